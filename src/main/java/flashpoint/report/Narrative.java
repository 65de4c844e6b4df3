package flashpoint.report;

import flashpoint.chart.time.ChartClock;
import flashpoint.core.IncidentType;
import flashpoint.run.Ensemble;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Summary;
import flashpoint.statistics.Wilson;
import java.util.ArrayList;
import java.util.List;

/** Narrative of a scenario's runs in plain neutral sentences, made from the numbers. */
final class Narrative {

    private final Scenario scenario;
    private final Ensemble ensemble;
    private final ChartClock clock;
    private final List<String> sentences = new ArrayList<>();

    private Narrative(Ensemble ensemble) {
        this.ensemble = ensemble;
        scenario = ensemble.scenario();
        clock = ChartClock.of(scenario.meta());
    }

    /** The sentences, in order. */
    static List<String> of(Ensemble ensemble) {
        if (ensemble.scenario().lattice()) {
            return LatticeNarrative.of(ensemble);
        }
        Narrative narrative = new Narrative(ensemble);
        int violent = narrative.whether();
        if (violent > 0) {
            narrative.when();
            narrative.sentences.add("People who took part in an attack: " + narrative.mean("ever_attackers") + ".");
            narrative.sentences.add("People injured: " + narrative.mean("injuries") + ".");
            narrative.sentences.add("People killed: " + narrative.mean("deaths") + ".");
            narrative.property();
        }
        narrative.flight();
        narrative.order();
        return List.copyOf(narrative.sentences);
    }

    private int whether() {
        int runs = ensemble.runs();
        int violent = 0;
        for (double calm : ensemble.values("calm")) {
            violent += calm == 0 ? 1 : 0;
        }
        if (runs == 1) {
            sentences.add((violent == 1 ? "There was violence in the one run." : "Nobody was attacked in the one run.")
                    + " One run gives single values, without intervals (n = 1).");
        } else if (violent == 0) {
            sentences.add("Nobody was attacked in any of the " + runs + " runs (share of runs with an attack 0 %, 95 %"
                    + " interval 0 % to " + Figures.percent(Wilson.of(0, runs).high()) + ", n = " + runs + ").");
        } else {
            sentences.add("Somebody was attacked in " + violent + " of " + runs + " runs ("
                    + Figures.percent((double) violent / runs) + ", 95 % interval "
                    + Figures.percent(Wilson.of(violent, runs).low()) + " to "
                    + Figures.percent(Wilson.of(violent, runs).high()) + ", n = " + runs + ").");
        }
        return violent;
    }

    private void when() {
        Summary first = ensemble.summary("first_attack_hour");
        if (first.n() > 1) {
            sentences.add("Where there was one, the first attack came at " + clock.text(first.p50())
                    + " in the median run, and between " + clock.text(first.p10()) + " and " + clock.text(first.p90())
                    + " in the middle four fifths of them; mean hour " + Figures.number(first.mean())
                    + (first.shown().known() ? ", 95 % interval " + Figures.interval(first.shown()) : "") + ", n = "
                    + first.n() + ".");
        }
        ensemble.first().incidents().stream()
                .filter(i -> i.type() == IncidentType.ATTACK_START)
                .findFirst()
                .ifPresent(i -> sentences.add("In run " + ensemble.first().run()
                        + ", the one on the maps, the first attack began at " + clock.text(clock.hour(i.tick()))
                        + (i.village() < 0
                                ? ""
                                : " in " + scenario.villages().get(i.village()).name())
                        + (i.severity() > 0 ? ", by " + Figures.number(i.severity()) + " people" : "") + "."));
        Summary acute = ensemble.summary("acute_hours");
        if (acute.n() > 0) {
            sentences.add("Hours between the first twentieth and the last twentieth of the damage: "
                    + Figures.mean(acute, ensemble.runs()) + ".");
        }
        sentences.add(
                "Villages attacked: " + Figures.mean(ensemble.summary("villages_attacked"), ensemble.runs()) + ".");
    }

    private String mean(String metric) {
        return Figures.mean(ensemble.summary(metric), ensemble.runs());
    }

    private void property() {
        sentences.add("Houses burned: " + Figures.mean(ensemble.summary("houses_burned"), ensemble.runs())
                + "; vehicles burned: " + Figures.mean(ensemble.summary("vehicles_burned"), ensemble.runs()) + ".");
    }

    private void flight() {
        Summary fled = ensemble.summary("fled_total");
        if (fled.max() == 0) {
            sentences.add("Nobody left home.");
            return;
        }
        sentences.add("People who left home: " + Figures.mean(fled, ensemble.runs()) + ".");
        sentences.add("Women and children among them: "
                + Figures.meanShare(ensemble.summary("women_children_share_of_fled"), ensemble.runs())
                + ". Back home by the end of the run: "
                + Figures.meanShare(ensemble.summary("returned_share"), ensemble.runs())
                + ".");
    }

    private void order() {
        sentences.add(
                "Most officers in villages at once: " + Figures.mean(ensemble.summary("police_peak"), ensemble.runs())
                        + "; people arrested: " + Figures.mean(ensemble.summary("arrests"), ensemble.runs()) + ".");
    }
}
