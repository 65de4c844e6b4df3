package flashpoint.model.world;

import java.io.Serializable;

/**
 * Numbering of persons (or households) by block, a village and then a group. So neither village nor group need be kept
 * for each of millions.
 */
final class SubgroupIndex implements Serializable {

    private static final long serialVersionUID = 1L;

    final Subgroups subgroups;
    /** First number of each block, and the count at the end. */
    final int @Index.Subgroup [] first;
    /** Block of every 64th number, where the search for a block begins. */
    private final @Index.Subgroup int[] near;

    SubgroupIndex(int @Index.Subgroup [] first, Subgroups subgroups) {
        this.first = first;
        this.subgroups = subgroups;
        near = new int[(count() >>> 6) + 1];
        @Index.Subgroup int b = 0;
        for (int k = 0; k < near.length; k++) {
            while (b + 2 < first.length && k << 6 >= first[b + 1]) {
                b++;
            }
            near[k] = b;
        }
    }

    int count() {
        return first[subgroups.count];
    }

    /** Number of blocks. */
    @Index.Subgroup
    int blocks() {
        return subgroups.count;
    }

    /** The block of a number. */
    @Index.Subgroup
    int of(int i) {
        int b = near[i >>> 6];
        while (i >= first[b + 1]) {
            b++;
        }
        return b;
    }

    @Index.Village
    int village(int i) {
        return subgroups.village(of(i));
    }

    @Index.Group
    int group(int i) {
        return subgroups.group(of(i));
    }

    /** Number of members of a block. */
    int size(@Index.Subgroup int block) {
        return first[block + 1] - first[block];
    }

    long bytes() {
        return 4L * near.length;
    }
}
