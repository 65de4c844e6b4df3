package flashpoint.model.explain;

import flashpoint.core.Numbers;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.Mobs;
import flashpoint.model.world.PoliceUnits;
import flashpoint.model.world.World;
import java.util.List;

/** Words and numbers of explanations. */
final class ExplanationText {

    private static final List<String> KINDS = List.of("child", "woman", "man", "old man");

    private ExplanationText() {}

    /** A number between about 0 and 1, with three decimals. */
    static String number(double x) {
        return fixed(x, 3);
    }

    /** A count, as it is. */
    static String number(int count) {
        return Integer.toString(count);
    }

    /** A number with a given number of decimals, the same in every locale. */
    static String fixed(double x, int decimals) {
        return Numbers.fixed(x, decimals);
    }

    static String kind(byte kind) {
        return KINDS.get(kind);
    }

    /** Location of a person in words. */
    static String place(World w, @Index.Person int i) {
        String home = w.geography.names[w.people.village(i)];
        return switch (w.people.loc[i]) {
            case Location.HOME -> "at home in " + home;
            case Location.CONVOY -> "on the way to " + target(w, i) + " with mob " + mob(w, i);
            case Location.AT_TARGET -> "in " + target(w, i) + " with mob " + mob(w, i);
            case Location.GOING_HOME -> "on the way back to " + home;
            case Location.FLEEING -> "fleeing to " + refuge(w, i);
            case Location.QUEUED -> "waiting at " + refuge(w, i);
            case Location.ABROAD, Location.SHELTERED -> "in refuge at " + w.refuges.ids[w.people.refuge(i)];
            case Location.RETURNING -> "returning to " + home;
            case Location.DETAINED -> "in detention";
            default -> "dead";
        };
    }

    static String mobState(byte status) {
        return switch (status) {
            case Mobs.CONVOY -> "on the way";
            case Mobs.ATTACKING -> "at its target";
            default -> "broken up";
        };
    }

    static String unitState(World w, @Index.Unit int u, boolean moves) {
        String at = w.geography.names[w.units.at[u]];
        if (w.units.status[u] == PoliceUnits.GONE) {
            return "has withdrawn";
        }
        return moves
                ? "is on the way from " + at + " to " + w.geography.names[w.units.target[u]]
                : (w.units.status[u] == PoliceUnits.IDLE ? "stands by in " : "is deployed in ") + at;
    }

    private static String target(World w, @Index.Person int i) {
        return w.geography.names[w.mobs.target[w.people.mob(i)]];
    }

    private static String mob(World w, @Index.Person int i) {
        return w.mobs.name[w.people.mob(i)];
    }

    private static String refuge(World w, @Index.Person int i) {
        return w.refuges.ids[w.households.refuge[w.people.household[i]]];
    }

    /** List of names, joined by commas and a final "and". */
    static String list(List<String> things) {
        int n = things.size();
        return n < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, n - 1)) + " and " + things.get(n - 1);
    }
}
