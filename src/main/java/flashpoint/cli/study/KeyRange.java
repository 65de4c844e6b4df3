package flashpoint.cli.study;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.core.Numbers;
import flashpoint.scenario.Field;
import flashpoint.scenario.io.ScenarioTemplate;
import java.util.List;

/**
 * Range of a key that was named without one: all that is allowed if that is at most {@value #WIDE} wide, as a share is;
 * else from 0, or the least allowed, to twice the scenario's value.
 */
final class KeyRange {

    /** Up to this width the whole range of the registry says something. */
    static final int WIDE = 10;

    private KeyRange() {}

    /**
     * A key with its range.
     *
     * @param base the scenario
     * @param given {@code KEY=lo..hi}, or {@code KEY} alone
     * @param option in which it was given, for messages
     * @return {@code KEY=lo..hi}; what was given if it has a range
     * @throws flashpoint.yaml.InputException if the key is unknown
     * @throws Failure if it is no number, or has no range that could be guessed
     */
    static String of(ScenarioTemplate base, String given, String option) {
        if (given.contains("=")) {
            return given;
        }
        Field field = base.field(given);
        if (field == null) {
            base.with(List.of(given + "=0"));
        }
        if (field == null || (field.kind() != Field.Kind.REAL && field.kind() != Field.Kind.INTEGER)) {
            throw new Failure(ExitCode.INVALID, option + ": got " + given + ", allowed: the key of a number");
        }
        double low = field.min();
        double high = field.max();
        if (!(high - low <= WIDE)) {
            String text = ScenarioTemplate.value(base.scenario(List.of()), given);
            double value = Numbers.isNumber(text) ? Double.parseDouble(text) : Double.NaN;
            low = Math.max(low, 0);
            high = Math.min(high, 2 * value);
        }
        if (!(high > low)) {
            throw new Failure(
                    ExitCode.INVALID,
                    option + ": got " + given + " without a range, allowed: " + given
                            + "=lo..hi, since twice its value is no range");
        }
        return given + "=" + Numbers.text(low) + ".." + Numbers.text(high);
    }
}
