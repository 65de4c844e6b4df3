package flashpoint.experiment.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.PartRun;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.execute.UnitWorker;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.FailedRuns;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.PartProgress;
import flashpoint.experiment.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies whose blocks are done in parts, by whatever hands and in whatever order, take the decisions of threads. */
class PartedStudyTest {

    private static final int TICKS = 20;

    @TempDir
    private static Path shared;

    @TempDir
    private Path temp;

    private static Map<String, String> expected;

    @BeforeAll
    static void byThreads() throws Exception {
        try (Store store = SweepFolder.begin(BisectionStudy.plan(TICKS), shared, Shard.WHOLE, false)) {
            new StudyRun(store, new BisectionStudy(), 2, (done, total) -> {}).run();
            StudyFiles.write(store, new BisectionStudy(), Map.of(), 1);
        }
        expected = SmallSweeps.files(shared);
        assertThat(expected).containsKeys("runs.csv", "boundary.csv", "decisions.csv");
    }

    private Path laidOut(int wanted) throws Exception {
        Path folder = temp.resolve("in" + wanted);
        try (Store store = SweepFolder.begin(BisectionStudy.plan(TICKS), folder, Shard.WHOLE, false)) {
            PartLayout.begin(store, wanted);
        }
        return folder;
    }

    private static PartedStudy study(Path folder, List<String> blocks) {
        return new PartedStudy(folder, plan -> new BisectionStudy(), new StudyRun.Listener() {
            @Override
            public void progress(long done, long total) {}

            @Override
            public void block(int number, flashpoint.experiment.plan.Block block) {
                blocks.add(number + " " + block.decision());
            }
        });
    }

    private static PartFolder parts(Path folder) throws SweepException {
        try (Store store = Store.look(folder)) {
            return PartLayout.of(store);
        }
    }

    /** Does some of the parts that are lacking, in another order each time; says how many are left. */
    private static int parts(Path folder, int most, Random random) throws Exception {
        Plan plan;
        PartFolder parts;
        try (Store store = Store.look(folder)) {
            plan = store.plan();
            parts = PartLayout.of(store);
        }
        List<Integer> lacking = new ArrayList<>(parts.lacking());
        Collections.shuffle(lacking, random);
        UnitWorker worker = new BisectionStudy().worker();
        for (int number : lacking.subList(0, Math.min(most, lacking.size()))) {
            PartRun run = new PartRun(plan, parts, worker, 1 + random.nextInt(2), (done, total) -> {});
            assertThat(run.execute(number)).isTrue();
        }
        return parts.lacking().size();
    }

    private static void same(Store whole, Path folder) throws Exception {
        try (whole) {
            StudyFiles.write(whole, new BisectionStudy(), Map.of(), 1);
        }
        Map<String, String> files = new TreeMap<>(SmallSweeps.files(folder));
        files.keySet().removeIf(name -> name.startsWith("parts/"));
        assertThat(files).isEqualTo(expected);
    }

    /** Another process decides each time, as with merge; it comes too early, and once more when all is done. */
    @Test
    void partsInAnyOrderGiveTheBytesOfThreads() throws Exception {
        Path folder = laidOut(9);
        List<String> blocks = new ArrayList<>();
        Random random = new Random(1);
        assertThat(study(folder, blocks).advance()).isEmpty();
        assertThat(parts(folder, 1, random)).isEqualTo(3);
        assertThat(study(folder, blocks).advance()).as("too early").isEmpty();
        assertThat(blocks).containsExactly("0 both ends");
        Optional<Store> whole;
        do {
            assertThat(parts(folder, 9, random)).isZero();
            whole = study(folder, blocks).advance();
        } while (whole.isEmpty());
        assertThat(blocks).hasSize(3).startsWith("0 both ends", "1 between 0.0 and 1.0");
        whole.get().close();
        assertThat(folder.resolve("parts").toFile().list()).hasSize(4 + 2 + 2 + 1);
        PartProgress progress = new PartProgress(folder);
        progress.look();
        assertThat(List.of(progress.runs(), progress.done(), progress.lacking(), progress.failed()))
                .containsExactly(16L, 16L, 0L, 0L);
        same(study(folder, blocks).advance().orElseThrow(), folder);
    }

    /** One process decides all the time, as the driver of an engine does. */
    @Test
    void whatTheStoreLostIsTakenFromThePartsAgain() throws Exception {
        Path folder = laidOut(2);
        PartedStudy stays = study(folder, new ArrayList<>());
        Random random = new Random(2);
        Optional<Store> whole = stays.advance();
        while (whole.isEmpty()) {
            assertThat(parts(folder, 9, random)).isZero();
            whole = stays.advance();
        }
        try (Store store = whole.get()) {
            // As if two runs had failed, were to be run again, and that was stopped.
            store.execute("UPDATE runs SET status = 'failed' WHERE run IN (3, 14)");
            assertThat(FailedRuns.forget(store)).isEqualTo(2);
            assertThat(store.runs()).isEqualTo(12);
        }
        same(study(folder, new ArrayList<>()).advance().orElseThrow(), folder);
    }

    @Test
    void foreignLayoutsAreRefused() throws Exception {
        Path folder = laidOut(2);
        study(folder, new ArrayList<>()).advance();
        Path layout = folder.resolve("parts/parts.json");
        String text = Files.readString(layout);
        for (String wrong : List.of(
                text.replace("\"runs\" : 8", "\"runs\" : 7"),
                text.replaceFirst("\"parts\" : 2", "\"parts\" : 0"),
                text.replaceFirst("\"fingerprint\" : \"..", "\"fingerprint\" : \"zz"),
                text.substring(0, text.length() / 2))) {
            assertThat(wrong).isNotEqualTo(text);
            Files.writeString(layout, wrong);
            assertThatThrownBy(() -> parts(folder))
                    .as(wrong)
                    .isInstanceOf(SweepException.class)
                    .hasMessageContaining("parts");
        }
    }
}
