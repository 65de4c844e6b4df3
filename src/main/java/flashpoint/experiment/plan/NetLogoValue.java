package flashpoint.experiment.plan;

import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import java.util.ArrayList;
import java.util.List;

/**
 * A value in NetLogo's notation: a number, {@code true} or {@code false}, a string in double quotes with escapes, or a
 * list in brackets whose elements are parted by blanks.
 */
final class NetLogoValue {

    private static final int DEEPEST = 20;

    private final SourcePosition mark;
    private final String key;
    private final String text;
    private int at;

    private NetLogoValue(SourcePosition mark, String key, String text) {
        this.mark = mark;
        this.key = key;
        this.text = text;
    }

    /**
     * Reads a value. A text that is no value of NetLogo, such as a word without quotes, is that text.
     *
     * @param mark where it stands
     * @param key the variable, for error messages
     * @param text the notation
     * @return a scalar, quoted if it was a string, or a list
     * @throws InputException if a string or a list does not end
     */
    static Node parse(SourcePosition mark, String key, String text) {
        String plain = text.strip();
        if (!plain.startsWith("[") && !plain.startsWith("\"")) {
            return new Scalar(mark, plain, false);
        }
        NetLogoValue value = new NetLogoValue(mark, key, plain);
        Node node = value.value(0);
        value.blanks();
        if (value.at < plain.length()) {
            throw value.refused("one value: a string ends at its second quote, a list at its last bracket");
        }
        return node;
    }

    private Node value(int depth) {
        blanks();
        if (at >= text.length() || depth > DEEPEST) {
            throw refused("a list that ends with ]");
        }
        return switch (text.charAt(at)) {
            case '[' -> list(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private Sequence list(int depth) {
        at++;
        List<Node> items = new ArrayList<>();
        blanks();
        while (at < text.length() && text.charAt(at) != ']') {
            items.add(value(depth + 1));
            blanks();
        }
        if (at >= text.length()) {
            throw refused("a list that ends with ]");
        }
        at++;
        return new Sequence(mark, items);
    }

    private Scalar string() {
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                out.append(
                        switch (text.charAt(at)) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            default -> text.charAt(at);
                        });
            } else {
                out.append(c);
            }
        }
        if (at >= text.length()) {
            throw refused("a string that ends with a double quote");
        }
        at++;
        return new Scalar(mark, out.toString(), true);
    }

    private Scalar word() {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "[]\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == from) {
            throw refused("a value of NetLogo");
        }
        return new Scalar(mark, text.substring(from, at), false);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private InputException refused(String allowed) {
        return InputException.at(mark, key, "got " + InputError.quoted(text), allowed);
    }
}
