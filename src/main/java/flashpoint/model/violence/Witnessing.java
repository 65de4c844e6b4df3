package flashpoint.model.violence;

import flashpoint.model.mobilisation.AngerDecay;
import flashpoint.model.rumour.BeliefChange;
import flashpoint.model.world.Index;
import flashpoint.model.world.PersonKind;
import flashpoint.model.world.Phase;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import flashpoint.random.BatchDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import org.apache.commons.math3.util.FastMath;

/**
 * Process of witnessing an attack on the own group: men who were near enough to see it grow angry, and any adult
 * present may begin to warn others. ODD section 7.10.
 */
@Phase(section = "7.10", reads = "attacks of the tick, who was near", writes = "anger, warnings")
public final class Witnessing implements VillageProcess {

    private static final long serialVersionUID = 1L;

    /** Index of the uniform that decides whether a witness sees an event. */
    private static final int SEES = 0;

    private static final int WARNS = 1;

    /** anger.witness: anger taken from an attack seen on the own group, 0 to 1. */
    private final double anger;
    /** anger.nNear: men near enough to see one event, 0 to 1000 men. */
    private final double near;
    /**
     * rumour.threat.witnessRate: rate at which those present at an attack start to warn others, 0 to 20 1/h; kept as
     * {@link BatchDraws#bound} of a chance in a tick.
     */
    private final long warns;

    public Witnessing(World w) {
        anger = w.p.get(Parameter.ANGER_WITNESS);
        near = w.p.get(Parameter.ANGER_N_NEAR);
        warns = BatchDraws.bound(w.chance(w.p.get(Parameter.RUMOUR_THREAT_WITNESS_RATE)));
    }

    @Override
    public void run(World w) {
        if (w.mobs.live > 0) {
            w.workers().villages(this, w);
        }
    }

    @Override
    public void village(World w, @Index.Village int v) {
        for (int h = 0; h < w.groups; h++) {
            int b = w.subgroups.of(v, h);
            if (w.hostile[b] > 0) {
                witness(w, b, attackers(w, v, h));
            }
        }
    }

    /** The group with most attackers in the village, other than the attacked. */
    private static int attackers(World w, @Index.Village int v, @Index.Group int h) {
        int most = -1;
        for (int g = 0; g < w.groups; g++) {
            if (g != h
                    && (most < 0 || w.attackersHere[w.subgroups.of(v, g)] > w.attackersHere[w.subgroups.of(v, most)])) {
                most = g;
            }
        }
        return most;
    }

    private void witness(World w, @Index.Subgroup int b, @Index.Group int by) {
        int events = w.burnedNow[b] + w.hurtNow[b];
        double men = Math.max(1, w.census.eligible[b]);
        long sees = BatchDraws.bound(-FastMath.expm1(-events * near / men));
        int threat = w.rumours.warningFor(w.subgroups.group(b));
        BatchDraws lots = w.lots(w.subgroups.village(b));
        int first = w.people.firstOfBlock[b];
        int residents = w.geography.population[b];
        for (int from = 0; from < residents; ) {
            lots.begin(w.geography.blockPlace[b]);
            for (; from < residents && !lots.full(1); from++) {
                if (concerned(w, first + from, threat, events)) {
                    lots.add(first + from, from, 0);
                }
            }
            lots.draw(Purpose.WITNESS, w.tick());
            witness(w, lots, threat, sees, by);
        }
    }

    private static boolean concerned(World w, @Index.Person int i, int threat, int events) {
        if (!w.people.atHome(i) || !w.people.adult(i)) {
            return false;
        }
        return mayWarn(w, threat, i) || (w.people.kind[i] == PersonKind.MAN && events > 0);
    }

    private static boolean mayWarn(World w, int threat, @Index.Person int i) {
        return threat >= 0 && w.rumours.stateOf(threat, i) == Rumours.IGNORANT;
    }

    private void witness(World w, BatchDraws lots, int threat, long sees, @Index.Group int by) {
        for (int n = 0; n < lots.count(); n++) {
            int i = lots.who(n);
            boolean mayWarn = mayWarn(w, threat, i);
            if (w.people.kind[i] == PersonKind.MAN && lots.below(SEES, n, sees)) {
                AngerDecay.add(w, i, by, anger);
            }
            if (mayWarn && lots.below(WARNS, n, warns)) {
                BeliefChange.adopt(w, threat, i);
            }
        }
    }
}
