package flashpoint.model.observe;

import flashpoint.core.Metric;
import flashpoint.core.MetricColumns;
import flashpoint.scenario.Scenario;
import java.util.List;

/** Metrics of a whole run of villages: columns of {@code runs.csv}, whose values {@link RunSummary} gives by name. */
public final class SummaryMetrics {

    private SummaryMetrics() {}

    /**
     * The metrics of a scenario.
     *
     * @param scenario whose groups
     * @return metrics in order
     */
    public static List<Metric> of(Scenario scenario) {
        MetricColumns c = new MetricColumns(scenario.labels());
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
        c.both(
                "vehicle_share_of_fled",
                "",
                false,
                "share of those who ever fled who went by vehicle when they first did");
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
        c.one("incidents", "incidents", true, "stops and quarrels that came to blows");
        c.one("escalations", "attacks", true, "attacks that began anywhere after a day in which none did");
        c.one("gini_houses_burned", "", false, "Gini coefficient of houses burned over villages");
        c.one("police_peak", "officers", true, "most officers in villages at once");
        c.one("calm_margin", "", false, "calm certificate: least threshold less greatest grievance without anger");
        if (SeriesMeasures.hasShops(scenario)) {
            c.both("shops_burned", "shops", true, "shops burned");
        }
        scenario.reports().forEach(r -> c.one(r.column(), r.counts().unit(), true, r.meaning()));
        return c.list();
    }
}
