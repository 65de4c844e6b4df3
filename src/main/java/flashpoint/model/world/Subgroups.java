package flashpoint.model.world;

import java.io.Serializable;

/**
 * Numbers of subgroups: the residents of one group in one village. Villages come first, then groups, so that the
 * subgroups of a village are neighbours. It is the only place of the model that works such numbers out.
 */
public final class Subgroups implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Number of groups. */
    final @Index.Group int groups;

    /** Number of subgroups. */
    final @Index.Subgroup int count;

    Subgroups(int villages, int groups) {
        this.groups = groups;
        count = villages * groups;
    }

    /** Number of subgroups: villages times groups. */
    public int size() {
        return count;
    }

    /** The subgroup of a group in a village. */
    @Index.Subgroup
    public int of(@Index.Village int village, @Index.Group int group) {
        return village * groups + group;
    }

    /** The village of a subgroup. */
    @Index.Village
    public int village(@Index.Subgroup int subgroup) {
        return subgroup / groups;
    }

    /** The group of a subgroup. */
    @Index.Group
    public int group(@Index.Subgroup int subgroup) {
        return subgroup % groups;
    }

    /** The first subgroup of a village; the others follow, up to {@link #end}. */
    @Index.Subgroup
    public int first(@Index.Village int village) {
        return village * groups;
    }

    /** One past the last subgroup of a village. */
    @Index.Subgroup
    public int end(@Index.Village int village) {
        return (village + 1) * groups;
    }

    /** Place in a table that has a column for each group and rows of something else: regions, units, or groups again. */
    public int cell(int row, @Index.Group int group) {
        return row * groups + group;
    }

    /**
     * Number of a group among the others of a group, from 0; 0 where there are two groups. With {@link #cell} it gives a
     * number of its own to each ordered pair, so that what one does against many draws anew for each.
     */
    public int amongOthers(@Index.Group int group, @Index.Group int other) {
        return other < group ? other : other - 1;
    }
}
