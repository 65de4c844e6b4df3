package flashpoint.model.mobilisation;

import flashpoint.core.Decision;
import flashpoint.core.DecisionObserver;
import flashpoint.core.DecisionPoint;
import flashpoint.core.Ticks;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Grievance;
import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.PersonKind;
import flashpoint.model.world.Phase;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.BernoulliFilter;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Process of joining, staying, leaving and tiring. ODD section 7.7: Epstein's (2002) grievance against risk, with
 * Granovetter's (1978) pull of others:
 *
 * <p>U = G + &psi; s + &delta; &omicron; [warned] &minus; R P &minus; &omega; F &minus; (T + &xi; X) &minus; &kappa; +
 * commit [active]; join or stay if U &ge; 0. Aggregates (shares of active, officers per active) are those of the end of the last tick.
 *
 * <p>Of those near enough to acting only those are looked at whose draw makes them weigh it in this tick; the draw
 * needs no look.
 */
@Phase(
        section = "7.7",
        reads = "grievance, fear, police, shares of active, JOINING, THRESHOLD",
        writes = "who acts, stops, tires or goes home")
public final class Mobilisation implements VillageProcess {

    private static final long serialVersionUID = 1L;

    /** More than the terms of a utility can differ by when they are added in another order. */
    private static final double ROUNDING = 1e-12;

    /** decide.rate: rate at which a person weighs joining or leaving, 0 to 1000000 1/h. */
    private final double rate;
    /** mobilise.women: rate at which women weigh joining, as a fraction of the men's, 0 to 1. */
    private final double women;
    /** decide.social, &psi;: weight of the share of others who act, 0 to 2. */
    private final double social;
    /** decide.regionShare: share of that pull that comes from the whole region, for those online, 0 to 1. */
    private final double regionShare;
    /** decide.fear, &omega;: weight of household fear against acting, 0 to 1. */
    private final double fear;
    /** decide.commit: pull of being active already, 0 to 0.5. */
    private final double commit;
    /** contact.threshold, &xi;: rise of the threshold to act by contact, 0 to 2. */
    private final double contact;
    /** fatigue.tau: mean time a person stays active, 0.1 to 1000000 h; kept as a chance in a tick. */
    private final double tire;
    /** fatigue.rest: time a tired person stays out, 0 to 1000 h; kept in whole ticks, rounded up. */
    private final int rest;
    /** mob.speed: speed of a convoy, 1 to 200 km/h. */
    private final double mobSpeed;
    /** {@link Lever#THRESHOLD} by block. */
    private final double[] restraint;

    private final ArrestRisk arrest;
    private final Readiness readiness;

    /** Of the end of the last tick, by block: residents active. */
    private final int @Index.Subgroup [] active;

    /** {@code [region * groups + group]}: active, and eligible. */
    private final int[] activeInRegion;

    private final int[] eligibleInRegion;
    private final int @Index.Subgroup [] eligible;
    /** By block: the pull of others on whom they pull most, less what elders ask. */
    private final double @Index.Subgroup [] drawnIn;

    public Mobilisation(World w) {
        Parameters p = w.p;
        rate = p.get(Parameter.DECIDE_RATE);
        women = p.get(Parameter.MOBILISE_WOMEN);
        social = p.get(Parameter.DECIDE_SOCIAL);
        regionShare = p.get(Parameter.DECIDE_REGION_SHARE);
        fear = p.get(Parameter.DECIDE_FEAR);
        commit = p.get(Parameter.DECIDE_COMMIT);
        contact = p.get(Parameter.CONTACT_THRESHOLD);
        tire = w.chance(1 / p.get(Parameter.FATIGUE_TAU));
        rest = Ticks.notBefore(p.get(Parameter.FATIGUE_REST), w.dt);
        mobSpeed = p.get(Parameter.MOB_SPEED);
        restraint = w.levers.of(Lever.THRESHOLD);
        arrest = new ArrestRisk(w);
        readiness = new Readiness(w);
        active = new int[w.blocks];
        drawnIn = new double[w.blocks];
        eligible = w.census.eligible.clone();
        activeInRegion = new int[w.subgroups.cell(w.geography.regions, 0)];
        eligibleInRegion = new int[w.subgroups.cell(w.geography.regions, 0)];
        for (int b = 0; b < w.blocks; b++) {
            eligibleInRegion[regionBlock(w, b)] += eligible[b];
        }
    }

    private static int regionBlock(World w, @Index.Subgroup int b) {
        return w.subgroups.cell(w.geography.region[w.subgroups.village(b)], w.subgroups.group(b));
    }

    @Override
    public void run(World w) {
        organise(w);
        freeze(w);
        w.deciding(DecisionPoint.ACTING, DecisionObserver.ALL);
        w.workers().villages(this, w);
    }

    /** Lets each block organise its defence, once in a tick before anybody decides. */
    public void organise(World w) {
        readiness.organise(w);
    }

    /** Copies the aggregates that all decisions of a tick read. */
    public void freeze(World w) {
        Arrays.fill(activeInRegion, 0);
        for (int b = 0; b < w.blocks; b++) {
            active[b] = w.census.active[b];
            activeInRegion[regionBlock(w, b)] += active[b];
        }
        arrest.freeze(w, activeInRegion);
        for (int b = 0; b < w.blocks; b++) {
            drawnIn[b] = social * strongestPull(w, b) - restraint[b];
        }
    }

    @Override
    public void village(World w, @Index.Village int v) {
        AddressedDraws draws = w.draws(v);
        double decisionChance = decisionChance(w, v);
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            Recovery.recover(w, b);
            goOn(w, draws, b, decisionChance);
            double joinChance = joinChance(w, b, decisionChance);
            if (joinChance > 0 && eligible[b] > 0) {
                join(w, b, joinChance);
            }
        }
    }

    /** Chance that a person in a village weighs in a tick whether to act. */
    public double decisionChance(World w, @Index.Village int v) {
        return w.chance(rate * w.wakeful(v));
    }

    /** What {@link Lever#JOINING} leaves of that chance to those who do not act yet. */
    public double joinChance(World w, @Index.Subgroup int b, double decisionChance) {
        return decisionChance * w.levers.of(Lever.JOINING)[b];
    }

    /** Whether a tired person has rested long enough. */
    public static boolean rested(World w, @Index.Person int i) {
        return w.tick() >= w.people.restUntil[i];
    }

    /** Whether an active person tires, by its draw. */
    public boolean tires(double u) {
        return u < tire;
    }

    /** Decisions of the active of a block: they tire, or weigh again whether to stay. */
    private void goOn(World w, AddressedDraws draws, @Index.Subgroup int b, double decisionChance) {
        SubgroupBitSet members = w.people.active;
        for (int i = members.first(b); i >= 0; i = members.next(b, i + 1)) {
            goOn(w, draws, i, b, decisionChance);
        }
    }

    public void goOn(World w, AddressedDraws draws, @Index.Person int i, @Index.Subgroup int b, double decisionChance) {
        draws.at(Purpose.DECIDE, w.geography.blockPlace[b], w.people.entity(i), w.tick(), 0);
        if (tires(draws.u1())) {
            w.people.tire(i, w.tick() + rest);
            leave(w, i);
        } else if (draws.u0() < chance(w, i, decisionChance) && utility(w, i, b, true) < 0) {
            w.people.act(i, Activity.QUIET);
            leave(w, i);
        }
    }

    /** The uniform by which a person who does not act weighs joining in this tick. */
    public static double joining(World w, AddressedDraws draws, @Index.Person int i, @Index.Subgroup int b) {
        return BernoulliFilter.uniform(
                draws, Purpose.JOIN, w.geography.blockPlace[b], i - w.people.firstOfBlock[b], w.tick());
    }

    /** A person's own chance to weigh joining: women's is multiplied by {@code mobilise.women}. */
    public double chance(World w, @Index.Person int i, double decisionChance) {
        return w.people.kind[i] == PersonKind.WOMAN ? decisionChance * women : decisionChance;
    }

    /** Decisions of those at home, unhurt and not tired, who may join if their draw makes them weigh it. */
    private void join(World w, @Index.Subgroup int b, double decisionChance) {
        BernoulliFilter filter = w.filter(w.subgroups.village(b));
        int words = w.people.provoked.words(b);
        for (int n = nextCandidates(w, b, 0); n < words; ) {
            filter.begin(Purpose.JOIN, w.geography.blockPlace[b], w.tick());
            for (; n < words && !filter.full(); n = nextCandidates(w, b, n + 1)) {
                filter.add(n, candidates(w, b, n));
            }
            if (filter.words() > 0) {
                filter.filter(decisionChance);
                join(w, filter, b, decisionChance);
            }
        }
    }

    private void join(World w, BernoulliFilter filter, @Index.Subgroup int b, double decisionChance) {
        // All who are quiet at home face the same risk of arrest.
        double caught = arrestProbability(w, b, w.subgroups.village(b), false);
        for (int n = 0; n < filter.words(); n++) {
            int first = w.people.firstOfBlock[b] + filter.word(n) * SubgroupBitSet.WIDTH;
            for (long bits = able(w.people, first, filter.passed(n)); bits != 0; bits &= bits - 1) {
                int k = Long.numberOfTrailingZeros(bits);
                int i = first + k;
                if (w.grievance.eligible(i)
                        && joins(w, i, b, caught)
                        && filter.uniform(n, k) < chance(w, i, decisionChance)) {
                    w.people.act(i, Activity.ACTIVE);
                }
            }
        }
    }

    private boolean joins(World w, @Index.Person int i, @Index.Subgroup int b, double caught) {
        double willing = willingness(w, i, b, false);
        return willing >= 0 && Decision.netUtility(willing, w.people.risk[i], caught) >= 0;
    }

    /** Members of a word who are quiet, at home and unhurt. Without branches, so that the waits for memory overlap. */
    private static long able(People people, int first, long members) {
        long able = 0;
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int k = Long.numberOfTrailingZeros(bits);
            int hindered = people.loc[first + k] - Location.HOME
                    | people.act[first + k] - Activity.QUIET
                    | (people.flags[first + k] & People.INJURED);
            able |= ((hindered - 1L) >>> 63) << k;
        }
        return able;
    }

    /**
     * Members of a word who might join: the angry whom {@link AngerDecay} found near enough, those who are ready to
     * defend their village, and the calm only where the pull of others is strong. All others would find their utility below 0 whatever they drew.
     */
    private long candidates(World w, @Index.Subgroup int b, int n) {
        long angry = w.people.provoked.word(b, n) | (w.organised[b] > 0 ? w.rumours.warned.word(b, n) : 0);
        if (!drawsInTheCalm(w, b)) {
            return angry;
        }
        boolean listed = drawnIn[b] + ROUNDING <= Grievance.REACH;
        int residents = w.geography.population[b];
        return listed
                ? angry | w.grievance.closest.word(b, n)
                : SubgroupBitSet.low(residents - n * SubgroupBitSet.WIDTH);
    }

    /** The next word of a block, at or after a number, that may have candidates; the number of words if there is none. */
    private int nextCandidates(World w, @Index.Subgroup int b, int from) {
        if (drawsInTheCalm(w, b)) {
            return from;
        }
        int provoked = w.people.provoked.nextWord(b, from);
        return w.organised[b] > 0 ? Math.min(provoked, w.rumours.warned.nextWord(b, from)) : provoked;
    }

    /** Whether the pull of others is so strong that persons without anger may join. */
    private boolean drawsInTheCalm(World w, @Index.Subgroup int b) {
        return w.grievance.margin[b] + drawnIn[b] >= -ROUNDING;
    }

    /** The most a grievance may fall short of a threshold in a block for others to make up for it. */
    double slack(World w, @Index.Subgroup int b) {
        return drawnIn[b] - contactTerm(w, b) + ROUNDING;
    }

    /** U of a person. */
    public double utility(World w, @Index.Person int i, @Index.Subgroup int b, boolean isActive) {
        double caught = arrestProbability(w, b, where(w, i), isActive);
        return Decision.netUtility(willingness(w, i, b, isActive), w.people.risk[i], caught);
    }

    /** All terms of U but the risk of arrest. */
    private double willingness(World w, @Index.Person int i, @Index.Subgroup int b, boolean isActive) {
        return Decision.willingness(
                w.grievance.grievance(i, b) + readiness(w, i, b),
                social * pull(w, i, b, isActive),
                fearTerm(w, i, b),
                w.people.threshold[i] + contactTerm(w, b),
                restraint[b],
                commitment(isActive));
    }

    /** &omega; F: the fear of the household, as far as it holds its members back; a warning in time lowers it. */
    public double fearTerm(World w, @Index.Person int i, @Index.Subgroup int b) {
        return fear * w.households.fear[w.people.household[i]] * Readiness.disarmed(w, i, b, w.organised[b]);
    }

    /** &delta; &omicron;: readiness to defend the own village. */
    public double readiness(World w, @Index.Person int i, @Index.Subgroup int b) {
        return readiness.of(w, i, b, w.organised[b]);
    }

    /** &xi; X: what living beside the other group adds to a threshold. */
    public double contactTerm(World w, @Index.Subgroup int b) {
        return contact * w.geography.contact[b];
    }

    public double commitment(boolean isActive) {
        return isActive ? commit : 0;
    }

    /** &psi;. */
    public double social() {
        return social;
    }

    /** P: perceived probability of arrest where the person is, or in the region, whichever looms larger. */
    public double arrestProbability(World w, @Index.Subgroup int b, @Index.Village int where, boolean isActive) {
        return arrest.probability(w, w.subgroups.group(b), regionBlock(w, b), where, isActive);
    }

    /** How many others act before the officers where the person is. */
    public int othersBeforePolice(World w, @Index.Subgroup int b, @Index.Village int where, boolean isActive) {
        return arrest.others(w, w.subgroups.group(b), where, isActive);
    }

    /** Village where a person stands: its home, or that of an arrived mob; -1 on the road. */
    public static @Index.Village int where(World w, @Index.Person int i) {
        return switch (w.people.loc[i]) {
            case Location.AT_TARGET -> w.mobs.target[w.people.mob(i)];
            case Location.CONVOY -> -1;
            default -> w.people.village(i);
        };
    }

    /** s: share of the own group's men who are active, at home and, for those online, in the region. */
    public double pull(World w, @Index.Person int i, @Index.Subgroup int b, boolean isActive) {
        int self = isActive ? 1 : 0;
        double local = share(active[b] - self, eligible[b]);
        if (!w.people.online(i) || regionShare == 0) {
            return local;
        }
        int rb = regionBlock(w, b);
        return (1 - regionShare) * local + regionShare * share(activeInRegion[rb] - self, eligibleInRegion[rb]);
    }

    private double strongestPull(World w, @Index.Subgroup int b) {
        int rb = regionBlock(w, b);
        double local = share(active[b], eligible[b]);
        return Math.max(
                local, (1 - regionShare) * local + regionShare * share(activeInRegion[rb], eligibleInRegion[rb]));
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    /** Sends a person who stops while away on the way home. */
    private void leave(World w, @Index.Person int i) {
        if (w.people.loc[i] != Location.HOME) {
            goHome(w, i, mobSpeed);
        }
    }

    /** Sends a member of a mob home. */
    public static void goHome(World w, @Index.Person int i, double speed) {
        int target = w.mobs.target[w.people.mob(i)];
        double km = w.geography.mobKm[target * w.villages + w.people.village(i)];
        double straight = FastMath.hypot(
                w.geography.x[target] - w.geography.x[w.people.village(i)],
                w.geography.y[target] - w.geography.y[w.people.village(i)]);
        // A road closed behind them makes people walk round it: never does it keep them away for ever.
        int arrival = w.tick() + w.ticksFor((Double.isInfinite(km) ? 2 * straight : km) / speed);
        w.people.move(i, Location.GOING_HOME, arrival);
    }
}
