package flashpoint.model.explain;

import flashpoint.core.Decision;
import flashpoint.core.DecisionPoint;
import flashpoint.model.mobilisation.Mobilisation;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.PolicyState;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Explanation of why a person acts or does not: the terms of U = G + &psi;s + &delta;&omicron; &minus; &omega;F
 * &minus; (T + &xi;X) &minus; &kappa; + commitment &minus; RP (ODD sections 7.6 and 7.7), with the numbers they are made of.
 *
 * @param tick tick of the decision
 * @param hour start of that tick, h
 * @param decided see {@link Explanation#decided}
 * @param who the person and its state
 * @param hardship H, 0 to 1
 * @param legitimacy L of the order in the person's eyes, 0 to 1
 * @param anger A at the group it is angriest at, 0 to 1
 * @param grievance G = H(1 &minus; L) &oplus; A, 0 to 1
 * @param others s: share of the own group's men who act, in the village and, for those online, in the region
 * @param pull &psi;s
 * @param householdFear F, 0 to 1
 * @param fear &omega;F
 * @param organised how far its village is organised for its defence, 0 to 1
 * @param readiness what belief in a warning adds
 * @param threshold T
 * @param contact &xi;X, what living beside the other group adds to the threshold
 * @param restraint &kappa;, what the own group's elders ask
 * @param commitment what having begun adds
 * @param riskAversion R, 0 to 1
 * @param othersBeforePolice others who act where the person is, among whom officers are shared
 * @param arrestProbability P, 0 to 1
 * @param risk RP
 * @param utility U, the very number that decides
 * @param chance chance to weigh it at all in this tick
 * @param draw the uniform number that decided whether it was weighed; NaN if there is none
 * @param choice what became of it
 * @param origins where legitimacy and hardship come from
 * @param arms what it would carry; of no use to those who never take part
 */
public record PersonExplanation(
        int tick,
        double hour,
        boolean decided,
        Person who,
        double hardship,
        double legitimacy,
        double anger,
        double grievance,
        double others,
        double pull,
        double householdFear,
        double fear,
        double organised,
        double readiness,
        double threshold,
        double contact,
        double restraint,
        double commitment,
        double riskAversion,
        int othersBeforePolice,
        double arrestProbability,
        double risk,
        double utility,
        double chance,
        double draw,
        Choice choice,
        List<Fact> origins,
        Arms arms)
        implements Explanation {

    /** Copies the list. */
    public PersonExplanation {
        origins = List.copyOf(origins);
    }

    /** A person's reasons: the decision it is about to take, or would take as things stand. */
    static PersonExplanation of(Explainer e, @Index.Person int i) {
        World w = e.world;
        if (!w.at(DecisionPoint.ACTING)) {
            e.mobilisation.freeze(w);
        }
        boolean active = w.people.act[i] == Activity.ACTIVE;
        PersonExplanation reasons = weigh(e, i, active);
        if (reasons.choice() == Choice.STOPS && w.people.loc[i] == Location.HOME) {
            // A person who stops at home may weigh at once whether to join again.
            PersonExplanation again = weigh(e, i, false);
            return again.choice() == Choice.JOINS ? again : reasons;
        }
        return reasons;
    }

    private static PersonExplanation weigh(Explainer e, @Index.Person int i, boolean active) {
        World w = e.world;
        Mobilisation decides = e.mobilisation;
        People people = w.people;
        int b = people.block(i);
        int s = w.grievance.angriestSlot(i, b);
        double pull = decides.pull(w, i, b, active);
        @Index.Village int where = active ? Mobilisation.where(w, i) : w.subgroups.village(b);
        double arrest = decides.arrestProbability(w, b, where, active);
        double decisionChance = decides.decisionChance(w, w.subgroups.village(b));
        double chance = decides.chance(w, i, active ? decisionChance : decides.joinChance(w, b, decisionChance));
        double utility = decides.utility(w, i, b, active);
        AddressedDraws draws = new AddressedDraws(w.seed);
        draws.at(Purpose.DECIDE, w.geography.blockPlace[b], people.entity(i), w.tick(), 0);
        double draw = !w.at(DecisionPoint.ACTING)
                ? Double.NaN
                : active ? draws.u0() : Mobilisation.joining(w, new AddressedDraws(w.seed), i, b);
        Choice choice = !able(w, i, active)
                ? Choice.CANNOT
                : w.at(DecisionPoint.ACTING) && active && decides.tires(draws.u1())
                        ? Choice.TIRES
                        : choice(active, draw, chance, utility);
        return new PersonExplanation(
                w.tick(),
                Math.max(0, w.hour()),
                w.at(DecisionPoint.ACTING),
                Person.of(w, i),
                people.hardship[i],
                w.grievance.legitimacy(b, s),
                w.grievance.anger(i, b, s),
                w.grievance.grievance(i, b),
                pull,
                decides.social() * pull,
                w.households.fear[people.household[i]],
                decides.fearTerm(w, i, b),
                w.organised[b],
                decides.readiness(w, i, b),
                people.threshold[i],
                decides.contactTerm(w, b),
                w.levers.of(Lever.THRESHOLD)[b],
                decides.commitment(active),
                people.risk[i],
                decides.othersBeforePolice(w, b, where, active),
                arrest,
                -Decision.netUtility(0, people.risk[i], arrest),
                utility,
                chance,
                able(w, i, active) ? draw : Double.NaN,
                choice,
                origins(w, i, b, s),
                Arms.of(e.world, e.armament, w.subgroups.group(b)));
    }

    /** Where legitimacy and hardship come from: corruption, discrimination, hostile speech, events, envy. */
    private static List<Fact> origins(World w, @Index.Person int i, @Index.Subgroup int b, int s) {
        int g = w.subgroups.group(b);
        int other = w.groups == 1 ? 0 : People.other(g, s);
        double[] parts = w.policy.parts(b, other);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "legitimacy is made of",
                "standing of group " + w.scenario.groups().get(other).label() + " " + ExplanationText.number(parts[0])
                        + " \u00d7 corruption and discrimination " + ExplanationText.number(parts[1])
                        + " \u00d7 hostile speech " + ExplanationText.number(parts[2]) + " + events "
                        + ExplanationText.number(parts[3]) + ", raised by contact"));
        double envy = PolicyState.envy(w.p, w.groups, g);
        if (envy > 0) {
            double h = w.people.hardship[i];
            facts.add(new Fact("of hardship, envy", ExplanationText.number(h - FastMath.pow(h, 1 + envy))));
        }
        return facts;
    }

    private static boolean able(World w, @Index.Person int i, boolean active) {
        return active
                || (w.grievance.eligible(i)
                        && w.people.loc[i] == Location.HOME
                        && !w.people.is(i, People.INJURED)
                        && (w.people.act[i] != Activity.TIRED || Mobilisation.rested(w, i)));
    }

    private static Choice choice(boolean active, double draw, double chance, double utility) {
        if (draw >= chance) {
            return active ? Choice.GOES_ON : Choice.NOT_WEIGHED;
        }
        return utility >= 0 ? (active ? Choice.GOES_ON : Choice.JOINS) : active ? Choice.STOPS : Choice.STAYS_OUT;
    }

    @Override
    public String subject() {
        return "person " + who.id();
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(who.facts());
        facts.add(new Fact("hardship", ExplanationText.number(hardship)));
        facts.add(new Fact("legitimacy", ExplanationText.number(legitimacy)));
        facts.addAll(origins);
        if (who.eligible()) {
            facts.addAll(arms.facts());
        }
        facts.add(new Fact("anger", ExplanationText.number(anger)));
        facts.add(new Fact("share of others who act", ExplanationText.number(others)));
        facts.add(new Fact("fear of the household", ExplanationText.number(householdFear)));
        facts.add(new Fact("risk aversion", ExplanationText.number(riskAversion)));
        facts.add(new Fact("others before the police", ExplanationText.number(othersBeforePolice)));
        facts.add(new Fact("probability of arrest", ExplanationText.number(arrestProbability)));
        facts.add(new Fact("chance to weigh it", ExplanationText.number(chance)));
        if (!Double.isNaN(draw)) {
            facts.add(new Fact("draw", ExplanationText.number(draw) + (draw < chance ? ", weighed" : ", not weighed")));
        }
        facts.add(new Fact(decided ? "decision" : "would be", choice.words()));
        return facts;
    }

    /** The terms with their signs; added one after another they give {@link #utility} to within 1e-12. */
    @Override
    public List<Term> terms() {
        return List.of(
                new Term(
                        "grievance",
                        "G",
                        grievance,
                        "hardship " + ExplanationText.number(hardship) + " seen against legitimacy "
                                + ExplanationText.number(legitimacy) + ", with anger " + ExplanationText.number(anger)),
                new Term(
                        "pull of others",
                        "\u03c8s",
                        pull,
                        "share " + ExplanationText.number(others) + " of others who act"),
                new Term(
                        "readiness to defend",
                        "\u03b4\u03bf",
                        readiness,
                        readiness == 0
                                ? "no warning believed in time"
                                : "believes a warning; the village is organised to "
                                        + ExplanationText.number(organised)),
                new Term(
                        "fear",
                        "\u2212\u03c9F",
                        minus(fear),
                        "fear " + ExplanationText.number(householdFear) + " at home"),
                new Term("threshold", "\u2212T", minus(threshold), "what it takes to act at all"),
                new Term("contact", "\u2212\u03beX", minus(contact), "living beside the other group"),
                new Term("in-group policing", "\u2212\u03ba", minus(restraint), "what the own elders ask"),
                new Term("commitment", "c", commitment, "having begun"),
                new Term(
                        "risk of arrest",
                        "\u2212RP",
                        minus(risk),
                        "risk aversion " + ExplanationText.number(riskAversion) + ", probability of arrest "
                                + ExplanationText.number(arrestProbability) + " among "
                                + ExplanationText.number(othersBeforePolice) + " others who act"));
    }

    private static double minus(double x) {
        return x == 0 ? 0 : -x;
    }

    @Override
    public Term total() {
        return new Term("utility", "U", utility, "acts if it is at least 0");
    }

    @Override
    public String sentence() {
        return PersonExplanationText.of(this);
    }
}
