package flashpoint.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a job says whether there are whole results to look at. */
class JobTest {

    /** Exit code 3 is given for runs that failed, in results that are whole, and for results that could not be written. */
    @ParameterizedTest
    @CsvSource({"0, true, DONE", "3, true, DONE", "3, false, FAILED", "2, true, FAILED", "130, false, FAILED"})
    void aJobIsDoneIfItsResultsAreWhole(int exit, boolean complete, Job.State state, @TempDir Path folder)
            throws Exception {
        if (complete) {
            Files.writeString(folder.resolve("manifest.json"), "{}");
        }
        Job job = new Job(1, List.of("sweep"), folder);
        job.work((arguments, line) -> new JobLauncher.Running() {
            @Override
            public int await() {
                return exit;
            }

            @Override
            public void stop() {}
        });
        assertThat(job.state()).isEqualTo(state);
        assertThat(job.resumable()).isEqualTo(state == Job.State.FAILED);
    }

    @Test
    void aJobThatCannotBeBegunHasFailedAndHasNothingToGoOnFrom(@TempDir Path folder) throws Exception {
        Job job = new Job(1, List.of("sweep"), folder.resolve("none"));
        job.work((arguments, line) -> {
            throw new IOException("no memory");
        });
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.resumable()).isFalse();
        assertThat(job.content().get("said")).isEqualTo(List.of("it cannot be begun: no memory"));
    }
}
