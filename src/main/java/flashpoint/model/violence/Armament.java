package flashpoint.model.violence;

import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;

/**
 * Lethalities of attack and defence by group. Armament a multiplies what a hit does: &lambda; becomes 1 &minus; (1 &minus;
 * &lambda;)<sup>a</sup>, the chance that one of a independent hits kills. ODD section 7.9.
 */
public final class Armament implements Serializable {

    private static final long serialVersionUID = 1L;

    /** By group: chance that a hit by one of its attackers kills, 0 to 1. */
    private final double @Index.Group [] attack;
    /** By group: the same for its defenders. */
    private final double @Index.Group [] defence;

    Armament(World w) {
        attack = new double[w.groups];
        defence = new double[w.groups];
        for (int g = 0; g < w.groups; g++) {
            double arms = w.p.get(Parameter.WEAPONS_ARMS, g);
            attack[g] = raised(w.p.get(Parameter.ATTACK_LETHALITY), arms);
            defence[g] = raised(w.p.get(Parameter.DEFENCE_LETHALITY, g), arms);
        }
    }

    /**
     * Lethality with an armament.
     *
     * @param lethality chance that a hit kills at armament 1, 0 to 1
     * @param arms armament, at least 0
     * @return 0 to 1; the lethality itself at armament 1
     */
    static double raised(double lethality, double arms) {
        return arms == 1 ? lethality : 1 - FastMath.pow(1 - lethality, arms);
    }

    /** Chance that a hit by an attacker of a group kills. */
    public double attack(@Index.Group int g) {
        return attack[g];
    }

    /** Chance that a hit by a defender of a group kills. */
    public double defence(@Index.Group int g) {
        return defence[g];
    }
}
