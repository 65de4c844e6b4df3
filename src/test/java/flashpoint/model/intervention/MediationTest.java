package flashpoint.model.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.Decision;
import flashpoint.model.Simulation;
import flashpoint.model.explain.PersonExplanation;
import flashpoint.model.world.People;
import flashpoint.model.world.World;
import flashpoint.run.RunResult;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import org.junit.jupiter.api.Test;

/** Mediation: half of anger is not felt, in decisions, means and explanations alike. */
class MediationTest {

    private static final double SHARE = 0.75;

    private static Scenario mediated(double from, double until) {
        return Scenarios.with(
                Scenarios.threeVillages(),
                Scenarios.event(EventType.MEDIATION, "t0", from, "t1", until, "share", SHARE));
    }

    /** Anger as a reader of the ODD works it out, from the arrays. */
    private static double felt(World w, int i, double lever) {
        double most = 0;
        for (float[] anger : w.people.anger) {
            most = Math.max(most, anger[i] * w.people.cooled * lever);
        }
        return most;
    }

    @Test
    void meansAndExplanationsTellWhatIsFelt() {
        Scenario scenario = mediated(10, 60);
        Simulation s = new Simulation(scenario, 4);
        World w = s.world();
        int angry = 0;
        while (s.advance()) {
            double lever = w.hour() >= 10 && w.hour() < 60 ? 1 - SHARE : 1;
            double[] anger = new double[w.groups];
            double[] grievance = new double[w.groups];
            double[] adults = new double[w.groups];
            for (int i = 0; i < w.people.count && w.tick() % 8 == 0; i++) {
                if (w.people.adult(i)) {
                    int g = w.people.group(i);
                    int b = w.people.block(i);
                    double base = w.people.hardship[i] * (1 - w.grievance.legitimacy[b]);
                    adults[g]++;
                    anger[g] += felt(w, i, lever);
                    grievance[g] += base + felt(w, i, lever) * (1 - base);
                    assertThat(w.grievance.grievance(i, b))
                            .isCloseTo(Decision.withAnger(base, felt(w, i, lever)), within(1e-12));
                    if (felt(w, i, lever) > 0.05 && i % 16 == 0) {
                        PersonExplanation e = s.explainer().person(i);
                        assertThat(e.anger()).isCloseTo(felt(w, i, lever), within(1e-12));
                        assertThat(e.grievance()).isCloseTo(base + e.anger() * (1 - base), within(1e-12));
                        angry++;
                    }
                }
            }
            for (int g = 0; g < w.groups && w.tick() % 8 == 0; g++) {
                double sum = 0;
                double all = 0;
                for (int b = g; b < w.blocks; b += w.groups) {
                    sum += w.grievance.angerSum(b) * 0x1p-20;
                    all += w.grievance.grievanceSum(b) * 0x1p-20;
                }
                assertThat(sum / adults[g]).isCloseTo(anger[g] / adults[g], within(2e-6));
                assertThat(all / adults[g]).isCloseTo(grievance[g] / adults[g], within(4e-6));
            }
        }
        assertThat(angry).isPositive();
    }

    @Test
    void angerIsKeptMeanwhileAndFeltAgainAfterwards() {
        Simulation s = new Simulation(mediated(1, 2), 4);
        World w = s.world();
        s.advance();
        int i = 0;
        while (!w.people.adult(i)) {
            i++;
        }
        int b = w.people.block(i);
        flashpoint.model.mobilisation.AngerDecay.add(w, i, People.other(w.people.group(i), 0), 0.8);
        while (w.hour() < 1) {
            s.advance();
        }
        assertThat(w.grievance.anger(i, b)).isCloseTo(w.people.kept(0, i) * (1 - SHARE), within(1e-15));
        while (w.hour() < 2) {
            s.advance();
        }
        assertThat(w.grievance.anger(i, b)).isEqualTo(w.people.kept(0, i)).isGreaterThan(0.7);
    }

    /** Twenty seeds in pairs: with the same draws, fewer act. */
    @Test
    void fewerAttackWhileLessAngerIsFelt() {
        double with = 0;
        double without = 0;
        for (int seed = 1; seed <= 10; seed++) {
            with += attackers(mediated(0, 96), seed);
            without += attackers(Scenarios.threeVillages(), seed);
        }
        assertThat(with).isLessThan(0.7 * without);
    }

    private static double attackers(Scenario scenario, long seed) {
        RunResult run = Results.one(scenario, seed);
        return Results.metric(scenario, run, "ever_attackers");
    }
}
