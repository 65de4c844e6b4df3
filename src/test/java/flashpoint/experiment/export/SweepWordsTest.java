package flashpoint.experiment.export;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.Sweep;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines at the end of a sweep. No chance: seeds are fixed. */
class SweepWordsTest {

    @TempDir
    private Path folder;

    private List<String> words(int replicates, String design, int ticks) throws Exception {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "replicates",
                Integer.toString(replicates),
                "stop",
                "{ticks: " + ticks + "}",
                "design",
                design,
                "metrics",
                "peak_active"));
        if (design.equals("lhs")) {
            fields.put("samples", "4");
        }
        try (Store store = SweepFolder.begin(SmallSweeps.plan(fields), folder, Shard.WHOLE, false)) {
            new Sweep(store, 2, Task::call, (done, total) -> {}).run();
            return SweepWords.of(store);
        }
    }

    @Test
    void aMeanOfFewRunsHasTheirNumberAndNoInterval() throws Exception {
        assertThat(words(2, "full", 90))
                .singleElement()
                .asString()
                .contains("(n = 2)")
                .doesNotContainPattern("\\d to ");
    }

    @Test
    void aMeanOfMoreRunsHasAnInterval() throws Exception {
        assertThat(words(6, "full", 90)).singleElement().asString().containsPattern("baseline \\S+ \\(\\S+ to \\S+\\)");
    }

    @Test
    void valuesOfSampledPointsAreShort() throws Exception {
        assertThat(words(2, "lhs", 90))
                .singleElement()
                .asString()
                .contains("reinforcements [police.reinf.delay] is ")
                .doesNotContainPattern("\\d\\.\\d{4}");
    }
}
