package flashpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.testing.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code describe processes} says of the loop of a tick is what runs, and what the ODD says. */
class ProcessScheduleTest {

    @Test
    void theListOfTheLoopIsWhatRuns() {
        List<String> runs = new Simulation(Scenarios.threeVillages(), 1)
                .processes().order().stream()
                        .map(p -> p.getClass().getSimpleName())
                        .toList();
        assertThat(Simulation.loop()).extracting(ProcessDescription::name).isEqualTo(runs);
    }

    @Test
    void theSectionOfTheOddNamesTheClass() throws IOException {
        String odd = Files.readString(Path.of("src/site/markdown/odd.md"));
        for (ProcessDescription p : Simulation.loop()) {
            int from = odd.indexOf("\n### " + p.section() + " ");
            assertThat(from).as(p.name()).isPositive();
            int to = odd.indexOf("\n### ", from + 1);
            assertThat(odd.substring(from, to)).contains("`" + p.name() + "`");
            assertThat(p.reads()).isNotBlank();
            assertThat(p.writes()).isNotBlank();
        }
    }
}
