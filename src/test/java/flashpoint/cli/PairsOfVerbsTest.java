package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.experiment.SmallSweeps;
import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes of any verbs that write results, begun on one folder 0 to 2.3 seconds apart: at least one works; whichever
 * does not says why in a line; what is left is one folder that {@code reproduce} accepts (or an analysis that is the same
 * as one made alone), of a verb that worked, and nothing beside it. 200 pairs: every ordered pair of ten commands at two offsets.
 */
@Tag("heavy")
class PairsOfVerbsTest {

    private static final String SCENARIO =
            Path.of("scenarios", "three-villages.yaml").toString();

    private static final int OFFSETS = 20;
    private static final int STEP_MS = 120;

    @TempDir
    Path temp;

    private record Ended(String verb, int exit, String err) {}

    private final List<String> faults = new ArrayList<>();
    private int refused;
    private Map<String, String> analysis = Map.of();

    private static List<String> words(String verb, String more) {
        List<String> words = new ArrayList<>(List.of(verb, SCENARIO, "--threads", "1", "--quiet"));
        words.addAll(List.of("--set", "meta.days=0.25"));
        words.addAll(List.of(more.split(" ")));
        return words;
    }

    /** The same again with {@code --force}. */
    private static List<String> forced(List<String> words) {
        List<String> more = new ArrayList<>(words);
        more.add("--force");
        return more;
    }

    private static List<List<String>> commands(Path finished) {
        List<String> run = words("run", "--replicates 4 --charts none");
        List<String> sweep = words("sweep", "--replicates 4 --metrics deaths --vary police.reinf.delay=2,3");
        List<String> compare = words("compare", "--replicates 4 --metrics deaths --seed 5");
        compare.set(compare.indexOf("meta.days=0.25"), "police.reinf.delay=2");
        List<String> vary = words("sensitivity", "--method morris --radii 2 --replicates 1 --metrics deaths");
        vary.addAll(List.of("--vary", "police.reinf.delay=1..4", "--vary", "rumours.video.credibility=0..1"));
        List<String> tipping = words("tipping", "--along rumours.video.credibility=0..1 --budget 30 --points 5");
        tipping.addAll(List.of("--replicates", "2"));
        List<String> worst = words("worst", "--of heard_share --budget 30 --replicates 1");
        worst.addAll(List.of("--fresh", "2", "--vary", "police.reinf.delay=1..4"));
        worst.addAll(List.of("--vary", "rumours.video.credibility=0..1"));
        List<String> discover =
                List.of("discover", finished.toString(), "--of", "heard_share>=0.3", "--quiet", "--force");
        return List.of(
                run,
                forced(run),
                sweep,
                forced(sweep),
                compare,
                forced(compare),
                forced(vary),
                forced(tipping),
                forced(worst),
                discover);
    }

    private static Process start(List<String> words, Path out, Path err) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Flashpoint.class.getName()));
        command.addAll(words);
        command.addAll(List.of("--out", out.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
    }

    private static Ended end(String verb, Process process, Path err) throws IOException, InterruptedException {
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return new Ended(verb, -1, "did not end");
        }
        return new Ended(verb, process.exitValue(), Files.readString(err));
    }

    private void pair(Path place, List<String> first, List<String> second, int offset) throws Exception {
        Path out = place.resolve("r");
        Process one = start(first, out, place.resolve("one"));
        Thread.sleep(offset);
        Process two = start(second, out, place.resolve("two"));
        List<Ended> ended =
                List.of(end(first.get(0), one, place.resolve("one")), end(second.get(0), two, place.resolve("two")));
        String what = first + " and " + second + " after " + offset + " ms: " + ended;
        if (ended.stream().noneMatch(e -> e.exit() == 0)) {
            faults.add("none worked: " + what);
        }
        for (Ended e : ended) {
            refused += e.exit() == 2 ? 1 : 0;
            boolean line = e.err().lines().count() == 1;
            if (e.exit() == 0 ? !e.err().isEmpty() : e.exit() != 2 || !line) {
                faults.add("not one line: " + what);
            }
        }
        whole(out, ended, what);
        String[] left = place.toFile().list();
        if (left.length != 3) {
            faults.add("left behind " + List.of(left) + ": " + what);
        }
    }

    private void whole(Path out, List<Ended> ended, String what) throws IOException {
        if (!Files.exists(out.resolve(Manifest.NAME))) {
            faults.add("no manifest: " + what);
            return;
        }
        Object kind = Manifest.read(out).get("kind");
        List<Object> worked = new ArrayList<>();
        ended.stream().filter(e -> e.exit() == 0).forEach(e -> worked.add(e.verb()));
        String name = String.valueOf(kind);
        if (worked.stream().noneMatch(verb -> name.equals(verb) || name.equals("study"))) {
            faults.add("of kind " + kind + ": " + what);
        }
        if (name.equals("discover")) {
            // It has no input of its own, and so is the same as another of the same input.
            if (!analysis.equals(SmallSweeps.files(out))) {
                faults.add("another analysis: " + what);
            }
            return;
        }
        CommandRunner again = CommandRunner.run("reproduce", out.toString(), "--quiet");
        if (again.exit() != 0) {
            faults.add("reproduce: " + again.err() + ": " + what);
        }
    }

    @Test
    void oneWorksAndTheOtherSaysSo() throws Exception {
        Path finished = temp.resolve("finished");
        List<String> sweep = words("sweep", "--replicates 4 --metrics heard_share");
        sweep.set(sweep.indexOf("meta.days=0.25"), "meta.days=1");
        sweep.addAll(List.of("--vary", "rumours.video.credibility=0,0.2,0.4,0.6,0.8,1"));
        sweep.addAll(List.of("--out", finished.toString()));
        assertThat(CommandRunner.run(sweep.toArray(String[]::new)).exit()).isZero();
        List<List<String>> commands = commands(finished);
        List<String> discover = new ArrayList<>(commands.get(commands.size() - 1));
        Path alone = temp.resolve("alone");
        discover.addAll(List.of("--out", alone.toString()));
        assertThat(CommandRunner.run(discover.toArray(String[]::new)).exit()).isZero();
        analysis = SmallSweeps.files(alone);
        int number = 0;
        for (int k = 0; k < OFFSETS; k++) {
            for (int i = 0; i < commands.size(); i++) {
                Path place = Files.createDirectory(temp.resolve("pair" + number++));
                pair(place, commands.get(i), commands.get((i + k) % commands.size()), STEP_MS * k);
            }
        }
        Map<String, Integer> row = new LinkedHashMap<>();
        row.put("tries", number);
        row.put("refused", refused);
        row.put("faults", faults.size());
        System.out.println("pairs of verbs " + row);
        assertThat(faults).isEmpty();
    }
}
