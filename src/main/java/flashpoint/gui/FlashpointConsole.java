package flashpoint.gui;

import flashpoint.gui.look.Files;
import flashpoint.results.AtomicFile;
import flashpoint.run.session.CheckpointReader;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import javax.swing.JOptionPane;
import org.apache.commons.math3.util.FastMath;
import sim.display.Console;
import sim.engine.Schedule;

/**
 * MASON's console, with the model on the engine's thread and dialogs that say in a line what went wrong. Its play, pause
 * and stop work as ever.
 */
public final class FlashpointConsole extends Console {

    private static final long serialVersionUID = 1L;

    private final transient FlashpointGui gui;
    private File checkpoint;

    /**
     * Opens the console and its windows, not yet visible; on the event thread.
     *
     * @param gui its state
     */
    public FlashpointConsole(FlashpointGui gui) {
        super(gui);
        this.gui = gui;
        setIncrementSeedOnStop(false);
        ConsoleCustomiser.of(this);
    }

    @Override
    public synchronized void pressPlay() {
        if (gui != null && getPlayState() == PS_PAUSED && !gui.session().over()) {
            // MASON's button would do a single step.
            super.pressPause();
        } else if (getPlayState() == PS_PAUSED) {
            pressStop();
            super.pressPlay();
        } else {
            super.pressPlay();
        }
        follow();
    }

    @Override
    public synchronized void pressPause() {
        if (gui != null) {
            // Before MASON's thread takes its last look, so that the time it tells is the time it is.
            gui.play(false);
        }
        if (gui != null && gui.session().over() && getPlayState() != PS_PLAYING) {
            return;
        }
        if (gui != null && getPlayState() == PS_STOPPED && gui.session().tick() >= 0) {
            gui.resume((ConsoleRun) gui.state);
        }
        super.pressPause();
        follow();
    }

    @Override
    public synchronized void pressStop() {
        super.pressStop();
        follow();
    }

    /** The engine runs when the console plays. It is not there yet while MASON's constructor is at work. */
    private void follow() {
        if (gui != null) {
            gui.play(getPlayState() == PS_PLAYING);
        }
    }

    /** Shows another scenario's parameters in the Model tab. */
    void modelChanged() {
        getModelInspector().updateInspector();
    }

    /** Sets the chosen scenario up, ready to play; the run that was there can be had back by {@link #undoSetUp}. */
    public synchronized void setUp() {
        pressStop();
        super.pressPause();
        follow();
    }

    /** Brings the run back that was there before the last setup, where it rested; done again, it goes back to the other. */
    public synchronized void undoSetUp() {
        ConsoleRun former = gui.former();
        if (former != null) {
            pressStop();
            gui.resume(former);
            setUp();
        }
    }

    /**
     * Rests when the tick of an hour is done.
     *
     * @param hour hours since hour 0; infinite for never
     */
    void pauseAt(double hour) {
        double dt = gui.session().scenario().meta().dt();
        setWhenShouldPauseTime(Double.isInfinite(hour) ? Schedule.AFTER_SIMULATION : FastMath.rint(hour / dt));
    }

    /** The hour at which it will rest; infinite for never. */
    double pausesAt() {
        double tick = getWhenShouldPauseTime();
        return tick >= Long.MAX_VALUE
                ? Double.POSITIVE_INFINITY
                : tick * gui.session().scenario().meta().dt();
    }

    /** Plays, pauses or goes on. */
    void playOrPause() {
        if (getPlayState() == PS_STOPPED) {
            pressPlay();
        } else {
            pressPause();
        }
    }

    /** Pauses if need be, and does a step. */
    synchronized void stepOnce() {
        if (getPlayState() == PS_STOPPED && gui.session().tick() < 0) {
            setUp();
        } else if (getPlayState() != PS_PAUSED) {
            pressPause();
        }
        if (getPlayState() == PS_PAUSED) {
            super.pressPlay();
            follow();
        }
    }

    /** Closes the windows; unlike MASON's, without ending the program, which goes on by itself. */
    @Override
    public void doClose() {
        if (allControllers.remove(this) != null) {
            pressStop();
            gui.quit();
            dispose();
        }
    }

    /** Rests with the run that is shown, also if MASON holds it for ended. */
    void rest() {
        if (getPlayState() == PS_PLAYING) {
            pressPause();
        } else if (getPlayState() == PS_STOPPED) {
            gui.resume((ConsoleRun) gui.state);
            setUp();
        }
    }

    @Override
    public void doSaveAs() {
        Files.save(this, "Save a checkpoint of this run", "run.checkpoint", this::save);
    }

    @Override
    public void doSave() {
        if (checkpoint == null) {
            doSaveAs();
        } else {
            Files.saveAgain(this, "Save a checkpoint of this run", checkpoint, this::save);
        }
    }

    /**
     * Saves the run as it is.
     *
     * @param file where to
     * @throws IOException if it cannot be written
     */
    public void save(File file) throws IOException {
        AtomicFile.replace(file.toPath(), part -> {
            try (OutputStream out = new BufferedOutputStream(java.nio.file.Files.newOutputStream(part))) {
                Object failure = gui.between(() -> write(out));
                if (failure != null) {
                    throw (IOException) failure;
                }
            }
        });
        checkpoint = file;
    }

    private IOException write(OutputStream out) {
        try {
            gui.state.writeToCheckpoint(out);
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    @Override
    public void doOpen() {
        Files.open(this, "Go on with a saved run", ".checkpoint")
                .ifPresent(f -> Files.attempt(this, "Go on with a saved run", f, this::open));
    }

    /**
     * Goes on with a saved run, resting.
     *
     * @param file a checkpoint
     * @throws IOException if it holds none
     */
    public void open(File file) throws IOException {
        if (!(CheckpointReader.read(file.toPath()) instanceof ConsoleRun run)) {
            throw new IOException("it holds no run of Flashpoint");
        }
        run.awakeFromCheckpoint();
        gui.resume(run);
        setUp();
        checkpoint = file;
    }

    /** One model is all there is to choose from; scenarios are chosen in the Run tab. */
    @Override
    public void doNew() {
        getTabPane().setSelectedIndex(getTabPane().indexOfTab("Run"));
    }

    @Override
    protected void doAbout() {
        JOptionPane.showMessageDialog(
                this,
                "These windows are built on MASON 18 by Sean Luke and George Mason University\n"
                        + "(Academic Free License 3.0). Licences of all parts are in NOTICE.",
                "About MASON",
                JOptionPane.INFORMATION_MESSAGE);
    }
}
