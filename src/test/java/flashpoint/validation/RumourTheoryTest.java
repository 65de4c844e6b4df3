package flashpoint.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The theory that rumours are checked against, against numbers that were worked out elsewhere: fixed points, variances by
 * the central limit theorem and by exact chains, mean-field ends with forgetting. Nothing here is random.
 */
class RumourTheoryTest {

    private static RumourTheory simple(boolean both, int failures, double tellers, double stiflers) {
        return new RumourTheory(1e-3, both, failures, 1, 0, 1, tellers, stiflers);
    }

    @ParameterizedTest
    @CsvSource({"1, .203187869980", "2, .059520", "3, .019827", "4, .006977", "5, .002516"})
    void theShareThatNeverHearsFallsWithTheFailuresATellerBears(int failures, double never) {
        assertThat(RumourTheory.limit(failures, 1, 0)).isCloseTo(never, within(6e-7));
        double steps = simple(false, failures, 1e-6, 0).synchronous().never();
        assertThat(steps).isCloseTo(never, within(3e-4));
    }

    /** Shares at the start; limit; variance over those who had not heard: Maki and Thompson, Daley and Kendall. */
    @ParameterizedTest
    @CsvSource({
        ".90, .10, 0, .223741, .29777, .33903",
        ".75, .25, 0, .254584, .32262, .36591",
        ".50, .50, 0, .301710, .32022, .35580",
        ".25, .75, 0, .339513, .28016, .29841",
        ".10, .90, 0, .357546, .25120, .25823",
        ".01, .99, 0, .366901, .23436, .23504",
        ".80, .10, .10, .291017, .42967, .47765",
        ".90, .01, .09, .262502, .39765, .44199",
        ".50, .01, .49, .865165, 3.435, 3.455"
    })
    void aRumourMayBeginWithAnySharesOfTellersAndStiflers(
            double ignorant, double tellers, double stiflers, double limit, double calling, double pair) {
        assertThat(RumourTheory.limit(1, ignorant, tellers)).isCloseTo(limit, within(6e-7));
        assertThat(RumourTheory.variance(false, ignorant, tellers)).isCloseTo(calling, within(calling * 2e-4));
        assertThat(RumourTheory.variance(true, ignorant, tellers)).isCloseTo(pair, within(pair * 2e-4));
        for (boolean both : new boolean[] {false, true}) {
            double steps = simple(both, 1, tellers, stiflers).synchronous().never() / ignorant;
            assertThat(steps).isCloseTo(limit, within(1.5e-3));
        }
    }

    @Test
    void variancesWithoutTellersAreThoseOfWatsonAndPittel() {
        assertThat(RumourTheory.variance(false, 1, 0)).isCloseTo(0.272736, within(1e-6));
        assertThat(RumourTheory.variance(true, 1, 0)).isCloseTo(0.310672, within(1e-6));
    }

    /** The table of the synchronous scheme of Maki and Thompson, by contacts a tick. */
    @ParameterizedTest
    @CsvSource({".01, .2029", ".02, .2026", ".05, .2018", ".10, .2005", ".25, .1970", ".5, .1921", "1, .1853"})
    void longStepsLetMoreHear(double contacts, double never) {
        double p = -FastMath.expm1(-contacts);
        RumourTheory theory = new RumourTheory(p, false, 1, 1, 0, 1, 1e-6, 0);
        assertThat(theory.synchronous().never()).isCloseTo(never, within(6e-5));
    }

    /** Nekovee et al. 2007: degree, rates of telling, stifling and forgetting; heard if one in a hundred tells at first. */
    @ParameterizedTest
    @CsvSource({
        "6, 1, 1, 0, .79683",
        "6, .5, .5, 1, .58563",
        "6, 1, 1, 1, .69845",
        "6, 1, .5, 1, .85398",
        "10, .3, .1, .5, .91257",
        "6, .2, .2, 1, .19767"
    })
    void forgettingKeepsARumourSmall(double degree, double tell, double stifle, double forget, double heard) {
        double contacts = 1e-4;
        RumourTheory theory =
                new RumourTheory(contacts, false, 1, stifle / tell, contacts * forget / (degree * tell), 1, 0.01, 0);
        assertThat(theory.synchronous().heard()).isCloseTo(heard, within(2e-4));
        assertThat(theory.inStepsOf(2e-4).synchronous().heard()).isCloseTo(heard, within(4e-4));
    }
}
