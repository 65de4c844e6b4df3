package flashpoint.chart.map;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import org.apache.commons.math3.util.FastMath;

/** Words of the maps, the same in windows, reports and films. */
public final class MapText {

    private MapText() {}

    /**
     * How things stand in all, in one line.
     *
     * @param attackers persons in an attack
     * @param officers officers in villages
     * @param displaced persons on the way or in a refuge
     * @param burned houses burned so far
     * @return such as {@code 12 attacking, 46 officers, 310 displaced, 4 houses burned}
     */
    public static String state(double attackers, double officers, double displaced, double burned) {
        var counts = flashpoint.chart.draw.Theme.counts();
        return counts.format(attackers) + " attacking, " + counts.format(officers) + " officers, "
                + counts.format(displaced) + " displaced, " + counts.format(burned) + " houses burned";
    }

    /**
     * The share of a village's people who are away.
     *
     * @param displaced persons on the way or in a refuge
     * @param home persons at home
     * @return such as {@code 23 % away}; empty if no one is
     */
    public static String away(double displaced, double home) {
        double all = displaced + home;
        if (displaced <= 0 || all <= 0) {
            return "";
        }
        long percent = FastMath.round(100 * displaced / all);
        return (percent == 0 ? "< 1" : percent) + " % away";
    }

    /**
     * Name of a village on a map: with a star if it is placed or sized by hand and others are not.
     *
     * @param scenario whose village
     * @param village its index
     * @return the name
     */
    public static String name(Scenario scenario, int village) {
        Village v = scenario.villages().get(village);
        return v.name() + (v.stylised() && someFromSources(scenario) ? "*" : "");
    }

    /** What the star means, on the map; empty if no name has one. */
    static String star(Scenario scenario) {
        return byHand(scenario).isEmpty() ? "" : "* placed or sized by hand";
    }

    /** What the star means, for captions, with a leading blank; empty if there is none. */
    static String byHand(Scenario scenario) {
        return someFromSources(scenario) && scenario.villages().stream().anyMatch(Village::stylised)
                ? " A star marks villages placed or sized by hand."
                : "";
    }

    private static boolean someFromSources(Scenario scenario) {
        return !scenario.villages().stream().allMatch(Village::stylised);
    }
}
