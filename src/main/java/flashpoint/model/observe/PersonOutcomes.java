package flashpoint.model.observe;

import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * The most serious outcome of each person so far, one byte a person, and its differences from another run. Persons of
 * two runs are the same if they have the same village, group and number among its residents.
 */
public final class PersonOutcomes {

    /** Outcome of a person: the first of these that holds. */
    public enum Fate {
        /** Was killed. */
        KILLED("killed"),
        /** Was hurt. */
        INJURED("injured"),
        /** Is in detention. */
        DETAINED("detained"),
        /** Fled and is not back. */
        AWAY("away"),
        /** Took part in an attack. */
        ATTACKED("took part in an attack"),
        /** Was mobilised, without an attack. */
        MOBILISED("mobilised"),
        /** Fled and came back. */
        RETURNED("fled and came back"),
        /** None of these. */
        UNTOUCHED("untouched");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /**
         * The outcome in words.
         *
         * @return a phrase
         */
        public String words() {
            return words;
        }
    }

    /**
     * A person whose outcome differs in another run.
     *
     * @param village name of the home village
     * @param group label of the group
     * @param here number of the person in the one run
     * @param there number of the person in the other
     * @param fateHere what became of it in the one run
     * @param fateThere what became of it in the other
     */
    public record Change(String village, String group, int here, int there, Fate fateHere, Fate fateThere) {}

    private static final Fate[] ALL = Fate.values();

    private final World w;
    private final byte[] fate;

    @SuppressWarnings("EnumOrdinal") // A byte a person; tables have the name.
    private PersonOutcomes(World world) {
        w = world;
        fate = new byte[w.people.count];
        for (int i = 0; i < fate.length; i++) {
            fate[i] = (byte) of(i).ordinal();
        }
    }

    /**
     * The outcomes of a world.
     *
     * @param world a world between two ticks
     * @return the outcome of each person up to the current tick
     */
    public static PersonOutcomes of(World world) {
        return new PersonOutcomes(world);
    }

    private Fate of(@Index.Person int i) {
        People people = w.people;
        byte loc = people.loc[i];
        if (loc == Location.DEAD) {
            return Fate.KILLED;
        }
        if (people.is(i, People.INJURED)) {
            return Fate.INJURED;
        }
        if (loc == Location.DETAINED) {
            return Fate.DETAINED;
        }
        if (Location.displaced(loc)) {
            return Fate.AWAY;
        }
        if (people.is(i, People.EVER_ATTACKED)) {
            return Fate.ATTACKED;
        }
        if (people.is(i, People.EVER_ACTIVE)) {
            return Fate.MOBILISED;
        }
        return people.is(i, People.EVER_FLED) ? Fate.RETURNED : Fate.UNTOUCHED;
    }

    /**
     * Persons whose outcome differs in another run.
     *
     * @param other the other run's fates
     * @return in order of village, group and number; without villages and groups that only one run has
     */
    public List<Change> differing(PersonOutcomes other) {
        List<Change> list = new ArrayList<>();
        for (int b = 0; b < w.blocks; b++) {
            String village = w.geography.names[w.subgroups.village(b)];
            String group = w.scenario.groups().get(w.subgroups.group(b)).label();
            int c = other.block(village, group);
            if (c >= 0) {
                differing(list, other, b, c, village, group);
            }
        }
        return list;
    }

    private @Index.Subgroup int block(String village, String group) {
        for (int b = 0; b < w.blocks; b++) {
            if (w.geography.names[w.subgroups.village(b)].equals(village)
                    && w.scenario.groups().get(w.subgroups.group(b)).label().equals(group)) {
                return b;
            }
        }
        return -1;
    }

    private void differing(
            List<Change> list,
            PersonOutcomes other,
            @Index.Subgroup int b,
            @Index.Subgroup int c,
            String village,
            String group) {
        int first = w.people.firstOfBlock[b];
        int theirs = other.w.people.firstOfBlock[c];
        int n = Math.min(w.people.firstOfBlock[b + 1] - first, other.w.people.firstOfBlock[c + 1] - theirs);
        for (int k = 0; k < n; k++) {
            if (fate[first + k] != other.fate[theirs + k]) {
                list.add(new Change(
                        village, group, first + k, theirs + k, ALL[fate[first + k]], ALL[other.fate[theirs + k]]));
            }
        }
    }
}
