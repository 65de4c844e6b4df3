package flashpoint.model.rumour;

import flashpoint.model.world.Geography;
import flashpoint.model.world.Index;
import flashpoint.model.world.Subgroups;
import java.io.Serializable;
import java.util.stream.IntStream;

/** Possible readers of posts in each region: the residents of the own group, and those of all others. */
final class RegionalContacts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** {@code [region * groups + group]}: members of the group in the region. */
    private final ResidentIndex[] own;

    private final ResidentIndex[] others;

    private final Subgroups subgroups;

    RegionalContacts(Geography geography, int[] firstOfBlock) {
        int groups = geography.groups;
        subgroups = geography.subgroups;
        own = new ResidentIndex[geography.subgroups.cell(geography.regions, 0)];
        others = new ResidentIndex[geography.subgroups.cell(geography.regions, 0)];
        for (int region = 0; region < geography.regions; region++) {
            for (int g = 0; g < groups; g++) {
                int[] before = blocks(geography, region, 0, g);
                int[] after = blocks(geography, region, g + 1, groups);
                int[] rest = IntStream.concat(IntStream.of(before), IntStream.of(after))
                        .toArray();
                own[geography.subgroups.cell(region, g)] =
                        new ResidentIndex(blocks(geography, region, g, g + 1), firstOfBlock);
                others[geography.subgroups.cell(region, g)] = new ResidentIndex(rest, firstOfBlock);
            }
        }
    }

    /** The blocks of some groups in a region, group by group. */
    private static int[] blocks(Geography geography, int region, int from, int to) {
        return IntStream.range(from, to)
                .flatMap(g -> IntStream.range(0, geography.villages)
                        .filter(v -> geography.region[v] == region)
                        .map(v -> geography.subgroups.of(v, g)))
                .toArray();
    }

    /** The members of a group in a region. */
    ResidentIndex own(int region, @Index.Group int group) {
        return own[subgroups.cell(region, group)];
    }

    /** The members of all other groups in a region. */
    ResidentIndex others(int region, @Index.Group int group) {
        return others[subgroups.cell(region, group)];
    }
}
