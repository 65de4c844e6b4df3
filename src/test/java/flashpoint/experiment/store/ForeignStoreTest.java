package flashpoint.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.Merge;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stores that somebody else has made or changed: nothing in them acts, and no row that is not its run's is exported. */
class ForeignStoreTest {

    @TempDir
    static Path shared;

    @TempDir
    Path temp;

    @BeforeAll
    static void aFinishedSweep() throws Exception {
        SmallSweeps.sweep(
                SmallSweeps.plan(Map.of("replicates", "2", "series", "1", "events", "on", "stop", "{ticks: 60}")),
                shared.resolve("whole"),
                2);
        Files.writeString(shared.resolve("secret"), "a private key");
    }

    private Path changed(String sql) throws Exception {
        Path folder = Files.createDirectory(temp.resolve("foreign"));
        Path store = folder.resolve(Store.NAME);
        Files.copy(shared.resolve("whole").resolve(Store.NAME), store);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store);
                Statement statement = connection.createStatement()) {
            for (String one :
                    sql.replace("SECRET", shared.resolve("secret").toString()).split(";;")) {
                statement.execute(one);
            }
        }
        return folder;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ALTER TABLE runs RENAME TO r0;; CREATE VIEW runs AS SELECT * REPLACE ((SELECT content FROM"
                        + " read_text('SECRET')) AS stop_reason) FROM r0 | holds the view runs, which",
                "CREATE VIEW other AS SELECT 1 | holds the view other, which",
                "CREATE MACRO count(x) AS 5 | holds the macro count, which",
                "CREATE MACRO \"<>\"(a, b) AS true | holds the macro <>, which",
                "CREATE MACRO duckdb_views() AS TABLE SELECT 1 AS view_name WHERE false | holds the macro duckdb_views, which",
                "CREATE TYPE mood AS ENUM ('a') | holds the type mood, which",
                "CREATE SEQUENCE numbers | holds the sequence numbers, which",
                "CREATE INDEX by_run ON runs (run) | holds the index by_run, which",
                "CREATE SCHEMA beside | holds the schema beside, which",
                "CREATE TABLE notes (text VARCHAR) | holds the table notes, which",
                "ALTER TABLE runs ADD COLUMN more INTEGER | has another form of the table runs",
                "ALTER TABLE runs ALTER COLUMN deaths SET DEFAULT 7 | has another form of the table runs",
                "ALTER TABLE series RENAME TO experiment2 | holds the table experiment2, which",
                "DROP TABLE events | has no table events",
                "DROP TABLE experiment;; DROP TABLE runs;; DROP TABLE series;; DROP TABLE events;; DROP TABLE design_points;;"
                        + " DROP TABLE row_counts | holds no tables: its sweep was never begun",
                "DELETE FROM runs WHERE run = 3 | run 3 has not its own rows in the table runs",
                "DELETE FROM runs WHERE run = 3;; DELETE FROM row_counts WHERE run = 3 | run 3 has not its own rows in the"
                        + " table series",
                "DELETE FROM series WHERE run = 4 AND tick = 59 | run 4 has not its own rows in the table series",
                "INSERT INTO series SELECT * FROM series WHERE run = 5 | run 5 has not its own rows in the table series",
                "DELETE FROM events | has not its own rows in the table events",
                "INSERT INTO runs SELECT * FROM runs WHERE run = 6 | run 6 is there twice",
                "UPDATE runs SET seed = 99 WHERE run = 7 | run 7 is none of this sweep",
                "UPDATE runs SET run = 70000 WHERE run = 8 | run 70000 is none of this sweep",
                "UPDATE runs SET design = 4000 WHERE run = 8 | run 8 is none of this sweep",
                "UPDATE experiment SET value = 'x' WHERE key = 'head' | the settings in the store are not of this version",
                "UPDATE experiment SET value = '9/3' WHERE key = 'shard' | its experiment cannot be read",
                "DELETE FROM design_points WHERE design = 6 | the experiment in the store was changed",
            })
    void aChangedStoreIsRefusedInALine(String sql, String line) throws Exception {
        Path folder = changed(sql);
        assertThatThrownBy(() -> SweepFolder.resume(folder))
                .isInstanceOfSatisfying(
                        SweepException.class, e -> assertThat(e.resumable()).isFalse())
                .message()
                .contains(line)
                .doesNotContain("\n", "private key");
        assertThatThrownBy(() -> Merge.join(List.of(folder), temp.resolve("merged"), false))
                .isInstanceOf(SweepException.class);
        assertThat(temp.resolve("merged")).doesNotExist();
        assertThat(folder)
                .isDirectoryNotContaining(p -> !p.getFileName().toString().equals(Store.NAME));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4096", "12288", "100000"})
    void aStoreOfWhichOnlyTheBeginningIsThereIsNamedAsDamaged(int bytes) throws Exception {
        Path folder = Files.createDirectory(temp.resolve("cut"));
        byte[] whole = Files.readAllBytes(shared.resolve("whole").resolve(Store.NAME));
        Files.write(folder.resolve(Store.NAME), java.util.Arrays.copyOf(whole, bytes));
        assertThatThrownBy(() -> SweepFolder.resume(folder))
                .isInstanceOfSatisfying(
                        SweepException.class, e -> assertThat(e.resumable()).isFalse())
                .message()
                .containsAnyOf("is damaged, or no store of this program", "holds no tables")
                .contains("sweep --force")
                .doesNotContain("\n", "Error:");
    }

    @Test
    void nothingOutsideTheFolderCanBeReadOrWrittenThroughAStore() throws Exception {
        Path folder = temp.resolve("a");
        try (Store store = SweepFolder.begin(SmallSweeps.plan(1, 1), folder, Shard.WHOLE, false)) {
            Path secret = shared.resolve("secret");
            for (String sql : List.of(
                    "CREATE TEMP TABLE t AS SELECT * FROM read_text('" + secret + "')",
                    "COPY (SELECT 1) TO '" + shared.resolve("out.csv") + "'",
                    "ATTACH '" + shared.resolve("out.duckdb") + "'",
                    "INSTALL httpfs",
                    "SET enable_external_access = true",
                    "SET temp_directory = '" + shared + "'")) {
                assertThatThrownBy(() -> store.execute(sql)).as(sql).isInstanceOf(SweepException.class);
            }
        }
        assertThat(shared.resolve("out.csv")).doesNotExist();
        assertThat(shared.resolve("out.duckdb")).doesNotExist();
    }

    /** In a JDBC address a semicolon begins a setting. */
    @ParameterizedTest
    @CsvSource({"o;threads=4", "a;temp_directory=", "it's", "a b", "100%", "ü"})
    void aFolderMayHaveAnyName(String name) throws Exception {
        Path folder = temp.resolve(name);
        SmallSweeps.sweep(SmallSweeps.plan(1, 1), folder, 1);
        try (Store store = SweepFolder.resume(folder)) {
            assertThat(store.count("true")).isEqualTo(7);
        }
        assertThat(temp).isDirectoryNotContaining(p -> !p.equals(folder));
    }

    @Test
    void aPathThatDuckDbWouldMisreadIsRefusedBeforeAnythingIsWritten() {
        Path folder = temp.resolve("a?b=c");
        assertThatThrownBy(() -> SweepFolder.begin(SmallSweeps.plan(1, 1), folder, Shard.WHOLE, false))
                .isInstanceOf(SweepException.class)
                .hasMessageContaining("a store cannot be kept under a path with a question mark");
        assertThat(folder).doesNotExist();
    }

    @Test
    void aMergeLeavesTheShardsAsTheyWere() throws Exception {
        Path shard = temp.resolve("shard");
        SmallSweeps.sweep(SmallSweeps.plan(2, 1), shard, 1);
        byte[] before = Files.readAllBytes(shard.resolve(Store.NAME));
        shard.resolve(Store.NAME).toFile().setReadOnly();
        try (Store merged = Merge.join(List.of(shard), temp.resolve("merged"), false)) {
            assertThat(merged.count("true")).isEqualTo(14);
        }
        assertThat(Files.readAllBytes(shard.resolve(Store.NAME))).isEqualTo(before);
        assertThat(shard.resolve(Store.NAME + ".wal")).doesNotExist();
    }
}
