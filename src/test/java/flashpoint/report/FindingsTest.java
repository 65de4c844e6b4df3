package flashpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import flashpoint.testing.Cases;
import flashpoint.testing.Scenarios;
import org.junit.jupiter.api.Test;

/** Every finding stands where the interval lies on one side, and must not where it does not. */
class FindingsTest {

    /** Five values about a middle, whose interval is the middle, give or take {@code 1.96 spread}. */
    private static double[] about(double middle, double spread) {
        return new double[] {middle - 2 * spread, middle - spread, middle, middle + spread, middle + 2 * spread};
    }

    private static Summary of(double middle, double spread) {
        return Summary.of(about(middle, spread));
    }

    @Test
    void anIntervalThatHoldsTheLineIsOnNeitherSide() {
        assertThat(Findings.side(new Interval(1, 2), 0, "above", "below", "neither"))
                .isEqualTo("above");
        assertThat(Findings.side(new Interval(-2, -1), 0, "above", "below", "neither"))
                .isEqualTo("below");
        for (Interval i :
                new Interval[] {new Interval(-1, 1), new Interval(0, 1), new Interval(-1, 0), Interval.NONE}) {
            assertThat(Findings.side(i, 0, "above", "below", "neither")).isEqualTo("neither");
        }
    }

    @Test
    void luckIsNamedOnlyWhereRunsDiffer() {
        assertThat(Findings.luck(of(10, 2), "attackers"))
                .startsWith("Luck alone matters: the same scenario gave from 6 to 14 attackers in 5 runs");
        assertThat(Findings.luck(of(10, 0), "attackers"))
                .startsWith("All 5 runs")
                .doesNotContain("Luck");
        assertThat(Findings.luck(Summary.of(new double[] {3}), "attackers")).startsWith("This is a single run.");
    }

    @Test
    void aBurstIsShortOrLongOrNeither() {
        assertThat(Findings.burst(of(5, 1), 192)).isEqualTo("Violence came as a short burst");
        assertThat(Findings.burst(of(40, 1), 192)).isEqualTo("Violence did not end quickly");
        assertThat(Findings.burst(of(19, 10), 192)).isEqualTo("How long violence lasted");
        assertThat(Findings.burst(Summary.of(new double[] {1}), 192)).isEqualTo("How long violence lasted");
    }

    @Test
    void fewOrMostPlacesAreHitOrNeither() {
        assertThat(Findings.place(of(2, .1), 12)).isEqualTo("Few places were hit");
        assertThat(Findings.place(of(10, .1), 12)).isEqualTo("Most places were hit");
        assertThat(Findings.place(of(6, 2), 12)).isEqualTo("How many places were hit");
        assertThat(Findings.place(Summary.of(new double[] {1}), 12)).isEqualTo("How many places were hit");
    }

    @Test
    void flightLagsOrLeadsOrNoDifferenceIsSeen() {
        assertThat(Findings.lag(of(2, .1))).isEqualTo("Flight lagged violence");
        assertThat(Findings.lag(of(-2, .1))).isEqualTo("Flight came before violence");
        assertThat(Findings.lag(of(.1, 2))).contains("no difference in time was seen");
        assertThat(Findings.lag(Summary.of(new double[] {2}))).isEqualTo("Flight and violence");
    }

    @Test
    void whoLeftFirstIsComparedRunByRun() {
        double[] all = about(.7, .1);
        double[] more = about(.72, .1);
        // Each run's difference is the same, however far the runs lie apart.
        assertThat(Findings.dependants(more, all)).isEqualTo("Women, children and old men left first");
        assertThat(Findings.dependants(all, more)).isEqualTo("Women, children and old men left later than others");
        double[] mixed = {.5, .9, .7, .6, .81};
        assertThat(Findings.dependants(mixed, all)).contains("no difference in who left first was seen");
        assertThat(Findings.dependants(all, all)).contains("no difference in who left first was seen");
        assertThat(Findings.dependants(new double[] {.9}, new double[] {.1}))
                .isEqualTo("Women, children and old men among those who fled");
        assertThat(Findings.dependants(new double[] {.9, Double.NaN}, new double[] {.1, .2}))
                .isEqualTo("Women, children and old men among those who fled");
    }

    @Test
    void farMoreFledOnlyIfTheyCertainlyDid() {
        assertThat(Findings.farMoreFled(about(1000, 10), about(10, 1))).isTrue();
        assertThat(Findings.farMoreFled(about(60, 30), about(10, 1))).isFalse();
        assertThat(Findings.farMoreFled(about(20, 1), about(10, 1))).isFalse();
        assertThat(Findings.farMoreFled(new double[] {1000}, new double[] {1})).isFalse();
    }

    @Test
    void kordaysCaveatsAreInKordaysFileAlone() {
        assertThat(Notices.limits(Scenarios.korday())).anyMatch(l -> l.startsWith("Sources disagree"));
        assertThat(Notices.limits(Scenarios.shipped("korday-curfew"))).anyMatch(l -> l.startsWith("Sources disagree"));
        for (String other : new String[] {"three-villages", "region-small"}) {
            assertThat(Notices.limits(Scenarios.shipped(other)))
                    .noneMatch(l -> l.contains("Sources disagree") || l.contains("dozen observed"))
                    .anyMatch(l -> l.contains("not a forecast"));
        }
        assertThat(Notices.limits(Cases.oneVillage())).hasSize(Notices.LIMITS.size());
    }
}
