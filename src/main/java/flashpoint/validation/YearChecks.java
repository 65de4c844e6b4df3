package flashpoint.validation;

import flashpoint.core.IncidentType;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Checks of pattern P4 without sampled parameters: years of {@code region-year}, one set of values, in which incidents
 * begin of themselves and differ by their draws alone.
 */
final class YearChecks {

    private static final Scenario YEAR = BundledScenarios.shipped("region-year");

    /** Hours after an incident in which those who mobilise are counted to it. */
    private static final double WINDOW = 72;

    /** Years of the short and of the long suite. */
    private static final int YEARS = 12;

    private static final int MORE_YEARS = 40;

    private YearChecks() {}

    /**
     * Outcomes of the incidents of a year.
     *
     * @param escalations attacks that began after a day without one
     * @param sizes of each incident that came to blows, most persons mobilised at once until the next, for three days at
     *     most
     */
    private record Year(double escalations, double[] sizes) {

        static Year of(RunResult r) {
            double[] active = RunColumns.series(YEAR, r, "active");
            int[] fights = r.incidents().stream()
                    .filter(i -> i.type() == IncidentType.STOP_FIGHT)
                    .mapToInt(i -> i.tick())
                    .toArray();
            double[] sizes = new double[fights.length];
            for (int k = 0; k < sizes.length; k++) {
                int next = k + 1 < fights.length ? fights[k + 1] : active.length;
                int end = Math.min(next, fights[k] + (int) (WINDOW / YEAR.meta().dt()));
                for (int t = fights[k]; t < Math.min(end, active.length); t++) {
                    sizes[k] = Math.max(sizes[k], active[t]);
                }
            }
            return new Year(r.summary()[RunColumns.of(Metrics.run(YEAR), "escalations")], sizes);
        }
    }

    static List<Check> all() {
        return List.of(fewEscalate(), sizesDiffer());
    }

    private static double[] sizes(List<Year> years) {
        return years.stream().flatMapToDouble(y -> DoubleStream.of(y.sizes())).toArray();
    }

    private static Check fewEscalate() {
        return new Check(
                "p4-year-few-escalate",
                CheckGroup.STYLISED,
                "model specification, P4: many incidents come to nothing",
                "of the incidents that come to blows in region-year at most .05 begin an attack, shown by Wilson's"
                        + " interval; no parameter is sampled",
                YEARS,
                MORE_YEARS,
                (bench, n) -> {
                    List<Year> years = bench.kept(Year.class, YEAR, n, Year::of);
                    long attacks = 0;
                    for (Year year : years) {
                        attacks += (long) year.escalations();
                    }
                    return Criteria.shareBelow(attacks, sizes(years).length, 0.05, n);
                });
    }

    private static Check sizesDiffer() {
        return new Check(
                "p4-year-few-are-large",
                CheckGroup.STYLISED,
                "model specification, P4: few incidents are large; exponential sizes have a Gini coefficient of .5",
                "Gini coefficient of the most mobilised at once after each incident that comes to blows in"
                        + " region-year, at least .5: more uneven than exponential sizes; no parameter is sampled",
                YEARS,
                MORE_YEARS,
                (bench, n) -> Criteria.uneven(sizes(bench.kept(Year.class, YEAR, n, Year::of)), 0.5, bench.seed(), n));
    }
}
