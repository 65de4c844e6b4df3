package flashpoint.run.session;

import flashpoint.model.Simulation;
import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Subject;
import flashpoint.model.observe.SeriesRecorder;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventCheck;
import flashpoint.scenario.Scenario;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Session: a run that is advanced tick by tick, takes interventions at any time, and goes back and forth.
 *
 * <p>Whatever is done to it is logged as an event of the scenario. So a touched run is still a function of a scenario
 * and a seed: {@link #scenario} run by {@link Run}, without any screen, gives the very same bytes. Going back re-reads a
 * checkpoint or begins again from the seed, and arrives at the same bytes too.
 *
 * <p>Methods exclude one another; a simulation handed out is to be read between ticks only.
 */
public final class Session implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Ticks between two checkpoints, at first: to take one costs as much as some hundred ticks of Korday. */
    private static final int EVERY = 64;

    /** Memory for checkpoints, bytes. */
    private static final long LIMIT = 192L << 20;

    private final Scenario start;
    private final long seed;
    private final List<Event> acted = new ArrayList<>();
    /** Not written with the session: going back begins again from the seed and takes new ones on the way. */
    private transient Checkpoints checkpoints;

    private final SeriesRecorder seen;
    private final DecisionLog decisionLog = new DecisionLog();
    private Simulation simulation;
    /**
     * Number of logged events that a simulation must have from its start, since without them its past would be another.
     */
    private int rooted;

    /**
     * A run before its first tick.
     *
     * @param scenario resolved scenario
     * @param seed any 64-bit integer
     * @throws IllegalArgumentException if it is a lattice, which has no villages to do anything to
     */
    public Session(Scenario scenario, long seed) {
        this(scenario, seed, new PackedCheckpoints(EVERY, LIMIT));
    }

    Session(Scenario scenario, long seed, Checkpoints checkpoints) {
        if (scenario.lattice()) {
            throw new IllegalArgumentException(scenario.meta().name() + " is a lattice and has no villages");
        }
        start = scenario;
        this.seed = seed;
        this.checkpoints = checkpoints;
        simulation = new Simulation(scenario, seed);
        decisionLog.follow(simulation);
        seen = simulation.recorder(scenario.meta().ticks());
    }

    /**
     * A run before its first tick that keeps no checkpoints: going back begins again from the seed. For a machine that
     * cannot serialise objects, such as a browser.
     *
     * @param scenario resolved scenario
     * @param seed any 64-bit integer
     * @return the session
     * @throws IllegalArgumentException if it is a lattice
     */
    public static Session withoutCheckpoints(Scenario scenario, long seed) {
        return new Session(scenario, seed, Checkpoints.NONE);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        checkpoints = new PackedCheckpoints(EVERY, LIMIT);
        decisionLog.follow(simulation);
    }

    /**
     * The simulation as it is; another object after {@link #seek}.
     *
     * @return the world
     */
    public synchronized Simulation simulation() {
        return simulation;
    }

    /**
     * The tick last done.
     *
     * @return ticks from 0; -1 before the first
     */
    public synchronized int tick() {
        return simulation.tick();
    }

    /**
     * Start of the tick to be done next.
     *
     * @return hours since midnight of the first day
     */
    public synchronized double nextHour() {
        return (simulation.tick() + 1) * start.meta().dt();
    }

    /**
     * Whether the run has come to its end.
     *
     * @return true if no tick is left
     */
    public synchronized boolean over() {
        return simulation.tick() + 1 >= start.meta().ticks();
    }

    /**
     * Does one tick.
     *
     * @return whether there is another
     * @throws IllegalStateException if the run is over
     */
    public synchronized boolean advance() {
        if (over()) {
            throw new IllegalStateException("the run is over at tick " + simulation.tick());
        }
        boolean more = step(simulation);
        seen.read();
        checkpoints.offer(simulation);
        return more;
    }

    /**
     * Does something now: in the tick to be done next. It is logged under a name of its own. What was made of the run
     * after this moment, by going on and then back, is forgotten.
     *
     * @param wish what; its time does not matter, but where it has an end it will last as long
     * @return the event as logged
     * @throws IllegalStateException if the run is over
     * @throws IllegalArgumentException if a file of the scenario could not hold it; nothing is done then
     */
    public synchronized Event act(Event wish) {
        if (over()) {
            throw new IllegalStateException("the run is over: nothing can be done any more");
        }
        Event event = wish.at(nextHour()).named(unused(wish.id()));
        EventCheck.refuseForeign(start, event);
        forgetWhatComes();
        acted.add(event);
        if (simulation.changesThePast(event)) {
            rooted = acted.size();
            replay();
        }
        return event;
    }

    /** Does one tick of a simulation, and whatever was to be done in it. */
    private boolean step(Simulation w) {
        double hour = (w.tick() + 1) * start.meta().dt();
        while (held(w) < acted.size() && acted.get(held(w)).time() <= hour) {
            w.admit(acted.get(held(w)));
        }
        return w.advance();
    }

    /** Number of logged events that a simulation has. */
    private int held(Simulation w) {
        return w.scenario().events().size() - start.events().size();
    }

    private String unused(String id) {
        Set<String> taken = scenario().events().stream().map(Event::id).collect(Collectors.toSet());
        String name = id;
        for (int k = 2; taken.contains(name); k++) {
            name = id + "-" + k;
        }
        return name;
    }

    /** A new intervention discards what came after it. */
    private void forgetWhatComes() {
        double now = nextHour();
        acted.removeIf(e -> e.time() > now);
        rooted = Math.min(rooted, acted.size());
        checkpoints.forgetAfter(simulation.tick());
        seen.forgetWhatComes();
        if (held(simulation) > acted.size()) {
            replay();
        }
    }

    /** Makes the run again from the seed, as far as it had come. */
    private void replay() {
        int now = simulation.tick();
        checkpoints.forgetAfter(-1);
        simulation = restarted();
        advanceTo(now);
    }

    /**
     * Logged events: those done so far, and those undone by going back.
     *
     * @return logged events, in order
     */
    public synchronized List<Event> interventions() {
        return List.copyOf(acted);
    }

    /**
     * The scenario of the run as touched. Its run gives the same bytes.
     *
     * @return the scenario begun with, and what was done
     */
    public synchronized Scenario scenario() {
        List<Event> events = new ArrayList<>(start.events());
        events.addAll(acted);
        return start.with(events);
    }

    /**
     * The seed.
     *
     * @return seed of the run
     */
    public long seed() {
        return seed;
    }

    /**
     * Goes to the end of a tick, back or forth. What was done meanwhile is done again.
     *
     * @param tick the tick; -1 is before the first
     * @throws IllegalArgumentException if the run has no such tick
     */
    public synchronized void seek(int tick) {
        if (tick < -1 || tick >= start.meta().ticks()) {
            throw new IllegalArgumentException(
                    "tick " + tick + ": allowed are -1 to " + (start.meta().ticks() - 1));
        }
        Simulation there = checkpoints.before(tick);
        if (tick < simulation.tick() || (there != null && there.tick() > simulation.tick())) {
            simulation = there == null ? restarted() : there;
        }
        advanceTo(tick);
    }

    /** The simulation before its first tick. */
    private Simulation restarted() {
        List<Event> events = new ArrayList<>(start.events());
        events.addAll(acted.subList(0, rooted));
        return new Simulation(start.with(events), seed);
    }

    private void advanceTo(int tick) {
        simulation.continueOn(seen);
        decisionLog.follow(simulation);
        while (simulation.tick() < tick) {
            advance();
        }
    }

    /**
     * Explanation of the last decision of a subject. A person's or household's decision in the tick last done is looked
     * up, or made again on a copy of the run if it was not asked about before; from then on it is noted in every tick
     * until {@link #ignore}. A mob's or unit's is its last choice so far. A village is seen as it stands.
     *
     * @param subject whom or what
     * @return its explanation
     * @throws IndexOutOfBoundsException if there is no such thing, or not yet
     */
    public synchronized Explanation why(Subject subject) {
        Objects.checkIndex(subject.id(), simulation.explainer().count(subject.sort()));
        Explanation known = switch (subject.sort()) {
            case PERSON, HOUSEHOLD -> lastDecision(subject);
            case MOB, UNIT -> decisionLog.lastUntil(subject, simulation.tick());
            case VILLAGE, INCIDENT -> null;
        };
        return known == null ? asThingsStand(subject) : known;
    }

    private Explanation lastDecision(Subject subject) {
        decisionLog.watch(subject);
        if (simulation.tick() >= 0 && decisionLog.at(subject, simulation.tick()) == null) {
            Simulation copy = checkpoints.before(simulation.tick() - 1);
            if (copy == null) {
                copy = restarted();
            }
            while (copy.tick() < simulation.tick() - 1) {
                step(copy);
            }
            decisionLog.follow(copy);
            step(copy);
        }
        return decisionLog.at(subject, simulation.tick());
    }

    /**
     * Explanation of the decision a subject would take now.
     *
     * @param subject whom or what
     * @return its explanation as things stand at the end of the tick last done
     * @throws IndexOutOfBoundsException if there is no such thing, or not yet
     */
    public synchronized Explanation asThingsStand(Subject subject) {
        return simulation.explainer().of(subject);
    }

    /**
     * Notes the decisions of a person or household from the next tick on, as {@link #why} does.
     *
     * @param subject whom
     */
    public synchronized void watch(Subject subject) {
        decisionLog.watch(subject);
    }

    /**
     * Notes them no more.
     *
     * @param subject whom
     */
    public synchronized void ignore(Subject subject) {
        decisionLog.ignore(subject);
    }

    /**
     * Series of the run, as far as it was ever made, also after going back. An intervention in the past cuts it off
     * there.
     *
     * @return series, villages and refuges by tick
     */
    public synchronized SeriesRecorder seen() {
        return seen;
    }

    /**
     * Result of the whole run: the same as {@link Run#result} for {@link #scenario}.
     *
     * @return the result
     * @throws IllegalStateException if the run is not over yet
     */
    public synchronized RunResult result() {
        if (!over()) {
            throw new IllegalStateException("the run is at tick " + simulation.tick() + " and not over yet");
        }
        return Run.of(scenario(), seed).report(null, simulation, seen);
    }
}
