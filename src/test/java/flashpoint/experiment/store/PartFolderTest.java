package flashpoint.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.results.FaultyFileSystem;
import flashpoint.results.FaultyFileSystem.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFolderTest {

    @TempDir
    Path temp;

    private Path left(String name) throws IOException {
        Path parts = Files.createDirectory(temp.resolve(name));
        for (int part = 1; part <= 2; part++) {
            Path made = Files.createDirectory(parts.resolve("part-0000" + part + ".tmp-0123456789ab"));
            Files.writeString(made.resolve("runs.parquet"), "half");
            Path marks = Files.createDirectory(parts.resolve("part-0000" + part + ".running"));
            Files.write(marks.resolve("0123456789ab"), new byte[8]);
        }
        return parts;
    }

    private static PartFolder of(Path parts, Fault fault, int at) throws IOException {
        return new PartFolder(new FaultyFileSystem(fault, at, parts).path(parts), "fingerprint", null);
    }

    /** As on a network's disk, where a file that a living process holds comes back under another name. */
    @Test
    void whatCannotBeRemovedKeepsNoSweepFromBeingGathered() throws Exception {
        Path parts = left("parts");
        PartFolder stuck = of(parts, Fault.FOR_GOOD, 1);
        assertThatThrownBy(stuck::sweepStale)
                .hasMessageContaining("cannot be cleared of what was left there")
                .hasMessageContaining("no space left on the disk");
        assertThatCode(stuck::sweepUnwanted).doesNotThrowAnyException();
        assertThat(parts.toFile().list()).hasSize(4);
        of(parts, Fault.NONE, 0).sweepUnwanted();
        assertThat(parts.toFile().list()).isEmpty();
    }

    @Test
    void whatCannotBeRemovedKeepsNothingElseFromBeingRemoved() throws Exception {
        int stayed = 0;
        for (int at = 1; at <= 10; at++) {
            Path parts = left("parts-" + at);
            of(parts, Fault.ONCE, at).sweepUnwanted();
            int stay = parts.toFile().list().length;
            assertThat(stay).as("change %d fails", at).isLessThanOrEqualTo(1);
            stayed += stay;
        }
        // Of ten changes two open marks to see whether their process lives; the other eight remove something.
        assertThat(stayed).isEqualTo(8);
    }
}
