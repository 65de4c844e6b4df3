package flashpoint.example;

import flashpoint.model.observe.Measure;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Group;
import java.util.List;

/** Example of a metric: the number of households with any fear, over all and by group. */
public final class FearfulHouseholds {

    private FearfulHouseholds() {}

    /** The columns {@code fearful_households}, {@code fearful_households_A} and so on. */
    public static Measure of(List<Group> groups) {
        return Measure.count(
                groups, "fearful_households", "households", "households with any fear", FearfulHouseholds::count);
    }

    private static long count(World w, @Index.Subgroup int b) {
        long n = 0;
        for (int h = w.households.firstOfBlock[b]; h < w.households.firstOfBlock[b + 1]; h++) {
            n += w.households.fear[h] > 0 ? 1 : 0;
        }
        return n;
    }
}
