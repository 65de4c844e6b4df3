package flashpoint.scenario.io;

import flashpoint.core.Numbers;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Station;
import flashpoint.scenario.Village;
import flashpoint.scenario.region.Region;
import flashpoint.scenario.region.RegionSites;
import flashpoint.scenario.region.RoadNet;
import flashpoint.scenario.region.Spot;
import flashpoint.scenario.region.Villages;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/**
 * Expansion of {@code region} into ordinary villages, roads, stations and refuges. What the file gives of these itself
 * is laid over them as over an extended file: villages by name, roads as a whole. Roads and beats are made for the
 * villages that come of it, so that a village added by hand is connected and one taken away leaves no loose end.
 */
final class RegionSection {

    private final Mapping root;
    private final SourcePosition mark;
    private final Region region;
    private final List<String> labels;

    private RegionSection(Mapping root, Mapping section) {
        this.root = root;
        mark = section.mark();
        labels = References.ids(root, ScenarioSection.GROUPS);
        region = region(CheckedMap.of(
                section, ScenarioSection.REGION.path(), Region.FIELDS, new ValueReader(new References(root))));
    }

    /**
     * The tree with its region drawn.
     *
     * @param root a merged tree
     * @return the same without {@code region}; the tree itself if it has none, or if it is one of the lattice
     * @throws InputException if anything in the section is not allowed
     */
    static Mapping expand(Mapping root) {
        boolean lattice = ScenarioSection.PARAMS.in(root) instanceof Mapping params
                && "LATTICE".equals(params.text(Parameter.SPACE_MODE.key()));
        if (lattice || !(ScenarioSection.REGION.in(root) instanceof Mapping section)) {
            return root;
        }
        return new RegionSection(root, section).expanded();
    }

    private Region region(CheckedMap row) {
        if (labels.isEmpty()) {
            throw InputException.at(mark, "groups", "missing", "at least one");
        }
        if (row.intValue("persons") < row.intValue("villages")) {
            throw row.refuse("persons", "got " + row.intValue("persons"), "at least one in each of the villages");
        }
        if (row.intValue("districts") > row.intValue("villages")) {
            throw row.refuse("districts", "got " + row.intValue("districts"), "at most one for each of the villages");
        }
        String prefix = row.text("prefix", "V");
        if (!prefix.matches("[A-Za-z][A-Za-z0-9 _-]*")) {
            throw row.refuse("prefix", "got " + InputError.quoted(prefix), "a letter, then letters, digits, hyphens");
        }
        return new Region(
                ((Number) row.values().get("seed")).longValue(),
                prefix,
                row.intValue("villages"),
                row.intValue("persons"),
                row.doubleValue("zipf"),
                row.doubleValue("width"),
                row.has("shares")
                        ? GroupShares.of(row, labels)
                        : Collections.nCopies(labels.size(), 1.0 / labels.size()),
                row.doubleValue("segregation"),
                Region.Roads.valueOf(row.text("roads")),
                row.intValue("districts"),
                row.intValue("posts"),
                row.doubleValue("officers"),
                row.intValue("borders"),
                row.intValue("shelters"));
    }

    private Mapping expanded() {
        Mapping whole = root.without(ScenarioSection.REGION.path());
        whole = build(whole, ScenarioSection.VILLAGES, villages());
        whole = build(whole, ScenarioSection.REFUGES, refuges());
        List<CheckedMap> rows = rows(whole);
        List<Spot> spots = rows.stream()
                .map(row -> new Spot(row.text("name"), row.doubleValue("x"), row.doubleValue("y")))
                .toList();
        int[] persons =
                rows.stream().mapToInt(row -> row.intValue("population")).toArray();
        whole = ScenarioSection.VILLAGES.put(whole, districts((Sequence) ScenarioSection.VILLAGES.in(whole), spots));
        whole = build(whole, ScenarioSection.ROADS, roads(spots));
        return build(whole, ScenarioSection.STATIONS, stations(spots, persons));
    }

    /** Drawn elements of a section, merged with those the file gives. */
    private Mapping build(Mapping whole, ScenarioSection section, Sequence drawn) {
        Node given = section.in(whole);
        Mapping under = section.put(empty(), drawn);
        Mapping both = given == null ? under : ExtendsMerge.over(under, section.put(empty(), given));
        return section.put(whole, section.in(both));
    }

    private Mapping empty() {
        return new Mapping(mark, Map.of());
    }

    /** The villages on the map, checked as the resolver will check them again. */
    private List<CheckedMap> rows(Mapping whole) {
        List<CheckedMap> rows = new ArrayList<>();
        ValueReader reader = new ValueReader(new References(whole));
        for (Node item : ((Sequence) ScenarioSection.VILLAGES.in(whole)).items()) {
            Mapping village = (Mapping) item;
            CheckedMap row = CheckedMap.of(
                    village, ScenarioSection.VILLAGES.path() + "." + village.text("name"), Village.FIELDS, reader);
            if (!row.text("type").equals(Village.Type.PORTAL.name())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Sequence villages() {
        Villages villages = new Villages(region);
        int[] persons = villages.populations();
        List<Spot> spots = villages.spots();
        List<Node> nodes = new ArrayList<>();
        for (int v = 0; v < spots.size(); v++) {
            Spot spot = spots.get(v);
            nodes.add(map(
                    "name", text(spot.name()),
                    "x", number(spot.x()),
                    "y", number(spot.y()),
                    "population", number(persons[v]),
                    "shares", shares(villages, spot.name()),
                    "stylised", new Scalar(mark, "true", false)));
        }
        return new Sequence(mark, nodes);
    }

    private Node shares(Villages villages, String name) {
        List<Double> shares = villages.shares(name);
        Map<String, Entry> byLabel = new LinkedHashMap<>();
        for (int g = 0; g < labels.size(); g++) {
            // One is left out and gets the rest, which no rounding can make wrong.
            if (g != villages.leaning(name)) {
                byLabel.put(labels.get(g), new Entry(mark, number(shares.get(g))));
            }
        }
        return new Mapping(mark, byLabel);
    }

    private Sequence refuges() {
        List<Node> nodes = new ArrayList<>();
        RegionSites.borders(region).forEach(spot -> nodes.add(refuge(spot, Refuge.Type.BORDER)));
        RegionSites.shelters(region).forEach(spot -> nodes.add(refuge(spot, Refuge.Type.SHELTER)));
        return new Sequence(mark, nodes);
    }

    private Node refuge(Spot spot, Refuge.Type type) {
        return map("id", text(spot.name()), "x", number(spot.x()), "y", number(spot.y()), "type", text(type.name()));
    }

    /** Every village belongs to the district of the nearest seat, unless the file says otherwise. */
    private Sequence districts(Sequence villages, List<Spot> spots) {
        if (region.districts() == 1) {
            return villages;
        }
        Map<String, Spot> byName = new LinkedHashMap<>();
        spots.forEach(spot -> byName.put(spot.name(), spot));
        List<Spot> seats = spots.subList(0, Math.min(region.districts(), spots.size()));
        List<Node> nodes = new ArrayList<>();
        for (Node item : villages.items()) {
            Mapping village = (Mapping) item;
            Spot spot = byName.get(village.text("name"));
            boolean open = spot != null && village.get("region") == null;
            nodes.add(
                    open
                            ? village.with("region", new Entry(mark, text("district-" + (spot.nearest(seats) + 1))))
                            : village);
        }
        return new Sequence(mark, nodes);
    }

    private Sequence roads(List<Spot> spots) {
        List<Node> nodes = new ArrayList<>();
        for (RoadNet.Link link : RoadNet.of(spots, region.roads())) {
            nodes.add(map(
                    "from", text(spots.get(link.from()).name()),
                    "to", text(spots.get(link.to()).name())));
        }
        return new Sequence(mark, nodes);
    }

    private Sequence stations(List<Spot> spots, int[] persons) {
        List<Node> nodes = new ArrayList<>();
        for (Station station : RegionSites.of(region, spots, persons)) {
            nodes.add(map(
                    "id", text(station.id()),
                    "village", text(station.village()),
                    "units", number(station.units()),
                    "size", number(station.size()),
                    "district", new Scalar(mark, Boolean.toString(station.district()), false)));
        }
        return new Sequence(mark, nodes);
    }

    private Node text(String text) {
        return new Scalar(mark, text, true);
    }

    private Node number(double value) {
        return new Scalar(
                mark, value == FastMath.rint(value) ? Long.toString((long) value) : Numbers.text(value), false);
    }

    private Mapping map(Object... keysAndNodes) {
        Map<String, Entry> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndNodes.length; i += 2) {
            map.put((String) keysAndNodes[i], new Entry(mark, (Node) keysAndNodes[i + 1]));
        }
        return new Mapping(mark, map);
    }
}
