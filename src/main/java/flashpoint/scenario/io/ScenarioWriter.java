package flashpoint.scenario.io;

import flashpoint.core.Numbers;
import flashpoint.scenario.CountReport;
import flashpoint.scenario.Event;
import flashpoint.scenario.Group;
import flashpoint.scenario.MapLine;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Road;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Spreader;
import flashpoint.scenario.Station;
import flashpoint.scenario.Village;
import flashpoint.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writer of a complete scenario as YAML, with nothing left to defaults. Read again it is equal, and so is every run of
 * it; the same scenario gives the same bytes.
 */
public final class ScenarioWriter {

    private static final String HEADER = """
        # A fully resolved Flashpoint scenario: every parameter is written out, defaults included.
        # Running this file again with the same seed and program version gives the same results.
        # What is left out has no value: a shelter without capacity has no limit, a spreader without off never stops.
        """;

    private final Scenario scenario;
    private final StringBuilder out = new StringBuilder(HEADER);

    private ScenarioWriter(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Writes a scenario.
     *
     * @param scenario a complete scenario
     * @return YAML with LF line ends
     */
    public static String write(Scenario scenario) {
        ScenarioWriter writer = new ScenarioWriter(scenario);
        writer.meta(scenario.meta());
        writer.section("groups:", "", scenario.groups(), ScenarioWriter::group);
        writer.section("villages:", "", scenario.villages(), writer::village);
        writer.section("roads:", "", scenario.roads(), ScenarioWriter::road);
        writer.section("lines:", "", scenario.lines(), ScenarioWriter::line);
        writer.section("refuges:", "", scenario.refuges(), ScenarioWriter::refuge);
        writer.section("police:\n  stations:", "  ", scenario.stations(), ScenarioWriter::station);
        writer.section("rumours:", "", scenario.rumours(), ScenarioWriter::rumour);
        writer.section("spreaders:", "", scenario.spreaders(), ScenarioWriter::spreader);
        writer.params();
        writer.section("events:", "", scenario.events(), ScenarioWriter::event);
        writer.section("reports:", "", scenario.reports(), ScenarioWriter::report);
        return writer.out.toString();
    }

    /**
     * Writes an event.
     *
     * @param event an event of a complete scenario
     * @return a map on one line, such as {@code {type: CURFEW, id: curfew, t0: 20, t1: 44}}
     */
    public static String line(Event event) {
        return event(event).entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void meta(Meta meta) {
        out.append("\nmeta:\n");
        fields(
                "  ",
                "  ",
                map(
                        "name", YamlText.of(meta.name()),
                        "title", YamlText.of(meta.title()),
                        "description", prose(meta.description()),
                        "shows", prose(meta.shows()),
                        "sources", prose(meta.sources()),
                        "limits", prose(meta.limits()),
                        "order", meta.order().isEmpty() ? "" : YamlText.of(meta.order()),
                        "seed", Long.toString(meta.seed()),
                        "replicates", Integer.toString(meta.replicates()),
                        "dt", clocked(Numbers.text(meta.dt())),
                        "days", clocked(Numbers.text(meta.days())),
                        "start", clocked(YamlText.quoted(meta.start()))));
    }

    /** On the lattice, lattice.ticks says it all. */
    private String clocked(String text) {
        return scenario.lattice() ? "" : text;
    }

    private <T> void section(String head, String indent, List<T> elements, Function<T, Map<String, String>> fields) {
        if (elements.isEmpty()) {
            return;
        }
        out.append('\n').append(head).append('\n');
        for (T element : elements) {
            fields(indent + "  - ", indent + "    ", fields.apply(element));
        }
    }

    private void fields(String first, String next, Map<String, String> fields) {
        String indent = first;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (!field.getValue().isEmpty()) {
                out.append(indent).append(field.getKey()).append(": ");
                out.append(field.getValue()).append('\n');
                indent = next;
            }
        }
    }

    private static Map<String, String> group(Group group) {
        return map(
                "label", YamlText.of(group.label()),
                "name", YamlText.of(group.name()),
                "standing", shares(group.standing()));
    }

    private Map<String, String> village(Village village) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int g = 0; g < scenario.groups().size(); g++) {
            shares.put(scenario.groups().get(g).label(), village.shares().get(g));
        }
        return map(
                "name", YamlText.of(village.name()),
                "x", Numbers.text(village.x()),
                "y", Numbers.text(village.y()),
                "population", Integer.toString(village.population()),
                "shares", shares(shares),
                "type", village.type().name(),
                "region", YamlText.of(village.region()),
                "stylised", Boolean.toString(village.stylised()));
    }

    private static Map<String, String> road(Road road) {
        return map(
                "from", YamlText.of(road.from()),
                "to", YamlText.of(road.to()),
                "km", Numbers.text(road.km()));
    }

    private static Map<String, String> line(MapLine line) {
        return map(
                "id", YamlText.of(line.id()),
                "kind", line.kind().name(),
                "points",
                        YamlText.of(line.points().stream()
                                .map(c -> Numbers.text(c.x()) + " " + Numbers.text(c.y()))
                                .toList()),
                "stylised", Boolean.toString(line.stylised()));
    }

    private static Map<String, String> refuge(Refuge refuge) {
        return map(
                "id", YamlText.of(refuge.id()),
                "x", Numbers.text(refuge.x()),
                "y", Numbers.text(refuge.y()),
                "type", refuge.type().name(),
                "score", Numbers.text(refuge.score()),
                "capacity", limit(refuge.capacity()),
                "open", Numbers.text(refuge.open()));
    }

    private static Map<String, String> station(Station station) {
        return map(
                "id", YamlText.of(station.id()),
                "village", YamlText.of(station.village()),
                "units", Integer.toString(station.units()),
                "size", Integer.toString(station.size()),
                "district", Boolean.toString(station.district()));
    }

    private static Map<String, String> rumour(Rumour rumour) {
        return map(
                "id", YamlText.of(rumour.id()),
                "title", YamlText.of(rumour.title()),
                "kind", rumour.kind().name(),
                "blamed", YamlText.of(rumour.blamed()),
                "audience", YamlText.of(rumour.audience()),
                "credibility", Numbers.text(rumour.credibility()),
                "severity", Numbers.text(rumour.severity()),
                "online", Numbers.text(rumour.online()),
                "named", rumour.named().isEmpty() ? "" : YamlText.of(rumour.named()),
                "tellers", Numbers.text(rumour.tellers()),
                "stiflers", Numbers.text(rumour.stiflers()));
    }

    private static Map<String, String> spreader(Spreader spreader) {
        return map(
                "id", YamlText.of(spreader.id()),
                "kind", spreader.kind().name(),
                "group", YamlText.of(spreader.group()),
                "villages", spreader.villages().isEmpty() ? "" : YamlText.of(spreader.villages()),
                "count", Integer.toString(spreader.count()),
                "stance", Numbers.text(spreader.stance()),
                "f2f", Numbers.text(spreader.f2f()),
                "online", Numbers.text(spreader.online()),
                "fanout", Integer.toString(spreader.fanout()),
                "move", Numbers.text(spreader.move()),
                "on", Numbers.text(spreader.on()),
                "off", limit(spreader.off()));
    }

    private void params() {
        out.append("\nparams:\n");
        String before = "";
        for (Parameter p : Parameter.values()) {
            if (p.lattice() != scenario.lattice() && p != Parameter.SPACE_MODE) {
                continue;
            }
            String topic = p.key().substring(0, p.key().indexOf('.'));
            if (!topic.equals(before)) {
                out.append(before.isEmpty() ? "" : "\n")
                        .append("  # ")
                        .append(topic)
                        .append('\n');
                before = topic;
            }
            for (int g = 0; g < (p.grouped() ? scenario.groups().size() : 1); g++) {
                String label = p.grouped() ? "." + scenario.groups().get(g).label() : "";
                out.append("  ").append(p.key()).append(label).append(": ");
                out.append(p.text(scenario.parameters().get(p, g)));
                out.append(p.unit().isEmpty() ? "" : "  # " + p.unit()).append('\n');
            }
        }
    }

    private static Map<String, String> event(Event event) {
        Map<String, String> fields = map(
                "type", event.type().name(),
                "id", YamlText.of(event.id()),
                "label", YamlText.of(event.label()));
        event.values().forEach((field, value) -> fields.put(field, text(value)));
        return fields;
    }

    private static Map<String, String> report(CountReport report) {
        return map(
                "id", YamlText.of(report.id()),
                "counts", report.counts().name(),
                "by", prose(report.by()),
                "definition", prose(report.definition()),
                "coverage", Numbers.text(report.coverage()),
                "others", Numbers.text(report.others()),
                "delay", Numbers.text(report.delay()),
                "law", report.law().name(),
                "from", Numbers.text(report.from()),
                "until", limit(report.until()),
                "asOf", limit(report.asOf()),
                "refuge", report.refuge().isEmpty() ? "" : YamlText.of(report.refuge()));
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return YamlText.of(list.stream().map(String.class::cast).toList());
        }
        if (value instanceof String text) {
            return YamlText.of(text);
        }
        return value instanceof Double number ? Numbers.text(number) : value.toString();
    }

    private static String shares(Map<String, Double> shares) {
        if (shares.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        shares.forEach((label, share) -> parts.add(YamlText.of(label) + ": " + Numbers.text(share)));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String prose(String text) {
        return text.isEmpty() ? "" : YamlText.quoted(text);
    }

    /** No limit is told by leaving the field out. */
    private static String limit(double value) {
        return Double.isInfinite(value) ? "" : Numbers.text(value);
    }

    private static Map<String, String> map(String... keysAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
