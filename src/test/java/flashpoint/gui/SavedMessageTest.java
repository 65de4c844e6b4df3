package flashpoint.gui;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.gui.map.MapDisplay;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.testing.Scenarios;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Window;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is saved in the windows: a message names the file when it is there, and where it cannot be written one says so,
 * and nothing is left.
 */
@Tag("display")
class SavedMessageTest {

    private GuiFixture fixture;
    private ScreenRobot robot;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        fixture = GuiFixture.open(Scenarios.threeVillages("meta.days=2"));
        robot = new ScreenRobot();
        fixture.playTo(60);
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    /** A way to save: title of its dialog, ending of the file, and what brings the dialog up. */
    private record Way(String title, String ending, Runnable ask) {}

    private Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("scenario", new Way("Save the scenario of this run", ".yaml", press(named("save scenario"))));
        ways.put("checkpoint", new Way("Save a checkpoint of this run", ".checkpoint", fixture.console::doSaveAs));
        MapDisplay map = fixture.gui.map();
        ways.put("map", new Way("Save the map as a picture", ".png", map::takeSnapshot));
        ChartFrame chart = fixture.frames().stream()
                .filter(f -> f instanceof ChartFrame && f.isVisible())
                .map(ChartFrame.class::cast)
                .findFirst()
                .orElseThrow();
        ways.put("chart", chart(chart, "png"));
        ways.put("chart as SVG", chart(chart, "svg"));
        ways.put("film", new Way("Save the film (animated GIF)", ".gif", press(button("Save film..."))));
        return ways;
    }

    private JButton named(String name) {
        return fixture.named(JButton.class, name);
    }

    private AbstractButton button(String text) {
        return GuiFixture.on(() -> GuiFixture.all(fixture.console, AbstractButton.class, b -> text.equals(b.getText())))
                .get(0);
    }

    private static Runnable press(AbstractButton button) {
        return button::doClick;
    }

    private static Way chart(Container window, String ending) {
        LiveChartPanel panel = GuiFixture.on(() -> GuiFixture.all(window, LiveChartPanel.class, c -> true))
                .get(0);
        AbstractButton item = GuiFixture.on(() -> GuiFixture.all(
                        panel.getPopupMenu(), AbstractButton.class, b -> ("save chart " + ending).equals(b.getName())))
                .get(0);
        return new Way("Save the chart as a picture", "." + ending, press(item));
    }

    /** Presses, and gives the file in the dialog that comes up. */
    private void save(Way way, File file) throws InterruptedException {
        SwingUtilities.invokeLater(way.ask());
        if (way.ending().equals(".gif")) {
            Dialog form = ScreenRobot.dialog("Save the map as a film");
            List<JSpinner> hours = GuiFixture.on(() -> GuiFixture.all(form, JSpinner.class, s -> true));
            GuiFixture.doing(() -> hours.get(1).setValue(3.0));
            robot.click(ScreenRobot.button(form, "OK"));
        }
        Dialog dialog = ScreenRobot.dialog(way.title());
        JFileChooser chooser = GuiFixture.on(() -> GuiFixture.all(dialog, JFileChooser.class, c -> true))
                .get(0);
        // What happens next may be a question on top of it, so nobody waits for the click's end.
        SwingUtilities.invokeLater(() -> {
            chooser.setSelectedFile(file);
            chooser.approveSelection();
        });
        GuiFixture.until("the dialog is closed", () -> !dialog.isShowing());
    }

    /** Messages that can be seen, which are texts of that name in any window. */
    private static List<String> messages() {
        return labels().stream().map(JTextArea::getText).toList();
    }

    private static List<JTextArea> labels() {
        List<JTextArea> labels = new ArrayList<>();
        for (Window w : Window.getWindows()) {
            if (w.isShowing()) {
                labels.addAll(GuiFixture.all(w, JTextArea.class, l -> "message".equals(l.getName()) && l.isShowing()));
            }
        }
        return labels;
    }

    private static List<String> left(Path in) throws Exception {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theMessageNamesTheFileWhenItIsThere() throws Exception {
        List<String> made = new ArrayList<>();
        for (Map.Entry<String, Way> e : ways().entrySet()) {
            String name = e.getKey().replace(' ', '-') + e.getValue().ending();
            Path file = folder.resolve(name);
            made.add(name);
            save(e.getValue(), file.toFile());
            GuiFixture.until("a message says that " + name + " was saved", () -> {
                List<String> seen = messages();
                boolean said = seen.contains("Saved " + file.toAbsolutePath());
                assertThat(!said || file.toFile().length() > 0)
                        .as(name + " is there when it is said")
                        .isTrue();
                return said;
            });
        }
        assertThat(left(folder)).as("and nothing else").containsExactlyInAnyOrderElementsOf(made);
        assertThat(ScenarioReader.read(folder.resolve("scenario.yaml"), List.of())
                        .scenario())
                .isEqualTo(fixture.gui.touched());
        for (String picture : List.of("map.png", "chart.png", "film.gif")) {
            assertThat(ImageIO.read(folder.resolve(picture).toFile()).getWidth())
                    .as(picture)
                    .isGreaterThan(200);
        }
        assertThat(Files.readString(folder.resolve("chart-as-SVG.svg"))).contains("<svg", "</svg>");
    }

    @Test
    void whereItCannotBeWrittenThatIsSaidAndNothingIsLeft() throws Exception {
        Files.createDirectory(folder.resolve("place"));
        for (Map.Entry<String, Way> e : ways().entrySet()) {
            String ending = e.getValue().ending();
            Path taken = Files.createDirectory(folder.resolve("place").resolve("a-folder-" + e.getKey() + ending));
            for (Path file : List.of(folder.resolve("nowhere").resolve("x" + ending), taken)) {
                save(e.getValue(), file.toFile());
                if (Files.exists(file)) {
                    Dialog question = ScreenRobot.dialog(e.getValue().title());
                    robot.click(ScreenRobot.button(question, "Yes"));
                }
                GuiFixture.until(e.getKey() + " is said to have failed", () -> told() != null);
                Dialog told = GuiFixture.on(SavedMessageTest::told);
                String words = GuiFixture.on(() -> GuiFixture.all(told, JOptionPane.class, c -> true)
                        .get(0)
                        .getMessage()
                        .toString());
                assertThat(words)
                        .as(e.getKey())
                        .startsWith(file + ": ")
                        .matches("(?s).*: (?!null).{8,}")
                        .doesNotContain("Exception");
                robot.click(ScreenRobot.button(told, "OK"));
                GuiFixture.until("it is closed", () -> !told.isShowing());
                assertThat(GuiFixture.<List<String>>on(SavedMessageTest::messages))
                        .as("nobody says that it was saved")
                        .noneMatch(m -> m.contains(file.toString()));
            }
            assertThat(taken).isEmptyDirectory();
        }
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(left(folder)).containsExactly("place");
        assertThat(left(folder.resolve("place"))).allMatch(n -> n.startsWith("a-folder-"));
    }

    /** The dialog that warns; null if none does. */
    private static Dialog told() {
        for (Window w : Window.getWindows()) {
            if (w instanceof Dialog d && d.isShowing()) {
                boolean warns = GuiFixture.all(d, JOptionPane.class, c -> true).stream()
                        .anyMatch(c -> c.getMessageType() == JOptionPane.WARNING_MESSAGE);
                if (warns) {
                    return d;
                }
            }
        }
        return null;
    }

    @Test
    void aCheckpointSavedAgainIsToldTooAndWhoSaysNoKeepsTheOldFile() throws Exception {
        Path file = folder.resolve("run.checkpoint");
        save(ways().get("checkpoint"), file.toFile());
        GuiFixture.until("it is there", () -> messages().contains("Saved " + file.toAbsolutePath()));
        byte[] first = Files.readAllBytes(file);
        save(ways().get("checkpoint"), file.toFile());
        Dialog question = ScreenRobot.dialog("Save a checkpoint of this run");
        robot.click(ScreenRobot.button(question, "No"));
        GuiFixture.until("it is closed", () -> !question.isShowing());
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        fixture.playTo(70);
        List<JTextArea> before = GuiFixture.on(SavedMessageTest::labels);
        GuiFixture.doing(fixture.console::doSave);
        GuiFixture.until(
                "it is told again",
                () -> labels().stream()
                        .anyMatch(l -> !before.contains(l) && l.getText().equals("Saved " + file.toAbsolutePath())));
        assertThat(Files.readAllBytes(file)).isNotEqualTo(first);
    }

    /** A path that is wider than the window takes as many lines as it needs. */
    @Test
    void aLongPathIsNotCut() throws Exception {
        File file = folder.resolve("a-long-name-".repeat(12) + ".yaml").toFile();
        for (boolean large : new boolean[] {false, true}) {
            GuiFixture.doing(() -> fixture.gui.applyTheme(flashpoint.gui.look.Look.PLAIN.large(large)));
            List<JTextArea> before = GuiFixture.on(SavedMessageTest::labels);
            GuiFixture.doing(() -> flashpoint.gui.look.Files.saved(fixture.console, file));
            GuiFixture.until("it is told", () -> labels().size() > before.size());
            JTextArea message = GuiFixture.on(() -> labels().stream()
                    .filter(l -> !before.contains(l))
                    .findFirst()
                    .orElseThrow());
            GuiFixture.doing(() -> {
                assertThat(message.getText()).endsWith(file.getName());
                int last = message.getText().length();
                try {
                    assertThat(message.getVisibleRect().contains(message.modelToView2D(last)))
                            .as("the end of the name is seen, large type " + large)
                            .isTrue();
                } catch (javax.swing.text.BadLocationException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    @Tag("heavy")
    void theLatticeSavesItsChartsTheSameWay() throws Exception {
        LatticeFrame frame = Gui.lattice(BundledScenarios.shipped("epstein-1-run-2-paper", "lattice.ticks=20"));
        try {
            Path file = folder.resolve("lattice.png");
            save(chart(frame, "png"), file.toFile());
            GuiFixture.until("it is there", () -> messages().contains("Saved " + file.toAbsolutePath()));
            assertThat(ImageIO.read(file.toFile())).isNotNull();
        } finally {
            GuiFixture.doing(frame::dispose);
        }
    }
}
