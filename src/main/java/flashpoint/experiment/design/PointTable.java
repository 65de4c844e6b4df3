package flashpoint.experiment.design;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The points of a list design: rows of a CSV file whose header names the factors, or a list of maps.
 *
 * @param keys the factors
 * @param points their values, in the order of the points
 */
public record PointTable(List<String> keys, List<List<String>> points) {

    /** Reads {@code points}. Factors that are named besides must be among the columns. */
    public static PointTable read(SettingsMap root, Path file, List<String> named) {
        Node node = root.get("points");
        PointTable table;
        if (node instanceof Scalar name) {
            boolean flag = name.mark().file().startsWith("--");
            table = csv(flag ? Path.of(name.text()) : TextFile.beside(file, name, "points"), name.mark());
        } else if (node instanceof Sequence list) {
            table = maps(list);
        } else {
            throw InputException.at(
                    root.mark("points"),
                    "points",
                    root.got("points"),
                    "a CSV file or a list of maps, for a list design");
        }
        for (String key : named) {
            if (!table.keys.contains(key)) {
                throw InputException.at(root.mark("points"), "points", "no column " + key, "a value for each factor");
            }
        }
        if (table.points.isEmpty()) {
            throw InputException.at(root.mark("points"), "points", "no points", "at least one");
        }
        return table;
    }

    private static PointTable csv(Path path, SourcePosition asked) {
        String label = path.toString();
        List<String> header = null;
        List<List<String>> points = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(TextFile.text(path, label, asked, "points"))) {
            for (CsvRecord row : csv) {
                SourcePosition mark = new SourcePosition(label, (int) row.getStartingLineNumber(), 0);
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                if (header == null) {
                    header = cells;
                    if (new LinkedHashSet<>(header).size() < header.size() || header.contains("")) {
                        throw InputException.at(mark, "points", "a header with empty or equal names");
                    }
                } else if (cells.size() != header.size() || cells.contains("")) {
                    throw InputException.at(
                            mark, "points", "a row without a value in each column", header.size() + " values");
                } else {
                    points.add(cells.stream().map(FactorSpec::canonical).toList());
                }
            }
        } catch (CsvParseException e) {
            throw InputException.at(SourcePosition.of(label), "points", "no valid CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PointTable(header == null ? List.of() : header, points);
    }

    private static PointTable maps(Sequence list) {
        List<String> keys = null;
        List<List<String>> points = new ArrayList<>();
        for (Node item : list.items()) {
            if (!(item instanceof Mapping map)) {
                throw InputException.at(item.mark(), "points", item.got(), "a map of factors and values");
            }
            keys = keys == null ? List.copyOf(map.entries().keySet()) : keys;
            List<String> values = new ArrayList<>();
            for (String key : keys) {
                if (map.get(key) == null || map.entries().size() != keys.size()) {
                    throw InputException.at(
                            map.mark(), "points", "other keys than in the first point", String.join(", ", keys));
                }
                values.add(FactorSpec.canonical(SettingsMap.flow(map.get(key), "points." + key)));
            }
            points.add(List.copyOf(values));
        }
        return new PointTable(keys == null ? List.of() : keys, points);
    }

    /** A factor for each column, with the values that occur. */
    public List<Factor> factors() {
        List<Factor> factors = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            LinkedHashSet<String> levels = new LinkedHashSet<>();
            for (List<String> point : points) {
                levels.add(point.get(k));
            }
            factors.add(Factor.of(keys.get(k), List.copyOf(levels)));
        }
        return factors;
    }
}
