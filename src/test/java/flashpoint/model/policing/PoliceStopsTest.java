package flashpoint.model.policing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.Decision;
import flashpoint.core.IncidentType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Police stops over ninety days in a village that is told nothing: fights are Bernoulli by tick with the chance of the
 * specification, stop, bribe demanded of the driver's group, refusal, fight.
 */
class PoliceStopsTest {

    private static final double DT = 0.25;
    private static final int TICKS = 90 * 96;

    private static Scenario village(double corruption, double rate) {
        Scenario s = Scenarios.small(DT, 90)
                .groups("A", "B")
                .village("V", 0, 100, 0.75, 0.25)
                .station("post", "V", 1, 3)
                .set(Parameter.STOP_RATE, rate)
                .set(Parameter.STOP_REFUSE, 0.5)
                .set(Parameter.STOP_FIGHT, 0.8)
                .set(Parameter.GRIEVANCE_CORRUPTION, corruption)
                .scenario();
        return s.with(s.parameters()
                .with(Parameter.GRIEVANCE_DISCRIMINATION, 0, 0)
                .with(Parameter.GRIEVANCE_DISCRIMINATION, 1, 0.5));
    }

    /** Sum over groups of share (1 + disc), normed, times min(1, corr (1 + disc) / 2), times refusal and fight. */
    private static double chance(double corruption, double rate) {
        double a = 0.75;
        double b = 0.25 * 1.5;
        double bribe = a / (a + b) * Math.min(1, corruption / 2) + b / (a + b) * Math.min(1, corruption * 1.5 / 2);
        return Decision.chance(rate, DT) * bribe * 0.5 * 0.8;
    }

    /** Over 30 runs: the mean within five standard errors, the variance within a factor that 10^-6 of samples exceed. */
    @ParameterizedTest
    @CsvSource({"0.25, 0.5", "0.5, 0.5", "1, 0.5", "0.5, 4"})
    void fightsHaveTheMeanAndVarianceOfTheirChain(double corruption, double rate) {
        int runs = 30;
        Scenario scenario = village(corruption, rate);
        double p = chance(corruption, rate);
        double sum = 0;
        double squares = 0;
        for (var run : Results.of(scenario, runs).runs()) {
            double deviation = Results.count(run, IncidentType.STOP_FIGHT) - TICKS * p;
            sum += deviation;
            squares += deviation * deviation;
        }
        double variance = TICKS * p * (1 - p);
        assertThat(sum / runs).isCloseTo(0, within(5 * Math.sqrt(variance / runs)));
        assertThat(squares / runs / variance).isBetween(0.2, 2.8);
    }

    @Test
    void withoutCorruptionNobodyFights() {
        assertThat(Results.count(Results.one(village(0, 4), 1), IncidentType.STOP_FIGHT))
                .isZero();
    }
}
