package flashpoint.model;

import java.util.EnumSet;
import java.util.Set;

/** What befell a person, or what it did, that can be told of it afterwards. */
public enum Fate {
    /** Was killed. */
    KILLED("was killed"),
    /** Was hurt. */
    INJURED("was injured"),
    /** Lost the house. */
    HOUSE_BURNED("lost the house"),
    /** Left home at some time. */
    FLED("fled"),
    /** Is away from home because it fled. */
    AWAY("is still away"),
    /** Took part at some time. */
    TOOK_PART("took part"),
    /** Was in an attack at some time. */
    ATTACKED("was in an attack"),
    /** Is in detention. */
    DETAINED("is in detention"),
    /** Believes an accusing rumour. */
    BELIEVES("believes an accusation");

    private final String words;

    Fate(String words) {
        this.words = words;
    }

    /**
     * The same in words.
     *
     * @return a predicate
     */
    public String words() {
        return words;
    }

    private int bit() {
        return 1 << ordinal();
    }

    /**
     * What befell a person so far, as a set of bits that is cheap to compare.
     *
     * @param w the world, between ticks
     * @param person number of the person
     * @return bit k for the k-th fate
     */
    public static int bits(World w, int person) {
        People people = w.people;
        byte loc = people.loc[person];
        return when(loc == Loc.DEAD, KILLED)
                | when(people.is(person, People.INJURED), INJURED)
                | when(w.households.is(people.household[person], Households.BURNT), HOUSE_BURNED)
                | when(people.is(person, People.EVER_FLED), FLED)
                | when(Loc.displaced(loc), AWAY)
                | when(people.is(person, People.EVER_ACTIVE), TOOK_PART)
                | when(people.is(person, People.EVER_ATTACKED), ATTACKED)
                | when(loc == Loc.DETAINED, DETAINED)
                | when(people.is(person, People.BELIEVER), BELIEVES);
    }

    private static int when(boolean holds, Fate fate) {
        return holds ? fate.bit() : 0;
    }

    /**
     * The fates of a set of bits.
     *
     * @param bits as {@link #bits} gives them
     * @return fates in order
     */
    public static Set<Fate> of(int bits) {
        Set<Fate> fates = EnumSet.noneOf(Fate.class);
        for (Fate fate : values()) {
            if ((bits & fate.bit()) != 0) {
                fates.add(fate);
            }
        }
        return fates;
    }
}
