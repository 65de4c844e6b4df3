package flashpoint.model.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.IncidentType;
import flashpoint.model.Simulation;
import flashpoint.model.world.World;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The summary of a run agrees with what the run was seen to do. */
class RunSummaryTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages();
    private static final RunResult RUN = Results.one(SCENARIO, 3);

    private static double summary(String metric) {
        return Results.metric(SCENARIO, RUN, metric);
    }

    private static double[] series(String column) {
        return Results.series(SCENARIO, RUN, column);
    }

    @Test
    void totalsAreTheLastValuesOfTheirColumns() {
        for (String metric : new String[] {"deaths", "injuries", "houses_burned", "vehicles_burned", "arrests"}) {
            assertThat(summary(metric)).isEqualTo(Results.last(series(metric)));
            assertThat(summary(metric)).isEqualTo(summary(metric + "_A") + summary(metric + "_B"));
        }
        assertThat(summary("fled_total")).isEqualTo(Results.last(series("ever_fled")));
    }

    @Test
    void theFirstAttackIsThatOfTheIncidents() {
        int first = RUN.incidents().stream()
                .filter(i -> i.type() == IncidentType.ATTACK_START)
                .mapToInt(RunResult.Incident::tick)
                .min()
                .orElseThrow();
        assertThat(summary("first_attack_hour")).isEqualTo(first * 0.25);
        assertThat(summary("calm")).isZero();
        double[] attackers = series("attackers");
        assertThat(Arrays.stream(attackers).limit(first)).containsOnly(0.0);
        assertThat(attackers[first]).isPositive();
    }

    @Test
    void incidentsAddUpToTheTotals() {
        assertThat((double) Results.count(RUN, IncidentType.PERSON_INJURED)).isEqualTo(summary("injuries"));
        assertThat((double) Results.count(RUN, IncidentType.PERSON_KILLED)).isEqualTo(summary("deaths"));
        assertThat((double) Results.count(RUN, IncidentType.HOUSE_BURNED)).isEqualTo(summary("houses_burned"));
        assertThat((double) Results.count(RUN, IncidentType.ARREST)).isEqualTo(summary("arrests"));
        assertThat((double) Arrays.stream(RUN.burntTick()).filter(t -> t >= 0).count())
                .isEqualTo(summary("houses_burned"));
    }

    @Test
    void villagesAddUpToTheSeries() {
        for (String column : new String[] {"at_home", "active", "attackers", "houses_burned", "displaced"}) {
            double[] sum = new double[RUN.ticks()];
            SCENARIO.villages().forEach(v -> {
                double[] own = Results.village(SCENARIO, RUN, column, v.name());
                Arrays.setAll(sum, t -> sum[t] + own[t]);
            });
            assertThat(sum).as(column).isEqualTo(series(column));
        }
    }

    /** Refuges hold those abroad, sheltered and waiting; nobody else. */
    @Test
    void refugesAddUpToTheSeries() {
        double[] abroad = series("abroad");
        double[] sheltered = series("sheltered");
        double[] queued = series("queued");
        for (int t = 0; t < RUN.ticks(); t++) {
            int inside = 0;
            for (int[] refuge : RUN.refuges()) {
                inside += refuge[t];
            }
            assertThat((double) inside).isEqualTo(abroad[t] + sheltered[t] + queued[t]);
        }
    }

    @Test
    void theGiniCoefficientOfOneVillageAmongFourIsThreeQuarters() {
        Scenario scenario = Scenarios.threeVillages("attack.arson=0.5");
        Simulation s = new Simulation(scenario, 3);
        World w = s.world();
        SeriesRecorder seen = new SeriesRecorder(w, 384);
        s.advance();
        seen.read();
        w.census.housesBurned[1] = 8;
        double[] outcome = RunSummary.of(w, seen);
        assertThat(outcome[Results.index(Metrics.run(scenario), "gini_houses_burned")])
                .isCloseTo(0.75, within(1e-12));
    }

    @Test
    void aRunThatFailedInItsFirstTickCanStillBeSummedUp() {
        Simulation s = new Simulation(SCENARIO, 1);
        World w = s.world();
        double[] outcome = RunSummary.of(w, new SeriesRecorder(w, 384));
        assertThat(outcome).hasSameSizeAs(Metrics.run(SCENARIO));
        assertThat(outcome[Results.index(Metrics.run(SCENARIO), "deaths")]).isZero();
    }
}
