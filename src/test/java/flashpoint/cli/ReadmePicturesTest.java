package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.core.Numbers;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of Korday in the README and the figures beside them come from one run of ten replicates. With
 * {@code -Drenew=true} it is made, and pictures, {@code results/reference/runs.csv} and the sentence are written anew;
 * without, the sentence is compared with the table, and the table's first row with a run of today's model.
 */
class ReadmePicturesTest {

    private static final Path README = Path.of("README.md");
    private static final Path REFERENCE = Path.of("results/reference");
    private static final Path RUNS = REFERENCE.resolve("runs.csv");
    private static final String BEGIN = "test) -->\n";
    private static final String END = "<!-- figures:end -->";
    private static final List<String> TOLD =
            List.of("first_attack_hour", "injuries", "deaths", "houses_burned", "arrests", "fled_peak");

    @TempDir
    private Path folder;

    private static List<Map<String, String>> rows() throws IOException {
        List<String> lines = Files.readAllLines(RUNS);
        String[] names = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], values[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String mean(List<Map<String, String>> rows, String metric, int decimals) {
        double[] values = rows.stream()
                .map(r -> r.get(metric))
                .filter(v -> !v.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return Numbers.format(StatUtils.mean(values), pattern);
    }

    private static String sentence() throws IOException {
        List<Map<String, String>> rows = rows();
        return "Means of the " + rows.size() + " runs of the pictures: first attack at hour "
                + mean(rows, "first_attack_hour", 1) + " since midnight of 5 February,\n"
                + mean(rows, "injuries", 0) + " injured, " + mean(rows, "deaths", 1) + " killed, "
                + mean(rows, "houses_burned", 0) + " houses burned, " + mean(rows, "arrests", 0)
                + " arrested, at most " + mean(rows, "fled_peak", 0) + " displaced at once.\n";
    }

    private void renew() throws IOException {
        CommandRunner shell = CommandRunner.run(
                "run",
                "scenarios/korday-2020.yaml",
                "--replicates",
                "10",
                "--out",
                folder.resolve("korday").toString(),
                "--quiet");
        assertThat(shell.exit()).isZero();
        Path made = folder.resolve("korday");
        Path charts = made.resolve("charts");
        copy(charts.resolve("violence.png"), "violence.png");
        try (Stream<Path> all = Files.list(charts)) {
            List<Path> maps = all.filter(f -> f.getFileName().toString().matches("map-.*\\.png"))
                    .sorted()
                    .toList();
            // The first is of the first attack; the second shows what came of it.
            copy(maps.get(Math.min(1, maps.size() - 1)), "map.png");
        }
        copy(made.resolve("runs.csv"), "runs.csv");
        sweep();
        String text = Files.readString(README);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(
                README,
                text.substring(0, from) + sentence() + text.substring(text.indexOf(END)),
                StandardCharsets.UTF_8);
    }

    /** Some minutes: 430 runs. */
    private void sweep() throws IOException {
        Path made = folder.resolve("sweep");
        CommandRunner shell = CommandRunner.run(
                "sweep", "scenarios/sweeps/police-delay-by-video.yaml", "--out", made.toString(), "--quiet");
        assertThat(shell.exit()).isZero();
        copy(
                made.resolve("charts/heat-injuries-police.reinf.delay-rumours.video.credibility.png"),
                "heat-injuries.png");
    }

    private static void copy(Path file, String name) throws IOException {
        Files.copy(file, REFERENCE.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void theSentenceBesideThePicturesIsThatOfTheTableAndTheTableOfThisModel() throws IOException {
        if (Boolean.getBoolean("renew")) {
            renew();
        }
        String text = Files.readString(README);
        assertThat(text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END)))
                .isEqualTo(sentence());
        Scenario korday = Scenarios.korday();
        Map<String, String> row = rows().get(0);
        double[] today = Results.one(korday, 1).summary();
        List<String> metrics = Metrics.run(korday).stream().map(m -> m.name()).toList();
        assertThat(row).containsEntry("seed", "1");
        for (String metric : TOLD) {
            assertThat(row.get(metric))
                    .as("%s of seed 1; if the model was changed on purpose, renew the pictures", metric)
                    .isEqualTo(Numbers.text(today[metrics.indexOf(metric)]));
        }
    }

    /** Pictures of the README are files of this repository, and none of results/reference is shown nowhere. */
    @Test
    void everyPictureIsThereAndShown() throws IOException {
        String text = Files.readString(README);
        try (Stream<Path> files = Files.list(REFERENCE)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".png")))
                    .allMatch(f -> text.contains("(results/reference/" + f + ")"));
        }
        assertThat(Arrays.stream(text.split("\\(results/reference/")).skip(1).map(s -> s.substring(0, s.indexOf(')'))))
                .isNotEmpty()
                .allMatch(f -> Files.exists(REFERENCE.resolve(f)));
    }
}
