package flashpoint.model.world;

import flashpoint.scenario.Event;
import java.io.Serializable;
import java.util.Arrays;

/**
 * One incident, from the stop to the story: which steps were taken, with what chance, and what came of them. ODD section
 * 7.12. A step that was not reached has no chance.
 */
public final class IncidentChain implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int STEPS = Step.values().length;

    /** Steps in their order. */
    public enum Step {
        /** Officers demand money. */
        BRIBE,
        /** It is refused. */
        REFUSAL,
        /** Blows follow. */
        FIGHT,
        /** Officers go to the family's house. */
        VISIT,
        /** They clash with the family. */
        CLASH,
        /** A bystander records it. */
        RECORDING,
        /** The recording is posted. */
        POSTING;

        /**
         * Place in the order of the steps.
         *
         * @return from 0
         */
        @SuppressWarnings("EnumOrdinal") // An array by step; tables have the name.
        public int index() {
            return ordinal();
        }
    }

    /** Outcome of a step. */
    public enum Outcome {
        /** It was not reached. */
        OPEN,
        /** Its draw said no. */
        NO,
        /** Its draw said yes. */
        YES,
        /** The scenario says no. */
        GIVEN_NO,
        /** The scenario says yes. */
        GIVEN_YES;

        /** Whether the step was taken. */
        public boolean taken() {
            return this == YES || this == GIVEN_YES;
        }
    }

    /** Name: that of the event, or the village with the numbers of the day and of the stop. */
    public final String id;
    /** The event that gives some of its steps, or null. */
    public final Event given;
    /** Whether it is a quarrel between residents and no police stop. */
    public final boolean quarrel;
    /** Village where it happens. */
    @Index.Village
    public final int village;
    /** Group of the person it befalls. */
    @Index.Group
    public final int group;
    /** The person it befalls. */
    @Index.Person
    public final int person;
    /** Tick in which it began. */
    public final int begun;
    /** Place and number of its draws. */
    public final int place;

    public final int number;
    public final int day;

    /** Tick of its next step; {@link Integer#MAX_VALUE} if it is over. */
    public int due = Integer.MAX_VALUE;
    /** The step that is due. */
    public Step next;

    /** Terms of its chances when it began: legitimacy in the eyes of the person, discrimination, anger, memory. */
    public double legitimacy;

    public double discrimination;
    public double anger;
    public double memory;
    public double corruption;
    /** Share of officers' abuses that stayed without consequence then. */
    public double policeImpunity;
    /** Expected bystanders who are online when it is recorded, and the chance of each to do so. */
    public double onlookers;

    public double film;
    /** Officers and residents hurt. */
    public int officersHurt;

    public int residentsHurt;
    /** Severity of what happened; 0 before. */
    public double severity;
    /** Index of the rumour that tells of it, and of the one that carries the recording; -1 before. */
    public int story = -1;

    public int recording = -1;
    /** Whether that rumour took the incident into an older story. */
    public boolean fused;

    private final double[] chance = new double[STEPS];
    private final Outcome[] outcome = new Outcome[STEPS];
    private final int[] tick = new int[STEPS];

    /**
     * An incident that begins.
     *
     * @param id its name
     * @param given the event that gives some of its steps, or null
     * @param quarrel whether it is no police stop
     * @param village where
     * @param group group of the person it befalls
     * @param person that person
     * @param begun tick
     * @param draws place, number and day of its draws
     */
    public IncidentChain(
            String id,
            Event given,
            boolean quarrel,
            @Index.Village int village,
            @Index.Group int group,
            @Index.Person int person,
            int begun,
            int... draws) {
        this.id = id;
        this.given = given;
        this.quarrel = quarrel;
        this.village = village;
        this.group = group;
        this.person = person;
        this.begun = begun;
        place = draws[0];
        number = draws[1];
        day = draws[2];
        Arrays.fill(outcome, Outcome.OPEN);
        Arrays.fill(tick, -1);
    }

    /**
     * Notes what became of a step.
     *
     * @param step the step
     * @param p its chance
     * @param what what became of it
     * @param now tick
     */
    public void settle(Step step, double p, Outcome what, int now) {
        chance[step.index()] = p;
        outcome[step.index()] = what;
        tick[step.index()] = now;
    }

    /**
     * Outcome of a step.
     *
     * @param step the step
     * @return its outcome so far
     */
    public Outcome outcome(Step step) {
        return outcome[step.index()];
    }

    /**
     * Whether a step was taken.
     *
     * @param step the step
     * @return false too if it was not reached
     */
    public boolean took(Step step) {
        return outcome(step).taken();
    }

    /**
     * Chance of a step, by the state at the time.
     *
     * @param step the step
     * @return 0 to 1; also where the scenario gave the outcome
     */
    public double chance(Step step) {
        return chance[step.index()];
    }

    /**
     * Tick in which a step was settled.
     *
     * @param step the step
     * @return ticks from 0, or -1
     */
    public int tick(Step step) {
        return tick[step.index()];
    }

    /**
     * Whether nothing more comes of it.
     *
     * @return true once no step is due
     */
    public boolean over() {
        return due == Integer.MAX_VALUE;
    }
}
