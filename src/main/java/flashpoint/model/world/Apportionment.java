package flashpoint.model.world;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Division of a whole number of persons among groups by the method of largest remainders (Hamilton's method): each group
 * gets the whole part of its quota, and the persons that are left go one each to the largest fractions. The parts add up
 * to the whole. Equal fractions are served in the order of the groups' labels, not of their places in the file.
 */
final class Apportionment {

    /** Fractions nearer to each other than a millionth of a person are equal; the difference is rounding. */
    private static final double FINENESS = 1e6;

    private Apportionment() {}

    /**
     * Persons by group.
     *
     * @param persons in all, not below 0; the whole that is divided is the nearest whole number
     * @param shares of the groups, not below 0, which add up to 1
     * @param labels of the groups, in the order of the shares, no two equal
     * @return persons of each group; they add up to the whole
     */
    static int[] largestRemainder(double persons, double[] shares, List<String> labels) {
        int count = shares.length;
        int[] parts = new int[count];
        long[] fractions = new long[count];
        long left = FastMath.round(persons);
        for (int g = 0; g < count; g++) {
            double quota = persons * shares[g];
            // A quota a hair below a whole number is that number: .93 of 100 is 93.
            parts[g] = (int) Math.floor(quota + 0.5 / FINENESS);
            fractions[g] = FastMath.round((quota - parts[g]) * FINENESS);
            left -= parts[g];
        }
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(g -> -fractions[g]).thenComparing(labels::get))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; left > 0; k = (k + 1) % count) {
            parts[order[k]]++;
            left--;
        }
        for (int k = count - 1; left < 0; k = (k + count - 1) % count) {
            if (parts[order[k]] > 0) {
                parts[order[k]]--;
                left++;
            }
        }
        return parts;
    }
}
