package flashpoint.scenario.io;

import flashpoint.core.Numbers;
import flashpoint.yaml.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/** The composition of a village: a share for each group, of which one may be left out and gets the rest. */
final class GroupShares {

    private static final double SLACK = 1e-9;

    private GroupShares() {}

    /**
     * The shares of a village.
     *
     * @param row the village
     * @param labels the groups
     * @return a share for each group, in their order
     * @throws InputException if they do not add up to 1, or more than one is left out
     */
    static List<Double> of(CheckedMap row, List<String> labels) {
        Map<String, Double> given = row.shares("shares");
        double sum = 0;
        for (double share : given.values()) {
            sum += share;
        }
        List<String> absent = new ArrayList<>(labels);
        absent.removeAll(given.keySet());
        if (absent.size() > 1) {
            throw row.refuse(
                    "shares",
                    "no share for " + References.list(absent),
                    "a share for every group; one may be left out");
        }
        if (sum > 1 + SLACK || (absent.isEmpty() && sum < 1 - SLACK)) {
            throw row.refuse(
                    "shares",
                    "they add up to " + Numbers.text(FastMath.rint(sum * 1e9) / 1e9),
                    "shares that add up to 1");
        }
        // Rounded, so that the rest of 0.93 is 0.07 and not 0.06999999999999995.
        double rest = Math.max(0, FastMath.rint((1 - sum) * 1e12) / 1e12);
        return labels.stream().map(label -> given.getOrDefault(label, rest)).toList();
    }
}
