package flashpoint.yaml;

import flashpoint.core.Numbers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Value of an input file with its position. Immutable. */
public sealed interface Node {

    /**
     * Position of its beginning.
     *
     * @return file, line and column
     */
    SourcePosition mark();

    /**
     * Description for an error message.
     *
     * @return for instance {@code got "seven"} or {@code got a list}
     */
    String got();

    /**
     * A text, number or truth value.
     *
     * @param mark where it begins
     * @param text what is written there, without quotes
     * @param quoted whether it has quotes, so that it is a text whatever it looks like
     */
    record Scalar(SourcePosition mark, String text, boolean quoted) implements Node {

        /**
         * Whether nothing is written there.
         *
         * @return true for an empty value, {@code ~} or {@code null}
         */
        public boolean missing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String got() {
            if (missing()) {
                return "got nothing";
            }
            return "got " + (!quoted && Numbers.isNumber(text) ? InputError.plain(text) : InputError.quoted(text));
        }
    }

    /**
     * A list.
     *
     * @param mark where it begins
     * @param items its elements
     */
    record Sequence(SourcePosition mark, List<Node> items) implements Node {

        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String got() {
            return "got a list";
        }
    }

    /**
     * A value and the place of its key.
     *
     * @param key where the key stands
     * @param value what it is set to
     */
    record Entry(SourcePosition key, Node value) {}

    /**
     * Keys with values.
     *
     * @param mark where it begins
     * @param entries in the order of the file
     */
    record Mapping(SourcePosition mark, Map<String, Entry> entries) implements Node {

        /** Copies the map. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /**
         * The value of a key.
         *
         * @param key its name
         * @return the value, or null
         */
        public Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /**
         * The text of a key's value.
         *
         * @param key its name
         * @return its text, or null if there is none or it is no scalar
         */
        public String text(String key) {
            return get(key) instanceof Scalar scalar && !scalar.missing() ? scalar.text() : null;
        }

        /**
         * A copy with one more or another value, at the end if the key is new.
         *
         * @param key its name
         * @param entry its value
         * @return a copy
         */
        public Mapping with(String key, Entry entry) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.put(key, entry);
            return new Mapping(mark, changed);
        }

        /** A copy without a key. */
        public Mapping without(String key) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.remove(key);
            return new Mapping(mark, changed);
        }

        @Override
        public String got() {
            return "got a map";
        }
    }
}
