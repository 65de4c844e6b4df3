package flashpoint.model.violence;

import flashpoint.core.Decision;
import flashpoint.model.mobilisation.Mobilisation;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import java.io.Serializable;

/** Fire by officers whom attackers outnumber; off unless {@code police.fire.rate} is above 0. ODD section 7.9. */
final class PoliceFire implements Serializable {

    private static final long serialVersionUID = 1L;

    /** police.fire.rate: attackers an officer hits with fire where attackers are many, 0 to 5 1/h. */
    private final double rate;
    /** police.fire.ratio: attackers per officer at which half that rate holds, 0.01 to 1000. */
    private final double ratio;
    /** police.fire.lethality: chance that such a hit kills, 0 to 1. */
    private final double lethality;

    PoliceFire(World w) {
        rate = w.p.get(Parameter.POLICE_FIRE_RATE);
        ratio = w.p.get(Parameter.POLICE_FIRE_RATIO);
        lethality = w.p.get(Parameter.POLICE_FIRE_LETHALITY);
    }

    /**
     * Hits attackers.
     *
     * @param w the state
     * @param v village
     * @param g group of the attackers
     * @param h group they attack
     * @param officers officers who act against them
     * @param attackers persons, of which the first {@code n} count
     * @param n number of attackers
     * @param speed of those who go home, km/h
     */
    void shoot(
            World w,
            @Index.Village int v,
            @Index.Group int g,
            @Index.Group int h,
            int officers,
            int[] attackers,
            int n,
            double speed) {
        if (rate == 0 || officers == 0) {
            return;
        }
        double hits = w.chance(rate * Decision.hill((double) n / officers, ratio, 2));
        AddressedDraws draws = w.draws();
        int crowd = w.subgroups.cell(w.subgroups.amongOthers(g, h), g);
        for (int k = 0; k < officers; k++) {
            draws.at(Purpose.POLICE_FIRE, w.units.officerPlace[v], k, w.tick(), crowd);
            if (draws.u0() < hits) {
                int i = attackers[AddressedDraws.pick(draws.u1(), n)];
                if (w.people.loc[i] == Location.AT_TARGET) {
                    Injuries.hurt(w, i, v, -1, g, draws.u2() < lethality, "police fire");
                    if (w.people.loc[i] == Location.AT_TARGET) {
                        Mobilisation.goHome(w, i, speed);
                    }
                }
            }
        }
    }
}
