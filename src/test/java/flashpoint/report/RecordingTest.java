package flashpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.Charts;
import flashpoint.chart.draw.Chart;
import flashpoint.core.Metric;
import flashpoint.model.Simulation;
import flashpoint.model.observe.HouseLayout;
import flashpoint.results.JsonText;
import flashpoint.results.ResultsWriter;
import flashpoint.run.Ensemble;
import flashpoint.run.Metrics;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Cases;
import flashpoint.testing.Runs;
import flashpoint.testing.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the player shows is what the tables hold, read back from both. */
class RecordingTest {

    @TempDir
    private Path folder;

    /** Rows of a table as maps from column to text. */
    private static List<Map<String, String>> rows(Path file) throws Exception {
        List<String> lines = Files.readAllLines(file);
        String[] head = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** As the player's script reads it. */
    private static double[] decoded(Object text, double scale) {
        List<Double> out = new ArrayList<>();
        double value = 0;
        for (String token : String.valueOf(text).split(" ")) {
            if (token.startsWith("*")) {
                for (int n = Integer.parseInt(token.substring(1)); n > 0; n--) {
                    out.add(value / scale);
                }
            } else if (token.equals("n")) {
                out.add(Double.NaN);
            } else {
                value += Long.parseLong(token);
                out.add(value / scale);
            }
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object of, String key) {
        return (Map<String, Object>) ((Map<String, Object>) of).get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object of, String key) {
        return (List<Object>) ((Map<String, Object>) of).get(key);
    }

    private Map<String, Object> recording(Scenario scenario, RunResult... runs) throws Exception {
        Ensemble ensemble = Charts.ensemble(scenario);
        Arrays.stream(runs).forEach(ensemble::accept);
        Path place = folder.resolve("charts");
        HouseLayout layout = scenario.lattice() ? null : new Simulation(scenario, runs[0].seed()).layout();
        List<Chart> charts = scenario.lattice()
                ? Charts.write(scenario, ensemble, place, false, false)
                : Charts.write(scenario, layout, ensemble, List.of(0.0), place, false, false);
        RecordedMap map = scenario.lattice() ? null : RecordedMap.of(scenario, layout, runs[0]);
        String json = new Recording(ensemble).json(charts, map);
        assertThat(json).doesNotContain("<").doesNotContain("&").doesNotContain(">");
        return JsonText.map(json);
    }

    @Test
    void theMapIsTheTableOfVillagesAndTheHousesThatBurned() throws Exception {
        Scenario scenario = Scenarios.threeVillages("meta.days=3");
        RunResult run = Run.of(scenario, 14).result();
        Map<String, Object> all = recording(scenario, run);
        try (ResultsWriter writer = new ResultsWriter(folder, scenario)) {
            writer.write(run);
        }
        List<String> names = scenario.villages().stream().map(v -> v.name()).toList();
        Map<String, double[][]> read = new HashMap<>();
        for (String metric : Recording.VILLAGE) {
            read.put(
                    metric,
                    list(all.get("villages"), metric).stream()
                            .map(t -> decoded(t, 1))
                            .toArray(double[][]::new));
        }
        List<Map<String, String>> villages = rows(folder.resolve("villages.csv"));
        assertThat(villages).hasSize(run.ticks() * names.size());
        double burned = 0;
        for (Map<String, String> row : villages) {
            int tick = Integer.parseInt(row.get("tick"));
            int village = names.indexOf(row.get("village"));
            for (String metric : Recording.VILLAGE) {
                assertThat(read.get(metric)[village][tick]).isEqualTo(Double.parseDouble(row.get(metric)));
            }
            burned += tick == run.ticks() - 1 ? Double.parseDouble(row.get("houses_burned")) : 0;
        }
        List<Map<String, String>> series = rows(folder.resolve("series.csv"));
        for (String metric : Recording.STATE) {
            assertThat(decoded(map(all, "state").get(metric), 1))
                    .containsExactly(series.stream()
                            .mapToDouble(r -> Double.parseDouble(r.get(metric)))
                            .toArray());
        }
        assertThat(burned).as("something burned, or this shows nothing").isPositive();
        for (int tick = 0; tick < run.ticks(); tick++) {
            int at = tick;
            long shown = list(all.get("map"), "burnt").stream()
                    .filter(h -> ((Number) ((List<?>) h).get(2)).intValue() <= at)
                    .count();
            assertThat(shown)
                    .isEqualTo((long) Double.parseDouble(series.get(tick).get("houses_burned")));
        }
        long houses = list(all.get("map"), "blocks").stream()
                .mapToLong(b -> ((List<?>) b)
                        .get(1)
                        .toString()
                        .chars()
                        .filter(c -> c != '.')
                        .count())
                .sum();
        assertThat(houses).isEqualTo(run.burntTick().length);
    }

    @Test
    void theBandsAreThoseOfTheChartsToFourDecimals() throws Exception {
        Scenario scenario = Scenarios.threeVillages("meta.days=2");
        RunResult[] runs = new RunResult[3];
        for (int k = 0; k < runs.length; k++) {
            runs[k] = new Run(scenario, k, 0, k, 14 + k, false).result();
        }
        Map<String, Object> all = recording(scenario, runs);
        Ensemble ensemble = Charts.ensemble(scenario);
        Arrays.stream(runs).forEach(ensemble::accept);
        Map<String, Object> bands = map(all, "bands");
        assertThat(bands).containsKeys("attackers", "mean_grievance_A");
        Set<String> whole = Metrics.series(scenario).stream()
                .filter(Metric::whole)
                .map(Metric::name)
                .collect(Collectors.toSet());
        bands.forEach((name, content) -> {
            List<?> edges = (List<?>) content;
            double scale = ((Number) edges.get(0)).doubleValue();
            assertThat(edges).hasSize(4);
            float[][] drawn = {
                ensemble.band(name).median(),
                ensemble.band(name).low(),
                ensemble.band(name).high()
            };
            for (int e = 0; e < drawn.length; e++) {
                double[] read = decoded(edges.get(e + 1), scale);
                assertThat(read).hasSameSizeAs(drawn[e]);
                for (int t = 0; t < read.length; t++) {
                    double off = Math.abs(read[t] - drawn[e][t]);
                    assertThat(off).as(name).isLessThanOrEqualTo(whole.contains(name) ? 0.501 : 5.1e-5);
                    if (whole.contains(name)) {
                        assertThat(read[t]).as(name).isEqualTo(Math.rint(read[t]));
                    }
                }
            }
        });
    }

    @Test
    void aLatticeHasValuesUnderThePointerAndNoMap() throws Exception {
        Scenario scenario = Scenarios.shipped("epstein-1-run-2-paper", "lattice.ticks=40");
        Map<String, Object> all = recording(scenario, Run.of(scenario, 1).result());
        assertThat(all).doesNotContainKey("map").containsEntry("clocked", false);
        assertThat(map(all, "charts")).isNotEmpty();
    }

    @Test
    void aLongRunOfManyVillagesIsThinnedAndTheRestIsExact() throws Exception {
        Scenario scenario = Cases.korday();
        RunResult run = Runs.violent(scenario, 0);
        Ensemble ensemble = Charts.ensemble(scenario);
        ensemble.accept(run);
        assertThat(new Recording(ensemble).every()).isEqualTo(1);
        assertThat(Recording.every(9_000, 3)).isEqualTo(5);
        assertThat(Recording.every(768, 2_000)).isEqualTo(4);
        assertThat(Recording.every(1, 1)).isEqualTo(1);
    }
}
