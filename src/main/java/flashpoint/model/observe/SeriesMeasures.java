package flashpoint.model.observe;

import static flashpoint.model.observe.Measure.count;
import static flashpoint.model.observe.Measure.groups;
import static flashpoint.model.observe.Measure.mean;
import static flashpoint.model.observe.Measure.world;

import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Location;
import flashpoint.model.world.PoliceUnits;
import flashpoint.model.world.World;
import flashpoint.scenario.CountReport;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Group;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Columns of {@code series.csv}, each with its reading of the world. ODD section 7.20. */
public final class SeriesMeasures {

    private static final String PERSONS = "persons";

    private SeriesMeasures() {}

    public static List<Measure> of(Scenario scenario) {
        List<Measure> all = new ArrayList<>(ofModel(scenario));
        if (hasShops(scenario)) {
            all.add(count(
                    scenario.groups(),
                    "shops_burned",
                    "shops",
                    "shops burned (cumulative)",
                    (w, b) -> w.census.shopsBurned[b]));
        }
        for (int k = 0; k < scenario.reports().size(); k++) {
            int report = k;
            CountReport r = scenario.reports().get(k);
            all.add(world(r.column(), r.counts().unit(), true, r.meaning(), w -> w.reports.announced[report]));
        }
        return List.copyOf(all);
    }

    /** Whether a scenario tells shops from dwellings; without shops there are no columns of them. */
    public static boolean hasShops(Scenario scenario) {
        for (int g = 0; g < scenario.groups().size(); g++) {
            if (scenario.parameters().get(Parameter.SPACE_SHOPS, g) > 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Measure> ofModel(Scenario scenario) {
        List<Group> gs = scenario.groups();
        return List.of(
                count(gs, "at_home", PERSONS, "alive and at home", (w, b) -> w.census.at(b, Location.HOME)),
                count(gs, "active", PERSONS, "mobilised, wherever they are", (w, b) -> w.census.active[b]),
                count(gs, "assembled", PERSONS, "mobilised, in their own village", (w, b) -> w.census.assembled[b]),
                count(gs, "convoy", PERSONS, "on the way to a target", (w, b) -> w.census.at(b, Location.CONVOY)),
                count(gs, "attackers", PERSONS, "members of mobs at a target", (w, b) -> w.attackersHere[b]),
                count(
                        gs,
                        "going_home",
                        PERSONS,
                        "on the way home from a mob",
                        (w, b) -> w.census.at(b, Location.GOING_HOME)),
                count(
                        gs,
                        "defenders",
                        PERSONS,
                        "mobilised at home while their group is attacked there",
                        (w, b) -> w.hostile[b] > 0 ? w.census.assembled[b] : 0),
                world("mobs", "mobs", true, "mobs under way or at a target", w -> w.mobs.live),
                count(
                        gs,
                        "rumour_heard",
                        PERSONS,
                        "ever heard an accusing rumour (cumulative)",
                        (w, b) -> w.census.heard[b]),
                count(gs, "rumour_spreaders", PERSONS, "spreading an accusing rumour", SeriesMeasures::spreading),
                count(
                        gs,
                        "rumour_believers",
                        PERSONS,
                        "believe at least one accusing rumour",
                        (w, b) -> w.census.believers[b]),
                count(gs, "threat_believers", PERSONS, "believe at least one warning", (w, b) -> w.census.warned[b]),
                mean(
                        gs,
                        "mean_grievance",
                        "mean grievance of adults, 0 to 1",
                        (w, b) -> w.grievance.grievanceSum(b),
                        (w, b) -> w.census.adults[b]),
                mean(
                        gs,
                        "mean_anger",
                        "mean anger of adults, 0 to 1",
                        (w, b) -> w.grievance.angerSum(b),
                        (w, b) -> w.census.adults[b]),
                mean(
                        gs,
                        "mean_fear",
                        "mean fear of households, 0 to 1",
                        (w, b) -> w.census.fear[b],
                        (w, b) -> w.households.firstOfBlock[b + 1] - w.households.firstOfBlock[b]),
                groups(gs, "legitimacy", "", "legitimacy, 0 to 1", (w, g) -> w.policy.legitimacy(g, w.census.adults)),
                world("police_present", "officers", true, "officers in a village, stations included", w -> {
                    int n = 0;
                    for (int officers : w.units.present) {
                        n += officers;
                    }
                    return n;
                }),
                world("police_en_route", "officers", true, "officers on the way", w -> officers(w, false)),
                world(
                        "police_reinforcements",
                        "officers",
                        true,
                        "officers who came as reinforcements",
                        w -> officers(w, true)),
                world("police_injuries", "officers", true, "officers hurt (cumulative)", w -> {
                    int n = 0;
                    for (int hurt : w.census.policeInjuries) {
                        n += hurt;
                    }
                    return n;
                }),
                count(gs, "arrests", PERSONS, "arrests (cumulative)", (w, b) -> w.census.arrests[b]),
                count(gs, "detained", PERSONS, "in detention", (w, b) -> w.census.at(b, Location.DETAINED)),
                count(gs, "deaths", PERSONS, "killed (cumulative)", (w, b) -> w.census.at(b, Location.DEAD)),
                count(gs, "injuries", PERSONS, "ever injured (cumulative)", (w, b) -> w.census.injured[b]),
                count(gs, "houses_burned", "houses", "houses burned (cumulative)", (w, b) -> w.census.housesBurned[b]),
                count(
                        gs,
                        "vehicles_burned",
                        "vehicles",
                        "vehicles burned (cumulative)",
                        (w, b) -> w.census.vehiclesBurned[b]),
                count(
                        gs,
                        "displaced",
                        PERSONS,
                        "fleeing, queuing, in refuge or on the way back",
                        (w, b) -> w.census.displaced(b)),
                count(gs, "fleeing", PERSONS, "on the way to a refuge", (w, b) -> w.census.at(b, Location.FLEEING)),
                count(gs, "queued", PERSONS, "waiting at a refuge", (w, b) -> w.census.at(b, Location.QUEUED)),
                count(
                        gs,
                        "in_refuge",
                        PERSONS,
                        "abroad or sheltered",
                        (w, b) -> w.census.at(b, Location.ABROAD) + w.census.at(b, Location.SHELTERED)),
                world("abroad", PERSONS, true, "across the border", w -> total(w, Location.ABROAD)),
                world("sheltered", PERSONS, true, "in a shelter", w -> total(w, Location.SHELTERED)),
                count(gs, "returning", PERSONS, "on the way back", (w, b) -> w.census.at(b, Location.RETURNING)),
                count(
                        gs,
                        "returned",
                        PERSONS,
                        "came back home from flight (cumulative)",
                        (w, b) -> w.census.returned[b]),
                count(
                        gs,
                        "ever_fled",
                        PERSONS,
                        "ever left home in flight (cumulative)",
                        (w, b) -> w.census.everFled[b]),
                world("network_on", "", false, "share of the population whose network is on", SeriesMeasures::network),
                world("curfew_on", "", true, "1 during a curfew", w -> w.levers.held(EventType.CURFEW) ? 1 : 0),
                world("border_open", "", false, "mean openness of the border posts", SeriesMeasures::borders));
    }

    private static long spreading(World w, @Index.Subgroup int b) {
        long n = 0;
        for (int r = 0; r < w.rumours.count; r++) {
            n += w.rumours.incites[r] ? w.rumours.spreading[r][b] : 0;
        }
        return n;
    }

    private static double officers(World w, boolean reinforcements) {
        int n = 0;
        for (int u = 0; u < w.units.count; u++) {
            boolean counts = reinforcements
                    ? w.units.reinforcement[u] && w.units.status[u] != PoliceUnits.GONE
                    : w.units.status[u] == PoliceUnits.EN_ROUTE;
            n += counts ? w.units.size[u] : 0;
        }
        return n;
    }

    private static double total(World w, byte state) {
        int n = 0;
        for (int b = 0; b < w.blocks; b++) {
            n += w.census.at(b, state);
        }
        return n;
    }

    private static double network(World w) {
        if (w.people.count == 0) {
            return 1;
        }
        long on = 0;
        double[] posting = w.levers.of(Lever.POSTING);
        for (int b = 0; b < w.blocks; b++) {
            on += posting[b] > 0 ? w.people.firstOfBlock[b + 1] - w.people.firstOfBlock[b] : 0;
        }
        return (double) on / w.people.count;
    }

    private static double borders(World w) {
        double open = 0;
        int posts = 0;
        for (int k = 0; k < w.refuges.count; k++) {
            if (w.refuges.border[k]) {
                open += w.refuges.open(k);
                posts++;
            }
        }
        return posts == 0 ? 0 : open / posts;
    }
}
