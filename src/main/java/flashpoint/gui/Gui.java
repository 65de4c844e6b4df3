package flashpoint.gui;

import flashpoint.gui.look.Look;
import flashpoint.gui.look.ThemeInstaller;
import flashpoint.scenario.Scenario;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import sim.portrayal.inspector.PropertyInspector;
import sim.portrayal.inspector.StreamingPropertyInspector;
import sim.util.Bag;

/** Start of the windows. */
public final class Gui {

    /** Held on to: a logger without a reference forgets its level. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private Gui() {}

    /**
     * Reason why no window can be opened here.
     *
     * @return one line; empty if windows can be opened
     */
    public static Optional<String> obstacle() {
        try {
            if (GraphicsEnvironment.isHeadless()) {
                return Optional.of("there is no display (DISPLAY is not set, or java.awt.headless is true)");
            }
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
            return Optional.empty();
        } catch (AWTError | HeadlessException e) {
            return Optional.of("the display cannot be reached: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (LinkageError e) {
            return Optional.of("this Java has no windows; install one that is not \"headless\"");
        }
    }

    /**
     * Opens console, map and charts.
     *
     * @param scenario what is set up first
     * @return the console
     */
    public static FlashpointConsole open(Scenario scenario) {
        // Where a home folder cannot be written, window positions are not kept; that is no reason to warn.
        PREFERENCES.setLevel(Level.OFF);
        chartsThatCanBeDrawn();
        FlashpointConsole[] console = new FlashpointConsole[1];
        try {
            SwingUtilities.invokeAndWait(() -> {
                ThemeInstaller.windows(Look.PLAIN);
                console[0] = new FlashpointConsole(new FlashpointGui(scenario));
                console[0].setVisible(true);
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
        return console[0];
    }

    /**
     * Opens the window of a scenario of the lattice.
     *
     * @param scenario of the lattice
     * @return the window
     */
    static LatticeFrame lattice(Scenario scenario) {
        LatticeFrame[] frame = new LatticeFrame[1];
        try {
            SwingUtilities.invokeAndWait(() -> {
                ThemeInstaller.windows(Look.PLAIN);
                frame[0] = new LatticeFrame(scenario);
                frame[0].setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
                frame[0].setVisible(true);
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
        return frame[0];
    }

    /** MASON would offer charts of its own for a number, drawn by a version of JFreeChart that is not here. */
    private static void chartsThatCanBeDrawn() {
        Bag offered = PropertyInspector.getPropertyInspectorClassNames();
        offered.clear();
        offered.add(StreamingPropertyInspector.class.getName());
    }

    /**
     * Opens the windows and waits until the console is closed.
     *
     * @param scenario what is set up first
     * @throws InterruptedException if the caller is interrupted
     */
    public static void run(Scenario scenario) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        JFrame console = scenario.lattice() ? lattice(scenario) : open(scenario);
        console.addWindowListener(new java.awt.event.WindowAdapter() {
            @Override
            public void windowClosed(java.awt.event.WindowEvent e) {
                closed.countDown();
            }
        });
        closed.await();
    }
}
