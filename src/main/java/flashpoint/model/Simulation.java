package flashpoint.model;

import flashpoint.core.DecisionObserver;
import flashpoint.core.IncidentLog;
import flashpoint.model.check.Invariants;
import flashpoint.model.explain.Explainer;
import flashpoint.model.explain.Membership;
import flashpoint.model.intervention.Interventions;
import flashpoint.model.observe.HouseLayout;
import flashpoint.model.observe.HouseLayoutBuilder;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.model.observe.PersonFates;
import flashpoint.model.observe.PersonOutcomes;
import flashpoint.model.observe.RunSummary;
import flashpoint.model.observe.SeriesRecorder;
import flashpoint.model.rumour.InitialRumourState;
import flashpoint.model.world.ProcessExtension;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.Workers;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import sim.engine.SimState;

/**
 * Driver of the village model: the state of one run, its processes, and MASON's {@code Schedule} that calls them in the
 * order of the ODD's section 3, one after another in every tick.
 *
 * <p>MASON's own random numbers are never used (and keep only 32 bits of a seed). What the rest of the program sees of a
 * run, it sees through this class and through the explanations and observations that it hands out.
 */
public final class Simulation extends SimState {

    private static final long serialVersionUID = 1L;

    private final World world;
    private final Interventions interventions;
    private final ProcessSchedule processes;

    /**
     * A run at hour 0, scheduled and ready to step.
     *
     * @param scenario resolved scenario of villages
     * @param seed any 64-bit integer
     */
    public Simulation(Scenario scenario, long seed) {
        super(seed);
        world = new World(scenario, seed);
        interventions = new Interventions(scenario);
        InitialRumourState.apply(world);
        processes = new ProcessSchedule(world, interventions);
        processes.scheduleOn(schedule);
    }

    /**
     * Gives the run more workers; results do not depend on it.
     *
     * @param crew workers, closed by the caller
     * @return this
     */
    public Simulation with(Workers crew) {
        world.with(crew);
        return this;
    }

    /**
     * Sets the observer of the moments of decision; results do not depend on it. A copy read from a checkpoint has no
     * observer.
     *
     * @param observer the observer; {@link DecisionObserver#NONE} ends it
     */
    public void observer(DecisionObserver observer) {
        world.observer(observer);
    }

    /**
     * Does one tick.
     *
     * @return whether there is another
     */
    public boolean advance() {
        world.nextTick();
        schedule.step(this);
        return world.hasNext();
    }

    /**
     * Adds an event that is still to come, after all others. The run goes on as if the scenario had held it from the
     * start.
     *
     * @param event an event whose names are those of the scenario
     * @throws IllegalArgumentException if its tick has begun, or {@link #changesThePast}
     */
    public void admit(Event event) {
        if (Interventions.tick(event, world.dt) <= world.tick()) {
            throw new IllegalArgumentException(event.id() + " is in the past of tick " + (world.tick() + 1));
        }
        if (event.type() instanceof ProcessExtension) {
            throw new IllegalArgumentException(event.id() + " adds a process, which must be there from the start");
        }
        if (changesThePast(event)) {
            throw new IllegalArgumentException("a first recording that " + event.id() + " brings changes the past");
        }
        List<Event> events = new ArrayList<>(world.scenario.events());
        events.add(event);
        world.scenario = world.scenario.with(events);
        interventions.schedule(world.scenario);
        world.units.expect(event);
        world.spreaders.expect(event);
    }

    /**
     * Whether the run so far could have been another, had the scenario held an event from the start: a rumour that a
     * video carries does not exist before.
     *
     * @param event the event
     * @return true for the first video of its rumour
     */
    public boolean changesThePast(Event event) {
        String carries = event.type() == EventType.VIDEO_RELEASE
                ? event.text("rumour")
                : event.type() == EventType.INCIDENT && event.has("recording") ? event.text("recording") : "";
        return !carries.isEmpty() && !Rumours.carriedByVideo(world.scenario, carries);
    }

    /**
     * The state, for the rooms of the model and their tests.
     *
     * @return the world
     */
    public World world() {
        return world;
    }

    /**
     * The loop of a tick.
     *
     * @return descriptions of the processes, with those of the extensions that are loaded, in their order
     */
    public static List<ProcessDescription> loop() {
        return ProcessSchedule.describe();
    }

    /**
     * The processes, for tests and the list of the loop.
     *
     * @return the processes in the order of a tick
     */
    public ProcessSchedule processes() {
        return processes;
    }

    /**
     * Explains decisions: to an observer, the very ones about to be taken; between ticks, those that would be taken as
     * things stand.
     *
     * @return the explainer
     */
    public Explainer explainer() {
        return processes.explainer();
    }

    /**
     * An empty record of this run.
     *
     * @param ticks number of ticks to make room for
     * @return a recorder of this run
     */
    public SeriesRecorder recorder(int ticks) {
        return new SeriesRecorder(world, ticks);
    }

    /**
     * Lets a record go on with this run of the same scenario. Its ticks replace those that were read.
     *
     * @param recorder the record
     */
    public void continueOn(SeriesRecorder recorder) {
        recorder.watch(world);
    }

    /**
     * The metrics of the run so far.
     *
     * @param recorder what was read of this run
     * @return values in the order of the metrics of a run
     */
    public double[] summary(SeriesRecorder recorder) {
        return RunSummary.of(world, recorder);
    }

    /**
     * Snapshot of the current tick for a map.
     *
     * @return a copy of the positions and sizes
     */
    public MapSnapshot snapshot() {
        return MapSnapshot.of(world);
    }

    /**
     * Fates of all persons so far, without the state they were read from.
     *
     * @return the fates
     */
    public PersonFates fates() {
        return PersonFates.of(world);
    }

    /**
     * The most serious outcome of each person so far.
     *
     * @return outcomes by person
     */
    public PersonOutcomes outcomes() {
        return PersonOutcomes.of(world);
    }

    /**
     * The members of mobs, crowds and units.
     *
     * @return members as of now
     */
    public Membership members() {
        return new Membership(world);
    }

    /**
     * Layout of the houses.
     *
     * @return the layout of the world grid
     */
    public HouseLayout layout() {
        return HouseLayoutBuilder.of(world);
    }

    /**
     * Tick in which each house burned.
     *
     * @return by house: tick, or -1
     */
    public int[] burntTicks() {
        return world.arson.ticks(world.households.count);
    }

    /**
     * Openness of a refuge.
     *
     * @param refuge index of the refuge
     * @return 0 to 1
     */
    public double open(int refuge) {
        return world.refuges.open(refuge);
    }

    /**
     * A check of every invariant of the state, tick by tick.
     *
     * @return the check, which reads the state when asked
     */
    public Runnable invariants() {
        return new Invariants(world)::check;
    }

    /**
     * The incidents so far.
     *
     * @return the log
     */
    public IncidentLog log() {
        return world.log;
    }

    /**
     * The current tick, from 0; -1 before the first.
     *
     * @return tick
     */
    public int tick() {
        return world.tick();
    }

    /**
     * Hours since midnight of the first day at the start of the current tick.
     *
     * @return h
     */
    public double hour() {
        return world.hour();
    }

    /**
     * The scenario being run, with the events that were admitted.
     *
     * @return resolved scenario
     */
    public Scenario scenario() {
        return world.scenario;
    }

    /**
     * Number of persons.
     *
     * @return persons
     */
    public int population() {
        return world.population();
    }

    /**
     * Memory of the state's arrays.
     *
     * @return bytes, all arrays that grow with the population
     */
    public long bytes() {
        return world.bytes();
    }
}
