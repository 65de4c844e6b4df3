package flashpoint.study.compare;

import flashpoint.core.Numbers;
import flashpoint.model.observe.PersonFates.Fate;
import flashpoint.results.ColumnsTable;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import flashpoint.scenario.Group;
import flashpoint.statistics.Interval;
import flashpoint.statistics.PairedEffect;
import flashpoint.statistics.SimultaneousIntervals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of a comparison: pairs, effects, fates, course, and differences by village. */
final class CompareTables {

    static final String PAIRS = "pairs.csv";
    static final String EFFECTS = "effects.csv";
    static final String FATES = "fates.csv";
    static final String COURSE = "course.csv";
    static final String VILLAGES = "village-differences.csv";

    private static final double LEVEL = 0.95;

    /** Columns, a line each: name, type, unit and meaning, in which {first} is the name of the first scenario. */
    private static final String PAIRS_COLUMNS = """
        pair | integer | | number of the pair, from 0
        replicate | integer | | number of the replicate in runs.csv
        seed | integer | | seed of the first scenario's run
        first_divergence_tick | integer | ticks | first tick in which anything recorded differs from the first scenario, of the scenario that differs first; empty if nothing does
        first_divergence_village | text | | village that differs there; empty if only a number of the region does
        first_divergence_metric | text | | number that differs there; ticks where runs are the same until one of them ends
        first_divergence_event | text | | first incident up to then that only one of the two has
        """;

    private static final String EFFECTS_COLUMNS = """
        arm | text | | scenario that is compared with {first}
        metric | text | | column of runs.csv; a first attack that never comes counts as at the end of the run
        n | integer | pairs | pairs with both values
        mean_a | number | | mean in {first}
        mean_b | number | | mean in the other scenario
        difference | number | | mean of the differences, other less first
        lower | number | | lower {interval}; where no pair differs, of how large a mean difference so many equal pairs leave possible
        upper | number | | upper {interval}
        ratio | number | | mean_b over mean_a; empty where mean_a is not clear of 0
        ratio_lower | number | | lower end of its 95 % interval (Fieller)
        ratio_upper | number | | upper end of its 95 % interval (Fieller)
        d_z | number | | difference over the standard deviation of the differences
        d_av | number | | difference over the mean of the two standard deviations
        superiority | number | | share of pairs in which the other is greater, ties half
        share_equal | number | | share of pairs that are exactly equal
        p | number | | two-sided, by sign flips; empty with --until decided, where p of a fixed number of pairs would be wrong
        p_adjusted | number | | corrected over scenarios and metrics (step-down max-T)
        gain | number | | times as many runs that would be needed without pairing; below 1 pairing hurts; empty where the differences do not vary
        verdict | text | | identical, better, worse, lower, higher, equivalent or undecided
        """;

    private static final String FATES_COLUMNS = """
        arm | text | | scenario that is compared with {first}
        group | text | | group of the persons
        fate_a | text | | what became of them in {first}: the gravest of at home, fled and back, away, detained, hurt, dead
        fate_b | text | | what became of the same persons in the other scenario
        persons | number | persons | mean over pairs; no rows where the persons are not the same
        """;

    private static final String COURSE_COLUMNS = """
        arm | text | | scenario that is compared with {first}
        metric | text | | column of a run's series.csv
        tick | integer | ticks | tick, from 0
        hour | number | h | hours since hour 0
        difference | number | | mean over pairs, other less first
        lower | number | | lower edge of the 95 % band, which holds at all ticks at once
        upper | number | | upper edge of that band
        """;

    private static final String VILLAGES_COLUMNS = """
        arm | text | | scenario that is compared with {first}
        village | text | | village that both have
        metric | text | | column of a run's villages.csv, at the end of the run
        mean_a | number | | mean over pairs in {first}
        mean_b | number | | mean over pairs in the other scenario
        difference | number | | other less first
        """;

    private final CompareResult r;
    private final List<Column> columns = new ArrayList<>();

    CompareTables(CompareResult result) {
        r = result;
    }

    /** Writes them; returns their columns. */
    List<Column> write(Path folder) throws IOException {
        pairs(folder);
        effects(folder);
        fates(folder);
        course(folder);
        villages(folder);
        return columns;
    }

    private List<String> declare(String file, String lines) {
        return declare(Column.parse(file, lines).stream()
                .map(c -> c.meaning(c.meaning().replace("{first}", r.names().get(0))))
                .toList());
    }

    private List<String> declare(List<Column> own) {
        columns.addAll(own);
        return ColumnsTable.names(own);
    }

    private void pairs(Path folder) throws IOException {
        List<String> head = new ArrayList<>(declare(PAIRS, PAIRS_COLUMNS));
        for (String metric : r.settings().metrics()) {
            for (String arm : r.names()) {
                head.addAll(
                        declare(List.of(new Column(PAIRS, metric + "_" + arm, "number", "", metric + " in " + arm))));
            }
        }
        try (CsvTable table = new CsvTable(folder.resolve(PAIRS), head)) {
            for (int pair = 0; pair < r.data().pairs(); pair++) {
                Divergence d = first(pair);
                int point = r.settings().point(0, r.names().size(), pair);
                table.add(Integer.toString(pair)).add(Integer.toString(pair));
                table.add(Long.toString(r.plan().seed(point, pair)));
                table.add(d.tick() < 0 ? "" : Integer.toString(d.tick()));
                table.add(d.village()).add(d.metric()).add(d.event());
                for (String metric : r.settings().metrics()) {
                    for (int arm = 0; arm < r.names().size(); arm++) {
                        table.add(Numbers.text(r.data().of(arm, metric)[pair]));
                    }
                }
                table.end();
            }
        }
    }

    /** The earliest divergence of any arm from the first. */
    private Divergence first(int pair) {
        Divergence first = Divergence.NONE;
        for (int arm = 1; arm < r.names().size(); arm++) {
            Divergence d = r.divergences().get(arm)[pair];
            if (d != null && d.tick() >= 0 && (first.tick() < 0 || d.tick() < first.tick())) {
                first = d;
            }
        }
        return first;
    }

    private void effects(Path folder) throws IOException {
        String interval = r.settings().untilDecided()
                ? "end of the confidence sequence, which holds at all numbers of pairs at once"
                : r.names().size() > 2
                        ? "end of the 95 % interval, simultaneous over the scenarios"
                        : "end of the 95 % interval";
        List<String> head = declare(EFFECTS, EFFECTS_COLUMNS.replace("{interval}", interval));
        try (CsvTable table = new CsvTable(folder.resolve(EFFECTS), head)) {
            for (ArmEffect e : r.effects()) {
                PairedEffect x = e.effect();
                table.add(r.names().get(e.arm())).add(e.metric()).add(Integer.toString(x.pairs()));
                number(table, x.meanFirst(), x.meanSecond(), x.difference().mean());
                interval(table, e.interval());
                number(table, x.ratio());
                interval(table, x.ratioInterval());
                number(table, x.dz(), x.dav(), x.superiority(), x.shareEqual(), e.p(), e.adjusted());
                number(table, Double.isInfinite(x.gain()) ? Double.NaN : x.gain());
                table.add(e.verdict()).end();
            }
        }
    }

    private static void number(CsvTable table, double... values) {
        for (double value : values) {
            table.add(Numbers.text(value));
        }
    }

    private static void interval(CsvTable table, Interval interval) {
        number(table, interval.known() ? interval.low() : Double.NaN, interval.known() ? interval.high() : Double.NaN);
    }

    private void fates(Path folder) throws IOException {
        List<String> head = declare(FATES, FATES_COLUMNS);
        try (CsvTable table = new CsvTable(folder.resolve(FATES), head)) {
            for (int arm = 1; arm < r.names().size(); arm++) {
                for (Group group : r.scenarios().get(0).groups()) {
                    for (Fate from : Fate.values()) {
                        for (Fate to : Fate.values()) {
                            Double persons =
                                    r.fates().get(arm).get(group.label() + "\t" + from.words() + "\t" + to.words());
                            if (persons != null) {
                                table.add(r.names().get(arm)).add(group.label());
                                table.add(from.words())
                                        .add(to.words())
                                        .add(Numbers.text(persons))
                                        .end();
                            }
                        }
                    }
                }
            }
        }
    }

    private void course(Path folder) throws IOException {
        List<String> head = declare(COURSE, COURSE_COLUMNS);
        try (CsvTable table = new CsvTable(folder.resolve(COURSE), head)) {
            for (int arm = 1; arm < r.names().size(); arm++) {
                for (String metric : r.series().keySet()) {
                    SimultaneousIntervals band = band(r, metric, arm);
                    for (int t = 0; band != null && t < band.mean().length; t++) {
                        table.add(r.names().get(arm)).add(metric);
                        table.add(Integer.toString(t * r.every())).add(Numbers.text(r.hour(t)));
                        number(table, band.mean()[t], band.low()[t], band.high()[t]);
                        table.end();
                    }
                }
            }
        }
    }

    /** The band of a difference over time; null of fewer than two pairs. */
    static SimultaneousIntervals band(CompareResult r, String metric, int arm) {
        double[][] rows = r.differences(metric, arm);
        return rows.length < 2
                ? null
                : SimultaneousIntervals.of(r.plan().head().seed(), "course " + metric + " " + arm, rows, LEVEL);
    }

    private void villages(Path folder) throws IOException {
        List<String> head = declare(VILLAGES, VILLAGES_COLUMNS);
        try (CsvTable table = new CsvTable(folder.resolve(VILLAGES), head)) {
            for (int arm = 1; arm < r.names().size(); arm++) {
                for (String metric : PairWorker.ENDS) {
                    var a = r.villages().get(0).getOrDefault(metric, java.util.Map.of());
                    var b = r.villages().get(arm).getOrDefault(metric, java.util.Map.of());
                    for (String village : a.keySet()) {
                        if (b.containsKey(village)) {
                            table.add(r.names().get(arm)).add(village).add(metric);
                            number(table, a.get(village), b.get(village), b.get(village) - a.get(village));
                            table.end();
                        }
                    }
                }
            }
        }
    }
}
