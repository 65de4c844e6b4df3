package flashpoint.cli.terminal;

import flashpoint.yaml.InputError;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Table of rows under a header, as aligned text, as Markdown or as JSON. */
public final class TextTable {

    /** Formats of a table. */
    public enum Format {
        TABLE,
        MARKDOWN,
        JSON
    }

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... header) {
        this.header = List.of(header);
    }

    public void add(String... row) {
        if (row.length != header.size()) {
            throw new IllegalArgumentException("a row of " + row.length + " under a header of " + header.size());
        }
        rows.add(Stream.of(row).map(InputError::line).toList());
    }

    public String text(Format format) {
        return switch (format) {
            case MARKDOWN -> markdown();
            case JSON -> json();
            default -> table();
        };
    }

    private String table() {
        return new TableLayout(header, rows, Terminal.width()).text();
    }

    /** The rows of which some cell, or what begins the first, holds a text; capitals do not count. */
    public TextTable with(String beginning, String word) {
        TextTable some = new TextTable(header.toArray(String[]::new));
        String small = word.toLowerCase(Locale.ROOT);
        for (List<String> row : rows) {
            boolean begins = row.get(0).toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
            if (begins
                    && row.stream()
                            .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(small))) {
                some.rows.add(row);
            }
        }
        return some;
    }

    /** The first cells of all rows, and what stands before the dots in them. */
    public List<String> beginnings() {
        Set<String> names = new LinkedHashSet<>();
        for (List<String> row : rows) {
            String name = row.get(0);
            names.add(name);
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                names.add(name.substring(0, dot + 1));
            }
        }
        return List.copyOf(names);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("| ").append(String.join(" | ", header)).append(" |\n");
        text.append("|").append(" --- |".repeat(header.size())).append('\n');
        for (List<String> row : rows) {
            text.append("| ");
            text.append(String.join(
                    " | ",
                    row.stream()
                            .map(cell -> cell.replace("|", "\\|")
                                    .replace("<", "&lt;")
                                    .replace(">", "&gt;"))
                            .toList()));
            text.append(" |\n");
        }
        return text.toString();
    }

    private String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (List<String> row : rows) {
                json.writeStartObject();
                for (int c = 0; c < header.size(); c++) {
                    json.writeStringProperty(header.get(c), row.get(c));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.append("\n").toString();
    }
}
