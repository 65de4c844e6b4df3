package flashpoint.gui;

import flashpoint.gui.control.ParametersPanel;
import flashpoint.gui.inspect.Questions;
import flashpoint.gui.look.Files;
import flashpoint.gui.look.Look;
import flashpoint.gui.look.ThemeInstaller;
import flashpoint.gui.map.MapDisplay;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.run.Ensemble;
import flashpoint.run.session.Session;
import flashpoint.scenario.Event;
import flashpoint.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import sim.display.Controller;
import sim.display.GUIState;
import sim.portrayal.Inspector;

/**
 * The run that is watched, between MASON's console and the windows. Every method is for the event thread unless it says
 * otherwise; what is read of the simulation is read between two ticks.
 */
public final class FlashpointGui extends GUIState {

    /** Time between two scenes handed to the painter, ns: at most 50 a second. */
    private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(20);

    private final RunThread engine = new RunThread();
    private final ViewListeners audience = new ViewListeners();
    private final NextRun next;
    private ConsoleRun resumed;
    /** The run before the last setup; null if there was none. */
    private ConsoleRun former;

    private MapDisplay map;
    private Look look = Look.PLAIN;
    private Questions questions;
    private Ensemble behind;
    private RuntimeException told;
    private long lastScene;

    /**
     * A console's state with a run of a scenario before its first tick.
     *
     * @param scenario resolved scenario
     */
    public FlashpointGui(Scenario scenario) {
        super(new ConsoleRun(scenario, scenario.meta().seed()));
        next = new NextRun(scenario);
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
     * Text of MASON's console about the model: the text itself, since an address would be loaded on another thread,
     * into a pane that may be styled again meanwhile.
     *
     * @return a page
     */
    public static Object getInfo() {
        try (InputStream page = FlashpointGui.class.getResourceAsStream("about.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** MASON's Model tab: the sliders. */
    @Override
    public Inspector getInspector() {
        return new ParametersPanel(next::scenario, () -> session().scenario(), next::change, next::asRead);
    }

    @Override
    public void init(Controller console) {
        super.init(console);
        engine.limit(() -> limit((FlashpointConsole) console));
        questions = InspectorInstaller.of(this, (FlashpointConsole) console);
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

    /** Listeners of the run. */
    ViewListeners audience() {
        return audience;
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

    /** Runs shown behind the live lines; null if there are none of a scenario of this name and length. */
    Ensemble behind() {
        boolean fits = behind != null
                && behind.scenario()
                        .meta()
                        .name()
                        .equals(session().scenario().meta().name())
                && behind.scenario().meta().dt() == session().scenario().meta().dt()
                && behind.scenario().meta().ticks()
                        == session().scenario().meta().ticks();
        return fits ? behind : null;
    }

    /** Shows runs behind the live lines. */
    void behind(Ensemble runs) {
        behind = runs;
        audience.shown();
    }

    RunThread engine() {
        return engine;
    }

    /** MASON's console starts: the next scenario is set up, or the run of a checkpoint. */
    @Override
    public void start() {
        ConsoleRun before = run();
        state = resumed != null ? resumed : new ConsoleRun(next.scenario(), next.seed());
        resumed = null;
        if (state != before && (before.session().tick() >= 0 || state == former)) {
            former = before.session().tick() >= 0 ? before : null;
        }
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
        MapSnapshot scene = engine.between(() -> session().simulation().snapshot());
        map.show(session().scenario(), session().simulation().layout(), scene);
        audience.shown();
    }

    /** On the model's thread, after each tick: a scene now and then, the last one always. */
    private void ticked(ConsoleRun run) {
        long now = System.nanoTime();
        if (now - lastScene >= FRAME || run.session().over() || !engine.playing()) {
            lastScene = now;
            map.show(run.session().simulation().snapshot());
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
            map.show(engine.between(() -> session().simulation().snapshot()));
            audience.passed();
            RuntimeException failure = engine.failure();
            if (failure != null && failure != told) {
                told = failure;
                Files.showError(map, "The run ended", "in tick " + session().tick() + ": " + failure.getMessage());
            }
        }
    }

    void pulse() {
        audience.passed();
    }

    /**
     * Run of the next setup.
     *
     * @return scenario and seed, to be changed
     */
    public NextRun next() {
        return next;
    }

    /** The run before the last setup; null if there was none, or it had not begun. */
    ConsoleRun former() {
        return former;
    }

    /** A run to go on with at the next start, from a checkpoint. */
    void resume(ConsoleRun run) {
        resumed = run;
    }

    /**
     * Intervenes in the coming tick; the intervention is logged as an event of the scenario.
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
     * Look of the windows.
     *
     * @return colours and size
     */
    public Look look() {
        return look;
    }

    /**
     * Applies a look to every window.
     *
     * @param other colours and size
     */
    public void applyTheme(Look other) {
        look = other;
        ThemeInstaller.windows(other);
        map.applyTheme(other);
        audience.applyTheme(other);
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
