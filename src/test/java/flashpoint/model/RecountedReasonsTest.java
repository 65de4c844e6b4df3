package flashpoint.model;

import static flashpoint.model.Recount.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.IncidentLog;
import flashpoint.core.IncidentType;
import flashpoint.model.explain.Fact;
import flashpoint.model.explain.HouseholdExplanation;
import flashpoint.model.explain.Person;
import flashpoint.model.explain.PersonExplanation;
import flashpoint.model.world.Households;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.PersonKind;
import flashpoint.model.world.PoliceUnits;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure of a person's or household's explanation is that of the specification's formula, worked out anew from the state. */
class RecountedReasonsTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final int PERSONS = 30;
    private static final int HOUSEHOLDS = 20;
    /** m(t) by hour of the clock, as the specification lists it. */
    private static final double[] RHYTHM = {
        .25, .12, .08, .08, .08, .15, .4, .7, .8, .8, .8, .8, .9, .9, .9, .9, 1, 1.1, 1.2, 1.3, 1.3, 1.1, .8, .5
    };

    static Stream<Scenario> scenarios() {
        return RecountStages.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyFigureIsThatOfItsFormula(Scenario scenario) {
        Simulation s = new Simulation(scenario, 13);
        World w = s.world();
        RecountedReasonsTest check = new RecountedReasonsTest();
        check.simulation = s;
        Recount state = new Recount(w);
        Set<Integer> looked = RecountStages.ticks(scenario, 5);
        SplittableRandom random = new SplittableRandom(scenario.meta().name().hashCode());
        boolean more = true;
        while (more) {
            more = s.advance();
            if (looked.contains(w.tick())) {
                check.tick(state, random);
            }
        }
    }

    private Recount state;
    private Simulation simulation;
    private World w;
    private Parameters p;
    private PolicyReplay policy;
    private double dt;

    private void tick(Recount counted, SplittableRandom random) {
        state = counted;
        w = state.w;
        p = state.s.parameters();
        dt = state.s.meta().dt();
        policy = new PolicyReplay(state.s, w.tick());
        for (int k = 0; k < PERSONS; k++) {
            person(simulation.explainer().person(random.nextInt(w.people.count)));
        }
        // Those who take part are few: look at some of them in any case.
        IntStream.range(0, w.people.count)
                .filter(state::active)
                .limit(10)
                .forEach(i -> person(simulation.explainer().person(i)));
        for (int k = 0; k < HOUSEHOLDS; k++) {
            household(simulation.explainer().household(random.nextInt(w.households.count)));
        }
    }

    private void person(PersonExplanation r) {
        int i = r.who().id();
        int v = state.home[i];
        int g = state.group[i];
        who(r.who());
        double arms = p.get(Parameter.WEAPONS_ARMS, g);
        assertThat(r.arms().armament()).isEqualTo(arms);
        assertThat(r.arms().attack()).isCloseTo(1 - FastMath.pow(1 - p.get(Parameter.ATTACK_LETHALITY), arms), CLOSE);
        assertThat(r.arms().defence())
                .isCloseTo(1 - FastMath.pow(1 - p.get(Parameter.DEFENCE_LETHALITY, g), arms), CLOSE);
        assertThat(r.facts().stream().anyMatch(f -> f.name().equals("arms")))
                .isEqualTo(r.who().eligible());
        int slot = state.against(i, policy);
        assertThat(r.decided()).isFalse();
        assertThat(r.hardship()).isEqualTo(w.people.hardship[i]);
        assertThat(r.legitimacy()).isCloseTo(state.legitimacy(i, slot, policy), CLOSE);
        assertThat(r.anger()).isCloseTo(state.anger(i, slot), CLOSE);
        assertThat(r.grievance()).isCloseTo(state.grievance(i, policy), CLOSE);
        // A person who may stop and join again in one tick is explained as one who does not act.
        boolean active = r.commitment() > 0 || state.active(i) && r.commitment() == commitment(true);
        int self = active ? 1 : 0;
        assertThat(r.others()).as(r.sentence()).isCloseTo(others(i, v, g, self), CLOSE);
        assertThat(r.pull()).isCloseTo(p.get(Parameter.DECIDE_SOCIAL) * others(i, v, g, self), CLOSE);
        double fear = w.households.fear[w.people.household[i]];
        assertThat(r.householdFear()).isEqualTo(fear);
        boolean warned = warned(i);
        double organised = w.organised[w.people.block(i)];
        assertThat(r.organised()).isEqualTo(organised);
        assertThat(r.readiness()).isCloseTo(warned ? readiness(i, organised) : 0, CLOSE);
        double disarmed = warned ? 1 - organised : 1;
        assertThat(r.fear()).isCloseTo(p.get(Parameter.DECIDE_FEAR) * fear * disarmed, CLOSE);
        assertThat(r.threshold()).isEqualTo(w.people.threshold[i]);
        assertThat(r.contact()).isCloseTo(p.get(Parameter.CONTACT_THRESHOLD) * state.contact(v, g), CLOSE);
        assertThat(r.restraint()).isEqualTo(policy.elders[g]);
        assertThat(r.commitment()).isEqualTo(commitment(active));
        assertThat(r.riskAversion()).isEqualTo(w.people.risk[i]);
        assertThat(r.arrestProbability()).as(r.sentence()).isCloseTo(arrest(r, i, g, active), CLOSE);
        assertThat(r.risk()).isCloseTo(r.riskAversion() * r.arrestProbability(), CLOSE);
        double utility = r.grievance()
                + r.pull()
                + r.readiness()
                - r.riskAversion() * r.arrestProbability()
                - r.fear()
                - (r.threshold() + r.contact())
                - r.restraint()
                + r.commitment();
        assertThat(r.utility()).isCloseTo(utility, CLOSE);
        double weighs = chance(p.get(Parameter.DECIDE_RATE) * wakeful(v));
        double heeded = active ? weighs : weighs * (1 - policy.curfew());
        double own = w.people.kind[i] == PersonKind.WOMAN ? p.get(Parameter.MOBILISE_WOMEN) : 1;
        assertThat(r.chance()).isCloseTo(heeded * own, CLOSE);
        assertThat(r.draw()).isNaN();
    }

    private void who(Person who) {
        int i = who.id();
        assertThat(who.village())
                .isEqualTo(state.s.villages().get(state.home[i]).name());
        assertThat(who.group()).isEqualTo(state.s.groups().get(state.group[i]).label());
        assertThat(who.eligible()).isEqualTo(state.eligible(i));
        assertThat(who.injured()).isEqualTo(w.people.is(i, People.INJURED));
        for (int r = 0; r < state.s.rumours().size(); r++) {
            Person.RumourKnowledge told = who.knowledge().get(r);
            int known = w.rumours.state[r][i];
            assertThat(told.heard()).isEqualTo((known & 3) != 0);
            assertThat(told.tells()).isEqualTo((known & 3) == 1);
            assertThat(told.believes()).isEqualTo((known & 4) != 0);
        }
    }

    private boolean warned(int i) {
        boolean warned = false;
        for (int r = 0; r < state.s.rumours().size(); r++) {
            warned |= state.s.rumours().get(r).kind() == Rumour.Kind.THREAT && (w.rumours.state[r][i] & 4) != 0;
        }
        return warned;
    }

    /** delta o, and family of it while somebody who would not act is at home. */
    private double readiness(int i, double organised) {
        int h = w.people.household[i];
        boolean dependants = IntStream.range(w.households.start[h], w.households.start[h + 1])
                .anyMatch(k -> state.is(k, Location.HOME) && !state.eligible(k));
        return p.get(Parameter.DEFENCE_WARNED) * organised * (dependants ? p.get(Parameter.DEFENCE_FAMILY) : 1);
    }

    private double commitment(boolean active) {
        return active ? p.get(Parameter.DECIDE_COMMIT) : 0;
    }

    private double chance(double rate) {
        return 1 - FastMath.exp(-rate * dt);
    }

    private static double share(double part, double all) {
        return all == 0 ? 0 : part / all;
    }

    /** s = (1 - zeta) active / men of the village + zeta the same of the region, for those online. */
    private double others(int i, int v, int g, int self) {
        double local = share(state.persons(v, g, state::active) - self, state.persons(v, g, state::eligible));
        if (!w.people.online(i)) {
            return local;
        }
        double zeta = p.get(Parameter.DECIDE_REGION_SHARE);
        double regional = share(inRegion(v, g, true) - self, inRegion(v, g, false));
        return (1 - zeta) * local + zeta * regional;
    }

    private double inRegion(int v, int g, boolean active) {
        return state.persons(
                ALL,
                g,
                i -> state.region(state.home[i]).equals(state.region(v))
                        && (active ? state.active(i) : state.eligible(i)));
    }

    /** P = 1 - exp(-k (1 - iota) max(C / (A + 1), omega C_reg / (A_reg + 1))). */
    private double arrest(PersonExplanation r, int i, int g, boolean active) {
        int self = active ? 1 : 0;
        int where = !active || state.is(i, Location.HOME)
                ? state.home[i]
                : state.is(i, Location.AT_TARGET) ? w.mobs.target[w.people.mob(i)] : -1;
        double here = 0;
        if (where >= 0) {
            double others = rivals(where, g) - self;
            assertThat(r.othersBeforePolice()).isEqualTo((int) Math.max(0, others));
            here = state.effective(g, u -> state.stands(u) && w.units.at[u] == where) / (Math.max(0, others) + 1);
        }
        String region = state.region(state.home[i]);
        double sent = state.effective(
                g,
                u -> w.units.status[u] != PoliceUnits.GONE
                        && (w.units.status[u] == PoliceUnits.DEPLOYED || w.units.reinforcement[u])
                        && state.region(w.units.at[u]).equals(region));
        double rivals = amongAll()
                ? groups().mapToDouble(h -> inRegion(state.home[i], h, true)).sum()
                : inRegion(state.home[i], g, true);
        double wide = p.get(Parameter.DECIDE_INFO_POLICE) * sent / (rivals - self + 1);
        boolean floor = p.choice(Parameter.DECIDE_ARREST_RATIO).equals("FLOOR");
        double ratio = floor ? Math.max(Math.floor(here), Math.floor(wide)) : Math.max(here, wide);
        return 1 - FastMath.exp(-p.get(Parameter.DECIDE_K) * (1 - w.policy.impunity[g]) * ratio);
    }

    private boolean amongAll() {
        return p.choice(Parameter.DECIDE_ARREST_AMONG).equals("ALL");
    }

    private IntStream groups() {
        return IntStream.range(0, state.s.groups().size());
    }

    /** All who act in a village, or those of one group. */
    private double rivals(int where, int g) {
        return groups().filter(h -> amongAll() || h == g)
                .mapToDouble(h -> state.persons(where, h, state::assembled) + state.attackers(where, h))
                .sum();
    }

    /** m*: the rhythm of the hour, or the alarm's if somebody attacked in the region of late. */
    private double wakeful(int v) {
        double m = rhythm();
        // The alarm of a tick is that of attacks before it.
        double window = p.get(Parameter.CLOCK_ALARM_HOURS) / dt;
        boolean alarm = alarmBefore(v, window);
        return alarm ? Math.max(m, p.get(Parameter.CLOCK_ALARM_LEVEL)) : m;
    }

    private double rhythm() {
        if (p.choice(Parameter.CLOCK_DIURNAL).equals("FLAT")) {
            return 1;
        }
        String start = state.s.meta().start();
        double offset = Integer.parseInt(start.substring(11, 13)) + Integer.parseInt(start.substring(14, 16)) / 60.0;
        return RHYTHM[(int) Math.floor(w.tick() * dt + offset) % 24];
    }

    /** Whether some village of the region was under attack within a window of ticks before this one's violence. */
    private boolean alarmBefore(int v, double window) {
        IncidentLog log = w.log;
        for (int k = 0; k < log.size(); k++) {
            boolean start = log.type(k) == IncidentType.ATTACK_START;
            if (start && state.region(log.village(k)).equals(state.region(v)) && log.tick(k) < w.tick()) {
                int until = lastTickOfAttack(log.village(k), k);
                if (w.tick() - Math.min(until, w.tick() - 1) <= window) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An attack goes on until the state's last one or, if the village was attacked anew, until before that. */
    private int lastTickOfAttack(int v, int start) {
        for (int k = start + 1; k < w.log.size(); k++) {
            if (w.log.type(k) == IncidentType.ATTACK_START
                    && w.log.village(k) == v
                    && w.log.tick(k) > w.log.tick(start)) {
                // No state keeps the end of an attack that another followed: only its start counts.
                return w.log.tick(start);
            }
        }
        return w.lastAttack[v];
    }

    private void household(HouseholdExplanation r) {
        int h = r.id();
        int first = w.households.start[h];
        int v = state.home[first];
        int g = state.group[first];
        int[] members = IntStream.range(first, w.households.start[h + 1]).toArray();
        assertThat(r.members()).isEqualTo(members.length);
        assertThat((long) r.atHome())
                .isEqualTo(Arrays.stream(members)
                        .filter(i -> state.is(i, Location.HOME))
                        .count());
        assertThat(r.burnt()).isEqualTo(state.burnt(h));
        boolean shops = state.households(ALL, ALL, k -> w.households.is(k, Households.SHOP)) > 0;
        boolean shop = w.households.is(h, Households.SHOP);
        boolean gone = w.households.is(h, Households.SHOP_BURNT);
        assertThat(r.shop()).isEqualTo(!shops ? "" : !shop ? "none" : gone ? "burned" : "stands");
        assertThat(r.facts()).contains(new Fact(shops ? "dwelling" : "house", r.burnt() ? "burned" : "stands"));
        boolean vehicle = w.households.is(h, Households.VEHICLE);
        boolean away = w.households.is(h, Households.VEHICLE_AWAY);
        assertThat(r.vehicle()).isEqualTo(!vehicle ? "none" : away ? "with those who fled" : "at the house");
        double warned =
                Arrays.stream(members).filter(i -> state.believes(i, false)).count();
        double attackers = w.hostile[v * state.groups + g];
        double x1 = Math.min(1, 2 * warned / members.length);
        double x2 = attackers / (attackers + p.get(Parameter.FEAR_N_HALF));
        double x3 = attackers == 0
                ? 0
                : 1 - FastMath.exp(-logged(IncidentType.HOUSE_BURNED, v, g) / dt / p.get(Parameter.FEAR_B_HALF));
        // A hit on somebody already hurt leaves no incident: casualties are the tick's own counter.
        double hurt = w.hurtNow[v * state.groups + g];
        assertThat(hurt).isGreaterThanOrEqualTo(logged(IncidentType.PERSON_INJURED, v, g));
        double x4 = attackers == 0 ? 0 : 1 - FastMath.exp(-hurt / dt / p.get(Parameter.FEAR_C_HALF));
        double x5 = (double) state.households(v, g, state::away) / state.households(v, g, k -> true);
        assertThat(r.warnings()).isCloseTo(p.get(Parameter.FEAR_W_THREAT) * x1, CLOSE);
        assertThat(r.attackers()).isCloseTo(p.get(Parameter.FEAR_W_ATTACKERS) * x2, CLOSE);
        assertThat(r.burning()).isCloseTo(p.get(Parameter.FEAR_W_BURN) * x3, CLOSE);
        assertThat(r.casualties()).isCloseTo(p.get(Parameter.FEAR_W_CASUALTIES) * x4, CLOSE);
        assertThat(r.neighbours()).isCloseTo(p.get(Parameter.FEAR_W_NEIGHBOURS) * x5, CLOSE);
        double q = protectors(v, g);
        double y = p.get(Parameter.FEAR_POL_REL) * q / (q + p.get(Parameter.FEAR_Q_HALF));
        assertThat(r.reassurance()).isCloseTo(y, CLOSE);
        double calm = (1 - r.warnings())
                * (1 - r.attackers())
                * (1 - r.burning())
                * (1 - r.casualties())
                * (1 - r.neighbours());
        assertThat(r.aim()).isCloseTo(state.burnt(h) && attackers > 0 ? 1 : (1 - calm) * (1 - y), CLOSE);
        double fear = w.households.fear[h];
        assertThat(r.fear()).isEqualTo(fear);
        boolean divided = state.away(h);
        double theta = w.households.theta[h] + (divided ? p.get(Parameter.FLIGHT_MEN_OFFSET) : 0);
        double hazard = state.s.refuges().isEmpty()
                ? 0
                : p.get(Parameter.FLIGHT_RATE)
                        * hill(fear, theta, p.intValue(Parameter.FLIGHT_HILL))
                        * (1 - policy.curfew() / 2)
                        * (1 + policy.corridor());
        assertThat(r.chance()).isCloseTo(chance(hazard), CLOSE);
    }

    private static double hill(double x, double theta, int n) {
        return x <= 0 ? 0 : FastMath.pow(x, n) / (FastMath.pow(x, n) + FastMath.pow(theta, n));
    }

    /** Incidents of this tick in a village that befell a group. */
    private double logged(IncidentType type, int v, int g) {
        int n = 0;
        for (int k = 0; k < w.log.size(); k++) {
            boolean now = w.log.tick(k) == w.tick() && w.log.type(k) == type;
            n += now && w.log.village(k) == v && w.log.target(k) == g ? 1 : 0;
        }
        return n;
    }

    /** Officers who act against whichever other group that sets out they act against least. */
    private double protectors(int v, int g) {
        return IntStream.range(0, state.groups)
                .filter(other -> other != g && p.get(Parameter.GROUP_OFFENSIVE, other) != 0)
                .mapToDouble(other -> officers(v, other))
                .min()
                .orElseGet(() -> officers(v, g));
    }

    private double officers(int v, int against) {
        return state.effective(against, u -> state.stands(u) && w.units.at[u] == v);
    }
}
