package flashpoint.model.incident;

import flashpoint.model.world.IncidentChain.Step;
import flashpoint.scenario.Event;
import java.util.List;

/** Steps of an incident as its event gives them: each YES, NO, or left to CHANCE. */
final class GivenSteps {

    /** Fields of the event, in the order of the steps. */
    private static final List<String> FIELDS =
            List.of("bribe", "refused", "fight", "visit", "clash", "filmed", "posted");

    private GivenSteps() {}

    /** The word for a step. */
    static String word(Event e, Step step) {
        return e == null ? "CHANCE" : e.text(FIELDS.get(step.index()));
    }

    /** Whether a step after this one is said to have taken place. */
    static boolean laterGiven(Event e, Step step) {
        for (int k = step.index() + 1; e != null && k < FIELDS.size(); k++) {
            if (e.text(FIELDS.get(k)).equals("YES")) {
                return true;
            }
        }
        return false;
    }
}
