package flashpoint.model.mobilisation;

import flashpoint.model.world.Households;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;

/**
 * Readiness to defend the own village, of those who believe that it will be attacked. ODD section 7.7. A warning needs
 * time to become a defence: how far a village is organised, &omicron;, goes towards twice the share of its adults who
 * believe a warning, at most 1, with time constant lead. A person who believes the warning is readier to act by &delta; &omicron;, by less while
 * dependants are at home to be looked after, and its fear disarms it by 1 &minus; &omicron; of what it did.
 *
 * <p>So fear leads to flight without lead time, and to defence with it. In the Korday case one village fended the attack
 * off: youth groups with contacts, information, and the time until the crowd came (Imyarova &amp; Tutumlu 2024).
 */
final class Readiness implements Serializable {

    private static final long serialVersionUID = 1L;

    /** defence.warned, &delta;: what belief in a warning adds to the utility of acting, 0 to 2. */
    private final double warned;
    /** defence.family: share of it left to a person with dependants at home, 0 to 1. */
    private final double family;
    /** defence.lead: time in which a warned village organises itself, to 1 - 1/e, 0 to 48 h; kept as what a tick leaves. */
    private final double left;

    Readiness(World w) {
        Parameters p = w.p;
        warned = p.get(Parameter.DEFENCE_WARNED);
        family = p.get(Parameter.DEFENCE_FAMILY);
        double lead = p.get(Parameter.DEFENCE_LEAD);
        left = lead == 0 ? 0 : FastMath.exp(-w.dt / lead);
    }

    /** Lets each block organise itself: &omicron; goes towards the share of its adults who believe a warning. */
    void organise(World w) {
        for (int b = 0; b < w.blocks; b++) {
            int warnedHere = w.census.warned[b];
            if (warnedHere == 0) {
                w.organised[b] = 0;
            } else {
                double share = Math.min(1, 2.0 * warnedHere / w.census.adults[b]);
                w.organised[b] = share + (w.organised[b] - share) * left;
            }
        }
    }

    /** Whether a person believes a warning. */
    static boolean believes(World w, @Index.Person int i, @Index.Subgroup int b) {
        return w.rumours.warned.contains(b, i);
    }

    /** &delta; &omicron; of a person that believes a warning, less while dependants are at home; else 0. */
    double of(World w, @Index.Person int i, @Index.Subgroup int b, double organised) {
        if (organised == 0 || !believes(w, i, b)) {
            return 0;
        }
        return warned * organised * (alone(w, w.people.household[i]) ? 1 : family);
    }

    /** Whether only those who might act are at home: the others have left, or there are none. */
    private static boolean alone(World w, @Index.Household int h) {
        Households households = w.households;
        for (int i = households.start[h]; i < households.start[h + 1]; i++) {
            if (w.people.atHome(i) && !w.grievance.eligible(i)) {
                return false;
            }
        }
        return true;
    }

    /** Share of its fear that still disarms a person. */
    static double disarmed(World w, @Index.Person int i, @Index.Subgroup int b, double organised) {
        return organised > 0 && believes(w, i, b) ? 1 - organised : 1;
    }
}
