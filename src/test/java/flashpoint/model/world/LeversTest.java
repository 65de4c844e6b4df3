package flashpoint.model.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Levers: what holds when several causes move one, and that all goes back. */
class LeversTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages("decide.elders.A=0.1", "grievance.hate.B=0.3");
    private static final int[] HERE = {1};

    private final Levers levers = new Levers(
            SCENARIO,
            new Subgroups(SCENARIO.villages().size(), SCENARIO.groups().size()));

    private static Event event(EventType type, String id) {
        return new Event(type, id, id, Map.of("t", 0.0, "t0", 0.0));
    }

    private double at(Lever lever) {
        return levers.of(lever)[1];
    }

    private void push(Lever lever, double value, EventType type, String id) {
        levers.push(event(type, id), lever, HERE, value);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPushedMovesOnlyWhereItIsPushedAndGoesBack(Lever lever) {
        double[] before = levers.of(lever).clone();
        double pushed = lever.min() == 0 ? 0.5 : lever.max() / 4;
        push(lever, pushed, EventType.QUARREL, "one");
        double[] moved = levers.of(lever).clone();
        assertThat(moved[1]).isNotEqualTo(before[1]);
        moved[1] = before[1];
        assertThat(moved).isEqualTo(before);
        assertThat(levers.neutral(lever)).isFalse();
        levers.pop(event(EventType.QUARREL, "one"));
        assertThat(levers.of(lever)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOutsideItsRangeIsRefusedAndMovesNothing(Lever lever) {
        double[] before = levers.of(lever).clone();
        for (double value : new double[] {lever.min() - 0.01, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> push(lever, value, EventType.QUARREL, "one"))
                    .hasMessageContaining("QUARREL one")
                    .hasMessageContaining(lever.name());
        }
        assertThat(levers.of(lever)).isEqualTo(before);
    }

    @Test
    void ofTwoCurfewsTheStricterHoldsAndACorridorMultiplies() {
        push(Lever.LEAVING, 0.75, EventType.CURFEW, "mild");
        push(Lever.LEAVING, 0.5, EventType.CURFEW, "strict");
        push(Lever.LEAVING, 0.625, EventType.CURFEW, "later");
        assertThat(at(Lever.LEAVING)).isEqualTo(0.5);
        push(Lever.LEAVING, 3, EventType.CORRIDOR, "way");
        assertThat(at(Lever.LEAVING)).isEqualTo(1.5);
        levers.pop(event(EventType.CURFEW, "strict"));
        assertThat(at(Lever.LEAVING)).isEqualTo(0.625 * 3);
    }

    @Test
    void theLatestOfItsKindTakesThePlaceOfWhatTheScenarioSaysAndOtherKindsAddToIt() {
        int a = 0;
        assertThat(levers.of(Lever.THRESHOLD)[a]).isEqualTo(0.1);
        levers.push(event(EventType.ELDERS, "first"), Lever.THRESHOLD, new int[] {a}, 0.5);
        levers.push(event(EventType.ELDERS, "second"), Lever.THRESHOLD, new int[] {a}, 0.2);
        assertThat(levers.of(Lever.THRESHOLD)[a]).isEqualTo(0.2);
        levers.push(event(EventType.MEDIATION, "team"), Lever.THRESHOLD, new int[] {a}, 0.3);
        assertThat(levers.of(Lever.THRESHOLD)[a]).isEqualTo(0.5);
    }

    /** A weaker campaign than the scenario's own speech weakens it: it is set, not added. */
    @Test
    void whenOneOfTwoCampaignsEndsTheOtherGoesOn() {
        assertThat(at(Lever.HATE)).isEqualTo(0.3);
        push(Lever.HATE, 0.1, EventType.HATE_CAMPAIGN, "weak");
        assertThat(at(Lever.HATE)).isEqualTo(0.1);
        push(Lever.HATE, 0.8, EventType.HATE_CAMPAIGN, "strong");
        levers.pop(event(EventType.HATE_CAMPAIGN, "weak"));
        assertThat(at(Lever.HATE)).isEqualTo(0.8);
        levers.pop(event(EventType.HATE_CAMPAIGN, "strong"));
        assertThat(at(Lever.HATE)).isEqualTo(0.3);
    }

    @Test
    void eachDismissalAddsToLegitimacy() {
        push(Lever.LEGITIMACY, 0.25, EventType.DISMISSAL, "one");
        push(Lever.LEGITIMACY, 0.5, EventType.DISMISSAL, "two");
        assertThat(at(Lever.LEGITIMACY)).isEqualTo(0.75);
    }

    @Test
    void anAcknowledgementEndsEveryDenial() {
        push(Lever.CREDULITY, 0.2, EventType.COUNTER_RUMOUR, "one");
        push(Lever.CREDULITY, 0.2, EventType.COUNTER_RUMOUR, "two");
        push(Lever.CREDULITY, 0.5, EventType.NET_SHUTDOWN, "cut");
        levers.popAll(EventType.COUNTER_RUMOUR);
        assertThat(at(Lever.CREDULITY)).isEqualTo(0.5);
        assertThat(levers.held(EventType.COUNTER_RUMOUR)).isFalse();
        assertThat(levers.held(EventType.NET_SHUTDOWN)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void onlyLeversOnWhichGrievanceDependsMakeItBeWorkedOutAnew(Lever lever) {
        boolean depends =
                Arrays.asList(Lever.ANGER, Lever.LEGITIMACY, Lever.HATE).contains(lever);
        int before = levers.version();
        push(lever, 0.5, EventType.QUARREL, "one");
        int pushed = levers.version();
        levers.pop(event(EventType.QUARREL, "one"));
        assertThat(pushed != before).isEqualTo(depends);
        assertThat(levers.version() != pushed).isEqualTo(depends);
    }
}
