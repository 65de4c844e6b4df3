package flashpoint.validation;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.List;

/**
 * Checks of pattern P11: the effect of leaders on a rumour. Directions of Bhavnani, Findley and Kuklinski (2009) in a
 * village where nothing else happens.
 *
 * <p>Outbidding has no one direction in this model: it makes leaders of both sides more extreme, so it helps the side
 * that is believed. Both halves are claimed.
 */
final class LeaderChecks {

    private static final String SOURCE =
            "Bhavnani, Findley & Kuklinski 2009, doi:10.1017/S002238160909077X (direction)";

    /** Leaders of the same group, half of them mildly for the rumour, half as mildly against it. */
    private static final String RIVALS = "spreaders=["
            + "{id: leaders, kind: LEADER, group: A, count: 10, stance: 0.2, f2f: 4, online: 0, move: 0},"
            + "{id: rivals, kind: LEADER, group: A, count: 10, stance: -0.2, f2f: 4, online: 0, move: 0}]";

    private LeaderChecks() {}

    static List<Check> all() {
        return List.of(
                leaders("p11-moderate-leaders", -0.8, false),
                leaders("p11-extreme-leaders", 0.8, true),
                outbidding(
                        "p11-outbidding-unbelieved-moderates",
                        0.02,
                        true,
                        "more believers in the end with outbidding than without, where moderates are hardly believed"),
                outbidding(
                        "p11-outbidding-believed-moderates",
                        0.5,
                        false,
                        "fewer believers with outbidding than without, where moderates are believed: they outbid too"));
    }

    private static Check leaders(String name, double stance, boolean more) {
        Scenario neutral = BundledScenarios.theory("leaders", "spreaders.leaders.count=0");
        Scenario led = BundledScenarios.theory("leaders", "spreaders.leaders.stance=" + stance);
        String expected =
                (more ? "more" : "fewer") + " believers in the end with leaders of stance " + stance + " than without";
        return direction(name, expected, neutral, led, more);
    }

    private static Check outbidding(String name, double credibility, boolean more, String expected) {
        String believed = "leader.credibility=" + credibility;
        return direction(
                name,
                expected,
                BundledScenarios.theory("leaders", RIVALS, believed),
                BundledScenarios.theory("leaders", RIVALS, believed, "leader.outbid=0.02"),
                more);
    }

    private static Check direction(String name, String expected, Scenario before, Scenario after, boolean more) {
        return new Check(
                name,
                CheckGroup.STYLISED,
                SOURCE,
                expected,
                10,
                40,
                (bench, n) -> PatternChecks.difference(
                        bench.metric(before, n, "believer_share"),
                        bench.metric(after, n, "believer_share"),
                        more ? 1 : -1));
    }
}
