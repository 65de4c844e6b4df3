package flashpoint.gui.compare;

import flashpoint.model.observe.HouseLayout;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.model.observe.PersonOutcomes;
import flashpoint.run.session.PairedSessions;
import java.util.Arrays;
import java.util.List;

/**
 * Two runs at the end of a tick, as the window shows them.
 *
 * @param tick the tick; -1 before the first
 * @param left what a map of the one shows
 * @param right what a map of the other shows
 * @param lines numbers of the whole region
 * @param changes those who fare otherwise, the gravest fates first
 * @param sameHouses whether both runs have the same houses, so that they can be compared one by one
 */
record PairMoment(
        int tick,
        MapSnapshot left,
        MapSnapshot right,
        List<PairedSessions.Value> lines,
        List<PersonOutcomes.Change> changes,
        boolean sameHouses) {

    /** Metrics of the series that are compared. */
    private static final List<String> NUMBERS = List.of(
            "active",
            "attackers",
            "rumour_believers",
            "police_present",
            "arrests",
            "deaths",
            "injuries",
            "houses_burned",
            "displaced",
            "in_refuge");

    /** State of both runs. */
    static PairMoment of(PairedSessions pair) {
        List<PairedSessions.Value> lines = pair.values().stream()
                .filter(v ->
                        v.village().isEmpty() && NUMBERS.contains(v.metric().name()))
                .toList();
        return new PairMoment(
                pair.tick(),
                pair.left().simulation().snapshot(),
                pair.right().simulation().snapshot(),
                lines,
                pair.fates(),
                sameHouses(pair));
    }

    private static boolean sameHouses(PairedSessions pair) {
        HouseLayout mine = pair.left().simulation().layout();
        HouseLayout yours = pair.right().simulation().layout();
        return Arrays.equals(mine.column(), yours.column())
                && Arrays.equals(mine.row(), yours.row())
                && Arrays.equals(mine.village(), yours.village());
    }
}
