package flashpoint.study.compare;

import flashpoint.scenario.Scenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Reported ranges of metrics, for scenarios whose sources name a table of facts that comes with the program. Which metric
 * stands for which row of the facts is written in {@code facts/metrics.csv}: facts file, row, metric.
 */
final class ObservedValues {

    /**
     * A reported range.
     *
     * @param low least reported
     * @param high greatest reported
     * @param row id of the row of facts
     */
    record Range(double low, double high, String row) {}

    private static final String FOLDER = "/flashpoint/facts/";

    private ObservedValues() {}

    /** By metric; none if the scenario names no such table. */
    static Map<String, Range> of(Scenario scenario) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        String sources =
                scenario.meta().sources() == null ? "" : scenario.meta().sources();
        for (String line : lines("metrics.csv")) {
            String[] cells = line.split(",", -1);
            if (sources.contains(cells[0])) {
                for (String fact : lines(cells[0])) {
                    String[] values = fact.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
                    if (values[0].equals(cells[1])) {
                        ranges.put(
                                cells[2],
                                new Range(Double.parseDouble(values[2]), Double.parseDouble(values[3]), cells[1]));
                    }
                }
            }
        }
        return ranges;
    }

    private static Iterable<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(ObservedValues.class.getResourceAsStream(FOLDER + name));
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return text.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
