package flashpoint.model.observe;

import flashpoint.core.IncidentLog;
import flashpoint.core.IncidentType;
import flashpoint.core.Metric;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Summary of a finished run: the metrics of {@code runs.csv}, in the order of {@link SummaryMetrics#of}. */
public final class RunSummary {

    private static final double MISSING = Double.NaN;

    private final World w;
    private final Scenario scenario;
    private final double[][] series;
    private final int ticks;
    private final double dt;
    private final Map<String, Integer> column = new LinkedHashMap<>();
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final int[] dependants;

    private RunSummary(World world, SeriesRecorder seen) {
        w = world;
        scenario = world.scenario;
        series = seen.series();
        ticks = seen.ticks();
        dt = world.dt;
        dependants = seen.dependantsFled();
        List<Metric> metrics = SeriesMeasures.of(scenario).stream()
                .flatMap(m -> m.metrics().stream())
                .toList();
        for (int k = 0; k < metrics.size(); k++) {
            column.put(metrics.get(k).name(), k);
        }
    }

    /**
     * Computes the metrics of a run.
     *
     * @param world the world at the end
     * @param seen the series read during the run
     * @return one value for each of {@link SummaryMetrics#of}; NaN is missing
     */
    public static double[] of(World world, SeriesRecorder seen) {
        RunSummary o = new RunSummary(world, seen);
        for (int g = -1; g < world.groups; g++) {
            o.totals(g, g < 0 ? "" : "_" + world.scenario.groups().get(g).label());
        }
        o.course();
        o.flight();
        o.mobs();
        world.scenario.reports().forEach(r -> o.put(r.column(), o.last(r.column())));
        return SummaryMetrics.of(world.scenario).stream()
                .mapToDouble(m -> {
                    if (!o.values.containsKey(m.name())) {
                        throw new IllegalStateException("no value for " + m.name());
                    }
                    return o.values.get(m.name());
                })
                .toArray();
    }

    private void put(String name, double value) {
        values.put(name, value);
    }

    private double[] row(String name) {
        return series[column.get(name)];
    }

    private double last(String name) {
        return ticks == 0 ? 0 : row(name)[ticks - 1];
    }

    private double peak(String name) {
        double most = 0;
        double[] row = row(name);
        for (int t = 0; t < ticks; t++) {
            most = Math.max(most, row[t]);
        }
        return most;
    }

    private long sum(@Index.Group int group, Measure.BlockCount count) {
        long n = 0;
        for (int b = 0; b < w.blocks; b++) {
            n += group < 0 || w.subgroups.group(b) == group ? count.of(w, b) : 0;
        }
        return n;
    }

    /** Metrics that each group has too; group -1 is all persons. */
    private void totals(@Index.Group int g, String suffix) {
        for (String name : List.of("deaths", "injuries", "houses_burned", "vehicles_burned", "arrests")) {
            put(name + suffix, last(name + suffix));
        }
        if (SeriesMeasures.hasShops(scenario)) {
            put("shops_burned" + suffix, last("shops_burned" + suffix));
        }
        put("police_injuries" + suffix, (double) sum(g, (x, b) -> x.census.policeInjuries[b]));
        long fled = sum(g, (x, b) -> x.census.everFled[b]);
        put("fled_total" + suffix, (double) fled);
        put("fled_peak" + suffix, peak("displaced" + suffix));
        put("in_refuge_peak" + suffix, peak("in_refuge" + suffix));
        put("returned_share" + suffix, fled == 0 ? MISSING : (fled - last("displaced" + suffix)) / fled);
        put("peak_active" + suffix, peak("active" + suffix));
        long womenAndChildren = sum(g, (x, b) -> x.census.womenChildrenFled[b]);
        put("women_children_share_of_fled" + suffix, fled == 0 ? MISSING : (double) womenAndChildren / fled);
        long byVehicle = sum(g, (x, b) -> x.census.fledByVehicle[b]);
        put("vehicle_share_of_fled" + suffix, fled == 0 ? MISSING : (double) byVehicle / fled);
        put("ever_active" + suffix, (double) sum(g, (x, b) -> x.census.everActive[b]));
        put("ever_attackers" + suffix, (double) sum(g, (x, b) -> x.census.everAttacked[b]));
        long adults = sum(g, (x, b) -> x.census.adults[b]);
        put("heard_share" + suffix, adults == 0 ? 0 : (double) sum(g, (x, b) -> x.census.heard[b]) / adults);
        put("believer_share" + suffix, adults == 0 ? 0 : (double) sum(g, (x, b) -> x.census.believers[b]) / adults);
        attacked(g, suffix);
        put("acute_hours" + suffix, acute(suffix));
    }

    /** A village counts as attacked once a house burned or a person was hurt there, as in the counts of the case. */
    private void attacked(@Index.Group int g, String suffix) {
        int villages = 0;
        for (int v = 0; v < w.villages; v++) {
            boolean hit = false;
            for (int h = 0; h < w.groups; h++) {
                int b = w.subgroups.of(v, h);
                hit |= (g < 0 || g == h) && w.census.housesBurned[b] + w.census.injuredHere[b] > 0;
            }
            villages += hit ? 1 : 0;
        }
        put("villages_attacked" + suffix, villages);
        int first = g < 0 ? w.firstAttackTick : w.firstAttackOn[g];
        put("first_attack_hour" + suffix, first < 0 ? MISSING : first * dt);
    }

    /** Hours from 5 to 95 % of houses burned and persons injured. */
    private double acute(String suffix) {
        double total = violence(suffix, ticks - 1);
        if (total == 0) {
            return MISSING;
        }
        return (firstAtLeast(0.95 * total, t -> violence(suffix, t))
                        - firstAtLeast(0.05 * total, t -> violence(suffix, t)))
                * dt;
    }

    private double violence(String suffix, int t) {
        // A run that failed in its first tick has none to read.
        return t < 0 ? 0 : row("houses_burned" + suffix)[t] + row("injuries" + suffix)[t];
    }

    private int firstAtLeast(double level, IntToDoubleFunction cumulative) {
        int t = 0;
        while (t < ticks - 1 && cumulative.applyAsDouble(t) < level) {
            t++;
        }
        return t;
    }

    private void course() {
        double[] active = row("active");
        int top = 0;
        for (int t = 1; t < ticks; t++) {
            if (active[t] > active[top]) {
                top = t;
            }
        }
        boolean any = active[top] > 0;
        put("calm", w.firstAttackTick < 0 ? 1 : 0);
        put("peak_hour", any ? top * dt : MISSING);
        put("decay_hours", any ? hoursUntil(active, top, active[top] / Math.E) : MISSING);
        put("calm_margin", CalmCertificate.of(scenario).margin());
        put("police_peak", peak("police_present"));
        put("gini_houses_burned", gini());
    }

    private double hoursUntil(double[] row, int from, double level) {
        for (int t = from; t < ticks; t++) {
            if (row[t] <= level) {
                return (t - from) * dt;
            }
        }
        return MISSING;
    }

    private double gini() {
        double[] burned = new double[w.villages];
        double total = 0;
        for (int b = 0; b < w.blocks; b++) {
            burned[w.subgroups.village(b)] += w.census.housesBurned[b];
            total += w.census.housesBurned[b];
        }
        if (total == 0) {
            return MISSING;
        }
        java.util.Arrays.sort(burned);
        double weighted = 0;
        for (int k = 0; k < burned.length; k++) {
            weighted += (2.0 * (k + 1) - burned.length - 1) * burned[k];
        }
        return weighted / (burned.length * total);
    }

    private void flight() {
        double fled = last("ever_fled");
        double[] displaced = row("displaced");
        int top = 0;
        for (int t = 1; t < ticks; t++) {
            if (displaced[t] > displaced[top]) {
                top = t;
            }
        }
        put("queue_peak", peak("queued"));
        put("mean_wait_hours", w.refuges.crossed == 0 ? MISSING : w.refuges.waitedTicks * dt / w.refuges.crossed);
        put("return_half_hours", fled == 0 ? MISSING : hoursUntil(displaced, top, displaced[top] / 2));
        double[] ever = row("ever_fled");
        double violent = violence("", ticks - 1);
        boolean both = fled > 0 && violent > 0;
        put(
                "flight_lag_hours",
                both
                        ? (firstAtLeast(fled / 2, t -> ever[t]) - firstAtLeast(violent / 2, t -> violence("", t))) * dt
                        : MISSING);
        int quarter = firstAtLeast(fled / 4, t -> ever[t]);
        put("first_quarter_dependants", fled == 0 ? MISSING : dependants[quarter] / ever[quarter]);
        put("dependants_share_of_fled", fled == 0 ? MISSING : dependants[ticks - 1] / fled);
        double targetFled = 0;
        double target = 0;
        for (int b = 0; b < w.blocks; b++) {
            if (w.everAttackedHere[b]) {
                targetFled += w.census.everFled[b];
                target += w.geography.population[b];
            }
        }
        put("fled_share_of_target", target == 0 ? MISSING : targetFled / target);
    }

    /** How many incidents came to blows, and how many times an attack began after a day without a beginning. */
    private void incidents() {
        int fights = 0;
        int escalations = 0;
        int last = World.NEVER;
        int day = w.ticksFor(24);
        for (int k = 0; k < w.log.size(); k++) {
            fights += w.log.type(k) == IncidentType.STOP_FIGHT ? 1 : 0;
            if (w.log.type(k) == IncidentType.ATTACK_START) {
                escalations += w.log.tick(k) - last > day ? 1 : 0;
                last = w.log.tick(k);
            }
        }
        put("incidents", fights);
        put("escalations", escalations);
    }

    private void mobs() {
        incidents();
        put("mobs", w.mobs.count);
        put("largest_mob", w.mobs.largest);
        int starts = 0;
        int followed = 0;
        int window = w.ticksFor(6);
        IncidentLog log = w.log;
        for (int k = 0; k < log.size(); k++) {
            if (log.type(k) == IncidentType.ATTACK_START) {
                starts++;
                for (int j = k + 1; j < log.size() && log.tick(j) <= log.tick(k) + window; j++) {
                    followed += log.type(j) == IncidentType.CONVOY_DEPART ? 1 : 0;
                }
            }
        }
        put("mob_branching", starts == 0 ? MISSING : (double) followed / starts);
    }
}
