package flashpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.Charts;
import flashpoint.run.Ensemble;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each sentence of the lattice's narrative and of what to notice in it: where it stands, and where it must not. */
class LatticeNoticesTest {

    private static final String SHORT = "lattice.ticks=60";
    private static final String LOW = "lattice.legitimacy=0.3";

    private static Scenario scenario(String... more) {
        String[] all = new String[more.length + 1];
        System.arraycopy(more, 0, all, 1, more.length);
        all[0] = SHORT;
        return Scenarios.shipped("epstein-1-run-1-paper", all);
    }

    private static Ensemble ensemble(Scenario scenario, int runs) {
        Ensemble ensemble = Charts.ensemble(scenario);
        for (int k = 0; k < runs; k++) {
            ensemble.accept(result(scenario, k));
        }
        return ensemble;
    }

    private static RunResult result(Scenario scenario, int number) {
        return new Run(scenario, number, 0, number, 1 + number, false).result();
    }

    private static boolean stands(List<String> sentences, String words) {
        return sentences.stream().anyMatch(s -> s.contains(words));
    }

    @Test
    void nobodyCanBeActiveWhereNoGrievanceReachesTheThreshold() {
        assertThat(stands(LatticeNarrative.notices(ensemble(scenario("lattice.legitimacy=0.95"), 2)), "can ever"))
                .isTrue();
        assertThat(stands(LatticeNarrative.notices(ensemble(scenario(LOW), 2)), "can ever"))
                .isFalse();
    }

    @Test
    void chanceIsToldOfManyRunsAndNotOfOne() {
        List<String> one = LatticeNarrative.notices(ensemble(scenario(LOW), 1));
        List<String> many = LatticeNarrative.notices(ensemble(scenario(LOW), 3));
        List<String> alike = LatticeNarrative.notices(ensemble(scenario("lattice.legitimacy=1"), 3));
        assertThat(stands(one, "This is a single run.")).isTrue();
        assertThat(stands(many, "This is a single run.")).isFalse();
        assertThat(stands(many, "Luck alone matters")).isTrue();
        assertThat(stands(one, "Luck alone matters")).isFalse();
        assertThat(stands(alike, "Luck alone matters")).isFalse();
        assertThat(stands(alike, "All 3 runs, which differ only in their seed, gave 0 actives at the peak"))
                .isTrue();
    }

    @Test
    void termsInJailAreToldOfOnlyWhereThereWereArrests() {
        Ensemble jailed = ensemble(scenario(LOW), 2);
        assertThat(jailed.summary("arrests").min()).isPositive();
        assertThat(stands(LatticeNarrative.notices(jailed), "Little's law")).isTrue();
        assertThat(stands(LatticeNarrative.of(jailed), "Arrests: ")).isTrue();
        Ensemble free = ensemble(scenario(LOW, "lattice.copDensity=0"), 2);
        assertThat(stands(LatticeNarrative.notices(free), "Little's law")).isFalse();
        assertThat(stands(LatticeNarrative.of(free), "Arrests: ")).isFalse();
    }

    @Test
    void failedRunsAreNamedWhereThereAre() {
        Scenario scenario = scenario(LOW);
        Ensemble some = ensemble(scenario, 2);
        assertThat(stands(LatticeNarrative.notices(some), "failed")).isFalse();
        Thread.currentThread().interrupt();
        RunResult failed = result(scenario, 2);
        assertThat(Thread.interrupted() || !failed.status().equals("ok")).isTrue();
        assertThat(failed.status()).isEqualTo("failed");
        some.accept(failed);
        assertThat(stands(LatticeNarrative.notices(some), "1 of 3 runs failed and are left out of every figure."))
                .isTrue();
    }

    @Test
    void outburstsAreToldOfOneGroupAndKillingOfTwo() {
        List<String> one = LatticeNarrative.of(ensemble(scenario(LOW), 2));
        assertThat(stands(one, "Outbursts above 50 actives")).isTrue();
        assertThat(stands(one, "Killed: ")).isFalse();
        Scenario groups = Scenarios.shipped("epstein-2-run-6-paper", SHORT);
        Ensemble two = ensemble(groups, 2);
        List<String> told = LatticeNarrative.of(two);
        assertThat(stands(told, "Outbursts")).isFalse();
        assertThat(stands(told, "Killed: ")).isTrue();
        assertThat(stands(told, "Only " + groups.groups().get(0).name() + " was left in "))
                .isTrue();
        assertThat(stands(told, "Ticks until a group had disappeared"))
                .isEqualTo(two.summary("extinction_tick").n() > 0);
    }
}
