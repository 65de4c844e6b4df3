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
    }

    @Test
    void aSweepSaysWhereEachMetricIsLeastAndMost() throws Exception {
        List<String> lines = said(
                "sweep",
                "--replicates 5 --metrics heard_share,injuries --vary rumours.video.credibility=0.2,0.9"
                        + " --set meta.days=0.9");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("heard_share: baseline " + two(mean("sweep", "heard_share", "design", "0")));
        assertThat(lines.get(0)).contains("least ", "most ", " at rumours.video.credibility=");
    }

    @Test
    void aComparisonSaysWhatTheChangeDid() throws Exception {
        List<String> lines =
                said("compare", "--replicates 6 --metrics heard_share --set rumours.video.credibility=0.1");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("heard_share ", " difference ", " to "));
    }

    @Test
    void studiesSayWhatTheyFound() throws Exception {
        String two = "--vary police.reinf.delay=1..4 --vary rumours.video.credibility=0..1 --set meta.days=0.9";
        assertThat(said("sensitivity", "--method morris --radii 2 --replicates 1 --metrics heard_share " + two))
                .hasSize(1)
                .first()
                .asString()
                .contains("[heard_share]", "[rumours.video.credibility]", " to ");
        assertThat(said("worst", "--of heard_share --budget 28 --replicates 1 --fresh 2 " + two)
                        .get(0))
                .contains("[heard_share]", "[rumours.video.credibility]", "n = 2 fresh seeds");
        assertThat(said(
                        "tipping",
                        "--of heard_share --along rumours.video.credibility=0..1 --sizes 0.5,1 --budget 30 --points 5"
                                + " --replicates 2 --set meta.days=0.4"))
                .anySatisfy(line -> assertThat(line).contains("Population times 0.5: "));
    }
}
