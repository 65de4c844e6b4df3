package flashpoint.model.explain;

import flashpoint.core.DecisionPoint;
import flashpoint.model.policing.Policing;
import flashpoint.model.world.Index;
import flashpoint.model.world.PoliceUnits;
import flashpoint.model.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Explanation of why a police unit is sent where it is: the remaining need of each reported village (ODD section 7.11).
 *
 * @param tick tick of the decision
 * @param hour start of that tick, h
 * @param decided see {@link Explanation#decided}
 * @param id number of the unit
 * @param station id of its station
 * @param reinforcement whether it came as a reinforcement
 * @param size officers
 * @param state what it does
 * @param at village where it stands, or stood when it left
 * @param to village it is sent to; the same as {@code at} if it stands there
 * @param eta hour at which it will be there
 * @param needs villages police know to need them, in the order of the scenario
 */
public record UnitExplanation(
        int tick,
        double hour,
        boolean decided,
        int id,
        String station,
        boolean reinforcement,
        int size,
        String state,
        String at,
        String to,
        double eta,
        List<Policing.Need> needs)
        implements Explanation {

    /** Copies the list. */
    public UnitExplanation {
        needs = List.copyOf(needs);
    }

    /** A unit's reasons: where it is about to be sent, or where it stands. */
    static UnitExplanation of(Explainer e, @Index.Unit int u) {
        World w = e.world;
        PoliceUnits units = w.units;
        boolean decided = w.at(DecisionPoint.SENDING);
        boolean moves = decided || units.status[u] == PoliceUnits.EN_ROUTE;
        List<Policing.Need> needs = new ArrayList<>();
        for (int v = 0; v < w.villages; v++) {
            if (e.policing.calls(w, v) && w.geography.region[v] == w.geography.region[units.at[u]]) {
                needs.add(e.policing.need(w, u, v));
            }
        }
        return new UnitExplanation(
                w.tick(),
                Math.max(0, w.hour()),
                decided,
                u,
                units.stationIds[units.station[u]],
                units.reinforcement[u],
                units.size[u],
                ExplanationText.unitState(w, u, moves),
                w.geography.names[units.at[u]],
                w.geography.names[moves ? units.target[u] : units.at[u]],
                moves ? units.eta[u] * w.dt : w.hour(),
                needs);
    }

    @Override
    public String subject() {
        return "unit " + id;
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("station", station));
        facts.add(new Fact("kind", reinforcement ? "reinforcement" : "local"));
        facts.add(new Fact("officers", Integer.toString(size)));
        facts.add(new Fact("state", state));
        facts.add(new Fact("at", at));
        if (!to.equals(at)) {
            facts.add(new Fact("to", to));
            facts.add(new Fact("there at hour", ExplanationText.fixed(eta, 2)));
        }
        return facts;
    }

    @Override
    public List<Term> terms() {
        return needs.stream()
                .map(n -> new Term(
                        n.village(),
                        "need",
                        n.missing(),
                        ExplanationText.fixed(n.wanted(), 1) + " officers wanted for " + n.attackers() + " attackers, "
                                + n.others() + " there or on the way"))
                .toList();
    }

    @Override
    public Term total() {
        double most = needs.stream().mapToDouble(Policing.Need::missing).max().orElse(0);
        return new Term("largest need", "officers", Math.max(0, most), "a unit goes where most officers are missing");
    }

    @Override
    public String sentence() {
        String who = "Unit " + id + " of " + station + " (" + size + " officers) ";
        if (!decided) {
            return who
                    + state
                    + (needs.isEmpty()
                            ? "; no village has been reported."
                            : "; " + needs.size() + " reported, " + ExplanationText.fixed(total().value(), 1)
                                    + " officers missing where most are.");
        }
        return who
                + needs.stream()
                        .filter(n -> n.village().equals(to) && n.missing() > 0)
                        .findFirst()
                        .map(n -> "is sent from " + at + " to " + to + ": " + ExplanationText.fixed(n.missing(), 1)
                                + " officers are missing there for " + n.attackers() + " attackers, the most of "
                                + needs.size() + (needs.size() == 1 ? " village" : " villages") + " reported.")
                        .orElse("goes back from " + at + " to " + to + ": it is no longer needed.");
    }
}
