package flashpoint.scenario.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import flashpoint.scenario.Field;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import flashpoint.yaml.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Villages or roads from a CSV file: the field names are the header, a share stands in a column {@code share_A}. An
 * empty cell is a field left out.
 */
final class VillageCsv {

    private static final String SHARE = "share_";

    private VillageCsv() {}

    /**
     * Reads the table that a section names.
     *
     * @param section villages or roads
     * @param name where its name stands
     * @param file the file that names it
     * @return a list of maps, each at its line of the table
     * @throws InputException if the table is missing, ragged or has unknown columns
     */
    static Sequence read(ScenarioSection section, Scalar name, Path file) {
        Path path = TextFile.beside(file, name, section.path());
        String label = path.toString();
        String text = TextFile.text(path, label, name.mark(), section.path());
        List<Node> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            List<String> header = null;
            for (CsvRecord row : csv) {
                int line = (int) row.getStartingLineNumber();
                if (header == null) {
                    header = row.getFields();
                    check(section, header, new SourcePosition(label, line, 0));
                } else if (row.getFieldCount() != header.size()) {
                    throw InputException.at(
                            new SourcePosition(label, line, 0),
                            section.path(),
                            "a row of " + row.getFieldCount() + " cells",
                            header.size() + " cells as in the header");
                } else {
                    rows.add(row(header, row.getFields(), new SourcePosition(label, line, 0)));
                }
            }
        } catch (CsvParseException e) {
            throw InputException.at(SourcePosition.of(label), section.path(), "no valid CSV: " + reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail", e);
        }
        return new Sequence(name.mark(), rows);
    }

    private static String reason(CsvParseException e) {
        return e.getCause() == null
                ? e.getMessage()
                : e.getMessage() + ": " + e.getCause().getMessage();
    }

    private static void check(ScenarioSection section, List<String> header, SourcePosition mark) {
        List<String> known = new ArrayList<>();
        section.fields().stream()
                .filter(f -> f.kind() != Field.Kind.SHARES)
                .map(Field::name)
                .forEach(known::add);
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            boolean share = section == ScenarioSection.VILLAGES && column.startsWith(SHARE);
            if (!share && !known.contains(column)) {
                String allowed = "one of " + References.list(known)
                        + (section == ScenarioSection.VILLAGES ? ", and a column share_X for a group X" : "");
                throw InputException.at(
                        mark,
                        section.path(),
                        "unknown column " + InputError.quoted(column),
                        allowed,
                        Suggestion.of(column, known));
            }
            if (header.indexOf(column) < i) {
                throw InputException.at(mark, section.path(), "column " + InputError.quoted(column) + " given twice");
            }
        }
    }

    private static Mapping row(List<String> header, List<String> cells, SourcePosition mark) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        Map<String, Entry> shares = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = header.get(i);
            if (!cells.get(i).isEmpty()) {
                Entry entry = new Entry(mark, new Scalar(mark, cells.get(i), false));
                if (column.startsWith(SHARE)) {
                    shares.put(column.substring(SHARE.length()), entry);
                } else {
                    fields.put(column, entry);
                }
            }
        }
        if (header.stream().anyMatch(column -> column.startsWith(SHARE))) {
            fields.put("shares", new Entry(mark, new Mapping(mark, shares)));
        }
        return new Mapping(mark, fields);
    }
}
