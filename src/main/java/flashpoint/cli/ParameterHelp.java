package flashpoint.cli;

import flashpoint.scenario.Parameter;

/** Defaults of parameters in words. */
final class ParameterHelp {

    private ParameterHelp() {}

    /** The default, or those of the first and of every other group. */
    static String defaults(Parameter p) {
        String first = p.text(p.fallback(0));
        String others = p.text(p.fallback(Integer.MAX_VALUE));
        return !p.grouped() || first.equals(others) ? first : first + " / " + others;
    }
}
