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

    private GuiFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = GuiFixture.open(SCENARIO);
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    void playedToItsEndItIsTheRunWithoutWindows() throws Exception {
        fixture.playToTheEnd();
        assertThat(digest(fixture.gui.session().result()))
                .isEqualTo(digest(Results.one(SCENARIO, SCENARIO.meta().seed())));
        GuiFixture.until(
                "the map shows the end",
                () -> fixture.gui.map().seen().tick() == SCENARIO.meta().ticks() - 1);
        GuiFixture.until(
                "the charts show the end",
                () -> fixture.frames().stream()
                        .filter(f -> f instanceof ChartFrame && f.isVisible())
                        .allMatch(f -> ((ChartFrame) f).live().shown()
                                == SCENARIO.meta().ticks()));
    }

    @Test
    void interventionsActAtOnceAndTheSavedScenarioGivesTheSameBytes(@TempDir Path folder) throws Exception {
        List<String> buttons = List.of("Cut the network", "Counter-rumour", "Send reinforcements", "Release the video");
        for (int k = 0; k < buttons.size(); k++) {
            fixture.playTo(30 + 12 * k);
            GuiFixture.doing(fixture.named(JButton.class, buttons.get(k))::doClick);
        }
        assertThat(fixture.gui.session().interventions())
                .extracting(e -> e.type() + " " + e.time())
                .containsExactly(
                        EventType.NET_SHUTDOWN + " " + 31 * 0.25,
                        EventType.COUNTER_RUMOUR + " " + 43 * 0.25,
                        EventType.REINFORCE + " " + 55 * 0.25,
                        EventType.VIDEO_RELEASE + " " + 67 * 0.25);
        Path saved = folder.resolve("touched.yaml");
        ScenarioPanel panel = GuiFixture.on(() -> GuiFixture.all(fixture.console, ScenarioPanel.class, p -> true))
                .get(0);
        GuiFixture.on(() -> {
            panel.save(saved.toFile());
            return null;
        });
        fixture.playToTheEnd();
        Scenario again = ScenarioReader.read(saved, List.of()).scenario();
        assertThat(digest(fixture.gui.session().result()))
                .isEqualTo(digest(Results.one(again, again.meta().seed())))
                .isNotEqualTo(digest(Results.one(SCENARIO, SCENARIO.meta().seed())));
    }

    @Test
    void aSavedRunGoesOnWithTheSameBytes(@TempDir Path folder) throws Exception {
        fixture.playTo(80);
        Path file = folder.resolve("run.checkpoint");
        GuiFixture.on(() -> {
            fixture.console.save(file.toFile());
            return null;
        });
        fixture.playToTheEnd();
        String straight = digest(fixture.gui.session().result());
        GuiFixture.on(() -> {
            fixture.console.open(file.toFile());
            return null;
        });
        assertThat(fixture.gui.session().tick()).isEqualTo(80);
        GuiFixture.until(
                "the map shows the saved run", () -> fixture.gui.map().seen().tick() == 80);
        fixture.playToTheEnd();
        assertThat(digest(fixture.gui.session().result()))
                .isEqualTo(straight)
                .isEqualTo(digest(Results.one(SCENARIO, SCENARIO.meta().seed())));
    }

    @Test
    void aSliderActsAtTheNextSetup() {
        JSlider slider = fixture.named(JSlider.class, "slider threshold.mu");
        double before = SCENARIO.parameters().get(Parameter.THRESHOLD_MU);
        GuiFixture.doing(() -> slider.setValue(slider.getMaximum() / 2));
        double wanted = fixture.gui.next().scenario().parameters().get(Parameter.THRESHOLD_MU);
        assertThat(wanted).isNotEqualTo(before);
        assertThat(fixture.gui.session().scenario().parameters().get(Parameter.THRESHOLD_MU))
                .isEqualTo(before);
        GuiFixture.doing(fixture.named(JButton.class, "set up")::doClick);
        assertThat(fixture.gui.session().scenario().parameters().get(Parameter.THRESHOLD_MU))
                .isEqualTo(wanted);
        assertThat(fixture.gui.session().tick()).isEqualTo(-1);
    }

    @Test
    void theReplaySliderGoesBackAndForthAndNothingIsChangedByIt() throws Exception {
        fixture.playTo(100);
        Scenario before = fixture.gui.session().scenario();
        JSlider slider = fixture.named(JSlider.class, "replay");
        GuiFixture.doing(() -> slider.setValue(20));
        GuiFixture.until("the map is back", () -> fixture.gui.map().seen().tick() == 20);
        assertThat(fixture.gui.session().tick()).isEqualTo(20);
        GuiFixture.doing(() -> slider.setValue(90));
        GuiFixture.until("the map is ahead", () -> fixture.gui.map().seen().tick() == 90);
        assertThat(fixture.gui.session().scenario()).isEqualTo(before);
        fixture.playToTheEnd();
        assertThat(digest(fixture.gui.session().result()))
                .isEqualTo(digest(Results.one(SCENARIO, SCENARIO.meta().seed())));
        GuiFixture.doing(() -> slider.setValue(50));
        GuiFixture.until(
                "the map is back from the end", () -> fixture.gui.map().seen().tick() == 50);
    }
}
