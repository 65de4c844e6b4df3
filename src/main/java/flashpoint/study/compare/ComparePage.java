package flashpoint.study.compare;

import flashpoint.analysis.KeyLabel;
import flashpoint.chart.draw.Chart;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.report.RunWords;
import flashpoint.report.StudyPage;
import flashpoint.report.StudyPage.Section;
import flashpoint.report.SweepReport;
import flashpoint.report.SweepReport.Grid;
import flashpoint.statistics.BestArm;
import flashpoint.statistics.Interval;
import flashpoint.statistics.McNemar;
import flashpoint.statistics.PairedEffect;
import flashpoint.statistics.SignFlip;
import flashpoint.statistics.Welch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The report of a comparison: what differs, the verdict, effects, gain from pairing, calm or violent, course, fates. */
final class ComparePage {

    /** Differences of scenarios that are listed. */
    private static final int MOST_CHANGES = 60;

    /** Pairs below which p cannot be small. */
    private static final int FEW = 8;

    private final CompareResult r;

    private ComparePage(CompareResult result) {
        this.r = result;
    }

    /** Draws the charts and writes the page. */
    static void write(CompareResult result, Path folder, int threads) throws IOException, InterruptedException {
        ComparePage page = new ComparePage(result);
        ComparePictures pictures = ComparePictures.draw(result, folder.resolve(SweepFiles.CHARTS), threads);
        List<String> names = result.names();
        new StudyPage(
                        result.plan().head().title(),
                        "Flashpoint report on a comparison in pairs: "
                                + RunWords.count(result.data().pairs(), "pair") + ", seeds "
                                + result.plan().head().seed() + " + number of the pair",
                        List.of(
                                page.differences(),
                                page.verdict(),
                                page.effects(pictures.pairs()),
                                page.gain(),
                                page.calm(),
                                page.course(pictures.course()),
                                FatesSection.of(result),
                                page.single(pictures.maps()),
                                page.reading(names)))
                .write(folder.resolve(SweepFiles.REPORT));
    }

    private Section differences() {
        List<String> sentences = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (int arm = 1; arm < r.names().size(); arm++) {
            List<ScenarioDifferences.Change> changes =
                    ScenarioDifferences.of(r.scenarios().get(0), r.scenarios().get(arm));
            String name = r.names().get(arm);
            if (changes.isEmpty()) {
                sentences.add(name + " does not differ from " + r.names().get(0) + " in any key.");
            }
            sentences.add("Paired are " + r.paired(arm) + " of " + name + " and "
                    + r.names().get(0)
                    + (r.paired(arm).equals("persons")
                            ? ": both have the same persons, each with the same draws."
                            : ": their populations differ, so nothing is said of single persons."));
            List<List<String>> rows = changes.stream()
                    .limit(MOST_CHANGES)
                    .map(c -> List.of(what(c.key()), c.key(), c.first(), c.second()))
                    .toList();
            if (!rows.isEmpty()) {
                String more = changes.size() > MOST_CHANGES
                        ? " The first " + MOST_CHANGES + " of " + changes.size() + "."
                        : "";
                grids.add(new Grid(
                        name,
                        "Keys of the resolved scenarios whose values differ; \u2013 where one has none." + more,
                        List.of("what", "key", r.names().get(0), name),
                        rows));
            }
        }
        return new Section("What differs", sentences, List.of(), grids);
    }

    /** The registry's words for a key, with its unit. */
    private String what(String key) {
        KeyLabel label = KeyLabel.of(r.plan().base(), key);
        return label.phrase().equals(key) ? "" : label.axis();
    }

    private Section verdict() {
        List<String> sentences = new ArrayList<>();
        for (int arm = 1; arm < r.names().size(); arm++) {
            String name = r.names().get(arm);
            if (r.identical(arm)) {
                sentences.add(name + " and " + r.names().get(0) + ": all "
                        + r.data().pairs() + " pairs are identical, in every number of every village and tick.");
                continue;
            }
            for (ArmEffect e : r.effects()) {
                if (e.arm() == arm) {
                    Double margin = r.settings().margins().get(e.metric());
                    sentences.add((r.names().size() > 2 ? name + ": " : "") + CompareWords.effect(r, e)
                            + (margin == null ? "" : " (margin " + SweepReport.number(margin) + ")") + ".");
                }
            }
        }
        best(sentences);
        return new Section("Verdict", sentences, List.of(), List.of());
    }

    /** Of more than two scenarios, which is best and how sure that is. */
    private void best(List<String> sentences) {
        for (String metric : r.names().size() > 2 ? r.settings().metrics() : List.<String>of()) {
            List<double[]> rows = new ArrayList<>();
            for (int pair = 0; pair < r.data().pairs(); pair++) {
                double[] row = new double[r.names().size()];
                for (int arm = 0; arm < row.length; arm++) {
                    row[arm] = r.data().of(arm, metric)[pair];
                }
                if (Arrays.stream(row).noneMatch(Double::isNaN)) {
                    rows.add(row);
                }
            }
            if (MetricDirection.of(metric) == MetricDirection.NEITHER || rows.isEmpty()) {
                continue;
            }
            boolean least = MetricDirection.of(metric) == MetricDirection.LESS;
            BestArm best = BestArm.of(r.plan().head().seed(), "best " + metric, rows.toArray(double[][]::new), least);
            sentences.add("Of " + words(metric) + " the best mean is that of "
                    + r.names().get(best.arm()) + ", with a probability of "
                    + SweepReport.number(best.probability()[best.arm()]) + " (bootstrap of pairs).");
        }
    }

    private Section effects(List<Chart> charts) {
        List<List<String>> means = new ArrayList<>();
        List<List<String>> sizes = new ArrayList<>();
        for (ArmEffect e : r.effects()) {
            PairedEffect x = e.effect();
            double[] shifts = PairedEffect.quantileShifts(
                    r.data().of(0, e.metric()), r.data().of(e.arm(), e.metric()));
            means.add(row(
                    e,
                    SweepReport.number(x.meanFirst()),
                    SweepReport.number(x.meanSecond()),
                    SweepReport.number(x.difference().mean()),
                    SweepReport.interval(e.shown()),
                    SweepReport.number(x.ratio()),
                    SweepReport.interval(x.ratioInterval()),
                    SweepReport.probability(e.adjusted())));
            sizes.add(row(
                    e,
                    SweepReport.number(x.dz()),
                    SweepReport.number(x.dav()),
                    SweepReport.number(x.superiority()),
                    SweepReport.number(x.shareEqual()),
                    SweepReport.number(shifts[0]),
                    SweepReport.number(shifts[1]),
                    SweepReport.number(shifts[2]),
                    SweepReport.probability(e.p()),
                    SweepReport.probability(e.holm()),
                    Integer.toString(x.pairs())));
        }
        int pairs = r.data().pairs();
        String few = pairs < FEW && !r.settings().untilDecided()
                ? " With " + RunWords.count(pairs, "pair") + " no p can be below "
                        + SweepReport.probability(SignFlip.least(pairs)) + "."
                : "";
        String equal = CompareWords.equalPairs(r);
        Grid first = new Grid(
                "",
                "Mean of " + r.names().get(0)
                        + " (A) and of the other (B), over pairs; ratio with Fieller's interval, absent"
                        + " where A is not clear of 0; p by sign flips, corrected over scenarios and metrics (max-T)."
                        + few + (equal.isEmpty() ? "" : " " + equal),
                heads("#A", "#B", "#difference", "#interval", "#ratio", "#its interval", "#p, corrected"),
                means);
        Grid second = new Grid(
                "",
                "Sizes: d_z and d_av; share of pairs in which B is greater (ties half) and in which both are equal;"
                        + " effects on mild, usual and severe runs (5, 50, 95 % quantiles); p of the metric alone, and"
                        + " corrected by Holm as a cross-check.",
                heads("#d_z", "#d_av", "#B greater", "#equal", "#5 %", "#50 %", "#95 %", "#p", "#Holm", "#n"),
                sizes);
        return new Section("Effects", List.of(), charts, List.of(first, second));
    }

    /** Cells of an effect; the scenario is named where there are several. */
    private List<String> row(ArmEffect e, String... cells) {
        List<String> row = new ArrayList<>();
        if (r.names().size() > 2) {
            row.add(r.names().get(e.arm()));
        }
        row.add(words(e.metric()));
        row.addAll(List.of(cells));
        return row;
    }

    private String words(String name) {
        return CompareWords.metric(r, name);
    }

    private List<String> heads(String... heads) {
        List<String> all = new ArrayList<>();
        if (r.names().size() > 2) {
            all.add("scenario");
        }
        all.add("metric");
        all.addAll(List.of(heads));
        return all;
    }

    private Section gain() {
        List<List<String>> rows = new ArrayList<>();
        boolean hurts = false;
        boolean endless = false;
        for (ArmEffect e : r.effects()) {
            double gain = e.effect().gain();
            Interval welch = Welch.of(r.data().of(0, e.metric()), r.data().of(e.arm(), e.metric()))
                    .interval();
            hurts |= gain < 1;
            endless |= Double.isInfinite(gain);
            rows.add(List.of(
                    r.names().get(e.arm()),
                    words(e.metric()),
                    Double.isInfinite(gain) ? "without limit" : SweepReport.number(gain),
                    SweepReport.interval(e.gain()),
                    gain < 1 ? SweepReport.interval(welch) : "\u2013"));
        }
        String words =
                "A pair shares its seed, and with it all draws that both scenarios make. That is worth so many times as"
                        + " many runs of separate seeds: (variance A + variance B) / variance of the differences."
                        + (hurts
                                ? " Where it is below 1, pairing hurts: Welch's interval of separate samples stands"
                                        + " beside it."
                                : "")
                        + (endless ? " It is without limit where all pairs differ by the same." : "");
        return new Section(
                "Gain from pairing",
                List.of(words),
                List.of(),
                List.of(new Grid(
                        "",
                        "Gain with its 95 % bootstrap interval.",
                        List.of("scenario", "metric", "#gain", "#interval", "#Welch, where below 1"),
                        rows)));
    }

    private Section calm() {
        List<String> sentences = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (int arm = 1; arm < r.names().size() && r.data().hasCalm(); arm++) {
            sentences.add(CompareWords.calm(r, arm));
            McNemar m = McNemar.of(r.data().violent(0, arm), r.data().violent(arm, arm));
            String a = r.names().get(0);
            String b = r.names().get(arm);
            grids.add(new Grid(
                    "",
                    "Pairs by outcome.",
                    List.of("", "#" + b + " violent", "#" + b + " calm"),
                    List.of(
                            List.of(a + " violent", Integer.toString(m.both()), Integer.toString(m.onlyFirst())),
                            List.of(a + " calm", Integer.toString(m.onlySecond()), Integer.toString(m.neither())))));
        }
        if (sentences.isEmpty()) {
            sentences.add("These scenarios have no calm runs and no violent ones.");
        }
        return new Section("Calm or violent", sentences, List.of(), grids);
    }

    private Section course(List<Chart> charts) {
        List<String> sentences = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int arm = 1; arm < r.names().size(); arm++) {
            sentences.add(r.names().get(arm) + ": " + CompareWords.diverged(r, arm) + ".");
            for (int pair = 0; pair < r.data().pairs(); pair++) {
                Divergence d = r.divergences().get(arm)[pair];
                if (d != null && d.tick() >= 0) {
                    rows.add(List.of(
                            r.names().get(arm),
                            Integer.toString(pair),
                            Integer.toString(d.tick()),
                            SweepReport.number(
                                    d.tick() * r.scenarios().get(0).meta().dt()),
                            d.village().isEmpty() ? "the region" : d.village(),
                            words(d.metric()),
                            incident(d.event())));
                }
            }
        }
        List<Grid> grids = rows.isEmpty()
                ? List.of()
                : List.of(new Grid(
                        "First divergence",
                        "First tick in which anything that is recorded differs, where, in what, and the first incident"
                                + " up to then that only one of the two runs has.",
                        List.of("scenario", "#pair", "#tick", "#hour", "village", "number", "incident"),
                        rows));
        return new Section("Course", sentences, charts, grids);
    }

    /** An incident in words, of its type in capitals and its place. */
    static String incident(String event) {
        int end = event.indexOf(' ') < 0 ? event.length() : event.indexOf(' ');
        return event.isEmpty()
                ? "\u2013"
                : event.substring(0, end)
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')
                                .replace("reinf ", "reinforcements ")
                        + event.substring(end);
    }

    /** The pairs with the median and the greatest difference of the first metric, with the commands that replay them. */
    private Section single(List<Chart> maps) {
        List<String> sentences = new ArrayList<>();
        String metric = r.settings().metrics().get(0);
        for (int arm = 1; arm < r.names().size(); arm++) {
            double[] d = r.data().differences(arm, metric);
            List<Integer> order = new ArrayList<>();
            for (int pair = 0; pair < d.length; pair++) {
                if (!Double.isNaN(d[pair])) {
                    order.add(pair);
                }
            }
            order.sort((x, y) -> Double.compare(d[x], d[y]));
            if (order.isEmpty()) {
                continue;
            }
            int sign = MetricDirection.of(metric) == MetricDirection.MORE ? -1 : 1;
            sentences.add(replay("The median pair by " + words(metric), arm, order.get(order.size() / 2), d));
            sentences.add(replay(
                    "The worst pair by " + words(metric),
                    arm,
                    sign > 0 ? order.get(order.size() - 1) : order.get(0),
                    d));
        }
        return new Section("Single pairs, and where", sentences, maps, List.of());
    }

    private String replay(String which, int arm, int pair, double[] d) {
        int point = r.settings().point(0, r.names().size(), pair);
        int other = r.settings().point(arm, r.names().size(), pair);
        return which + " is pair " + pair + " (difference " + SweepReport.number(d[pair]) + "). In this folder:"
                + " flashpoint run scenario.yaml --replicates 1 --seed "
                + r.plan().seed(point, pair)
                + " --out a, and flashpoint run scenario-" + (arm + 1) + ".yaml --replicates 1 --seed "
                + r.plan().seed(other, pair) + " --out b.";
    }

    private Section reading(List<String> names) {
        List<String> sentences = new ArrayList<>(List.of(
                "Differences are " + (names.size() > 2 ? "the other scenario" : names.get(1)) + " less " + names.get(0)
                        + "; better is less harm or a sooner return, and where readers may disagree the word is lower"
                        + " or higher.",
                "Intervals and p-values speak of the model's chance alone, not of whether the model is right."));
        if (r.settings().untilDecided()) {
            sentences.add("Pairs were added until the verdict was clear or "
                    + r.settings().most()
                    + " were done. Intervals are confidence sequences, which hold at all numbers of pairs at once; why"
                    + " each block was run is in decisions.csv.");
        }
        if (!r.observed().isEmpty()) {
            StringBuilder rows = new StringBuilder();
            r.observed()
                    .forEach((metric, range) -> rows.append(rows.isEmpty() ? "" : ", ")
                            .append(words(metric))
                            .append(" ")
                            .append(SweepReport.number(range.low()))
                            .append(range.low() == range.high() ? "" : " to " + SweepReport.number(range.high()))
                            .append(" (")
                            .append(range.row())
                            .append(")"));
            sentences.add("Reported ranges, of the facts that the scenario names: " + rows + ".");
        }
        if (r.settings().slots() > 0) {
            sentences.addAll(CompareSpread.sentences(r));
        }
        return new Section("How to read this", sentences, List.of(), List.of());
    }
}
