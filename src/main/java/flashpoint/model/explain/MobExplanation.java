package flashpoint.model.explain;

import flashpoint.core.DecisionPoint;
import flashpoint.model.violence.Targets;
import flashpoint.model.world.Index;
import flashpoint.model.world.Mobs;
import flashpoint.model.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Explanation of a mob's choice of target: the weight of every village within its reach, with its factors (ODD section
 * 7.8).
 *
 * @param tick tick of the decision
 * @param hour start of that tick, h
 * @param decided see {@link Explanation#decided}
 * @param id number of the mob
 * @param name its name in {@code events.csv}
 * @param group label of its group
 * @param against label of the group it turns on
 * @param from village it chose in
 * @param to village it is bound for or in
 * @param size persons
 * @param state what it does
 * @param targets the villages it could choose, in the order of the scenario
 * @param arms what its members carry
 * @param standing weight of not setting out, beside those of the targets; 0 for a mob that chooses again
 */
public record MobExplanation(
        int tick,
        double hour,
        boolean decided,
        int id,
        String name,
        String group,
        String against,
        String from,
        String to,
        int size,
        String state,
        List<Targets.Target> targets,
        Arms arms,
        double standing)
        implements Explanation {

    /** Copies the list. */
    public MobExplanation {
        targets = List.copyOf(targets);
    }

    /** A mob's reasons: the choice just made, or the one it would make as things stand. */
    static MobExplanation of(Explainer e, @Index.Mob int m) {
        World w = e.world;
        Mobs mobs = w.mobs;
        int g = w.subgroups.group(mobs.origin[m]);
        Targets targets = e.crowds.targets();
        int size = mobs.size[m];
        boolean decided = w.at(DecisionPoint.TARGETING);
        if (!decided) {
            // A mob does not keep itself company.
            mobs.size[m] = 0;
            boolean again = mobs.status[m] == Mobs.ATTACKING;
            targets.weigh(w, mobs.place[m], -1, again, g, mobs.targetGroup[m], Math.max(1, size));
            mobs.size[m] = size;
        }
        List<Targets.Target> seen = new ArrayList<>();
        for (int j = 0; j < w.villages; j++) {
            if (targets.weight(j) > 0 && mobs.status[m] != Mobs.DISBANDED) {
                seen.add(targets.target(w, j));
            }
        }
        return new MobExplanation(
                w.tick(),
                Math.max(0, w.hour()),
                decided,
                m,
                mobs.name[m],
                w.scenario.groups().get(g).label(),
                w.scenario.groups().get(mobs.targetGroup[m]).label(),
                w.geography.names[mobs.place[m]],
                w.geography.names[mobs.target[m]],
                size,
                ExplanationText.mobState(mobs.status[m]),
                seen,
                Arms.of(e.world, e.armament, g),
                targets.standing());
    }

    @Override
    public String subject() {
        return "mob " + id;
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("name", name));
        facts.add(new Fact("group", group));
        facts.add(new Fact("against", against));
        facts.add(new Fact("state", state));
        facts.add(new Fact("persons", Integer.toString(size)));
        facts.add(new Fact("from", from));
        facts.add(new Fact("to", to));
        facts.addAll(arms.facts());
        return facts;
    }

    private static String words(Targets.Target t) {
        return t.houses() + " houses \u00d7" + ExplanationText.number(t.attraction()) + ", share \u00d7"
                + ExplanationText.number(t.share()) + ", "
                + ExplanationText.fixed(t.km(), 1) + " km \u00d7"
                + ExplanationText.number(t.nearness()) + ", " + ExplanationText.fixed(t.police(), 1)
                + " officers \u00d7" + ExplanationText.number(t.impunity()) + ", " + t.company()
                + " fighting there \u00d7"
                + ExplanationText.number(t.companyFactor())
                + (t.naming() == 1 ? "" : ", named \u00d7" + ExplanationText.number(t.naming()));
    }

    private double sum() {
        return standing
                + StatUtils.sum(
                        targets.stream().mapToDouble(Targets.Target::weight).toArray());
    }

    /** The chance of each village to be chosen. */
    @Override
    public List<Term> terms() {
        double sum = sum();
        List<Term> terms = new ArrayList<>();
        for (Targets.Target t : targets) {
            terms.add(new Term(t.village(), "W/\u03a3W", t.weight() / sum, words(t)));
        }
        if (standing > 0) {
            terms.add(new Term("no target", "W/\u03a3W", standing / sum, "the crowd stands"));
        }
        return List.copyOf(terms);
    }

    @Override
    public Term total() {
        double sum = sum();
        double chance = StatUtils.sum(targets.stream()
                .filter(t -> t.village().equals(to))
                .mapToDouble(t -> t.weight() / sum)
                .toArray());
        return new Term("chance of " + to, "W/\u03a3W", chance, "its part of all weights");
    }

    @Override
    public String sentence() {
        String who = "Mob " + name + " (" + size + " of group " + group + ") ";
        if (targets.isEmpty()) {
            return who + "has no village worth the way.";
        }
        Targets.Target heaviest = targets.stream()
                .max(Comparator.comparingDouble(Targets.Target::weight))
                .orElseThrow();
        double share = heaviest.weight() / sum();
        String odds = targets.size() == 1
                ? "the only village within reach"
                : "chance " + ExplanationText.fixed(total().value(), 2) + " among " + targets.size() + " villages";
        return who
                + (decided ? (to.equals(from) ? "turns on " : "sets out for ") + to + ": " + odds : "as things stand")
                + (targets.size() == 1
                        ? ""
                        : "; the most likely is " + heaviest.village() + " (" + ExplanationText.fixed(share, 2) + ": "
                                + words(heaviest) + ")")
                + ".";
    }
}
