package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import flashpoint.cli.terminal.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Long files take time with their length, not with its square, and what would never end is refused before it begins. */
class LongInputsTest {

    /** Each takes a second or a few; with the square it would be minutes to hours. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String FACTORS = "scenario: base.yaml\nfactors:\n";

    @TempDir
    private Path folder;

    private record Long(String name, String file, String text, String... command) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String many(int n, IntFunction<String> line) {
        return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining());
    }

    private static Long scenario(String name, String text) {
        return new Long(name, "in.yaml", "extends: base.yaml\n" + text, "describe", "scenario", "in.yaml");
    }

    private static Long sweep(String name, String text) {
        return new Long(name, "in.yaml", text, "plan", "in.yaml", "--shard", "1/0");
    }

    private static Long netLogo(String name, String text) {
        return new Long(
                name,
                "in.xml",
                "<experiments>" + text + "</experiments>",
                "plan",
                "in.xml",
                "--scenario",
                "base.yaml",
                "--shard",
                "1/0");
    }

    private static String stepped(String variable) {
        return "<steppedValueSet variable=\"" + variable + "\" first=\"1\" step=\".5\" last=\"51\"/>";
    }

    static Stream<Long> inputs() {
        return Stream.of(
                scenario("events without names", "events:\n" + many(60_000, k -> "- {type: QUARREL, t: 1}\n")),
                scenario("unknown parameters", "params:\n" + many(80_000, k -> "  a" + k + ".b: 1\n")),
                scenario("unknown keys of a map", "meta:\n" + many(80_000, k -> "  a" + k + ": 1\n")),
                scenario("unknown sections", many(80_000, k -> "a" + k + ": 1\n")),
                scenario("lists within lists", "events: " + "[".repeat(200_000)),
                scenario("a text of words", "meta: {title: " + "a ".repeat(200_000) + "}\n"),
                scenario("a number of many digits", "meta: {days: " + "1".repeat(400_000) + "}\n"),
                scenario("an extended file of many digits", "pop: {scale: ." + "0".repeat(400_000) + "}\n"),
                sweep("factors", FACTORS + many(100_000, k -> "  a" + k + ": 1,2\n")),
                sweep("dots and a bracket", FACTORS + "  police.reinf.delay: \"" + ".".repeat(400_000) + "[\"\n"),
                sweep("a list of words", FACTORS + "  events.stop.seedVillages: [[\"" + "a ".repeat(3000) + "a\"]]\n"),
                sweep("a range of many digits", FACTORS + "  police.reinf.delay: " + "1".repeat(400_000) + "..2\n"),
                sweep("a number of many digits", FACTORS + "  police.reinf.delay: [" + "1".repeat(400_000) + "]\n"),
                sweep("a range without end", FACTORS + "  police.reinf.delay: 0..1/1e-300\n"),
                sweep(
                        "an exponent without end",
                        FACTORS + "- {key: police.reinf.delay, from: 1e-999999999, to: 1, points: 3}\n"),
                sweep(
                        "a constraint of many signs",
                        FACTORS + "  police.reinf.delay: 0,6\nconstraints: [\"" + "<".repeat(200_000) + " y\"]\n"),
                sweep(
                        "a precision of many digits",
                        FACTORS + "  police.reinf.delay: 0,6\nprecision: [\"deaths=" + "1".repeat(200_000) + "x\"]\n"),
                sweep("a hundred thousand values", FACTORS + "  police.reinf.delay: 0..6#100000\n"),
                sweep(
                        "a design of nine million points",
                        FACTORS + "  police.reinf.delay: 0..6#3000\n  rumours.video.credibility: 0..1#3000\n"),
                netLogo(
                        "a sub-experiment of a hundred million points",
                        "<experiment name=\"a\"><subExperiment>" + stepped("a") + stepped("b") + stepped("c")
                                + stepped("d") + "</subExperiment></experiment>"),
                netLogo(
                        "many sub-experiments",
                        "<experiment name=\"a\">"
                                + ("<subExperiment>" + stepped("a") + stepped("b") + "</subExperiment>").repeat(1000)
                                + "</experiment>"),
                netLogo("many experiments", many(50_000, k -> "<experiment name=\"" + k + "\"/>")),
                netLogo("elements within elements", "<a>".repeat(100_000)));
    }

    @BeforeEach
    void base() throws Exception {
        Files.writeString(
                folder.resolve("base.yaml"),
                "extends: " + Path.of("scenarios/three-villages.yaml").toAbsolutePath() + "\n");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aLongInputIsAnsweredSoonAndInFewLines(Long input) throws Exception {
        Files.writeString(folder.resolve(input.file()), input.text());
        String[] words = Stream.of(input.command())
                .map(w -> w.endsWith(".yaml") || w.endsWith(".xml")
                        ? folder.resolve(w).toString()
                        : w)
                .toArray(String[]::new);
        CommandRunner shell = assertTimeoutPreemptively(PATIENCE, () -> CommandRunner.run(words));
        assertThat(shell.exit()).as(shell.err()).isIn(ExitCode.DONE, ExitCode.INVALID);
        assertThat(shell.err().lines().filter(l -> !l.startsWith("warning: ")).count())
                .as(shell.err())
                .isLessThanOrEqualTo(11);
        assertThat(shell.err()).hasSizeLessThan(5000).doesNotContain("fault in the program");
    }
}
