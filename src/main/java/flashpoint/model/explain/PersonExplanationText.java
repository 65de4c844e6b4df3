package flashpoint.model.explain;

import flashpoint.model.world.Location;
import flashpoint.model.world.PersonKind;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** Sentence about a person's decision. */
final class PersonExplanationText {

    private PersonExplanationText() {}

    static String of(PersonExplanation r) {
        Person who = r.who();
        String subject =
                "Person " + who.id() + " (" + who.kind() + ", group " + who.group() + ", " + who.village() + ") ";
        return subject + predicate(r) + ".";
    }

    private static String predicate(PersonExplanation r) {
        boolean acts = r.utility() >= 0;
        String sum = sum(r, acts);
        return switch (r.choice()) {
            case CANNOT -> why(r.who());
            case TIRES -> "has taken part and is too tired to go on";
            case NOT_WEIGHED ->
                "does not come to weigh it in this tick (chance " + ExplanationText.fixed(r.chance(), 2) + "); if so, "
                        + sum;
            case JOINS -> (r.decided() ? "joins: " : "would join: ") + sum;
            case GOES_ON ->
                r.decided() && r.draw() >= r.chance()
                        ? "goes on without weighing it anew (chance " + ExplanationText.fixed(r.chance(), 2)
                                + "); if so, " + sum
                        : (r.decided() ? "goes on: " : "would go on: ") + sum;
            case STOPS -> (r.decided() ? "stops: " : "would stop: ") + sum;
            default -> (r.decided() ? "stays at home: " : "would stay at home: ") + sum;
        };
    }

    private static String why(Person who) {
        if (who.loc() == Location.DEAD) {
            return "was killed";
        }
        if (!who.eligible()) {
            return "takes no part in any case: "
                    + (who.kind().equals(ExplanationText.kind(PersonKind.CHILD))
                            ? "children do not"
                            : "in this scenario only men"
                                    + (who.kind().equals(ExplanationText.kind(PersonKind.WOMAN))
                                            ? ""
                                            : " of working age")
                                    + " do");
        }
        if (who.loc() != Location.HOME) {
            return "is in no position to join: " + who.place();
        }
        return who.injured() ? "is injured and can no longer take part" : "has taken part and still rests";
    }

    /** The sum for acting, and whether it reaches the sum against. */
    private static String sum(PersonExplanation r, boolean acts) {
        // Enough decimals that the sums as written do not contradict the decision.
        int decimals = Math.abs(r.utility()) >= 0.03 ? 2 : Math.abs(r.utility()) >= 0.003 ? 3 : 6;
        List<String> reasons = new ArrayList<>();
        add(reasons, "grievance", r.grievance(), decimals, true);
        add(reasons, "the pull of others", r.pull(), decimals, r.choice() != Choice.GOES_ON);
        add(reasons, "readiness to defend", r.readiness(), decimals, false);
        add(reasons, "commitment", r.commitment(), decimals, false);
        List<String> hurdles = new ArrayList<>();
        add(hurdles, "the threshold", r.threshold(), decimals, true);
        add(hurdles, "contact", r.contact(), decimals, false);
        add(hurdles, "in-group policing", r.restraint(), decimals, false);
        add(hurdles, "fear", r.fear(), decimals, false);
        add(hurdles, "the risk of arrest", r.risk(), decimals, false);
        boolean one = reasons.size() == 1;
        String verb = acts ? (one ? " reaches " : " reach ") : one ? " does not reach " : " do not reach ";
        return ExplanationText.list(reasons) + verb + ExplanationText.list(hurdles);
    }

    private static void add(List<String> to, String name, double value, int decimals, boolean always) {
        if (always || value >= 0.5 * FastMath.pow(10, -decimals)) {
            to.add(name + " " + ExplanationText.fixed(value, decimals));
        }
    }
}
