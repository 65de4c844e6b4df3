package flashpoint.validation;

import flashpoint.core.Numbers;
import flashpoint.results.CsvTable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;

/** The verdicts as a data file, and as a table to read. */
public final class VerdictTable {

    private static final List<String> HEADER = List.of(
            "check",
            "family",
            "source",
            "expected",
            "observed",
            "low",
            "high",
            "replicates",
            "false_alarm",
            "passed",
            "kind",
            "verdict",
            "detectable");

    /** Widths of the columns of the table to read. */
    private static final int[] WIDTHS = {30, 36, 40, 24, 10, 7};

    private static final List<String> HEADS =
            List.of("check", "source", "expected", "observed", "replicates", "verdict");

    private VerdictTable() {}

    /**
     * Writes {@code checks.csv}.
     *
     * @param verdicts in the order of the table
     * @param file where to
     * @throws IOException if it can't be written
     */
    public static void csv(List<Verdict> verdicts, Path file) throws IOException {
        csv(verdicts, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /**
     * Writes the same to an open writer and closes it.
     *
     * @param verdicts in the order of the table
     * @param to where to
     * @throws IOException if it can't be written
     */
    public static void csv(List<Verdict> verdicts, Writer to) throws IOException {
        try (CsvTable table = new CsvTable(to, HEADER)) {
            for (Verdict v : verdicts) {
                CheckResult f = v.finding();
                table.add(v.check().name())
                        .add(v.check().family().label())
                        .add(v.check().source())
                        .add(v.check().expected());
                table.add(f.observed())
                        .add(f.interval().low())
                        .add(f.interval().high())
                        .add(f.replicates())
                        .add(f.falseAlarm())
                        .add(Boolean.toString(f.passed()))
                        .add(v.check().kind().label())
                        .add(v.label().toLowerCase(Locale.ROOT))
                        .add(f.detectable())
                        .end();
            }
        }
    }

    /**
     * A table for a terminal: long cells run over several lines.
     *
     * @param verdicts in the order of the table
     * @return lines, each ended
     */
    public static String text(List<Verdict> verdicts) {
        StringBuilder out = new StringBuilder();
        row(out, HEADS);
        for (Verdict v : verdicts) {
            CheckResult f = v.finding();
            row(
                    out,
                    List.of(
                            v.check().name(),
                            v.check().source(),
                            v.check().expected(),
                            v.problem().isEmpty() ? observed(f) : v.problem(),
                            Integer.toString(f.replicates()),
                            v.label()));
        }
        return out.append(summary(verdicts)).append('\n').toString();
    }

    /**
     * The verdicts counted, each kind apart.
     *
     * @param verdicts any
     * @return such as {@code 9 checks, 0 failed: theory 5 of 5, regression 2 of 2, evidence 1 of 2 (1 missed)}
     */
    public static String summary(List<Verdict> verdicts) {
        long failed = verdicts.stream().filter(Verdict::failed).count();
        List<String> kinds = new ArrayList<>();
        for (CheckKind kind : CheckKind.values()) {
            List<Verdict> own =
                    verdicts.stream().filter(v -> v.check().kind() == kind).toList();
            if (!own.isEmpty()) {
                long passed = own.stream().filter(v -> v.finding().passed()).count();
                long missed = own.stream().filter(Verdict::missed).count();
                kinds.add(kind.label() + " " + passed + " of " + own.size()
                        + (missed > 0 ? " (" + missed + " missed)" : ""));
            }
        }
        return verdicts.size() + (verdicts.size() == 1 ? " check, " : " checks, ") + failed + " failed"
                + (kinds.isEmpty() ? "" : ": " + String.join(", ", kinds));
    }

    /**
     * The figure with its interval, and the detectable difference where it must lie within a margin.
     *
     * @param f a finding
     * @return for instance {@code 0.2031 [0.2011, 0.2049]; tells .0030}
     */
    public static String observed(CheckResult f) {
        return number(f.observed())
                + (f.interval().known()
                        ? " [" + number(f.interval().low()) + ", "
                                + number(f.interval().high()) + "]"
                        : "")
                + (Double.isNaN(f.detectable()) ? "" : "; tells " + number(f.detectable()));
    }

    /** Four significant figures, whole numbers as such. */
    static String number(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return "-";
        }
        if (x == FastMath.rint(x) && Math.abs(x) < 1e7) {
            return Numbers.fixed(x, 0);
        }
        double size = Math.abs(x);
        if (size < 1e-4) {
            return String.format(Locale.ROOT, "%.2e", Numbers.decimal(x));
        }
        int decimals = Math.max(0, 3 - (int) Math.floor(FastMath.log10(size)));
        return Numbers.fixed(x, decimals);
    }

    private static void row(StringBuilder out, List<String> cells) {
        List<List<String>> lines = new ArrayList<>();
        int height = 0;
        for (int k = 0; k < cells.size(); k++) {
            lines.add(wrap(cells.get(k), WIDTHS[k]));
            height = Math.max(height, lines.get(k).size());
        }
        for (int n = 0; n < height; n++) {
            StringBuilder line = new StringBuilder();
            for (int k = 0; k < cells.size(); k++) {
                String part = n < lines.get(k).size() ? lines.get(k).get(n) : "";
                line.append(part).append(" ".repeat(Math.max(0, WIDTHS[k] - part.length()) + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /** Breaks a text at blanks; a longer word stands alone. */
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", 0)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
