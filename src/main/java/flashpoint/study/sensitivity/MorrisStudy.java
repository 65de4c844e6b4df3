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
import flashpoint.results.ColumnsTable.Column;
import flashpoint.statistics.Interval;
import flashpoint.statistics.sensitivity.ElementaryEffects;
import flashpoint.statistics.sensitivity.RadialDesign;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Screening by radial Morris on scrambled Sobol points: one block. All points share the same seeds, so that an elementary
 * effect is the change in the same world; at the base points as many seeds more are run, and how far the outcome moves when
 * the seed alone changes is the floor: a model of events answers to a very small change, too, by other luck.
 */
final class MorrisStudy implements Study {

    private final Plan plan;
    private final SensitivityQuestion question;
    private final RadialDesign design;

    MorrisStudy(Plan plan) {
        this.plan = plan;
        this.question = SensitivityQuestion.of(plan);
        this.design = RadialDesign.of(
                plan.head().seed(), 0, question.radii(), question.inputs().of());
    }

    @Override
    public Optional<Block> next(StudyRows rows) {
        if (rows.blocks() > 0) {
            return Optional.empty();
        }
        List<List<String>> points = new ArrayList<>();
        List<Schedule.Item> runs = new ArrayList<>();
        int groups = question.inputs().groups().size();
        for (int r = 0; r < question.radii(); r++) {
            for (int g = 0; g <= groups; g++) {
                int point = plan.study().initial() + points.size();
                points.add(question.inputs().at(design.point(r, g)));
                for (int k = 0; k < (g == 0 ? 2 : 1) * question.seeds(); k++) {
                    runs.add(new Schedule.Item(point, k));
                }
            }
        }
        String why = question.radii() + " radii of " + groups + (groups == 1 ? " group" : " groups") + ", "
                + question.seeds() + (question.seeds() == 1 ? " seed" : " seeds")
                + ", and as many more at the base points for the floor";
        return Optional.of(Block.ofRuns(why, points, runs, 0));
    }

    /** Runs of a study. */
    static long runs(int radii, int groups, int seeds) {
        return (long) radii * (groups + 2) * seeds;
    }

    /** Rows of the table, by outcome. */
    List<SensitivityIndex> indices(StudyRows rows) {
        List<Outcome> outcomes = question.described(plan);
        Rows values = Rows.of(rows, outcomes);
        List<SensitivityIndex> indices = new ArrayList<>();
        for (int o = 0; o < outcomes.size(); o++) {
            indices.addAll(outcome(outcomes.get(o).name(), o, values));
        }
        return indices;
    }

    private List<SensitivityIndex> outcome(String name, int o, Rows values) {
        int seeds = question.seeds();
        int groups = question.inputs().groups().size();
        int radii = question.radii();
        double[] base = new double[radii];
        double[] other = new double[radii];
        double[] one = new double[radii];
        for (int r = 0; r < radii; r++) {
            base[r] = values.of(o, point(r, 0), 0, seeds);
            other[r] = values.of(o, point(r, 0), seeds, 2 * seeds);
            // The mean step, so that luck is on the scale of an effect over the whole range.
            one[r] = 0.5;
        }
        ElementaryEffects luck = effects("(seed) " + name, base, other, one, true);
        double floor = luck.muStar();
        List<SensitivityIndex> rows = new ArrayList<>();
        rows.add(row(name, SensitivityIndex.SEED, luck, Verdict.LUCK, Double.NaN));
        for (int g = 0; g < groups; g++) {
            double[] moved = new double[radii];
            double[] steps = new double[radii];
            for (int r = 0; r < radii; r++) {
                moved[r] = values.of(o, point(r, g + 1), 0, seeds);
                steps[r] = step(r, g);
            }
            String group = question.inputs().groups().get(g);
            ElementaryEffects e = effects(
                    name + " " + group, base, moved, steps, question.inputs().several(g));
            rows.add(row(name, group, e, verdict(e, floor), floor));
        }
        return rows;
    }

    private ElementaryEffects effects(String name, double[] base, double[] moved, double[] steps, boolean group) {
        boolean[] there = new boolean[base.length];
        int n = 0;
        for (int r = 0; r < base.length; r++) {
            there[r] = !Double.isNaN(base[r]) && !Double.isNaN(moved[r]);
            n += there[r] ? 1 : 0;
        }
        double[][] kept = new double[3][n];
        int at = 0;
        for (int r = 0; r < base.length; r++) {
            if (there[r]) {
                kept[0][at] = base[r];
                kept[1][at] = moved[r];
                kept[2][at++] = steps[r];
            }
        }
        if (n < 2) {
            return new ElementaryEffects(Double.NaN, Interval.NONE, Double.NaN, Interval.NONE, Double.NaN, Double.NaN);
        }
        long seed = plan.head().seed();
        return group
                ? ElementaryEffects.ofGroup(seed, name, kept[0], kept[1], kept[2])
                : ElementaryEffects.of(seed, name, kept[0], kept[1], kept[2]);
    }

    private static Verdict verdict(ElementaryEffects e, double floor) {
        if (e.zero() == 1) {
            return Verdict.UNCHANGED;
        }
        Interval mu = e.muInterval();
        boolean directed = mu.known() && !mu.contains(0);
        return directed || e.muStarInterval().low() > floor ? Verdict.MATTERS : Verdict.NONE;
    }

    private SensitivityIndex row(String outcome, String parameter, ElementaryEffects e, Verdict verdict, double limit) {
        return new SensitivityIndex(
                outcome,
                parameter,
                SensitivityQuestion.MORRIS,
                Double.NaN,
                Interval.NONE,
                Double.NaN,
                Interval.NONE,
                e.muStar(),
                e.muStarInterval(),
                e.mu(),
                e.sigma(),
                verdict,
                limit,
                Double.NaN,
                Double.NaN,
                e.zero(),
                question.radii());
    }

    /** Step of a group: that of its input, or the root mean square of those of its inputs. */
    private double step(int radius, int group) {
        double squares = 0;
        double last = 0;
        int n = 0;
        for (int i = 0; i < question.inputs().of().length; i++) {
            if (question.inputs().of()[i] == group) {
                last = design.step(radius, i);
                squares += last * last;
                n++;
            }
        }
        return n == 1 ? last : Math.sqrt(squares / n);
    }

    private int point(int radius, int number) {
        return plan.study().initial() + radius * (question.inputs().groups().size() + 1) + number;
    }

    @Override
    public List<Column> tables(Store store, Path folder) throws SweepException, IOException {
        IndexTable.write(indices(StudyRows.of(store, 1)), folder);
        return IndexTable.COLUMNS;
    }

    @Override
    public void report(Store store, Path folder, int threads) throws SweepException, IOException {
        StudyRows rows = StudyRows.of(store, 1);
        SensitivityReport report = new SensitivityReport(store, question, indices(rows));
        List<Outcome> outcomes = question.described(plan);
        Rows values = Rows.of(rows, outcomes);
        List<Integer> base = new ArrayList<>();
        for (int r = 0; r < question.radii(); r++) {
            for (int g = 0; g <= question.inputs().groups().size(); g++) {
                base.add(point(r, g));
            }
        }
        report.write(folder, base, (o, p) -> values.of(o, p, 0, question.seeds()), List.of());
    }

    @Override
    public List<String> summary(Store store) throws SweepException {
        return SensitivityReport.summary(store.plan(), question, indices(StudyRows.of(store, 1)));
    }
}
