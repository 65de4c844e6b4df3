package flashpoint.validation;

import flashpoint.lattice.LatticeConfig;
import flashpoint.scenario.Scenario;

/**
 * Test seam of the checks. The default changes nothing; tests substitute a faulty scenario or lattice and expect the
 * check to fail. No command can.
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
