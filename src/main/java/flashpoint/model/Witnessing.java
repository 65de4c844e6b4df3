package flashpoint.model;

import flashpoint.random.Draws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;

/**
 * What those present take from an attack on their group: men who were near enough to see it grow angry, and any adult
 * may begin to warn others. ODD section 7.10.
 */
final class Witnessing implements VillageProcess {

    private static final long serialVersionUID = 1L;

    private final double anger;
    private final double near;
    private final double warns;

    Witnessing(World w) {
        anger = w.p.get(Parameter.ANGER_WITNESS);
        near = w.p.get(Parameter.ANGER_N_NEAR);
        warns = w.chance(w.p.get(Parameter.RUMOUR_THREAT_WITNESS_RATE));
    }

    @Override
    public void run(World w) {
        if (w.mobs.live > 0) {
            w.workers().villages(this, w);
        }
    }

    @Override
    public void village(World w, int v) {
        for (int h = 0; h < w.groups; h++) {
            int b = v * w.groups + h;
            if (w.hostile[b] > 0) {
                witness(w, w.draws(v), b, attackers(w, v, h));
            }
        }
    }

    /** The group with most attackers in the village, other than the attacked. */
    private static int attackers(World w, int v, int h) {
        int most = -1;
        for (int g = 0; g < w.groups; g++) {
            if (g != h && (most < 0 || w.attackersHere[v * w.groups + g] > w.attackersHere[v * w.groups + most])) {
                most = g;
            }
        }
        return most;
    }

    private void witness(World w, Draws draws, int b, int by) {
        int events = w.burnedNow[b] + w.hurtNow[b];
        double men = Math.max(1, w.census.eligible[b]);
        double sees = -StrictMath.expm1(-events * near / men);
        int threat = w.rumours.warningFor(b % w.groups);
        for (int i = w.people.firstOfBlock[b]; i < w.people.firstOfBlock[b + 1]; i++) {
            if (!w.people.atHome(i) || !w.people.adult(i)) {
                continue;
            }
            boolean mayWarn = threat >= 0 && w.rumours.stateOf(threat, i) == Rumours.IGNORANT;
            if (!mayWarn && (w.people.kind[i] != Kind.MAN || events == 0)) {
                continue;
            }
            draws.at(Purpose.WITNESS, w.geography.blockPlace[b], w.people.entity(i), w.tick(), 0);
            if (w.people.kind[i] == Kind.MAN && draws.u0() < sees) {
                Anger.add(w, i, by, anger);
            }
            if (mayWarn && draws.u1() < warns) {
                Conviction.adopt(w, threat, i);
            }
        }
    }
}
