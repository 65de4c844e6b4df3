package flashpoint.cli;

import flashpoint.yaml.InputError;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Table of rows under a header, as aligned text, as Markdown or as JSON. */
final class TextTable {

    /** Formats of a table. */
    enum Format {
        TABLE,
        MARKDOWN,
        JSON
    }

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        this.header = List.of(header);
    }

    void add(String... row) {
        if (row.length != header.size()) {
            throw new IllegalArgumentException("a row of " + row.length + " under a header of " + header.size());
        }
        rows.add(Stream.of(row).map(InputError::line).toList());
    }

    String text(Format format) {
        return switch (format) {
            case MARKDOWN -> markdown();
            case JSON -> json();
            default -> table();
        };
    }

    private String table() {
        int[] width = new int[header.size()];
        for (int c = 0; c < width.length; c++) {
            width[c] = header.get(c).length();
            for (List<String> row : rows) {
                width[c] = Math.max(width[c], row.get(c).length());
            }
        }
        StringBuilder text = new StringBuilder();
        line(text, header, width);
        rows.forEach(row -> line(text, row, width));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] width) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            line.append(cells.get(c));
            if (c < cells.size() - 1) {
                line.append(" ".repeat(width[c] - cells.get(c).length() + 2));
            }
        }
        text.append(line.toString().stripTrailing()).append('\n');
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
