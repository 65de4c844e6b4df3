package flashpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each shipped scenario does what its file says, against {@code korday-2020} with the same six seeds.
 *
 * <p>Seeds are fixed, so nothing here fails by chance. Over seeds, runs of {@code korday-2020} have s.d. of 7 % in
 * attackers, 14 % in injured and in burned houses, 16 % in displaced (measured on 20), so a mean of six has errors of 3 to
 * 7 %, and a paired ratio smaller ones. Most effects asked for here are of 30 to 90 %: other seeds would rarely fail.
 */
class ScenarioPromisesTest {

    private static final int SEEDS = 6;
    private static final Results BASE = Results.of(Scenarios.korday("meta.days=5"), SEEDS);

    private static Results shipped(String name, String... overrides) {
        String[] all =
                Stream.concat(Stream.of("meta.days=5"), Stream.of(overrides)).toArray(String[]::new);
        return Results.of(Scenarios.shipped(name, all), SEEDS);
    }

    private static double ratio(Results what, String metric) {
        return what.mean(metric) / BASE.mean(metric);
    }

    /** A column of one village at the end of every run, summed. */
    private static double inVillage(Results what, String metric, String village) {
        return what.runs().stream()
                .mapToDouble(run -> Results.last(Results.village(what.scenario(), run, metric, village)))
                .sum();
    }

    @Test
    void withoutTheVideoItStaysCalm() {
        Results what = shipped("korday-no-video");
        assertThat(what.all("calm")).containsOnly(1.0);
        assertThat(what.mean("ever_active")).isBetween(5.0, 100.0);
        assertThat(what.mean("heard_share")).isPositive();
        assertThat(what.mean("fled_peak")).isLessThan(500);
    }

    @Test
    void rapidPoliceChangeNotTheBeginningButTheSize() {
        Results what = shipped("korday-rapid-police");
        assertThat(what.all("first_attack_hour")).isEqualTo(BASE.all("first_attack_hour"));
        assertThat(ratio(what, "ever_attackers")).isLessThan(0.75);
        assertThat(ratio(what, "injuries")).isBetween(0.2, 0.5);
        assertThat(ratio(what, "houses_burned")).isBetween(0.2, 0.5);
        assertThat(what.mean("acute_hours")).isLessThan(0.75 * BASE.mean("acute_hours"));
    }

    @Test
    void amongMixedVillagesViolenceIsLaterAndFarSmaller() {
        Results what = shipped("korday-mixed-villages");
        assertThat(what.mean("first_attack_hour")).isGreaterThan(BASE.mean("first_attack_hour") + 1);
        assertThat(ratio(what, "ever_attackers")).isLessThan(0.35);
        assertThat(ratio(what, "injuries")).isLessThan(0.35);
        assertThat(ratio(what, "houses_burned")).isLessThan(0.35);
    }

    @Test
    void itIsContactThatDoesThisNotDistance() {
        String[] off = {"contact.legit=0", "contact.belief=0", "contact.threshold=0"};
        Results mixed = shipped("korday-mixed-villages", off);
        Results apart = shipped("korday-2020", off);
        assertThat(mixed.mean("ever_attackers") / apart.mean("ever_attackers")).isBetween(0.6, 1.0);
        assertThat(mixed.mean("injuries") / apart.mean("injuries")).isBetween(0.55, 1.05);
    }

    @Test
    void partialPoliceLeaveMoreHurtForLongerAndArrestFewer() {
        Results what = shipped("korday-partial-police");
        assertThat(ratio(what, "injuries")).isGreaterThan(1.2);
        assertThat(ratio(what, "houses_burned")).isGreaterThan(1.2);
        assertThat(what.mean("acute_hours")).isGreaterThan(BASE.mean("acute_hours") + 1);
        assertThat(ratio(what, "arrests") / ratio(what, "ever_attackers")).isLessThan(0.8);
    }

    @Test
    void aShutdownThatEndsDelaysAndLeavesASmallPart() {
        Results what = shipped("korday-net-shutdown", "meta.days=7");
        double[] first = what.all("first_attack_hour");
        double[] before = BASE.all("first_attack_hour");
        for (int k = 0; k < SEEDS; k++) {
            assertThat(Double.isNaN(first[k]) || first[k] > before[k] + 1).isTrue();
        }
        assertThat(Arrays.stream(first).filter(Double::isFinite))
                .as("it delays rather than prevents")
                .isNotEmpty();
        assertThat(ratio(what, "ever_attackers")).isLessThan(0.25);
        assertThat(ratio(what, "injuries")).isLessThan(0.15);
    }

    @Test
    void anEarlyCorrectionLeavesLessThanSixTenths() {
        Results what = shipped("korday-counter-rumour");
        assertThat(ratio(what, "ever_attackers")).isLessThan(0.6);
        assertThat(ratio(what, "injuries")).isLessThan(0.6);
        Results late = shipped("korday-counter-rumour", "events.correction.t=70");
        assertThat(ratio(late, "ever_attackers")).isGreaterThan(0.8);
    }

    /** Measured: from 8 to 16 % of the houses. Where mobs go is the most random part, so only the sign is asked for. */
    @Test
    void aSecondEpicentreMovesDamageWest() {
        Results what = shipped("korday-two-epicentres");
        double share = inVillage(what, "houses_burned", "Aukatty") / (SEEDS * what.mean("houses_burned"));
        double before = inVillage(BASE, "houses_burned", "Aukatty") / (SEEDS * BASE.mean("houses_burned"));
        assertThat(share).isGreaterThan(before);
        assertThat(ratio(what, "ever_attackers")).isBetween(0.95, 1.3);
    }

    @Test
    void aClosedBorderMakesLongerWaitsNotViolence() {
        Results what = shipped("korday-closed-border");
        assertThat(what.mean("queue_peak")).isBetween(1000.0, BASE.mean("queue_peak"));
        assertThat(what.mean("mean_wait_hours")).isGreaterThan(1.3 * BASE.mean("mean_wait_hours"));
        assertThat(ratio(what, "ever_attackers")).isBetween(0.9, 1.1);
        assertThat(ratio(what, "injuries")).isBetween(0.9, 1.1);
    }

    @Test
    void aCorridorLetsMoreLeaveAndSooner() {
        Results what = shipped("korday-corridor");
        assertThat(ratio(what, "fled_peak")).isGreaterThan(1.1);
        assertThat(what.mean("flight_lag_hours")).isLessThan(BASE.mean("flight_lag_hours") - 0.5);
        assertThat(ratio(what, "ever_attackers")).isBetween(0.9, 1.1);
    }

    @Test
    void aCurfewAtTheOnsetLeavesLessThanSixTenths() {
        Results what = shipped("korday-curfew");
        assertThat(ratio(what, "ever_attackers")).isLessThan(0.6);
        assertThat(ratio(what, "injuries")).isLessThan(0.6);
        Results late = shipped("korday-curfew", "events.curfew.t0=70");
        assertThat(ratio(late, "ever_attackers")).isGreaterThan(0.8);
    }

    /** Twenty seeds: attackers have s.d. 4, those who flee 110 (so their mean an error of 25). */
    @Test
    void threeVillagesShowTheWholeChainOnASmallScale() {
        Results what = Results.of(Scenarios.threeVillages(), 20);
        assertThat(what.mean("calm")).isLessThan(0.3);
        assertThat(what.mean("first_attack_hour")).isBetween(16.0, 24.0);
        assertThat(what.mean("ever_attackers")).isBetween(8.0, 30.0);
        assertThat(what.mean("injuries")).isBetween(2.0, 15.0);
        assertThat(what.mean("fled_peak")).isBetween(80.0, 320.0);
        assertThat(what.mean("returned_share")).isGreaterThan(0.5);
    }

    /** With a machine three times as slow and busy it still holds; on an idle one a run takes .03 s. */
    @Test
    void threeVillagesRunInLessThanHalfASecond() {
        Scenarios.threeVillages();
        Results.one(Scenarios.threeVillages(), 1);
        long begin = System.nanoTime();
        Results.one(Scenarios.threeVillages(), 2);
        assertThat((System.nanoTime() - begin) / 1e9).isLessThan(0.5);
    }

    /** The course does not hang on dates and map: six hours after the video, flight behind violence, sizes of an order. */
    @Test
    void otherDatesOnAnotherMapHaveTheSameStructure() {
        Results what = shipped("korday-seed-dates");
        double video = 36;
        for (double first : what.all("first_attack_hour")) {
            assertThat(first - video).isBetween(3.0, 12.0);
        }
        assertThat(what.mean("flight_lag_hours")).isBetween(0.5, 6.0);
        assertThat(what.mean("acute_hours")).isBetween(4.0, 13.0);
        assertThat(what.mean("deaths")).isBetween(2.5, 7.5);
        assertThat(what.mean("injuries")).isBetween(60.0, 150.0);
        assertThat(what.mean("houses_burned")).isBetween(18.0, 54.0);
        assertThat(what.mean("ever_attackers")).isBetween(300.0, 1000.0);
        assertThat(what.mean("fled_peak")).isBetween(10_000.0, 25_000.0);
    }
}
