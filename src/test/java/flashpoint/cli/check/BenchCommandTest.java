package flashpoint.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.check.Benchmarks.Figure;
import flashpoint.cli.terminal.ExitCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The verb bench, as the two kinds of build have it. Nothing is timed here. */
class BenchCommandTest {

    private static boolean built() {
        return BenchCommand.find().isPresent();
    }

    @Test
    void helpListsTheVerbAndSaysWhichBuildHasIt() {
        assertThat(CommandRunner.run("--help").out().replaceAll("\\s+", " "))
                .contains("bench ", "(in a build with -Pbench)");
    }

    @Test
    void anOrdinaryBuildSaysInOneLineHowToGetIt() {
        assumeThat(built()).isFalse();
        CommandRunner shell = CommandRunner.run("bench", "--quick");
        assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.errorLines()).isEqualTo(1);
        assertThat(shell.err()).contains("mvn -q -Pbench -DskipTests package");
    }

    @Test
    void aBuildWithBenchmarksRefusesNamesItDoesNotKnowAndTellsThoseItDoes() {
        assumeThat(built()).isTrue();
        CommandRunner shell = CommandRunner.run("bench", "--only", "nonsense");
        assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(shell.errorLines()).isEqualTo(1);
        assertThat(shell.err()).contains("--only: got nonsense, allowed: korday, ");
    }

    @Test
    void figuresAreBriefAndStandInColumns() {
        Figure bare = new Figure("short", 1234.5, "ms", "", Double.NaN, 5);
        Figure compared = new Figure("a longer one", 0.01234, "ns", "goal 1 ns", 81.03, 10);
        assertThat(BenchCommand.table(List.of(bare, compared)).lines())
                .containsExactly(
                        "benchmark     median  unit  against    ratio  n",
                        "short         1235    ms                      5",
                        "a longer one  0.012   ns    goal 1 ns  81.0   10");
    }
}
