package flashpoint.cli.run;

import flashpoint.results.ResultsWriter;
import flashpoint.run.Replicates;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** {@code --out -}: the series of all runs as CSV on standard output, and nothing else. */
final class SeriesPrinter {

    private SeriesPrinter() {}

    /** Prints, and returns the runs that failed. */
    static List<RunResult> print(Scenario scenario, List<Run> runs, int threads, PrintWriter out)
            throws IOException, InterruptedException {
        List<RunResult> failed = new ArrayList<>();
        try (ResultsWriter.Series series = new ResultsWriter.Series(out, scenario)) {
            Replicates.execute(runs, threads, r -> {
                series.write(r);
                if (!r.status().equals("ok")) {
                    failed.add(r);
                }
            });
        }
        return failed;
    }
}
