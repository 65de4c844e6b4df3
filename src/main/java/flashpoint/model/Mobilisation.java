package flashpoint.model;

import flashpoint.random.Draws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.util.Arrays;

/**
 * Who takes part, goes on, stops or tires. ODD section 7.7: Epstein's (2002) grievance against risk, with Granovetter's
 * (1978) pull of others:
 *
 * <p>U = G + &psi; s &minus; R P &minus; &omega; F &minus; (T + &xi; X) &minus; &kappa; + commit [active]; join or stay
 * if U &ge; 0. Aggregates (shares of active, officers per active) are those of the end of the last tick.
 *
 * <p>People whose utility is negative even without any risk need no draw: nothing they could draw would make them join.
 */
final class Mobilisation implements VillageProcess {

    private static final long serialVersionUID = 1L;

    private final double rate;
    private final double women;
    private final double social;
    private final double regionShare;
    private final double k;
    private final boolean floor;
    private final double infoPolice;
    private final double fear;
    private final double commit;
    private final double contact;
    private final double tire;
    private final int rest;
    private final double mobSpeed;

    /** Of the end of the last tick, by block: residents active; members present and active, at home or in a mob. */
    private final int[] active;

    private final int[] present;
    /** {@code [region * groups + group]}: active, and eligible. */
    private final int[] activeInRegion;

    private final int[] eligibleInRegion;
    private final int[] eligible;

    Mobilisation(World w) {
        Parameters p = w.p;
        rate = p.get(Parameter.DECIDE_RATE);
        women = p.get(Parameter.MOBILISE_WOMEN);
        social = p.get(Parameter.DECIDE_SOCIAL);
        regionShare = p.get(Parameter.DECIDE_REGION_SHARE);
        k = p.get(Parameter.DECIDE_K);
        floor = p.word(Parameter.DECIDE_ARREST_RATIO).equals("FLOOR");
        infoPolice = p.get(Parameter.DECIDE_INFO_POLICE);
        fear = p.get(Parameter.DECIDE_FEAR);
        commit = p.get(Parameter.DECIDE_COMMIT);
        contact = p.get(Parameter.CONTACT_THRESHOLD);
        tire = w.chance(1 / p.get(Parameter.FATIGUE_TAU));
        rest = (int) StrictMath.ceil(p.get(Parameter.FATIGUE_REST) / w.dt);
        mobSpeed = p.get(Parameter.MOB_SPEED);
        active = new int[w.blocks];
        present = new int[w.blocks];
        eligible = w.census.eligible.clone();
        activeInRegion = new int[w.geography.regions * w.groups];
        eligibleInRegion = new int[w.geography.regions * w.groups];
        for (int b = 0; b < w.blocks; b++) {
            eligibleInRegion[regionBlock(w, b)] += eligible[b];
        }
    }

    private static int regionBlock(World w, int b) {
        return w.geography.region[b / w.groups] * w.groups + b % w.groups;
    }

    @Override
    public void run(World w) {
        Arrays.fill(activeInRegion, 0);
        for (int b = 0; b < w.blocks; b++) {
            active[b] = w.census.active[b];
            present[b] = w.census.assembled[b] + w.attackersHere[b];
            activeInRegion[regionBlock(w, b)] += active[b];
        }
        w.workers().villages(this, w);
    }

    @Override
    public void village(World w, int v) {
        Draws draws = w.draws(v);
        double weighs = w.chance(rate * w.wakeful(v));
        recover(w, v);
        goOn(w, draws, v, weighs);
        double heeded = weighs * (1 - w.polity.curfew());
        for (int b = v * w.groups; b < (v + 1) * w.groups; b++) {
            if (heeded > 0 && eligible[b] > 0) {
                join(w, draws, b, heeded);
            }
        }
    }

    private void recover(World w, int v) {
        PersonSet tired = w.people.tired;
        for (int i = tired.first(v); i >= 0; i = tired.next(v, i + 1)) {
            if (w.tick() >= w.people.restUntil[i]) {
                w.people.act(i, Act.QUIET);
            }
        }
    }

    /** Those active tire, or weigh again whether to stay. */
    private void goOn(World w, Draws draws, int v, double weighs) {
        PersonSet members = w.people.active;
        for (int i = members.first(v); i >= 0; i = members.next(v, i + 1)) {
            int b = w.people.block(i);
            draws.at(Purpose.DECIDE, w.geography.blockPlace[b], w.people.entity(i), w.tick(), 0);
            if (draws.u1() < tire) {
                w.people.restUntil[i] = w.tick() + rest;
                leave(w, i, Act.TIRED);
            } else if (draws.u0() < chance(w, i, weighs) && utility(w, i, b, true) < 0) {
                leave(w, i, Act.QUIET);
            }
        }
    }

    private double chance(World w, int i, double weighs) {
        return w.people.kind[i] == Kind.WOMAN ? weighs * women : weighs;
    }

    /** Those at home, unhurt and not tired may join. Only the angry can, unless the pull of others is strong. */
    private void join(World w, Draws draws, int b, double weighs) {
        double pull = social * strongestPull(w, b);
        double elders = w.polity.elders[b % w.groups];
        // All who are quiet at home face the same risk of arrest.
        double caught = arrestProbability(w, b, b / w.groups, false);
        if (w.outlook.margin[b] + pull - elders >= 0) {
            for (int e = w.outlook.firstEligible[b]; e < w.outlook.firstEligible[b + 1]; e++) {
                consider(w, draws, w.outlook.eligible[e], b, weighs, caught);
            }
            return;
        }
        int v = b / w.groups;
        int end = w.people.firstOfBlock[b + 1];
        PersonSet angry = w.people.angry;
        for (int i = angry.next(v, w.people.firstOfBlock[b]); i >= 0 && i < end; i = angry.next(v, i + 1)) {
            if (w.people.kind[i] == Kind.MAN || (women > 0 && w.people.kind[i] == Kind.WOMAN)) {
                consider(w, draws, i, b, weighs, caught);
            }
        }
    }

    private void consider(World w, Draws draws, int i, int b, double weighs, double caught) {
        People people = w.people;
        if (people.act[i] != Act.QUIET || people.loc[i] != Loc.HOME || people.is(i, People.INJURED)) {
            return;
        }
        double withoutRisk = willingness(w, i, b, false);
        if (withoutRisk < 0) {
            return;
        }
        draws.at(Purpose.DECIDE, w.geography.blockPlace[b], people.entity(i), w.tick(), 0);
        if (draws.u0() < chance(w, i, weighs) && Decision.netUtility(withoutRisk, w.people.risk[i], caught) >= 0) {
            people.act(i, Act.ACTIVE);
        }
    }

    /** U of a person; public to the package so that it can be explained. */
    double utility(World w, int i, int b, boolean isActive) {
        return willingness(w, i, b, isActive) - risk(w, i, b, isActive);
    }

    /** All terms of U but the risk. */
    private double willingness(World w, int i, int b, boolean isActive) {
        double u = w.outlook.grievance(i, b) + social * pull(w, i, b, isActive);
        u -= fear * w.households.fear[w.people.household[i]];
        u -= w.people.threshold[i] + contact * w.geography.contact[b];
        return u - w.polity.elders[b % w.groups] + (isActive ? commit : 0);
    }

    /** R P: the risk of arrest where the person is, or in the region, whichever looms larger. */
    private double risk(World w, int i, int b, boolean isActive) {
        return -Decision.netUtility(0, w.people.risk[i], arrestProbability(w, b, where(w, i), isActive));
    }

    private double arrestProbability(World w, int b, int where, boolean isActive) {
        int g = b % w.groups;
        double perActive = 0;
        if (where >= 0) {
            int others = present[where * w.groups + g] - (isActive ? 1 : 0);
            perActive = w.units.effective[where * w.groups + g] / (Math.max(0, others) + 1);
        }
        int rb = regionBlock(w, b);
        double regional = infoPolice * w.units.regional[rb] / (activeInRegion[rb] - (isActive ? 1 : 0) + 1);
        double ratio = Math.max(cut(perActive), cut(regional));
        return Decision.arrestProbability(k, (1 - w.polity.impunity[g]) * ratio);
    }

    private double cut(double ratio) {
        return floor ? StrictMath.floor(ratio) : ratio;
    }

    /** Where a person stands: the home village, or that of an arrived mob; -1 on the road. */
    private static int where(World w, int i) {
        return switch (w.people.loc[i]) {
            case Loc.AT_TARGET -> w.mobs.target[w.people.mob[i]];
            case Loc.CONVOY -> -1;
            default -> w.people.village[i];
        };
    }

    /** s: share of the own group's men who are active, at home and, for those online, in the region. */
    private double pull(World w, int i, int b, boolean isActive) {
        int self = isActive ? 1 : 0;
        double local = share(active[b] - self, eligible[b]);
        if (!w.people.is(i, People.ONLINE) || regionShare == 0) {
            return local;
        }
        int rb = regionBlock(w, b);
        return (1 - regionShare) * local + regionShare * share(activeInRegion[rb] - self, eligibleInRegion[rb]);
    }

    private double strongestPull(World w, int b) {
        int rb = regionBlock(w, b);
        double local = share(active[b], eligible[b]);
        return Math.max(
                local, (1 - regionShare) * local + regionShare * share(activeInRegion[rb], eligibleInRegion[rb]));
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    /** A person stops; away from home it sets out for home. */
    private void leave(World w, int i, byte to) {
        w.people.act(i, to);
        if (w.people.loc[i] != Loc.HOME) {
            goHome(w, i, mobSpeed);
        }
    }

    /** Sends a member of a mob home. */
    static void goHome(World w, int i, double speed) {
        int target = w.mobs.target[w.people.mob[i]];
        double km = w.geography.mobKm[target * w.villages + w.people.village[i]];
        double straight = StrictMath.hypot(
                w.geography.x[target] - w.geography.x[w.people.village[i]],
                w.geography.y[target] - w.geography.y[w.people.village[i]]);
        // A road closed behind them makes people walk round it: never does it keep them away for ever.
        w.people.until[i] = w.tick() + w.ticksFor((Double.isInfinite(km) ? 2 * straight : km) / speed);
        w.people.move(i, Loc.GOING_HOME);
        w.people.mob[i] = -1;
    }
}
