package flashpoint.browser;

import flashpoint.core.Numbers;
import org.apache.commons.math3.util.FastMath;

/**
 * Digest of a function's values at many arguments: equal here and there only if all their bits are. For functions that
 * the model calls, and for what a compiler could quietly do in another way.
 */
public final class FunctionBits {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private FunctionBits() {}

    /**
     * Digest of some values.
     *
     * @param function one of those below
     * @param seed of the arguments
     * @param count number of arguments
     * @return 16 hexadecimal digits
     * @throws IllegalArgumentException if there is no such function
     */
    public static String digest(String function, int seed, int count) {
        long state = seed * GOLDEN + 1;
        long digest = 1;
        for (int k = 0; k < count; k++) {
            state += GOLDEN;
            long a = mixed(state);
            state += GOLDEN;
            digest = digest * 31 + bits(function, a, mixed(state));
        }
        String hex = Long.toHexString(digest);
        return "0".repeat(16 - hex.length()) + hex;
    }

    private static long mixed(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** Any sign, exponents from -20 to 9: where the model's arguments lie. */
    private static double argument(long word) {
        int exponent = (int) ((word >>> 52) % 30) - 20;
        double mantissa = 1 + (word & 0xFFFFFFFFFFFFFL) * 0x1p-52;
        return (word < 0 ? -mantissa : mantissa) * Double.longBitsToDouble((1023L + exponent) << 52);
    }

    private static long bits(String function, long a, long b) {
        double x = argument(a);
        double y = argument(b);
        return switch (function) {
            case "exp" -> raw(FastMath.exp(x));
            case "expm1" -> raw(FastMath.expm1(x));
            case "log" -> raw(FastMath.log(Math.abs(x)));
            case "log1p" -> raw(FastMath.log1p(Math.abs(x)));
            case "pow" -> raw(FastMath.pow(Math.abs(x), y));
            case "sin" -> raw(FastMath.sin(x));
            case "cos" -> raw(FastMath.cos(x));
            case "hypot" -> raw(FastMath.hypot(x, y));
            case "rint" -> raw(FastMath.rint(x));
            case "round" -> FastMath.round(x);
            case "sqrt" -> raw(Math.sqrt(Math.abs(x)));
            case "floor" -> raw(Math.floor(x)) ^ raw(Math.ceil(y));
            case "min" -> raw(Math.min(x, y)) ^ raw(Math.max(0.0 * y, x));
            case "next" -> raw(Math.nextDown(x)) ^ raw(Math.nextUp(y));
            case "signum" -> raw(Math.signum(x)) ^ raw(Math.signum(0.0 * y));
            case "minus" -> raw(-(x - x)) ^ raw(-(0.0 * x)) ^ raw(-y);
            case "single" -> Float.floatToRawIntBits((float) x * (float) y + (float) x);
            case "singleMinus" -> Float.floatToRawIntBits(-((float) x * 0f));
            case "remainder" -> raw(x % y);
            case "toInt" -> (long) (int) (x * 1e7) + (long) (x * 1e12);
            case "text" -> Numbers.text(x).hashCode();
            case "textSingle" -> Numbers.text((float) x).hashCode();
            case "textAny" -> any(a);
            case "fixed" -> Numbers.fixed(x, (int) (b & 3)).hashCode();
            case "parse" -> raw(Double.parseDouble(Numbers.text(x)));
            default -> throw new IllegalArgumentException("no function " + function);
        };
    }

    /** Any double there is. */
    private static long any(long word) {
        double x = Double.longBitsToDouble(word);
        return Double.isNaN(x) || Double.isInfinite(x) ? 0 : Numbers.text(x).hashCode();
    }

    private static long raw(double x) {
        return Double.doubleToRawLongBits(x);
    }
}
