package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import flashpoint.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file, a folder or a command line holds: it is taken, or refused with exit code 2 or 3 in one line, or in a
 * line for each of a file's mistakes; nothing hangs, no trace is printed, no control character reaches the terminal, and no file that was there before is changed.
 */
class HostileInputsTest {

    private static final long SEED = 20200208;

    /** Far longer than any of them takes; a machine under load must not fail the test. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String NETLOGO = """
        <experiments>
          <experiment name="a" repetitions="2">
            <metric>deaths</metric>
            <subExperiment>
              <steppedValueSet variable="police.reinf.delay" first="1" step="1" last="3"/>
              <enumeratedValueSet variable="rumours.video.credibility"><value value="0.5"/></enumeratedValueSet>
            </subExperiment>
          </experiment>
        </experiments>
        """;

    private static final String SWEEP = """
        name: x
        scenario: base.yaml
        design: full
        replicates: 2
        factors:
          police.reinf.delay: 0..6/3
          rumours.video.credibility: [0.2, 0.8]
        constraints: ["police.reinf.delay < 9"]
        metrics: [deaths]
        precision: {deaths: 0.5}
        """;

    private static final String POINTS = "police.reinf.delay,rumours.video.credibility\n0,0.5\n6,0.7\n";
    private static final String VILLAGES =
            "name,x,y,population,share_A,share_B\nNorth,0,0,100,0.5,0.5\nSouth,3,1,80,0.25,0.75\n";

    @TempDir
    private Path folder;

    /** What came of the tries of a kind. */
    private static final class Tally {
        private int tries;
        private int taken;
        private int lost;
        private int wrong;
        private int traces;
        private int hangs;
    }

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void everyInputIsTakenOrRefusedInALine() throws Exception {
        all(200);
    }

    @Test
    @Tag("heavy")
    void tenThousandInputsAreTakenOrRefusedInALine() throws Exception {
        all(Integer.getInteger("flashpoint.hostile.inputs", 10_000));
    }

    private void all(int tries) throws Exception {
        assumeThat(Path.of("/")).exists();
        prepare();
        for (int n = 0; n < tries; n++) {
            switch (n % 8) {
                case 0 ->
                    file(
                            "scenario",
                            "in.yaml",
                            Files.readString(Path.of("scenarios/three-villages.yaml")),
                            "describe",
                            "scenario",
                            "in.yaml");
                case 1 -> file("sweep file", "in.yaml", SWEEP, "plan", "in.yaml", "--shard", "1/0");
                case 2 ->
                    file("point table", "in.csv", POINTS, "plan", "base.yaml", "--points", "in.csv", "--shard", "1/0");
                case 3 ->
                    file(
                            "BehaviorSpace",
                            "in.xml",
                            NETLOGO,
                            "plan",
                            "in.xml",
                            "--scenario",
                            "base.yaml",
                            "--shard",
                            "1/0");
                case 4 -> file("village table", "in.csv", VILLAGES, "describe", "scenario", "table.yaml");
                case 5 -> words();
                case 6 ->
                    file(
                            "manifest",
                            "r/manifest.json",
                            Files.readString(folder.resolve("manifest.kept")),
                            "reproduce",
                            "r");
                default ->
                    file(
                            "results",
                            "r/" + pick("scenario.yaml", "series.csv", "report.html"),
                            "x: 1\n",
                            "reproduce",
                            "r");
            }
        }
        StringBuilder table = new StringBuilder(
                "| input | tries | taken | lost | wrong | traces | hangs |\n|---|---|---|---|---|---|---|\n");
        tallies.forEach((kind, t) -> table.append(String.format(
                java.util.Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d |%n",
                kind,
                t.tries,
                t.taken,
                t.lost,
                t.wrong,
                t.traces,
                t.hangs)));
        System.out.println(table);
        assertThat(faults).as("%s", table).isEmpty();
        assertThat(tallies).allSatisfy((kind, t) -> {
            assertThat(t.tries).isGreaterThan(t.taken);
            if (!List.of("results", "command line").contains(kind)) {
                assertThat(t.taken).as("%s that is right", kind).isPositive();
            }
        });
    }

    /** A scenario that runs in a moment, a folder of its results, and a file that is nobody's business. */
    private void prepare() throws Exception {
        Files.writeString(
                folder.resolve("base.yaml"),
                "extends: " + Path.of("scenarios/three-villages.yaml").toAbsolutePath()
                        + "\nmeta: {name: base, days: 0.05}\n");
        Files.writeString(
                folder.resolve("table.yaml"),
                "meta: {name: t, days: 1}\ngroups: [{label: A, name: a}, {label: B, name: b}]\nvillages: in.csv\n");
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThat(CommandRunner.run("run", at("base.yaml"), "--charts", "none", "--out", at("r"))
                        .exit())
                .isZero();
        Files.copy(folder.resolve("r/manifest.json"), folder.resolve("manifest.kept"));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String piece() {
        return HostilePieces.ALL.get(random.nextInt(HostilePieces.ALL.size()));
    }

    /** A damaged copy of a good file. */
    private String damaged(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int k = 1 + random.nextInt(2); k > 0; k--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(random.nextInt(5) == 0 ? 200 : 12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(50)));
                case 2 -> text.setLength(from);
                default -> text.replace(from, to, piece());
            }
        }
        return text.toString();
    }

    private void file(String kind, String name, String good, String... words) throws Exception {
        Path file = folder.resolve(name);
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
        // The first of its kind is as it should be: a test in which everything is refused would show little.
        boolean first = !tallies.containsKey(kind);
        byte[] bytes = (first ? good : damaged(good)).getBytes(StandardCharsets.UTF_8);
        if (!first && random.nextInt(20) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) 0x80;
        }
        Files.write(file, bytes);
        List<String> command = new ArrayList<>();
        for (String word : words) {
            command.add(Files.exists(folder.resolve(word)) && !word.equals("scenario") ? at(word) : word);
        }
        attempt(kind, command);
        if (before == null) {
            Files.deleteIfExists(file);
        } else {
            Files.write(file, before);
        }
    }

    private void words() throws Exception {
        List<String> command =
                new ArrayList<>(List.of(pick("describe", "plan", "explain", "run", "sweep", "validate")));
        List<String> flags = List.of(
                "--set",
                "--vary",
                "--seed",
                "--shard",
                "--name",
                "--metrics",
                "--precision",
                "--samples",
                "--design",
                "--person",
                "--hour",
                "--village",
                "--list",
                "--format",
                "--replicates",
                "--threads",
                "--time-limit");
        command.add(random.nextBoolean() ? at("base.yaml") : piece());
        for (int k = random.nextInt(4); k >= 0; k--) {
            command.add(flags.get(random.nextInt(flags.size())));
            command.add(
                    random.nextBoolean()
                            ? piece()
                            : pick("police.reinf.delay", "meta.title", "deaths") + "=" + piece());
        }
        // Whatever passes must not run for long, nor write: no verb gets as far as that with this.
        command.add("--no-such-flag");
        attempt("command line", command);
        command.remove(command.size() - 1);
        command.set(0, pick("plan", "describe"));
        command.add(1, command.get(0).equals("describe") ? "scenario" : "--shard=1/0");
        attempt("command line", command);
    }

    private TreeMap<String, String> files() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path p : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(p).toString(), flashpoint.results.Manifest.sha256(p));
            }
        }
        return files;
    }

    private void attempt(String kind, List<String> command) throws Exception {
        Tally tally = tallies.computeIfAbsent(kind, k -> new Tally());
        tally.tries++;
        TreeMap<String, String> before = files();
        String[] words = command.toArray(String[]::new);
        CompletableFuture<CommandRunner> run = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                run.complete(CommandRunner.run(words));
            } catch (Throwable e) {
                run.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        try {
            CommandRunner shell = run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            judge(tally, kind, command, shell);
        } catch (TimeoutException e) {
            tally.hangs++;
            fault("hangs", kind, command, Arrays.toString(thread.getStackTrace()));
        } catch (ExecutionException e) {
            tally.traces++;
            fault("throws", kind, command, e.getCause().toString());
        }
        if (!files().equals(before)) {
            tally.lost++;
            fault("changes files", kind, command, "");
        }
    }

    private void judge(Tally tally, String kind, List<String> command, CommandRunner shell) {
        // What is wrong with all else in order is the shard, which keeps a plan from being tried.
        tally.taken += shell.exit() == ExitCode.DONE || shell.err().startsWith("--shard: got \"1/0\"") ? 1 : 0;
        List<Integer> known = List.of(ExitCode.DONE, ExitCode.INVALID, ExitCode.SOME_FAILED, ExitCode.DIFFERS);
        String err = shell.err();
        boolean plain = err.codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c) && c != 0x202E);
        boolean line = shell.exit() != ExitCode.INVALID
                || lines(err.lines().filter(l -> !l.startsWith("warning: ")).toList());
        boolean fault = err.contains("a fault in the program");
        if (command.contains("--verbose")) {
            // Asked for: a trace before the line, and more lines than one.
            return;
        }
        if (err.contains("\tat ") || err.contains("Exception") && !err.contains("Exception.")) {
            tally.traces++;
            fault("prints a trace", kind, command, err);
        }
        if (!known.contains(shell.exit()) || !plain || !line || fault) {
            tally.wrong++;
            fault("is answered with " + shell.exit(), kind, command, err);
        }
    }

    /** Whether a refusal is a line; or several, each with the file of a mistake, and at most how many more there are. */
    private boolean lines(List<String> lines) {
        boolean more = lines.size() > 1 && lines.get(lines.size() - 1).matches("and \\d+ more");
        List<String> mistakes = lines.subList(0, lines.size() - (more ? 1 : 0));
        return lines.size() == 1
                || lines.size() > 1
                        && mistakes.size() <= 10
                        && mistakes.stream().allMatch(l -> l.startsWith(folder.toString()));
    }

    private void fault(String what, String kind, List<String> command, String detail) {
        String words =
                command.stream().map(flashpoint.yaml.InputError::plain).toList().toString();
        faults.add(kind + " " + what + ": " + words + " -> " + detail.substring(0, Math.min(600, detail.length())));
    }
}
