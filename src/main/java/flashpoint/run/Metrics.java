package flashpoint.run;

import flashpoint.core.Metric;
import flashpoint.lattice.LatticeMetrics;
import flashpoint.model.observe.SeriesMeasures;
import flashpoint.model.observe.VillageMeasures;
import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The list of metrics; it feeds headers, rows, {@code columns.csv} and {@code describe} alike. */
public final class Metrics {

    private Metrics() {}

    /** Builds a list of columns, with a column for each group where asked. */
    public static final class Columns {
        private final List<Metric> list = new ArrayList<>();
        private final List<Group> groups;

        public Columns(Scenario scenario) {
            groups = scenario.groups();
        }

        public void one(String name, String unit, boolean whole, String meaning) {
            list.add(new Metric(name, unit, whole, meaning));
        }

        void each(String name, String unit, boolean whole, String meaning) {
            for (Group g : groups) {
                list.add(new Metric(name + "_" + g.label(), unit, whole, meaning + ", group " + g.label()));
            }
        }

        public List<Metric> list() {
            return List.copyOf(list);
        }

        public void both(String name, String unit, boolean whole, String meaning) {
            one(name, unit, whole, meaning);
            each(name, unit, whole, meaning);
        }
    }

    /**
     * Columns of {@code series.csv} after {@code run,tick,hour}.
     *
     * @param scenario whose groups
     * @return metrics in order
     */
    public static List<Metric> series(Scenario scenario) {
        if (scenario.lattice()) {
            return LatticeMetrics.series(scenario);
        }
        return SeriesMeasures.of(scenario).stream()
                .flatMap(m -> m.metrics().stream())
                .toList();
    }

    /**
     * Columns of {@code villages.csv} after {@code run,tick,hour,village}.
     *
     * @param scenario whose groups
     * @return metrics in order
     */
    public static List<Metric> village(Scenario scenario) {
        // The lattice has no villages, so its table has no rows; its columns are those of all others.
        return VillageMeasures.of(scenario).stream()
                .map(VillageMeasures.Column::metric)
                .toList();
    }

    /**
     * Metric columns of {@code runs.csv}.
     *
     * @param scenario whose groups
     * @return metrics in order
     */
    public static List<Metric> run(Scenario scenario) {
        if (scenario.lattice()) {
            return LatticeMetrics.run(scenario);
        }
        Columns c = new Columns(scenario);
        c.both("deaths", "persons", true, "killed");
        c.both("injuries", "persons", true, "ever injured");
        c.both("police_injuries", "officers", true, "officers hurt; by group: by attackers of it");
        c.both("houses_burned", "houses", true, "houses burned");
        c.both("vehicles_burned", "vehicles", true, "vehicles burned");
        c.both("arrests", "persons", true, "arrests");
        c.both("fled_total", "persons", true, "persons who ever fled");
        c.both("fled_peak", "persons", true, "most persons displaced at once");
        c.both("in_refuge_peak", "persons", true, "most persons in refuge at once");
        c.both("returned_share", "", false, "share of those who ever fled who are at home at the end");
        c.both("first_attack_hour", "h", false, "hour of the first attack; by group: on it; empty if none");
        c.both(
                "acute_hours",
                "h",
                false,
                "hours from 5 to 95 % of houses burned and persons injured; by group: its own");
        c.both(
                "villages_attacked",
                "villages",
                true,
                "villages in which a house burned or a person was hurt; by group: its own");
        c.both("peak_active", "persons", true, "most persons mobilised at once");
        c.both("women_children_share_of_fled", "", false, "share of women and children among those who ever fled");
        c.both("ever_active", "persons", true, "persons ever mobilised");
        c.both("ever_attackers", "persons", true, "persons who ever took part in an attack");
        c.both("heard_share", "", false, "share of adults who ever heard an accusing rumour");
        c.both("believer_share", "", false, "share of adults who believed one at the end");
        c.one("calm", "", true, "1 if nobody attacked anywhere");
        c.one("peak_hour", "h", false, "hour at which most were mobilised; empty if nobody was");
        c.one("decay_hours", "h", false, "hours from that peak until 1/e of it are mobilised; empty if never");
        c.one("flight_lag_hours", "h", false, "median hour of leaving less median hour of violence");
        c.one(
                "first_quarter_dependants",
                "",
                false,
                "share of women, children and old men in the first quarter to flee");
        c.one("dependants_share_of_fled", "", false, "share of women, children and old men among those who ever fled");
        c.one(
                "fled_share_of_target",
                "",
                false,
                "share who ever fled of the attacked groups' residents of attacked villages");
        c.one("queue_peak", "persons", true, "most persons waiting at refuges at once");
        c.one("mean_wait_hours", "h", false, "mean wait of those who crossed a border post");
        c.one(
                "return_half_hours",
                "h",
                false,
                "hours from the peak of displacement until it has halved; empty if never");
        c.one("mobs", "mobs", true, "mobs that set out");
        c.one("largest_mob", "persons", true, "largest mob that set out");
        c.one("mob_branching", "", false, "convoys that set out within six hours after an attack began, per attack");
        c.one("gini_houses_burned", "", false, "Gini coefficient of houses burned over villages");
        c.one("police_peak", "officers", true, "most officers in villages at once");
        c.one("calm_margin", "", false, "calm certificate: least threshold less greatest grievance without anger");
        return c.list();
    }
}
