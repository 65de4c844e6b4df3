package flashpoint.model;

import flashpoint.random.DrawsAhead;
import java.io.Serializable;

/**
 * Whom a post can reach: the residents of a region by group, as one list without keeping one. A table says in which
 * village to begin to look.
 */
final class Reach implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Entries of the table for each village. */
    private static final int ENTRIES = 8;

    private final int groups;
    /** {@code [region][group][village of the region]}: residents of the group up to and including it. */
    private final int[][][] upTo;
    /** {@code [region][village of the region]}. */
    private final int[][] members;

    /** {@code [region][group][k >> shift]}: village of the region in which the {@code k}-th resident lives, or one before. */
    private final int[][][] near;

    private final int[][] shift;
    private final int[] firstOfBlock;

    Reach(Geography geography, int[] firstOfBlock) {
        this.firstOfBlock = firstOfBlock;
        groups = geography.groups;
        members = new int[geography.regions][];
        upTo = new int[geography.regions][groups][];
        near = new int[geography.regions][groups][];
        shift = new int[geography.regions][groups];
        for (int r = 0; r < geography.regions; r++) {
            int region = r;
            members[r] = java.util.stream.IntStream.range(0, geography.villages)
                    .filter(v -> geography.region[v] == region)
                    .toArray();
            for (int g = 0; g < groups; g++) {
                upTo[r][g] = new int[members[r].length];
                int sum = 0;
                for (int k = 0; k < members[r].length; k++) {
                    sum += geography.population[members[r][k] * groups + g];
                    upTo[r][g][k] = sum;
                }
                index(r, g);
            }
        }
    }

    private int size(int region, int group) {
        int[] sums = upTo[region][group];
        return sums[sums.length - 1];
    }

    /** A member of a group in a region, all alike, or -1 if there is none. */
    int member(int region, int group, long word) {
        int n = size(region, group);
        return n == 0 ? -1 : at(region, group, DrawsAhead.pick(word, n));
    }

    /** A member of any other group in a region, all alike, or -1 if there is none. */
    int other(int region, int group, long word) {
        int n = 0;
        for (int g = 0; g < groups; g++) {
            n += g == group ? 0 : size(region, g);
        }
        int k = n == 0 ? 0 : DrawsAhead.pick(word, n);
        for (int g = 0; g < groups; g++) {
            if (g != group && k < size(region, g)) {
                return at(region, g, k);
            }
            k -= g == group ? 0 : size(region, g);
        }
        return -1;
    }

    private void index(int region, int group) {
        int[] sums = upTo[region][group];
        while (size(region, group) >>> shift[region][group] > ENTRIES * sums.length) {
            shift[region][group]++;
        }
        int step = shift[region][group];
        near[region][group] = new int[(size(region, group) >>> step) + 1];
        int village = 0;
        for (int n = 0; n < near[region][group].length; n++) {
            while (village < sums.length - 1 && sums[village] <= n << step) {
                village++;
            }
            near[region][group][n] = village;
        }
    }

    private int at(int region, int group, int k) {
        int[] sums = upTo[region][group];
        int village = near[region][group][k >>> shift[region][group]];
        while (sums[village] <= k) {
            village++;
        }
        int before = village == 0 ? 0 : sums[village - 1];
        return firstOfBlock[members[region][village] * groups + group] + k - before;
    }
}
