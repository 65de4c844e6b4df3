package flashpoint.model;

import flashpoint.random.Draws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;

/**
 * Households leave, women, children and old men first; men follow when they are more afraid. ODD section 7.14; choice of
 * refuge in the form of Flee (Suleimenova, Bell &amp; Groen 2017).
 *
 * <p>A uniform above rate &times; dt cannot be below 1 &minus; exp(&minus;rate &times; dt), so the exponential is only
 * taken where it can decide.
 */
final class Flight implements VillageProcess {

    private static final long serialVersionUID = 1L;

    /** The least uniform there is; a smaller chance never comes true. */
    private static final double LEAST = 0x1p-32;

    private final double rate;
    private final double offset;
    private final int hill;
    private final double byCar;
    private final double onFoot;
    private final double softening;
    private final double distancePower;
    private final double weightPower;
    private final double scoreSoftening;

    private double urge;
    /** What each village's worker reports, put together in the order of villages. */
    private final IncidentLog[] logs;

    Flight(World w) {
        Parameters p = w.p;
        rate = p.get(Parameter.FLIGHT_RATE);
        offset = p.get(Parameter.FLIGHT_MEN_OFFSET);
        hill = p.whole(Parameter.FLIGHT_HILL);
        byCar = p.get(Parameter.FLIGHT_SPEED_CAR);
        onFoot = p.get(Parameter.FLIGHT_SPEED_WALK);
        softening = p.get(Parameter.REFUGE_SOFTENING);
        distancePower = p.get(Parameter.REFUGE_DISTANCE_POWER);
        weightPower = p.get(Parameter.REFUGE_WEIGHT_POWER);
        scoreSoftening = p.get(Parameter.REFUGE_SCORE_SOFTENING);
        logs = new IncidentLog[w.villages];
        java.util.Arrays.setAll(logs, v -> new IncidentLog());
    }

    @Override
    public void run(World w) {
        urge = rate * (1 - 0.5 * w.polity.curfew()) * (1 + w.polity.corridor());
        w.look(Moment.LEAVING);
        if (w.refuges.count > 0 && urge > 0) {
            w.workers().villages(this, w);
            for (IncidentLog log : logs) {
                log.drainTo(w.log);
            }
        }
    }

    @Override
    public void village(World w, int v) {
        Households households = w.households;
        Draws draws = w.draws(v);
        long[] words = households.uneasy.words(v);
        for (int n = 0; n < words.length; n++) {
            int first = households.firstOfBlock[v * w.groups] + (n << 6);
            for (long bits = words[n]; bits != 0; bits &= bits - 1) {
                int h = first + Long.numberOfTrailingZeros(bits);
                if (households.atHome[h] > 0 && households.fear[h] > 0) {
                    if (households.refuge[h] < 0) {
                        decide(w, draws, h, v);
                    } else {
                        follow(w, draws, h);
                    }
                }
            }
        }
    }

    private boolean happens(World w, double hazard, double u) {
        return u < hazard * w.dt && u < w.chance(hazard);
    }

    private void decide(World w, Draws draws, int h, int v) {
        double hazard = urge * Decision.hill(w.households.fear[h], w.households.theta[h], hill);
        if (hazard * w.dt < LEAST) {
            return;
        }
        int b = v * w.groups + w.households.group[h];
        draws.at(Purpose.FLEE_HOUSEHOLD, w.geography.blockPlace[b], h - w.households.firstOfBlock[b], w.tick(), 0);
        if (!happens(w, hazard, draws.u0())) {
            return;
        }
        int refuge = choose(w, v, draws.u1());
        if (refuge >= 0) {
            leave(w, draws, h, b, refuge);
        }
    }

    /** ((score + s) / (d + softening)^p x room)^q x open, drawn in proportion; -1 if all are closed or full. */
    private int choose(World w, int v, double u) {
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

    private double weight(World w, int v, int k) {
        double km = w.geography.refugeKm[v * w.refuges.count + k];
        double distance = power(km + softening, distancePower);
        double pull = (w.refuges.score[k] + scoreSoftening) / distance * w.refuges.room(k);
        return power(pull, weightPower) * w.refuges.open(k);
    }

    private static double power(double x, double exponent) {
        return exponent == 1 ? x : StrictMath.pow(x, exponent);
    }

    private void leave(World w, Draws draws, int h, int b, int refuge) {
        Households households = w.households;
        double manLeaves = Decision.hill(households.fear[h], households.theta[h] + offset, hill);
        boolean car = households.is(h, Households.VEHICLE);
        double km = w.geography.refugeKm[households.village[h] * w.refuges.count + refuge];
        int arrival = w.tick() + w.ticksFor(km / (car ? byCar : onFoot));
        households.refuge[h] = (short) refuge;
        int left = 0;
        for (int i = households.start[h]; i < households.start[h + 1]; i++) {
            if (w.people.loc[i] != Loc.HOME) {
                continue;
            }
            if (w.people.kind[i] == Kind.MAN) {
                draws.at(Purpose.FLEE_MAN, w.geography.blockPlace[b], i - w.people.firstOfBlock[b], w.tick(), 0);
                if (w.people.act[i] == Act.ACTIVE || draws.u0() >= manLeaves) {
                    continue;
                }
            }
            left += flee(w, i, b, arrival);
        }
        if (left == 0) {
            households.refuge[h] = -1;
            return;
        }
        if (car) {
            households.set(h, Households.VEHICLE_AWAY);
        }
        int v = b / w.groups;
        logs[v].add(w.tick(), IncidentType.HOUSEHOLD_LEFT, v, -1, b % w.groups, w.refuges.ids[refuge], left);
    }

    /** One person sets out; anyone mobilised stays. */
    private static int flee(World w, int i, int b, int arrival) {
        if (w.people.act[i] == Act.ACTIVE) {
            return 0;
        }
        w.people.until[i] = arrival;
        w.people.move(i, Loc.FLEEING);
        if (!w.people.is(i, People.EVER_FLED)) {
            w.people.set(i, People.EVER_FLED);
            w.census.everFled[b]++;
            switch (w.people.kind[i]) {
                case Kind.WOMAN, Kind.CHILD -> w.census.womenChildrenFled[b]++;
                case Kind.OLD_MAN -> w.census.oldMenFled[b]++;
                default -> {}
            }
        }
        return 1;
    }

    /** Those left behind try again each tick, and go where the household went. */
    private void follow(World w, Draws draws, int h) {
        Households households = w.households;
        double hazard = urge * Decision.hill(households.fear[h], households.theta[h] + offset, hill);
        if (hazard * w.dt < LEAST) {
            return;
        }
        int b = households.village[h] * w.groups + households.group[h];
        int refuge = households.refuge[h];
        double km = w.geography.refugeKm[households.village[h] * w.refuges.count + refuge];
        for (int i = households.start[h]; i < households.start[h + 1]; i++) {
            if (w.people.loc[i] != Loc.HOME || w.people.act[i] == Act.ACTIVE) {
                continue;
            }
            draws.at(Purpose.FLEE_MAN, w.geography.blockPlace[b], i - w.people.firstOfBlock[b], w.tick(), 1);
            if (happens(w, hazard, draws.u0())) {
                boolean car = households.is(h, Households.VEHICLE) && !households.is(h, Households.VEHICLE_AWAY);
                if (car) {
                    households.set(h, Households.VEHICLE_AWAY);
                }
                flee(w, i, b, w.tick() + w.ticksFor(km / (car ? byCar : onFoot)));
            }
        }
    }
}
