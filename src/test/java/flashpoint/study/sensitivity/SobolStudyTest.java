package flashpoint.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import flashpoint.analysis.SeedVariance;
import flashpoint.analysis.SensitivityIndex;
import flashpoint.analysis.SensitivityIndex.Verdict;
import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.Experiment;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.StudySettings;
import flashpoint.experiment.store.StudyRows;
import flashpoint.random.Philox;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Points of real plans, outcomes of formulas. The designs are fixed, so that nothing here can fail by chance. */
class SobolStudyTest {

    private static final List<String> VARY =
            List.of("police.reinf.delay=0..10", "rumours.video.credibility=0..1", "rumour.credulity=0..1");

    private static Experiment experiment() {
        return ExperimentReader.read(
                SmallSweeps.SCENARIO, new CommandSettings(List.of(), VARY, Map.of("name", "what")));
    }

    private static SensitivityStudies.Request request(String method, List<String> alone, long budget) {
        return new SensitivityStudies.Request(
                method,
                false,
                0.25,
                false,
                alone,
                List.of("deaths"),
                List.of(),
                0,
                method.equals("morris") ? 2 : 1,
                8,
                budget,
                0.1);
    }

    private static Plan plan(int rows) {
        Plan plan = SensitivityStudies.plan(experiment(), request("sobol", List.of(), 100_000));
        SensitivityQuestion q = SensitivityQuestion.of(plan);
        SensitivityQuestion more = new SensitivityQuestion(
                q.method(),
                q.inputs(),
                q.outcomes(),
                q.courses(),
                0,
                1,
                q.scrambles(),
                rows,
                q.budget(),
                q.halfWidth());
        return new Plan(
                plan.head(),
                plan.scenario(),
                plan.points(),
                new StudySettings(SensitivityQuestion.KIND, more.json(), List.of(), List.of(), 1));
    }

    /** By point: x1 and x2 scaled to 0 to 1, and the luck that the seed stands for. */
    private static double[][] inputs(Plan plan, Block block) {
        double[][] u = new double[block.points().size() + 1][];
        for (int p = 0; p < block.points().size(); p++) {
            List<String> v = block.points().get(p);
            u[p + 1] = new double[] {
                Double.parseDouble(v.get(0)) / 10,
                Double.parseDouble(v.get(1)),
                (Philox.key(Long.parseLong(v.get(3))) >>> 11) * 0x1p-53
            };
        }
        return u;
    }

    /**
     * y = x1 + w x2 + w, where w is luck, all even on 0 to 1. By hand: V = 1/12 + 2.25/12 + .25/12 + 1/144 = .298611; first
     * order .27907, .06977 and of luck .62791; totals .27907, .09302 and .65116. Within 3 standard errors at N =
     * 4,096: six estimates with 7 degrees of freedom each, of which the farthest is at 2.4.
     */
    @Test
    void theSeedIsAnInputLikeAnyOther() {
        Plan plan = plan(512);
        SobolStudy study = new SobolStudy(plan);
        Block block = study.next(StudyRows.none(plan)).orElseThrow();
        double[][] u = inputs(plan, block);
        List<SensitivityIndex> rows = study.of("y", 512, List.of(p -> u[p][0] + u[p][2] * u[p][1] + u[p][2]));
        check(rows, "police.reinf.delay", 0.27907, 0.27907);
        check(rows, "rumours.video.credibility", 0.06977, 0.09302);
        check(rows, SensitivityIndex.SEED, 0.62791, 0.65116);
        SensitivityIndex none = row(rows, "rumour.credulity");
        assertThat(none.verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(none.total()).isZero();
        assertThat(none.unchanged()).isEqualTo(1);
        assertThat(row(rows, SensitivityIndex.SEED).n()).isEqualTo(4096);
    }

    private static void check(List<SensitivityIndex> rows, String parameter, double first, double total) {
        check(rows, parameter, first, total, 0.02);
    }

    private static void check(List<SensitivityIndex> rows, String parameter, double first, double total, double error) {
        SensitivityIndex r = row(rows, parameter);
        // An interval of 95 % is 2.36 standard errors to each side with 8 scrambles.
        double s = (r.firstInterval().high() - r.firstInterval().low()) / 2 / 2.365;
        double t = (r.totalInterval().high() - r.totalInterval().low()) / 2 / 2.365;
        assertThat(r.first()).as(parameter).isCloseTo(first, within(3 * s));
        assertThat(r.total()).as(parameter).isCloseTo(total, within(3 * t));
        assertThat(s).isLessThan(error);
        assertThat(r.verdict()).isIn(Verdict.MATTERS, Verdict.LUCK);
    }

    /**
     * The same y with two seeds at each point: of its variance over seeds, s² = (1 + x2)² (w - w')² / 2, x1 explains nothing.
     * Of (1 + x2)² the mean is 7/3 and the variance .75556, of the rest 1/12 and .0097222; so V = 31/5 (.0097222 + 1/144) -
     * (7/36)² = .065525, of which x2 alone has .75556 / 144 = .0052469 or .08007, luck alone (7/3)² .0097222 = .052932 or
     * .80782, and both together the rest. Of the true variance, x2 has all: .08007 / (1 - .91993) = 1. Single runs have the
     * indices that they have with one seed.
     */
    @Test
    void theVarianceOverSeedsHasIndicesOfItsOwn() {
        Plan plan = plan(512);
        SobolStudy study = new SobolStudy(plan);
        Block block = study.next(StudyRows.none(plan)).orElseThrow();
        double[][] u = inputs(plan, block);
        double[] other = new double[u.length];
        for (int p = 1; p < u.length; p++) {
            long seed = Long.parseLong(block.points().get(p - 1).get(3)) + 1;
            other[p] = (Philox.key(seed) >>> 11) * 0x1p-53;
        }
        SobolStudy.Output one = p -> u[p][0] + (1 + u[p][1]) * u[p][2];
        SobolStudy.Output two = p -> u[p][0] + (1 + u[p][1]) * other[p];
        List<SensitivityIndex> rows =
                study.of("variance", 512, List.of(p -> SeedVariance.variance(new double[] {one.at(p), two.at(p)})));
        check(rows, "rumours.video.credibility", 0.08007, 0.19218, 0.04);
        check(rows, SensitivityIndex.SEED, 0.80782, 0.91993, 0.04);
        SensitivityIndex shift = row(rows, "police.reinf.delay");
        assertThat(shift.verdict()).isEqualTo(Verdict.NONE);
        assertThat(shift.total()).isCloseTo(0, within(1e-9));
        List<SensitivityIndex> single = study.of("y", 512, List.of(one, two));
        check(single, "police.reinf.delay", 0.27907, 0.27907);
        check(single, "rumours.video.credibility", 0.06977, 0.09302);
        check(single, SensitivityIndex.SEED, 0.62791, 0.65116);
    }

    /** Two ticks: the index of the curve weighs each by its variance. At the second, nine tenths of it, only x2 counts. */
    @Test
    void aCurveHasTheIndexOfItsTicksByTheirVariance() {
        Plan plan = plan(128);
        SobolStudy study = new SobolStudy(plan);
        double[][] u = inputs(plan, study.next(StudyRows.none(plan)).orElseThrow());
        List<SensitivityIndex> rows = study.of("course", 128, List.of(p -> u[p][0], p -> 3 * u[p][1]));
        assertThat(row(rows, "police.reinf.delay").first()).isCloseTo(0.1, within(0.01));
        assertThat(row(rows, "rumours.video.credibility").first()).isCloseTo(0.9, within(0.01));
    }

    @Test
    void everyPointHasItsPlaceOverAllBlocks() {
        Plan plan = plan(4);
        SobolStudy study = new SobolStudy(plan);
        BitSet seen = new BitSet();
        int matrices = 6;
        for (int s = 0; s < 8; s++) {
            for (int row = 0; row < 16; row++) {
                for (int m = 0; m < matrices; m++) {
                    int point = study.point(s, row, m);
                    assertThat(seen.get(point)).isFalse();
                    seen.set(point);
                }
            }
        }
        assertThat(seen.nextSetBit(0)).isEqualTo(1);
        assertThat(seen.nextClearBit(1)).isEqualTo(1 + 8 * 16 * matrices);
    }

    /** A row with a missing outcome goes from all matrices, and the others are as without it. */
    @Test
    void aRowWithAMissingOutcomeIsLeftOut() {
        Plan plan = plan(64);
        SobolStudy study = new SobolStudy(plan);
        double[][] u = inputs(plan, study.next(StudyRows.none(plan)).orElseThrow());
        int lost = study.point(3, 5, 2);
        List<SensitivityIndex> rows = study.of("y", 64, List.of(p -> p == lost ? Double.NaN : u[p][0]));
        assertThat(row(rows, "police.reinf.delay").n()).isEqualTo(8 * 63);
        assertThat(row(rows, "police.reinf.delay").total()).isCloseTo(1, within(0.05));
    }

    @Test
    void othersMoveTogether() {
        Plan plan =
                SensitivityStudies.plan(experiment(), request("sobol", List.of("rumours.video.credibility"), 10_000));
        Inputs inputs = SensitivityQuestion.of(plan).inputs();
        assertThat(inputs.groups()).containsExactly(SensitivityStudies.OTHERS, "rumours.video.credibility");
        assertThat(inputs.of()).containsExactly(0, 1, 0);
        assertThat(SensitivityQuestion.of(plan)).usingRecursiveComparison().isEqualTo(SensitivityQuestion.of(plan));
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        assertThatThrownBy(() -> SensitivityStudies.plan(experiment(), request("sobol", List.of(), 100)))
                .hasMessage("--budget: got 100, allowed: at least 192 runs for 3 inputs and 8 scrambles; --alone"
                        + " KEY,\u2026 makes one group of all others");
        assertThatThrownBy(() -> SensitivityStudies.plan(experiment(), request("morris", List.of(), 10)))
                .hasMessage("--budget: got 10, allowed: at least 20 runs for 2 radii of 3 inputs");
        assertThatThrownBy(
                        () -> SensitivityStudies.plan(experiment(), request("sobol", List.of("rumour.credulty"), 999)))
                .hasMessageStartingWith("--alone: got \"rumour.credulty\"")
                .hasMessageEndingWith("did you mean rumour.credulity?");
    }

    /** Morris: the seeds are the same at all points, and as many more at the base points. */
    @Test
    void screeningSharesItsSeeds() {
        Plan plan = SensitivityStudies.plan(experiment(), request("morris", List.of(), 10_000));
        MorrisStudy study = new MorrisStudy(plan);
        Block block = study.next(StudyRows.none(plan)).orElseThrow();
        assertThat(block.points()).hasSize(10 * 4);
        assertThat(block.runs()).isEqualTo(10 * 5 * 2);
        assertThat(block.later()).isZero();
        List<List<String>> base = new ArrayList<>();
        for (int r = 0; r < 10; r++) {
            base.add(block.points().get(4 * r));
            for (int g = 1; g <= 3; g++) {
                int moved = 0;
                for (int k = 0; k < 3; k++) {
                    moved += block.points()
                                    .get(4 * r + g)
                                    .get(k)
                                    .equals(base.get(r).get(k))
                            ? 0
                            : 1;
                }
                assertThat(moved).isEqualTo(1);
            }
        }
        assertThat(plan.seed(1, 0)).isEqualTo(plan.seed(2, 0));
    }

    /** Every parameter that is named has a range that the scenario takes, around its value. */
    @Test
    void allParametersAreOfTheScenario() {
        List<String> keys = AllParameters.of(experiment().base(), 0.25).stream()
                .map(f -> f.key())
                .toList();
        assertThat(keys).hasSizeGreaterThan(80).contains("police.reinf.delay", "rumour.credulity");
        assertThat(keys).noneMatch(k -> k.startsWith("lattice.") || k.startsWith("pop."));
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static SensitivityIndex row(List<SensitivityIndex> rows, String parameter) {
        return rows.stream()
                .filter(r -> r.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
