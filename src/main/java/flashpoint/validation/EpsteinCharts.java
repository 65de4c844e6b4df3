package flashpoint.validation;

import flashpoint.chart.time.LineChart;
import flashpoint.chart.time.LineChart.Line;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.LatticeResult;
import flashpoint.lattice.Outbursts;
import flashpoint.lattice.PaperRuns;
import flashpoint.lattice.rule.RuleSet;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Our series for the figures of Epstein (2002), each with a caption that says what to compare in the paper. */
final class EpsteinCharts {

    private static final int BEFORE = 40;
    private static final int AFTER = 20;
    private static final double[] DENSITIES = {0, 0.02, 0.04, 0.06};

    private EpsteinCharts() {}

    static List<LineChart> all(CheckRunner bench) throws InterruptedException {
        List<LineChart> charts = new ArrayList<>();
        for (RuleSet rules : List.of(RuleSet.asCoded(), RuleSet.paper())) {
            charts.add(deceptive(bench, rules));
            charts.add(outbursts(bench, rules));
            charts.add(distribution(bench, rules, true));
            charts.add(distribution(bench, rules, false));
            charts.add(tension(bench, rules));
            charts.add(
                    course(
                            bench,
                            PaperRuns.run3(rules),
                            "3",
                            "Legitimacy falls by .01 a tick",
                            "the figure of run 3 (large legitimacy reduction in small increments): jail fills smoothly, actives show no spike"));
            charts.add(
                    course(
                            bench,
                            PaperRuns.run4(rules),
                            "4",
                            "Legitimacy jumps from .9 to .7 at tick 77",
                            "the figure of run 4 (one-shot reduction): a spike of actives after the jump. Only part of the seeds have it"));
            charts.add(course(
                    bench,
                    PaperRuns.run5(rules),
                    "5",
                    "One cop less each tick from tick 20 on",
                    "the figure of run 5 (cop reductions): rebellion tips at some number of cops. The pace is ours"));
            charts.add(groups(
                    bench,
                    PaperRuns.run6(rules),
                    "6",
                    "the paper's pictures of run 6, peaceful coexistence: nobody is killed, and the numbers of both groups wander"
                            + " by birth and age alone"));
            charts.add(groups(
                    bench,
                    PaperRuns.run7(rules),
                    "7",
                    "the paper's pictures of run 7: one group disappears; which one is a matter of luck"));
            charts.add(groups(
                    bench,
                    PaperRuns.run8(rules),
                    "8",
                    "the paper's pictures of run 8: with peacekeepers from the start it takes longer, but ends alike"));
            charts.add(extinction(bench, rules));
        }
        return charts;
    }

    private static double[] ticks(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }

    private static double[] copy(int[] values, int n) {
        return Arrays.stream(values, 0, n).asDoubleStream().toArray();
    }

    private static LatticeResult first(CheckRunner bench, LatticeConfig config) throws InterruptedException {
        return bench.lattice(config, 1).get(0);
    }

    private static LineChart outbursts(CheckRunner bench, RuleSet rules) throws InterruptedException {
        LatticeResult r = first(bench, PaperRuns.run2(rules));
        int n = 1000;
        return new LineChart(
                "epstein-run-2-" + rules.name() + "-actives",
                "Run 2, rules " + rules.name() + ": actives",
                "One run. Compare with the paper's figure of actives over time in run 2 (punctuated equilibrium): quiet"
                        + " stretches of irregular length between sudden outbursts.",
                "tick",
                "actives of 1,120",
                List.of(new Line("active", ticks(n), copy(r.active(), n), false)));
    }

    private static LineChart distribution(CheckRunner bench, RuleSet rules, boolean waits) throws InterruptedException {
        double[] all = bench.lattice(PaperRuns.run2(rules), 30).stream()
                .flatMapToDouble(r -> Arrays.stream(
                        waits ? r.outbursts().waits() : r.outbursts().totals()))
                .toArray();
        double width = waits ? 10 : 100;
        int bins = waits ? 30 : 20;
        double[] x = new double[bins];
        double[] y = new double[bins];
        for (int k = 0; k < bins; k++) {
            x[k] = (k + 0.5) * width;
        }
        for (double value : all) {
            y[Math.min(bins - 1, (int) (value / width))] += 1.0 / all.length;
        }
        Summary s = Summary.of(all);
        String what = waits ? "waits between outbursts" : "total activation of outbursts";
        return new LineChart(
                "epstein-run-2-" + rules.name() + (waits ? "-waits" : "-activation"),
                "Run 2, rules " + rules.name() + ": " + what,
                s.n() + " values of 30 runs, mean " + VerdictTable.number(s.mean()) + ", s.d. "
                        + VerdictTable.number(s.sd())
                        + "; the last class holds all above. Compare with the paper's distribution of "
                        + what + ": " + (waits ? "mean 60, s.d. 55." : "mean 708, s.d. 230."),
                waits ? "ticks" : "sum of actives over the outburst",
                "share",
                List.of(new Line(what, x, y, true)));
    }

    private static LineChart course(CheckRunner bench, LatticeConfig config, String run, String what, String compare)
            throws InterruptedException {
        LatticeResult r = first(bench, config);
        int n = r.ticks();
        double[] legitimacy = Arrays.stream(r.legitimacy()).map(l -> 1000 * l).toArray();
        return new LineChart(
                "epstein-run-" + run + "-" + config.rules().name(),
                "Run " + run + ", rules " + config.rules().name() + ": " + what,
                "One run. Compare with " + compare + ".",
                "tick",
                "persons",
                List.of(
                        new Line("active", ticks(n), copy(r.active(), n), false),
                        new Line("jailed", ticks(n), copy(r.jailed(), n), false),
                        new Line("cops", ticks(n), copy(r.cops(), n), false),
                        new Line("legitimacy, thousandths", ticks(n), legitimacy, false)));
    }

    private static LineChart groups(CheckRunner bench, LatticeConfig config, String run, String compare)
            throws InterruptedException {
        LatticeResult r = first(bench, config);
        int n = r.ticks();
        return new LineChart(
                "epstein-run-" + run + "-" + config.rules().name() + "-groups",
                "Run " + run + ", rules " + config.rules().name() + ": members of each group",
                "One run. Compare with " + compare + ".",
                "tick",
                "persons",
                List.of(
                        new Line("group A", ticks(n), copy(r.populationA(), n), false),
                        new Line("group B", ticks(n), copy(r.populationB(), n), false)));
    }

    private static LineChart deceptive(CheckRunner bench, RuleSet rules) throws InterruptedException {
        LatticeResult r = first(bench, PaperRuns.run1(rules));
        int n = 200;
        return new LineChart(
                "epstein-run-1-" + rules.name() + "-actives",
                "Run 1, rules " + rules.name() + ": actives and jail",
                "One run. Compare with the paper's pictures of run 1, deceptive individuals: a few are active wherever no cop"
                        + " is in view. By the program's rules grievance cannot exceed .099, and nobody ever is.",
                "tick",
                "citizens of 1,120",
                List.of(
                        new Line("active", ticks(n), copy(r.active(), n), false),
                        new Line("jailed", ticks(n), copy(r.jailed(), n), false)));
    }

    /** Mean number in jail around the beginnings of outbursts: the fewer, the more of the aggrieved are at large. */
    private static LineChart tension(CheckRunner bench, RuleSet rules) throws InterruptedException {
        double[] x = IntStream.rangeClosed(-BEFORE, AFTER).asDoubleStream().toArray();
        double[] sum = new double[x.length];
        int outbursts = 0;
        for (LatticeResult r : bench.lattice(PaperRuns.run2(rules), 30)) {
            for (Outbursts.Outburst o : r.outbursts().list()) {
                if (o.start() >= BEFORE && o.start() + AFTER < r.ticks()) {
                    outbursts++;
                    Arrays.setAll(sum, k -> sum[k] + r.jailed()[o.start() - BEFORE + k]);
                }
            }
        }
        double all = outbursts;
        return new LineChart(
                "epstein-run-2-" + rules.name() + "-tension",
                "Run 2, rules " + rules.name() + ": jail around the beginning of an outburst",
                "Mean over " + outbursts + " outbursts of 30 runs. Compare with the paper's figure of tension before an"
                        + " outburst: the jail empties, so more and more of the aggrieved are at large, until it begins at 0.",
                "ticks from the beginning of an outburst",
                "in jail",
                List.of(new Line(
                        "jailed", x, Arrays.stream(sum).map(s -> s / all).toArray(), false)));
    }

    private static LineChart extinction(CheckRunner bench, RuleSet rules) throws InterruptedException {
        double[] means = new double[DENSITIES.length];
        double[] sds = new double[DENSITIES.length];
        for (int k = 0; k < DENSITIES.length; k++) {
            LatticeConfig config =
                    PaperRuns.run8(rules).change().copDensity(DENSITIES[k]).build();
            Summary s = Summary.of(bench.lattice(config, 30).stream()
                    .mapToDouble(r -> r.extinctionTime() > 0 ? r.extinctionTime() : r.ticks())
                    .toArray());
            means[k] = s.mean();
            sds[k] = s.sd();
        }
        return new LineChart(
                "epstein-run-8-" + rules.name() + "-extinction",
                "Run 8, rules " + rules.name() + ": time to extinction by density of peacekeepers",
                "30 runs a point; runs that outlast 2,000 ticks count as 2,000. Compare with Figs 15-17 of the paper: mean and"
                        + " s.d. rise with density.",
                "cops per cell",
                "ticks",
                List.of(new Line("mean", DENSITIES, means, true), new Line("s.d.", DENSITIES, sds, true)));
    }
}
