package flashpoint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Another Java makes the same bytes: {@code series.csv} of every shipped scenario of up to 100,000 persons with twenty seeds.
 * Which one is said by {@code -Dflashpoint.java=…/bin/java} or the variable FLASHPOINT_JAVA; without it this is skipped.
 */
class AnotherJavaTest {

    private static final long MOST_PERSONS = 100_000;

    private static String other() {
        String said = System.getProperty("flashpoint.java", System.getenv("FLASHPOINT_JAVA"));
        boolean there = said != null && Files.isExecutable(Path.of(said));
        if (!there) {
            System.out.println("SKIPPED: no other Java; say -Dflashpoint.java=FOLDER/bin/java");
        }
        assumeTrue(there, "no other Java was named");
        return said;
    }

    private static List<String> there(String java, long mostPersons) throws Exception {
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SeriesDigests.class.getName(),
                        Long.toString(mostPersons))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    @Tag("heavy")
    @Test
    void seriesHaveTheSameSha256OnAnotherJava() throws Exception {
        String java = other();
        List<String> here = SeriesDigests.lines(MOST_PERSONS);
        assertThat(here).hasSizeGreaterThan(90);
        assertThat(there(java, MOST_PERSONS)).isEqualTo(here);
        System.out.println(here.size() + " series are equal on Java " + Runtime.version() + " and " + java);
    }

    @Tag("heavy")
    @Test
    void theComparisonTellsOneRunFromAnother() throws Exception {
        List<String> here = SeriesDigests.lines(2_000);
        assertThat(here).hasSizeGreaterThan(5);
        assertThat(here.stream()
                        .map(l -> l.substring(l.lastIndexOf(' ')))
                        .distinct()
                        .count())
                .as("seeds differ, or equal bytes would say nothing")
                .isGreaterThan(here.size() / 2);
    }
}
