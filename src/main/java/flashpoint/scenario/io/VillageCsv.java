package flashpoint.scenario.io;

import flashpoint.scenario.Field;
import flashpoint.yaml.Blanks;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.LocatedTable;
import flashpoint.yaml.LocatedTable.Cell;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import flashpoint.yaml.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Villages or roads from a CSV file: the field names are the header, a share stands in a column {@code share_A}. An
 * empty cell is a field left out.
 */
final class VillageCsv {

    private static final String SHARE = "share_";

    private static final Set<String> DEGREES = Set.of("lat", "lon", "lng", "long", "latitude", "longitude");

    private final ScenarioSection section;
    private final LocatedTable table;

    private VillageCsv(ScenarioSection section, LocatedTable table) {
        this.section = section;
        this.table = table;
    }

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
        LocatedTable table =
                LocatedTable.read(path, name.mark(), section.path(), column -> field(section, column) != null);
        VillageCsv rows = new VillageCsv(section, table);
        rows.check();
        return new Sequence(
                name.mark(),
                table.rows().stream().map(cells -> (Node) rows.row(cells)).toList());
    }

    /** What a column holds; null if there is none of that name. */
    private static Field field(ScenarioSection section, String column) {
        if (section == ScenarioSection.VILLAGES && column.startsWith(SHARE)) {
            return Field.real(column, "", 0, 1, "");
        }
        return section.fields().stream()
                .filter(f -> f.kind() != Field.Kind.SHARES && f.name().equals(column))
                .findFirst()
                .orElse(null);
    }

    private void check() {
        List<String> known = new ArrayList<>();
        section.fields().stream()
                .filter(f -> f.kind() != Field.Kind.SHARES)
                .map(Field::name)
                .forEach(known::add);
        String allowed = "one of " + References.list(known)
                + (section == ScenarioSection.VILLAGES ? ", and a column share_X for a group X" : "");
        List<InputError> problems = new ArrayList<>();
        List<String> header = table.header();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            SourcePosition top = table.head().get(i).mark();
            if (field(section, column) == null) {
                problems.add(unknown(top, column, allowed, known));
            }
            if (header.indexOf(column) < i) {
                problems.add(problem(top, "column " + InputError.quoted(column) + " given twice", "", ""));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    private InputError unknown(SourcePosition top, String column, String allowed, List<String> known) {
        String blanks = Blanks.where(column);
        String plain = Blanks.strip(column);
        String share = plain.toLowerCase(Locale.ROOT).startsWith(SHARE) ? SHARE + plain.substring(SHARE.length()) : "";
        String near = share.isEmpty() ? Suggestion.of(plain, known) : share;
        boolean degrees = DEGREES.contains(plain.toLowerCase(Locale.ROOT));
        return problem(
                top,
                "unknown column " + InputError.quoted(column) + (blanks.isEmpty() ? "" : ", " + blanks),
                degrees ? "x and y in km east and north of any point, not degrees" : allowed,
                degrees ? "" : near);
    }

    private InputError problem(SourcePosition top, String given, String allowed, String near) {
        return new InputError(top.file(), top.line(), top.column(), section.path(), given, allowed, near);
    }

    private Mapping row(List<Cell> cells) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        Map<String, Entry> shares = new LinkedHashMap<>();
        SourcePosition mark = new SourcePosition(
                cells.get(0).mark().file(), cells.get(0).mark().line(), 0);
        SourcePosition shared = null;
        for (int i = 0; i < cells.size(); i++) {
            String column = table.header().get(i);
            Cell cell = cells.get(i);
            Field field = field(section, column);
            boolean share = column.startsWith(SHARE);
            shared = shared == null && share ? cell.mark() : shared;
            // A place may be called NA; a population can not.
            boolean absent = (field.required() && field.kind() != Field.Kind.REAL && field.kind() != Field.Kind.INTEGER)
                    ? cell.text().isEmpty()
                    : cell.missing();
            if (absent && field.required() && !share) {
                // So that the message about what is missing has its place.
                fields.put(column, new Entry(cell.mark(), new Scalar(cell.mark(), "", false)));
            } else if (!absent) {
                Entry entry = new Entry(cell.mark(), scalar(field, cell));
                if (share) {
                    shares.put(column.substring(SHARE.length()), entry);
                } else {
                    fields.put(column, entry);
                }
            }
        }
        if (shared != null) {
            fields.put("shares", new Entry(shared, new Mapping(shared, shares)));
        }
        return new Mapping(mark, fields);
    }

    private Scalar scalar(Field field, Cell cell) {
        return switch (field.kind()) {
            case REAL, INTEGER -> new Scalar(cell.mark(), table.number(cell), false);
            case BOOLEAN, CHOICE -> new Scalar(cell.mark(), Blanks.strip(cell.text()), false);
            default -> new Scalar(cell.mark(), cell.text(), true);
        };
    }
}
