package flashpoint.model.incident;

import flashpoint.core.IncidentType;
import flashpoint.core.Ticks;
import flashpoint.model.rumour.RumourSeeding;
import flashpoint.model.world.IncidentChain;
import flashpoint.model.world.IncidentChain.Outcome;
import flashpoint.model.world.IncidentChain.Step;
import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.Phase;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import flashpoint.scenario.Event;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Process of incidents: a stop, money demanded, refused, a fight, officers at the house, a clash, a recording, its
 * posting, a story. ODD section 7.12; off unless {@code incident.rate} is set or an {@code INCIDENT} of the scenario begins one.
 *
 * <p>Every step is a draw of its own purpose and can end the incident. Where the scenario says that a later step took
 * place, an earlier one that did not is noted and ends nothing.
 */
@Phase(
        section = "7.12",
        reads = "legitimacy, anger, LEGITIMACY, HATE, POLICE_IMPUNITY; incident.*",
        writes = "incidents, memory, rumours told, anger")
public final class IncidentProcess implements ModelProcess {

    private static final long serialVersionUID = 1L;

    private final IncidentArrivals arrivals;
    private final IncidentStory story;
    private final IncidentChances chances;
    private final double corruption;
    private final double policeImpunity;
    /** incident.visitDelay: time from a fight to the officers' visit, 0 to 48 h; kept in whole ticks, at least one. */
    private final double visitDelay;
    /** incident.patrol: officers who go to the house, 1 to 100. */
    private final int patrol;
    /** incident.officerHurt: chance of each of them to be hurt in a clash, 0 to 1. */
    private final double officerHurt;
    /** incident.residentHurt: chance of each adult at home to be hurt in it, 0 to 1. */
    private final double residentHurt;
    /** incident.bystanders: adults who see it where the daily rhythm is 1, 0 to 1000 persons. */
    private final double bystanders;
    /** incident.post: chance that a recording is posted, 0 to 1. */
    private final double post;
    /** incident.postDelay: mean time to its posting, 0 to 240 h. */
    private final double postDelay;
    /** incident.memory: what an unpunished abuse adds to memory, 0 to 1. */
    private final double memory;
    /** incident.shockShare, incident.shock: share of the group's men whom a clash angers, and how much, 0 to 1. */
    private final double shockShare;

    private final double shock;
    private final double online;

    private final List<IncidentChain> running = new ArrayList<>();
    private int nextDue = Integer.MAX_VALUE;

    public IncidentProcess(World w) {
        Parameters p = w.p;
        arrivals = new IncidentArrivals(w, p.get(Parameter.INCIDENT_RATE));
        story = new IncidentStory(p);
        chances = new IncidentChances(p);
        corruption = p.get(Parameter.GRIEVANCE_CORRUPTION);
        policeImpunity = p.get(Parameter.POLICE_IMPUNITY);
        visitDelay = p.get(Parameter.INCIDENT_VISIT_DELAY);
        patrol = p.intValue(Parameter.INCIDENT_PATROL);
        officerHurt = p.get(Parameter.INCIDENT_OFFICER_HURT);
        residentHurt = p.get(Parameter.INCIDENT_RESIDENT_HURT);
        bystanders = p.get(Parameter.INCIDENT_BYSTANDERS);
        post = p.get(Parameter.INCIDENT_POST);
        postDelay = p.get(Parameter.INCIDENT_POST_DELAY);
        memory = p.get(Parameter.INCIDENT_MEMORY);
        shockShare = p.get(Parameter.INCIDENT_SHOCK_SHARE);
        shock = p.get(Parameter.INCIDENT_SHOCK);
        online = p.get(Parameter.RUMOUR_ONLINE_SHARE);
    }

    @Override
    public void run(World w) {
        if (!w.incidents.called().isEmpty()) {
            w.grievance.refresh();
            for (Event e : w.incidents.called()) {
                int g = e.has("driver") ? w.scenario.group(e.text("driver")) : -1;
                begin(w, e.id(), e, w.scenario.village(e.text("village")), g, PlaceKey.of("incident", e.id()), 0, 0);
            }
            w.incidents.called().clear();
        }
        while (arrivals.next(w)) {
            w.grievance.refresh();
            int v = arrivals.village();
            String id = w.geography.names[v] + "-" + (arrivals.day() + 1) + "-" + (arrivals.number() + 1);
            begin(w, id, null, v, -1, arrivals.place(), arrivals.number(), arrivals.day());
            arrivals.taken();
        }
        if (nextDue <= w.tick()) {
            goOn(w);
        }
    }

    private void goOn(World w) {
        w.grievance.refresh();
        nextDue = Integer.MAX_VALUE;
        for (int k = 0; k < running.size(); k++) {
            IncidentChain chain = running.get(k);
            if (chain.due <= w.tick()) {
                step(w, chain);
            }
            nextDue = FastMath.min(nextDue, chain.due);
        }
        running.removeIf(IncidentChain::over);
    }

    private void step(World w, IncidentChain chain) {
        chain.due = Integer.MAX_VALUE;
        if (chain.next == Step.CLASH) {
            clash(w, chain);
        } else if (IncidentStory.connected(w, chain.village)) {
            story.post(w, chain);
        } else {
            // Without a network it waits.
            chain.due = w.tick() + 1;
        }
    }

    private void wait(IncidentChain chain, Step step, int tick) {
        chain.next = step;
        chain.due = tick;
        nextDue = FastMath.min(nextDue, tick);
        if (!running.contains(chain)) {
            running.add(chain);
        }
    }

    /** Draws the driver: a group in proportion to residents times (1 + discrimination), then the head of a household. */
    private void begin(
            World w,
            String id,
            Event given,
            @Index.Village int v,
            @Index.Group int who,
            int place,
            int number,
            int day) {
        AddressedDraws draws = w.draws();
        draws.at(Purpose.INCIDENT_DRIVER, place, number, day, 0);
        int g = who >= 0 ? who : driver(w, v, draws.u0());
        if (g < 0 || w.geography.population[w.subgroups.of(v, g)] == 0) {
            return;
        }
        int b = w.subgroups.of(v, g);
        int first = w.people.firstOfBlock[b];
        int any = first + AddressedDraws.pick(draws.u1(), w.people.firstOfBlock[b + 1] - first);
        int i = w.households.start[w.people.household[any]];
        if (given == null && !w.people.atHome(i)) {
            return;
        }
        boolean quarrel = given != null && given.text("begins").equals("QUARREL");
        IncidentChain chain = new IncidentChain(id, given, quarrel, v, g, i, w.tick(), place, number, day);
        chain.legitimacy = w.grievance.legitimacy(b, w.grievance.resented[b]);
        chain.discrimination = w.p.get(Parameter.GRIEVANCE_DISCRIMINATION, g);
        chain.anger = w.grievance.anger(i, b);
        chain.memory = w.incidents.memory(g, w.tick());
        chain.corruption = corruption;
        chain.policeImpunity = clip(policeImpunity + w.levers.of(Lever.POLICE_IMPUNITY)[b]);
        w.incidents.add(chain);
        w.report(quarrel ? IncidentType.ROAD_QUARREL : IncidentType.STOP, v, -1, g, id, 1);
        meet(w, chain);
    }

    private static double clip(double x) {
        return FastMath.min(1, FastMath.max(0, x));
    }

    private static @Index.Group int driver(World w, @Index.Village int v, double u) {
        double sum = 0;
        for (int g = 0; g < w.groups; g++) {
            sum += weight(w, v, g);
        }
        double at = u * sum;
        for (int g = 0; g < w.groups; g++) {
            if (at < weight(w, v, g)) {
                return g;
            }
            at -= weight(w, v, g);
        }
        return -1;
    }

    private static double weight(World w, @Index.Village int v, @Index.Group int g) {
        return w.geography.population[w.subgroups.of(v, g)] * (1 + w.p.get(Parameter.GRIEVANCE_DISCRIMINATION, g));
    }

    /** Settles a step and says whether the incident goes on: it was taken, or the scenario gives a later one. */
    private boolean settle(World w, IncidentChain chain, Step step, Purpose purpose, double chance) {
        String word = GivenSteps.word(chain.given, step);
        Outcome outcome;
        if (word.equals("CHANCE")) {
            w.draws().at(purpose, chain.place, chain.number, chain.day, 0);
            outcome = w.draws().u0() < chance ? Outcome.YES : Outcome.NO;
        } else {
            outcome = word.equals("YES") ? Outcome.GIVEN_YES : Outcome.GIVEN_NO;
        }
        chain.settle(step, chance, outcome, w.tick());
        return outcome.taken() || GivenSteps.laterGiven(chain.given, step);
    }

    private void note(World w, IncidentChain chain, Step step, IncidentType type, double severity) {
        if (chain.took(step)) {
            w.report(type, chain.village, -1, chain.group, chain.id, severity);
        }
    }

    /** From the stop to the fight, all in one tick. */
    private void meet(World w, IncidentChain chain) {
        if (!chain.quarrel) {
            double bribe = IncidentChances.bribe(chain.corruption, chain.discrimination);
            boolean on = settle(w, chain, Step.BRIBE, Purpose.INCIDENT_BRIBE, bribe);
            note(w, chain, Step.BRIBE, IncidentType.BRIBE_DEMANDED, 1);
            if (!on) {
                return;
            }
            if (chain.took(Step.BRIBE)) {
                double refusal = chances.refusal(chain.discrimination, chain.memory, chain.legitimacy);
                on = settle(w, chain, Step.REFUSAL, Purpose.INCIDENT_REFUSAL, refusal);
                note(w, chain, Step.REFUSAL, IncidentType.BRIBE_REFUSED, 1);
                if (!on) {
                    return;
                }
            }
        }
        boolean on = settle(w, chain, Step.FIGHT, Purpose.INCIDENT_FIGHT, chances.fight(chain.anger, chain.memory));
        note(w, chain, Step.FIGHT, IncidentType.STOP_FIGHT, 1);
        if (!on) {
            return;
        }
        if (chain.took(Step.FIGHT)) {
            chain.severity = chances.severity(0);
            story.tell(w, chain);
        }
        if (chain.quarrel) {
            record(w, chain);
        } else {
            follow(w, chain);
        }
    }

    private void follow(World w, IncidentChain chain) {
        settle(w, chain, Step.VISIT, Purpose.INCIDENT_VISIT, chances.visit(chain.policeImpunity));
        note(w, chain, Step.VISIT, IncidentType.HOUSE_VISIT, patrol);
        if (chain.took(Step.VISIT) || GivenSteps.word(chain.given, Step.CLASH).equals("YES")) {
            double delay = chain.given == null ? visitDelay : chain.given.doubleValue("visitDelay", visitDelay);
            wait(chain, Step.CLASH, w.tick() + w.ticksFor(delay));
        } else {
            record(w, chain);
        }
    }

    private void clash(World w, IncidentChain chain) {
        settle(w, chain, Step.CLASH, Purpose.INCIDENT_CLASH, chances.clash(chain.anger, chain.memory));
        if (chain.took(Step.CLASH)) {
            hurt(w, chain);
            note(w, chain, Step.CLASH, IncidentType.HOUSE_CLASH, chain.residentsHurt);
            if (chain.officersHurt > 0) {
                note(w, chain, Step.CLASH, IncidentType.OFFICERS_HURT, chain.officersHurt);
            }
            if (chain.residentsHurt > 0) {
                w.incidents.remember(chain.group, w.tick(), memory * chain.policeImpunity);
            }
            chain.severity = chances.severity(chain.officersHurt);
            story.tell(w, chain);
            story.warn(w, chain);
            RumourSeeding.shock(w, chain.group, chain.village, shockShare, shock, -1);
        }
        record(w, chain);
    }

    /** Each officer, and each adult of the household at home, is hurt with a chance. */
    private void hurt(World w, IncidentChain chain) {
        AddressedDraws draws = w.draws();
        Event e = chain.given;
        for (int k = 0; k < patrol; k++) {
            draws.at(Purpose.INCIDENT_HURT, chain.place, chain.number, chain.day, 2 * k);
            chain.officersHurt += draws.u0() < officerHurt ? 1 : 0;
        }
        int h = w.people.household[chain.person];
        for (int i = w.households.start[h]; i < w.households.start[h + 1]; i++) {
            int k = i - w.households.start[h];
            draws.at(Purpose.INCIDENT_HURT, chain.place, chain.number, chain.day, 2 * k + 1);
            boolean there = w.people.adult(i) && w.people.atHome(i);
            chain.residentsHurt += there && draws.u0() < residentHurt ? 1 : 0;
        }
        chain.officersHurt = e != null && e.has("officersHurt") ? e.intValue("officersHurt") : chain.officersHurt;
        chain.residentsHurt = e != null && e.has("residentsHurt") ? e.intValue("residentsHurt") : chain.residentsHurt;
    }

    private void record(World w, IncidentChain chain) {
        if (chain.severity == 0) {
            return;
        }
        chain.onlookers = bystanders * w.rhythm() * online;
        chain.film = chances.film(w.clock(w.hour()));
        double recorded = IncidentChances.recording(chain.film, chain.onlookers);
        if (!settle(w, chain, Step.RECORDING, Purpose.INCIDENT_RECORDING, recorded)) {
            return;
        }
        note(w, chain, Step.RECORDING, IncidentType.RECORDED, 1);
        settle(w, chain, Step.POSTING, Purpose.INCIDENT_POSTING, post);
        if (chain.took(Step.POSTING)) {
            w.draws().at(Purpose.INCIDENT_POSTING, chain.place, chain.number, chain.day, 1);
            double delay = -postDelay * FastMath.log(w.draws().u0());
            if (chain.given != null) {
                delay = chain.given.doubleValue("postDelay", delay);
            }
            wait(chain, Step.POSTING, FastMath.max(w.tick(), Ticks.containing(w.hour() + delay, w.dt)));
            if (chain.due == w.tick()) {
                step(w, chain);
            }
        }
    }

    /**
     * The chances, for explanations and checks.
     *
     * @return functions of the state
     */
    public IncidentChances chances() {
        return chances;
    }
}
