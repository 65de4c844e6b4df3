package flashpoint.model.explain;

import flashpoint.core.DecisionPoint;
import flashpoint.model.flight.Flight;
import flashpoint.model.world.Households;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import java.util.ArrayList;
import java.util.List;

/**
 * Explanation of why a household leaves or stays: the signals it takes in, the fear they lead to, and the resulting
 * chance (ODD sections 7.13 and 7.14).
 *
 * @param tick tick of the decision
 * @param hour start of that tick, h
 * @param decided see {@link Explanation#decided}
 * @param id number of the household and its house
 * @param group label of its group
 * @param village name of its village
 * @param members persons
 * @param atHome of them at home
 * @param burnt whether the house has burned
 * @param shop state of its shop: {@code none}, {@code stands} or {@code burned}; empty where no household has one
 * @param vehicle state of its vehicle: {@code none}, {@code at the house} or {@code with those who fled}; one that burned is
 *     none
 * @param warnings w<sub>1</sub>x<sub>1</sub>: how far members believe a warning, weighted
 * @param attackers w<sub>2</sub>x<sub>2</sub>: attackers in the village
 * @param burning w<sub>3</sub>x<sub>3</sub>: houses burned in this tick
 * @param casualties w<sub>4</sub>x<sub>4</sub>: persons hurt in this tick
 * @param neighbours w<sub>5</sub>x<sub>5</sub>: share of the group's households who have left
 * @param reassurance y: how far police calm it
 * @param aim F* = (1 &minus; &Pi;(1 &minus; w x))(1 &minus; y), towards which fear moves; 1 where the own house burned
 *     and attackers stand in the village
 * @param fear F, 0 to 1
 * @param threshold &theta;, fear at which it leaves with half the greatest rate
 * @param chance chance to leave in one tick; where some have left, that of each of the others to follow
 * @param draw the uniform number that decided; NaN if there is none
 * @param refuge id of the refuge chosen, empty if none
 * @param choice what became of it
 */
public record HouseholdExplanation(
        int tick,
        double hour,
        boolean decided,
        int id,
        String group,
        String village,
        int members,
        int atHome,
        boolean burnt,
        String shop,
        String vehicle,
        double warnings,
        double attackers,
        double burning,
        double casualties,
        double neighbours,
        double reassurance,
        double aim,
        double fear,
        double threshold,
        double chance,
        double draw,
        String refuge,
        Choice choice)
        implements Explanation {

    /** Result of a household's decision. */
    public enum Choice {
        /** Sets out for a refuge. */
        LEAVES,
        /** Stays. */
        STAYS,
        /** Some have left before; the others decide each for themselves whether to follow. */
        DIVIDED,
        /** No member is at home. */
        AWAY
    }

    /** A household's reasons: the decision it is about to take, or would take as things stand. */
    static HouseholdExplanation of(Explainer e, @Index.Household int h) {
        World w = e.world;
        Households households = w.households;
        int b = households.block(h);
        int v = w.subgroups.village(b);
        boolean decided = w.at(DecisionPoint.LEAVING);
        boolean divided = households.refuge[h] >= 0;
        double hazard = w.refuges.count == 0 ? 0 : e.flight.hazard(w, h, b, divided);
        AddressedDraws draws = new AddressedDraws(w.seed);
        double draw = decided && !divided && households.atHome[h] > 0
                ? Flight.uniform(w, draws, Purpose.FLEE_HOUSEHOLD, b, h - households.firstOfBlock[b])
                : Double.NaN;
        int refuge = households.refuge[h];
        Choice choice = households.atHome[h] == 0 ? Choice.AWAY : divided ? Choice.DIVIDED : Choice.STAYS;
        if (draw < 1 && e.flight.happens(w, hazard, draw)) {
            refuge = e.flight.choose(w, v, draws.u1());
            if (refuge >= 0 && e.flight.leavers(w, draws, h, b) > 0) {
                choice = Choice.LEAVES;
            }
        }
        double[] signals = e.fear.signals(w, h, b);
        return new HouseholdExplanation(
                w.tick(),
                Math.max(0, w.hour()),
                decided,
                h,
                w.scenario.groups().get(households.group(h)).label(),
                w.geography.names[v],
                households.size(h),
                households.atHome[h],
                households.is(h, Households.BURNT),
                shop(w, h),
                vehicle(w, h),
                signals[0],
                signals[1],
                signals[2],
                signals[3],
                signals[4],
                e.fear.reassurance(w, b),
                e.fear.aim(w, h, b),
                households.fear[h],
                households.theta[h],
                w.chance(hazard),
                draw,
                refuge < 0 ? "" : w.refuges.ids[refuge],
                choice);
    }

    private static String shop(World w, @Index.Household int h) {
        int shops = 0;
        for (int b = 0; b < w.blocks; b++) {
            shops += w.census.shops[b];
        }
        if (shops == 0) {
            return "";
        }
        return !w.households.is(h, Households.SHOP)
                ? "none"
                : w.households.is(h, Households.SHOP_BURNT) ? "burned" : "stands";
    }

    private static String vehicle(World w, @Index.Household int h) {
        return !w.households.is(h, Households.VEHICLE)
                ? "none"
                : w.households.is(h, Households.VEHICLE_AWAY) ? "with those who fled" : "at the house";
    }

    @Override
    public String subject() {
        return "household " + id;
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("group", group));
        facts.add(new Fact("village", village));
        facts.add(new Fact("members", Integer.toString(members)));
        facts.add(new Fact("at home", Integer.toString(atHome)));
        facts.add(new Fact(shop.isEmpty() ? "house" : "dwelling", burnt ? "burned" : "stands"));
        if (!shop.isEmpty()) {
            facts.add(new Fact("shop", shop));
        }
        facts.add(new Fact("vehicle", vehicle));
        facts.add(new Fact("fear", ExplanationText.number(fear)));
        facts.add(new Fact("fear at which it leaves", ExplanationText.number(threshold)));
        facts.add(new Fact("chance to leave in a tick", ExplanationText.number(chance)));
        if (!Double.isNaN(draw)) {
            facts.add(new Fact("draw", ExplanationText.number(draw)));
        }
        if (!refuge.isEmpty()) {
            facts.add(new Fact("refuge", refuge));
        }
        return facts;
    }

    /** The signals, which join as 1 &minus; &Pi;(1 &minus; value), and what police take from that. */
    @Override
    public List<Term> terms() {
        return List.of(
                new Term("warnings", "w\u2081x\u2081", warnings, "members who believe a warning"),
                new Term("attackers", "w\u2082x\u2082", attackers, "attackers in the village"),
                new Term("fires", "w\u2083x\u2083", burning, "houses burned in this tick"),
                new Term("casualties", "w\u2084x\u2084", casualties, "persons hurt in this tick"),
                new Term("neighbours", "w\u2085x\u2085", neighbours, "households of the group who have left"),
                new Term("police", "\u2212y", reassurance == 0 ? 0 : -reassurance, "how far police calm it"));
    }

    @Override
    public Term total() {
        return new Term(
                "fear aimed at", "F*", aim, "fear moves towards it; it is " + ExplanationText.number(fear) + " now");
    }

    @Override
    public String sentence() {
        String who = "Household " + id + " (" + members + (members == 1 ? " person" : " persons") + ", group " + group
                + ", " + village + ") ";
        String odds = "fear " + ExplanationText.fixed(fear, 2) + ", against " + ExplanationText.fixed(threshold, 2)
                + " at which it would leave, makes a chance of " + ExplanationText.fixed(chance, 3) + " in a tick";
        return who
                + switch (choice) {
                    case LEAVES -> "leaves for " + refuge + ": " + odds + "; the draw was below it.";
                    case AWAY -> "is away.";
                    case DIVIDED ->
                        "is divided: some have left, " + atHome + " are still at home; for each of them " + odds + ".";
                    case STAYS ->
                        fear == 0
                                ? "stays: nothing threatens it."
                                : (decided ? "stays: " : "as things stand: ") + odds + ".";
                };
    }
}
