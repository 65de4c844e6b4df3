package flashpoint.statistics.sensitivity;

import flashpoint.statistics.Bootstrap;
import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;

/**
 * The screening measures of Morris (1991), <i>Factorial sampling plans for preliminary computational experiments</i>,
 * Technometrics 33(2), 161&ndash;174, with &mu;* of Campolongo, Cariboni and Saltelli (2007), <i>An effective screening design for
 * sensitivity analysis of large models</i>, Environmental Modelling &amp; Software 22(10), 1509&ndash;1518. An elementary effect
 * is the change of the output over the step of one input, in units of its range.
 *
 * @param mu mean effect: direction; NaN for a group of several inputs, whose steps have no common direction
 * @param muInterval 95 %, by Student's t over radii
 * @param muStar mean size of the effect: importance
 * @param muStarInterval 95 %, by the bootstrap over radii; stays above 0
 * @param sigma standard deviation of the effects: interaction, or curvature
 * @param zero share of radii in which the output did not change at all, to the last bit
 */
public record ElementaryEffects(
        double mu, Interval muInterval, double muStar, Interval muStarInterval, double sigma, double zero) {

    /**
     * The measures of one input.
     *
     * @param seed of the bootstrap
     * @param name names its draws
     * @param base outputs at the base points, by radius
     * @param moved outputs where the input has moved, by radius
     * @param steps its steps, as share of its range, by radius
     * @return the measures
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static ElementaryEffects of(long seed, String name, double[] base, double[] moved, double[] steps) {
        double[] effects = effects(base, moved, steps);
        Summary signed = Summary.of(effects);
        double[] sizes = sizes(effects);
        return new ElementaryEffects(
                signed.mean(),
                signed.interval(),
                Summary.of(sizes).mean(),
                Bootstrap.of(seed).interval("mu* " + name, sizes, Summary::meanOf),
                signed.sd(),
                zero(effects));
    }

    /**
     * The measures of a group of inputs that move together.
     *
     * @param seed of the bootstrap
     * @param name names its draws
     * @param base outputs at the base points, by radius
     * @param moved outputs where the group has moved, by radius
     * @param lengths root mean square of the steps of its inputs, by radius
     * @return the measures; without a direction
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static ElementaryEffects ofGroup(long seed, String name, double[] base, double[] moved, double[] lengths) {
        ElementaryEffects e = of(seed, name, base, moved, lengths);
        return new ElementaryEffects(Double.NaN, Interval.NONE, e.muStar, e.muStarInterval, e.sigma, e.zero);
    }

    private static double[] effects(double[] base, double[] moved, double[] steps) {
        if (base.length != moved.length || base.length != steps.length) {
            throw new IllegalArgumentException(
                    base.length + " base points, " + moved.length + " moved ones and " + steps.length + " steps");
        }
        double[] effects = new double[base.length];
        for (int r = 0; r < effects.length; r++) {
            effects[r] = (moved[r] - base[r]) / steps[r];
        }
        return effects;
    }

    private static double[] sizes(double[] effects) {
        double[] sizes = new double[effects.length];
        for (int r = 0; r < sizes.length; r++) {
            sizes[r] = Math.abs(effects[r]);
        }
        return sizes;
    }

    private static double zero(double[] effects) {
        int none = 0;
        for (double e : effects) {
            none += e == 0 ? 1 : 0;
        }
        return (double) none / effects.length;
    }
}
