package flashpoint.model.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing is told, nothing happens; and each cause switched off takes its effect away, exactly. */
class CalmTest {

    /** Three villages in which a good deal happens, at the seed used below. */
    private static final List<String> LIVELY = List.of("meta.days=2");

    private static final int SEED = 6;

    /** Columns that a quiet world does not leave at 0, and those only. */
    private static boolean quietToo(String column) {
        return column.matches("(at_home|mean_grievance|legitimacy)(_.*)?|police_present|network_on|border_open");
    }

    private static RunResult run(Scenario scenario) {
        return Results.one(scenario, SEED);
    }

    private static Scenario lively(String... overrides) {
        List<String> all = new java.util.ArrayList<>(LIVELY);
        all.addAll(Arrays.asList(overrides));
        return Scenarios.threeVillages(all.toArray(String[]::new));
    }

    private static double last(Scenario scenario, RunResult run, String column) {
        return Results.last(Results.series(scenario, run, column));
    }

    @Test
    void theCertificateOfKordayHoldsByThirtySixThousandths() {
        CalmCertificate certificate = CalmCertificate.of(Scenarios.korday());
        assertThat(certificate.holds()).isTrue();
        assertThat(certificate.margin()).isCloseTo(0.42 - (1 - 0.758 * 0.95 * 0.95 * 0.9), within(1e-12));
        assertThat(certificate.margin()).isCloseTo(0.036, within(5e-4));
    }

    @Test
    void theCertificateIsWithheldWhereSomebodyMightActUnprovoked() {
        assertThat(CalmCertificate.of(Scenarios.korday("threshold.min=0.38")).holds())
                .isFalse();
        assertThat(CalmCertificate.of(Scenarios.korday("threshold.min=0.38", "decide.elders=0.01"))
                        .holds())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void withoutATriggerEveryColumnOfViolenceFlightFearAndAngerStaysExactlyZero(long seed) {
        for (Scenario base : List.of(Scenarios.korday("meta.days=2", "pop.scale=0.25"), lively())) {
            Scenario scenario = Scenarios.uneventful(base);
            RunResult run = Results.one(scenario, seed);
            List<Metric> metrics = Metrics.series(scenario);
            for (int k = 0; k < metrics.size(); k++) {
                if (!quietToo(metrics.get(k).name())) {
                    assertThat(run.series()[k]).as(metrics.get(k).name()).containsOnly(0.0);
                }
            }
            assertThat(run.incidents()).isEmpty();
        }
    }

    /** Without this the zeros below would mean nothing. */
    @Test
    void theSameVillagesAreLivelyWhenNothingIsSwitchedOff() {
        Scenario scenario = lively();
        RunResult run = run(scenario);
        for (String column : List.of("injuries", "houses_burned", "ever_fled", "abroad", "rumour_believers")) {
            assertThat(last(scenario, run, column)).as(column).isPositive();
        }
        Scenario deadly = lively("attack.lethality=0.5");
        assertThat(last(deadly, run(deadly), "deaths")).isPositive();
    }

    @Test
    void storiesThatAngerNobodyLeadToNoAttack() {
        Scenario scenario =
                lively("rumours.quarrel.severity=0", "rumours.video.severity=0", "events.stop.shockShare=0");
        RunResult run = run(scenario);
        assertThat(last(scenario, run, "rumour_believers")).isPositive();
        assertThat(Results.series(scenario, run, "attackers")).containsOnly(0.0);
        assertThat(Results.series(scenario, run, "mean_anger")).containsOnly(0.0);
    }

    @Test
    void whoNeitherBurnsNorStrikesHurtsNobody() {
        Scenario scenario = lively("attack.arson=0", "attack.assault=0", "attack.vehicles=0", "defence.rate=0");
        RunResult run = run(scenario);
        assertThat(Results.metric(scenario, run, "ever_attackers")).isPositive();
        for (String column : List.of("injuries", "deaths", "houses_burned", "vehicles_burned")) {
            assertThat(Results.series(scenario, run, column)).as(column).containsOnly(0.0);
        }
    }

    @Test
    void nobodyFleesAtAFlightRateOfZero() {
        Scenario scenario = lively("flight.rate=0");
        RunResult run = run(scenario);
        assertThat(last(scenario, run, "mean_fear")).isPositive();
        assertThat(Results.series(scenario, run, "displaced")).containsOnly(0.0);
    }

    @Test
    void nobodyDiesWhereNoWoundIsDeadly() {
        Scenario scenario = lively("attack.lethality=0", "defence.lethality=0", "attack.assault=2");
        RunResult run = run(scenario);
        assertThat(last(scenario, run, "injuries")).isGreaterThan(5);
        assertThat(Results.series(scenario, run, "deaths")).containsOnly(0.0);
    }

    @Test
    void incredibleStoriesHaveOnlyThoseBelieversWhoWereSeeded() {
        Scenario scenario = lively("rumours.quarrel.credibility=0", "rumours.video.credibility=0");
        RunResult run = run(scenario);
        double[] believers = Results.series(scenario, run, "rumour_believers");
        assertThat(last(scenario, run, "rumour_heard")).isGreaterThan(100);
        // Three draws at the quarrel, four in each of two villages at the stop; draws may meet a child or the same
        // person.
        assertThat(last(scenario, run, "rumour_believers")).isBetween(1.0, 11.0);
        int afterTheStop = (int) (14 / 0.25) + 1;
        assertThat(Arrays.copyOfRange(believers, afterTheStop, believers.length))
                .containsOnly(believers[afterTheStop]);
    }

    @Test
    void noConvoyLeavesWhereNoCrowdIsLargeEnough() {
        Scenario scenario = lively("mob.qMin=1000");
        RunResult run = run(scenario);
        assertThat(Results.metric(scenario, run, "ever_active")).isPositive();
        assertThat(Results.metric(scenario, run, "mobs")).isZero();
        assertThat(Results.series(scenario, run, "convoy")).containsOnly(0.0);
    }

    @Test
    void withoutNetworkAndMeetingsOnlySeedsAndThoseProvocateursMeetBelieve() {
        String[] silent = {"rumour.f2f.rate=0", "flight.rate=0", "mob.qMin=1000"};
        Scenario alone = silence(lively(append(silent, "prov.count=0")));
        Scenario provoked = silence(lively(append(silent, "prov.count=1")));
        double[] seeds = Results.series(alone, run(alone), "rumour_believers");
        double[] met = Results.series(provoked, run(provoked), "rumour_believers");
        int video = (int) (15.5 / 0.25);
        assertThat(seeds[seeds.length - 1]).isBetween(1.0, 11.0);
        assertThat(Arrays.copyOfRange(seeds, video, seeds.length)).containsOnly(seeds[video]);
        assertThat(Arrays.copyOf(met, video)).isEqualTo(Arrays.copyOf(seeds, video));
        // Ten contacts an hour for thirty hours at most.
        assertThat(met[met.length - 1]).isGreaterThan(seeds[video]).isLessThan(seeds[video] + 300 + 90);
    }

    private static String[] append(String[] list, String more) {
        String[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = more;
        return longer;
    }

    private static Scenario silence(Scenario scenario) {
        List<flashpoint.scenario.Event> events = new java.util.ArrayList<>();
        events.add(Scenarios.event(flashpoint.scenario.EventType.NET_SHUTDOWN, "t0", 0.0));
        events.addAll(scenario.events());
        return scenario.with(events);
    }

    @Test
    void withEveryPostClosedTheQueueGrowsAndNobodyIsAbroad() {
        Scenario scenario =
                lively("refuges.border.open=0.001", "refuges.shelter.open=0", "border.capacity=0", "return.rate=0");
        RunResult run = run(scenario);
        double[] queued = Results.series(scenario, run, "queued");
        assertThat(Results.last(queued)).isPositive();
        assertThat(IntStream.range(1, queued.length)).allMatch(t -> queued[t] >= queued[t - 1]);
        assertThat(Results.series(scenario, run, "abroad")).containsOnly(0.0);
        assertThat(Results.series(scenario, run, "sheltered")).containsOnly(0.0);
    }

    @Test
    void nobodySetsOutForARefugeThatIsShut() {
        Scenario scenario = lively("refuges.border.open=0", "refuges.shelter.open=0");
        assertThat(Results.series(scenario, run(scenario), "displaced")).containsOnly(0.0);
    }
}
