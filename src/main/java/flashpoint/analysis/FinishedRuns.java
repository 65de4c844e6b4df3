package flashpoint.analysis;

import flashpoint.experiment.plan.Keep;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.FinishedSweep;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreSchema;
import flashpoint.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs of a finished sweep, in order of point and replicate whatever their order in the store. The baseline is left out: it
 * is no point of the design.
 *
 * @param plan the plan of the sweep
 * @param scenario its scenario
 * @param outcomes which outcomes
 * @param points by run: number of its point, ascending
 * @param replicates by run: number of its replicate
 * @param values {@code [outcome][run]}; NaN is missing
 */
public record FinishedRuns(
        Plan plan, Scenario scenario, List<Outcome> outcomes, int[] points, int[] replicates, double[][] values) {

    /**
     * Reads a results folder.
     *
     * @param folder of a finished, whole sweep
     * @param names outcomes, variances of outcomes among them; none for the headlines
     * @return its runs
     * @throws SweepException if there is no finished sweep, or it cannot be read
     * @throws IllegalArgumentException if an outcome is not known
     */
    public static FinishedRuns of(Path folder, List<String> names) throws SweepException {
        if (FinishedSweep.in(folder).isEmpty()) {
            throw new SweepException(folder + " does not hold a finished sweep, with every file as its manifest says;"
                    + " flashpoint resume finishes one that was interrupted");
        }
        try (Store store = Store.look(folder)) {
            if (store.shard().of() > 1) {
                throw new SweepException(
                        folder + " holds one shard of " + store.shard().of() + "; flashpoint merge joins them");
            }
            return of(store, names);
        }
    }

    /**
     * Reads an open store.
     *
     * @param store whose runs are all there
     * @param names outcomes, variances of outcomes among them; none for the headlines
     * @return its runs
     * @throws SweepException if it cannot be read, or holds the baseline alone
     * @throws IllegalArgumentException if an outcome is not known
     */
    public static FinishedRuns of(Store store, List<String> names) throws SweepException {
        Plan plan = store.plan();
        Scenario scenario = plan.base().scenario(List.of());
        if (plan.head().keep() != Keep.ROWS || store.runs() == 0) {
            throw new SweepException(store.folder() + ": the rows of its runs are not all in its store ("
                    + (store.runs() == 0
                            ? "they are in its parts"
                            : "keep: " + plan.head().keep().label())
                    + "), and this needs each of them");
        }
        if (plan.points().size() < 2) {
            throw new SweepException(store.folder() + ": nothing varies in this sweep but the seed");
        }
        List<Outcome> outcomes = names.isEmpty()
                ? Outcome.headlines(scenario, plan)
                : names.stream().map(n -> Outcome.orVariance(scenario, plan, n)).toList();
        List<String> kept = plan.head().metrics();
        int runs = Math.toIntExact(store.count("design > 0"));
        FinishedRuns data = new FinishedRuns(
                plan, scenario, outcomes, new int[runs], new int[runs], new double[outcomes.size()][runs]);
        List<String> columns = new ArrayList<>();
        outcomes.forEach(o -> columns.add(StoreSchema.quoted(o.metric(kept))));
        int[] at = new int[1];
        store.query(
                "SELECT design, replicate, status, " + String.join(", ", columns)
                        + " FROM runs WHERE design > 0 ORDER BY design, replicate",
                row -> {
                    data.points[at[0]] = row.getInt(1);
                    data.replicates[at[0]] = row.getInt(2);
                    boolean ok = row.getString(3).equals("ok");
                    for (int k = 0; k < data.values.length; k++) {
                        data.values[k][at[0]] = outcomes.get(k).value(kept, ok, StoreSchema.real(row, k + 4));
                    }
                    at[0]++;
                });
        return data;
    }

    /**
     * A factor as a number at each point.
     *
     * @param factor its column
     * @return by point, the baseline at 0: its value; of words, their number in the order of the design
     */
    public double[] input(int factor) {
        List<String> column = plan.points().stream().map(p -> p.get(factor)).toList();
        if (plan.head().numbers().get(factor)) {
            return column.stream()
                    .mapToDouble(v -> v.isEmpty() ? Double.NaN : Double.parseDouble(v))
                    .toArray();
        }
        List<String> words = column.stream().skip(1).distinct().toList();
        return column.stream().mapToDouble(words::indexOf).toArray();
    }

    /**
     * The factors that have more than one value.
     *
     * @return their columns
     */
    public List<Integer> varied() {
        List<Integer> varied = new ArrayList<>();
        for (int f = 0; f < plan.head().keys().size(); f++) {
            int column = f;
            if (plan.points().stream()
                            .skip(1)
                            .map(p -> p.get(column))
                            .distinct()
                            .count()
                    > 1) {
                varied.add(f);
            }
        }
        return varied;
    }

    /**
     * Values of an outcome by point.
     *
     * @param outcome its number
     * @return by point and replicate; the baseline's is empty, NaN is missing
     */
    public double[][] byPoint(int outcome) {
        double[][] by = new double[plan.points().size()][0];
        for (int i = 0; i < points.length; i++) {
            double[] own = by[points[i]];
            if (own.length <= replicates[i]) {
                int from = own.length;
                own = Arrays.copyOf(own, replicates[i] + 1);
                Arrays.fill(own, from, own.length, Double.NaN);
                by[points[i]] = own;
            }
            own[replicates[i]] = values[outcome][i];
        }
        return by;
    }
}
