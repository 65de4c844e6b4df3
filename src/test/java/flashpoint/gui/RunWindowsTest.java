package flashpoint.gui;

import static flashpoint.testing.Results.digest;
import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.gui.control.ScenarioPanel;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in the windows: played, touched, saved, gone on with. */
@Tag("display")
class RunWindowsTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=2");

    private GuiFixture desk;

    @BeforeEach
    void open() throws Exception {
        desk = GuiFixture.open(SCENARIO);
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void playedToItsEndItIsTheRunWithoutWindows() throws Exception {
        desk.playToTheEnd();
        assertThat(digest(desk.gui.session().result()))
                .isEqualTo(digest(Results.one(SCENARIO, SCENARIO.meta().seed())));
        GuiFixture.until(
                "the map shows the end",
                () -> desk.gui.map().seen().tick() == SCENARIO.meta().ticks() - 1);
        GuiFixture.until(
                "the charts show the end",
                () -> desk.frames().stream()
                        .filter(f -> f instanceof ChartFrame && f.isVisible())
                        .allMatch(f -> ((ChartFrame) f).live().shown()
                                == SCENARIO.meta().ticks()));
    }

    @Test
    void interventionsActAtOnceAndTheSavedScenarioGivesTheSameBytes(@TempDir Path folder) throws Exception {
        List<String> buttons = List.of("Cut the network", "Counter-rumour", "Send reinforcements", "Release the video");
        for (int k = 0; k < buttons.size(); k++) {
            desk.playTo(30 + 12 * k);
            GuiFixture.doing(desk.named(JButton.class, buttons.get(k))::doClick);
        }
        assertThat(desk.gui.session().interventions())
                .extracting(e -> e.type() + " " + e.time())
                .containsExactly(
                        EventType.NET_SHUTDOWN + " " + 31 * 0.25,
                        EventType.COUNTER_RUMOUR + " " + 43 * 0.25,
                        EventType.REINFORCE + " " + 55 * 0.25,
                        EventType.VIDEO_RELEASE + " " + 67 * 0.25);
        Path saved = folder.resolve("touched.yaml");
        ScenarioPanel panel = GuiFixture.on(() -> GuiFixture.all(desk.console, ScenarioPanel.class, p -> true))
                .get(0);
        GuiFixture.on(() -> {
            panel.save(saved.toFile());
            return null;
        });
        desk.playToTheEnd();
        Scenario again = ScenarioReader.read(saved, List.of()).scenario();
        assertThat(digest(desk.gui.session().result()))
                .isEqualTo(digest(Results.one(again, again.meta().seed())))
                .isNotEqualTo(digest(Results.one(SCENARIO, SCENARIO.meta().seed())));
    }

    @Test
    void aSavedRunGoesOnWithTheSameBytes(@TempDir Path folder) throws Exception {
        desk.playTo(80);
        Path file = folder.resolve("run.checkpoint");
        GuiFixture.on(() -> {
            desk.console.save(file.toFile());
            return null;
        });
        desk.playToTheEnd();
        String straight = digest(desk.gui.session().result());
        GuiFixture.on(() -> {
            desk.console.open(file.toFile());
            return null;
        });
        assertThat(desk.gui.session().tick()).isEqualTo(80);
        GuiFixture.until(
                "the map shows the saved run", () -> desk.gui.map().seen().tick() == 80);
        desk.playToTheEnd();
        assertThat(digest(desk.gui.session().result()))
                .isEqualTo(straight)
                .isEqualTo(digest(Results.one(SCENARIO, SCENARIO.meta().seed())));
    }

    @Test
    void aSliderActsAtTheNextSetup() {
        JSlider slider = desk.named(JSlider.class, "slider threshold.mu");
        double before = SCENARIO.parameters().get(Parameter.THRESHOLD_MU);
        GuiFixture.doing(() -> slider.setValue(slider.getMaximum() / 2));
        double wanted = desk.gui.next().scenario().parameters().get(Parameter.THRESHOLD_MU);
        assertThat(wanted).isNotEqualTo(before);
        assertThat(desk.gui.session().scenario().parameters().get(Parameter.THRESHOLD_MU))
                .isEqualTo(before);
        GuiFixture.doing(desk.named(JButton.class, "set up")::doClick);
        assertThat(desk.gui.session().scenario().parameters().get(Parameter.THRESHOLD_MU))
                .isEqualTo(wanted);
        assertThat(desk.gui.session().tick()).isEqualTo(-1);
    }

    @Test
    void theReplaySliderGoesBackAndForthAndNothingIsChangedByIt() throws Exception {
        desk.playTo(100);
        Scenario before = desk.gui.session().scenario();
        JSlider slider = desk.named(JSlider.class, "replay");
        GuiFixture.doing(() -> slider.setValue(20));
        GuiFixture.until("the map is back", () -> desk.gui.map().seen().tick() == 20);
        assertThat(desk.gui.session().tick()).isEqualTo(20);
        GuiFixture.doing(() -> slider.setValue(90));
        GuiFixture.until("the map is ahead", () -> desk.gui.map().seen().tick() == 90);
        assertThat(desk.gui.session().scenario()).isEqualTo(before);
        desk.playToTheEnd();
        assertThat(digest(desk.gui.session().result()))
                .isEqualTo(digest(Results.one(SCENARIO, SCENARIO.meta().seed())));
        GuiFixture.doing(() -> slider.setValue(50));
        GuiFixture.until(
                "the map is back from the end", () -> desk.gui.map().seen().tick() == 50);
    }
}
