package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.store.Store;
import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The system refuses the n-th write, rename, flush, shortening, new folder or removal of a command, once, as a disk that
 * fails or is full does; the database of a sweep, which writes past Java, is met as well. The command ends with whole
 * results, or says in a line that it could not; nothing beside is touched; and the next command, {@code resume} or the same
 * again with {@code --force}, gives the bytes of an undisturbed one. Needs {@code strace}.
 */
@Tag("heavy")
class SystemCallFaultsTest {

    private static final List<String> CALLS =
            List.of("write", "pwrite64", "fsync", "rename", "ftruncate", "mkdir", "unlink");

    private static final List<String> ERRORS = List.of("EIO", "ENOSPC");

    @TempDir
    Path temp;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, int[]> table = new TreeMap<>();

    private record Ended(int exit, String err) {}

    private static List<String> words(String verb) {
        String more = verb.equals("run")
                ? "--replicates 4 --charts svg"
                : "--replicates 4 --metrics deaths --vary police.reinf.delay=2,3";
        List<String> words = new ArrayList<>(List.of(verb, SmallSweeps.SCENARIO.toString(), "--threads", "2"));
        words.addAll(List.of("--quiet", "--set", "meta.days=0.25"));
        words.addAll(List.of(more.split(" ")));
        return words;
    }

    private Ended traced(List<String> words, Path trace, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", trace.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Flashpoint.class.getName()));
        command.addAll(words);
        Path err = temp.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return new Ended(-1, "did not end");
        }
        return new Ended(process.exitValue(), Files.readString(err));
    }

    private static List<String> at(List<String> words, Path out) {
        List<String> more = new ArrayList<>(words);
        more.addAll(List.of("--out", out.toString()));
        return more;
    }

    /** How often an undisturbed command makes each of the calls. */
    private Map<String, Integer> undisturbed(String verb, Path out) throws Exception {
        Path trace = temp.resolve(verb + ".trace");
        Ended ended = traced(at(words(verb), out), trace, "-e", "trace=" + String.join(",", CALLS));
        assertThat(ended.exit()).as(ended.err()).isZero();
        Map<String, Integer> number = new TreeMap<>();
        for (String line : Files.readString(trace, StandardCharsets.ISO_8859_1).split("\n")) {
            for (String call : CALLS) {
                if (line.matches("\\d+ +" + call + "\\(.*")) {
                    number.merge(call, 1, Integer::sum);
                }
            }
        }
        return number;
    }

    private void fault(String verb, String call, String error, int n, Map<String, String> expected) throws Exception {
        Path place = Files.createDirectories(temp.resolve("place"));
        Files.writeString(place.resolve("thesis.txt"), "precious");
        Path out = place.resolve("r");
        String inject = "inject=" + call + ":error=" + error + ":when=" + n;
        Ended ended = traced(at(words(verb), out), Path.of("/dev/null"), "-e", "trace=" + call, "-e", inject);
        String what = verb + ", " + error + " at " + call + " " + n + ": " + ended;
        int[] row = table.computeIfAbsent(verb + " " + call, k -> new int[3]);
        row[0]++;
        row[1] += ended.exit() == 0 ? 0 : 1;
        int before = faults.size();
        boolean line = ended.err().lines().count() == 1 && !ended.err().contains("Exception");
        if (ended.exit() != 0 && (ended.exit() != 3 || !line)) {
            faults.add("not one line: " + what);
        }
        if (ended.exit() == 0 && !bytes(out).equals(expected)) {
            faults.add("promised, and not there: " + what);
        }
        if (ended.exit() != 0 && Files.exists(out.resolve(Manifest.NAME))) {
            assertThat(CommandRunner.run("reproduce", out.toString(), "--quiet").exit())
                    .as(what)
                    .isZero();
        }
        again(verb, out, what);
        if (!bytes(out).equals(expected)) {
            faults.add("not the same afterwards: " + what);
        }
        if (!Files.readString(place.resolve("thesis.txt")).equals("precious")) {
            faults.add("another's file: " + what);
        }
        row[2] += faults.size() - before;
        delete(place);
    }

    /** A run's report names its command and the hour. */
    private static Map<String, String> bytes(Path folder) {
        Map<String, String> files = SmallSweeps.files(folder);
        files.remove("report.html");
        return files;
    }

    private static void again(String verb, Path out, String what) {
        List<String> words = at(words(verb), out);
        words.add("--force");
        CommandRunner next = Files.exists(out.resolve(Store.NAME))
                ? CommandRunner.run("resume", out.toString(), "--quiet")
                : CommandRunner.run(words.toArray(String[]::new));
        assertThat(next.exit()).as(what + " then " + next.err()).isZero();
    }

    private static void delete(Path place) throws IOException {
        try (var tree = Files.walk(place)) {
            for (Path p : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }

    @Test
    void whicheverCallFailsTheResultsAreWholeOrItIsSaidAndTheNextCommandMendsThem() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        int tries = Integer.getInteger("faults.calls", 200);
        SplittableRandom random = new SplittableRandom(11);
        for (String verb : List.of("run", "sweep")) {
            Path straight = Files.createDirectory(temp.resolve(verb)).resolve("r");
            Map<String, Integer> number = undisturbed(verb, straight);
            Map<String, String> expected = bytes(straight);
            List<String> made = CALLS.stream().filter(number::containsKey).toList();
            assertThat(made).contains("write", "fsync", "rename");
            for (int k = 0; k < tries / 2; k++) {
                String call = made.get(k % made.size());
                int n = 1 + random.nextInt(number.get(call));
                fault(verb, call, ERRORS.get(random.nextInt(ERRORS.size())), n, expected);
            }
        }
        System.out.println("call: tries, said, wrong");
        table.forEach((call, n) -> System.out.println(call + ": " + n[0] + ", " + n[1] + ", " + n[2]));
        assertThat(faults).isEmpty();
    }
}
