package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.experiment.SmallSweeps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runner of one study's command on the three villages, and what is asked of every study. */
final class StudyRunner {

    private final List<String> words;

    /**
     * A command, whose scenario is added.
     *
     * @param verb the verb
     * @param options all of its options but {@code --threads} and {@code --out}
     */
    StudyRunner(String verb, String... options) {
        words = new ArrayList<>(List.of(verb, SmallSweeps.SCENARIO.toString()));
        words.addAll(Arrays.asList(options));
    }

    CommandRunner run(Path out, int threads) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--threads", Integer.toString(threads), "--out", out.toString()));
        return CommandRunner.run(all.toArray(String[]::new));
    }

    /** Its folder, the same by one thread and by two, and reproduced. */
    Path sameOnAnyThreadsAndReproduced(Path temp) throws Exception {
        Path one = temp.resolve("one");
        Path two = temp.resolve("two");
        CommandRunner shell = run(one, 1);
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(run(two, 2).exit()).isZero();
        assertThat(SmallSweeps.files(two)).isEqualTo(SmallSweeps.files(one));
        CommandRunner again = CommandRunner.run("reproduce", one.toString());
        assertThat(again.exit()).as(again.err()).isZero();
        return one;
    }

    /** Refuses more options in one line, which is returned. */
    String refused(Path temp, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(Arrays.asList(more));
        all.addAll(List.of("--out", temp.resolve("none").toString()));
        CommandRunner shell = CommandRunner.run(all.toArray(String[]::new));
        assertThat(shell.exit()).as(shell.err()).isEqualTo(2);
        assertThat(shell.errorLines()).as(shell.err()).isEqualTo(1);
        return shell.err();
    }
}
