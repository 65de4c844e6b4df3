package flashpoint.scenario.io;

import flashpoint.core.Numbers;
import flashpoint.scenario.Field;
import flashpoint.yaml.Blanks;
import flashpoint.yaml.Confusables;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.Suggestion;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.math3.util.FastMath;

/** Reader of one value of a scenario file: a node, checked against its field, becomes a Java value. */
public final class ValueReader {

    /** Texts that may run over several lines. */
    static final Set<String> PROSE = Set.of("description", "shows", "sources", "limits");

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,20}");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_PROSE = 20_000;

    private final References names;

    /** Labels of the scenario's groups. */
    List<String> groups() {
        return names.of(Field.Kind.GROUP);
    }

    ValueReader(References names) {
        this.names = names;
    }

    /** Whether a text is written as a number. */
    public static boolean number(String text) {
        return Numbers.isNumber(text);
    }

    /**
     * The value of a field.
     *
     * @param field what may stand there
     * @param node what stands there
     * @param path dotted path for error messages
     * @return a value of the field's Java type
     * @throws InputException if it is not allowed
     */
    public Object value(Field field, Node node, String path) {
        return switch (field.kind()) {
            case REAL -> doubleValue(field, node, path);
            case INTEGER -> intValue(field, node, path);
            case BOOLEAN -> truth(field, node, path);
            case TEXT -> text(field, node, path);
            case CHOICE -> {
                String word = scalar(field, node, path).text();
                if (!field.choices().contains(word)) {
                    throw InputException.at(
                            node.mark(), path, node.got(), allowed(field), Suggestion.of(word, field.choices()));
                }
                yield word;
            }
            case DATE_TIME -> dateTime(field, node, path);
            case VILLAGE, GROUP, RUMOUR, REFUGE, STATION -> name(field, node, path);
            case VILLAGES, GROUPS, NAMES -> list(field, node, path);
            case SHARES -> shares(field, node, path);
        };
    }

    private double doubleValue(Field field, Node node, String path) {
        Scalar scalar = scalar(field, node, path);
        if (scalar.quoted() || !number(scalar.text())) {
            throw refused(field, node, path);
        }
        // Adding 0 turns -0 into 0, so that what is written out reads back the same.
        double value = Double.parseDouble(scalar.text()) + 0.0;
        if (!(value >= field.min() && value <= field.max())) {
            throw refused(field, node, path);
        }
        return value;
    }

    private Object intValue(Field field, Node node, String path) {
        Scalar scalar = scalar(field, node, path);
        if (!scalar.quoted()
                && field.max() > Integer.MAX_VALUE
                && WHOLE.matcher(scalar.text()).matches()) {
            try {
                return Long.parseLong(scalar.text());
            } catch (NumberFormatException e) {
                throw refused(field, node, path);
            }
        }
        double value = doubleValue(field, node, path);
        if (value != FastMath.rint(value)) {
            throw refused(field, node, path);
        }
        if (field.max() > Integer.MAX_VALUE) {
            return (long) value;
        }
        return (int) value;
    }

    private static boolean truth(Field field, Node node, String path) {
        Scalar scalar = scalar(field, node, path);
        String word = scalar.text();
        boolean capital = word.equals("True") || word.equals("TRUE") || word.equals("False") || word.equals("FALSE");
        if (scalar.quoted() || !(word.equals("true") || word.equals("false") || capital)) {
            throw refused(field, node, path);
        }
        return word.equalsIgnoreCase("true");
    }

    private static String text(Field field, Node node, String path) {
        if (!(node instanceof Scalar scalar) || scalar.missing()) {
            throw refused(field, node, path);
        }
        boolean prose = PROSE.contains(field.name());
        String text = prose ? scalar.text().strip() : scalar.text();
        int longest = prose ? LONGEST_PROSE : LONGEST_LINE;
        if (text.length() > longest
                || !text.equals(prose ? text.strip() : Blanks.strip(text))
                || !InputError.harmless(prose ? text.replace('\n', ' ') : text)) {
            String allowed = (prose ? "text" : "one line of text") + " of at most " + longest + " characters";
            String blanks = prose ? "" : Blanks.where(text);
            String plain = Blanks.strip(text);
            throw InputException.at(
                    node.mark(),
                    path,
                    node.got() + (blanks.isEmpty() ? "" : ", " + blanks),
                    allowed + (blanks.isEmpty() ? "" : ", without blanks at its ends"),
                    blanks.isEmpty() ? "" : plain);
        }
        return text;
    }

    private static String dateTime(Field field, Node node, String path) {
        String text = scalar(field, node, path).text();
        try {
            int year = LocalDateTime.parse(text).getYear();
            if (year < 1 || year > 9999) {
                throw refused(field, node, path);
            }
            return text;
        } catch (DateTimeException e) {
            throw refused(field, node, path);
        }
    }

    private String name(Field field, Node node, String path) {
        String text = scalar(field, node, path).text();
        if (!names.has(field.kind(), text)) {
            List<String> known = names.of(field.kind());
            String what = References.word(field.kind());
            String twin = Confusables.of(text, known);
            if (!twin.isEmpty()) {
                throw InputException.at(
                        node.mark(),
                        path,
                        "unknown " + what + " " + Confusables.shown(text) + ", which looks like the known "
                                + Confusables.shown(twin),
                        "",
                        twin);
            }
            throw InputException.at(
                    node.mark(),
                    path,
                    "unknown " + what + " " + InputError.quoted(text),
                    known.isEmpty() ? "nothing: the scenario has no " + what : References.list(known),
                    Suggestion.of(text, known));
        }
        return text;
    }

    private List<String> list(Field field, Node node, String path) {
        if (!(node instanceof Sequence sequence)) {
            throw refused(field, node, path);
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            String at = path + "[" + i + "]";
            // A name of meta.order may have been taken away by a file that extends the one with the list.
            String name =
                    field.kind() == Field.Kind.NAMES ? scalar(field, item, at).text() : name(field, item, at);
            if (field.kind() != Field.Kind.VILLAGES && found.contains(name)) {
                throw InputException.at(item.mark(), at, name + " given twice");
            }
            found.add(name);
        }
        return List.copyOf(found);
    }

    private Map<String, Double> shares(Field field, Node node, String path) {
        if (!(node instanceof Mapping mapping)) {
            throw refused(field, node, path);
        }
        Field share = Field.real("share", "", 0, 1, "");
        List<String> known = names.of(Field.Kind.GROUP);
        Map<String, Double> shares = new LinkedHashMap<>();
        mapping.entries().forEach((label, entry) -> {
            String key = path + "." + label;
            if (!known.contains(label)) {
                throw InputException.at(
                        entry.key(), key, "unknown group", References.list(known), Suggestion.of(label, known));
            }
            shares.put(label, doubleValue(share, entry.value(), key));
        });
        return shares;
    }

    private static Scalar scalar(Field field, Node node, String path) {
        if (node instanceof Scalar scalar && !scalar.missing()) {
            return scalar;
        }
        throw refused(field, node, path);
    }

    private static InputException refused(Field field, Node node, String path) {
        String hint = node instanceof Scalar scalar ? Hints.of(field, scalar) : "";
        return InputException.at(node.mark(), path, node.got(), allowed(field), hint);
    }

    /** Allowed values of a field, in words. */
    static String allowed(Field field) {
        return switch (field.kind()) {
            case REAL -> "a number " + range(field);
            case INTEGER -> "a whole number " + range(field);
            case BOOLEAN -> "true or false";
            case TEXT -> "text";
            case CHOICE -> References.list(field.choices());
            case DATE_TIME -> "a date and time such as 2020-02-05T00:00";
            case VILLAGE, GROUP, RUMOUR, REFUGE, STATION -> "the name of a " + References.word(field.kind());
            case VILLAGES -> "a list of villages such as [X, Y]";
            case GROUPS -> "a list of groups such as [A, B]";
            case NAMES -> "a list of names such as [X, Y]";
            case SHARES -> "a number for each group such as {A: 0.1, B: 0.9}";
        };
    }

    private static String range(Field field) {
        String unit = field.unit().isEmpty() ? "" : " " + field.unit();
        return "from " + bound(field.min()) + " to " + bound(field.max()) + unit;
    }

    private static String bound(double value) {
        return value == FastMath.rint(value) ? Long.toString((long) value) : Numbers.text(value);
    }
}
