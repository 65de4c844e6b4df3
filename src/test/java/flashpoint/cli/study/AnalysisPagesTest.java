package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples of the guide give the figures that it quotes. */
@Tag("heavy")
class AnalysisPagesTest {

    @TempDir
    Path temp;

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("src/site/markdown", name))
                .replaceAll("\\n> ", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void sensitivityOfASweepAndItsBoxesAreWhatThePagesSay() throws IOException {
        String sweep = temp.resolve("three-what").toString();
        assertThat(CommandRunner.run(
                                "sweep",
                                "scenarios/three-villages.yaml",
                                "--vary",
                                "police.reinf.delay=1..9",
                                "--vary",
                                "rumours.video.credibility=0.1..0.9",
                                "--vary",
                                "rumour.credulity=0.3..0.6",
                                "--design",
                                "lhs",
                                "--samples",
                                "40",
                                "--replicates",
                                "4",
                                "--seed",
                                "1",
                                "--metrics",
                                "calm,deaths,peak_active,fled_peak",
                                "--name",
                                "three-what",
                                "--out",
                                sweep,
                                "--quiet")
                        .exit())
                .isZero();
        CommandRunner indices = CommandRunner.run(
                "sensitivity", "--from", sweep, "--out", temp.resolve("a").toString());
        assertThat(indices.exit()).as(indices.err()).isZero();
        assertThat(page("guide-sensitivity.md"))
                .contains(indices.err().lines().findFirst().orElseThrow());
        assertThat(indices.err()).contains("[deaths]: luck, the seed alone and with others, is 100 % of the variance");
        CommandRunner spread = CommandRunner.run(
                "sensitivity",
                "--from",
                sweep,
                "--metrics",
                "variance:violent",
                "--out",
                temp.resolve("c").toString());
        assertThat(spread.exit()).as(spread.err()).isZero();
        assertThat(page("guide-sensitivity.md"))
                .contains(spread.err().lines().findFirst().orElseThrow());
        CommandRunner boxes =
                CommandRunner.run("discover", sweep, "--out", temp.resolve("b").toString());
        assertThat(boxes.exit()).as(boxes.err()).isZero();
        String text = page("guide-discover.md");
        boxes.err().lines().limit(2).forEach(line -> assertThat(text).contains(line));
    }

    @Test
    void theTippingPointIsWhereThePageSays() throws IOException {
        CommandRunner shell = CommandRunner.run(
                "tipping",
                "scenarios/three-villages.yaml",
                "--along",
                "rumours.video.credibility=0.05..0.95",
                "--sizes",
                "1,2",
                "--replicates",
                "10",
                "--budget",
                "400",
                "--set",
                "meta.days=1.2",
                "--out",
                temp.resolve("tipping").toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        String text = page("guide-tipping.md");
        assertThat(shell.err().lines().filter(line -> line.startsWith("Population times")))
                .hasSize(2)
                .allMatch(text::contains);
    }

    @Test
    void theTippingPointOfCredibilityIsWhereThePageSays() throws IOException {
        CommandRunner shell = CommandRunner.run(
                "tipping",
                "scenarios/studies/credibility.yaml",
                "--sizes",
                "1",
                "--replicates",
                "10",
                "--budget",
                "300",
                "--out",
                temp.resolve("credibility").toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        String text = page("guide-tipping.md");
        assertThat(shell.err()
                        .lines()
                        .filter(line -> line.startsWith("violence, ") || line.startsWith("Population times")))
                .hasSize(2)
                .allMatch(text::contains);
        assertThat(shell.err()).contains("220 runs of 23 points");
    }

    @Test
    @Tag("heavy")
    void theMapsBoundaryIsWhereThePageSays() throws IOException {
        CommandRunner shell = CommandRunner.run(
                "tipping",
                "scenarios/three-villages.yaml",
                "--map",
                "rumours.video.credibility=0.05..0.95,rumour.credulity=0.2..0.6",
                "--set",
                "meta.days=1.2",
                "--budget",
                "400",
                "--out",
                temp.resolve("map").toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        String text = page("guide-tipping.md");
        assertThat(shell.err().lines().filter(line -> line.startsWith("At ") || line.startsWith("Of the map")))
                .hasSize(4)
                .allMatch(text::contains);
    }

    @Test
    void theWorstCaseIsWhatThePageSays() throws IOException {
        CommandRunner shell = CommandRunner.run(
                "worst",
                "scenarios/three-villages.yaml",
                "--of",
                "peak_active",
                "--vary",
                "rumours.video.credibility=0.1..0.9",
                "--vary",
                "rumour.credulity=0.3..0.6",
                "--set",
                "meta.days=1.2",
                "--replicates",
                "3",
                "--fresh",
                "20",
                "--budget",
                "400",
                "--out",
                temp.resolve("worst").toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        String text = page("guide-worst.md");
        assertThat(shell.err().lines().filter(line -> line.startsWith("Greatest") || line.startsWith("On the 3 seeds")))
                .hasSize(2)
                .allMatch(text::contains);
    }

    @Test
    @Tag("heavy")
    void theWorstHourForAVideoIsWhatThePageSays() throws IOException {
        CommandRunner shell = CommandRunner.run(
                "worst",
                "scenarios/studies/worst-hour.yaml",
                "--of",
                "houses_burned",
                "--fresh",
                "40",
                "--budget",
                "700",
                "--out",
                temp.resolve("hour").toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        String text = page("guide-worst.md");
        assertThat(shell.err().lines().filter(line -> line.startsWith("Greatest") || line.startsWith("On the 5 seeds")))
                .hasSize(2)
                .allMatch(text::contains);
    }

    /** Figures of the section are read from its text and held against the tables of its command. */
    @Test
    @Tag("heavy")
    void whatMattersInKordayIsWhatThePageSays() throws IOException {
        String raw = Files.readString(Path.of("src/site/markdown/guide-sensitivity.md"));
        raw = raw.substring(raw.indexOf("### Which of all parameters matter in Korday"));
        raw = raw.substring(0, raw.indexOf("\n## "));
        String text = raw.replaceAll("\\s+", " ");
        List<String> command = new ArrayList<>(List.of(raw.lines()
                .filter(line -> line.startsWith("    flashpoint sensitivity "))
                .findFirst()
                .orElseThrow()
                .strip()
                .split(" ")));
        Path out = temp.resolve("korday");
        command.addAll(List.of("--quiet", "--out", out.toString()));
        CommandRunner shell =
                CommandRunner.run(command.subList(1, command.size()).toArray(String[]::new));
        assertThat(shell.exit()).as(shell.err()).isEqualTo(ExitCode.SOME_FAILED);
        List<Map<String, String>> runs = rows(out.resolve("runs.csv"));
        List<Map<String, String>> failed =
                runs.stream().filter(run -> run.get("status").equals("failed")).toList();
        List<Map<String, String>> all = rows(out.resolve("indices.csv"));
        List<Map<String, String>> fled = strongestFirst(all, "fled_peak");
        long named = Files.readAllLines(Path.of(command.get(2))).stream()
                .filter(line -> line.strip().startsWith("- {key: "))
                .count();
        List<String> told = raw.lines().filter(line -> line.startsWith("| `")).toList();
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(text).contains(whole(runs.size()) + " runs", "Of " + fled.size() + " inputs");
            softly.assertThat(text).contains("and " + (fled.size() - named) + " more, each a quarter");
            softly.assertThat(named).isEqualTo(12);
            softly.assertThat(text)
                    .contains(List.of("No", "One", "Two", "Three").get(failed.size()) + " runs failed");
            softly.assertThat(failed)
                    .allSatisfy(run -> assertThat(run.get("stop_reason")).contains("manShare add up to 1."));
            softly.assertThat(told).hasSize(12);
            for (int i = 0; i < told.size(); i++) {
                Map<String, String> row = fled.get(i);
                softly.assertThat(told.get(i))
                        .startsWith("| `" + row.get("parameter") + "` | " + whole(row, "mu_star") + " | "
                                + interval(row) + " | ");
                boolean matters = row.get("verdict").equals("matters");
                softly.assertThat(told.get(i)).contains(matters ? " | matters |" : " | not shown");
                double lower = number(row, "mu_star_lower");
                double limit = number(row, "limit");
                if (told.get(i).contains("begins below the limit")) {
                    softly.assertThat(lower).as(told.get(i)).isLessThan(limit);
                }
                if (told.get(i).contains("by a hair")) {
                    softly.assertThat(lower).as(told.get(i)).isBetween(0.95 * limit, limit);
                }
            }
            softly.assertThat(text)
                    .contains("The seed alone moves it by " + whole(fled.get(0), "limit")
                            + ", the limit. Below these twelve " + matter(fled.subList(12, fled.size()))
                            + " matter, too; " + verdicts(fled, "no detectable effect at this N")
                            + " have no effect that ten radii could show, and "
                            + verdicts(fled, "changed nothing, to the last bit")
                            + " changed nothing, to the last bit.");
            List<Map<String, String>> violent = strongestFirst(all, "violent");
            softly.assertThat(text)
                    .contains("Of whether anybody attacks only " + matter(violent)
                            + " is shown to matter, and " + verdicts(violent, "changed nothing, to the last bit")
                            + " changed nothing; of the peak of active people "
                            + matter(strongestFirst(all, "peak_active")) + ".");
            softly.assertThat(text).contains("**Of deaths, injuries and burned houses no input is shown to matter**");
            for (String metric : List.of("deaths", "injuries", "houses_burned")) {
                softly.assertThat(matter(strongestFirst(all, metric)))
                        .as(metric)
                        .isEmpty();
            }
            Map<String, String> deaths = strongestFirst(all, "deaths").get(0);
            softly.assertThat(text)
                    .contains("(the largest, " + whole(deaths, "mu_star") + " deaths for `"
                            + deaths.get("parameter") + "`, has an interval from " + interval(deaths)
                            + "; the seed alone moves deaths by " + whole(deaths, "limit") + ")");
            softly.assertThat(text).contains("Delay and size of reinforcements are not among the twelve.");
            softly.assertThat(fled.subList(0, 12))
                    .noneMatch(row -> row.get("parameter").startsWith("police.reinf."));
        });
    }

    /** Inputs of an outcome by their mean change. */
    private static List<Map<String, String>> strongestFirst(List<Map<String, String>> rows, String metric) {
        return rows.stream()
                .filter(row -> row.get("metric").equals(metric)
                        && !row.get("parameter").startsWith("("))
                .sorted(Comparator.comparingDouble(row -> -number(row, "mu_star")))
                .toList();
    }

    /** Inputs that are shown to matter, as the page names them. */
    private static String matter(List<Map<String, String>> rows) {
        return rows.stream()
                .filter(row -> row.get("verdict").equals("matters"))
                .map(row -> "`" + row.get("parameter") + "`")
                .collect(Collectors.joining(" and "));
    }

    private static long verdicts(List<Map<String, String>> rows, String verdict) {
        return rows.stream().filter(row -> row.get("verdict").equals(verdict)).count();
    }

    private static String interval(Map<String, String> row) {
        return whole(row, "mu_star_lower") + " to " + whole(row, "mu_star_upper");
    }

    private static String whole(Map<String, String> row, String column) {
        return whole(Math.round(number(row, column)));
    }

    private static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** Rows of a table by column; a cell in quotes may hold commas, but no line break. */
    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> head = List.of(lines.get(0).split(","));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(head.get(i), cells[i].replace("\"", ""));
            }
            rows.add(row);
        }
        return rows;
    }
}
