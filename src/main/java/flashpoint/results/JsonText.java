package flashpoint.results;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON text of maps, lists, texts, numbers and truth values. Only Jackson's streams are used: binding objects would
 * cost a third of a second at every start.
 */
public final class JsonText {

    private JsonText() {}

    /** Write context that lets the generator indent. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }

    /**
     * A map on one line.
     *
     * @param content maps, lists, texts, numbers and truth values
     * @return JSON
     */
    public static String line(Map<String, Object> content) {
        return text(content, ObjectWriteContext.empty());
    }

    /**
     * A map on indented lines.
     *
     * @param content maps, lists, texts, numbers and truth values
     * @return JSON
     */
    public static String indented(Map<String, Object> content) {
        return text(content, new Indented());
    }

    private static String text(Map<String, Object> content, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(context, text)) {
            value(json, content);
        }
        return text.toString();
    }

    private static void value(JsonGenerator json, Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((k, v) -> {
                json.writeName(String.valueOf(k));
                value(json, v);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(v -> value(json, v));
            json.writeEndArray();
        } else if (value instanceof Long || value instanceof Integer) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            json.writeNumber(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /**
     * Reads a map.
     *
     * @param text JSON
     * @return whole numbers as {@code Long}, others as {@code Double}
     * @throws IllegalArgumentException if it is no map, or broken
     */
    public static Map<String, Object> map(String text) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no map");
            }
            @SuppressWarnings("unchecked")
            Map<String, Object> map = (Map<String, Object>) parse(json);
            return map;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("broken JSON", e);
        }
    }

    private static Object parse(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    map.put(name, parse(json));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    list.add(parse(json));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> json.getString();
        };
    }
}
