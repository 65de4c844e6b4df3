package flashpoint.analysis;

import flashpoint.analysis.SensitivityIndex.Verdict;
import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import flashpoint.statistics.Bootstrap;
import flashpoint.statistics.Interval;
import flashpoint.statistics.sensitivity.Pawn;
import flashpoint.statistics.sensitivity.RankIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Sensitivity of the outcomes of a finished sweep to what varied in it, without a new run: the rank index of Gamboa et al.
 * (2022) and PAWN, each held against what an input without effect would show.
 *
 * <p>Replicates of a point share all its inputs, so in the order of one input they would be neighbours that have everything
 * in common, and all inputs be credited to this one. Indices are therefore of the means of points, and are then put on the
 * scale of the variance of a single run, of which luck is a part ({@link VarianceSplit}). Of a full factorial design with
 * replicates the split is exact ({@link Grid}), and totals are known as well; the limit is then what luck alone would make of
 * the means of the levels.
 *
 * <p>Complexity: 600 sorted passes over the points for each input and outcome.
 */
public final class GivenIndices {

    /** Fewer points say nothing. */
    public static final int LEAST = 8;

    private static final double LEVEL = 0.95;

    /** Shares below this are rounding. */
    private static final double EXACT = 1e-9;

    private final FinishedRuns data;
    private final long seed;

    private GivenIndices(FinishedRuns data) {
        this.data = data;
        this.seed = data.plan().head().seed();
    }

    /**
     * The indices of all outcomes.
     *
     * @param data runs of a finished sweep; its seed is that of the permutations too
     * @return by outcome: the seed first, then parameters in the order of the sweep, then the dummy
     */
    public static List<SensitivityIndex> of(FinishedRuns data) {
        List<SensitivityIndex> rows = new ArrayList<>();
        for (int o = 0; o < data.outcomes().size(); o++) {
            rows.addAll(new GivenIndices(data).outcome(o));
        }
        return rows;
    }

    private List<SensitivityIndex> outcome(int o) {
        String name = data.outcomes().get(o).name();
        boolean ofVariance = data.outcomes().get(o).ofVariance();
        double[][] by = data.byPoint(o);
        List<Integer> points = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int p = 1; p < by.length; p++) {
            double[] present = present(by[p]);
            if (present.length >= (ofVariance ? SeedVariance.LEAST : 1)) {
                points.add(p);
                values.add(ofVariance ? new double[] {SeedVariance.variance(present)} : present);
            }
        }
        List<SensitivityIndex> rows = new ArrayList<>();
        if (points.size() < LEAST) {
            return rows;
        }
        double[] means = values.stream().mapToDouble(GivenIndices::mean).toArray();
        List<double[]> whole = whole(by, points, values, ofVariance);
        boolean common = data.plan().head().common();
        VarianceSplit luck = ofVariance
                ? VarianceSplit.ofVariances(seed, name, whole, common)
                : VarianceSplit.of(seed, name, whole, common);
        double scale = luck.total() > 0 ? Math.min(1, SeedVariance.variance(means) / luck.total()) : Double.NaN;
        rows.add(SensitivityIndex.ofVariance(
                name,
                SensitivityIndex.SEED,
                "given",
                luck.alone(),
                Interval.NONE,
                luck.luck(),
                luck.luckInterval(),
                Verdict.LUCK,
                points.size()));
        List<double[]> inputs = new ArrayList<>();
        for (int f : data.varied()) {
            double[] input = data.input(f);
            inputs.add(points.stream().mapToDouble(p -> input[p]).toArray());
        }
        Grid grid = whole.size() == points.size() && whole.get(0).length > 1 ? Grid.of(inputs) : null;
        for (int k = 0; k < inputs.size(); k++) {
            String key = data.plan().head().keys().get(data.varied().get(k));
            rows.add(
                    grid == null
                            ? row(name, key, inputs.get(k), means, scale)
                            : onGrid(name, key, grid, k, whole, luck, ofVariance));
        }
        if (grid != null) {
            return rows;
        }
        rows.add(dummy(name, means, scale));
        return rows;
    }

    /** An input of a full factorial design: exact but for luck, whose part is known from replicates. */
    private SensitivityIndex onGrid(
            String outcome,
            String key,
            Grid grid,
            int factor,
            List<double[]> rows,
            VarianceSplit luck,
            boolean ofVariance) {
        double[] means = rows.stream()
                .mapToDouble(ofVariance ? SeedVariance::variance : GivenIndices::mean)
                .toArray();
        double first = grid.first(factor, means, luck.scatter()) / luck.total();
        double total = grid.total(factor, means, luck.scatter()) / luck.total();
        if (!(luck.total() > 0) || constant(means)) {
            return SensitivityIndex.ofVariance(
                    outcome,
                    key,
                    "given",
                    Double.NaN,
                    Interval.NONE,
                    Double.NaN,
                    Interval.NONE,
                    Verdict.CONSTANT,
                    rows.size());
        }
        double degrees = grid.levels(factor) - 1.0;
        double most = new ChiSquaredDistribution(null, degrees).inverseCumulativeProbability(LEVEL);
        double limit = luck.scatter() * (most - degrees) / rows.size() / luck.total();
        int lines = rows.size() / grid.levels(factor);
        double any = new ChiSquaredDistribution(null, degrees * lines).inverseCumulativeProbability(LEVEL);
        double anyLimit = luck.scatter() * (any - degrees * lines) / rows.size() / luck.total();
        Verdict verdict =
                first > limit + EXACT ? Verdict.MATTERS : total > anyLimit + EXACT ? Verdict.TOGETHER : Verdict.NONE;
        return SensitivityIndex.ofVariance(
                        outcome,
                        key,
                        "given",
                        first,
                        interval(
                                "first " + outcome + " " + key,
                                rows,
                                ofVariance,
                                luck,
                                (m, s) -> grid.first(factor, m, s)),
                        total,
                        interval(
                                "total " + outcome + " " + key,
                                rows,
                                ofVariance,
                                luck,
                                (m, s) -> grid.total(factor, m, s)),
                        verdict,
                        rows.size())
                .with(limit, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Over replicates: by the bootstrap, or of variances, of which a replicate drawn twice makes another, by the jackknife. */
    private Interval interval(
            String name,
            List<double[]> rows,
            boolean ofVariance,
            VarianceSplit luck,
            ToDoubleBiFunction<double[], Double> part) {
        boolean common = data.plan().head().common();
        return ofVariance
                ? SeedVariance.of(rows, common)
                        .interval(rows, v -> part.applyAsDouble(v.variances(), v.scatter()) / v.total())
                : Bootstrap.of(seed)
                        .interval(
                                name,
                                rows.get(0).length,
                                (int[] k) -> part.applyAsDouble(means(rows, k), luck.scatter())
                                        / VarianceSplit.total(rows, k, common));
    }

    /** Means of points over some of the replicates. */
    private static double[] means(List<double[]> rows, int[] replicates) {
        double[] means = new double[rows.size()];
        for (int p = 0; p < means.length; p++) {
            for (int k : replicates) {
                means[p] += rows.get(p)[k] / replicates.length;
            }
        }
        return means;
    }

    private SensitivityIndex row(String outcome, String key, double[] x, double[] means, double scale) {
        RankIndex rank = RankIndex.of(seed, outcome + " " + key, x, means, LEVEL);
        if (Double.isNaN(rank.first()) || constant(means)) {
            return SensitivityIndex.ofVariance(
                    outcome,
                    key,
                    "given",
                    Double.NaN,
                    Interval.NONE,
                    Double.NaN,
                    Interval.NONE,
                    Verdict.CONSTANT,
                    x.length);
        }
        Pawn pawn = Pawn.of(seed, outcome + " " + key, x, means, slices(x.length));
        Verdict verdict = rank.first() > rank.dummy() && rank.interval().known()
                ? Verdict.MATTERS
                : pawn.median() > pawn.dummy() ? Verdict.DISTRIBUTION : Verdict.NONE;
        return SensitivityIndex.ofVariance(
                        outcome,
                        key,
                        "given",
                        rank.first() * scale,
                        new Interval(
                                rank.interval().low() * scale, rank.interval().high() * scale),
                        Double.NaN,
                        Interval.NONE,
                        verdict,
                        x.length)
                .with(rank.dummy() * scale, pawn.median(), pawn.dummy(), Double.NaN);
    }

    /** An input that was drawn and never used. */
    private SensitivityIndex dummy(String outcome, double[] means, double scale) {
        AddressedDraws draws = new AddressedDraws(seed);
        double[] x = new double[means.length];
        for (int i = 0; i < x.length; i++) {
            draws.at(Purpose.EXPERIMENT, PlaceKey.of("dummy", outcome), i, 0, 0);
            x[i] = draws.u0();
        }
        SensitivityIndex r = row(outcome, SensitivityIndex.DUMMY, x, means, scale);
        return SensitivityIndex.ofVariance(
                        outcome,
                        SensitivityIndex.DUMMY,
                        "given",
                        r.first(),
                        r.firstInterval(),
                        Double.NaN,
                        Interval.NONE,
                        Double.isNaN(r.first()) ? Verdict.CONSTANT : Verdict.FLOOR,
                        r.n())
                .with(r.limit(), r.pawn(), r.pawnLimit(), Double.NaN);
    }

    /**
     * Points all of whose replicates have a value, the first ones of each if replicates differ in number. Means or variances alone, if there are no two such points or too few runs to tell their error.
     */
    private static List<double[]> whole(
            double[][] by, List<Integer> points, List<double[]> values, boolean ofVariance) {
        int replicates = points.stream().mapToInt(p -> by[p].length).min().orElse(0);
        List<double[]> rows = new ArrayList<>();
        for (int p : points) {
            double[] row = java.util.Arrays.copyOf(by[p], replicates);
            if (present(row).length == replicates && (!ofVariance || replicates >= SeedVariance.TOLD)) {
                rows.add(row);
            }
        }
        if (rows.size() < 2) {
            rows.clear();
            values.forEach(own -> rows.add(new double[] {mean(own)}));
        }
        return rows;
    }

    /** About ten points a slice, two slices at least and ten at most. */
    private static int slices(int points) {
        return Math.max(2, Math.min(10, points / 10));
    }

    static double[] present(double[] values) {
        return java.util.Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    private static boolean constant(double[] values) {
        for (double v : values) {
            if (v != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** NaN of none. */
    static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }
}
