package flashpoint.model;

import java.io.Serializable;

/**
 * Whom a post can reach: the residents of a region by group, as one list without keeping one. Found by bisection over
 * the blocks of the region.
 */
final class Reach implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int groups;
    /** {@code [region][group][village of the region]}: residents of the group up to and including it. */
    private final int[][][] upTo;
    /** {@code [region][village of the region]}. */
    private final int[][] members;

    private final int[] firstOfBlock;

    Reach(Geography geography, int[] firstOfBlock) {
        this.firstOfBlock = firstOfBlock;
        groups = geography.groups;
        members = new int[geography.regions][];
        upTo = new int[geography.regions][groups][];
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
            }
        }
    }

    private int size(int region, int group) {
        int[] sums = upTo[region][group];
        return sums[sums.length - 1];
    }

    /** A member of a group in a region, all alike, or -1 if there is none. */
    int member(int region, int group, double u) {
        int n = size(region, group);
        return n == 0 ? -1 : at(region, group, (int) (u * n));
    }

    /** A member of any other group in a region, all alike, or -1 if there is none. */
    int other(int region, int group, double u) {
        int n = 0;
        for (int g = 0; g < groups; g++) {
            n += g == group ? 0 : size(region, g);
        }
        int k = (int) (u * n);
        for (int g = 0; g < groups; g++) {
            if (g != group && k < size(region, g)) {
                return at(region, g, k);
            }
            k -= g == group ? 0 : size(region, g);
        }
        return -1;
    }

    private int at(int region, int group, int k) {
        int[] sums = upTo[region][group];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > k) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int before = low == 0 ? 0 : sums[low - 1];
        return firstOfBlock[members[region][low] * groups + group] + k - before;
    }
}
