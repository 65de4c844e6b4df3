package flashpoint.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The progress line of sweeps and studies. */
class SweepProgressTest {

    private final StringWriter text = new StringWriter();

    /** The next block has a line of its own and goes on counting; the clock does not begin anew. */
    @Test
    void aNewBlockGoesOnWithTheTime() throws Exception {
        try (SweepProgress progress = new SweepProgress(false, new PrintWriter(text))) {
            progress.to(0, 4);
            progress.to(4, 4);
            Thread.sleep(1100);
            progress.end();
            progress.to(5, 9);
            progress.to(9, 9);
        }
        assertThat(text.toString().lines().filter(l -> l.contains("9/9")).toList())
                .isNotEmpty()
                .allMatch(l -> l.matches(".*\\(0:00:0[1-9] .*"));
    }

    @Test
    void whatIsQuietPrintsNothing() {
        try (SweepProgress progress = new SweepProgress(true, new PrintWriter(text))) {
            progress.to(3, 4);
        }
        assertThat(text.toString()).isEmpty();
    }
}
