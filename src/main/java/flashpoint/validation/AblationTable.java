package flashpoint.validation;

import flashpoint.core.Numbers;
import flashpoint.results.CsvTable;
import flashpoint.statistics.Interval;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** Tables of what each mechanism and each event is worth: for programs as CSV, for readers as Markdown. */
public final class AblationTable {

    /** The metrics of the table if none are asked for. */
    public static final List<String> METRICS = List.of(
            "calm",
            "injuries",
            "deaths",
            "houses_burned",
            "villages_attacked",
            "first_attack_hour",
            "arrests",
            "fled_peak");

    /** Columns of the CSV table, with type and meaning. */
    public static final List<List<String>> COLUMNS = List.of(
            List.of(
                    "kind",
                    "text",
                    "without: a mechanism is taken out; with: put in; instead: another word; event: taken out"),
            List.of("name", "text", "the mechanism, the parameter or the event"),
            List.of("setting", "text", "what is set; of an event its type"),
            List.of("support", "text", "facts or publications that support the mechanism; of an event its label"),
            List.of("pairs", "integer", "pairs of runs with the same seed"),
            List.of("identical", "integer", "pairs of which no metric of the summary differs"),
            List.of(
                    "metric",
                    "text",
                    "the metric of the other columns; a first hour counts as the end of the run where there is none"),
            List.of("base", "number", "mean as it is"),
            List.of("base_sd", "number", "standard deviation as it is"),
            List.of("changed", "number", "mean after the change"),
            List.of("changed_sd", "number", "standard deviation after the change"),
            List.of("difference", "number", "mean of changed less base"),
            List.of("lower", "number", "lower end of its 95 % interval, BCa"),
            List.of("upper", "number", "upper end"),
            List.of("share", "number", "(base - changed) / base: what the outcome owes to what was taken out"),
            List.of("share_lower", "number", "lower end of its 95 % interval, BCa over the pairs"),
            List.of("share_upper", "number", "upper end"),
            List.of("p", "number", "two-sided p of no difference, by flipping signs"),
            List.of("p_adjusted", "number", "the same by Holm's method over the metrics of the row"));

    private AblationTable() {}

    /**
     * Writes a line for each row and metric.
     *
     * @param rows the rows
     * @param to where to; closed
     * @throws IOException if it can't be written
     */
    public static void csv(List<AblationRow> rows, Writer to) throws IOException {
        try (CsvTable csv = new CsvTable(to, COLUMNS.stream().map(c -> c.get(0)).toList())) {
            for (AblationRow r : rows) {
                for (AblationRow.Effect e : r.effects()) {
                    csv.add(r.ablation().kind().word())
                            .add(r.ablation().name())
                            .add(r.ablation().setting())
                            .add(r.ablation().support())
                            .add(r.pairs())
                            .add(r.identical())
                            .add(e.metric())
                            .add(e.base())
                            .add(e.baseSd())
                            .add(e.changed())
                            .add(e.changedSd())
                            .add(e.difference())
                            .add(e.interval().low())
                            .add(e.interval().high())
                            .add(e.share())
                            .add(e.shareInterval().low())
                            .add(e.shareInterval().high())
                            .add(e.p())
                            .add(e.adjusted());
                    csv.end();
                }
            }
        }
    }

    /**
     * The same for readers: a table of mechanisms with differences, a table of events with the scripted share (the share
     * of each outcome that is gone without the event; of being calm and of hours the difference), and the names of what
     * changed nothing.
     *
     * @param rows the rows; those with all pairs have the base of the first line
     * @return Markdown
     */
    public static String markdown(List<AblationRow> rows) {
        StringBuilder text = new StringBuilder();
        List<AblationRow> mechanisms = rows.stream()
                .filter(r -> r.ablation().kind() != Ablation.Kind.EVENT)
                .toList();
        List<AblationRow> events = rows.stream()
                .filter(r -> r.ablation().kind() == Ablation.Kind.EVENT)
                .toList();
        if (!mechanisms.isEmpty()) {
            head(text, "mechanism", rows, List.of("supported by"));
            mechanisms.forEach(r -> differences(text, r));
        }
        if (!events.isEmpty()) {
            text.append(mechanisms.isEmpty() ? "" : "\n");
            head(text, "event taken out", rows, List.of());
            events.forEach(r -> shares(text, r));
        }
        List<String> silent = rows.stream()
                .filter(AblationRow::nothing)
                .map(r -> r.ablation().name())
                .toList();
        text.append("\nChange nothing here, to the last figure of any run: ")
                .append(silent.isEmpty() ? "none" : String.join(", ", silent))
                .append(".\n");
        return text.toString();
    }

    private static void head(StringBuilder text, String first, List<AblationRow> rows, List<String> last) {
        AblationRow widest = rows.get(0);
        for (AblationRow r : rows) {
            widest = r.pairs() > widest.pairs() ? r : widest;
        }
        text.append("| ").append(first).append(" | set | pairs |");
        widest.effects().forEach(e -> text.append(' ').append(e.metric()).append(" |"));
        last.forEach(l -> text.append(' ').append(l).append(" |"));
        text.append("\n|").append("---|".repeat(3 + widest.effects().size() + last.size()));
        text.append("\n| *as it is: mean (s.d.)* | | ").append(widest.pairs()).append(" |");
        for (AblationRow.Effect e : widest.effects()) {
            text.append(' ')
                    .append(number(e.base(), e.base()))
                    .append(" (")
                    .append(number(e.baseSd(), e.base()))
                    .append(") |");
        }
        text.append(" |".repeat(last.size())).append('\n');
    }

    private static void start(StringBuilder text, AblationRow r) {
        text.append("| ")
                .append(
                        r.ablation().kind() == Ablation.Kind.EVENT
                                ? ""
                                : r.ablation().kind().word() + " ")
                .append(r.ablation().name())
                .append(" | ")
                .append(
                        r.ablation().setting().isEmpty()
                                ? ""
                                : "`" + r.ablation().setting() + "`")
                .append(" | ")
                .append(r.pairs())
                .append(" |");
    }

    private static void differences(StringBuilder text, AblationRow r) {
        start(text, r);
        for (AblationRow.Effect e : r.effects()) {
            double scale = Math.max(Math.abs(e.difference()), Math.abs(e.base()));
            cell(text, r, e.difference(), e.interval(), scale, 1, "");
        }
        text.append(' ').append(r.ablation().support()).append(" |\n");
    }

    private static void shares(StringBuilder text, AblationRow r) {
        start(text, r);
        for (AblationRow.Effect e : r.effects()) {
            // Of being calm, and of hours, no part can be owed to anything.
            if (e.metric().equals("calm") || e.metric().startsWith("first_")) {
                cell(text, r, e.difference(), e.interval(), e.base(), 1, "");
            } else {
                cell(text, r, e.share(), e.shareInterval(), 100, 100, " %");
            }
        }
        text.append('\n');
    }

    private static void cell(
            StringBuilder text, AblationRow r, double value, Interval i, double scale, double times, String unit) {
        if (r.nothing() || (value == 0 && i.low() == 0 && i.high() == 0)) {
            text.append(" 0 |");
            return;
        }
        if (Double.isNaN(value)) {
            text.append(" |");
            return;
        }
        boolean clear = i.known() && !i.contains(0);
        String middle = number(value * times, scale) + unit;
        text.append(clear ? " **" + middle + "**" : " " + middle);
        if (i.known()) {
            text.append(" [")
                    .append(number(i.low() * times, scale))
                    .append(", ")
                    .append(number(i.high() * times, scale))
                    .append(']');
        }
        text.append(" |");
    }

    /** A number with as many decimals as fit a size. */
    private static String number(double value, double size) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        double s = Math.abs(size);
        int decimals = s >= 100 ? 0 : s >= 1 ? 1 : 2;
        String text = Numbers.fixed(FastMath.abs(value), decimals);
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return (value < 0 && !zero ? "\u2212" : "") + text;
    }

    /**
     * Writes {@code columns.csv} of the folder.
     *
     * @param to where to; closed
     * @throws IOException if it can't be written
     */
    public static void columns(Writer to) throws IOException {
        try (CsvTable csv = new CsvTable(to, List.of("file", "name", "type", "unit", "meaning"))) {
            for (List<String> c : COLUMNS) {
                csv.add("ablation.csv").add(c.get(0)).add(c.get(1)).add("").add(c.get(2));
                csv.end();
            }
        }
    }
}
