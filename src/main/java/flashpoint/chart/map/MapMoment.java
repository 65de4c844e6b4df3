package flashpoint.chart.map;

import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.ChartClock;
import flashpoint.core.Metric;
import flashpoint.core.Numbers;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Spreader;
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
        return MapText.state(total("attackers"), total("police_present"), total("displaced"), total("houses_burned"))
                + "; run " + run.run();
    }

    /** The same as a snapshot; of what is on the move a finished run keeps only numbers. */
    MapSnapshot snapshot() {
        int villages = scenario.villages().size();
        int groups = scenario.groups().size();
        byte[] houses = new byte[run.burntTick().length];
        for (int h = 0; h < houses.length; h++) {
            boolean burnt = run.burntTick()[h] >= 0 && run.burntTick()[h] <= tick;
            houses[h] = burnt ? MapSnapshot.BURNT : MapSnapshot.LIVED_IN;
        }
        int[] attackers = new int[villages * groups];
        int[] officers = new int[villages];
        int[] displaced = new int[villages];
        int[] home = new int[villages];
        for (int v = 0; v < villages; v++) {
            attackers[v * groups] = (int) in(v, "attackers");
            officers[v] = (int) in(v, "police_present");
            displaced[v] = (int) in(v, "displaced");
            home[v] = (int) in(v, "at_home");
        }
        int[] inside = new int[scenario.refuges().size()];
        for (int k = 0; k < inside.length; k++) {
            inside[k] = (int) at(k);
        }
        return new MapSnapshot(
                tick,
                ChartClock.of(scenario.meta()).hour(tick),
                houses,
                null,
                new int[villages * groups],
                attackers,
                officers,
                new int[villages * Spreader.Kind.values().length],
                List.of(),
                List.of(),
                List.of(),
                inside,
                new int[inside.length],
                displaced,
                home,
                null);
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
