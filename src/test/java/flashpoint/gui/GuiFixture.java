package flashpoint.gui;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.scenario.Scenario;
import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Assumptions;

/**
 * The windows on a display, and methods that operate them. Whatever is thrown on any thread, or printed as a stack
 * trace, makes the test fail when the desk is cleared.
 */
final class GuiFixture implements AutoCloseable {

    /** How long to wait for what should happen at once, also on a busy machine, ms. */
    private static final long PATIENCE = 20_000;

    private static boolean told;

    final FlashpointConsole console;
    final FlashpointGui gui;
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private GuiFixture(Scenario scenario) {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> thrown.add(e));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        console = Gui.open(scenario);
        gui = (FlashpointGui) console.getSimulation();
    }

    /** Opens the windows, or skips the test with a plain line. */
    static GuiFixture open(Scenario scenario) throws Exception {
        var obstacle = Gui.obstacle();
        if (obstacle.isPresent() && !told) {
            told = true;
            System.out.println("tests of the windows are skipped: " + obstacle.get());
        }
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> "skipped: " + obstacle.get());
        Path preferences = Files.createTempDirectory("flashpoint-preferences");
        System.setProperty("java.util.prefs.userRoot", preferences.toString());
        WindowManager.start();
        return new GuiFixture(scenario);
    }

    /** Does something on the event thread. */
    static <T> T on(Callable<T> what) {
        if (SwingUtilities.isEventDispatchThread()) {
            return call(what);
        }
        FutureTask<T> task = new FutureTask<>(what);
        SwingUtilities.invokeLater(task);
        return call(task::get);
    }

    private static <T> T call(Callable<T> what) {
        try {
            return what.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static void doing(Runnable what) {
        on(() -> {
            what.run();
            return null;
        });
    }

    /** Waits until something holds. */
    static void until(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE * 1_000_000;
        while (!on(holds::getAsBoolean)) {
            assertThat(System.nanoTime()).as("waited in vain until " + what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** Everything in a window of some class for which something holds. */
    static <T extends Component> List<T> all(Container in, Class<T> kind, Predicate<T> which) {
        List<T> found = new ArrayList<>();
        collect(in, kind, which, found);
        return found;
    }

    private static <T extends Component> void collect(
            Container in, Class<T> kind, Predicate<T> which, Collection<T> found) {
        for (Component c : in.getComponents()) {
            if (kind.isInstance(c) && which.test(kind.cast(c))) {
                found.add(kind.cast(c));
            }
            if (c instanceof Container inner) {
                collect(inner, kind, which, found);
            }
        }
    }

    /** The one thing of a name in the console. */
    <T extends Component> T named(Class<T> kind, String name) {
        List<T> found = on(() -> all(console, kind, c -> name.equals(c.getName())));
        assertThat(found).as(kind.getSimpleName() + " " + name).hasSize(1);
        return found.get(0);
    }

    @SuppressWarnings("unchecked")
    List<JFrame> frames() {
        return on(() -> (List<JFrame>) console.getAllFrames());
    }

    /** The end of the run, as fast as it goes. */
    void playToTheEnd() throws InterruptedException {
        gui.engine().speed(Double.POSITIVE_INFINITY);
        doing(() -> {
            if (console.getPlayState() != FlashpointConsole.PS_PLAYING) {
                console.playOrPause();
            }
        });
        until("the run is over", () -> gui.session().over() && console.getPlayState() == FlashpointConsole.PS_STOPPED);
    }

    /** Plays on to a tick and rests there. */
    void playTo(int tick) throws InterruptedException {
        gui.engine().speed(Double.POSITIVE_INFINITY);
        doing(() -> {
            console.setWhenShouldPause(tick + 1L);
            console.playOrPause();
        });
        until(
                "tick " + tick + " of " + gui.engine().state(),
                () -> gui.session().tick() >= tick && console.getPlayState() == FlashpointConsole.PS_PAUSED);
        assertThat(gui.session().tick()).isEqualTo(tick);
    }

    /** What was thrown or printed that should not have been. */
    void assertQuiet() {
        assertThat(thrown).as("exceptions").isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .as("printed")
                .doesNotContain("Exception", "Error", "\tat ");
    }

    @Override
    public void close() {
        doing(() -> {
            console.doClose();
            for (Window w : Window.getWindows()) {
                w.dispose();
            }
        });
        System.setErr(err);
        Thread.setDefaultUncaughtExceptionHandler(null);
        assertQuiet();
    }
}
