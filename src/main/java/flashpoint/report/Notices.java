package flashpoint.report;

import flashpoint.chart.time.ChartClock;
import flashpoint.core.IncidentType;
import flashpoint.run.Ensemble;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import flashpoint.statistics.Wilson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Notices of a report: what to see in these runs, as far as their numbers bear it out, and what the model cannot say.
 */
final class Notices {

    /** Limits of the model, as its specification states them. */
    static final List<String> LIMITS = List.of(
            "This is not a forecast, and nothing here is fit for choosing whom or what to act against. It explores how"
                    + " a mechanism could work; it does not say what will happen, or did.",
            "The defaults of the parameters were tuned by hand on one case and are a working point, not estimates; many"
                    + " other sets would fit as well.",
            "What a network shutdown, a curfew, a public statement or a safe way out does here follows from assumptions"
                    + " (no backlash and no information vacuum unless switched on). Evidence on shutdowns points both"
                    + " ways.",
            "All groups have the same machinery. Who attacks is a setting of the scenario, never a finding. No person,"
                    + " household or address in it is real.",
            "Within a village space is coarse: no streets, line of sight, weapons or weather. Households are"
                    + " schematic.",
            "What comes from beyond the map, mobs or news, is only a stand-in at the edge of the map.",
            "An interval says how sure a mean is given this model and these settings. It says nothing about whether the"
                    + " model is right.");

    /** Limits of the lattice. */
    private static final List<String> LATTICE_LIMITS = List.of(
            "This is not a forecast. It is a reference model from the literature, here to show that the same functions"
                    + " of grievance, risk and decision that drive the villages give what is published of it.",
            "A tick is a turn of everybody and stands for no stretch of time; hours in the tables count ticks.",
            "Two rule sets go by the same name: the paper's text and its authors' program. They give different figures;"
                    + " never mix them in one table.",
            "Hardship and risk aversion are drawn once and kept, so runs differ more than ticks of one run do: one long"
                    + " run says less than thirty short ones.",
            "An interval says how sure a mean is given this model and these settings. It says nothing about whether the"
                    + " model is right.");

    private final Ensemble ensemble;
    private final List<String> notes = new ArrayList<>();

    private Notices(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    /** What cannot be said of runs of a scenario: what it says of itself, line by line, then the limits of the model. */
    static List<String> limits(Scenario scenario) {
        List<String> limits = new ArrayList<>(
                scenario.meta().limits().lines().filter(line -> !line.isBlank()).toList());
        limits.addAll(scenario.lattice() ? LATTICE_LIMITS : LIMITS);
        return limits;
    }

    /** Notices of these runs, in order. */
    static List<String> of(Ensemble ensemble) {
        if (ensemble.scenario().lattice()) {
            return LatticeNarrative.notices(ensemble);
        }
        Notices notices = new Notices(ensemble);
        if (ensemble.summary("calm").min() == 1) {
            notices.calm();
        } else {
            notices.luck();
            notices.burst();
            notices.place();
            notices.police();
        }
        if (ensemble.summary("fled_total").max() > 0) {
            notices.lag();
            notices.dependants();
            notices.scale();
        }
        if (ensemble.failed() > 0) {
            notices.notes.add(ensemble.failed() + " of " + ensemble.replicates().size()
                    + " runs failed and are left out of every figure.");
        }
        return List.copyOf(notices.notes);
    }

    private void calm() {
        Summary margin = ensemble.summary("calm_margin");
        notes.add(
                "Nothing broke out. The calm margin, the least threshold less the greatest grievance without anger, is "
                        + Figures.mean(margin, ensemble.runs())
                        + "; above zero, nobody can act unless something angers them first.");
    }

    private void luck() {
        notes.add(Findings.luck(ensemble.summary("ever_attackers"), "attackers"));
        long calm = Arrays.stream(ensemble.values("calm")).filter(c -> c == 1).count();
        if (calm > 0) {
            Interval share = Wilson.of(calm, ensemble.runs());
            notes.add(calm + " of " + ensemble.runs() + " runs stayed calm (95 % interval "
                    + Figures.percent(share.low()) + " to " + Figures.percent(share.high()) + ", n = "
                    + ensemble.runs() + "): with these settings, chance decides whether violence breaks out at all.");
        }
    }

    private void burst() {
        Summary acute = ensemble.summary("acute_hours");
        if (acute.n() > 0) {
            double hours = ensemble.scenario().meta().days() * 24;
            notes.add(Findings.burst(acute, hours) + ": hours within which nine tenths of the damage fell, "
                    + Figures.mean(acute, ensemble.runs()) + ", of " + Figures.number(hours) + " that were run.");
        }
    }

    private void place() {
        long villages = ensemble.scenario().villages().stream()
                .filter(v -> v.type() != Village.Type.PORTAL && v.population() > 0)
                .count();
        Summary hit = ensemble.summary("villages_attacked");
        if (villages > 1) {
            notes.add(Findings.place(hit, villages) + ": villages attacked " + Figures.mean(hit, ensemble.runs())
                    + ", out of " + villages + " with residents.");
        }
    }

    private void police() {
        OptionalInt attack = first(IncidentType.ATTACK_START);
        OptionalInt help = first(IncidentType.REINF_ARRIVE);
        if (attack.isPresent() && help.isPresent()) {
            ChartClock clock = ChartClock.of(ensemble.scenario().meta());
            double lag = clock.hour(help.getAsInt()) - clock.hour(attack.getAsInt());
            notes.add("In run " + ensemble.first().run() + " the first reinforcements arrived "
                    + Figures.number(Math.abs(lag)) + " hours " + (lag < 0 ? "before" : "after")
                    + " the first attack. Compare that with how long the burst took.");
        }
    }

    private OptionalInt first(IncidentType type) {
        return ensemble.first().incidents().stream()
                .filter(i -> i.type() == type)
                .mapToInt(RunResult.Incident::tick)
                .findFirst();
    }

    private void lag() {
        Summary lag = ensemble.summary("flight_lag_hours");
        if (lag.n() > 0) {
            notes.add(Findings.lag(lag) + ": median hour of leaving less median hour of violence, "
                    + Figures.mean(lag, ensemble.runs()) + " hours.");
        }
    }

    private void dependants() {
        Summary early = ensemble.summary("first_quarter_dependants");
        Summary all = ensemble.summary("dependants_share_of_fled");
        if (early.n() > 0 && all.n() > 0) {
            String finding = Findings.dependants(
                    ensemble.values("first_quarter_dependants"), ensemble.values("dependants_share_of_fled"));
            notes.add(finding + ": of the first quarter to flee they were " + Figures.meanShare(early, ensemble.runs())
                    + ", of all who fled " + Figures.meanShare(all, ensemble.runs()) + ".");
        }
    }

    private void scale() {
        if (Findings.farMoreFled(ensemble.values("fled_total"), ensemble.values("houses_burned"))) {
            notes.add("Far more people fled than lost a house: people who left home "
                    + Figures.mean(ensemble.summary("fled_total"), ensemble.runs()) + ", houses burned "
                    + Figures.mean(ensemble.summary("houses_burned"), ensemble.runs()) + ".");
        }
    }
}
