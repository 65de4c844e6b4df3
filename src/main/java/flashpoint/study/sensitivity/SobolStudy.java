package flashpoint.study.sensitivity;

import flashpoint.analysis.IndexTable;
import flashpoint.analysis.Outcome;
import flashpoint.analysis.SensitivityIndex;
import flashpoint.analysis.SensitivityIndex.Verdict;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyRows;
import flashpoint.experiment.study.Study;
import flashpoint.random.Philox;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.statistics.Interval;
import flashpoint.statistics.sensitivity.PickFreezeDesign;
import flashpoint.statistics.sensitivity.SobolIndices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sobol indices with the seed as an input, by pick and freeze: blocks that double the rows of every scramble, until each
 * half-width is as narrow as asked for or the budget ends. Of several seeds at each point the variance of an outcome over
 * seeds has indices, too; those of a single run are then of all of them, weighted by their variance. A row that holds a failed run, or an outcome that is missing, is
 * left out of that outcome, in all matrices.
 *
 * <p>Points are in order of block, scramble, row, matrix; the column of the seed makes the seed an input.
 */
final class SobolStudy implements Study {

    private static final double LEVEL = 0.95;

    /** Shares below this are rounding. */
    private static final double EXACT = 1e-9;

    /** Bits of a 64-bit number that a double cannot hold beside the others: seeds are whole in every program. */
    private static final int BEYOND_DOUBLE = 11;

    private final Plan plan;
    private final SensitivityQuestion question;
    private final int matrices;

    SobolStudy(Plan plan) {
        this.plan = plan;
        this.question = SensitivityQuestion.of(plan);
        this.matrices = question.inputs().groups().size() + 3;
    }

    @Override
    public Optional<Block> next(StudyRows rows) {
        int done = rows.blocks();
        if (done > 0 && (next(done) > question.budget() || narrow(rows))) {
            return Optional.empty();
        }
        int from = from(done);
        int to = from(done + 1);
        List<List<String>> points = new ArrayList<>();
        List<Schedule.Item> runs = new ArrayList<>();
        int first = plan.study().initial() + from * question.scrambles() * matrices;
        for (int s = 0; s < question.scrambles(); s++) {
            PickFreezeDesign design = PickFreezeDesign.of(
                    plan.head().seed(), s, from, to - from, question.inputs().of());
            for (int row = from; row < to; row++) {
                for (int m = 0; m < matrices; m++) {
                    List<String> values = new ArrayList<>(question.inputs().at(design.point(row - from, m)));
                    values.add(Long.toString(seed(s, row, design.otherSeed(m))));
                    for (int k = 0; k < question.seeds(); k++) {
                        runs.add(new Schedule.Item(first + points.size(), k));
                    }
                    points.add(values);
                }
            }
        }
        String why = "rows " + from + " to " + (to - 1) + " of " + question.scrambles() + " scrambles"
                + (done == 0 ? "" : ", since not every half-width is " + question.halfWidth() + " or less");
        long later = Math.max(0, question.budget() - runs(to));
        return Optional.of(Block.ofRuns(why, points, runs, later));
    }

    /** Rows before a block: 0, then the first number, then doubled each time. */
    private int from(int block) {
        return block == 0 ? 0 : question.rows() << (block - 1);
    }

    private long runs(int rows) {
        return (long) rows * question.scrambles() * matrices * question.seeds();
    }

    /** Runs in all, if one block more is run. */
    private long next(int done) {
        return runs(from(done + 1));
    }

    private long seed(int scramble, int row, boolean other) {
        long key = Philox.key(Philox.key(Philox.key(plan.head().seed()) + scramble) + row);
        return Philox.key(key + (other ? 1 : 0)) >>> BEYOND_DOUBLE;
    }

    private boolean narrow(StudyRows rows) {
        for (SensitivityIndex i : indices(rows, from(rows.blocks()))) {
            boolean constant = i.verdict() == Verdict.CONSTANT;
            if (!constant
                    && !(half(i.firstInterval()) <= question.halfWidth()
                            && half(i.totalInterval()) <= question.halfWidth())) {
                return false;
            }
        }
        return true;
    }

    private static double half(Interval interval) {
        return interval.known() ? (interval.high() - interval.low()) / 2 : Double.POSITIVE_INFINITY;
    }

    /** Number of a point: in the block that holds the row, by scramble, row and matrix. */
    int point(int scramble, int row, int matrix) {
        int block = 0;
        while (from(block + 1) <= row) {
            block++;
        }
        int from = from(block);
        int rows = from(block + 1) - from;
        return plan.study().initial()
                + from * question.scrambles() * matrices
                + (scramble * rows + row - from) * matrices
                + matrix;
    }

    /** Rows of the table, by outcome, from the first rows of each scramble. */
    List<SensitivityIndex> indices(StudyRows rows, int upTo) {
        List<Outcome> outcomes = question.described(plan);
        Rows values = Rows.of(rows, outcomes);
        List<SensitivityIndex> indices = new ArrayList<>();
        for (int o = 0; o < outcomes.size(); o++) {
            indices.addAll(of(outcomes.get(o).name(), upTo, outputs(outcomes.get(o), o, values)));
        }
        return indices;
    }

    /** What an outcome gives at a point: one variance, or as many values as there are seeds. */
    private List<Output> outputs(Outcome outcome, int number, Rows values) {
        if (outcome.ofVariance()) {
            return List.of(p -> values.of(number, p, 0, question.seeds()));
        }
        List<Output> outputs = new ArrayList<>();
        for (int k = 0; k < question.seeds(); k++) {
            int replicate = k;
            outputs.add(p -> values.run(number, p, replicate));
        }
        return outputs;
    }

    /** An output as a function of the point. */
    @FunctionalInterface
    interface Output {
        /** The output at a point; NaN is missing. */
        double at(int point);
    }

    /** Indices of one outcome, or of several together, weighted by their variance. */
    List<SensitivityIndex> of(String name, int upTo, List<Output> outputs) {
        List<SobolIndices.Block> blocks = new ArrayList<>();
        int inputs = matrices - 2;
        long[] same = new long[inputs];
        int used = 0;
        int least = Integer.MAX_VALUE;
        List<List<Integer>> whole = new ArrayList<>();
        for (int s = 0; s < question.scrambles(); s++) {
            List<Integer> kept = whole(s, upTo, outputs);
            whole.add(kept);
            least = Math.min(least, kept.size());
        }
        for (int s = 0; s < question.scrambles() && least > 0; s++) {
            // Scrambles must have as many rows each; those beyond the least are left out.
            List<Integer> kept = whole.get(s).subList(0, least);
            used += least;
            SobolIndices.Block sum = null;
            for (Output output : outputs) {
                SobolIndices.Block one = block(s, kept, output);
                sum = sum == null ? one : sum.plus(one);
            }
            blocks.add(sum);
            for (int row : kept) {
                for (int k = 0; k < inputs; k++) {
                    same[k] += same(s, row, k, outputs) ? 1 : 0;
                }
            }
        }
        return blocks.isEmpty() ? List.of() : rows(name, SobolIndices.of(blocks, LEVEL), same, used);
    }

    private List<Integer> whole(int scramble, int upTo, List<Output> outputs) {
        List<Integer> kept = new ArrayList<>();
        for (int row = 0; row < upTo; row++) {
            boolean there = true;
            for (int m = 0; m < matrices && there; m++) {
                for (Output output : outputs) {
                    there &= !Double.isNaN(output.at(point(scramble, row, m)));
                }
            }
            if (there) {
                kept.add(row);
            }
        }
        return kept;
    }

    private SobolIndices.Block block(int scramble, List<Integer> rows, Output output) {
        double[][] y = new double[matrices][rows.size()];
        for (int m = 0; m < matrices; m++) {
            for (int j = 0; j < rows.size(); j++) {
                y[m][j] = output.at(point(scramble, rows.get(j), m));
            }
        }
        double[][] hybrids = new double[matrices - 2][];
        System.arraycopy(y, 2, hybrids, 0, hybrids.length);
        return SobolIndices.Block.of(y[0], y[1], hybrids);
    }

    private boolean same(int scramble, int row, int input, List<Output> outputs) {
        for (Output output : outputs) {
            if (output.at(point(scramble, row, 0)) != output.at(point(scramble, row, 2 + input))) {
                return false;
            }
        }
        return true;
    }

    private List<SensitivityIndex> rows(String name, SobolIndices s, long[] same, int used) {
        List<SensitivityIndex> rows = new ArrayList<>();
        int seed = matrices - 3;
        rows.add(row(name, SensitivityIndex.SEED, s, seed, same[seed], used, Verdict.LUCK));
        for (int g = 0; g < seed; g++) {
            Verdict verdict = same[g] == used
                    ? Verdict.UNCHANGED
                    : s.firstInterval()[g].low() > EXACT
                            ? Verdict.MATTERS
                            : s.totalInterval()[g].low() > EXACT ? Verdict.TOGETHER : Verdict.NONE;
            rows.add(row(name, question.inputs().groups().get(g), s, g, same[g], used, verdict));
        }
        rows.add(SensitivityIndex.ofVariance(
                        name,
                        SensitivityIndex.DUMMY,
                        SensitivityQuestion.SOBOL,
                        Double.isNaN(s.first()[0]) ? Double.NaN : 0,
                        Interval.NONE,
                        Double.isNaN(s.first()[0]) ? Double.NaN : 0,
                        Interval.NONE,
                        Double.isNaN(s.first()[0]) ? Verdict.CONSTANT : Verdict.FLOOR,
                        used)
                .with(Double.NaN, Double.NaN, Double.NaN, 1));
        return rows;
    }

    private static SensitivityIndex row(
            String name, String parameter, SobolIndices s, int k, long same, int used, Verdict verdict) {
        boolean constant = Double.isNaN(s.first()[k]);
        return SensitivityIndex.ofVariance(
                        name,
                        parameter,
                        SensitivityQuestion.SOBOL,
                        s.first()[k],
                        s.firstInterval()[k],
                        s.total()[k],
                        s.totalInterval()[k],
                        constant ? Verdict.CONSTANT : verdict,
                        used)
                .with(Double.NaN, Double.NaN, Double.NaN, (double) same / used);
    }

    private List<SensitivityIndex> all(Store store, StudyRows rows) throws SweepException {
        int upTo = from(rows.blocks());
        List<SensitivityIndex> indices = new ArrayList<>(indices(rows, upTo));
        for (String course : question.courses()) {
            List<Output> outputs = CurveOutputs.outputs(store, course);
            indices.addAll(of(CurveOutputs.PREFIX + course, upTo, outputs));
        }
        return indices;
    }

    private static StudyRows finished(Store store) throws SweepException {
        return StudyRows.of(
                store, flashpoint.experiment.store.StudyTables.decisions(store).size());
    }

    @Override
    public List<Column> tables(Store store, Path folder) throws SweepException, IOException {
        StudyRows rows = finished(store);
        IndexTable.write(all(store, rows), folder);
        Convergence.write(steps(rows), folder);
        List<Column> columns = new ArrayList<>(IndexTable.COLUMNS);
        columns.addAll(Convergence.COLUMNS);
        return columns;
    }

    /** The indices as they were after each block. */
    private List<Convergence.Step> steps(StudyRows rows) {
        List<Convergence.Step> steps = new ArrayList<>();
        for (int block = 1; block <= rows.blocks(); block++) {
            steps.add(new Convergence.Step(runs(from(block)), indices(rows, from(block))));
        }
        return steps;
    }

    @Override
    public void report(Store store, Path folder, int threads) throws SweepException, IOException {
        StudyRows rows = finished(store);
        List<Outcome> outcomes = question.described(plan);
        Rows values = Rows.of(rows, outcomes);
        List<Integer> independent = new ArrayList<>();
        for (int s = 0; s < question.scrambles(); s++) {
            for (int row = 0; row < from(rows.blocks()); row++) {
                independent.add(point(s, row, 0));
                independent.add(point(s, row, 1));
            }
        }
        new SensitivityReport(store, question, all(store, rows))
                .write(folder, independent, (o, p) -> values.of(o, p, 0, question.seeds()), steps(rows));
    }

    @Override
    public List<String> summary(Store store) throws SweepException {
        return SensitivityReport.summary(store.plan(), question, all(store, finished(store)));
    }
}
