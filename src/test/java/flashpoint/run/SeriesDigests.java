package flashpoint.run;

import flashpoint.results.ResultsWriter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.BundledScenarios;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;

/** SHA-256 of {@code series.csv} of every shipped scenario of up to some persons, with twenty seeds: a line for each. */
final class SeriesDigests {

    private static final long[] SEEDS = LongStream.concat(
                    LongStream.of(Long.MIN_VALUE + 7), LongStream.rangeClosed(1, 19))
            .toArray();

    private SeriesDigests() {}

    /**
     * Prints them.
     *
     * @param args most persons of a scenario
     */
    public static void main(String[] args) throws IOException {
        lines(Long.parseLong(args[0])).forEach(System.out::println);
    }

    /** Name, seed and digest of each. */
    static List<String> lines(long mostPersons) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : BundledScenarios.names()) {
            Scenario scenario = BundledScenarios.any(name);
            if (scenario.villages().stream().mapToLong(Village::population).sum() <= mostPersons) {
                for (long seed : SEEDS) {
                    lines.add(name + " " + seed + " " + digest(scenario, seed));
                }
            }
        }
        return lines;
    }

    private static String digest(Scenario scenario, long seed) throws IOException {
        StringWriter text = new StringWriter();
        try (ResultsWriter.Series table = new ResultsWriter.Series(text, scenario)) {
            table.write(Run.of(scenario, seed).result());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
