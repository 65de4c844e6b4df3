package flashpoint.yaml;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table with a header from a text file, as spreadsheets, R, pandas, NumPy and hands write them: commas, semicolons, tabs
 * or bars between cells, a line {@code sep=;} before them, a header behind {@code #}, comment lines, empty rows and columns
 * at the end, and a first column of row numbers without a name are all read; nothing is guessed where two readings differ.
 *
 * @param head names of the columns, where they stand
 * @param rows cells below them, as many in each row as there are columns
 * @param decimalComma whether a comma within a cell may be that of a decimal number, since cells are not parted by commas
 */
public record LocatedTable(List<Cell> head, List<List<Cell>> rows, boolean decimalComma) {

    /**
     * One cell.
     *
     * @param mark file, line, and the number of the cell in its row as the column
     * @param text what stands in it
     * @param quoted whether it stands in quotes
     */
    public record Cell(SourcePosition mark, String text, boolean quoted) {

        /**
         * Whether there is no value: nothing, or what R, pandas and spreadsheets write in its place.
         *
         * @return false for a text in quotes
         */
        public boolean missing() {
            return !quoted && (text.isBlank() || MISSING.contains(text.strip()));
        }
    }

    private static final Set<String> MISSING =
            Set.of("NA", "<NA>", "NaN", "nan", "NULL", "null", "None", "N/A", "n/a", "#N/A", "NaT");

    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    /** What may part cells, the likeliest first. */
    private static final String SEPARATORS = ",;\t|";

    /** Copies the lists. */
    public LocatedTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * The names of the columns.
     *
     * @return as they stand there
     */
    public List<String> header() {
        return head.stream().map(Cell::text).toList();
    }

    /**
     * Reads a table.
     *
     * @param path the file
     * @param asked where it was asked for
     * @param key the key that asked for it
     * @param column which names a header may hold, to tell one behind {@code #} from a comment
     * @return the table; without columns if the file is empty
     * @throws InputException if the file is missing, no text, or ragged
     */
    public static LocatedTable read(Path path, SourcePosition asked, String key, Predicate<String> column) {
        String label = path.toString();
        String text = TextFile.text(path, label, asked, key);
        int end = firstLineEnd(text, 0);
        Matcher given = SEPARATOR.matcher(text.substring(0, end).strip());
        boolean named = given.matches();
        // The line stays, empty, so that all others keep their numbers.
        String body = named ? text.substring(end) : text;
        char separator = named ? given.group(1).charAt(0) : separator(body);
        List<List<Cell>> records = records(label, body, separator, key);
        List<List<Cell>> kept = withoutComments(records, column);
        if (kept.isEmpty()) {
            return new LocatedTable(List.of(), List.of(), false);
        }
        return new Tidying(key, kept).table(separator != ',');
    }

    private static int firstLineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** What occurs most often, outside quotes, in the first line that is neither empty nor a comment of words. */
    private static char separator(String text) {
        char best = ',';
        for (int from = 0; from < text.length(); ) {
            int end = firstLineEnd(text, from);
            String line = text.substring(from, end).replaceAll("\"[^\"]*+\"", "");
            int most = 0;
            for (int s = 0; s < SEPARATORS.length(); s++) {
                char c = SEPARATORS.charAt(s);
                int count = (int) line.chars().filter(k -> k == c).count();
                if (count > most) {
                    most = count;
                    best = c;
                }
            }
            if ((most > 0 && !line.startsWith("#")) || most > 1) {
                return best;
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                return ',';
            }
            from = end + 1;
        }
        return best;
    }

    private static List<List<Cell>> records(String label, String text, char separator, String key) {
        // The modifier is the one place where the reader says whether a cell was quoted.
        FieldModifier mark = new FieldModifier() {
            @Override
            public String modify(long line, int index, boolean quoted, String field) {
                return (quoted ? 'q' : 'u') + field;
            }
        };
        List<List<Cell>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(CsvRecordHandler.builder().fieldModifier(mark).build(), text)) {
            for (CsvRecord row : csv) {
                List<Cell> cells = new ArrayList<>();
                int line = (int) row.getStartingLineNumber();
                for (String field : row.getFields()) {
                    SourcePosition place = new SourcePosition(label, line, cells.size() + 1);
                    cells.add(new Cell(place, field.substring(1), field.charAt(0) == 'q'));
                }
                if (!cells.stream().allMatch(LocatedTable::empty)) {
                    records.add(cells);
                }
            }
        } catch (CsvParseException e) {
            throw InputException.at(SourcePosition.of(label), key, "no valid CSV: " + reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail", e);
        }
        return records;
    }

    private static String reason(CsvParseException e) {
        return e.getCause() == null
                ? e.getMessage()
                : e.getMessage() + ": " + e.getCause().getMessage();
    }

    static boolean empty(Cell cell) {
        return cell.text().isBlank();
    }

    /** Leaves out comments; a line behind # is the header if the names in it are known and none other follows. */
    private static List<List<Cell>> withoutComments(List<List<Cell>> records, Predicate<String> column) {
        List<List<Cell>> kept = new ArrayList<>();
        for (List<Cell> record : records) {
            if (!comment(record)) {
                kept.add(record);
                continue;
            }
            List<Cell> bare = bare(record);
            if (kept.isEmpty()
                    && bare.stream().allMatch(c -> column.test(c.text().strip()))) {
                kept.add(bare);
            }
        }
        return kept;
    }

    private static boolean comment(List<Cell> record) {
        return !record.get(0).quoted() && record.get(0).text().startsWith("#");
    }

    private static List<Cell> bare(List<Cell> record) {
        List<Cell> bare = new ArrayList<>(record);
        Cell first = record.get(0);
        bare.set(0, new Cell(first.mark(), first.text().replaceFirst("^#+\\s*+", ""), false));
        return bare;
    }

    /**
     * A number as other cells would have it: without blanks at its ends, with a point, without blanks between thousands.
     * What could be read in two ways stays as it is, to be refused.
     *
     * @param cell a cell of a column that takes numbers
     * @return its text
     */
    public String number(Cell cell) {
        String text = Blanks.strip(cell.text());
        String joined = text.matches("[-+]?[0-9]{1,3}([ \u00A0\u202F\u2009][0-9]{3})++([.,][0-9]++)?")
                ? text.replaceAll("[ \u00A0\u202F\u2009]", "")
                : text;
        if (!decimalComma) {
            return joined;
        }
        String whole = joined.matches("[-+]?[0-9]{1,3}(\\.[0-9]{3})++,[0-9]++") ? joined.replace(".", "") : joined;
        return whole.matches("[-+]?[0-9]*+,[0-9]++([eE][-+]?[0-9]{1,3})?") ? whole.replace(',', '.') : whole;
    }

    /** Removal of what stands at the edges of a table and is no part of it. */
    private record Tidying(String key, List<List<Cell>> records) {

        LocatedTable table(boolean decimalComma) {
            List<List<Cell>> rows = new ArrayList<>();
            records.forEach(r -> rows.add(new ArrayList<>(r)));
            trim(rows);
            List<Cell> header = rows.remove(0);
            if (!rows.isEmpty() && rows.stream().allMatch(r -> r.size() == header.size() + 1) && numbered(rows)) {
                // R's write.table leaves the name of its row names out.
                rows.forEach(r -> r.remove(0));
            } else if (unnamed(header.get(0)) && rows.stream().noneMatch(List::isEmpty) && numbered(rows)) {
                header.remove(0);
                rows.forEach(r -> r.remove(0));
            }
            for (Cell cell : header) {
                if (empty(cell)) {
                    throw InputException.at(
                            cell.mark(),
                            key,
                            "column " + cell.mark().column() + " has no name",
                            "a name in the header");
                }
            }
            for (List<Cell> row : rows) {
                ragged(row, header.size());
            }
            return new LocatedTable(header, rows, decimalComma);
        }

        /** Cells at the end of rows that are empty in each of them, the header included. */
        private static void trim(List<List<Cell>> rows) {
            int width = rows.stream().mapToInt(Tidying::used).max().orElse(0);
            for (List<Cell> row : rows) {
                while (row.size() > width) {
                    row.remove(row.size() - 1);
                }
            }
        }

        private static int used(List<Cell> row) {
            int used = row.size();
            while (used > 0 && empty(row.get(used - 1))) {
                used--;
            }
            return used;
        }

        private static boolean unnamed(Cell cell) {
            return empty(cell) || cell.text().matches("Unnamed: 0");
        }

        /** Whether the first cells count the rows, from 0 or 1. */
        private static boolean numbered(List<List<Cell>> rows) {
            for (int from = 0; from <= 1; from++) {
                int first = from;
                boolean all = true;
                for (int i = 0; i < rows.size() && all; i++) {
                    all = rows.get(i).get(0).text().strip().equals(Integer.toString(first + i));
                }
                if (all) {
                    return true;
                }
            }
            return false;
        }

        private void ragged(List<Cell> row, int width) {
            if (row.size() != width) {
                SourcePosition mark =
                        row.get(Math.min(row.size(), width + 1) - 1).mark();
                String quotes = row.size() > width ? "; a cell that holds the separator stands in quotes" : "";
                throw InputException.at(
                        mark,
                        key,
                        "a row of " + row.size() + (row.size() == 1 ? " cell" : " cells"),
                        width + " cells as in the header" + quotes);
            }
        }
    }
}
