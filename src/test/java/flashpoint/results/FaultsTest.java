package flashpoint.results;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.core.FailureText;
import flashpoint.results.FaultyFileSystem.Fault;
import flashpoint.results.FaultyFileSystem.PowerCut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever change of the file system fails, or at whichever the power is cut: a results folder is complete or visibly not,
 * old or new results are there to the byte, and files of others are as they were.
 */
class FaultsTest {

    private static final String NAME = "r";

    @TempDir
    Path temp;

    private int worlds;

    /** A folder with a neighbour of somebody else, and perhaps old results. */
    private Path world(boolean old) throws IOException {
        Path world = Files.createDirectory(temp.resolve("world" + worlds++));
        Files.writeString(world.resolve("thesis.txt"), "precious");
        if (old) {
            fill(sound(world).resolve(NAME), "old", false);
        }
        return world;
    }

    private static Path sound(Path world) throws IOException {
        return new FaultyFileSystem(Fault.NONE, 0, world).path(world);
    }

    /** Results of three files; the old ones have one more, in a folder that the new ones have not. */
    private static void fill(Path target, String content, boolean force) throws IOException {
        try (ResultsFolder folder = ResultsFolder.prepare(target, new ResultsFolder.Request(force, List.of()))) {
            Path working = folder.working();
            Files.writeString(working.resolve("runs.csv"), content);
            Files.createDirectory(working.resolve("charts"));
            Files.writeString(working.resolve("charts/a.svg"), content);
            if (content.equals("old")) {
                Files.writeString(working.resolve("charts/b.svg"), content);
            }
            Map<String, Object> manifest = new LinkedHashMap<>(Map.of("program", "flashpoint", "kind", "run"));
            manifest.put("content", content);
            manifest.put("files", Manifest.files(working));
            Manifest.write(working, manifest);
            folder.complete();
        }
    }

    /** Which results a folder holds to the byte; empty if it is visibly not complete. */
    private static String content(Path world) throws IOException {
        Path folder = world.resolve(NAME);
        assertThat(world.resolve("thesis.txt")).hasContent("precious");
        if (!Files.exists(folder.resolve(Manifest.NAME))) {
            return "";
        }
        Map<String, Object> manifest = Manifest.read(folder);
        Map<String, Object> listed = new LinkedHashMap<>();
        ((Map<?, ?>) manifest.get("files"))
                .forEach((k, v) -> listed.put(String.valueOf(k), ((Map<?, ?>) v).get("sha256")));
        Map<String, Object> found = new LinkedHashMap<>();
        Manifest.files(folder).forEach((k, v) -> found.put(k, ((Map<?, ?>) v).get("sha256")));
        assertThat(found).isEqualTo(listed);
        return String.valueOf(manifest.get("content"));
    }

    /** What the next process does first: it heals the folder. */
    private static void heal(Path world) throws IOException {
        ResultsFolder.open(sound(world).resolve(NAME), new ResultsFolder.Request(true, List.of()))
                .close();
    }

    private static int changes(Path world, boolean old) throws IOException {
        FaultyFileSystem system = new FaultyFileSystem(Fault.NONE, 0, world);
        fill(system.path(world.resolve(NAME)), "new", old);
        assertThat(content(world)).isEqualTo("new");
        return system.changes();
    }

    @Test
    void whicheverChangeFailsOldOrNewResultsAreThere() throws IOException {
        for (boolean old : new boolean[] {false, true}) {
            int changes = changes(world(old), old);
            assertThat(changes).isGreaterThan(20);
            for (Fault fault : new Fault[] {Fault.ONCE, Fault.FOR_GOOD}) {
                for (int n = 1; n <= changes; n++) {
                    Path world = world(old);
                    try {
                        fill(new FaultyFileSystem(fault, n, world).path(world.resolve(NAME)), "new", old);
                    } catch (IOException e) {
                        assertThat(FailureText.reason(e)).isNotBlank();
                    }
                    afterwards(world, old, fault + " " + n);
                }
            }
        }
    }

    @Test
    void afterAPowerCutAnywhereOldOrNewResultsAreThere() throws IOException {
        for (boolean old : new boolean[] {false, true}) {
            int changes = changes(world(old), old);
            for (int n = 1; n <= changes + 1; n++) {
                Path world = world(old);
                FaultyFileSystem system = new FaultyFileSystem(Fault.POWER_CUT, n, world);
                boolean ended = false;
                try {
                    fill(system.path(world.resolve(NAME)), "new", old);
                    ended = true;
                } catch (PowerCut | IOException e) {
                    assertThat(n).isLessThanOrEqualTo(changes);
                }
                for (int k = 0; k < 4; k++) {
                    Path left = Files.createDirectory(temp.resolve("left" + worlds++));
                    system.journal().leave(left, k % 2 == 1, k > 1);
                    if (ended) {
                        assertThat(content(left)).as("promised").isEqualTo("new");
                    }
                    afterwards(left, old, "power cut at " + n + ", " + k);
                }
            }
        }
    }

    private static void afterwards(Path world, boolean old, String when) throws IOException {
        List<String> allowed = old ? List.of("old", "new") : List.of("", "new");
        assertThat(content(world)).as(when).isIn(old ? List.of("", "old", "new") : allowed);
        heal(world);
        assertThat(content(world)).as(when + ", healed").isIn(allowed);
        fill(sound(world).resolve(NAME), "new", true);
        assertThat(content(world)).as(when + ", again").isEqualTo("new");
        List<String> beside = new ArrayList<>();
        try (Stream<Path> all = Files.list(world)) {
            all.forEach(p -> beside.add(p.getFileName().toString()));
        }
        assertThat(beside).as(when + ", left over").containsExactlyInAnyOrder("thesis.txt", NAME);
        try (Stream<Path> all = Files.list(world.resolve(NAME))) {
            assertThat(all.map(p -> p.getFileName().toString()))
                    .as(when)
                    .containsExactlyInAnyOrder("runs.csv", "charts", Manifest.NAME);
        }
    }

    @Test
    void aSingleFileIsTheOldOneOrTheNewOneWhateverFails() throws IOException {
        for (Fault fault : new Fault[] {Fault.ONCE, Fault.FOR_GOOD, Fault.POWER_CUT}) {
            boolean ended = false;
            for (int n = 1; !ended; n++) {
                Path world = world(false);
                Path file = world.resolve("a.json");
                Files.writeString(file, "old");
                FaultyFileSystem system = new FaultyFileSystem(fault, n, world);
                try {
                    AtomicFile.replace(system.path(file), "new");
                    ended = system.changes() < n;
                } catch (PowerCut | IOException e) {
                    assertThat(file).content().isIn("old", "new");
                }
                for (int k = 0; k < 4; k++) {
                    Path left = Files.createDirectory(temp.resolve("left" + worlds++));
                    system.journal().leave(left, k % 2 == 1, k > 1);
                    assertThat(left.resolve("a.json")).content().isIn(ended ? List.of("new") : List.of("old", "new"));
                }
                if (fault == Fault.ONCE) {
                    assertThat(world.toFile().list()).as("no half file").hasSizeLessThanOrEqualTo(3);
                }
            }
        }
    }

    /** As sweeps and studies do, which fill their folder in place. */
    private static void begin(Path target) throws IOException {
        try (ResultsFolder folder = ResultsFolder.open(target, new ResultsFolder.Request(false, List.of()))) {
            Files.createDirectories(target);
            folder.mark("sweep");
        }
    }

    /** Without a mark there is nothing of a sweep that could be lost, so the next needs no {@code --force}. */
    @Test
    void afterAMarkThatCouldNotBeWrittenTheNextSweepBegins() throws IOException {
        for (Fault fault : new Fault[] {Fault.ONCE, Fault.FOR_GOOD, Fault.POWER_CUT}) {
            boolean ended = false;
            for (int n = 1; !ended; n++) {
                Path world = world(false);
                FaultyFileSystem system = new FaultyFileSystem(fault, n, world);
                try {
                    begin(system.path(world.resolve(NAME)));
                    ended = system.changes() < n;
                } catch (PowerCut | IOException e) {
                    assertThat(n).isPositive();
                }
                List<Path> left = new ArrayList<>();
                for (int k = 0; k < 4 && fault == Fault.POWER_CUT; k++) {
                    left.add(Files.createDirectory(temp.resolve("left" + worlds++)));
                    system.journal().leave(left.get(k), k % 2 == 1, k > 1);
                }
                if (left.isEmpty()) {
                    left.add(world);
                }
                for (Path each : left) {
                    if (FolderMark.of(each.resolve(NAME)) == null) {
                        begin(sound(each).resolve(NAME));
                    }
                    assertThat(FolderMark.of(each.resolve(NAME)).kind())
                            .as(fault + " " + n)
                            .isEqualTo("sweep");
                }
            }
        }
    }

    @Test
    void aFileOfTheMarksNameWithAnotherTextIsAStranger() throws IOException {
        for (String text : List.of(
                "precious",
                "{\"program\":\"flash\"}",
                " ",
                "\0\0x",
                "{\"program\":\"flashpoint\",\"kind\":\"sweep\"} my notes")) {
            Path folder = Files.createDirectory(temp.resolve("folder" + worlds++));
            Files.writeString(folder.resolve(FolderMark.NAME), text);
            assertThat(FolderMark.isUnfinished(folder)).as(text).isFalse();
            assertThat(ForeignFiles.in(folder, java.util.Set.of())).containsExactly(FolderMark.NAME);
        }
        for (String text : List.of("", "\0\0\0", "{\"prog", "{\"program\":\"flashpoint\",\"kind\":\"swe")) {
            Path folder = Files.createDirectory(temp.resolve("folder" + worlds++));
            Files.writeString(folder.resolve(FolderMark.NAME), text);
            assertThat(FolderMark.isUnfinished(folder)).as(text).isTrue();
            assertThat(ForeignFiles.in(folder, java.util.Set.of())).isEmpty();
        }
    }

    /** Whatever it was writing when it was killed. */
    @Test
    void nothingIsLeftOfAKilledProcessButFilesOfOthers() throws IOException {
        Path world = world(false);
        String store = "sweep.duckdb.new-199505b5-6e79-4d38-aeeb-53c8cef8c651";
        List<String> names = List.of(
                store,
                store + ".wal",
                store + ".tmp/duckdb_temp_storage-0.tmp",
                ".manifest.json.199505b56e79.part",
                "charts/.a.svg.199505b56e79.part",
                "runs.csv");
        for (String other : List.of("", "sweep.duckdb.mine", "my.part")) {
            Path folder = Files.createDirectory(world.resolve("s" + worlds++));
            Path staging = Files.createDirectory(folder.resolve(".incomplete-199505b56e79"));
            new FolderMark(FolderMark.STAGING, folder.getFileName().toString(), "199505b56e79").write(staging);
            for (String name : names) {
                Files.createDirectories(staging.resolve(name).getParent());
                Files.writeString(staging.resolve(name), "half");
            }
            if (!other.isEmpty()) {
                Files.writeString(staging.resolve(other), "precious");
            }
            ResultsFolder.reopen(folder).close();
            if (other.isEmpty()) {
                assertThat(folder).isEmptyDirectory();
            } else {
                assertThat(staging.resolve(other)).hasContent("precious");
            }
        }
    }

    @Test
    void whatIsLeftInAFinishedFolderGoes() throws IOException {
        Path world = world(true);
        Path folder = world.resolve(NAME);
        new FolderMark("run", NAME, "199505b56e79").write(folder);
        ResultsFolder.tidy(folder);
        assertThat(folder.resolve(FolderMark.NAME)).doesNotExist();
        assertThat(content(world)).isEqualTo("old");
    }
}
