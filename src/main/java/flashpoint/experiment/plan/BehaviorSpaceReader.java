package flashpoint.experiment.plan;

import flashpoint.experiment.design.DesignSize;
import flashpoint.experiment.design.Designs;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.design.FactorSection;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reader of NetLogo's BehaviorSpace experiments as experiments of ours: the {@code <experiments>} of older models
 * (alone or within a {@code .nlogo} file), and those of NetLogo 7 with {@code <constants>} and
 * {@code <subExperiments>}. The names of variables must be keys of the scenario; setup, go and stop commands, being
 * NetLogo code, are passed over, and so are metrics that are no plain names.
 *
 * <p>Document types and external entities are not resolved.
 */
final class BehaviorSpaceReader {

    private static final int FEW = 20;

    private final String label;
    private final XMLStreamReader xml;
    private final int firstLine;

    /** One experiment as it is gathered. */
    private static final class Gathered {
        private final SourcePosition mark;
        private final String name;
        private final Map<String, Entry> settings = new LinkedHashMap<>();
        private final Map<String, Entry> constants = new LinkedHashMap<>();
        private final List<Map<String, Entry>> parts = new ArrayList<>();
        private final List<Node> metrics = new ArrayList<>();

        Gathered(SourcePosition mark, String name) {
            this.mark = mark;
            this.name = name;
        }
    }

    private BehaviorSpaceReader(String label, String text) throws XMLStreamException {
        int from = Math.max(0, text.indexOf("<experiments"));
        int to = text.indexOf("</experiments>");
        boolean inside = from > 0 && to > 0;
        String part = inside ? text.substring(from, to + "</experiments>".length()) : text;
        this.label = label;
        this.firstLine = inside ? (int) text.substring(0, from).lines().count() : 1;
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        this.xml = factory.createXMLStreamReader(new StringReader(part));
    }

    /**
     * Reads a file.
     *
     * @param label its name, for error messages
     * @param text its text
     * @param chosen name of the experiment; null if there is only one
     * @return an experiment in the form of our own files, without a scenario
     * @throws InputException if it holds no such experiment
     */
    static Mapping read(String label, String text, String chosen) {
        List<Gathered> found = new ArrayList<>();
        try {
            BehaviorSpaceReader reader = new BehaviorSpaceReader(label, text);
            while (reader.xml.hasNext()) {
                if (reader.xml.next() == XMLStreamConstants.START_ELEMENT
                        && reader.xml.getLocalName().equals("experiment")) {
                    found.add(reader.experiment());
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw InputException.at(new SourcePosition(label, line, 0), "", "no valid XML");
        }
        List<String> names = found.stream().map(g -> g.name).toList();
        if (found.isEmpty()) {
            throw InputException.at(SourcePosition.of(label), "", "no experiment", "a BehaviorSpace file");
        }
        if (chosen == null && found.size() > 1) {
            throw InputException.at(
                    SourcePosition.of(label), "", "several experiments", "--name with one of " + some(names));
        }
        int at = chosen == null || found.size() == 1 ? 0 : names.indexOf(chosen);
        if (at < 0) {
            throw InputException.at(
                    SourcePosition.of("--name"),
                    "",
                    "no experiment " + InputError.quoted(chosen),
                    "one of " + some(names),
                    Suggestion.of(chosen, names));
        }
        return mapping(found.get(at));
    }

    /** The first few names, shortened. */
    private static String some(List<String> names) {
        String few = String.join(
                ", ", names.stream().limit(FEW).map(InputError::plain).toList());
        return names.size() > FEW ? few + " and " + (names.size() - FEW) + " more" : few;
    }

    private SourcePosition mark() {
        return new SourcePosition(label, xml.getLocation().getLineNumber() + firstLine - 1, 0);
    }

    private Gathered experiment() throws XMLStreamException {
        Gathered g = new Gathered(mark(), attribute("name"));
        set(g, "replicates", attribute("repetitions"));
        steps(g, attribute("timeLimit"));
        Map<String, Entry> into = g.constants;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("experiment")) {
                    return g;
                }
                into = xml.getLocalName().equals("subExperiment") ? g.constants : into;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("subExperiment")) {
                    into = new LinkedHashMap<>();
                    g.parts.add(into);
                } else {
                    element(g, into);
                }
            }
        }
        return g;
    }

    private void element(Gathered g, Map<String, Entry> into) throws XMLStreamException {
        SourcePosition mark = mark();
        switch (xml.getLocalName()) {
            case "enumeratedValueSet" -> {
                String variable = attribute("variable");
                into.put(variable, new Entry(mark, new Sequence(mark, values())));
            }
            case "steppedValueSet" -> {
                String range = attribute("first") + ".." + attribute("last") + "/" + attribute("step");
                into.put(attribute("variable"), new Entry(mark, new Scalar(mark, range, true)));
            }
            case "timeLimit" -> steps(g, attribute("steps"));
            case "metric" -> {
                String metric = xml.getElementText().strip();
                if (metric.matches("[a-z][A-Za-z0-9_]*")) {
                    g.metrics.add(new Scalar(mark, metric, true));
                }
            }
            default -> {
                // NetLogo code, or a frame around what is of interest.
            }
        }
    }

    private List<Node> values() throws XMLStreamException {
        List<Node> values = new ArrayList<>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("enumeratedValueSet"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("value")) {
                String value = attribute("value").strip();
                boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
                values.add(new Scalar(mark(), quoted ? value.substring(1, value.length() - 1) : value, false));
            }
        }
        return values;
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private void set(Gathered g, String key, String value) {
        if (!value.isEmpty()) {
            g.settings.put(key, new Entry(mark(), new Scalar(mark(), value, false)));
        }
    }

    private void steps(Gathered g, String steps) {
        if (!steps.isEmpty() && !steps.equals("0")) {
            SourcePosition mark = mark();
            Node ticks = new Scalar(mark, steps, false);
            g.settings.put("stop", new Entry(mark, new Mapping(mark, Map.of("ticks", new Entry(mark, ticks)))));
        }
    }

    /** Names in NetLogo may hold anything; here they are names of folders. */
    static String folder(String name) {
        return name.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[._-]+", "");
    }

    /** Whether a file is one of NetLogo's, by its ending. */
    static boolean reads(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".nlogo") || name.endsWith(".nlogox");
    }

    private static Mapping mapping(Gathered g) {
        Map<String, Entry> root = new LinkedHashMap<>();
        String name = folder(g.name);
        if (!name.isEmpty()) {
            root.put("name", new Entry(g.mark, new Scalar(g.mark, name, true)));
        }
        root.putAll(g.settings);
        if (!g.metrics.isEmpty()) {
            root.put("metrics", new Entry(g.mark, new Sequence(g.mark, g.metrics)));
        }
        if (g.parts.isEmpty()) {
            root.put("factors", new Entry(g.mark, new Mapping(g.mark, g.constants)));
        } else {
            root.put("points", new Entry(g.mark, points(g)));
        }
        return new Mapping(g.mark, root);
    }

    /** Sub-experiments are full factorials one after the other, each over the constants and its own values. */
    private static Sequence points(Gathered g) {
        List<List<Factor>> parts = new ArrayList<>();
        long size = 0;
        for (Map<String, Entry> part : g.parts) {
            Map<String, Entry> all = new LinkedHashMap<>(g.constants);
            all.putAll(part);
            List<Factor> factors = new ArrayList<>();
            all.forEach((key, entry) -> factors.add(FactorSection.values(key, entry.value())));
            parts.add(factors);
            long own = DesignSize.combinations(factors);
            size = own == Long.MAX_VALUE ? own : size + own;
            String obstacle = DesignSize.obstacle(size, factors.size(), true);
            if (!obstacle.isEmpty()) {
                throw InputException.at(g.mark, "subExperiments", obstacle, DesignSize.allowed());
            }
        }
        List<Node> points = new ArrayList<>();
        parts.forEach(factors -> points(g.mark, factors, points));
        return new Sequence(g.mark, points);
    }

    private static void points(SourcePosition mark, List<Factor> factors, List<Node> points) {
        for (List<String> values : Designs.full(factors, List.of()).points()) {
            Map<String, Entry> point = new LinkedHashMap<>();
            for (int f = 0; f < factors.size(); f++) {
                Node value = new Scalar(mark, values.get(f), false);
                point.put(factors.get(f).key(), new Entry(mark, value));
            }
            points.add(new Mapping(mark, point));
        }
    }
}
