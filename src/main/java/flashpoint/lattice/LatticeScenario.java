package flashpoint.lattice;

import static flashpoint.scenario.Parameter.LATTICE_ACTIVATION;
import static flashpoint.scenario.Parameter.LATTICE_ARREST;
import static flashpoint.scenario.Parameter.LATTICE_ARREST_RATIO;
import static flashpoint.scenario.Parameter.LATTICE_COP_TURN;
import static flashpoint.scenario.Parameter.LATTICE_GRIEVANCE;
import static flashpoint.scenario.Parameter.LATTICE_KILL;
import static flashpoint.scenario.Parameter.LATTICE_LIFE;
import static flashpoint.scenario.Parameter.LATTICE_MOVE;
import static flashpoint.scenario.Parameter.LATTICE_RELEASE;
import static flashpoint.scenario.Parameter.LATTICE_TERM;
import static flashpoint.scenario.Parameter.LATTICE_VIEW;

import flashpoint.lattice.rule.ActivationRule;
import flashpoint.lattice.rule.ArrestRatio;
import flashpoint.lattice.rule.ArrestRule;
import flashpoint.lattice.rule.CopTurn;
import flashpoint.lattice.rule.GrievanceRule;
import flashpoint.lattice.rule.JailRule;
import flashpoint.lattice.rule.KillRule;
import flashpoint.lattice.rule.LifeRule;
import flashpoint.lattice.rule.MoveRule;
import flashpoint.lattice.rule.ReleaseRule;
import flashpoint.lattice.rule.RuleSet;
import flashpoint.lattice.rule.StopRule;
import flashpoint.lattice.rule.ViewRule;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;

/** The configuration that a scenario file with {@code space.mode: LATTICE} describes. */
public final class LatticeScenario {

    private static final String RULES = "RULES";

    private final Parameters values;
    private RuleSet rules;

    private LatticeScenario(Parameters values) {
        this.values = values;
    }

    /**
     * Reads a scenario.
     *
     * @param scenario a checked scenario of the lattice
     * @return its configuration
     * @throws IllegalArgumentException if its values do not go together; a file with such values is refused before
     */
    public static LatticeConfig config(Scenario scenario) {
        return new LatticeScenario(scenario.parameters()).config(scenario.meta().ticks());
    }

    private LatticeConfig config(int ticks) {
        return LatticeConfig.of(rules())
                .change()
                .model(EpsteinModel.valueOf(values.choice(Parameter.LATTICE_MODEL)))
                .size(values.intValue(Parameter.LATTICE_WIDTH), values.intValue(Parameter.LATTICE_HEIGHT))
                .citizenDensity(values.get(Parameter.LATTICE_DENSITY))
                .copDensity(values.get(Parameter.LATTICE_COP_DENSITY))
                .vision(values.get(Parameter.LATTICE_VISION), values.get(Parameter.LATTICE_COP_VISION))
                .citizensMove(values.isOn(Parameter.LATTICE_CITIZENS_MOVE))
                .legitimacy(legitimacy())
                .threshold(values.get(Parameter.LATTICE_THRESHOLD))
                .maxJail(
                        values.isOn(Parameter.LATTICE_JAIL_FOR_EVER)
                                ? LatticeConfig.FOR_EVER
                                : values.intValue(Parameter.LATTICE_JAIL))
                .groupShare(values.get(Parameter.LATTICE_GROUP_SHARE))
                .cloneProbability(values.get(Parameter.LATTICE_CLONE))
                .maxAge(values.intValue(Parameter.LATTICE_MAX_AGE))
                .withdrawal(new CopWithdrawal(
                        values.intValue(Parameter.LATTICE_WITHDRAW_FROM),
                        values.intValue(Parameter.LATTICE_WITHDRAW_EVERY),
                        values.intValue(Parameter.LATTICE_WITHDRAW),
                        values.intValue(Parameter.LATTICE_WITHDRAW_KEEP)))
                .ticks(ticks)
                .stop(StopRule.valueOf(values.choice(Parameter.LATTICE_STOP)))
                .build();
    }

    private Legitimacy legitimacy() {
        double from = values.get(Parameter.LATTICE_LEGITIMACY);
        double to = values.get(Parameter.LATTICE_LEGITIMACY_END);
        double step = values.get(Parameter.LATTICE_LEGITIMACY_STEP);
        int jump = values.intValue(Parameter.LATTICE_LEGITIMACY_JUMP);
        if (step == 0 && jump < 0) {
            return Legitimacy.constant(from);
        }
        double perTick = step > 0 && to < from ? -step : step;
        return new Legitimacy(from, perTick, to, jump < 0 ? Integer.MAX_VALUE : jump);
    }

    private RuleSet rules() {
        rules = values.choice(Parameter.LATTICE_RULES).equals("PAPER") ? RuleSet.paper() : RuleSet.asCoded();
        double k = values.get(Parameter.LATTICE_K);
        if (k > 0) {
            rules = rules.withK(k);
        }
        option(LATTICE_ARREST_RATIO, word -> rules.with(ArrestRatio.valueOf(word)));
        option(LATTICE_GRIEVANCE, word -> rules.with(GrievanceRule.valueOf(word)));
        option(LATTICE_VIEW, word -> rules.with(ViewRule.valueOf(word)));
        option(LATTICE_MOVE, word -> rules.with(MoveRule.valueOf(word)));
        option(LATTICE_ACTIVATION, word -> rules.with(ActivationRule.valueOf(word)));
        option(LATTICE_COP_TURN, word -> rules.with(CopTurn.valueOf(word)));
        option(LATTICE_ARREST, word -> rules.with(ArrestRule.valueOf(word)));
        option(LATTICE_TERM, word -> rules.with(JailRule.valueOf(word)));
        option(LATTICE_RELEASE, word -> rules.with(ReleaseRule.valueOf(word)));
        option(LATTICE_KILL, word -> rules.with(KillRule.valueOf(word)));
        option(LATTICE_LIFE, word -> rules.with(LifeRule.valueOf(word)));
        return rules;
    }

    private void option(Parameter parameter, Switch with) {
        String word = values.choice(parameter);
        if (!word.equals(RULES)) {
            rules = with.apply(word);
        }
    }

    /** Function from the name of a rule to the rule set with that rule. */
    private interface Switch {
        RuleSet apply(String word);
    }
}
