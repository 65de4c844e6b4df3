package flashpoint.scenario;

import flashpoint.core.Numbers;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** Warnings of the clock: a run that ends within a day, ticks that do not fit, rates too high for a tick. */
final class ClockWarnings {

    /** A rate so high stands for "every tick". */
    private static final double EVERY_TICK = 1e6;

    private static final double COARSE = 0.25;
    private static final double DAY = 24;

    private ClockWarnings() {}

    static void add(Scenario s, List<String> warnings) {
        if (s.lattice()) {
            lattice(s, warnings);
            return;
        }
        Meta meta = s.meta();
        if (meta.clocked() && meta.dt() > COARSE) {
            warnings.add("meta.dt: ticks of " + Numbers.text(meta.dt())
                    + " h are coarse; results above 0.25 h depend on the length of the tick");
        }
        days(s, warnings);
        for (Parameter p : Parameter.values()) {
            for (int g = 0; g < (p.grouped() ? s.groups().size() : 1); g++) {
                double rate = s.parameters().get(p, g);
                if (meta.clocked() && stepped(p) && rate < EVERY_TICK && rate * meta.dt() > 1) {
                    warnings.add("params." + p.key() + ": " + Numbers.text(rate) + " per hour in ticks of "
                            + Numbers.text(meta.dt()) + " h is more than one a tick; the model can make only one");
                }
            }
        }
    }

    private static void days(Scenario s, List<String> warnings) {
        Meta meta = s.meta();
        double exact = meta.days() * DAY / meta.dt();
        boolean whole = Math.abs(exact - FastMath.rint(exact)) < 1e-6;
        if (ScenarioWarnings.hours(s) < DAY) {
            warnings.add("meta.days: " + Numbers.text(meta.days()) + " days are " + hours(s) + " h, less than one day"
                    + (whole ? "" : "; rounded to " + ticks(meta)));
        } else if (!whole) {
            warnings.add("meta.days: " + Numbers.text(meta.days()) + " days are no whole number of ticks; the run has "
                    + ticks(meta) + " of " + Numbers.text(meta.dt()) + " h");
        }
    }

    private static String ticks(Meta meta) {
        return meta.ticks() + (meta.ticks() == 1 ? " tick" : " ticks");
    }

    private static String hours(Scenario s) {
        return Numbers.text(FastMath.rint(ScenarioWarnings.hours(s) * 1e6) / 1e6);
    }

    private static void lattice(Scenario s, List<String> warnings) {
        int ticks = s.parameters().intValue(Parameter.LATTICE_TICKS);
        for (Parameter p : List.of(Parameter.LATTICE_LEGITIMACY_JUMP, Parameter.LATTICE_WITHDRAW_FROM)) {
            if (s.parameters().intValue(p) >= ticks) {
                warnings.add("params." + p.key() + ": tick " + s.parameters().intValue(p)
                        + " is after the end of a run of " + ticks + " ticks");
            }
        }
    }

    /**
     * Whether a parameter is a rate of which at most one event a tick can happen. The contacts of provocateurs are split
     * into several trials a tick, mob.bT is a decay with travel time, and fear rises by the exact solution.
     */
    private static boolean stepped(Parameter p) {
        return p.kind() == Field.Kind.REAL
                && p.unit().equals("1/h")
                && !p.key().startsWith("prov.")
                && p != Parameter.MOB_B_T
                && p != Parameter.FEAR_RISE;
    }
}
