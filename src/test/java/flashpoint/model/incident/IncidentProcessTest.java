package flashpoint.model.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.IncidentType;
import flashpoint.model.Simulation;
import flashpoint.model.world.PolicyState;
import flashpoint.run.RunResult;
import flashpoint.scenario.Event;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Incidents: how often each step is taken, against its chances in closed form; what a scenario gives; what is told. Samples
 * are compared within five standard errors, which fails by luck once in 1.7 million.
 */
class IncidentProcessTest {

    private static final int RUNS = 20;

    private static Scenario village(String... set) {
        return Scenarios.shipped("theory/theory-police-stops", set);
    }

    private static double count(Results runs, IncidentType type) {
        return runs.runs().stream().mapToLong(r -> Results.count(r, type)).sum();
    }

    private static double legitimacy(Scenario s, int g) {
        double contact = g == 0 ? 0.5 : 1;
        return 1
                - (1 - PolicyState.initialLegitimacy(s, g))
                        * (1 - s.parameters().get(Parameter.CONTACT_LEGIT) * contact);
    }

    /** The five steps whose counts are Poisson with the product of the chances as their mean. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "1, 0", "0.25, 1"})
    void eachStepIsAsOftenAsTheProductOfItsChances(double corruption, double impunity) {
        Scenario s = village("grievance.corruption=" + corruption, "police.impunity=" + impunity, "meta.days=30");
        Parameters p = s.parameters();
        IncidentChances chances = new IncidentChances(p);
        double[] weight = {0.75, 0.25 * 1.5};
        double stops = p.get(Parameter.INCIDENT_RATE) * 30 * RUNS;
        double[] expected = new double[5];
        for (int g = 0; g < 2; g++) {
            double disc = p.get(Parameter.GRIEVANCE_DISCRIMINATION, g);
            double left = stops * weight[g] / (weight[0] + weight[1]);
            double[] steps = {
                Math.min(1, corruption * (1 + disc) / 2),
                Math.min(1, (1 + disc) * (1 - legitimacy(s, g))),
                0.8,
                Math.min(1, 0.5 * (0.5 + impunity)),
                0.6
            };
            assertThat(IncidentChances.bribe(corruption, disc)).isEqualTo(steps[0]);
            assertThat(chances.refusal(disc, 0, legitimacy(s, g))).isEqualTo(steps[1]);
            for (int k = 0; k < steps.length; k++) {
                left *= steps[k];
                expected[k] += left;
            }
        }
        Results runs = Results.of(s, RUNS);
        List<IncidentType> types = List.of(
                IncidentType.BRIBE_DEMANDED,
                IncidentType.BRIBE_REFUSED,
                IncidentType.STOP_FIGHT,
                IncidentType.HOUSE_VISIT,
                IncidentType.HOUSE_CLASH);
        assertThat(count(runs, IncidentType.STOP)).isCloseTo(stops, within(5 * Math.sqrt(stops)));
        for (int k = 0; k < types.size(); k++) {
            assertThat(count(runs, types.get(k)))
                    .as("%s", types.get(k))
                    .isCloseTo(expected[k], within(5 * Math.sqrt(expected[k])));
        }
    }

    @Test
    void withoutCorruptionNobodyRefusesAndNobodyFights() {
        RunResult run = Results.one(village("grievance.corruption=0", "meta.days=10"), 1);
        assertThat(Results.count(run, IncidentType.STOP)).isPositive();
        assertThat(Results.count(run, IncidentType.BRIBE_DEMANDED)).isZero();
        assertThat(Results.count(run, IncidentType.STOP_FIGHT)).isZero();
    }

    @Test
    void theNumberOfADayIsTheQuantileOfThePoissonLaw() {
        for (double mean : new double[] {0.01, 0.7, 3, 40}) {
            PoissonDistribution law = new PoissonDistribution(mean);
            for (int k = 1; k < 1000; k++) {
                double u = k / 1000.0 + 1e-9;
                assertThat(IncidentArrivals.poisson(u, mean)).isEqualTo(law.inverseCumulativeProbability(u));
            }
        }
    }

    /** By the evening rhythm 5.2 of the day's 16.51 hours' weight lie between 16 and 21 h. */
    @Test
    void stopsFollowTheDailyRhythm() {
        Results runs = Results.of(village("clock.diurnal=EVENING", "meta.days=30"), RUNS);
        long all = 0;
        long evening = 0;
        for (RunResult run : runs.runs()) {
            for (RunResult.Incident i : run.incidents()) {
                if (i.type() == IncidentType.STOP) {
                    double hour = i.tick() * 0.25 % 24;
                    all++;
                    evening += hour >= 16 && hour < 21 ? 1 : 0;
                }
            }
        }
        double share = 5.9 / 16.51;
        assertThat((double) evening / all).isCloseTo(share, within(5 * Math.sqrt(share * (1 - share) / all)));
    }

    private static Scenario given(String... fields) {
        List<String> set = new ArrayList<>(List.of("meta.days=0.5", "events.quarrel.t=100"));
        for (String field : fields) {
            set.add("events.stop." + field);
        }
        set.add("events.stop.t=2");
        return Scenarios.korday(set.toArray(String[]::new));
    }

    private static List<IncidentType> steps(Scenario s, long seed) {
        return Results.one(s, seed).incidents().stream()
                .filter(i -> i.trigger().equals("stop") && i.type() != IncidentType.SCENARIO)
                .map(RunResult.Incident::type)
                .toList();
    }

    @Test
    void theStepsThatTheScenarioGivesAreTaken() {
        Scenario all = given("bribe=YES", "refused=YES", "postDelay=1");
        assertThat(steps(all, 1))
                .containsExactly(
                        IncidentType.STOP,
                        IncidentType.BRIBE_DEMANDED,
                        IncidentType.BRIBE_REFUSED,
                        IncidentType.STOP_FIGHT,
                        IncidentType.STORY_TOLD,
                        IncidentType.HOUSE_VISIT,
                        IncidentType.HOUSE_CLASH,
                        IncidentType.OFFICERS_HURT,
                        IncidentType.STORY_TOLD,
                        IncidentType.RECORDED,
                        IncidentType.RECORDING_POSTED);
        for (long seed = 1; seed < 6; seed++) {
            assertThat(steps(given(), seed)).contains(IncidentType.STOP_FIGHT, IncidentType.RECORDING_POSTED);
            assertThat(steps(given("filmed=NO", "posted=NO"), seed)).doesNotContain(IncidentType.RECORDED);
        }
    }

    @Test
    void whatIsGivenAsNotTakenEndsIt() {
        Scenario paid = given(
                "bribe=YES",
                "refused=NO",
                "fight=CHANCE",
                "visit=CHANCE",
                "clash=CHANCE",
                "filmed=CHANCE",
                "posted=CHANCE");
        assertThat(steps(paid, 1)).containsExactly(IncidentType.STOP, IncidentType.BRIBE_DEMANDED);
    }

    @Test
    void severityGrowsWithWhatHappened() {
        IncidentChances chances = new IncidentChances(Scenarios.korday().parameters());
        assertThat(chances.severity(0)).isCloseTo(0.2, within(1e-12));
        assertThat(chances.severity(2)).isCloseTo(1 - 0.8 * 0.74 * 0.74, within(1e-12));
        assertThat(IncidentChances.recording(0.1, 6)).isCloseTo(1 - FastMath.pow(0.9, 6), within(1e-12));
        assertThat(chances.film(12)).isEqualTo(0.1);
        assertThat(chances.film(2)).isCloseTo(0.03, within(1e-12));
    }

    /** The recording is as severe as what happened, unless the scenario gives a severity. */
    @Test
    void theRumourTakesItsSeverityFromWhatHappened() {
        assertThat(severityOfVideo(given("officersHurt=0"))).isCloseTo(0.2, within(1e-12));
        assertThat(severityOfVideo(given("officersHurt=3"))).isCloseTo(1 - 0.8 * FastMath.pow(0.74, 3), within(1e-12));
        assertThat(severityOfVideo(Scenarios.korday(
                        "meta.days=0.5", "events.stop.t=2", "events.stop.postDelay=0", "rumours.video.severity=0.3")))
                .isEqualTo(0.3);
    }

    private static double severityOfVideo(Scenario s) {
        Simulation run = new Simulation(s, 1);
        while (run.advance()) {}
        return run.world().rumours.severity[s.rumour("video")];
    }

    /** An incident long after another is news to everybody; one soon after is the same story. */
    @ParameterizedTest
    @CsvSource({"1, true", "96, false"})
    void aLaterIncidentIsANewStory(double fusion, boolean anew) {
        Scenario s = Scenarios.korday(
                "meta.days=3",
                "pop.scale=0.2",
                "incident.fusion=" + fusion,
                "events.stop.t=2",
                "events.stop.postDelay=0");
        Event stop = s.events().stream()
                .filter(e -> e.id().equals("stop"))
                .findFirst()
                .orElseThrow();
        List<Event> twice = new ArrayList<>(s.events());
        twice.add(stop.at(50).named("again"));
        Simulation run = new Simulation(s.with(twice), 1);
        Runnable invariants = run.invariants();
        int video = s.rumour("video");
        while (run.hour() < 50) {
            run.advance();
            invariants.run();
        }
        long knew = known(run, video);
        assertThat(knew).isGreaterThan(1000);
        run.advance();
        invariants.run();
        assertThat(known(run, video) < knew / 2).isEqualTo(anew);
    }

    private static long known(Simulation run, int rumour) {
        return IntStream.range(0, run.world().population())
                .filter(i -> run.world().rumours.stateOf(rumour, i) != 0)
                .count();
    }

    @Test
    void memoryOfAbuseFadesAndIsRedressed() {
        Simulation run = new Simulation(Scenarios.korday("meta.days=0.25", "incident.memoryTau=10"), 1);
        var chains = run.world().incidents;
        chains.remember(1, 0, 0.5);
        assertThat(chains.memory(1, 40)).isCloseTo(0.5 * FastMath.exp(-1), within(1e-12));
        chains.redress(1, 40, 0.25);
        assertThat(chains.memory(1, 40)).isCloseTo(0.75 * 0.5 * FastMath.exp(-1), within(1e-12));
        assertThat(chains.memory(0, 40)).isZero();
    }
}
