package flashpoint.experiment.design;

import flashpoint.core.Numbers;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import flashpoint.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of one map of an experiment file, read by type.
 *
 * @param map the map
 * @param path dotted path for error messages; empty at the top
 */
public record SettingsMap(Mapping map, String path) {

    /** Refuses keys that are not known. */
    public void only(List<String> known) {
        map.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw InputException.unknownKey(
                        entry.key(), full(key), Suggestion.of(key, known), "one of " + String.join(", ", known));
            }
        });
    }

    public Node get(String key) {
        Node node = map.get(key);
        return node instanceof Scalar scalar && scalar.missing() ? null : node;
    }

    public SourcePosition mark(String key) {
        Entry entry = map.entries().get(key);
        return entry == null ? map.mark() : entry.value().mark();
    }

    public String got(String key) {
        return get(key) == null ? "missing" : get(key).got();
    }

    public String text(String key, String otherwise) {
        if (get(key) == null) {
            return otherwise;
        }
        if (!(get(key) instanceof Scalar scalar)) {
            throw refuse(key, "text");
        }
        return scalar.text().strip();
    }

    public String choice(String key, List<String> words, String otherwise) {
        String word = text(key, otherwise);
        if (!words.contains(word)) {
            throw InputException.at(
                    mark(key), full(key), got(key), String.join(", ", words), Suggestion.of(word, words));
        }
        return word;
    }

    public double doubleValue(String key, double least, double most, double otherwise) {
        if (get(key) == null) {
            return otherwise;
        }
        String allowed = "a number from " + Numbers.text(least) + " to " + Numbers.text(most);
        String text = text(key, "");
        if (!Numbers.isNumber(text)) {
            throw refuse(key, allowed);
        }
        double value = Double.parseDouble(text);
        if (!(value >= least && value <= most)) {
            throw refuse(key, allowed);
        }
        return value;
    }

    public int intValue(String key, int least, int most, int otherwise) {
        if (get(key) == null) {
            return otherwise;
        }
        String text = text(key, "");
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            throw refuse(key, "a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }

    public Long seed(String key) {
        if (get(key) == null) {
            return null;
        }
        try {
            return Long.parseLong(text(key, ""));
        } catch (NumberFormatException e) {
            throw refuse(key, "a whole number of 64 bits");
        }
    }

    public boolean isOn(String key) {
        return switch (text(key, "false")) {
            case "true", "on" -> true;
            case "false", "off" -> false;
            default -> throw refuse(key, "on or off");
        };
    }

    /** A list of texts; one text, split at commas, will do. */
    public List<String> texts(String key) {
        if (get(key) == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (get(key) instanceof Sequence list) {
            for (Node item : list.items()) {
                texts.add(flow(item, full(key)));
            }
        } else {
            FactorSpec.split(text(key, "")).forEach(part -> texts.add(part.strip()));
        }
        return texts;
    }

    /** A scalar, or a list of scalars, as the text of an override. */
    public static String flow(Node node, String path) {
        if (node instanceof Scalar scalar && !scalar.missing()) {
            return scalar.text();
        }
        if (node instanceof Sequence list) {
            List<String> items = new ArrayList<>();
            for (Node item : list.items()) {
                items.add(YamlText.of(flow(item, path)));
            }
            return "[" + String.join(", ", items) + "]";
        }
        throw InputException.at(node.mark(), path, node.got(), "text, a number or a list");
    }

    InputException refuse(String key, String allowed) {
        return InputException.at(mark(key), full(key), got(key), allowed);
    }

    String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
