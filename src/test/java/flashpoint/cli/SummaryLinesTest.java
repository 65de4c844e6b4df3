package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every verb that runs the model says at its end, on stderr: at most five lines of what happened, with intervals, and one
 * of how many runs there were and where they lie. The means are counted again from {@code runs.csv}.
 */
class SummaryLinesTest {

    private static final String SCENARIO =
            Path.of("scenarios", "three-villages.yaml").toString();
    private static final int MOST = 5;
    private static final int LONGEST = 160;

    /** Phrase and key, as all verbs name a metric. */
    private static final String HEARD = "share of adults who ever heard an accusing rumour [heard_share]";

    private static final String CREDIBILITY = "video: how believable it is [rumours.video.credibility]";
    private static final List<String> BEFORE =
            List.of("runs ", "attack: ", "calm certificate: ", "warning: ", "block ");

    @TempDir
    Path temp;

    private Path folder(String verb) {
        return temp.resolve(verb);
    }

    /** Lines of the end; the last one, which is left out, names the folder. */
    private List<String> said(String verb, String more) throws Exception {
        List<String> words = new ArrayList<>(List.of(verb, SCENARIO, "--threads", "1"));
        words.addAll(List.of("--out", folder(verb).toString()));
        words.addAll(List.of(more.split(" ")));
        CommandRunner ran = CommandRunner.run(words.toArray(new String[0]));
        assertThat(ran.exit()).as(ran.err()).isZero();
        List<String> lines = ran.err()
                .lines()
                .filter(line -> BEFORE.stream().noneMatch(line::startsWith))
                .toList();
        assertThat(lines).as(verb).hasSizeBetween(2, MOST + 1);
        String last = lines.get(lines.size() - 1);
        assertThat(last).matches("\\d+ runs (of \\d+ points )?in \\d+\\.\\d s: .*");
        assertThat(last).contains(folder(verb).toString());
        assertThat(last).startsWith(rows(verb).size() + " runs");
        return lines.subList(0, lines.size() - 1);
    }

    private List<String[]> rows(String verb) throws Exception {
        List<String> lines = Files.readAllLines(folder(verb).resolve("runs.csv"));
        return lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** Mean of a column over the rows in which another has a value. */
    private double mean(String verb, String column, String where, String value) throws Exception {
        List<String> head = Arrays.asList(
                Files.readAllLines(folder(verb).resolve("runs.csv")).get(0).split(","));
        return rows(verb).stream()
                .filter(row -> row[head.indexOf(where)].equals(value))
                .mapToDouble(row -> Double.parseDouble(row[head.indexOf(column)]))
                .average()
                .orElseThrow();
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }

    @Test
    void runsSayWhatHappened() throws Exception {
        List<String> lines = said("run", "--replicates 6 --charts none --set meta.days=0.9");
        assertThat(lines).hasSize(MOST);
        assertThat(lines.get(0)).containsPattern("^\\d of 6 runs were violent");
        assertThat(lines.get(1)).startsWith("deaths: " + two(mean("run", "deaths", "status", "ok")) + " (");
        assertThat(lines.get(1)).contains("injuries: " + two(mean("run", "injuries", "status", "ok")) + " (");
        // What is not named as its column has the column beside it.
        assertThat(lines.get(0)).contains("; first attack [first_attack_hour]: ");
        assertThat(lines.get(2))
                .contains("houses burned [houses_burned]: ", "; villages attacked [villages_attacked]: ");
        assertThat(lines.get(3))
                .contains("most displaced at once [fled_peak]: ", "of those who fled [returned_share]: ");
        assertThat(lines.get(4)).contains("most mobilised at once [peak_active]: ", "; arrests: ");
        assertThat(lines).allMatch(line -> line.length() <= LONGEST);
    }

    @Test
    void aSweepSaysWhereEachMetricIsLeastAndMost() throws Exception {
        List<String> lines = said(
                "sweep",
                "--replicates 5 --metrics heard_share,injuries --vary rumours.video.credibility=0.2,0.9"
                        + " --vary police.reinf.delay=2 --set meta.days=0.9");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith(HEARD + ": baseline " + two(mean("sweep", "heard_share", "design", "0")) + " (")
                .contains(
                        "; least ",
                        " where " + CREDIBILITY
                                + " is 0.2 and from request to arrival of reinforcements [police.reinf.delay] is 2 h;"
                                + " most ");
        // What a factor is has been said.
        assertThat(lines.get(0)).endsWith(" where rumours.video.credibility is 0.9 and police.reinf.delay is 2 h");
        assertThat(lines.get(1))
                .startsWith(
                        "ever injured [injuries], persons: baseline " + two(mean("sweep", "injuries", "design", "0")))
                .contains(" where rumours.video.credibility is 0.2 and police.reinf.delay is 2 h; most ");
    }

    /** Of a sweep that keeps no rows, too. */
    @Test
    void aSweepWithoutRowsNamesThemAlike() {
        String words = "--keep none --replicates 5 --metrics heard_share --vary rumours.video.credibility=0.2,0.9"
                + " --set meta.days=0.9 --threads 1 --out " + folder("none");
        List<String> all = new ArrayList<>(List.of("sweep", SCENARIO));
        all.addAll(List.of(words.split(" ")));
        CommandRunner ran = CommandRunner.run(all.toArray(String[]::new));
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.err().lines().filter(line -> line.startsWith(HEARD + ": baseline ")))
                .singleElement()
                .asString()
                .contains(" where " + CREDIBILITY + " is 0.2; most ")
                .endsWith(" where rumours.video.credibility is 0.9");
    }

    @Test
    void aComparisonSaysWhatTheChangeDid() throws Exception {
        List<String> lines =
                said("compare", "--replicates 6 --metrics heard_share --set rumours.video.credibility=0.1");
        assertThat(lines)
                .anySatisfy(
                        line -> assertThat(line).startsWith("  " + HEARD + ": ").contains(" difference ", " to "));
    }

    @Test
    void aLatticeSaysWhatHappened() {
        CommandRunner ran = CommandRunner.run(
                "run",
                Path.of("scenarios", "epstein-1-run-2-paper.yaml").toString(),
                "--set",
                "lattice.ticks=60",
                "--replicates",
                "5",
                "--charts",
                "none",
                "--out",
                folder("lattice").toString());
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.err().lines())
                .anyMatch(line -> line.matches("most actives after any tick \\[peak_active\\], persons: \\d+ .*"));
    }

    @Test
    void studiesSayWhatTheyFound() throws Exception {
        String two = "--vary police.reinf.delay=1..4 --vary rumours.video.credibility=0..1 --set meta.days=0.9";
        assertThat(said("sensitivity", "--method morris --radii 2 --replicates 1 --metrics heard_share " + two))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(HEARD + ": ")
                .contains(CREDIBILITY, " to ");
        assertThat(said("worst", "--of heard_share --budget 28 --replicates 1 --fresh 2 " + two)
                        .get(0))
                .contains(HEARD, CREDIBILITY + " ", "n = 2 fresh seeds");
        assertThat(said(
                        "tipping",
                        "--of heard_share --along rumours.video.credibility=0..1 --sizes 0.5,1 --budget 30 --points 5"
                                + " --replicates 2 --set meta.days=0.4"))
                .anySatisfy(line -> assertThat(line).contains("Population times 0.5: "));
    }
}
