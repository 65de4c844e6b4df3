package flashpoint.experiment.design;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.LocatedTable;
import flashpoint.yaml.LocatedTable.Cell;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The points of a list design: rows of a CSV file whose header names the factors, or a list of maps.
 *
 * @param keys the factors
 * @param points their values, in the order of the points
 */
public record PointTable(List<String> keys, List<List<String>> points) {

    /** Columns that a sweep itself writes into {@code points.csv}; they are no factors. */
    static final Set<String> OWN = Set.of("design", "precision_reached");

    /** Of these, whether a point reached the precision that was asked for. */
    public static final String REACHED = "precision_reached";

    /** Reads {@code points}. Factors that are named besides must be among the columns. */
    public static PointTable read(
            SettingsMap root,
            Path file,
            List<String> named,
            KeyKinds kinds,
            Scenario otherwise,
            Map<String, SourcePosition> marks) {
        Node node = root.get("points");
        PointTable table;
        if (node instanceof Scalar name) {
            boolean flag = name.mark().file().startsWith("--");
            Path path = flag ? Path.of(name.text()) : TextFile.beside(file, name, "points");
            table = csv(path, name.mark(), kinds, marks);
        } else if (node instanceof Sequence list) {
            table = maps(list, kinds, otherwise, marks);
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

    private static PointTable csv(Path path, SourcePosition asked, KeyKinds kinds, Map<String, SourcePosition> marks) {
        LocatedTable table = LocatedTable.read(
                path, asked, "points", key -> OWN.contains(key) || kinds.base().field(key) != null);
        List<String> keys = new ArrayList<>();
        for (Cell column : table.head()) {
            String key = column.text().strip();
            SourcePosition top = column.mark();
            FactorSection.refuseOwn(key, top);
            if (keys.contains(key)) {
                throw InputException.at(top, "points", "column " + InputError.quoted(key) + " given twice");
            }
            keys.add(key);
            marks.put(key, top);
        }
        // Columns of a sweep's own table are passed over.
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            if (!OWN.contains(keys.get(k))) {
                kept.add(k);
            }
        }
        List<List<String>> points = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<String> values = new ArrayList<>();
            for (int k : kept) {
                values.add(value(table, row.get(k), keys.get(k), kinds));
                marks.putIfAbsent(
                        place(keys.get(k), values.get(values.size() - 1)),
                        row.get(k).mark());
            }
            points.add(List.copyOf(values));
            marks.put(
                    place(points.size()),
                    new SourcePosition(path.toString(), row.get(0).mark().line(), 0));
        }
        return new PointTable(kept.stream().map(keys::get).toList(), points);
    }

    private static String value(LocatedTable table, Cell cell, String key, KeyKinds kinds) {
        if (cell.missing()) {
            String got = cell.text().isBlank() ? "no value" : "got " + InputError.plain(cell.text()) + ", no value";
            throw InputException.at(cell.mark(), key, got, "a value in each column");
        }
        return kinds.number(key) ? kinds.canonical(key, table.number(cell)) : kinds.truth(key, cell.text());
    }

    /** Under what the place of a value, or of a point, is kept. */
    public static String place(String key, String value) {
        return key + "=" + value;
    }

    public static String place(int point) {
        return "point " + point;
    }

    /** With a scenario, a value that a point leaves out is that of the scenario. */
    private static PointTable maps(
            Sequence list, KeyKinds kinds, Scenario otherwise, Map<String, SourcePosition> marks) {
        Set<String> all = new LinkedHashSet<>();
        for (Node item : list.items()) {
            if (!(item instanceof Mapping map)) {
                throw InputException.at(item.mark(), "points", item.got(), "a map of factors and values");
            }
            if (otherwise != null || all.isEmpty()) {
                map.entries().forEach((key, entry) -> {
                    FactorSection.refuseOwn(key, entry.key());
                    all.add(key);
                    marks.putIfAbsent(key, entry.key());
                });
            }
        }
        List<String> keys = List.copyOf(all);
        List<List<String>> points = new ArrayList<>();
        for (Node item : list.items()) {
            Mapping map = (Mapping) item;
            if (otherwise == null && !map.entries().keySet().equals(all)) {
                throw InputException.at(
                        map.mark(), "points", "other keys than in the first point", String.join(", ", keys));
            }
            List<String> values = new ArrayList<>();
            for (String key : keys) {
                Node given = map.get(key);
                values.add(given == null ? missing(key, map, kinds, otherwise) : value(key, given, kinds));
                if (given != null) {
                    marks.putIfAbsent(place(key, values.get(values.size() - 1)), given.mark());
                }
            }
            points.add(List.copyOf(values));
            marks.put(place(points.size()), map.mark());
        }
        return new PointTable(keys, points);
    }

    private static String value(String key, Node given, KeyKinds kinds) {
        return kinds.canonical(key, SettingsMap.flow(given, "points." + key));
    }

    private static String missing(String key, Mapping map, KeyKinds kinds, Scenario otherwise) {
        String value = kinds.canonical(key, ScenarioTemplate.value(otherwise, key));
        if (value.isEmpty()) {
            throw InputException.at(
                    map.mark(),
                    key,
                    "is left out, and the scenario has no single value for it",
                    "a value for each point");
        }
        return value;
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
