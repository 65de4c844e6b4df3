package flashpoint.browser;

import flashpoint.core.Metric;
import flashpoint.run.Ensemble;
import flashpoint.run.Metrics;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Band;
import flashpoint.statistics.Interval;
import flashpoint.statistics.PairedDifference;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Replicates of one scenario, or of two arms in pairs of one seed: bands, means with intervals, paired differences. */
final class PageReplicates {

    private final List<Scenario> arms;
    private final long seed;
    private final List<Ensemble> ensembles = new ArrayList<>();
    private int done;

    /** Arms, at least one; replicate k of each has the seed N + k. */
    PageReplicates(List<Scenario> arms, long seed, List<String> series) {
        this.arms = arms;
        this.seed = seed;
        for (Scenario arm : arms) {
            ensembles.add(new Ensemble(arm, series));
        }
    }

    /** Carries out the next replicate of every arm; returns how many are done. */
    int next() {
        for (int a = 0; a < arms.size(); a++) {
            RunResult result = new Run(arms.get(a), done, 0, done, seed + done, false).result();
            ensembles.get(a).accept(result);
        }
        done++;
        return done;
    }

    /** Bands over time of some series, by arm. */
    Map<String, Object> report(List<String> series) {
        Map<String, Object> out = PageScenario.map("runs", done, "seed", Long.toString(seed));
        List<Object> byArm = new ArrayList<>();
        for (Ensemble ensemble : ensembles) {
            Map<String, Object> bands = PageScenario.map();
            for (String name : series) {
                Band band = ensemble.band(name);
                bands.put(
                        name,
                        PageScenario.map(
                                "low", list(band.low()), "median", list(band.median()), "high", list(band.high())));
            }
            byArm.add(PageScenario.map("failed", ensemble.failed(), "bands", bands));
        }
        out.put("arms", byArm);
        out.put("outcomes", outcomes());
        return out;
    }

    private List<Object> outcomes() {
        List<Object> out = new ArrayList<>();
        for (Metric m : Metrics.run(arms.get(0))) {
            Map<String, Object> row = PageScenario.map("name", m.name(), "unit", m.unit(), "meaning", m.meaning());
            List<Object> means = new ArrayList<>();
            for (int a = 0; a < arms.size(); a++) {
                means.add(known(a, m.name()) ? summary(ensembles.get(a).summary(m.name())) : null);
            }
            row.put("arms", means);
            if (arms.size() == 2 && known(1, m.name()) && paired()) {
                PairedDifference d = PairedDifference.of(
                        ensembles.get(0).values(m.name()), ensembles.get(1).values(m.name()));
                Map<String, Object> difference = summary(d.difference());
                difference.put("raised", d.raised());
                difference.put("lowered", d.lowered());
                difference.put("same", d.same());
                difference.put("clear", d.clear());
                row.put("difference", difference);
            }
            out.add(row);
        }
        return out;
    }

    private boolean known(int arm, String metric) {
        return Metrics.run(arms.get(arm)).stream().anyMatch(m -> m.name().equals(metric));
    }

    /** Pairs need both runs. */
    private boolean paired() {
        return ensembles.stream().allMatch(e -> e.failed() == 0);
    }

    private static Map<String, Object> summary(Summary s) {
        Interval i = s.interval();
        Map<String, Object> out = PageScenario.map("n", s.n(), "mean", s.mean());
        out.put("lower", i.known() ? i.low() : null);
        out.put("upper", i.known() ? i.high() : null);
        return out;
    }

    private static List<Object> list(float[] values) {
        List<Object> out = new ArrayList<>(values.length);
        for (float v : values) {
            out.add(v);
        }
        return out;
    }
}
