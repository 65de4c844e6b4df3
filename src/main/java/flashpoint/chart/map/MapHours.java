package flashpoint.chart.map;

import flashpoint.chart.time.ChartClock;
import flashpoint.core.IncidentType;
import flashpoint.core.Metric;
import flashpoint.core.Numbers;
import flashpoint.run.Ensemble;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Hours at which maps are drawn: just before the first attack, when most attack, when most are displaced, and the end.
 */
public final class MapHours {

    private MapHours() {}

    /**
     * Hours chosen from the first run; without an attack, the start and the end.
     *
     * @param ensemble with at least one finished run
     * @return ascending hours, each once
     */
    public static List<Double> of(Ensemble ensemble) {
        RunResult run = ensemble.first();
        ChartClock clock = ChartClock.of(ensemble.scenario().meta());
        double attack = firstAttack(ensemble);
        List<Double> hours = new ArrayList<>();
        if (Double.isNaN(attack)) {
            hours.add(0.0);
        } else {
            hours.add(Math.max(0, attack - ensemble.scenario().meta().dt()));
            hours.add(clock.hour(peak(ensemble, run, "attackers")));
        }
        int displaced = peak(ensemble, run, "displaced");
        if (displaced > 0) {
            hours.add(clock.hour(displaced));
        }
        hours.add(clock.hour(run.ticks() - 1));
        return hours.stream().distinct().sorted().toList();
    }

    /** Hour of the first attack of the first run; NaN if there was none. */
    public static double firstAttack(Ensemble ensemble) {
        ChartClock clock = ChartClock.of(ensemble.scenario().meta());
        return ensemble.first().incidents().stream()
                .filter(i -> i.type() == IncidentType.ATTACK_START)
                .mapToDouble(i -> clock.hour(i.tick()))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Name of the map of an hour: {@code map-067.50h}. */
    public static String name(double hour) {
        return String.format(Locale.ROOT, "map-%06.2fh", Numbers.decimal(hour));
    }

    private static int peak(Ensemble ensemble, RunResult run, String metric) {
        List<String> names =
                Metrics.series(ensemble.scenario()).stream().map(Metric::name).toList();
        double[] values = run.series()[names.indexOf(metric)];
        int best = 0;
        for (int t = 1; t < values.length; t++) {
            best = values[t] > values[best] ? t : best;
        }
        return best;
    }
}
