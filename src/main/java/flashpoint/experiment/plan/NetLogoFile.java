package flashpoint.experiment.plan;

import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.SourcePosition;
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
 * The BehaviorSpace experiments of a file: {@code <experiments>} alone or within a {@code .nlogo} model, and those of a
 * NetLogo 7 model with {@code <constants>} and {@code <subExperiments>}. Lines are those of the file. Commands, being
 * NetLogo code, are passed over.
 *
 * <p>Document types and external entities are not resolved.
 */
final class NetLogoFile {

    /** Parts the sections of a {@code .nlogo} file. */
    private static final String SECTION = "@#$#@#$#@";

    private final String label;
    private final XMLStreamReader xml;

    private NetLogoFile(String label, String text) throws XMLStreamException {
        this.label = label;
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        this.xml = factory.createXMLStreamReader(new StringReader(text));
    }

    /** Whether a file is one of NetLogo's, by its ending. */
    static boolean reads(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".nlogo") || name.endsWith(".nlogox");
    }

    /**
     * Reads a file.
     *
     * @param label its name, for error messages
     * @param text its text
     * @return its experiments, at least one
     * @throws InputException if it is no XML or holds none
     */
    static List<NetLogoExperiment> read(String label, String text) {
        List<NetLogoExperiment> found = new ArrayList<>();
        String part = experiments(label, text);
        try {
            NetLogoFile reader = new NetLogoFile(label, part);
            while (reader.xml.hasNext()) {
                if (reader.xml.next() == XMLStreamConstants.START_ELEMENT
                        && reader.xml.getLocalName().equals("experiment")) {
                    found.add(reader.experiment());
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            int column =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber());
            throw InputException.at(new SourcePosition(label, line, column), "", "no valid XML: " + reason(e));
        }
        if (found.isEmpty()) {
            throw none(label);
        }
        return found;
    }

    /** The XML of a file, behind as many empty lines as there were lines before it. */
    private static String experiments(String label, String text) {
        if (!text.contains(SECTION)) {
            return text;
        }
        int from = 0;
        while (from >= 0) {
            int end = text.indexOf(SECTION, from);
            String section = text.substring(from, end < 0 ? text.length() : end);
            if (section.stripLeading().startsWith("<experiments")) {
                return text.substring(0, from).replaceAll("[^\n]", "") + section;
            }
            from = end < 0 ? -1 : end + SECTION.length();
        }
        throw none(label);
    }

    private static InputException none(String label) {
        return InputException.at(
                SourcePosition.of(label),
                "",
                "no experiment is in this file",
                "a file with an <experiment>: one exported from BehaviorSpace, or a model in which one was saved");
    }

    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        String reason = at < 0 ? message : message.substring(at + "Message: ".length());
        boolean less =
                reason.contains("must consist of either attribute") || reason.contains("character data or markup");
        return InputError.plain(reason).replace("...", "…") + (less ? "; a < in text is written &lt;" : "");
    }

    private SourcePosition mark() {
        return new SourcePosition(label, xml.getLocation().getLineNumber(), 0);
    }

    private NetLogoExperiment experiment() throws XMLStreamException {
        NetLogoExperiment e = new NetLogoExperiment(mark(), attribute("name"));
        repetitions(e);
        steps(e, attribute("timeLimit"));
        Map<String, NetLogoExperiment.Values> into = e.constants;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("experiment")) {
                    return e;
                }
                into = xml.getLocalName().equals("subExperiment") ? e.constants : into;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("subExperiment")) {
                    into = new LinkedHashMap<>();
                    e.parts.add(into);
                } else {
                    element(e, into);
                }
            }
        }
        return e;
    }

    private void element(NetLogoExperiment e, Map<String, NetLogoExperiment.Values> into) throws XMLStreamException {
        SourcePosition mark = mark();
        switch (xml.getLocalName()) {
            case "enumeratedValueSet" -> {
                String variable = attribute("variable");
                into.put(variable, NetLogoExperiment.Values.listed(mark, values(mark, variable)));
            }
            case "steppedValueSet" -> {
                String variable = attribute("variable");
                into.put(
                        variable,
                        NetLogoExperiment.Values.stepped(
                                mark, variable, attribute("first"), attribute("step"), attribute("last")));
            }
            case "timeLimit" -> steps(e, attribute("steps"));
            case "metric" -> e.metrics.add(new Scalar(mark, xml.getElementText().strip(), true));
            default -> {
                // NetLogo code, or a frame around what is of interest.
            }
        }
    }

    private List<Node> values(SourcePosition mark, String variable) throws XMLStreamException {
        List<Node> values = new ArrayList<>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("enumeratedValueSet"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("value")) {
                values.add(NetLogoValue.parse(mark(), variable, attribute("value")));
            }
        }
        if (values.isEmpty()) {
            throw InputException.at(mark, variable, "an empty set", "at least one <value value=\"…\"/>");
        }
        return values;
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private void repetitions(NetLogoExperiment e) {
        String text = attribute("repetitions").strip();
        if (text.matches("0++")) {
            throw InputException.at(mark(), "repetitions", "got 0: nothing would be run", "1 or more");
        }
        if (!text.isEmpty()) {
            e.set("replicates", new Scalar(mark(), text, false));
        }
    }

    private void steps(NetLogoExperiment e, String steps) {
        if (!steps.isEmpty() && !steps.equals("0")) {
            SourcePosition mark = mark();
            Node ticks = new Scalar(mark, steps, false);
            e.set("stop", new Node.Mapping(mark, Map.of("ticks", new Node.Entry(mark, ticks))));
        }
    }
}
