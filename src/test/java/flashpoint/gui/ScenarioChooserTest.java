package flashpoint.gui;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.gui.look.PlainText;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.testing.Scenarios;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JEditorPane;
import javax.swing.JLabel;
import javax.swing.JList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The chooser of scenarios: every one is there, named and pictured, and is chosen by mouse or by keys. */
@Tag("display")
class ScenarioChooserTest {

    private static final Pattern NAME = Pattern.compile("\\bname=([^,]+),");

    private GuiFixture fixture;
    private ScreenRobot robot;

    @BeforeEach
    void open() throws Exception {
        fixture = GuiFixture.open(Scenarios.threeVillages("meta.days=2"));
        robot = new ScreenRobot();
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    private Dialog chooser() throws InterruptedException {
        robot.click(fixture.named(JButton.class, "choose"));
        return ScreenRobot.dialog("Choose a scenario");
    }

    private static JList<?> list(Dialog dialog) throws InterruptedException {
        return ScreenRobot.in(dialog, JList.class, "scenarios");
    }

    private static String name(JList<?> list, int k) {
        Matcher name = NAME.matcher(list.getModel().getElementAt(k).toString());
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    private static int index(JList<?> list, String name) {
        for (int k = 0; k < list.getModel().getSize(); k++) {
            if (name(list, k).equals(name)) {
                return k;
            }
        }
        throw new AssertionError("no " + name);
    }

    private static <T> JLabel line(JList<T> list, int k, List<String> headings) {
        Component cell = list.getCellRenderer()
                .getListCellRendererComponent(list, list.getModel().getElementAt(k), k, false, false);
        List<JLabel> labels = GuiFixture.all((Container) cell, JLabel.class, l -> true);
        labels.stream().filter(l -> l.getIcon() == null).forEach(l -> headings.add(l.getText()));
        return labels.stream().filter(l -> l.getIcon() != null).findFirst().orElseThrow();
    }

    @Test
    void everyShippedScenarioIsListedUnderAHeadingWithItsTitleAndAPictureOfItsOwn() throws Exception {
        Dialog dialog = chooser();
        JList<?> list = list(dialog);
        List<String> names = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        Set<List<Integer>> pictures = new HashSet<>();
        GuiFixture.doing(() -> {
            for (int k = 0; k < list.getModel().getSize(); k++) {
                String name = name(list, k);
                names.add(name);
                Scenario scenario = BundledScenarios.any(name);
                JLabel line = line(list, k, headings);
                assertThat(scenario.meta().title()).isNotBlank();
                assertThat(line.getText())
                        .contains(PlainText.escaped(scenario.meta().title()), name);
                pictures.add(picture(name, line.getIcon()));
            }
        });
        assertThat(names).containsExactlyInAnyOrderElementsOf(BundledScenarios.names());
        assertThat(headings).as("each once, above its scenarios").doesNotHaveDuplicates();
        assertThat(headings).hasSize(5).noneMatch(h -> h.contains("Others"));
        assertThat(pictures).as("pictures that are not each other's").hasSizeGreaterThan(names.size() / 3);
        JEditorPane about = GuiFixture.on(() -> GuiFixture.all(dialog, JEditorPane.class, c -> true))
                .get(0);
        for (String name : List.of("korday-2020", "three-villages")) {
            Scenario scenario = BundledScenarios.any(name);
            GuiFixture.doing(() -> list.setSelectedIndex(index(list, name)));
            String text = GuiFixture.on(
                    () -> about.getDocument().getText(0, about.getDocument().getLength()));
            scenario.groups().forEach(g -> assertThat(text).contains(g.name() == null ? g.label() : g.name()));
            assertThat(text)
                    .contains(
                            scenario.meta().title(),
                            scenario.villages().stream()
                                            .filter(v -> v.population() > 0)
                                            .count()
                                    + " villages, ");
        }
        robot.click(ScreenRobot.button(dialog, "Close"));
    }

    /** What a thumbnail shows: not one colour, and more than a frame. */
    private static List<Integer> picture(String name, Icon icon) {
        BufferedImage image = new BufferedImage(icon.getIconWidth(), icon.getIconHeight(), BufferedImage.TYPE_INT_RGB);
        icon.paintIcon(null, image.createGraphics(), 0, 0);
        int ground = image.getRGB(1, 1);
        List<Integer> pixels = new ArrayList<>();
        int drawn = 0;
        for (int y = 1; y < image.getHeight() - 1; y++) {
            for (int x = 1; x < image.getWidth() - 1; x++) {
                pixels.add(image.getRGB(x, y));
                drawn += image.getRGB(x, y) == ground ? 0 : 1;
            }
        }
        assertThat(drawn).as(name + ": pixels that are drawn").isGreaterThan(40);
        return pixels;
    }

    @Test
    void aDoubleClickChoosesAndTheNextSetupIsOfIt() throws Exception {
        String name = "theory/theory-maki-thompson";
        Dialog dialog = chooser();
        JList<?> list = list(dialog);
        int at = GuiFixture.on(() -> index(list, name));
        GuiFixture.doing(() -> list.ensureIndexIsVisible(at));
        Rectangle cell = GuiFixture.on(() -> list.getCellBounds(at, at));
        robot.click(list, cell.x + 120, cell.y + cell.height - 12, 2);
        GuiFixture.until("it is closed", () -> !dialog.isShowing());
        assertThat(fixture.gui.next().scenario()).isEqualTo(BundledScenarios.any(name));
        assertThat(fixture.gui.session().scenario().meta().name()).isEqualTo("three-villages");
        robot.click(fixture.named(JButton.class, "set up"));
        assertThat(fixture.gui.session().scenario().meta().name()).isEqualTo("theory-maki-thompson");
    }

    @Test
    void keysAloneChooseAndEscapeChoosesNothing() throws Exception {
        JButton choose = fixture.named(JButton.class, "choose");
        GuiFixture.doing(() -> {
            fixture.console.toFront();
            choose.requestFocusInWindow();
        });
        GuiFixture.until("the focus is there", choose::isFocusOwner);
        robot.key(KeyEvent.VK_ENTER);
        Dialog first = ScreenRobot.dialog("Choose a scenario");
        JList<?> list = list(first);
        GuiFixture.until("the list has the focus", list::isFocusOwner);
        int from = GuiFixture.on(list::getSelectedIndex);
        assertThat(name(list, from)).as("begins at the one that is chosen").isEqualTo("three-villages");
        robot.key(KeyEvent.VK_END);
        robot.key(KeyEvent.VK_SPACE);
        robot.key(KeyEvent.VK_ESCAPE);
        GuiFixture.until("it is closed", () -> !first.isShowing());
        assertThat(fixture.gui.next().scenario().meta().name()).isEqualTo("three-villages");
        assertThat(fixture.gui.session().tick()).as("space played nothing").isEqualTo(-1);
        robot.key(KeyEvent.VK_ENTER);
        Dialog second = ScreenRobot.dialog("Choose a scenario");
        JList<?> again = list(second);
        GuiFixture.until("the list has the focus again", again::isFocusOwner);
        robot.key(KeyEvent.VK_DOWN);
        robot.key(KeyEvent.VK_DOWN);
        String wanted = GuiFixture.on(() -> name(again, from + 2));
        robot.key(KeyEvent.VK_ENTER);
        GuiFixture.until("it is closed", () -> !second.isShowing());
        assertThat(fixture.gui.next().scenario()).isEqualTo(BundledScenarios.any(wanted));
    }

    @Test
    void aLatticeOpensAWindowOfItsOwn() throws Exception {
        String name = "epstein-1-run-2-paper";
        Dialog dialog = chooser();
        JList<?> list = list(dialog);
        GuiFixture.doing(() -> {
            list.setSelectedIndex(index(list, name));
            list.ensureIndexIsVisible(list.getSelectedIndex());
        });
        robot.click(ScreenRobot.in(dialog, JButton.class, "choose this"));
        GuiFixture.until("its window is open", () -> lattice() != null);
        assertThat(lattice().run().scenario()).isEqualTo(BundledScenarios.any(name));
        assertThat(fixture.gui.next().scenario().meta().name()).isEqualTo("three-villages");
    }

    private static LatticeFrame lattice() {
        for (java.awt.Window w : java.awt.Window.getWindows()) {
            if (w instanceof LatticeFrame frame && frame.isShowing()) {
                return frame;
            }
        }
        return null;
    }
}
