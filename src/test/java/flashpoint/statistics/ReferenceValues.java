package flashpoint.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Figures of published implementations, from {@code reference.txt} and {@code prim.txt}, which say where each comes from. */
public final class ReferenceValues {

    private static final Map<String, double[]> VALUES = read();

    private ReferenceValues() {}

    /** The numbers of a key. */
    public static double[] of(String key) {
        double[] values = VALUES.get(key);
        if (values == null) {
            throw new IllegalArgumentException("no reference " + key);
        }
        return values.clone();
    }

    /** The numbers of a key, in rows of equal length. */
    public static double[][] rows(String key, int length) {
        double[] all = of(key);
        double[][] rows = new double[all.length / length][];
        Arrays.setAll(rows, k -> Arrays.copyOfRange(all, k * length, (k + 1) * length));
        return rows;
    }

    private static Map<String, double[]> read() {
        Map<String, double[]> values = new HashMap<>();
        read("reference.txt", values);
        read("prim.txt", values);
        return values;
    }

    private static void read(String file, Map<String, double[]> values) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ReferenceValues.class.getResourceAsStream("/flashpoint/statistics/" + file), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] sides = line.split(" = ");
                    values.put(
                            sides[0],
                            Arrays.stream(sides[1].split(" "))
                                    .mapToDouble(Double::parseDouble)
                                    .toArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
