package flashpoint.scenario.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import flashpoint.scenario.Field;
import flashpoint.yaml.Mark;
import flashpoint.yaml.Nearest;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.Problem;
import flashpoint.yaml.ScenarioException;
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
final class CsvRows {

    private static final String SHARE = "share_";

    private CsvRows() {}

    /**
     * Reads the table that a section names.
     *
     * @param section villages or roads
     * @param name where its name stands
     * @param file the file that names it
     * @return a list of maps, each at its line of the table
     * @throws ScenarioException if the table is missing, ragged or has unknown columns
     */
    static Sequence read(Section section, Scalar name, Path file) {
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
                    check(section, header, new Mark(label, line, 0));
                } else if (row.getFieldCount() != header.size()) {
                    throw ScenarioException.at(
                            new Mark(label, line, 0),
                            section.path(),
                            "a row of " + row.getFieldCount() + " cells",
                            header.size() + " cells as in the header");
                } else {
                    rows.add(row(header, row.getFields(), new Mark(label, line, 0)));
                }
            }
        } catch (CsvParseException e) {
            throw ScenarioException.at(Mark.of(label), section.path(), "no valid CSV: " + reason(e));
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

    private static void check(Section section, List<String> header, Mark mark) {
        List<String> known = new ArrayList<>();
        section.fields().stream()
                .filter(f -> f.kind() != Field.Kind.SHARES)
                .map(Field::name)
                .forEach(known::add);
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            boolean share = section == Section.VILLAGES && column.startsWith(SHARE);
            if (!share && !known.contains(column)) {
                String allowed = "one of " + Names.list(known)
                        + (section == Section.VILLAGES ? ", and a column share_X for a group X" : "");
                throw ScenarioException.at(
                        mark,
                        section.path(),
                        "unknown column " + Problem.quoted(column),
                        allowed,
                        Nearest.of(column, known));
            }
            if (header.indexOf(column) < i) {
                throw ScenarioException.at(mark, section.path(), "column " + Problem.quoted(column) + " given twice");
            }
        }
    }

    private static Mapping row(List<String> header, List<String> cells, Mark mark) {
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
