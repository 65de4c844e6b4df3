package flashpoint.gui;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.page.Lesson;
import flashpoint.scenario.Parameter;
import flashpoint.testing.Scenarios;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sim.display.Console;

/**
 * Every lesson walked through in the windows, by mouse and keys under a window manager, on screens of two sizes: its text
 * and its scenario, every parameter and scenario that its claims and tasks name, an intervention, a question why.
 */
@Tag("display")
@Tag("heavy")
class LessonsWalkTest {

    /** What a lesson's claims and tasks change, and to what. */
    private static final Map<String, Map<String, String>> TOUCHED = Map.of(
            "thresholds",
            Map.of("threshold.law", "LADDER_GAP", "decide.social", "0", "threshold.mu", "0.72", "threshold.sd", "0.3"),
            "rumour",
            Map.of("rumour.online.share", "0", "rumour.credulity", "1", "rumour.stifle.f2f", "0.5"),
            "police-timing",
            Map.of(
                    "police.reinf.delay", "0.5",
                    "police.reinf.size", "100",
                    "police.passivity.local", "0.8",
                    "police.reportAt", "3"),
            "segregation",
            Map.of(
                    "space.mix", "1",
                    "contact.legit", "0",
                    "contact.belief", "0",
                    "contact.threshold", "0",
                    "space.withinSeg", "true",
                    "rumour.homophily.f2f", "0.5"),
            "flight",
            Map.of("border.capacity", "10", "flight.leak", "0", "fear.decay", "72"));

    private GuiFixture fixture;
    private Robot robot;

    static Stream<Arguments> walks() {
        return Lesson.NAMES.stream()
                .flatMap(lesson -> Stream.of(new Rectangle(0, 0, 1280, 800), new Rectangle(0, 0, 1024, 768))
                        .map(screen -> Arguments.of(lesson, screen)));
    }

    @AfterEach
    void close() {
        Windows.within(null);
        if (fixture != null) {
            fixture.close();
        }
    }

    private void click(JComponent c) {
        GuiFixture.doing(() -> c.scrollRectToVisible(new Rectangle(0, 0, c.getWidth(), c.getHeight())));
        robot.waitForIdle();
        click(c, c.getWidth() / 2, c.getHeight() / 2);
    }

    private void click(Component c, int x, int y) {
        Point at = GuiFixture.on(c::getLocationOnScreen);
        robot.mouseMove(at.x + x, at.y + y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    private void key(int code) {
        robot.keyPress(code);
        robot.keyRelease(code);
        robot.waitForIdle();
    }

    private void type(String text) {
        text.chars().forEach(c -> {
            boolean upper = Character.isUpperCase(c);
            if (upper) {
                robot.keyPress(KeyEvent.VK_SHIFT);
            }
            key(KeyEvent.getExtendedKeyCodeForChar(c));
            if (upper) {
                robot.keyRelease(KeyEvent.VK_SHIFT);
            }
        });
    }

    private void tab(String name) throws InterruptedException {
        JTabbedPane tabs = fixture.console.getTabPane();
        int index = tabs.indexOfTab(name);
        Rectangle at = GuiFixture.on(() -> tabs.getBoundsAt(index));
        click(tabs, at.x + at.width / 2, at.y + at.height / 2);
        GuiFixture.until(name + " is shown", () -> tabs.getSelectedIndex() == index);
    }

    private static Window dialog(String title) throws InterruptedException {
        GuiFixture.until(title + " is open", () -> open(title) != null);
        return GuiFixture.on(() -> open(title));
    }

    private static Window open(String title) {
        return Stream.of(Window.getWindows())
                .filter(w -> w instanceof Dialog d && d.isShowing() && title.equals(d.getTitle()))
                .findFirst()
                .orElse(null);
    }

    private static <T extends Component> T in(Window window, Class<T> kind, String name) throws InterruptedException {
        GuiFixture.until(
                name + " is there",
                () -> !GuiFixture.all((Container) window, kind, c -> name.equals(c.getName()))
                        .isEmpty());
        return GuiFixture.on(() -> GuiFixture.all((Container) window, kind, c -> name.equals(c.getName())))
                .get(0);
    }

    private void shut(Window window) throws InterruptedException {
        JButton close = GuiFixture.on(
                        () -> GuiFixture.all((Container) window, JButton.class, b -> "Close".equals(b.getText())))
                .get(0);
        click(close);
        GuiFixture.until("it is closed", () -> !window.isShowing());
    }

    @ParameterizedTest
    @MethodSource("walks")
    void aLessonCanBeDoneInTheWindows(String lesson, Rectangle screen) throws Exception {
        Windows.within(screen);
        fixture = GuiFixture.open(Scenarios.threeVillages("meta.days=2"));
        robot = new Robot();
        robot.setAutoDelay(12);
        // The text, and its scenario.
        tab("Lesson");
        JComboBox<?> box = fixture.named(JComboBox.class, "lesson");
        GuiFixture.doing(() -> box.setSelectedIndex(Lesson.NAMES.indexOf(lesson)));
        click(fixture.named(JButton.class, "scenario of the lesson"));
        String scenario = Lesson.of(lesson).scenario().orElseThrow();
        GuiFixture.until(
                "its scenario is set up",
                () -> fixture.gui.session().scenario().meta().name().equals(scenario)
                        && fixture.console.getPlayState() == Console.PS_PAUSED);
        everythingLiesOn(screen);
        parameters(lesson);
        tab("Run");
        key(KeyEvent.VK_R);
        TOUCHED.get(lesson).forEach((name, value) -> {
            Parameter p = Parameter.of(name);
            assertThat(p.text(fixture.gui.session().scenario().parameters().get(p)))
                    .as(name)
                    .isEqualTo(value);
        });
        // To an hour, by keys; then a deed, back an hour, and why.
        JTextField hour = fixture.named(JTextField.class, "pause at hour");
        click(hour);
        type("16");
        key(KeyEvent.VK_ENTER);
        GuiFixture.doing(() -> fixture.gui.engine().speed(Double.POSITIVE_INFINITY));
        key(KeyEvent.VK_SPACE);
        GuiFixture.until("it is 16 h", () -> fixture.gui.session().tick() == 64);
        GuiFixture.until("it rests", () -> fixture.console.getPlayState() == Console.PS_PAUSED);
        click(fixture.named(JButton.class, "Cut the network"));
        assertThat(fixture.gui.session().interventions()).hasSize(1);
        click(fixture.named(JButton.class, "step"));
        key(KeyEvent.VK_LEFT);
        GuiFixture.until("an hour back", () -> fixture.gui.session().tick() == 61);
        key(KeyEvent.VK_SPACE);
        GuiFixture.until("the end", () -> fixture.gui.session().over());
        GuiFixture.until("it has stopped", () -> fixture.console.getPlayState() == Console.PS_STOPPED);
        why();
        if (lesson.equals("rumour")) {
            withoutTheVideo();
        }
        otherScenario(lesson);
        fixture.assertQuiet();
    }

    private void everythingLiesOn(Rectangle screen) throws InterruptedException {
        GuiFixture.until(
                "all windows lie on the screen",
                () -> screen.contains(fixture.console.getBounds())
                        && fixture.frames().stream()
                                .filter(Component::isVisible)
                                .allMatch(f -> screen.contains(f.getBounds())));
        for (JComponent c : GuiFixture.on(() -> GuiFixture.all(
                fixture.console.getTabPane(), JComponent.class, c -> c.isShowing() && c instanceof JButton))) {
            assertThat(GuiFixture.on(c::getWidth))
                    .as(((JButton) c).getText())
                    .isGreaterThanOrEqualTo(GuiFixture.on(() -> c.getPreferredSize().width));
        }
    }

    /** Each value, found by typing its key into the search and set by keys. */
    private void parameters(String lesson) throws InterruptedException {
        tab("Model");
        click(fixture.named(JButton.class, "more parameters"));
        Window dialog = dialog("All parameters");
        for (Map.Entry<String, String> e : TOUCHED.get(lesson).entrySet()) {
            JTextField search = in(dialog, JTextField.class, "search");
            click(search);
            GuiFixture.doing(search::selectAll);
            type(e.getKey());
            JList<?> list = in(dialog, JList.class, "parameters");
            GuiFixture.until("found " + e.getKey(), () -> list.getModel().getSize() >= 1);
            set(dialog, Parameter.of(e.getKey()), e.getValue());
        }
        shut(dialog);
    }

    private void set(Window dialog, Parameter p, String value) throws InterruptedException {
        if (!p.choices().isEmpty()) {
            JComboBox<?> box = in(dialog, JComboBox.class, "value");
            GuiFixture.doing(() -> box.setSelectedItem(value));
        } else if (p.kind() == flashpoint.scenario.Field.Kind.BOOLEAN) {
            JCheckBox box = in(dialog, JCheckBox.class, "value");
            if (GuiFixture.on(box::isSelected) != Boolean.parseBoolean(value)) {
                click(box);
            }
        } else {
            JTextField field = in(dialog, JTextField.class, "value");
            click(field);
            GuiFixture.doing(field::selectAll);
            type(value);
            key(KeyEvent.VK_ENTER);
        }
        GuiFixture.until(
                p.key() + " is " + value,
                () -> p.text(fixture.gui.next().scenario().parameters().get(p)).equals(value));
    }

    private void why() throws InterruptedException {
        var middle = GuiFixture.on(() -> fixture.gui.map().house(0));
        click(fixture.gui.map().insideDisplay, (int) middle.getX(), (int) middle.getY());
        JTabbedPane tabs = fixture.console.getTabPane();
        GuiFixture.until("an inspector is open", () -> tabs.getSelectedIndex() == tabs.indexOfTab("Inspectors"));
        tab("Run");
    }

    private void withoutTheVideo() throws InterruptedException {
        click(fixture.named(JButton.class, "events of the next run"));
        Window dialog = dialog("Events of the next run");
        click(in(dialog, JCheckBox.class, "event video"));
        click(in(dialog, JButton.class, "use events"));
        key(KeyEvent.VK_R);
        GuiFixture.until(
                "the video is left out",
                () -> fixture.gui.session().scenario().events().stream().noneMatch(e -> e.id().equals("video")));
    }

    /** The second scenario of those lessons that have one, from the list. */
    private void otherScenario(String lesson) throws InterruptedException {
        Map<String, String> second = Map.of(
                "rumour",
                "theory/theory-maki-thompson",
                "flight",
                "theory/theory-flee-queue",
                "thresholds",
                "three-villages");
        if (!second.containsKey(lesson)) {
            return;
        }
        click(fixture.named(JButton.class, "choose"));
        Window dialog = dialog("Choose a scenario");
        JList<?> list = in(dialog, JList.class, "scenarios");
        List<String> names = List.of(second.get(lesson));
        GuiFixture.doing(() -> {
            for (int k = 0; k < list.getModel().getSize(); k++) {
                if (list.getModel().getElementAt(k).toString().contains("name=" + names.get(0) + ",")) {
                    list.setSelectedIndex(k);
                    list.ensureIndexIsVisible(k);
                }
            }
        });
        click(in(dialog, JButton.class, "choose this"));
        key(KeyEvent.VK_R);
        String bare = names.get(0).substring(names.get(0).lastIndexOf('/') + 1);
        GuiFixture.until(
                bare + " is set up",
                () -> fixture.gui.session().scenario().meta().name().equals(bare));
    }
}
