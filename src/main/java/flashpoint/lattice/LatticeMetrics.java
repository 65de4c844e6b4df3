package flashpoint.lattice;

import flashpoint.core.Metric;
import flashpoint.core.MetricColumns;
import flashpoint.scenario.Scenario;
import java.util.Arrays;
import java.util.List;

/**
 * Metrics of runs of Epstein's lattice, under the names that runs of villages use where they mean the same. Those that
 * have no meaning on the lattice (houses, flight, rumours) stay, as zero or empty, so that tables of both kinds can be
 * read by one program. Values are filled in by name, see {@link Row}.
 */
public final class LatticeMetrics {

    private static final String PERSONS = "persons";

    private LatticeMetrics() {}

    /** Columns of {@code series.csv}. */
    public static List<Metric> series(Scenario scenario) {
        MetricColumns c = new MetricColumns(scenario.labels());
        c.one("active", PERSONS, true, "active after the tick");
        c.one("attackers", PERSONS, true, "killings in the tick");
        c.one("mean_grievance", "", false, "mean grievance of the living citizens, without regard to risk");
        c.one("police_present", "officers", true, "cops on the lattice");
        c.one("arrests", PERSONS, true, "arrests (cumulative)");
        c.one("detained", PERSONS, true, "in jail after the tick");
        c.one("deaths", PERSONS, true, "killed (cumulative)");
        c.one("at_home", PERSONS, true, "at large: quiet or active after the tick");
        for (String none : List.of("rumour_believers", "injuries", "fleeing", "in_refuge", "returned")) {
            c.one(none, PERSONS, true, "always 0 on the lattice");
        }
        c.one("houses_burned", "houses", true, "always 0 on the lattice");
        c.one("vehicles_burned", "vehicles", true, "always 0 on the lattice");
        c.one("quiet", PERSONS, true, "quiet after the tick");
        c.one("new_arrests", PERSONS, true, "arrests in the tick");
        c.both("population", PERSONS, true, "living after the tick");
        c.one("births", PERSONS, true, "clones born (cumulative)");
        c.one("deaths_of_age", PERSONS, true, "died of age (cumulative)");
        c.one("legitimacy", "", false, "legitimacy in force during the tick");
        return c.list();
    }

    /** Metric columns of {@code runs.csv}. */
    public static List<Metric> run(Scenario scenario) {
        MetricColumns c = new MetricColumns(scenario.labels());
        c.both("deaths", PERSONS, true, "killed");
        c.both("arrests", PERSONS, true, "arrests");
        c.both("peak_active", PERSONS, true, "most actives after any tick");
        c.both("first_attack_hour", "ticks", false, "tick of the first killing; empty if none");
        c.both("acute_hours", "ticks", false, "ticks from 5 to 95 % of the killings; empty if none");
        for (String none : List.of("injuries", "fled_total", "fled_peak", "in_refuge_peak")) {
            c.both(none, PERSONS, true, "always 0 on the lattice");
        }
        c.both("police_injuries", "officers", true, "always 0 on the lattice");
        c.both("houses_burned", "houses", true, "always 0 on the lattice");
        c.both("villages_attacked", "villages", true, "always 0 on the lattice");
        c.both("returned_share", "", false, "always empty on the lattice");
        c.both("women_children_share_of_fled", "", false, "always empty on the lattice");
        c.one("calm", "", true, "1 if nobody was ever active");
        c.one("calm_margin", "", false, "threshold less the greatest grievance possible; 0 or more: calm is certain");
        c.one("peak_hour", "ticks", false, "tick after which most were active; empty if nobody ever was");
        c.one("mean_active", PERSONS, false, "mean number active");
        c.one("mean_detained", PERSONS, false, "mean number in jail");
        c.one("mean_term", "ticks", false, "mean number in jail over arrests a tick (Little's law); empty if none");
        c.one("outbursts", "", true, "outbursts above 50 actives that ended");
        c.one("mean_wait", "ticks", false, "mean time from the end of an outburst to the next; empty below two");
        c.one("mean_activation", PERSONS, false, "mean sum of actives over an outburst; empty without any");
        c.both("population_start", PERSONS, true, "citizens at the start");
        c.both("population_end", PERSONS, true, "living at the end");
        c.one("births", PERSONS, true, "clones born");
        c.one("deaths_of_age", PERSONS, true, "died of age");
        c.one("extinction_tick", "ticks", false, "ticks until a group had disappeared; empty if none did");
        c.one("survivor", "", false, "the group left alone, by its number from 0; empty if not just one is");
        return c.list();
    }

    /** One row in the making: a value for each metric of a list, by name. */
    public static final class Row {

        private final List<String> names;
        private final double[] values;

        /**
         * A row in which nothing is known.
         *
         * @param metrics its columns
         */
        public Row(List<Metric> metrics) {
            names = metrics.stream().map(Metric::name).toList();
            values = new double[names.size()];
            for (int k = 0; k < values.length; k++) {
                boolean zero = metrics.get(k).meaning().startsWith("always 0");
                values[k] = zero ? 0 : Double.NaN;
            }
        }

        /**
         * Sets a value.
         *
         * @param name of the metric
         * @param value its value; NaN is missing
         * @return this
         * @throws IllegalArgumentException if there is no such metric
         */
        public Row put(String name, double value) {
            int k = names.indexOf(name);
            if (k < 0) {
                throw new IllegalArgumentException("no metric " + name + " among " + names);
            }
            values[k] = value;
            return this;
        }

        /**
         * The values in the order of the metrics.
         *
         * @return a copy
         */
        public double[] values() {
            return Arrays.copyOf(values, values.length);
        }
    }
}
