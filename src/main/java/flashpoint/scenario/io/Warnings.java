package flashpoint.scenario.io;

import flashpoint.core.Numbers;
import flashpoint.scenario.Field;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Warnings about what is allowed in a scenario but probably not meant. */
final class Warnings {

    /** A rate so high stands for "every tick". */
    private static final double EVERY_TICK = 1e6;

    private Warnings() {}

    /**
     * The warnings of a scenario.
     *
     * @param file its name, for the messages
     * @param scenario the scenario
     * @return one line each
     */
    static List<String> of(String file, Scenario scenario) {
        Meta meta = scenario.meta();
        List<String> warnings = new ArrayList<>();
        if (meta.clocked() && meta.dt() > 0.25) {
            warnings.add(file + ": meta.dt: ticks of " + Numbers.text(meta.dt())
                    + " h are coarse; results above 0.25 h depend on the length of the tick");
        }
        for (Parameter p : Parameter.values()) {
            for (int g = 0; g < (p.grouped() ? scenario.groups().size() : 1); g++) {
                double rate = scenario.parameters().get(p, g);
                if (meta.clocked() && stepped(p) && rate < EVERY_TICK && rate * meta.dt() > 1) {
                    warnings.add(file + ": params." + p.key() + ": " + Numbers.text(rate) + " per hour in ticks of "
                            + Numbers.text(meta.dt()) + " h is more than one a tick; the model can make only one");
                }
            }
        }
        return List.copyOf(warnings);
    }

    /**
     * Whether a parameter is a rate of which at most one event a tick can happen. The contacts of provocateurs are
     * split into several trials a tick, mob.bT is a decay with travel time, and fear rises by the exact solution.
     */
    private static boolean stepped(Parameter p) {
        return p.kind() == Field.Kind.REAL
                && p.unit().equals("1/h")
                && !p.key().startsWith("prov.")
                && p != Parameter.MOB_B_T
                && p != Parameter.FEAR_RISE;
    }
}
