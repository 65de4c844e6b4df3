package flashpoint.chart.map;

import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.ChartClock;
import flashpoint.core.Metric;
import flashpoint.core.Numbers;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import java.util.List;

/** One tick of one run, as a map shows it. */
final class MapMoment {

    private final Scenario scenario;
    private final RunResult run;
    private final int tick;
    private final List<String> villageMetrics;
    private final List<String> seriesMetrics;

    MapMoment(Scenario scenario, RunResult run, int tick) {
        this.scenario = scenario;
        this.run = run;
        this.tick = tick;
        villageMetrics = Metrics.village(scenario).stream().map(Metric::name).toList();
        seriesMetrics = Metrics.series(scenario).stream().map(Metric::name).toList();
    }

    /** One line: the clock time. */
    String title() {
        ChartClock clock = ChartClock.of(scenario.meta());
        double hour = clock.hour(tick);
        return "Map, " + clock.text(hour) + " (hour " + Numbers.fixed(hour, 2) + ")";
    }

    /** One line: how things stand in all. */
    String state() {
        return count(total("attackers")) + " attacking, " + count(total("houses_burned")) + " houses burned, "
                + count(total("displaced")) + " people displaced; run " + run.run();
    }

    private double total(String metric) {
        return run.series()[seriesMetrics.indexOf(metric)][tick];
    }

    /** A village metric. */
    double in(int village, String metric) {
        return run.villages()[villageMetrics.indexOf(metric)][
                tick * scenario.villages().size() + village];
    }

    /** Persons who queue at or are in a refuge. */
    double at(int refuge) {
        return run.refuges()[refuge][tick];
    }

    /** Share of a village's people who are away, in words; empty if none is. */
    String away(int village) {
        return MapText.away(in(village, "displaced"), in(village, "at_home"));
    }

    static String count(double value) {
        return Theme.counts().format(value);
    }
}
