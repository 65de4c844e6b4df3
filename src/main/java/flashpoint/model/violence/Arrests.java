package flashpoint.model.violence;

import flashpoint.core.IncidentType;
import flashpoint.model.mobilisation.AngerDecay;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.io.Serializable;
import java.util.Arrays;

/** Arrests of attackers by officers who are there, as long as detention has places. ODD section 7.9. */
final class Arrests implements Serializable {

    private static final long serialVersionUID = 1L;

    /** police.arrest: arrests an officer makes, 0 to 5 1/h; kept as a chance in a tick. */
    private final double chance;
    /** anger.brutality: anger that an arrest leaves in those of the own group who are there, 0 to 1. */
    private final double brutality;
    /** police.detention.charged: chance that an arrested person is charged, 0 to 1. */
    private final double charged;
    /** police.detention.custody: time a charged person is held, 0 to 10000 h; kept in whole ticks, at least one. */
    private final int custody;
    /** police.detention.jail: time others are held, 0 to 10000 h; kept in whole ticks, at least one. */
    private final int jail;
    /** police.detention.cap: places in detention, 0 to 1000000 persons. */
    private final int cap;

    /** By region: persons in detention. */
    private final int[] detained;

    Arrests(World w) {
        Parameters p = w.p;
        chance = w.chance(p.get(Parameter.POLICE_ARREST));
        brutality = p.get(Parameter.ANGER_BRUTALITY);
        charged = p.get(Parameter.POLICE_DETENTION_CHARGED);
        custody = w.ticksFor(p.get(Parameter.POLICE_DETENTION_CUSTODY));
        jail = w.ticksFor(p.get(Parameter.POLICE_DETENTION_JAIL));
        cap = p.intValue(Parameter.POLICE_DETENTION_CAP);
        detained = new int[w.geography.regions];
    }

    /** Counts those in detention anew, at the start of a tick. */
    void count(World w) {
        Arrays.fill(detained, 0);
        for (int b = 0; b < w.blocks; b++) {
            detained[w.geography.region[w.subgroups.village(b)]] += w.census.at(b, Location.DETAINED);
        }
    }

    /**
     * Arrests by officers in a village: each picks one of the attackers, and arrests with a chance who is still there.
     *
     * @param w the state
     * @param v village
     * @param g group of the attackers
     * @param h group they attack
     * @param officers officers who act against them
     * @param attackers persons, of which the first {@code n} count
     * @param n number of attackers
     */
    void make(
            World w,
            @Index.Village int v,
            @Index.Group int g,
            @Index.Group int h,
            int officers,
            int[] attackers,
            int n) {
        AddressedDraws draws = w.draws();
        int crowd = w.subgroups.cell(w.subgroups.amongOthers(g, h), g);
        int region = w.geography.region[v];
        for (int k = 0; k < officers && detained[region] < cap; k++) {
            draws.at(Purpose.ARREST, w.units.officerPlace[v], k, w.tick(), crowd);
            int i = attackers[AddressedDraws.pick(draws.u1(), n)];
            if (draws.u0() < chance && w.people.loc[i] == Location.AT_TARGET) {
                w.people.act(i, Activity.QUIET);
                detain(w, i, draws.u2() < charged);
                w.census.arrests[w.people.block(i)]++;
                detained[region]++;
                w.report(IncidentType.ARREST, v, -1, g, "police", 1);
                enrage(w, attackers, n);
            }
        }
    }

    /** Holds a person: in custody if it is charged, else as long as the law allows without a charge. */
    private void detain(World w, @Index.Person int i, boolean charge) {
        if (charge) {
            w.people.set(i, People.CHARGED);
        }
        w.people.move(i, Location.DETAINED, w.tick() + (charge ? custody : jail));
    }

    /** Backlash: those of the mob who saw an arrest are angrier (default off). */
    private void enrage(World w, int[] attackers, int n) {
        for (int a = 0; a < n && brutality > 0; a++) {
            int i = attackers[a];
            if (w.people.loc[i] == Location.AT_TARGET) {
                AngerDecay.add(w, i, w.mobs.targetGroup[w.people.mob(i)], brutality);
            }
        }
    }
}
