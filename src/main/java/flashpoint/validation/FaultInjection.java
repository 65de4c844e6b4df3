package flashpoint.validation;

import flashpoint.lattice.LatticeConfig;
import flashpoint.scenario.Scenario;

/**
 * What stands between what a check asks for and what is run: nothing. Tests of the checks plant faults here, each a
 * program that, asked for one thing, does another; no command can.
 */
interface FaultInjection {

    /** Runs what is asked for. */
    FaultInjection FAITHFUL = new FaultInjection() {};

    /** The scenario that is run in place of the one asked for. */
    default Scenario scenario(Scenario asked) {
        return asked;
    }

    /** The lattice that is run in place of the one asked for. */
    default LatticeConfig lattice(LatticeConfig asked) {
        return asked;
    }
}
