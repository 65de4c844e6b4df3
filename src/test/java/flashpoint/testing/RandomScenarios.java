package flashpoint.testing;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Field;
import flashpoint.scenario.Field.Kind;
import flashpoint.scenario.Group;
import flashpoint.scenario.IncidentFields;
import flashpoint.scenario.Meta;
import flashpoint.scenario.NameOrder;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Road;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Spreader;
import flashpoint.scenario.Station;
import flashpoint.scenario.Village;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Small random scenarios, all of them valid: every parameter over its range, every type of event, one to four groups.
 * Ranges that only cost time (thousands of provocateurs, square metres of grid) are cut, so that a run takes some tens of
 * milliseconds.
 */
public final class RandomScenarios {

    /** Names that a writer could get wrong. */
    private static final List<String> ODD_NAMES = List.of(
            "Upper Town", "St. Mary", "a: b", "say \"hi\"", "true", "12", "Köy, No. 7", "- x", "#1", "C:\\temp");

    private static final List<List<String>> LABELS = List.of(
            List.of("A", "B", "C", "D"), List.of("North", "South", "East", "West"), List.of("y", "No", "g1", "null"));

    /** Upper bounds in place of the registry's, where more would only take longer. */
    private static final Map<Parameter, Double> AT_MOST = Map.ofEntries(
            Map.entry(Parameter.POP_SCALE, 1.5),
            Map.entry(Parameter.PROV_COUNT, 8.0),
            Map.entry(Parameter.PROV_F2F, 20.0),
            Map.entry(Parameter.PROV_ONLINE, 5.0),
            Map.entry(Parameter.PROV_FANOUT, 50.0),
            Map.entry(Parameter.RUMOUR_ONLINE_FANOUT, 30.0),
            Map.entry(Parameter.POLICE_REINF_SIZE, 200.0),
            Map.entry(Parameter.POLICE_REINF_REQUEST, 100.0),
            Map.entry(Parameter.MOB_Q_MIN, 60.0),
            Map.entry(Parameter.MOB_MIN_HOUSES, 20.0),
            Map.entry(Parameter.MOB_MIN_MEMBERS, 20.0),
            Map.entry(Parameter.INCIDENT_RATE, 20.0),
            Map.entry(Parameter.INCIDENT_SEEDS, 50.0),
            Map.entry(Parameter.FLIGHT_LEAK, 20.0));

    private static final Map<Parameter, Double> AT_LEAST = Map.of(Parameter.POP_SCALE, 0.2, Parameter.SPACE_CELL, 50.0);

    private final SplittableRandom random;
    private List<Group> groups = List.of();
    private List<Village> villages = List.of();
    private List<Refuge> refuges = List.of();
    private List<Station> stations = List.of();
    private List<Rumour> rumours = List.of();
    private double hours;

    private RandomScenarios(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * Draws a scenario.
     *
     * @param seed decides all of it
     * @return a valid scenario of at most 3,600 persons and 960 ticks
     */
    public static Scenario of(long seed) {
        return new RandomScenarios(seed).scenario(seed);
    }

    private Scenario scenario(long seed) {
        double dt = between(0.05, 0.5);
        double days = between(0.1, 2);
        hours = days * 24;
        Meta meta = new Meta(
                "random-" + seed,
                "Random scenario " + seed,
                "",
                "",
                "",
                random.nextLong(),
                1,
                dt,
                days,
                "2020-02-05T00:00");
        List<String> labels = LABELS.get(chance(0.7) ? 0 : random.nextInt(LABELS.size()));
        int count = 1 + random.nextInt(4);
        groups = labels.subList(0, count).stream()
                .sorted(NameOrder.BY_NAME)
                .map(label -> new Group(label, "group " + label, standing(label, labels.subList(0, count))))
                .toList();
        villages = named(Village::name, list(1 + random.nextInt(6), this::village));
        List<Road> roads = chance(0.3) ? roads() : List.of();
        refuges = named(Refuge::id, list(random.nextInt(4), this::refuge));
        stations = named(Station::id, list(random.nextInt(4), this::station));
        rumours = count == 1 ? List.of() : named(Rumour::id, list(random.nextInt(5), this::rumour));
        List<Spreader> spreaders = named(Spreader::id, list(chance(0.5) ? 0 : 1 + random.nextInt(3), this::spreader));
        return new Scenario(
                meta,
                groups,
                villages,
                roads,
                refuges,
                stations,
                rumours,
                spreaders,
                parameters(),
                events(),
                List.of(),
                List.of());
    }

    private Map<String, Double> standing(String own, List<String> labels) {
        Map<String, Double> standing = new LinkedHashMap<>();
        for (String label : labels) {
            if (!label.equals(own) && chance(0.2)) {
                standing.put(label, random.nextDouble());
            }
        }
        return standing;
    }

    private Village village(int i) {
        double[] parts = IntStream.range(0, groups.size())
                .mapToDouble(g -> chance(0.3) ? 0 : random.nextDouble())
                .toArray();
        parts[random.nextInt(parts.length)] += 0.1;
        double sum = IntStream.range(0, parts.length).mapToDouble(g -> parts[g]).sum();
        List<Double> shares =
                IntStream.range(0, parts.length).mapToObj(g -> parts[g] / sum).toList();
        return new Village(
                name("Village ", i),
                between(0, 30),
                between(0, 30),
                i == 0 ? 50 + random.nextInt(350) : random.nextInt(401),
                shares,
                chance(0.8) ? Village.Type.VILLAGE : pick(List.of(Village.Type.values())),
                chance(0.8) ? Village.REGION : "region " + random.nextInt(2),
                chance(0.5));
    }

    private List<Road> roads() {
        List<Road> roads = new ArrayList<>();
        for (int i = 1; i < villages.size(); i++) {
            if (chance(0.8)) {
                roads.add(new Road(
                        villages.get(random.nextInt(i)).name(), villages.get(i).name(), between(0, 60)));
            }
        }
        roads.sort(Comparator.<Road, String>comparing(r -> end(r, true), NameOrder.BY_NAME)
                .thenComparing(r -> end(r, false), NameOrder.BY_NAME));
        return roads;
    }

    private static String end(Road road, boolean first) {
        return NameOrder.BY_NAME.compare(road.from(), road.to()) <= 0 == first ? road.from() : road.to();
    }

    /** In the order in which every reader of files puts them. */
    private static <T> List<T> named(Function<T, String> name, List<T> elements) {
        return elements.stream()
                .sorted(Comparator.comparing(name, NameOrder.BY_NAME))
                .toList();
    }

    private Refuge refuge(int i) {
        Refuge.Type type = pick(List.of(Refuge.Type.values()));
        boolean endless = type == Refuge.Type.SHELTER && chance(0.5);
        return new Refuge(
                name("refuge-", i),
                between(-5, 35),
                between(-5, 35),
                type,
                chance(0.1) ? 0 : between(0, 5),
                endless ? Double.POSITIVE_INFINITY : between(0, 500),
                chance(0.2) ? 0 : random.nextDouble());
    }

    private Station station(int i) {
        return new Station(
                name("station-", i), village(), random.nextInt(6), 1 + random.nextInt(10), i == 0 || chance(0.2));
    }

    private Rumour rumour(int i) {
        String blamed = pick(groups).label();
        List<String> audience =
                new ArrayList<>(groups.stream().map(Group::label).toList());
        audience.remove(blamed);
        while (audience.size() > 1 && chance(0.3)) {
            audience.remove(random.nextInt(audience.size()));
        }
        return new Rumour(
                name("rumour-", i),
                "Rumour " + i,
                pick(List.of(Rumour.Kind.values())),
                blamed,
                audience,
                random.nextDouble(),
                random.nextDouble(),
                between(0, 10),
                chance(0.5) ? List.of() : List.of(village()),
                chance(0.2) ? random.nextDouble() / 2 : 0,
                chance(0.2) ? random.nextDouble() / 2 : 0);
    }

    private Spreader spreader(int i) {
        double on = between(0, hours);
        return new Spreader(
                name("spreader-", i),
                pick(List.of(Spreader.Kind.values())),
                pick(groups).label(),
                chance(0.5) ? List.of() : List.of(village(), village()),
                random.nextInt(4),
                between(-1, 1),
                between(0, 20),
                between(0, 5),
                random.nextInt(50),
                between(0, 10),
                on,
                chance(0.5) ? Double.POSITIVE_INFINITY : on + between(0.1, 24));
    }

    private Parameters parameters() {
        Parameters values = Parameters.defaults(groups.size());
        for (Parameter p : Parameter.values()) {
            if (p.lattice() || p == Parameter.SPACE_MODE) {
                continue;
            }
            for (int g = 0; g < (p.grouped() ? groups.size() : 1); g++) {
                if (chance(0.5)) {
                    values = p.grouped() ? values.with(p, g, value(p)) : values.with(p, value(p));
                }
            }
        }
        List<Parameter> parts = List.of(
                Parameter.HOUSEHOLD_CHILD_SHARE, Parameter.HOUSEHOLD_WOMAN_SHARE, Parameter.HOUSEHOLD_MAN_SHARE);
        double sum = parts.stream().mapToDouble(values::get).sum();
        for (Parameter part : parts) {
            values = sum > 1 ? values.with(part, values.get(part) / sum) : values;
        }
        return values;
    }

    /** A bound, a value near the default, or any. */
    private double value(Parameter p) {
        double low = AT_LEAST.getOrDefault(p, p.min());
        double high = AT_MOST.getOrDefault(p, p.max());
        double any = between(low, high);
        if (chance(0.1)) {
            any = chance(0.5) ? low : high;
        } else if (chance(0.5)) {
            any = Math.max(low, Math.min(high, p.defaultValue() * between(0.3, 2)));
        }
        return p.kind() == Kind.REAL ? any : FastMath.rint(any);
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (EventType type : EventType.values()) {
            for (int n = chance(0.4) ? 1 + random.nextInt(2) : 0; n > 0; n--) {
                Map<String, Object> values = values(type);
                if (values != null) {
                    events.add(new Event(type, name("event-", events.size()), "Event " + events.size(), values));
                }
            }
        }
        return events;
    }

    /** Random fields of an event, or null if the scenario lacks what it needs. */
    private Map<String, Object> values(EventType type) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            boolean given = field.required() || field.fallback() != null || chance(0.5);
            Object value = given ? value(field, values) : null;
            if (value != null) {
                values.put(field.name(), value);
            } else if (field.required()) {
                return null;
            }
        }
        return type == EventType.INCIDENT ? consistent(values) : values;
    }

    /** A step whose need is said not to take place is left to chance. */
    private static Map<String, Object> consistent(Map<String, Object> incident) {
        Optional<List<String>> pair = contradiction(incident);
        while (pair.isPresent()) {
            incident.put(pair.get().get(0), "CHANCE");
            pair = contradiction(incident);
        }
        return incident;
    }

    private static Optional<List<String>> contradiction(Map<String, Object> incident) {
        return IncidentFields.contradiction(step -> (String) incident.get(step));
    }

    private Object value(Field field, Map<String, Object> before) {
        return switch (field.kind()) {
            case REAL -> real(field, before);
            case INTEGER -> (int) field.min() + random.nextInt((int) Math.min(50, field.max() - field.min()) + 1);
            case BOOLEAN -> chance(0.5);
            case CHOICE -> pick(field.choices());
            case VILLAGE -> otherVillage((String) before.get("from"));
            case VILLAGES -> List.of(village(), village());
            case GROUP ->
                before.containsKey("rumour") && field.name().equals("group")
                        ? pick(rumour((String) before.get("rumour")).audience())
                        : pick(groups).label();
            case RUMOUR -> rumour(kindsFor(field, before));
            case REFUGE -> refuges.isEmpty() ? null : pick(refuges).id();
            case STATION -> stations.isEmpty() ? null : pick(stations).id();
            default -> throw new IllegalStateException("no event has a " + field.kind());
        };
    }

    private double real(Field field, Map<String, Object> before) {
        return switch (field.name()) {
            case "t", "t0" -> between(0, hours * 1.1);
            case "t1" -> (double) before.get("t0") + between(0.1, 24);
            default -> between(field.min(), Math.min(field.max(), 48));
        };
    }

    private String otherVillage(String from) {
        List<String> names = villages.stream()
                .map(Village::name)
                .filter(name -> !name.equals(from))
                .toList();
        return names.isEmpty() ? null : pick(names);
    }

    /** A warning is a THREAT, and what is told of an incident (which alone has beginnings) is an INCITE. */
    private static List<Rumour.Kind> kindsFor(Field field, Map<String, Object> before) {
        if (field.name().equals("threat")) {
            return List.of(Rumour.Kind.THREAT);
        }
        return before.containsKey("begins") ? List.of(Rumour.Kind.INCITE) : List.of(Rumour.Kind.values());
    }

    private String rumour(List<Rumour.Kind> kinds) {
        List<Rumour> fitting =
                rumours.stream().filter(r -> kinds.contains(r.kind())).toList();
        return fitting.isEmpty() ? null : pick(fitting).id();
    }

    private Rumour rumour(String id) {
        return rumours.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private String village() {
        return pick(villages).name();
    }

    private String name(String stem, int i) {
        return chance(0.1) && i < ODD_NAMES.size() ? ODD_NAMES.get(i) : stem + i;
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> List<T> list(int size, IntFunction<T> element) {
        return IntStream.range(0, size).mapToObj(element).toList();
    }
}
