package flashpoint.testing;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Field;
import flashpoint.scenario.Group;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Station;
import flashpoint.scenario.Village;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios made by hand. */
public final class Cases {

    private Cases() {}

    /**
     * A scenario of the shape of the Korday case: 13 villages, 8 days.
     *
     * @return the scenario
     */
    public static Scenario korday() {
        Parameters parameters =
                Parameters.defaults(2).with(Parameter.SPACE_MIX, 0.2).with(Parameter.RETURN_LOOT, 0.5);
        return new Scenario(
                meta("korday-test", "A quarrel, a police stop and a video", 8, "2020-02-05T00:00"),
                List.of(new Group("A", "Group A (local majority)", Map.of()), new Group("B", "Group B", Map.of())),
                kordayVillages(),
                List.of(),
                List.of(
                        new Refuge("BORDER-E", 30.5, 4.5, Refuge.Type.BORDER, 1, 900, 1),
                        new Refuge("BORDER-W", 15, 5, Refuge.Type.BORDER, 1, 900, 1),
                        new Refuge("SHELTER", 30, 10, Refuge.Type.SHELTER, 1, Double.POSITIVE_INFINITY, 1)),
                List.of(new Station("district", "Korday town", 4, 10, true)),
                List.of(new Rumour(
                        "r0", "an elder was beaten", Rumour.Kind.INCITE, "B", List.of("A"), .5, .3, 1, List.of())),
                List.of(),
                parameters,
                List.of(
                        event(EventType.QUARREL, "quarrel", "right-of-way quarrel", 11),
                        event(EventType.STOP_AND_HOUSE, "stop", "police stop in Sortobe", 62.25),
                        event(EventType.VIDEO_RELEASE, "video", "video appears", 63.5),
                        event(EventType.DISMISSAL, "dismissal", "officials dismissed", 132)),
                List.of(),
                List.of());
    }

    private static List<Village> kordayVillages() {
        return List.of(
                village("Masanchi", 32.8, 14.3, 13600, .93),
                village("Sortobe", 28.6, 7.4, 14650, .93),
                village("Aukatty", 17, 9, 5000, .85),
                village("Bular Batyr", 26, 8, 2500, .85),
                village("Karakemer", 33.6, 15.1, 3500, .05),
                village("A1", 38, 18, 3500, .02),
                village("A2", 24, 16, 4500, .02),
                village("A3", 20, 18, 3000, .02),
                village("A4", 42, 12, 2500, .02),
                village("A5", 45, 20, 5000, .02),
                village("A6", 10, 14, 3500, .05),
                new Village("Korday town", -15.4, 26.3, 15000, List.of(.92, .08), Village.Type.TOWN, "region", false),
                new Village(
                        "Hinterland portal", 100, 50, 6000, List.of(.99, .01), Village.Type.PORTAL, "region", true));
    }

    /**
     * One village, one group, no refuge, no police, no events, no date.
     *
     * @return the scenario
     */
    public static Scenario oneVillage() {
        return new Scenario(
                meta("one-village", "", 2, Meta.NO_DATE),
                List.of(new Group("A", "", Map.of())),
                List.of(new Village("Only", 0, 0, 900, List.of(1.0), Village.Type.VILLAGE, "region", true)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Parameters.defaults(1),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Five groups in six villages near to one another.
     *
     * @return the scenario
     */
    public static Scenario fiveGroups() {
        List<Group> groups = new ArrayList<>();
        for (String label : List.of("A", "B", "C", "D", "E")) {
            groups.add(new Group(label, "", Map.of()));
        }
        List<Village> villages = new ArrayList<>();
        for (int v = 0; v < 6; v++) {
            villages.add(new Village(
                    "Village number " + (v + 1),
                    v % 3 * 1.5,
                    v / 3 * 1.2,
                    2500,
                    List.of(.3, .3, .2, .1, .1),
                    Village.Type.VILLAGE,
                    "region",
                    true));
        }
        return new Scenario(
                meta("five", "Five groups <script>alert('x')</script> & co", 4, "2024-12-30T00:00"),
                groups,
                villages,
                List.of(),
                List.of(new Refuge("camp", 2, 3, Refuge.Type.SHELTER, 1, 5000, 1)),
                List.of(new Station("post", "Village number 1", 1, 5, false)),
                List.of(),
                List.of(),
                Parameters.defaults(5),
                List.of(),
                List.of(),
                List.of());
    }

    private static Meta meta(String name, String title, double days, String start) {
        return new Meta(name, title, "A case made up for tests.", "", "Made up.", 1, 12, 0.25, days, start);
    }

    private static Village village(String name, double x, double y, int population, double shareB) {
        return new Village(name, x, y, population, List.of(1 - shareB, shareB), Village.Type.VILLAGE, "region", false);
    }

    /**
     * An event with its time and the defaults of its type; where it needs a name, that of something in {@link #korday}.
     *
     * @param type what
     * @param id name
     * @param label label
     * @param t hour
     * @return the event
     */
    public static Event event(EventType type, String id, String label, double t) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            Object name = switch (field.kind()) {
                case VILLAGE -> field.name().equals("to") ? "Sortobe" : "Masanchi";
                case GROUP -> "A";
                case RUMOUR -> "story";
                case STATION -> "district";
                default -> null;
            };
            Object value = field.fallback() != null ? field.fallback() : field.required() ? name : null;
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        values.put(type.fields().get(0).name(), t);
        return new Event(type, id, label, values);
    }
}
