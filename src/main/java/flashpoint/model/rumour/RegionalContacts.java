package flashpoint.model.rumour;

import flashpoint.model.world.Geography;
import java.io.Serializable;
import java.util.stream.IntStream;

/** Possible readers of posts in each region: the residents of the own group, and those of all others. */
final class RegionalContacts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int groups;
    /** {@code [region * groups + group]}: members of the group in the region. */
    private final ResidentIndex[] own;

    private final ResidentIndex[] others;

    RegionalContacts(Geography geography, int[] firstOfBlock) {
        groups = geography.groups;
        own = new ResidentIndex[geography.regions * groups];
        others = new ResidentIndex[geography.regions * groups];
        for (int region = 0; region < geography.regions; region++) {
            for (int g = 0; g < groups; g++) {
                int[] before = blocks(geography, region, 0, g);
                int[] after = blocks(geography, region, g + 1, groups);
                int[] rest = IntStream.concat(IntStream.of(before), IntStream.of(after))
                        .toArray();
                own[region * groups + g] = new ResidentIndex(blocks(geography, region, g, g + 1), firstOfBlock);
                others[region * groups + g] = new ResidentIndex(rest, firstOfBlock);
            }
        }
    }

    /** The blocks of some groups in a region, group by group. */
    private static int[] blocks(Geography geography, int region, int from, int to) {
        return IntStream.range(from, to)
                .flatMap(g -> IntStream.range(0, geography.villages)
                        .filter(v -> geography.region[v] == region)
                        .map(v -> v * geography.groups + g))
                .toArray();
    }

    /** The members of a group in a region. */
    ResidentIndex own(int region, int group) {
        return own[region * groups + group];
    }

    /** The members of all other groups in a region. */
    ResidentIndex others(int region, int group) {
        return others[region * groups + group];
    }
}
