package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.testing.Mutations;
import flashpoint.yaml.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand damaged copies of the shipped files: each is read or refused in a few lines, nothing else happens. */
class MutatedScenariosTest {

    private static final long SEED = 20200207;

    private static final int MUTATIONS = 10_000;

    @TempDir
    private Path folder;

    @Test
    void aDamagedFileIsReadOrRefusedInOneLine() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : Shipped.files()) {
            texts.add(Files.readString(file));
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        SplittableRandom random = new SplittableRandom(SEED);
        Path damaged = folder.resolve("damaged.yaml");
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                text = Mutations.mutate(text, random);
            }
            Files.write(damaged, text.getBytes(StandardCharsets.UTF_8));
            read += outcome(damaged, i) ? 1 : 0;
        }
        // Neither branch is empty: many changes hit comments or texts, most hit keys and numbers.
        assertThat(read).isBetween(MUTATIONS / 20, MUTATIONS * 19 / 20);
    }

    private static boolean outcome(Path file, int i) {
        try {
            LoadedScenario loaded = ScenarioReader.read(file, List.of());
            ScenarioWriter.write(loaded.scenario());
            return true;
        } catch (InputException e) {
            assertThat(e.getMessage())
                    .as("mutation %d", i)
                    .startsWith(file.toString() + ":")
                    .matches(
                            message -> message.replace('\n', ' ').codePoints().noneMatch(Character::isISOControl),
                            "is lines of plain text");
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("mutation " + i + " of seed " + SEED, e);
        }
    }
}
