package flashpoint.chart.map;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.Charts;
import flashpoint.chart.draw.Chart;
import flashpoint.run.Ensemble;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of a region too large to draw every house. */
class OverviewPictureTest {

    private static final Path REGION = Path.of("scenarios/region-small.yaml");

    @TempDir
    Path folder;

    private static Scenario region(int villages, int persons) {
        List<String> changes = List.of("region.villages=" + villages, "region.persons=" + persons, "meta.days=2");
        return ScenarioReader.read(REGION, changes).scenario();
    }

    @Test
    void manyVillagesOrPersonsMakeAMapOfDiscs() {
        assertThat(Charts.showsHouses(region(40, 60_000))).isTrue();
        assertThat(Charts.showsHouses(region(120, 60_000))).isFalse();
        assertThat(Charts.showsHouses(region(40, 1_000_000))).isFalse();
    }

    @Test
    void hundredsOfVillagesLeaveAMapThatCanBeRead() throws IOException {
        Scenario scenario = region(300, 60_000);
        RunResult run = Run.of(scenario, 1).result();
        Ensemble ensemble = Charts.ensemble(scenario);
        ensemble.accept(run);
        List<Chart> charts = Charts.write(scenario, null, ensemble, List.of(47.0), folder, true, true);
        Chart map = charts.get(charts.size() - 1);
        assertThat(map.name()).isEqualTo("map-047.00h");
        assertThat(map.caption()).contains("300 villages");
        String svg = Files.readString(map.files().get(0));
        assertThat(Pattern.compile(">V\\d+<").matcher(svg).results().distinct().count())
                .isBetween(6L, 16L);
        assertThat(Files.size(map.files().get(0))).isLessThan(400_000);
        assertThat(map.files().get(1)).isNotEmptyFile();
    }
}
