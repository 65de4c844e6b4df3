package flashpoint.lattice;

import flashpoint.lattice.rule.RuleSet;
import flashpoint.lattice.rule.StopRule;

/**
 * The eight runs of Epstein (2002) with their published values. What the paper leaves open (length, pace of run 5) is
 * said at each.
 */
public final class PaperRuns {

    /**
     * Ticks for which runs 3 and 4 go on after their change is complete, the same in both: outbursts may be late, so runs of
     * different length would be compared by their length.
     */
    private static final int AFTER = 230;

    private PaperRuns() {}

    /**
     * One of the eight.
     *
     * @param number 1 to 8
     * @param rules the rule set
     * @return its configuration
     * @throws IllegalArgumentException for another number
     */
    public static LatticeConfig of(int number, RuleSet rules) {
        return switch (number) {
            case 1 -> run1(rules);
            case 2 -> run2(rules);
            case 3 -> run3(rules);
            case 4 -> run4(rules);
            case 5 -> run5(rules);
            case 6 -> run6(rules);
            case 7 -> run7(rules);
            case 8 -> run8(rules);
            default -> throw new IllegalArgumentException("run is " + number + ", allowed are 1 to 8");
        };
    }

    /**
     * Run 1, deceptive individuals: short sight, only the cops move. 1,000 ticks.
     *
     * @param rules the rule set
     * @return the configuration
     */
    public static LatticeConfig run1(RuleSet rules) {
        return LatticeConfig.of(rules)
                .change()
                .vision(1.7)
                .legitimacy(0.89)
                .maxJail(15)
                .citizensMove(false)
                .build();
    }

    /**
     * Run 2, free assembly and punctuated equilibrium: the model's best known run. 2,000 ticks.
     *
     * @param rules the rule set
     * @return the configuration
     */
    public static LatticeConfig run2(RuleSet rules) {
        return LatticeConfig.of(rules).change().ticks(2000).build();
    }

    /**
     * Run 3: legitimacy falls by 0.01 a tick from 0.9 to 0.2, which it reaches at tick 70. {@value #AFTER} ticks more.
     *
     * @param rules the rule set
     * @return the configuration
     */
    public static LatticeConfig run3(RuleSet rules) {
        return lifers(rules)
                .legitimacy(Legitimacy.falling(0.9, 0.01, 0.2))
                .ticks(70 + AFTER)
                .build();
    }

    /**
     * Run 4: legitimacy jumps from 0.9 to 0.7 at tick 77. {@value #AFTER} ticks more.
     *
     * @param rules the rule set
     * @return the configuration
     */
    public static LatticeConfig run4(RuleSet rules) {
        return lifers(rules)
                .legitimacy(Legitimacy.jump(0.9, 77, 0.7))
                .ticks(77 + AFTER)
                .build();
    }

    /**
     * Run 5: cops are taken away steadily at L = 0.8. The pace is ours: one a tick from tick 20 until none is left;
     * 200 ticks.
     *
     * @param rules the rule set
     * @return the configuration
     */
    public static LatticeConfig run5(RuleSet rules) {
        return lifers(rules)
                .legitimacy(0.8)
                .withdrawal(new CopWithdrawal(20, 1, 1, 0))
                .ticks(200)
                .build();
    }

    /**
     * Run 6: two groups in peace, no cops. 1,000 ticks.
     *
     * @param rules the rule set
     * @return the configuration
     */
    public static LatticeConfig run6(RuleSet rules) {
        return groups(rules).legitimacy(0.9).copDensity(0).build();
    }

    /**
     * Run 7: local killing without cops until one group has disappeared, at most 2,000 ticks.
     *
     * @param rules the rule set
     * @return the configuration
     */
    public static LatticeConfig run7(RuleSet rules) {
        return groups(rules)
                .legitimacy(0.8)
                .copDensity(0)
                .ticks(2000)
                .stop(StopRule.EXTINCTION)
                .build();
    }

    /**
     * Run 8: as run 7, with peacekeepers from the start.
     *
     * @param rules the rule set
     * @return the configuration
     */
    public static LatticeConfig run8(RuleSet rules) {
        return run7(rules).change().copDensity(0.04).build();
    }

    private static LatticeBuilder lifers(RuleSet rules) {
        return LatticeConfig.of(rules).change().copDensity(0.074).maxJail(LatticeConfig.FOR_EVER);
    }

    private static LatticeBuilder groups(RuleSet rules) {
        return LatticeConfig.of(rules)
                .change()
                .model(EpsteinModel.II)
                .vision(1.7)
                .maxJail(15);
    }
}
