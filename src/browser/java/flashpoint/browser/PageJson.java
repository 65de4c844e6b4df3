package flashpoint.browser;

import flashpoint.core.Numbers;
import java.util.List;
import java.util.Map;

/** Writer of JSON for the page: maps, lists, texts, numbers and truth values; a missing number (NaN) is null. */
final class PageJson {

    private PageJson() {}

    /** The text of a value. */
    static String of(Object value) {
        StringBuilder out = new StringBuilder();
        add(out, value);
        return out.toString();
    }

    private static void add(StringBuilder out, Object value) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            String comma = "";
            for (Map.Entry<?, ?> e : map.entrySet()) {
                out.append(comma);
                text(out, e.getKey().toString());
                out.append(':');
                add(out, e.getValue());
                comma = ",";
            }
            out.append('}');
        } else if (value instanceof List<?> list) {
            out.append('[');
            String comma = "";
            for (Object item : list) {
                out.append(comma);
                add(out, item);
                comma = ",";
            }
            out.append(']');
        } else if (value instanceof int[] whole) {
            out.append('[');
            for (int k = 0; k < whole.length; k++) {
                out.append(k == 0 ? "" : ",").append(whole[k]);
            }
            out.append(']');
        } else if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            out.append(Double.isNaN(number) || Double.isInfinite(number) ? "null" : Numbers.text(number));
        } else if (value instanceof Number || value instanceof Boolean || value == null) {
            out.append(value);
        } else {
            text(out, value.toString());
        }
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
