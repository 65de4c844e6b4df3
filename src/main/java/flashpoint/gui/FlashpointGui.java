package flashpoint.gui;

import flashpoint.gui.control.ParametersPanel;
import flashpoint.gui.inspect.Questions;
import flashpoint.gui.look.Dress;
import flashpoint.gui.look.Files;
import flashpoint.gui.look.Look;
import flashpoint.gui.map.MapDisplay;
import flashpoint.model.Scene;
import flashpoint.run.Session;
import flashpoint.scenario.Event;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import sim.display.Controller;
import sim.display.GUIState;
import sim.portrayal.Inspector;

/**
 * The run that is watched, between MASON's console and the windows. Every method is for the event thread unless it says
 * otherwise; what is read of the world is read between two ticks.
 */
public final class FlashpointGui extends GUIState {

    /** Time between two scenes handed to the painter, ns: at most 40 a second. */
    private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(25);

    private final Engine engine = new Engine();
    private final List<Listener> listeners = new ArrayList<>();
    private final List<Look.Wearer> wearers = new ArrayList<>();
    private Scenario asRead;
    private Scenario next;
    private long nextSeed;
    private ConsoleRun resumed;
    private MapDisplay map;
    private Look look = Look.PLAIN;
    private Questions questions;
    private RuntimeException told;
    private long lastScene;

    /** What wants to know of the run. */
    public interface Listener extends Look.Wearer {

        /** Another run is shown, or the run has jumped to another time. */
        void shown();

        /** Some time has passed; called a few times a second. */
        void passed();

        @Override
        default void wear(Look look) {}
    }

    /**
     * A console's state with a run of a scenario before its first tick.
     *
     * @param scenario resolved scenario
     */
    public FlashpointGui(Scenario scenario) {
        super(new ConsoleRun(scenario, scenario.meta().seed()));
        asRead = scenario;
        next = scenario;
        nextSeed = scenario.meta().seed();
    }

    /**
     * The name MASON's console shows.
     *
     * @return the program's
     */
    public static String getName() {
        return "Flashpoint";
    }

    /**
     * What MASON's console says about the model.
     *
     * @return a page
     */
    public static Object getInfo() {
        return FlashpointGui.class.getResource("about.html");
    }

    /** MASON's Model tab: the sliders. */
    @Override
    public Inspector getInspector() {
        return new ParametersPanel(this::next, () -> session().scenario(), this::change, this::asRead);
    }

    @Override
    public void init(Controller console) {
        super.init(console);
        engine.limit(() -> limit((FlashpointConsole) console));
        questions = Inspecting.of(this, (FlashpointConsole) console);
        Windows.open(this, (FlashpointConsole) console);
        load();
    }

    private static long limit(FlashpointConsole console) {
        double time = Math.min(console.getWhenShouldPauseTime(), console.getWhenShouldEndTime());
        long ticks = Math.min(console.getWhenShouldPause(), console.getWhenShouldEnd());
        // A time is the tick it names, which is done when one more has been done.
        return Math.min(ticks, time >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) Math.ceil(time) + 1);
    }

    void display(MapDisplay display) {
        map = display;
        map.ask(questions::name, questions::inspector);
    }

    Questions questions() {
        return questions;
    }

    /**
     * Adds somebody who wants to know of the run.
     *
     * @param listener called on the event thread
     */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    private ConsoleRun run() {
        return (ConsoleRun) state;
    }

    /**
     * The run that is watched.
     *
     * @return its session, to be read {@link #between} ticks
     */
    public Session session() {
        return run().session();
    }

    /**
     * The scenario of the run that is watched: with what was done to it, and its seed. Run without windows it gives the
     * same bytes.
     *
     * @return resolved scenario
     */
    public Scenario touched() {
        Scenario run = session().scenario();
        return run.with(run.meta().with(session().seed(), 1));
    }

    /** Adds something that is only dressed. */
    void dressed(Look.Wearer wearer) {
        wearers.add(wearer);
    }

    Engine engine() {
        return engine;
    }

    /** MASON's console starts: the next scenario is set up, or the run of a checkpoint. */
    @Override
    public void start() {
        state = resumed != null ? resumed : new ConsoleRun(next, nextSeed);
        resumed = null;
        super.start();
        load();
    }

    /** Hands a run to the engine and shows it. */
    private void load() {
        ConsoleRun run = run();
        run.tell();
        engine.load(run::advance, run.session().tick() + 1L, !run.session().over(), () -> ticked(run));
        show();
    }

    private void show() {
        Scene scene = engine.between(() -> Scene.of(session().world()));
        map.show(session().scenario(), session().world().layout(), scene);
        listeners.forEach(Listener::shown);
    }

    /** On the model's thread, after each tick: a scene now and then, the last one always. */
    private void ticked(ConsoleRun run) {
        long now = System.nanoTime();
        if (now - lastScene >= FRAME || run.session().over() || !engine.playing()) {
            lastScene = now;
            map.show(Scene.of(run.session().world()));
        }
    }

    /** MASON's play thread follows the engine; its step button does a tick. */
    @Override
    public boolean step() {
        boolean more = SwingUtilities.isEventDispatchThread() ? engine.once() : engine.follow();
        return super.step() && more;
    }

    /** The model rests or runs; the last scene before a rest is always shown. */
    void play(boolean on) {
        engine.play(on);
        if (!on) {
            map.show(engine.between(() -> Scene.of(session().world())));
            listeners.forEach(Listener::passed);
            RuntimeException failure = engine.failure();
            if (failure != null && failure != told) {
                told = failure;
                Files.say(map, "The run ended", "in tick " + session().tick() + ": " + failure.getMessage());
            }
        }
    }

    void pulse() {
        listeners.forEach(Listener::passed);
    }

    /**
     * Chooses a scenario for the next setup.
     *
     * @param scenario resolved scenario, as read
     */
    public void choose(Scenario scenario) {
        asRead = scenario;
        next = scenario;
        nextSeed = scenario.meta().seed();
        pulse();
    }

    /**
     * Changes the chosen scenario for the next setup.
     *
     * @param scenario the chosen one with other parameters
     */
    public void change(Scenario scenario) {
        next = scenario;
    }

    /**
     * Changes the seed of the next setup.
     *
     * @param seed any 64-bit integer
     */
    public void seed(long seed) {
        nextSeed = seed;
    }

    /**
     * The scenario as it was chosen, before any slider was moved.
     *
     * @return resolved scenario
     */
    public Scenario asRead() {
        return asRead;
    }

    /**
     * What the next setup will run.
     *
     * @return resolved scenario
     */
    public Scenario next() {
        return next;
    }

    /**
     * The seed of the next setup.
     *
     * @return any 64-bit integer
     */
    public long nextSeed() {
        return nextSeed;
    }

    /** A run to go on with at the next start, from a checkpoint. */
    void resume(ConsoleRun run) {
        resumed = run;
    }

    /**
     * Intervenes in the coming tick; the deed is logged as an event of the scenario.
     *
     * @param wish what is done
     * @return the event as logged
     * @throws IllegalStateException if the run is over
     */
    public Event act(Event wish) {
        Event done = engine.between(() -> session().act(wish));
        pulse();
        return done;
    }

    /**
     * Goes to the end of a tick, back or forth; the console should rest.
     *
     * @param tick -1 for before the first
     */
    public void seek(int tick) {
        ConsoleRun run = run();
        engine.between(() -> {
            run.session().seek(tick);
            return null;
        });
        load();
    }

    /**
     * Does something between two ticks.
     *
     * @param what reads the world
     * @param <T> what it reads
     * @return what was read
     */
    public <T> T between(java.util.function.Supplier<T> what) {
        return engine.between(what);
    }

    /**
     * How the windows look.
     *
     * @return colours and size
     */
    public Look look() {
        return look;
    }

    /**
     * Dresses every window.
     *
     * @param other colours and size
     */
    public void wear(Look other) {
        look = other;
        Dress.windows(other);
        map.wear(other);
        listeners.forEach(l -> l.wear(other));
        wearers.forEach(w -> w.wear(other));
    }

    MapDisplay map() {
        return map;
    }

    @Override
    public void quit() {
        super.quit();
        engine.close();
        questions.close();
        for (Object frame : ((FlashpointConsole) controller).getAllFrames()) {
            ((JFrame) frame).dispose();
        }
    }
}
