package flashpoint.chart.map;

import org.apache.commons.math3.util.FastMath;

/** Words of the maps, the same in windows, reports and films. */
public final class MapText {

    private MapText() {}

    /**
     * The share of a village's people who are away.
     *
     * @param displaced persons on the way or in a refuge
     * @param home persons at home
     * @return such as {@code 23 % away}; empty if nobody is
     */
    public static String away(double displaced, double home) {
        double all = displaced + home;
        if (displaced <= 0 || all <= 0) {
            return "";
        }
        long percent = FastMath.round(100 * displaced / all);
        return (percent == 0 ? "< 1" : percent) + " % away";
    }
}
