package flashpoint.model.flight;

import flashpoint.core.Decision;
import flashpoint.core.DecisionObserver;
import flashpoint.core.DecisionPoint;
import flashpoint.core.IncidentLog;
import flashpoint.core.IncidentType;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Households;
import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.PersonKind;
import flashpoint.model.world.Phase;
import flashpoint.model.world.Refuges;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.BernoulliFilter;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import org.apache.commons.math3.util.FastMath;

/**
 * Process of leaving: households flee, women, children and old men first; men follow when they are more afraid. ODD
 * section 7.14; choice of refuge in the form of Flee (Suleimenova, Bell &amp; Groen 2017).
 *
 * <p>A uniform above rate &times; dt cannot be below 1 &minus; exp(&minus;rate &times; dt), so the exponential is only
 * taken where it can decide.
 */
@Phase(section = "7.14", reads = "fear, refuges, LEAVING, OPENING", writes = "who flees, choice of refuge")
public final class Flight implements VillageProcess {

    private static final long serialVersionUID = 1L;

    /** flight.rate: rate of leaving at the greatest fear, 0 to 1000000 1/h. */
    private final double rate;
    /** flight.menOffset: further fear that able-bodied men need to leave, 0 to 2. */
    private final double offset;
    /** flight.hill: steepness of leaving in fear, 1 to 12. */
    private final int hill;
    /** refuge.softening: added to every distance, 0.001 to 1000 km. */
    private final double softening;
    /** refuge.distancePower: power of distance, 0 to 10. */
    private final double distancePower;
    /** refuge.weightPower: power of the whole weight, 0 to 10. */
    private final double weightPower;
    /** refuge.scoreSoftening: added to every score, 0 to 1000. */
    private final double scoreSoftening;

    /** {@link Lever#LEAVING} by block. */
    private final double[] leaving;
    /** Chance that a household leaves in one tick at the greatest fear and no lever moved; the same everywhere. */
    private final double unmovedChance;
    /** By village: incidents of this tick, joined in the order of villages. */
    private final IncidentLog[] logs;

    private final Journeys journeys;

    public Flight(World w) {
        Parameters p = w.p;
        rate = p.get(Parameter.FLIGHT_RATE);
        offset = p.get(Parameter.FLIGHT_MEN_OFFSET);
        hill = p.intValue(Parameter.FLIGHT_HILL);
        journeys = new Journeys(w);
        softening = p.get(Parameter.REFUGE_SOFTENING);
        distancePower = p.get(Parameter.REFUGE_DISTANCE_POWER);
        weightPower = p.get(Parameter.REFUGE_WEIGHT_POWER);
        scoreSoftening = p.get(Parameter.REFUGE_SCORE_SOFTENING);
        leaving = w.levers.of(Lever.LEAVING);
        unmovedChance = w.chance(rate);
        logs = new IncidentLog[w.villages];
        java.util.Arrays.setAll(logs, v -> new IncidentLog());
    }

    @Override
    public void run(World w) {
        w.deciding(DecisionPoint.LEAVING, DecisionObserver.ALL);
        if (w.refuges.count > 0 && rate > 0) {
            w.workers().villages(this, w);
            handOver(w);
        }
    }

    /** Puts the villages' reports together. */
    public void handOver(World w) {
        for (IncidentLog log : logs) {
            log.drainTo(w.log);
        }
    }

    @Override
    public void village(World w, @Index.Village int v) {
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            // Followers first: a household that leaves in this tick has no followers before the next.
            follow(w, b);
            decide(w, b);
        }
    }

    private void decide(World w, @Index.Subgroup int b) {
        Households households = w.households;
        SubgroupBitSet uneasy = households.uneasy;
        int words = uneasy.words(b);
        double greatest = greatestChance(w, b);
        BernoulliFilter filter = w.filter(w.subgroups.village(b));
        for (int n = uneasy.nextWord(b, 0); n < words; ) {
            filter.begin(Purpose.FLEE_HOUSEHOLD, w.geography.blockPlace[b], w.tick());
            for (; n < words && !filter.full(); n = uneasy.nextWord(b, n + 1)) {
                // Households with a member away have chosen a refuge, and no others have.
                filter.add(n, uneasy.word(b, n) & ~households.away.word(b, n));
            }
            filter.filter(greatest);
            decide(w, filter, b);
        }
    }

    /** The households that the filter let through. */
    private void decide(World w, BernoulliFilter filter, @Index.Subgroup int b) {
        for (int n = 0; n < filter.words(); n++) {
            for (long bits = filter.passed(n); bits != 0; bits &= bits - 1) {
                int k = Long.numberOfTrailingZeros(bits);
                int h = w.households.firstOfBlock[b] + filter.word(n) * BernoulliFilter.NEIGHBOURS + k;
                if (w.households.atHome[h] > 0 && w.households.fear[h] > 0 && leaves(w, filter, n, k, h, b, false)) {
                    decide(w, h, b);
                }
            }
        }
    }

    /** Chance that a household of a block leaves in one tick at the greatest fear; no chance is greater. */
    private double greatestChance(World w, @Index.Subgroup int b) {
        return leaving[b] == 1 ? unmovedChance : w.chance(rate * leaving[b]);
    }

    /** Rate at which a household leaves or, if some of it have left, at which each of the others follows. */
    public double hazard(World w, @Index.Household int h, @Index.Subgroup int b, boolean followed) {
        return rate
                * leaving[b]
                * Decision.hill(w.households.fear[h], w.households.theta[h] + (followed ? offset : 0), hill);
    }

    /** The uniform of a household or person; the draws then hold the choice of refuge. */
    public static double uniform(World w, AddressedDraws draws, Purpose purpose, @Index.Subgroup int b, int entity) {
        return BernoulliFilter.uniform(draws, purpose, w.geography.blockPlace[b], entity, w.tick());
    }

    public boolean happens(World w, double hazard, double u) {
        return u < hazard * w.dt && u < w.chance(hazard);
    }

    /** Whether a person or household that the filter let through leaves; the bound of its draw decides most cases. */
    private boolean leaves(
            World w,
            BernoulliFilter filter,
            int n,
            int k,
            @Index.Household int h,
            @Index.Subgroup int b,
            boolean followed) {
        double hazard = hazard(w, h, b, followed);
        return filter.lowerBound(n, k) < hazard * w.dt && happens(w, hazard, filter.uniform(n, k));
    }

    /** A household leaves, if a refuge takes it. */
    private void decide(World w, @Index.Household int h, @Index.Subgroup int b) {
        int v = w.subgroups.village(b);
        AddressedDraws draws = w.draws(v);
        int refuge = choose(w, v, draws.u1());
        if (refuge >= 0) {
            leave(w, draws, h, b, refuge);
        }
    }

    /** ((score + s) / (d + softening)^p x room)^q x open, drawn in proportion; -1 if all are closed or full. */
    public int choose(World w, @Index.Village int v, double u) {
        Refuges refuges = w.refuges;
        double sum = 0;
        for (int k = 0; k < refuges.count; k++) {
            sum += weight(w, v, k);
        }
        double at = u * sum;
        int last = -1;
        for (int k = 0; k < refuges.count; k++) {
            double weight = weight(w, v, k);
            if (weight > 0) {
                last = k;
                if (at < weight) {
                    return k;
                }
                at -= weight;
            }
        }
        return last;
    }

    double weight(World w, @Index.Village int v, int k) {
        double km = w.geography.refugeKm[v * w.refuges.count + k];
        double distance = power(km + softening, distancePower);
        double pull = (w.refuges.score[k] + scoreSoftening) / distance * w.refuges.room(k);
        return power(pull, weightPower) * w.refuges.open(k);
    }

    private static double power(double x, double exponent) {
        return exponent == 1 ? x : FastMath.pow(x, exponent);
    }

    public void leave(World w, AddressedDraws draws, @Index.Household int h, @Index.Subgroup int b, int refuge) {
        Households households = w.households;
        double manLeaves = manLeaves(w, h);
        boolean car = households.is(h, Households.VEHICLE);
        int arrival = w.tick() + journeys.ticks(w, w.subgroups.village(b), refuge, car);
        households.refuge[h] = (short) refuge;
        int left = 0;
        for (int i = households.start[h]; i < households.start[h + 1]; i++) {
            if (goesAlong(w, draws, i, b, manLeaves)) {
                flee(w, i, b, arrival, car);
                left++;
            }
        }
        if (left == 0) {
            households.refuge[h] = -1;
            return;
        }
        if (car) {
            households.set(h, Households.VEHICLE_AWAY);
        }
        int v = w.subgroups.village(b);
        logs[v].add(w.tick(), IncidentType.HOUSEHOLD_LEFT, v, -1, w.subgroups.group(b), w.refuges.ids[refuge], left);
    }

    /** Whether a member leaves with its household: mobilised members stay, and so do men who are less afraid. */
    private static boolean goesAlong(
            World w, AddressedDraws draws, @Index.Person int i, @Index.Subgroup int b, double manLeaves) {
        if (w.people.loc[i] != Location.HOME || w.people.act[i] == Activity.ACTIVE) {
            return false;
        }
        if (w.people.kind[i] != PersonKind.MAN) {
            return true;
        }
        draws.at(Purpose.FLEE_MAN, w.geography.blockPlace[b], i - w.people.firstOfBlock[b], w.tick(), 1);
        return draws.u0() < manLeaves;
    }

    /** Members who leave if their household does. */
    public int leavers(World w, AddressedDraws draws, @Index.Household int h, @Index.Subgroup int b) {
        double manLeaves = manLeaves(w, h);
        int n = 0;
        for (int i = w.households.start[h]; i < w.households.start[h + 1]; i++) {
            n += goesAlong(w, draws, i, b, manLeaves) ? 1 : 0;
        }
        return n;
    }

    private double manLeaves(World w, @Index.Household int h) {
        return Decision.hill(w.households.fear[h], w.households.theta[h] + offset, hill);
    }

    /** One person sets out, by car or on foot. */
    private static void flee(World w, @Index.Person int i, @Index.Subgroup int b, int arrival, boolean car) {
        w.people.move(i, Location.FLEEING, arrival);
        if (!w.people.is(i, People.EVER_FLED)) {
            w.people.set(i, People.EVER_FLED);
            w.census.everFled[b]++;
            if (car) {
                w.people.set(i, People.FLED_BY_VEHICLE);
                w.census.fledByVehicle[b]++;
            }
            switch (w.people.kind[i]) {
                case PersonKind.WOMAN, PersonKind.CHILD -> w.census.womenChildrenFled[b]++;
                case PersonKind.OLD_MAN -> w.census.oldMenFled[b]++;
                default -> {}
            }
        }
    }

    /** Lets members left behind follow: they try in each tick, and go where the household went. */
    private void follow(World w, @Index.Subgroup int b) {
        SubgroupBitSet behind = w.people.behind;
        int words = w.census.householdsAway[b] == 0 ? 0 : behind.words(b);
        BernoulliFilter filter = w.filter(w.subgroups.village(b));
        double greatest = words == 0 ? 0 : greatestChance(w, b);
        for (int n = words == 0 ? 0 : behind.nextWord(b, 0); n < words; ) {
            filter.begin(Purpose.FLEE_MAN, w.geography.blockPlace[b], w.tick());
            for (; n < words && !filter.full(); n = behind.nextWord(b, n + 1)) {
                filter.add(n, behind.word(b, n));
            }
            filter.filter(greatest);
            follow(w, filter, b);
        }
    }

    /** The persons that the filter let through. */
    private void follow(World w, BernoulliFilter filter, @Index.Subgroup int b) {
        for (int n = 0; n < filter.words(); n++) {
            for (long bits = filter.passed(n); bits != 0; bits &= bits - 1) {
                int k = Long.numberOfTrailingZeros(bits);
                int i = w.people.firstOfBlock[b] + filter.word(n) * BernoulliFilter.NEIGHBOURS + k;
                if (w.people.act[i] != Activity.ACTIVE && leaves(w, filter, n, k, w.people.household[i], b, true)) {
                    catchUp(w, i, b);
                }
            }
        }
    }

    /** One left behind goes where the household went, in its vehicle if that is still there. */
    public void catchUp(World w, @Index.Person int i, @Index.Subgroup int b) {
        Households households = w.households;
        int h = w.people.household[i];
        boolean car = households.is(h, Households.VEHICLE) && !households.is(h, Households.VEHICLE_AWAY);
        if (car) {
            households.set(h, Households.VEHICLE_AWAY);
        }
        flee(w, i, b, w.tick() + journeys.ticks(w, w.subgroups.village(b), households.refuge[h], car), car);
    }
}
