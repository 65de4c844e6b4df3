package flashpoint.gui.control;

import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import org.apache.commons.math3.util.FastMath;

/**
 * The values of a slider, from the least a parameter may have to the greatest. Where the range is many times the default,
 * steps grow with the value, so that the useful part is not crowded into the first pixel.
 */
final class Scale {

    /** Positions of a slider. */
    static final int STEPS = 1000;

    private static final double MIDDLE = 0.4;

    private final Parameter parameter;
    private final double power;

    Scale(Parameter parameter) {
        this.parameter = parameter;
        double range = parameter.max() - parameter.min();
        double share = (parameter.defaultValue() - parameter.min()) / range;
        boolean wide = share > 0 && share < 0.05;
        // The default stands at two fifths of the way.
        power = wide ? FastMath.log(share) / FastMath.log(MIDDLE) : 1;
    }

    double value(int position) {
        double at = FastMath.pow((double) position / STEPS, power);
        return tidy(parameter.min() + at * (parameter.max() - parameter.min()));
    }

    int position(double value) {
        double share = (value - parameter.min()) / (parameter.max() - parameter.min());
        return (int) FastMath.round(STEPS * FastMath.pow(Math.max(0, share), 1 / power));
    }

    /** Whole numbers where they must be; else three digits, which a slider cannot set finer anyway. */
    private double tidy(double value) {
        double rounded;
        if (parameter.kind() == Field.Kind.INTEGER) {
            rounded = FastMath.rint(value);
        } else {
            double magnitude = FastMath.pow(10, Math.floor(FastMath.log10(Math.max(1e-9, Math.abs(value)))) - 2);
            double step = 1 / magnitude;
            rounded =
                    magnitude >= 1 ? FastMath.rint(value / magnitude) * magnitude : FastMath.rint(value * step) / step;
        }
        return Math.min(parameter.max(), Math.max(parameter.min(), rounded));
    }
}
