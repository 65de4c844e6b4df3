package flashpoint.experiment.execute;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreSchema;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sequential replication: a point gets half as many replicates again until half of the 95 % interval of the mean is
 * narrow enough relative to it (Law 2015, <i>Simulation Modeling and Analysis</i>, 5th ed., section 9.4.1), or the cap is
 * reached.
 *
 * <p>Decisions are taken in rounds, for each point on its first n replicates when all of them are there. So neither
 * threads nor kills nor shards can change them.
 */
final class Precision {

    private final Store store;
    private final Plan plan;
    private final List<Integer> order;
    private final int[] targets;

    Precision(Store store, List<Integer> order, int[] targets) {
        this.store = store;
        this.plan = store.plan();
        this.order = order;
        this.targets = targets;
    }

    /** Raises the targets of points whose intervals are too wide; says whether there were any. */
    boolean extend() throws SweepException {
        Map<Integer, List<List<Double>>> values = values();
        boolean any = false;
        int most = plan.head().maxReplicates();
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] < most && !narrow(values.get(order.get(i)), targets[i])) {
                targets[i] = next(targets[i], most);
                any = true;
            }
        }
        return any;
    }

    /** Half as many again. */
    static int next(int n, int most) {
        return Math.min(most, n + Math.max(1, n / 2));
    }

    /** By point: the values of each metric in order of replicate. */
    private Map<Integer, List<List<Double>>> values() throws SweepException {
        List<String> metrics = new ArrayList<>(plan.head().precision().keySet());
        List<String> columns = metrics.stream().map(StoreSchema::quoted).toList();
        Map<Integer, List<List<Double>>> values = new LinkedHashMap<>();
        store.query("SELECT design, " + String.join(", ", columns) + " FROM runs ORDER BY run", row -> {
            List<List<Double>> lists = values.computeIfAbsent(row.getInt(1), p -> lists(metrics.size()));
            for (int k = 0; k < metrics.size(); k++) {
                lists.get(k).add(StoreSchema.real(row, k + 2));
            }
        });
        return values;
    }

    private static List<List<Double>> lists(int number) {
        List<List<Double>> lists = new ArrayList<>();
        for (int k = 0; k < number; k++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private boolean narrow(List<List<Double>> lists, int n) {
        int k = 0;
        for (double width : plan.head().precision().values()) {
            double[] first = lists.get(k++).stream()
                    .limit(n)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            if (!narrow(first, width)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the half-width of a sample's interval is within that share of its mean. */
    static boolean narrow(double[] values, double width) {
        Summary s = Summary.ofOutcome(values);
        double half = (s.interval().high() - s.interval().low()) / 2;
        return s.interval().known() && half <= width * Math.abs(s.mean());
    }
}
