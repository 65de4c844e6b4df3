package flashpoint.gui;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.gui.look.Look;
import flashpoint.testing.Scenarios;
import java.awt.Component;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sim.display.Console;

/**
 * The windows worked as by a person: the mouse and the keys of the screen, under a window manager, with the focus
 * wherever it was left.
 */
@Tag("display")
class MouseAndKeysTest {

    private GuiFixture fixture;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        fixture = GuiFixture.open(Scenarios.threeVillages("meta.days=2"));
        robot = new Robot();
        robot.setAutoDelay(15);
        GuiFixture.doing(() -> {
            fixture.console.toFront();
            fixture.console.requestFocus();
        });
        click(fixture.console.getTabPane(), 30, 10);
        GuiFixture.until("the console has the focus", () -> fixture.console.isFocused());
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    private void click(Component c, int x, int y) {
        Point at = GuiFixture.on(c::getLocationOnScreen);
        robot.mouseMove(at.x + x, at.y + y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    private void click(JComponent c) {
        GuiFixture.doing(() -> c.scrollRectToVisible(new java.awt.Rectangle(0, 0, c.getWidth(), c.getHeight())));
        click(c, c.getWidth() / 2, c.getHeight() / 2);
    }

    private void key(int code) {
        robot.keyPress(code);
        robot.keyRelease(code);
        robot.waitForIdle();
    }

    private AbstractButton transport(String name) {
        return fixture.named(AbstractButton.class, name);
    }

    private void waitFor(String what, BooleanSupplier holds) throws InterruptedException {
        GuiFixture.until(what, holds);
    }

    @Test
    void spacePlaysAndRestsWhereverTheFocusIs() throws Exception {
        List<JComponent> places = List.of(
                fixture.named(JButton.class, "set up"),
                fixture.named(JSlider.class, "speed"),
                fixture.named(JSlider.class, "replay"),
                fixture.named(JTextField.class, "seed"),
                fixture.named(JCheckBox.class, "large type"),
                fixture.named(JTextField.class, "pause at hour"),
                fixture.named(JButton.class, "choose"));
        long seed = fixture.gui.next().seed();
        for (JComponent place : places) {
            GuiFixture.doing(() -> {
                fixture.gui.engine().speed(40);
                place.requestFocusInWindow();
            });
            waitFor("the focus is there", place::isFocusOwner);
            int from = fixture.gui.session().tick();
            key(KeyEvent.VK_SPACE);
            waitFor(
                    "it plays, with the focus on " + place.getName(),
                    () -> fixture.gui.session().tick() > from + 1);
            assertThat(fixture.console.getPlayState()).isEqualTo(Console.PS_PLAYING);
            key(KeyEvent.VK_SPACE);
            waitFor("it rests", () -> fixture.console.getPlayState() == Console.PS_PAUSED);
            int rest = fixture.gui.session().tick();
            key(KeyEvent.VK_LEFT);
            waitFor(
                    "an hour back from " + place.getName(),
                    () -> fixture.gui.session().tick() == Math.max(-1, rest - 4));
            key(KeyEvent.VK_RIGHT);
            waitFor("an hour forth", () -> fixture.gui.session().tick() == rest);
        }
        assertThat(fixture.gui.look()).as("no box was ticked").isEqualTo(Look.PLAIN);
        assertThat(fixture.gui.next().seed()).as("no seed was changed").isEqualTo(seed);
    }

    @Test
    void inAFieldThatIsTypedIntoKeysAreText() throws Exception {
        JTextField seed = fixture.named(JTextField.class, "seed");
        click(seed);
        waitFor("the field has the focus", seed::isFocusOwner);
        // A click that is delivered late would end a selection; in an empty field it changes nothing.
        GuiFixture.doing(() -> seed.setText(""));
        key(KeyEvent.VK_4);
        key(KeyEvent.VK_2);
        key(KeyEvent.VK_LEFT);
        key(KeyEvent.VK_7);
        assertThat(GuiFixture.<String>on(seed::getText)).isEqualTo("472");
        key(KeyEvent.VK_ENTER);
        assertThat(fixture.gui.next().seed()).isEqualTo(472);
        assertThat(fixture.gui.session().interventions())
                .as("digits did nothing")
                .isEmpty();
        key(KeyEvent.VK_SPACE);
        waitFor("after Enter, space plays", () -> fixture.console.getPlayState() == Console.PS_PLAYING);
    }

    @Test
    void playAlwaysPlaysAndPauseDiscardsNothing() throws Exception {
        GuiFixture.doing(() -> fixture.gui.engine().speed(Double.POSITIVE_INFINITY));
        click(fixture.named(JButton.class, "set up"));
        assertThat(fixture.console.getPlayState()).isEqualTo(Console.PS_PAUSED);
        click(transport("play"));
        waitFor("play plays after a setup", () -> fixture.gui.session().tick() > 4);
        waitFor("the end", () -> fixture.gui.session().over() && fixture.console.getPlayState() == Console.PS_STOPPED);
        var run = fixture.gui.session();
        click(transport("pause"));
        key(KeyEvent.VK_LEFT);
        waitFor(
                "the run can be rewound after pause at its end",
                () -> run.tick() == run.scenario().meta().ticks() - 5);
        assertThat(fixture.gui.session()).isSameAs(run);
        click(fixture.named(JButton.class, "set up"));
        assertThat(fixture.gui.session()).isNotSameAs(run);
        click(fixture.named(JButton.class, "undo"));
        assertThat(fixture.gui.session()).as("the run is back").isSameAs(run);
        assertThat(run.tick()).isEqualTo(run.scenario().meta().ticks() - 5);
        click(transport("play"));
        waitFor("it goes on to the end", () -> run.over() && fixture.console.getPlayState() == Console.PS_STOPPED);
        click(transport("play"));
        waitFor("play after the end plays again", () -> fixture.gui.session() != run);
        waitFor(
                "to the end",
                () -> fixture.gui.session().over() && fixture.console.getPlayState() == Console.PS_STOPPED);
        key(KeyEvent.VK_Z);
        assertThat(fixture.gui.session()).as("and the first can be had back").isSameAs(run);
    }

    @Test
    void aStepIsOneTickAndAnHourToPauseAtIsKept() throws Exception {
        click(fixture.named(JButton.class, "step"));
        click(fixture.named(JButton.class, "step"));
        waitFor("two steps", () -> fixture.gui.session().tick() == 1);
        JTextField hour = fixture.named(JTextField.class, "pause at hour");
        click(hour);
        for (char c : "6:30".toCharArray()) {
            if (c == ':') {
                robot.keyPress(KeyEvent.VK_SHIFT);
                key(KeyEvent.VK_SEMICOLON);
                robot.keyRelease(KeyEvent.VK_SHIFT);
            } else {
                key(KeyEvent.getExtendedKeyCodeForChar(c));
            }
        }
        key(KeyEvent.VK_ENTER);
        GuiFixture.doing(() -> fixture.gui.engine().speed(Double.POSITIVE_INFINITY));
        key(KeyEvent.VK_SPACE);
        waitFor(
                "it rests at half past six",
                () -> fixture.console.getPlayState() == Console.PS_PAUSED
                        && fixture.gui.session().tick() == 26);
        waitFor("the field is empty again", () -> hour.getText().isEmpty());
    }

    @Test
    void enterPressesTheButtonThatHasTheFocus() throws Exception {
        JTabbedPane tabs = fixture.console.getTabPane();
        JButton cut = fixture.named(JButton.class, "Cut the network");
        GuiFixture.doing(cut::requestFocusInWindow);
        waitFor("the focus is there", cut::isFocusOwner);
        key(KeyEvent.VK_ENTER);
        assertThat(fixture.gui.session().interventions()).hasSize(1);
        GuiFixture.doing(tabs::requestFocusInWindow);
        waitFor("the tabs have the focus", tabs::isFocusOwner);
        key(KeyEvent.VK_RIGHT);
        assertThat(tabs.getSelectedIndex()).as("an arrow changes no tab").isZero();
    }
}
