package flashpoint.study.compare;

import flashpoint.core.Metric;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreSchema;
import flashpoint.experiment.store.StudyRows;
import flashpoint.experiment.store.StudyTables;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Result of a finished comparison: all that is said of it, read from its store in order, so that tables and report say
 * the same.
 *
 * @param plan the plan
 * @param settings what was asked
 * @param scenarios by arm
 * @param data metrics by arm and pair
 * @param effects of all arms but the first on the metrics asked
 * @param divergences by arm, then pair; null where a run failed
 * @param fates by arm, by group, fate in the first and fate in the other (tabs between): mean persons over pairs; empty
 *     where persons are not the same
 * @param villages by arm, by metric, by village: mean at the end over pairs
 * @param series by metric, then arm: rows of pairs, each by kept tick; runs that failed are left out of all arms
 * @param every ticks between kept rows
 */
record CompareResult(
        Plan plan,
        CompareSettings settings,
        List<Scenario> scenarios,
        PairData data,
        List<ArmEffect> effects,
        List<Divergence[]> divergences,
        List<Map<String, Double>> fates,
        List<Map<String, Map<String, Double>>> villages,
        Map<String, List<double[][]>> series,
        int every) {

    /** Series of the report and of {@code course.csv}; those that a scenario has. */
    static final List<String> COURSE =
            List.of("deaths", "injuries", "houses_burned", "displaced", "active", "rumour_believers", "police_present");

    private static final List<String> LATTICE_COURSE = List.of("active", "jailed", "quiet");

    static CompareResult of(Store store) throws SweepException {
        int blocks = StudyTables.decisions(store).size();
        StudyRows rows = StudyRows.of(store, blocks);
        Plan plan = rows.plan();
        CompareSettings settings = CompareSettings.of(plan);
        PairData data = PairData.of(rows);
        int arms = data.arms();
        List<Scenario> scenarios = new ArrayList<>();
        for (int arm = 0; arm < arms; arm++) {
            scenarios.add(plan.resolved(plan.base(), arm));
        }
        CompareResult result = new CompareResult(
                plan,
                settings,
                scenarios,
                data,
                ArmEffect.all(plan.head().seed(), settings, data),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                plan.head().every());
        for (int arm = 0; arm < arms; arm++) {
            Divergence[] none = new Divergence[data.pairs()];
            for (int pair = 0; pair < none.length; pair++) {
                none[pair] = data.whole(arm, pair) ? Divergence.NONE : null;
            }
            result.divergences.add(none);
            result.fates.add(new LinkedHashMap<>());
            result.villages.add(new LinkedHashMap<>());
        }
        result.details(store, arms);
        result.effects.replaceAll(e -> result.identical(e.arm()) ? e.certain() : e);
        result.readSeries(store, arms);
        return result;
    }

    private void details(Store store, int arms) throws SweepException {
        double[] whole = new double[arms];
        for (int arm = 0; arm < arms; arm++) {
            for (int pair = 0; pair < data.pairs(); pair++) {
                whole[arm] += data.whole(arm, pair) ? 1 : 0;
            }
        }
        store.query(
                "SELECT r.design, r.replicate, d.part, d.item, d.value FROM details d JOIN runs r ON d.run = r.run"
                        + " ORDER BY d.run, d.number",
                row -> {
                    int arm = row.getInt(1) % arms;
                    int pair = row.getInt(2);
                    String part = row.getString(3);
                    String item = row.getString(4);
                    double value = row.getDouble(5);
                    if (!data.whole(arm, pair)) {
                        return;
                    }
                    if (part.startsWith(PairWorker.VILLAGE)) {
                        villages.get(arm)
                                .computeIfAbsent(
                                        part.substring(PairWorker.VILLAGE.length()), m -> new LinkedHashMap<>())
                                .merge(item, value / whole[arm], Double::sum);
                    } else if (part.equals(PairWorker.FATES)) {
                        fates.get(arm).merge(item, value / whole[arm], Double::sum);
                    } else {
                        Divergence d = divergences.get(arm)[pair];
                        divergences.get(arm)[pair] = new Divergence(
                                part.equals(PairWorker.DIVERGENCE) ? (int) value : d.tick(),
                                part.equals(PairWorker.WHERE) ? item : d.village(),
                                part.equals(PairWorker.WHAT) ? item : d.metric(),
                                part.equals(PairWorker.EVENT) ? item : d.event());
                    }
                });
    }

    private void readSeries(Store store, int arms) throws SweepException {
        List<String> known =
                Metrics.series(scenarios.get(0)).stream().map(Metric::name).toList();
        List<String> wanted = (scenarios.get(0).lattice() ? LATTICE_COURSE : COURSE)
                .stream().filter(known::contains).toList();
        if (wanted.isEmpty()) {
            return;
        }
        int ticks = scenarios.stream().mapToInt(s -> s.meta().ticks()).min().orElseThrow();
        int rows = (ticks + every - 1) / every;
        List<Integer> pairs = new ArrayList<>();
        for (int pair = 0; pair < data.pairs(); pair++) {
            boolean all = true;
            for (int arm = 0; arm < arms; arm++) {
                all &= data.whole(arm, pair);
            }
            if (all) {
                pairs.add(pair);
            }
        }
        StringBuilder columns = new StringBuilder();
        for (String metric : wanted) {
            columns.append(", s.").append(StoreSchema.quoted(metric));
            List<double[][]> byArm = new ArrayList<>();
            for (int arm = 0; arm < arms; arm++) {
                byArm.add(new double[pairs.size()][rows]);
            }
            series.put(metric, byArm);
        }
        store.query(
                "SELECT r.design, r.replicate, s.tick" + columns
                        + " FROM series s JOIN runs r ON s.run = r.run ORDER BY s.run, s.tick",
                row -> {
                    int at = row.getInt(3) / every;
                    int pair = pairs.indexOf(row.getInt(2));
                    for (int k = 0; k < wanted.size() && at < rows && pair >= 0; k++) {
                        series.get(wanted.get(k)).get(row.getInt(1) % arms)[pair][at] = StoreSchema.real(row, k + 4);
                    }
                });
    }

    /** Reported ranges of metrics, where the first scenario names facts. */
    Map<String, ObservedValues.Range> observed() {
        Map<String, ObservedValues.Range> observed = ObservedValues.of(scenarios.get(0));
        observed.keySet().retainAll(settings.metrics());
        return observed;
    }

    /** Names of the arms. */
    List<String> names() {
        return plan.study().names();
    }

    /** Hour of a kept row of the series. */
    double hour(int row) {
        return row * every * scenarios.get(0).meta().dt();
    }

    /** Whether nothing at all differs between an arm and the first in any pair. */
    boolean identical(int arm) {
        for (int pair = 0; pair < data.pairs(); pair++) {
            Divergence d = divergences.get(arm)[pair];
            if (d == null || d.tick() >= 0) {
                return false;
            }
        }
        return data.pairs() > 0;
    }

    /** What is paired: persons, villages or runs. */
    String paired(int arm) {
        if (!fates.get(arm).isEmpty()) {
            return "persons";
        }
        boolean shared = scenarios.get(0).villages().stream()
                .anyMatch(v -> scenarios.get(arm).villages().stream()
                        .anyMatch(w -> w.name().equals(v.name())));
        return shared ? "villages" : "runs";
    }

    /** Differences of a series over time: by pair, then kept row. */
    double[][] differences(String metric, int arm) {
        double[][] a = series.get(metric).get(0);
        double[][] b = series.get(metric).get(arm);
        double[][] d = new double[a.length][a.length == 0 ? 0 : a[0].length];
        for (int i = 0; i < d.length; i++) {
            for (int t = 0; t < d[i].length; t++) {
                d[i][t] = b[i][t] - a[i][t];
            }
        }
        return d;
    }
}
