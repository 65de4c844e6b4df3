package flashpoint.scenario.io;

import flashpoint.core.Numbers;
import flashpoint.scenario.CountReport;
import flashpoint.scenario.Event;
import flashpoint.scenario.Group;
import flashpoint.scenario.MapLine;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Road;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Spreader;
import flashpoint.scenario.Station;
import flashpoint.scenario.Village;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/** Resolver of a merged tree into the records of a scenario, with every default filled in. */
final class Resolver {

    /** Elements of sections whose numbers are kept in a byte or two for every person, house or incident. */
    private static final Map<ScenarioSection, Integer> MOST = Map.of(
            ScenarioSection.GROUPS, (int) Byte.MAX_VALUE,
            ScenarioSection.VILLAGES, (int) Short.MAX_VALUE,
            ScenarioSection.REFUGES, (int) Short.MAX_VALUE);

    private final String file;
    private final Mapping root;
    private final ValueReader reader;

    Resolver(String file, Mapping root) {
        this.file = file;
        this.root = root;
        this.reader = new ValueReader(new References(root));
    }

    /**
     * Reads the tree.
     *
     * @return the complete scenario
     * @throws InputException if anything in it is not allowed; it names all that is wrong
     */
    Scenario resolve() {
        try {
            return scenario();
        } catch (InputException e) {
            throw InputErrors.all(e, file, root, reader);
        }
    }

    private Scenario scenario() {
        Meta meta = meta();
        List<Group> groups = groups();
        List<String> labels = groups.stream().map(Group::label).toList();
        Parameters params = new ParameterSection(labels, reader).read((Mapping) ScenarioSection.PARAMS.in(root));
        LatticeSection lattice = new LatticeSection(file, root, params);
        lattice.refuseUnread();
        if (LatticeSection.chosen(params)) {
            return new Scenario(
                    lattice.meta(meta, groups),
                    groups,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    params,
                    List.of(),
                    List.of(),
                    List.of());
        }
        List<Village> villages = villages(labels, params);
        List<Road> roads = roads(villages, params);
        List<Refuge> refuges = rows(ScenarioSection.REFUGES).stream()
                .map(row -> refuge(row, params))
                .toList();
        List<Station> stations =
                rows(ScenarioSection.STATIONS).stream().map(Resolver::station).toList();
        List<Rumour> rumours =
                rows(ScenarioSection.RUMOURS).stream().map(Resolver::rumour).toList();
        List<Spreader> spreaders = rows(ScenarioSection.SPREADERS).stream()
                .map(row -> spreader(row, params))
                .toList();
        List<Event> events = new ArrayList<>();
        maps(ScenarioSection.EVENTS)
                .forEach((path, node) -> events.add(EventSection.read(node, path, reader, rumours)));
        List<MapLine> lines =
                rows(ScenarioSection.LINES).stream().map(Resolver::line).toList();
        List<CountReport> reports = rows(ScenarioSection.REPORTS).stream()
                .map(row -> report(row, refuges))
                .toList();
        return new Scenario(
                meta, groups, villages, roads, refuges, stations, rumours, spreaders, params, events, lines, reports);
    }

    /** A name that others refer to and that {@code --set} can address. */
    static String id(CheckedMap row, String field) {
        String id = row.text(field);
        if (id.isEmpty() || id.contains("=")) {
            throw row.refuse(field, "got " + InputError.quoted(id), "a name without =");
        }
        return id;
    }

    private Meta meta() {
        if (!(ScenarioSection.META.in(root) instanceof Mapping node)) {
            throw missing(ScenarioSection.META);
        }
        CheckedMap row = CheckedMap.of(node, "meta", Meta.FIELDS, reader);
        String name = row.text("name");
        if (!FolderName.allowed(name)) {
            throw row.refuse("name", "got " + InputError.quoted(name), FolderName.rule(name));
        }
        return new Meta(
                name,
                row.text("title", name),
                row.text("description", ""),
                row.text("shows", ""),
                row.text("sources", ""),
                row.text("limits", ""),
                row.names("order"),
                ((Number) row.values().get("seed")).longValue(),
                row.intValue("replicates"),
                row.doubleValue("dt"),
                row.doubleValue("days"),
                row.text("start", Meta.NO_DATE));
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (CheckedMap row : required(ScenarioSection.GROUPS)) {
            String label = row.text("label");
            if (!label.matches("[A-Za-z][A-Za-z0-9]*")) {
                throw row.refuse("label", "got " + InputError.quoted(label), "a letter, then letters and digits");
            }
            if (groups.stream().anyMatch(g -> g.label().equalsIgnoreCase(label))) {
                throw row.refuse("label", InputError.quoted(label) + " differs from another label in case only", "");
            }
            if (row.shares("standing").containsKey(label)) {
                throw row.refuse("standing", "the group's own label " + label, "labels of other groups");
            }
            groups.add(new Group(label, row.text("name", label), row.shares("standing")));
        }
        return groups;
    }

    private List<Village> villages(List<String> labels, Parameters params) {
        List<Village> villages = new ArrayList<>();
        double persons = 0;
        for (CheckedMap row : required(ScenarioSection.VILLAGES)) {
            String region = row.has("region") ? id(row, "region") : Village.REGION;
            villages.add(new Village(
                    id(row, "name"),
                    row.doubleValue("x"),
                    row.doubleValue("y"),
                    row.intValue("population"),
                    GroupShares.of(row, labels),
                    Village.Type.valueOf(row.text("type")),
                    region,
                    row.isOn("stylised")));
            persons += FastMath.rint(row.intValue("population") * params.get(Parameter.POP_SCALE));
        }
        if (persons < 1 || persons > 1e8) {
            throw InputException.at(
                    ScenarioSection.VILLAGES.in(root).mark(),
                    "villages",
                    "a population of " + (long) persons + " in all, times pop.scale",
                    "1 to 100000000 persons");
        }
        return villages;
    }

    private List<Road> roads(List<Village> villages, Parameters params) {
        List<Road> roads = new ArrayList<>();
        for (CheckedMap row : rows(ScenarioSection.ROADS)) {
            if (row.text("from").equals(row.text("to"))) {
                throw row.refuse("to", "the same village as from", "another village");
            }
            double km = row.has("km")
                    ? row.doubleValue("km")
                    : distance(find(villages, row.text("from")), find(villages, row.text("to")))
                            * params.get(Parameter.ROAD_FACTOR);
            if (km > 1e5) {
                throw row.refuse("km", "a road of " + (long) km + " km", "at most 100000 km");
            }
            roads.add(new Road(row.text("from"), row.text("to"), km));
        }
        sort(roads, villages);
        return roads;
    }

    private static MapLine line(CheckedMap row) {
        List<MapLine.Corner> points = new ArrayList<>();
        for (String text : row.names("points")) {
            String[] parts = text.strip().split("\\s+", -1);
            if (parts.length != 2 || !Numbers.isNumber(parts[0]) || !Numbers.isNumber(parts[1])) {
                throw row.refuse(
                        "points",
                        "got " + InputError.quoted(text),
                        "x and y in km with a blank between, such as [0 5, 12.5 -3]");
            }
            MapLine.Corner corner = new MapLine.Corner(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            if (Math.abs(corner.x()) > 1e5 || Math.abs(corner.y()) > 1e5) {
                throw row.refuse("points", "got " + InputError.quoted(text), "-100000 to 100000 km");
            }
            points.add(corner);
        }
        if (points.size() < 2) {
            throw row.refuse("points", "got " + points.size(), "two points or more");
        }
        return new MapLine(id(row, "id"), MapLine.Kind.valueOf(row.text("kind")), points, row.isOn("stylised"));
    }

    /** By the end that comes first among the villages, then by the other one, whatever the order of the lines. */
    private static void sort(List<Road> roads, List<Village> villages) {
        Map<String, Integer> rank = new HashMap<>();
        villages.forEach(v -> rank.put(v.name(), rank.size()));
        roads.sort(Comparator.<Road>comparingInt(r -> Math.min(rank.get(r.from()), rank.get(r.to())))
                .thenComparingInt(r -> Math.max(rank.get(r.from()), rank.get(r.to()))));
    }

    private static Village find(List<Village> villages, String name) {
        return villages.stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
    }

    private static double distance(Village a, Village b) {
        double dx = a.x() - b.x();
        double dy = a.y() - b.y();
        return Math.sqrt(dx * dx + dy * dy);
    }

    private static Refuge refuge(CheckedMap row, Parameters params) {
        Refuge.Type type = Refuge.Type.valueOf(row.text("type"));
        boolean border = type == Refuge.Type.BORDER;
        double score = params.get(border ? Parameter.REFUGE_SCORE_BORDER : Parameter.REFUGE_SCORE_SHELTER);
        double capacity = border ? params.get(Parameter.BORDER_CAPACITY) : Double.POSITIVE_INFINITY;
        return new Refuge(
                id(row, "id"),
                row.doubleValue("x"),
                row.doubleValue("y"),
                type,
                row.doubleValue("score", score),
                row.doubleValue("capacity", capacity),
                row.doubleValue("open"));
    }

    private static Station station(CheckedMap row) {
        return new Station(
                id(row, "id"), row.text("village"), row.intValue("units"), row.intValue("size"), row.isOn("district"));
    }

    private static Rumour rumour(CheckedMap row) {
        List<String> audience = row.names("audience");
        if (audience.isEmpty()) {
            throw row.refuse("audience", "an empty list", "at least one group");
        }
        if (audience.contains(row.text("blamed"))) {
            throw row.refuse("audience", "it holds the blamed group " + row.text("blamed"), "other groups");
        }
        if (row.doubleValue("tellers") + row.doubleValue("stiflers") > 1) {
            throw row.refuse("stiflers", "tellers and stiflers are more than everybody", "at most 1 together");
        }
        return new Rumour(
                id(row, "id"),
                row.text("title", row.text("id")),
                Rumour.Kind.valueOf(row.text("kind")),
                row.text("blamed"),
                audience,
                row.doubleValue("credibility"),
                row.doubleValue("severity"),
                row.doubleValue("online"),
                row.names("named"),
                row.doubleValue("tellers"),
                row.doubleValue("stiflers"));
    }

    private static Spreader spreader(CheckedMap row, Parameters params) {
        double off = row.doubleValue("off", Double.POSITIVE_INFINITY);
        if (!(off > row.doubleValue("on"))) {
            throw row.refuse("off", "not after on", "a time after on");
        }
        return new Spreader(
                id(row, "id"),
                Spreader.Kind.valueOf(row.text("kind")),
                row.text("group"),
                row.names("villages"),
                row.intValue("count"),
                row.doubleValue("stance"),
                row.doubleValue("f2f", params.get(Parameter.PROV_F2F)),
                row.doubleValue("online", params.get(Parameter.PROV_ONLINE)),
                (int) row.doubleValue("fanout", params.get(Parameter.PROV_FANOUT)),
                row.doubleValue("move", params.get(Parameter.PROV_MOVE)),
                row.doubleValue("on"),
                off);
    }

    private static CountReport report(CheckedMap row, List<Refuge> refuges) {
        String id = id(row, "id");
        if (!id.matches("[A-Za-z0-9_]+")) {
            throw row.refuse("id", "got " + InputError.quoted(id), "letters, digits and _, which make a column's name");
        }
        CountReport.Quantity counts = CountReport.Quantity.valueOf(row.text("counts"));
        String refuge = row.text("refuge", "");
        if (!refuge.isEmpty() && !counts.atPosts()) {
            throw row.refuse("refuge", counts + " are not counted at border posts", "ENTRIES or RETURNS under counts");
        }
        if (refuges.stream().anyMatch(r -> r.id().equals(refuge) && r.type() != Refuge.Type.BORDER)) {
            throw row.refuse("refuge", refuge + " is a shelter", "a refuge of type BORDER");
        }
        if (row.doubleValue("others") > 0 && !counts.atPosts()) {
            throw row.refuse(
                    "others", counts + " are not counted at border posts", "0, or ENTRIES or RETURNS under counts");
        }
        double until = row.doubleValue("until", Double.POSITIVE_INFINITY);
        if (!(until > row.doubleValue("from"))) {
            throw row.refuse("until", "not after from", "a time after from");
        }
        double asOf = row.doubleValue("asOf", Double.POSITIVE_INFINITY);
        if (!(asOf > row.doubleValue("from"))) {
            throw row.refuse("asOf", "not after from", "a time after from");
        }
        return new CountReport(
                id,
                counts,
                row.text("by", ""),
                row.text("definition", ""),
                row.doubleValue("coverage"),
                row.doubleValue("others"),
                row.doubleValue("delay"),
                CountReport.Law.valueOf(row.text("law")),
                row.doubleValue("from"),
                until,
                asOf,
                refuge);
    }

    private List<CheckedMap> required(ScenarioSection section) {
        List<CheckedMap> rows = rows(section);
        if (rows.isEmpty()) {
            throw missing(section);
        }
        return rows;
    }

    private InputException missing(ScenarioSection section) {
        return InputException.at(
                SourcePosition.of(file),
                section.path(),
                "missing",
                section == ScenarioSection.META ? "a map" : "at least one");
    }

    private List<CheckedMap> rows(ScenarioSection section) {
        List<CheckedMap> rows = new ArrayList<>();
        maps(section).forEach((path, node) -> rows.add(CheckedMap.of(node, path, section.fields(), reader)));
        return rows;
    }

    /** The elements of a section by their path: with their name if they have one, else with their number. */
    private Map<String, Mapping> maps(ScenarioSection section) {
        Map<String, Mapping> maps = new LinkedHashMap<>();
        if (section.in(root) instanceof Sequence list) {
            int most = MOST.getOrDefault(section, Integer.MAX_VALUE);
            if (list.items().size() > most) {
                throw InputException.at(
                        list.mark(), section.path(), "got " + list.items().size(), "at most " + most);
            }
            for (int i = 0; i < list.items().size(); i++) {
                Mapping node = (Mapping) list.items().get(i);
                String id = section.identity().isEmpty() ? null : node.text(section.identity());
                maps.put(section.path() + (id == null ? "[" + i + "]" : "." + id), node);
            }
        }
        return maps;
    }
}
