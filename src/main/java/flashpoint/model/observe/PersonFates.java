package flashpoint.model.observe;

import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fates of the persons at the end of a run, one byte a person, by village and group; nothing else of the run is kept.
 * Every person has exactly one fate, the gravest that holds, so that fates of a group add up to its members.
 */
public final class PersonFates {

    /** Fate of a person, the gravest last. */
    public enum Fate {
        /** Is at home and never left. */
        HOME("at home"),
        /** Fled and came back. */
        BACK("fled and back"),
        /** Fled and is not back. */
        AWAY("away"),
        /** Is in detention, unhurt. */
        DETAINED("detained"),
        /** Was hurt, wherever the person is now. */
        HURT("hurt"),
        /** Was killed. */
        DEAD("dead");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /**
         * The fate in words.
         *
         * @return a phrase
         */
        public String words() {
            return words;
        }
    }

    private static final Fate[] ALL = Fate.values();

    private final List<String> villages = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final int[] first;
    private final byte[] fate;

    @SuppressWarnings("EnumOrdinal") // A byte a person; tables have the words.
    private PersonFates(World w) {
        first = Arrays.copyOf(w.people.firstOfBlock, w.blocks + 1);
        for (int b = 0; b < w.blocks; b++) {
            villages.add(w.geography.names[w.subgroups.village(b)]);
            groups.add(w.scenario.groups().get(w.subgroups.group(b)).label());
        }
        fate = new byte[w.people.count];
        for (int i = 0; i < fate.length; i++) {
            fate[i] = (byte) of(w.people, i).ordinal();
        }
    }

    /**
     * The fates of a world.
     *
     * @param world a world between two ticks
     * @return the fate of each person up to the current tick
     */
    public static PersonFates of(World world) {
        return new PersonFates(world);
    }

    private static Fate of(People people, @Index.Person int i) {
        byte loc = people.loc[i];
        if (loc == Location.DEAD) {
            return Fate.DEAD;
        }
        if (people.is(i, People.INJURED)) {
            return Fate.HURT;
        }
        if (loc == Location.DETAINED) {
            return Fate.DETAINED;
        }
        if (Location.displaced(loc)) {
            return Fate.AWAY;
        }
        return people.is(i, People.EVER_FLED) ? Fate.BACK : Fate.HOME;
    }

    /**
     * Whether both have the same villages, groups and numbers of persons, so that a person of one is a person of the other.
     *
     * @param other fates of another run
     * @return false if any number differs
     */
    public boolean samePersons(PersonFates other) {
        return villages.equals(other.villages) && groups.equals(other.groups) && Arrays.equals(first, other.first);
    }

    /**
     * Persons by group and their fates in two runs of the same persons.
     *
     * @param labels groups in the order of the answer
     * @param other fates of the other run
     * @return {@code [group][fate here][fate there]}, in the order of {@link Fate}
     * @throws IllegalArgumentException if the persons are not the same
     */
    public long[][][] against(List<String> labels, PersonFates other) {
        if (!samePersons(other)) {
            throw new IllegalArgumentException("the runs do not have the same persons");
        }
        long[][][] table = new long[labels.size()][ALL.length][ALL.length];
        for (int b = 0; b < groups.size(); b++) {
            long[][] of = table[labels.indexOf(groups.get(b))];
            for (int i = first[b]; i < first[b + 1]; i++) {
                of[fate[i]][other.fate[i]]++;
            }
        }
        return table;
    }
}
