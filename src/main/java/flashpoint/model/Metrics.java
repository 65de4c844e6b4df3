package flashpoint.model;

import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The list of metrics; it feeds headers, rows, {@code columns.csv} and {@code describe} alike. */
public final class Metrics {

    private Metrics() {}

    /** Builds a list of columns, with a column for each group where asked. */
    private static final class Columns {
        private final List<Metric> list = new ArrayList<>();
        private final List<Group> groups;

        Columns(Scenario scenario) {
            groups = scenario.groups();
        }

        void one(String name, String unit, boolean whole, String meaning) {
            list.add(new Metric(name, unit, whole, meaning));
        }

        void each(String name, String unit, boolean whole, String meaning) {
            for (Group g : groups) {
                list.add(new Metric(name + "_" + g.label(), unit, whole, meaning + ", group " + g.label()));
            }
        }

        void both(String name, String unit, boolean whole, String meaning) {
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
        Columns c = new Columns(scenario);
        c.both("at_home", "persons", true, "alive and at home");
        c.both("active", "persons", true, "mobilised, wherever they are");
        c.both("assembled", "persons", true, "mobilised and standing in their own village");
        c.both("convoy", "persons", true, "on the way to a target");
        c.both("attackers", "persons", true, "members of mobs at a target");
        c.both("defenders", "persons", true, "mobilised at home in a village under attack on their group");
        c.one("mobs", "mobs", true, "mobs under way or at a target");
        c.both("rumour_heard", "persons", true, "ever heard an accusing rumour (cumulative)");
        c.both("rumour_spreaders", "persons", true, "spreading an accusing rumour");
        c.both("rumour_believers", "persons", true, "believe at least one accusing rumour");
        c.both("threat_believers", "persons", true, "believe at least one warning");
        c.both("mean_grievance", "", false, "mean grievance of adults, 0 to 1");
        c.both("mean_anger", "", false, "mean anger of adults, 0 to 1");
        c.both("mean_fear", "", false, "mean fear of households, 0 to 1");
        c.each("legitimacy", "", false, "legitimacy, 0 to 1");
        c.one("police_present", "officers", true, "officers in a village, stations included");
        c.one("police_en_route", "officers", true, "officers on the way");
        c.one("police_reinforcements", "officers", true, "officers who came as reinforcements");
        c.one("police_injuries", "officers", true, "officers hurt (cumulative)");
        c.both("arrests", "persons", true, "arrests (cumulative)");
        c.both("detained", "persons", true, "in detention");
        c.both("deaths", "persons", true, "killed (cumulative)");
        c.both("injuries", "persons", true, "ever injured (cumulative)");
        c.both("houses_burned", "houses", true, "houses burned (cumulative)");
        c.both("vehicles_burned", "vehicles", true, "vehicles burned (cumulative)");
        c.both("displaced", "persons", true, "fleeing, queuing, in refuge or on the way back");
        c.both("fleeing", "persons", true, "on the way to a refuge");
        c.both("queued", "persons", true, "waiting at a refuge");
        c.both("in_refuge", "persons", true, "abroad or sheltered");
        c.one("abroad", "persons", true, "across the border");
        c.one("sheltered", "persons", true, "in a shelter");
        c.both("returning", "persons", true, "on the way back");
        c.both("returned", "persons", true, "came back home from flight (cumulative)");
        c.both("ever_fled", "persons", true, "ever left home in flight (cumulative)");
        c.one("network_on", "", false, "share of the population whose network is on");
        c.one("curfew_on", "", true, "1 during a curfew");
        c.one("border_open", "", false, "mean openness of the border posts");
        return List.copyOf(c.list);
    }

    /**
     * Columns of {@code villages.csv} after {@code run,tick,hour,village}.
     *
     * @param scenario whose groups
     * @return metrics in order
     */
    public static List<Metric> village(Scenario scenario) {
        Columns c = new Columns(scenario);
        c.both("at_home", "persons", true, "residents alive and at home");
        c.one("active", "persons", true, "mobilised residents, wherever they are");
        c.one("attackers", "persons", true, "attackers in the village");
        c.one("defenders", "persons", true, "defenders in the village");
        c.one("police_present", "officers", true, "officers in the village");
        c.one("rumour_believers", "persons", true, "residents who believe an accusing rumour");
        c.one("threat_believers", "persons", true, "residents who believe a warning");
        c.one("houses_burned", "houses", true, "houses burned (cumulative)");
        c.one("vehicles_burned", "vehicles", true, "vehicles burned (cumulative)");
        c.one("injuries", "persons", true, "persons injured in the village (cumulative)");
        c.one("deaths", "persons", true, "persons killed in the village (cumulative)");
        c.one("displaced", "persons", true, "residents displaced");
        c.one("away_households", "households", true, "households of which somebody is displaced");
        c.one("mean_anger", "", false, "mean anger of adult residents");
        c.one("mean_fear", "", false, "mean fear of households");
        return List.copyOf(c.list);
    }

    /**
     * Metric columns of {@code runs.csv}.
     *
     * @param scenario whose groups
     * @return metrics in order
     */
    public static List<Metric> run(Scenario scenario) {
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
        c.both("villages_attacked", "villages", true, "villages attacked; by group: villages in which it was attacked");
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
        return List.copyOf(c.list);
    }
}
