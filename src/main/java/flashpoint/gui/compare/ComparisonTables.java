package flashpoint.gui.compare;

import flashpoint.chart.draw.Theme;
import flashpoint.model.observe.PersonOutcomes;
import flashpoint.run.session.PairedSessions;
import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The tables of a pair: numbers, and persons whose outcomes differ. */
final class ComparisonTables {

    private ComparisonTables() {}

    /** A table of rows that are replaced as a whole. */
    abstract static class Rows<T> extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        private final List<String> columns;
        private transient List<T> rows = List.of();

        Rows(String... columns) {
            this.columns = List.of(columns);
        }

        void show(List<T> other) {
            if (!rows.equals(other)) {
                rows = other;
                fireTableDataChanged();
            }
        }

        abstract Object cell(T row, int column);

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public String getColumnName(int column) {
            return columns.get(column);
        }

        @Override
        public Object getValueAt(int row, int column) {
            return cell(rows.get(row), column);
        }
    }

    /** Numbers of both runs, and what the right has more than the left. */
    static Rows<PairedSessions.Value> numbers() {
        return new Rows<>("", "left", "right", "right \u2212 left") {
            private static final long serialVersionUID = 1L;

            @Override
            Object cell(PairedSessions.Value line, int column) {
                double more = line.right() - line.left();
                return switch (column) {
                    case 0 -> line.metric().name().replace('_', ' ');
                    case 1 -> count(line.left());
                    case 2 -> count(line.right());
                    default ->
                        !line.differs()
                                ? "="
                                : (more > 0 ? "+" : "\u2212") + Theme.counts().format(Math.abs(more));
                };
            }
        };
    }

    private static String count(double value) {
        return Double.isNaN(value) ? "" : Theme.counts().format(value);
    }

    /** Persons whose outcomes differ. */
    static Rows<PersonOutcomes.Change> people() {
        return new Rows<>("person", "village", "group", "left", "right") {
            private static final long serialVersionUID = 1L;

            @Override
            Object cell(PersonOutcomes.Change change, int column) {
                return switch (column) {
                    case 0 -> change.here();
                    case 1 -> change.village();
                    case 2 -> change.group();
                    case 3 -> change.fateHere().words();
                    default -> change.fateThere().words();
                };
            }
        };
    }
}
