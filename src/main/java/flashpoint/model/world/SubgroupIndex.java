package flashpoint.model.world;

import java.io.Serializable;

/**
 * Numbering of persons (or households) by block, a village and then a group. So neither village nor group need be kept
 * for each of millions.
 */
final class SubgroupIndex implements Serializable {

    private static final long serialVersionUID = 1L;

    final int groups;
    /** First number of each block, and the count at the end. */
    final int[] first;
    /** Block of every 64th number, where the search for a block begins. */
    private final int[] near;

    SubgroupIndex(int[] first, int groups) {
        this.first = first;
        this.groups = groups;
        near = new int[(count() >>> 6) + 1];
        int b = 0;
        for (int k = 0; k < near.length; k++) {
            while (b + 2 < first.length && k << 6 >= first[b + 1]) {
                b++;
            }
            near[k] = b;
        }
    }

    int count() {
        return first[first.length - 1];
    }

    /** Number of blocks. */
    int blocks() {
        return first.length - 1;
    }

    /** The block of a number. */
    int of(int i) {
        int b = near[i >>> 6];
        while (i >= first[b + 1]) {
            b++;
        }
        return b;
    }

    int village(int i) {
        return of(i) / groups;
    }

    int group(int i) {
        return of(i) % groups;
    }

    /** Number of members of a block. */
    int size(int block) {
        return first[block + 1] - first[block];
    }

    long bytes() {
        return 4L * near.length;
    }
}
