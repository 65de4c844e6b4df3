package flashpoint.yaml;

import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Parser of YAML text into a tree of located nodes. JSON is a part of YAML, so it is read too.
 *
 * <p>The events come from the engine under Jackson's YAML reader, taken directly: Jackson's own tokens say neither
 * whether a scalar was quoted nor whether it carries an anchor. What makes YAML surprising is refused: anchors and
 * aliases, tags, several documents, keys given twice.
 */
public final class YamlTree {

    /** Characters in a file; a map of 30,000 villages is a fifth of it. */
    static final int LONGEST = 16_000_000;

    private static final int DEEPEST = 32;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final String file;
    private final Iterator<Event> events;

    private YamlTree(String file, String text) {
        this.file = file;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /**
     * Reads one document.
     *
     * @param file name for error messages
     * @param text YAML or JSON
     * @return its root
     * @throws InputException if it is no YAML, is empty, or uses what is refused
     */
    public static Node parse(String file, String text) {
        YamlTree tree = new YamlTree(file, text);
        tree.next();
        Event start = tree.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw InputException.at(SourcePosition.of(file), "", "the file is empty", "a scenario");
        }
        Node root = tree.node(tree.next(), 0);
        tree.next();
        Event end = tree.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw InputException.at(tree.mark(end), "", "a second document begins", "one document in a file");
        }
        return root;
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent) {
            throw InputException.at(mark(event), "", "an alias (*)", "the value itself");
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        if (anchor.isPresent()) {
            throw InputException.at(
                    mark(event),
                    "",
                    "the anchor &" + InputError.plain(anchor.get().getValue()),
                    "values without anchors");
        }
        if (depth > DEEPEST) {
            throw InputException.at(mark(event), "", "nested too deeply", "at most " + DEEPEST + " levels");
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar, scalar.getTag());
            return new Scalar(mark(event), scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
        }
        refuseTag(event, ((CollectionStartEvent) event).getTag());
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
    }

    private void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            throw InputException.at(
                    mark(event), "", "the tag " + InputError.plain(tag.get()), "values without tags (!)");
        }
    }

    private Sequence sequence(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        return new Sequence(mark(start), items);
    }

    private Mapping mapping(Event start, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            SourcePosition mark = mark(event);
            if (!(node(event, depth + 1) instanceof Scalar key) || key.text().isEmpty()) {
                throw InputException.at(mark, "", "a key that is no name", "a name");
            }
            Node value = node(next(), depth + 1);
            Entry earlier = entries.putIfAbsent(key.text(), new Entry(mark, value));
            if (earlier != null) {
                throw InputException.at(
                        mark,
                        key.text(),
                        "given twice, first in line " + earlier.key().line());
            }
        }
        return new Mapping(mark(start), entries);
    }

    private SourcePosition mark(Event event) {
        return event.getStartMark()
                .map(at -> new SourcePosition(file, at.getLine() + 1, at.getColumn() + 1))
                .orElse(SourcePosition.of(file));
    }

    /** The engine's next event; whatever it throws on broken text is a problem of the text. */
    private Event next() {
        try {
            return events.next();
        } catch (MarkedYamlEngineException e) {
            SourcePosition mark = e.getProblemMark()
                    .map(at -> new SourcePosition(file, at.getLine() + 1, at.getColumn() + 1))
                    .orElse(SourcePosition.of(file));
            throw InputException.at(mark, "", "no valid YAML: " + reason(e));
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw InputException.at(SourcePosition.of(file), "", "no valid YAML: " + e.getMessage());
        }
    }

    private static String reason(MarkedYamlEngineException e) {
        String problem = e.getProblem().replace("\\t(TAB)", "a tab");
        String reason = e.getContext() == null || e.getContext().isEmpty() ? problem : e.getContext() + ", " + problem;
        if (problem.contains("mapping values are not allowed")) {
            return reason + "; a text with a colon in it stands in quotes";
        }
        return problem.contains("unknown escape character")
                ? reason + "; in double quotes a backslash begins an escape, so write / in names of files"
                : reason;
    }
}
