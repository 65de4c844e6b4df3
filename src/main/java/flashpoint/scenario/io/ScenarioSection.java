package flashpoint.scenario.io;

import flashpoint.scenario.CountReport;
import flashpoint.scenario.Field;
import flashpoint.scenario.Group;
import flashpoint.scenario.MapLine;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Road;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Spreader;
import flashpoint.scenario.Station;
import flashpoint.scenario.Village;
import flashpoint.scenario.region.Region;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.SourcePosition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The parts of a scenario file, in the order in which they are written. Those with an identity are lists whose elements
 * have a name; an extending file and {@code --set} address them by it.
 */
public enum ScenarioSection {
    META("meta", "", Meta.FIELDS, "name, clock and default seed"),
    GROUPS("groups", "label", Group.FIELDS, "the groups of the population"),
    REGION("region", "", Region.FIELDS, "a synthetic region: villages, roads, stations and refuges drawn from a seed"),
    VILLAGES("villages", "name", Village.FIELDS, "the villages, or the name of a CSV file of them"),
    ROADS("roads", "", Road.FIELDS, "the roads, or the name of a CSV file of them; without any, travel is straight"),
    LINES("lines", "id", MapLine.FIELDS, "rivers, borders and roads that maps draw and that change no result"),
    REFUGES("refuges", "id", Refuge.FIELDS, "where people can flee to"),
    STATIONS("police.stations", "id", Station.FIELDS, "the police stations and their units"),
    RUMOURS("rumours", "id", Rumour.FIELDS, "the stories that may spread"),
    SPREADERS("spreaders", "id", Spreader.FIELDS, "people whose business is talk"),
    PARAMS("params", "", List.of(), "parameters that differ from their defaults"),
    EVENTS("events", "id", List.of(), "what happens when"),
    REPORTS("reports", "id", CountReport.FIELDS, "who counts what, how completely, and when it becomes known");

    /** Key of the file that a file builds on. */
    static final String EXTENDS = "extends";

    /** Key that takes an element of the extended file away. */
    static final String REMOVE = "remove";

    private static final String POLICE = "police";

    private final String path;
    private final String identity;
    private final List<Field> fields;
    private final String meaning;

    ScenarioSection(String path, String identity, List<Field> fields, String meaning) {
        this.path = path;
        this.identity = identity;
        this.fields = fields;
        this.meaning = meaning;
    }

    /** Dotted path from the root. */
    public String path() {
        return path;
    }

    /** The top-level key it stands under. */
    String key() {
        return this == STATIONS ? POLICE : path;
    }

    /** The field by which elements are known, or an empty text. */
    public String identity() {
        return identity;
    }

    /** Fields of the section or of each of its elements. */
    public List<Field> fields() {
        return fields;
    }

    /** Meaning of the section. */
    String meaning() {
        return meaning;
    }

    /** Whether it is a list. */
    public boolean list() {
        return this != META && this != REGION && this != PARAMS;
    }

    /** The top-level keys of a file, without {@link #EXTENDS}. */
    static List<String> keys() {
        return Arrays.stream(values()).map(ScenarioSection::key).toList();
    }

    /** This part of a tree, or null. */
    public Node in(Mapping root) {
        if (this != STATIONS) {
            return root.get(path);
        }
        return root.get(POLICE) instanceof Mapping police ? police.get("stations") : null;
    }

    /** A tree with another such part. */
    Mapping put(Mapping root, Node node) {
        Entry entry = root.entries().get(key());
        SourcePosition mark = entry == null ? node.mark() : entry.key();
        if (this != STATIONS) {
            return root.with(path, new Entry(mark, node));
        }
        Mapping police = entry != null && entry.value() instanceof Mapping given ? given : new Mapping(mark, Map.of());
        return root.with(POLICE, new Entry(mark, police.with("stations", new Entry(node.mark(), node))));
    }
}
