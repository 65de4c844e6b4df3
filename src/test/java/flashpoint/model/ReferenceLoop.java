package flashpoint.model;

import flashpoint.model.flight.Fear;
import flashpoint.model.flight.Flight;
import flashpoint.model.flight.Return;
import flashpoint.model.flight.Transit;
import flashpoint.model.incident.IncidentProcess;
import flashpoint.model.intervention.Interventions;
import flashpoint.model.intervention.ScenarioEvents;
import flashpoint.model.mobilisation.AngerRescaling;
import flashpoint.model.mobilisation.ImpunityMemory;
import flashpoint.model.mobilisation.Mobilisation;
import flashpoint.model.policing.Policing;
import flashpoint.model.rumour.Belief;
import flashpoint.model.rumour.BeliefChange;
import flashpoint.model.rumour.Meetings;
import flashpoint.model.rumour.Posts;
import flashpoint.model.rumour.RumourTransmission;
import flashpoint.model.rumour.SpreaderActivity;
import flashpoint.model.violence.Crowds;
import flashpoint.model.violence.Violence;
import flashpoint.model.violence.Witnessing;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Census;
import flashpoint.model.world.Households;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Location;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.People;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * The model as a plain loop: every process visits everybody in every tick, looks up what each is in the arrays, draws for
 * everybody who could be concerned, and adds sums up anew. No sets, no bounds, no sieve, no counters. It shares with the
 * program what a single person or household does; the program differs in whom it leaves out.
 */
final class ReferenceLoop {

    private final World w;
    private final Mobilisation mobilisation;
    private final Fear fear;
    private final Flight flight;
    private final RumourTransmission rumours;
    private final Belief belief;
    private final Return back;
    private final Transit transit;
    private final double keep;
    private final float rise;
    private final float fall;
    private final double fade;
    private final double fadeCalm;
    private final double returnCalm;

    private ReferenceLoop(Simulation simulation) {
        w = simulation.world();
        mobilisation = simulation.processes().mobilisation;
        fear = simulation.processes().fear;
        flight = simulation.processes().flight;
        rumours = new RumourTransmission(w);
        belief = new Belief(w);
        back = new Return(w, fear);
        transit = new Transit(w);
        keep = FastMath.exp(-w.dt / w.p.get(Parameter.ANGER_TAU));
        rise = (float) FastMath.exp(-w.dt * w.p.get(Parameter.FEAR_RISE));
        fall = (float) FastMath.exp(-w.dt / w.p.get(Parameter.FEAR_DECAY));
        fade = w.chance(1 / w.p.get(Parameter.RUMOUR_THREAT_FADE));
        fadeCalm = w.p.get(Parameter.RUMOUR_THREAT_FADE_CALM) / w.dt;
        returnCalm = w.p.get(Parameter.RETURN_CALM) / w.dt;
    }

    /** A run that is driven by the plain loop. */
    static Simulation of(Scenario scenario, long seed) {
        Simulation s = new Simulation(scenario, seed);
        World w = s.world();
        ReferenceLoop plain = new ReferenceLoop(s);
        ModelProcess[] day = {
            new ScenarioEvents(new Interventions(scenario)),
            new IncidentProcess(w),
            x -> plain.tell(),
            new SpreaderActivity(w),
            x -> plain.believe(),
            x -> plain.cool(),
            x -> plain.mobilise(),
            new Crowds(w),
            new Violence(w),
            new Witnessing(w),
            new Policing(w),
            x -> plain.fear(),
            x -> plain.flee(),
            x -> plain.arrive(),
            x -> plain.goBack(),
            new ImpunityMemory(w)
        };
        s.schedule.clear();
        s.schedule.scheduleRepeating(ProcessSchedule.inOrder(List.of(day)));
        return s;
    }

    private void tell() {
        for (int r = 0; r < w.rumours.count; r++) {
            for (int i = 0; i < w.people.count; i++) {
                boolean present = w.people.loc[i] != Location.DETAINED && w.people.loc[i] != Location.DEAD;
                if (present && w.rumours.stateOf(r, i) == Rumours.SPREADER) {
                    int b = w.people.block(i);
                    spread(r, i, b);
                }
            }
        }
    }

    private void spread(int r, int i, int b) {
        AddressedDraws draws = new AddressedDraws(w.seed);
        int entity = w.people.entity(i);
        draws.at(Purpose.RUMOUR, w.geography.blockPlace[b], entity, w.tick(), r << 12);
        boolean posting = draws.u1() < rumours.posting(w, r, w.levers.of(Lever.POSTING)[b]) && w.people.online(i);
        if (draws.u2() < w.chance(w.p.get(Parameter.RUMOUR_FORGET))) {
            w.rumours.forget(r, i);
        }
        if (draws.u0() < rumours.meeting(w, w.levers.of(Lever.CONTACT)[b]) && w.people.atHome(i)) {
            double yielding = draws.u3();
            draws.at(Purpose.RUMOUR, w.geography.blockPlace[b], entity, w.tick(), r << 12 | Meetings.WHOM);
            int partner = rumours.meetings.partner(w, i, b, draws.u0(), draws.u1(), draws.u2(), draws.u3());
            rumours.meetings.meet(w, r, i, b, partner, yielding);
        }
        for (int k = 0; posting && w.levers.of(Lever.POSTING)[b] > 0 && k < rumours.posts.fanout; k++) {
            draws.at(Purpose.RUMOUR, w.geography.blockPlace[b], entity, w.tick(), r << 12 | Posts.READERS + k / 2);
            long whose = draws.word(k % 2 == 0 ? 0 : 2);
            int reader = rumours.posts.reader(w, b, whose, draws.word(k % 2 == 0 ? 1 : 3));
            if (reader >= 0 && w.people.online(reader)) {
                rumours.posts.read(w, r, i, reader, b, k);
            }
        }
    }

    /** Works out legitimacy, and who is near to acting, in every tick: whether anything says that they changed or not. */
    private void look() {
        LeverVersion.set(w, LeverVersion.of(w) + 1);
        w.grievance.refresh();
    }

    private void believe() {
        look();
        for (int i = 0; i < w.people.count; i++) {
            int b = w.people.block(i);
            for (int r = 0; r < w.rumours.count; r++) {
                int marks = w.rumours.take(r, i);
                if (marks != 0) {
                    belief.weigh(w, w.draws(b / w.groups), r, i, b, marks);
                }
            }
        }
        for (int i = 0; i < w.people.count; i++) {
            boolean calm = w.tick() - w.lastAttack[w.people.village(i)] >= fadeCalm;
            if (calm && uniform(Purpose.THREAT_FADE, i) < fade && warned(i)) {
                BeliefChange.fade(w, i);
            }
        }
    }

    private boolean warned(int i) {
        boolean warned = false;
        for (int r = 0; r < w.rumours.count; r++) {
            warned |= !w.rumours.incites[r] && w.rumours.believes(r, i);
        }
        return warned;
    }

    private double uniform(Purpose purpose, int i) {
        return Flight.uniform(w, new AddressedDraws(w.seed), purpose, w.people.block(i), w.people.entity(i));
    }

    private double uniformOfHousehold(AddressedDraws draws, Purpose purpose, int h) {
        int b = w.households.block(h);
        return Flight.uniform(w, draws, purpose, b, h - w.households.firstOfBlock[b]);
    }

    private void cool() {
        w.grievance.refresh();
        w.people.cooled *= keep;
        if (w.tick() % AngerRescaling.interval(keep) == 0) {
            for (float[] anger : w.people.anger) {
                for (int i = 0; i < w.people.count; i++) {
                    float a = anger[i] * (float) w.people.cooled;
                    anger[i] = a < 1e-4f ? 0 : a;
                }
            }
            w.people.cooled = 1;
        }
        java.util.Arrays.fill(w.census.anger, 0);
        java.util.Arrays.fill(w.census.resentment, 0);
        java.util.Arrays.fill(w.census.rise, 0);
        for (int i = 0; i < w.people.count; i++) {
            if (w.people.adult(i)) {
                w.grievance.count(i, w.people.block(i), 1);
            }
        }
    }

    private void mobilise() {
        Mobilisation decides = mobilisation;
        decides.organise(w);
        decides.freeze(w);
        for (int i = 0; i < w.people.count; i++) {
            if (w.people.act[i] == Activity.TIRED && Mobilisation.rested(w, i)) {
                w.people.act(i, Activity.QUIET);
            }
        }
        for (int i = 0; i < w.people.count; i++) {
            int b = w.people.block(i);
            double weighs = decides.decisionChance(w, b / w.groups);
            AddressedDraws draws = w.draws(b / w.groups);
            if (w.people.act[i] == Activity.ACTIVE) {
                decides.goOn(w, draws, i, b, weighs);
            }
            boolean able = w.grievance.eligible(i)
                    && w.people.act[i] == Activity.QUIET
                    && w.people.atHome(i)
                    && !w.people.is(i, People.INJURED);
            double chance = decides.chance(w, i, decides.joinChance(w, b, weighs));
            if (able && Mobilisation.joining(w, draws, i, b) < chance && decides.utility(w, i, b, false) >= 0) {
                w.people.act(i, Activity.ACTIVE);
            }
        }
    }

    private void fear() {
        java.util.Arrays.fill(w.census.fear, 0);
        for (int h = 0; h < w.households.count; h++) {
            int b = w.households.block(h);
            float target = fear.target(w, h, b);
            float fear = w.households.fear[h];
            float next = target + (fear - target) * (target > fear ? rise : fall);
            w.households.fear[h] = target == 0 && next < Households.NO_FEAR ? 0 : next;
            w.census.fear[b] += Census.fixed(w.households.fear[h]);
        }
    }

    private void flee() {
        if (w.refuges.count == 0) {
            return;
        }
        for (int b = 0; b < w.blocks; b++) {
            boolean[] divided = new boolean[w.households.count];
            for (int h = w.households.firstOfBlock[b]; h < w.households.firstOfBlock[b + 1]; h++) {
                divided[h] = w.households.refuge[h] >= 0;
            }
            for (int i = w.people.firstOfBlock[b]; i < w.people.firstOfBlock[b + 1]; i++) {
                int h = w.people.household[i];
                double u = uniform(Purpose.FLEE_MAN, i);
                boolean behind = divided[h] && w.people.atHome(i) && w.people.act[i] != Activity.ACTIVE;
                if (behind && flight.happens(w, flight.hazard(w, h, b, true), u)) {
                    flight.catchUp(w, i, b);
                }
            }
            for (int h = w.households.firstOfBlock[b]; h < w.households.firstOfBlock[b + 1]; h++) {
                leave(h, b, divided[h]);
            }
        }
        flight.handOver(w);
    }

    private void leave(int h, int b, boolean divided) {
        AddressedDraws draws = new AddressedDraws(w.seed);
        double u = uniformOfHousehold(draws, Purpose.FLEE_HOUSEHOLD, h);
        if (!divided && w.households.atHome[h] > 0 && flight.happens(w, flight.hazard(w, h, b, false), u)) {
            int refuge = flight.choose(w, b / w.groups, draws.u1());
            if (refuge >= 0) {
                flight.leave(w, draws, h, b, refuge);
            }
        }
    }

    private void arrive() {
        for (int i = 0; i < w.people.count; i++) {
            boolean moves = switch (w.people.loc[i]) {
                case Location.GOING_HOME, Location.FLEEING, Location.RETURNING, Location.DETAINED -> true;
                default -> false;
            };
            if (moves && w.tick() >= w.people.until(i)) {
                transit.arrive(w, i, w.people.block(i));
            }
        }
        transit.queueUp(w);
        for (int k = 0; k < w.refuges.count; k++) {
            transit.admit(w, k);
        }
    }

    private void goBack() {
        for (int h = 0; h < w.households.count; h++) {
            int b = w.households.block(h);
            int v = b / w.groups;
            double u = uniformOfHousehold(new AddressedDraws(w.seed), Purpose.RETURN, h);
            boolean calm = w.tick() - w.lastAttack[v] >= returnCalm;
            if (calm && w.households.displaced[h] > 0 && u < back.chance(w, h, back.urge(w, b))) {
                back.goBack(w, h, v);
            }
        }
        back.queueUp(w);
    }
}
