package flashpoint.scenario.io;

import flashpoint.core.Numbers;
import flashpoint.yaml.YamlText;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/** Indented JSON text of maps, lists, texts, numbers and truth values. */
final class SchemaJson {

    private final StringBuilder out = new StringBuilder();

    private SchemaJson() {}

    /**
     * A value as JSON.
     *
     * @param value maps with text keys, collections, texts, numbers and truth values
     * @return JSON with LF line ends
     */
    static String text(Object value) {
        SchemaJson json = new SchemaJson();
        json.append(value, "");
        return json.out.append('\n').toString();
    }

    private void append(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            map(map, indent);
        } else if (value instanceof Collection<?> list) {
            list(list, indent);
        } else if (value instanceof String text) {
            out.append(YamlText.quoted(text));
        } else if (value instanceof Double number) {
            // A whole number must look like one, the bounds of a 64-bit seed too.
            out.append(number == FastMath.rint(number) ? Long.toString(number.longValue()) : Numbers.text(number));
        } else {
            out.append(value);
        }
    }

    private void map(Map<?, ?> map, String indent) {
        out.append('{');
        String inner = indent + "  ";
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            out.append('\n')
                    .append(inner)
                    .append(YamlText.quoted((String) entry.getKey()))
                    .append(": ");
            append(entry.getValue(), inner);
            out.append(entries.hasNext() ? "," : "\n" + indent);
        }
        out.append('}');
    }

    private void list(Collection<?> list, String indent) {
        out.append('[');
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            append(items.next(), indent + "  ");
            out.append(items.hasNext() ? ", " : "");
        }
        out.append(']');
    }
}
