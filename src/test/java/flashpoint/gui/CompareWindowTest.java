package flashpoint.gui;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.gui.compare.CompareFrame;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JSlider;
import javax.swing.JTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two scenarios side by side: one clock, the same seed, and what differs. */
@Tag("display")
class CompareWindowTest {

    private static final Scenario HERE = Scenarios.threeVillages("meta.days=2");
    private static final Scenario THERE = Scenarios.threeVillages("meta.days=2", "police.reinf.delay=0.5");

    private GuiFixture fixture;
    private CompareFrame frame;

    @BeforeEach
    void open() throws Exception {
        fixture = GuiFixture.open(HERE);
        frame = fixture.frames().stream()
                .filter(CompareFrame.class::isInstance)
                .map(CompareFrame.class::cast)
                .findFirst()
                .orElseThrow();
        GuiFixture.doing(() -> frame.setVisible(true));
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    private <T extends java.awt.Component> T named(Class<T> kind, String name) {
        List<T> found = GuiFixture.on(() -> GuiFixture.all(frame, kind, c -> name.equals(c.getName())));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private String number(String metric, int column) {
        JTable table = named(JTable.class, "numbers");
        return GuiFixture.on(() -> {
            for (int row = 0; row < table.getRowCount(); row++) {
                if (table.getValueAt(row, 0).equals(metric)) {
                    return (String) table.getValueAt(row, column);
                }
            }
            return "none";
        });
    }

    private static String last(Scenario scenario, RunResult run, String metric) {
        int row = flashpoint.run.Metrics.series(scenario).stream()
                .map(m -> m.name())
                .toList()
                .indexOf(metric);
        return Integer.toString((int) run.series()[row][run.ticks() - 1]);
    }

    @Test
    void numbersAreThoseOfBothRunsAndOnlyThoseWhoFareOtherwiseAreListed() throws Exception {
        GuiFixture.doing(() -> frame.begin(THERE));
        GuiFixture.doing(named(JButton.class, "play both")::doClick);
        JSlider time = named(JSlider.class, "time of both");
        GuiFixture.until(
                "both are at their end", () -> time.getValue() == HERE.meta().ticks() - 1);
        for (String metric : List.of("deaths", "injuries", "arrests")) {
            assertThat(number(metric, 1))
                    .isEqualTo(last(HERE, Results.one(HERE, HERE.meta().seed()), metric));
            assertThat(number(metric, 2))
                    .isEqualTo(last(THERE, Results.one(THERE, THERE.meta().seed()), metric));
        }
        JTable people = named(JTable.class, "people");
        assertThat(people.getRowCount()).isPositive();
        GuiFixture.doing(() -> time.setValue(30));
        GuiFixture.until("both are back before anything differs", () -> people.getRowCount() == 0);
        assertThat(number("deaths", 3)).isEqualTo("=");
    }

    @Test
    void aScenarioComparedWithItselfDiffersInNothing() throws Exception {
        GuiFixture.doing(() -> frame.begin(HERE));
        JSlider time = named(JSlider.class, "time of both");
        GuiFixture.doing(() -> time.setValue(150));
        GuiFixture.until(
                "there are numbers", () -> !number("rumour believers", 1).matches("0|none"));
        assertThat(named(JTable.class, "people").getRowCount()).isZero();
        assertThat(number("rumour believers", 3)).isEqualTo("=");
    }
}
