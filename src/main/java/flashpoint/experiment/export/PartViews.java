package flashpoint.experiment.export;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.store.SweepFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file {@code views.sql}: commands that give DuckDB the tables of a sweep whose rows stay in its parts. */
final class PartViews {

    private PartViews() {}

    static void write(Plan plan, Path folder) throws IOException {
        List<String> tables = new ArrayList<>(List.of("runs"));
        if (plan.head().every() > 0) {
            tables.add("series");
        }
        if (plan.head().events()) {
            tables.add("events");
        }
        StringBuilder sql = new StringBuilder("-- In this folder: duckdb -init " + SweepFiles.VIEWS + "\n");
        for (String table : tables) {
            sql.append("CREATE VIEW ").append(table).append(" AS SELECT * FROM read_parquet('parts/part-*/");
            sql.append(table).append(".parquet');\n");
        }
        sql.append("CREATE VIEW points AS SELECT * FROM read_csv('")
                .append(SweepFiles.POINTS)
                .append("');\n");
        Files.writeString(folder.resolve(SweepFiles.VIEWS), sql);
    }
}
