package flashpoint.browser;

import flashpoint.chart.Charts;
import flashpoint.chart.draw.Chart;
import flashpoint.model.Simulation;
import flashpoint.report.RecordedMap;
import flashpoint.report.Report;
import flashpoint.report.ReportContext;
import flashpoint.run.Ensemble;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;

/** A report of one run, as the desktop writes it. */
final class ReportFixture {

    private ReportFixture() {}

    /** Writes it to {@code report.html} in a folder. */
    static void write(Scenario scenario, RunResult run, Path folder) throws Exception {
        Ensemble ensemble = Charts.ensemble(scenario);
        ensemble.accept(run);
        var layout = new Simulation(scenario, run.seed()).layout();
        List<Chart> charts = Charts.write(scenario, layout, ensemble, folder.resolve("charts"), true, true);
        RecordedMap map = RecordedMap.of(scenario, layout, run);
        String name = "run " + scenario.meta().name();
        Report.write(
                scenario,
                ensemble,
                charts,
                map,
                new ReportContext("1", name, run.seed(), "", ""),
                folder.resolve("report.html"));
    }
}
