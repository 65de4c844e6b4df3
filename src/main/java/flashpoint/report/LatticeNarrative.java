package flashpoint.report;

import flashpoint.run.Ensemble;
import flashpoint.scenario.Group;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import flashpoint.statistics.Wilson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Narrative of runs of the lattice, and what to notice in them, in plain sentences made from the numbers. */
final class LatticeNarrative {

    private final Ensemble ensemble;
    private final Scenario scenario;
    private final List<String> sentences = new ArrayList<>();

    private LatticeNarrative(Ensemble ensemble) {
        this.ensemble = ensemble;
        scenario = ensemble.scenario();
    }

    /** The sentences, in order. */
    static List<String> of(Ensemble ensemble) {
        LatticeNarrative narrative = new LatticeNarrative(ensemble);
        narrative.active();
        if (narrative.scenario.groups().size() == 2) {
            narrative.groups();
        }
        narrative.police();
        return List.copyOf(narrative.sentences);
    }

    private void active() {
        sentences.add("Most active at once: " + mean("peak_active") + "; mean number active over time: "
                + mean("mean_active") + ".");
        if (scenario.groups().size() == 1) {
            sentences.add(
                    "Outbursts above 50 actives: " + mean("outbursts") + "; ticks from the end of one to the next: "
                            + mean("mean_wait") + "; sum of actives over one: " + mean("mean_activation") + ".");
        }
    }

    private void groups() {
        sentences.add("Killed: " + mean("deaths") + "; born: " + mean("births") + "; died of age: "
                + mean("deaths_of_age") + ".");
        double[] survivors = ensemble.values("survivor");
        for (int g = 0; g < 2; g++) {
            int group = g;
            Group named = scenario.groups().get(g);
            long left = Arrays.stream(survivors).filter(s -> s == group).count();
            sentences.add("Only " + named.name() + " was left in " + share(left) + ".");
        }
        if (ensemble.summary("extinction_tick").n() > 0) {
            sentences.add("Ticks until a group had disappeared, where one did: " + mean("extinction_tick") + ".");
        }
    }

    private void police() {
        if (scenario.parameters().get(Parameter.LATTICE_COP_DENSITY) > 0) {
            sentences.add("Arrests: " + mean("arrests") + "; mean number in jail: " + mean("mean_detained") + ".");
        }
    }

    private String mean(String metric) {
        return Figures.mean(ensemble.summary(metric), ensemble.runs());
    }

    private String share(long count) {
        int runs = ensemble.runs();
        Interval interval = Wilson.of(count, runs);
        return count + " of " + runs + (runs == 1 ? " run" : " runs")
                + (runs == 1
                        ? ""
                        : " (95 % interval " + Figures.percent(interval.low()) + " to "
                                + Figures.percent(interval.high()) + ")");
    }

    /** What to notice. */
    static List<String> notices(Ensemble ensemble) {
        List<String> notes = new ArrayList<>();
        Summary margin = ensemble.summary("calm_margin");
        if (margin.min() >= 0) {
            notes.add("Nobody can ever be active here: the threshold less the greatest grievance possible is "
                    + Figures.number(margin.mean()) + ", and the decision needs strictly more.");
        }
        Summary peak = ensemble.summary("peak_active");
        if (peak.n() > 1) {
            notes.add(Findings.luck(peak, "actives at the peak"));
        } else {
            notes.add("This is a single run. Hardship and risk aversion are drawn once for a run, so another seed is"
                    + " another society: run at least thirty before saying anything.");
        }
        Summary term = ensemble.summary("mean_term");
        if (term.n() > 0) {
            notes.add("Mean number in jail over arrests a tick is the mean term served (Little's law): "
                    + Figures.mean(term, ensemble.runs())
                    + " ticks. It does not depend on anything else that happens.");
        }
        if (ensemble.failed() > 0) {
            notes.add(ensemble.failed() + " of " + ensemble.replicates().size()
                    + " runs failed and are left out of every figure.");
        }
        return List.copyOf(notes);
    }
}
