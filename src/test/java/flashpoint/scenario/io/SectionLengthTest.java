package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.yaml.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More groups, villages or refuges than the model can number are refused, not taken for others. */
class SectionLengthTest {

    @TempDir
    private Path folder;

    private LoadedScenario read(int groups, int villages, int refuges) throws IOException {
        String shares = list(groups, k -> "G" + k + ": " + (k == 0 ? 1 : 0));
        String text = "meta: {name: n, days: 1}\ngroups: ["
                + list(groups, k -> "{label: G" + k + "}") + "]\nvillages: ["
                + list(villages, k -> "{name: v" + k + ", x: " + k + ", y: 0, population: 1, shares: {" + shares + "}}")
                + "]\nrefuges: [" + list(refuges, k -> "{id: r" + k + ", x: 0, y: 1, type: SHELTER}") + "]\n";
        return ScenarioReader.read(Files.writeString(folder.resolve("s.yaml"), text), List.of());
    }

    private static String list(int n, IntFunction<String> element) {
        return IntStream.range(0, n).mapToObj(element).collect(Collectors.joining(", "));
    }

    private void refused(int groups, int villages, int refuges, String says) {
        assertThatThrownBy(() -> read(groups, villages, refuges))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(says);
    }

    @Test
    void asManyAsCanBeNumberedAreRead() throws IOException {
        assertThat(read(127, 1, 1).scenario().groups()).hasSize(127);
        assertThat(read(1, 1, 32_767).scenario().refuges()).hasSize(32_767);
    }

    @Test
    void oneMoreIsRefused() {
        refused(128, 1, 1, "s.yaml:2:9: groups: got 128, allowed: at most 127");
        refused(1, 32_768, 1, "s.yaml:3:11: villages: got 32768, allowed: at most 32767");
        refused(1, 1, 32_768, "refuges: got 32768, allowed: at most 32767");
    }
}
