package flashpoint.model.explain;

import java.io.Serializable;
import java.util.List;

/**
 * Explanation of a decision: the decider's state, the terms of its decision, and the sentence they add up to. Made by
 * {@link Explainer} with the functions that decide.
 */
public interface Explanation extends Serializable {

    /**
     * The subject.
     *
     * @return such as {@code person 12}
     */
    String subject();

    /**
     * The tick of the decision.
     *
     * @return ticks from 0; -1 before the first
     */
    int tick();

    /**
     * Start of that tick.
     *
     * @return hours since midnight of the first day
     */
    double hour();

    /**
     * Whether these are the terms of the decision taken in that tick, to the last bit. If not, they are those of a
     * decision that would be taken as things stand at the end of it.
     *
     * @return true if seen from within the tick
     */
    boolean decided();

    /**
     * State.
     *
     * @return in the order of an inspector
     */
    List<Fact> facts();

    /**
     * Terms of the decision.
     *
     * @return in the order in which the model adds or joins them; empty if nothing is decided
     */
    List<Term> terms();

    /**
     * The total of the terms.
     *
     * @return its name, value and meaning
     */
    Term total();

    /**
     * The decision and its reasons, in plain words.
     *
     * @return one sentence
     */
    String sentence();
}
