package flashpoint.cli.scenario;

import flashpoint.scenario.Parameter;

/** Defaults of parameters in words. */
final class ParameterHelp {

    private ParameterHelp() {}

    /** The default, of every group if it is grouped. */
    static String defaults(Parameter p) {
        return p.text(p.defaultValue());
    }
}
