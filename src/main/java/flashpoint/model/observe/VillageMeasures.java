package flashpoint.model.observe;

import flashpoint.core.Metric;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.World;
import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Columns of {@code villages.csv}, each with its reading of a village. */
public final class VillageMeasures {

    /** A value of a village. */
    interface VillageValue {
        double of(World w, @Index.Village int village);
    }

    /** A column and its value. */
    public record Column(Metric metric, VillageValue value) {}

    private VillageMeasures() {}

    public static List<Column> of(Scenario scenario) {
        List<Column> c = new ArrayList<>();
        c.add(sum("at_home", "persons", "residents alive and at home", (w, b) -> w.census.at(b, Location.HOME)));
        int groups = scenario.groups().size();
        for (int g = 0; g < groups; g++) {
            Group group = scenario.groups().get(g);
            int own = g;
            c.add(new Column(
                    new Metric(
                            "at_home_" + group.label(),
                            "persons",
                            true,
                            "residents alive and at home, group " + group.label()),
                    (w, v) -> w.census.at(w.subgroups.of(v, own), Location.HOME)));
        }
        c.add(sum("active", "persons", "mobilised residents, wherever they are", (w, b) -> w.census.active[b]));
        c.add(sum("attackers", "persons", "attackers in the village", (w, b) -> w.attackersHere[b]));
        c.add(sum(
                "defenders",
                "persons",
                "defenders in the village",
                (w, b) -> w.hostile[b] > 0 ? w.census.assembled[b] : 0));
        c.add(new Column(
                new Metric("police_present", "officers", true, "officers in the village"),
                (w, v) -> w.units.present[v]));
        c.add(sum(
                "rumour_believers",
                "persons",
                "residents who believe an accusing rumour",
                (w, b) -> w.census.believers[b]));
        c.add(sum("threat_believers", "persons", "residents who believe a warning", (w, b) -> w.census.warned[b]));
        c.add(sum("houses_burned", "houses", "houses burned (cumulative)", (w, b) -> w.census.housesBurned[b]));
        c.add(sum("vehicles_burned", "vehicles", "vehicles burned (cumulative)", (w, b) -> w.census.vehiclesBurned[b]));
        c.add(sum(
                "injuries",
                "persons",
                "persons injured in the village (cumulative)",
                (w, b) -> w.census.injuredHere[b]));
        c.add(sum("deaths", "persons", "persons killed in the village (cumulative)", (w, b) -> w.census.killedHere[b]));
        c.add(sum("displaced", "persons", "residents displaced", (w, b) -> w.census.displaced(b)));
        c.add(sum(
                "away_households",
                "households",
                "households of which somebody is displaced",
                (w, b) -> w.census.householdsAway[b]));
        c.add(mean(
                "mean_anger",
                "mean anger of adult residents",
                (w, b) -> w.grievance.angerSum(b),
                (w, b) -> w.census.adults[b]));
        c.add(mean(
                "mean_fear",
                "mean fear of households",
                (w, b) -> w.census.fear[b],
                (w, b) -> w.households.firstOfBlock[b + 1] - w.households.firstOfBlock[b]));
        return List.copyOf(c);
    }

    private static Column sum(String name, String unit, String meaning, Measure.BlockCount count) {
        return new Column(new Metric(name, unit, true, meaning), (w, v) -> {
            long n = 0;
            for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
                n += count.of(w, b);
            }
            return n;
        });
    }

    private static Column mean(String name, String meaning, Measure.BlockCount sum, Measure.BlockCount number) {
        return new Column(new Metric(name, "", false, meaning), (w, v) -> {
            long s = 0;
            long n = 0;
            for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
                s += sum.of(w, b);
                n += number.of(w, b);
            }
            return Measure.ratio(s, n);
        });
    }
}
