package flashpoint.gui;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.testing.Scenarios;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Window;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JPopupMenu;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sim.portrayal.inspector.PropertyInspector;

/** No click ends in an exception. Dialogs that come up are closed as a user would who changed his mind. */
@Tag("display")
class EveryClickTest {

    private GuiFixture fixture;
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger dialogs = new AtomicInteger();

    @BeforeEach
    void open() throws Exception {
        fixture = GuiFixture.open(Scenarios.threeVillages("meta.days=2"));
        Thread closer = new Thread(this::closeDialogs, "changes his mind");
        closer.setDaemon(true);
        closer.start();
    }

    @AfterEach
    void close() {
        done.set(true);
        if (fixture != null) {
            fixture.close();
        }
    }

    private void closeDialogs() {
        while (!done.get()) {
            for (Window w : Window.getWindows()) {
                if (w instanceof Dialog && w.isShowing()) {
                    dialogs.incrementAndGet();
                    SwingUtilities.invokeLater(w::dispose);
                }
            }
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static List<AbstractButton> buttons(JFrame frame) {
        List<AbstractButton> all = new ArrayList<>(GuiFixture.all(frame, AbstractButton.class, b -> true));
        if (frame.getJMenuBar() != null) {
            for (int m = 0; m < frame.getJMenuBar().getMenuCount(); m++) {
                JMenu menu = frame.getJMenuBar().getMenu(m);
                for (int k = 0; k < menu.getItemCount(); k++) {
                    all.add(menu.getItem(k));
                }
            }
        }
        return all;
    }

    private static boolean ends(AbstractButton button) {
        return "Quit".equals(button.getText());
    }

    @Test
    void everyButtonAndMenuItemCanBePressedInEveryState() throws Exception {
        Set<AbstractButton> pressed = new LinkedHashSet<>();
        for (int round = 0; round < 2; round++) {
            // Once stopped, once in the middle of a run with an inspector open.
            if (round == 1) {
                fixture.playTo(60);
                GuiFixture.doing(() -> fixture.gui.questions().person("3"));
            }
            for (JFrame frame : fixture.frames()) {
                press(frame, pressed);
            }
            press(fixture.console, pressed);
            GuiFixture.doing(() -> fixture.console.pressStop());
        }
        assertThat(pressed).as("buttons pressed").hasSizeGreaterThan(40);
        assertThat(dialogs.get()).as("dialogs that came up and were closed").isGreaterThan(5);
        fixture.assertQuiet();
        AbstractButton quit = GuiFixture.on(() -> buttons(fixture.console)).stream()
                .filter(EveryClickTest::ends)
                .findFirst()
                .orElseThrow();
        GuiFixture.doing(quit::doClick);
        assertThat(GuiFixture.on(() -> fixture.console.isDisplayable()))
                .as("the console is closed")
                .isFalse();
    }

    /** Whether it is taken from nobody's sight, except by another tab. */
    private static boolean canBeSeen(Component c) {
        Component at = c;
        while (at != null && !(at.getParent() instanceof JTabbedPane) && !(at instanceof Window)) {
            if (!at.isVisible() && !(at instanceof JPopupMenu)) {
                return false;
            }
            at = at.getParent();
        }
        return true;
    }

    private void press(JFrame frame, Set<AbstractButton> pressed) throws InterruptedException {
        for (AbstractButton button : GuiFixture.on(() -> buttons(frame))) {
            if (!ends(button) && GuiFixture.on(() -> button.isEnabled() && canBeSeen(button))) {
                SwingUtilities.invokeLater(() -> button.doClick(0));
                pressed.add(button);
                GuiFixture.doing(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
            }
        }
    }

    @Test
    void everyTabSliderAndChoiceCanBeMoved() throws Exception {
        JTabbedPane tabs = fixture.console.getTabPane();
        for (int t = 0; t < tabs.getTabCount(); t++) {
            int tab = t;
            GuiFixture.doing(() -> tabs.setSelectedIndex(tab));
        }
        for (JSlider slider : GuiFixture.on(() -> GuiFixture.all(fixture.console, JSlider.class, s -> true))) {
            for (int to : new int[] {slider.getMinimum(), slider.getMaximum()}) {
                GuiFixture.doing(() -> slider.setValue(to));
            }
        }
        for (JComboBox<?> box : GuiFixture.on(() -> GuiFixture.all(fixture.console, JComboBox.class, b -> true))) {
            // Reading every shipped scenario takes its time; the first ones and the last are as good as all.
            for (int k = 0; k < GuiFixture.on(box::getItemCount); k += k < 3 ? 1 : 9) {
                int item = k;
                GuiFixture.doing(() -> box.setSelectedIndex(item));
            }
        }
        GuiFixture.doing(() -> fixture.console.setUp());
        fixture.assertQuiet();
    }

    /** MASON offers charts for every number it shows; its own need a library of 2014. */
    @Test
    void nothingOffersAChartThatCannotBeDrawn() {
        assertThat(PropertyInspector.getPropertyInspectorClassNames().objs)
                .filteredOn(o -> o != null)
                .noneMatch(o -> o.toString().contains("Charting"));
    }
}
