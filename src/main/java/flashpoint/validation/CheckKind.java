package flashpoint.validation;

import java.util.Locale;

/**
 * Kind of a check: what it is worth if it passes. The three are counted apart, for a sum of them says nothing; the word
 * is a name that {@code validate} takes.
 */
public enum CheckKind {
    /** The model against a published theory or model, where the answer is known: a miss is a fault in the program. */
    THEORY,
    /**
     * The model against what it was built or tuned to do: directions, certificates, windows that parameters were fitted
     * to. That such a check passes says that nothing has moved, not that the model is right; a miss is a fault or a change
     * to be explained.
     */
    REGRESSION,
    /** The model against facts that it was not fitted to. It may miss them; a miss is a finding about the model. */
    EVIDENCE;

    /**
     * The kind's name in tables and commands.
     *
     * @return lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
