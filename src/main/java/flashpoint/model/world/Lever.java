package flashpoint.model.world;

import java.util.function.DoubleBinaryOperator;

/**
 * Quantity of the model that interventions and policies move: what it multiplies, adds to or sets, how several causes
 * combine, and the value at which nothing is moved. ODD section 7.19.
 *
 * <p>Causes of one kind (two curfews) and of different kinds (a curfew and a corridor) need not combine alike: of one
 * kind the strongest holds, the latest holds, or each counts ({@link Within}); different kinds combine by {@link Law}.
 */
public enum Lever {
    /** Factor on the rate of meetings in person (7.2). */
    CONTACT(Law.PRODUCT, Within.STRONGEST, 0, Double.MAX_VALUE),
    /** Factor on the chance to post (7.2); at 0 the network is cut, and no post is read either. */
    POSTING(Law.PRODUCT, Within.STRONGEST, 0, Double.MAX_VALUE),
    /** Factor on the chance that those who do not act yet weigh whether to (7.7). */
    JOINING(Law.PRODUCT, Within.STRONGEST, 0, 1),
    /** Share of the anger kept that is felt: in grievance, belief and every output (7.5). */
    ANGER(Law.PRODUCT, Within.STRONGEST, 0, 1),
    /** Addition to the share of belief that needs no grievance (7.4). */
    CREDULITY(Law.SUM, Within.STRONGEST, -1, 1),
    /** Factor on the fear towards which that of a household moves (7.13). */
    FEAR(Law.PRODUCT, Within.STRONGEST, 0, 1),
    /** Factor on the rate at which households leave and members follow (7.14). */
    LEAVING(Law.PRODUCT, Within.STRONGEST, 0, Double.MAX_VALUE),
    /** Factor on the throughput of border posts (7.15); by refuge. */
    BORDER_FLOW(Law.PRODUCT, Within.STRONGEST, 0, Double.MAX_VALUE),
    /** How far a refuge is open (7.14, 7.15); by refuge, from what the scenario says. */
    OPENING(Law.PRODUCT, Within.LATEST, 0, 1),
    /** Addition to thresholds (7.7), from {@code decide.elders}. */
    THRESHOLD(Law.SUM, Within.LATEST, -2, 2),
    /** Addition to legitimacy (7.6). */
    LEGITIMACY(Law.SUM, Within.EACH, -1, 1),
    /** Addition to the share of officers' abuses that stay without consequence (7.12), to {@code police.impunity}. */
    POLICE_IMPUNITY(Law.SUM, Within.EACH, -1, 1),
    /** Hostile speech heard (7.6), from {@code grievance.hate}. */
    HATE(Law.MAX, Within.LATEST, 0, 1);

    /** Law by which causes of different kinds combine. */
    public enum Law {
        /** They multiply; neutral is 1. */
        PRODUCT(1, (a, b) -> a * b),
        /** They add up; neutral is 0. */
        SUM(0, Double::sum),
        /** The greatest holds; neutral is 0. */
        MAX(0, Math::max);

        final double neutral;
        final DoubleBinaryOperator combine;

        Law(double neutral, DoubleBinaryOperator combine) {
            this.neutral = neutral;
            this.combine = combine;
        }
    }

    /** Law by which causes of one kind combine. */
    public enum Within {
        /** The one furthest from neutral holds. */
        STRONGEST,
        /** The one that began last holds. */
        LATEST,
        /** All count, by the law of the lever. */
        EACH
    }

    private final Law law;
    private final Within within;
    private final double min;
    private final double max;

    Lever(Law law, Within within, double min, double max) {
        this.law = law;
        this.within = within;
        this.min = min;
        this.max = max;
    }

    /**
     * Law of combination of causes of different kinds.
     *
     * @return the law
     */
    public Law law() {
        return law;
    }

    /**
     * Law of combination of causes of one kind.
     *
     * @return the law
     */
    public Within within() {
        return within;
    }

    /**
     * Value at which nothing is moved.
     *
     * @return 1 for a product, else 0
     */
    public double neutral() {
        return law.neutral;
    }

    /**
     * Least value a cause can push.
     *
     * @return a number up to {@link #neutral}
     */
    public double min() {
        return min;
    }

    /**
     * Greatest value a cause can push.
     *
     * @return a number from {@link #neutral} on
     */
    public double max() {
        return max;
    }

    /** Whether it is kept by refuge rather than by subgroup. */
    boolean byRefuge() {
        return this == BORDER_FLOW || this == OPENING;
    }

    /** Whether grievance, and with it the list of those near enough to acting, depends on it. */
    boolean movesGrievance() {
        return this == ANGER || this == LEGITIMACY || this == HATE;
    }

    /** Two causes of one kind as one, the first having begun before the second. */
    double withinKind(double first, double second) {
        return switch (within) {
            case LATEST -> second;
            case EACH -> law.combine.applyAsDouble(first, second);
            case STRONGEST -> Math.abs(second - neutral()) > Math.abs(first - neutral()) ? second : first;
        };
    }
}
