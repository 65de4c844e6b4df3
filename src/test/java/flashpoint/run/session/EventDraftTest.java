package flashpoint.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventKinds;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.testing.Scenarios;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts of events, for every kind: a new kind needs no change in the windows. */
class EventDraftTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=1");

    static List<EventKind> kinds() {
        return EventKinds.all();
    }

    @Test
    void allKindsAreOfferedThoseWithAButtonFirst() {
        List<EventKind> offered = EventDraft.kinds();
        assertThat(offered).containsExactlyInAnyOrderElementsOf(EventKinds.all());
        assertThat(offered.subList(0, 4)).allMatch(kind -> !kind.deed().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEventOfEveryKindCanBeDoneAtOnce(EventKind kind) {
        Event draft = new EventDraft(SCENARIO).of(kind).orElseThrow();
        Session session = new Session(SCENARIO, 1);
        for (int t = 0; t < 8; t++) {
            session.advance();
        }
        Event done = session.act(draft);
        assertThat(done.time()).isEqualTo(2);
        session.advance();
        assertThat(session.interventions()).containsExactly(done);
    }

    @Test
    void reinforcementsAreAsManyAsTheScenarioHas() {
        Event draft = new EventDraft(SCENARIO).of(EventType.REINFORCE).orElseThrow();
        assertThat(draft.intValue("size")).isEqualTo(SCENARIO.parameters().intValue(Parameter.POLICE_REINF_SIZE));
    }

    @Test
    void whatHasAnEndLastsADayAndWhatTheScenarioHasIsTaken() {
        EventDraft drafts = new EventDraft(SCENARIO);
        assertThat(drafts.of(EventType.NET_SHUTDOWN).orElseThrow().doubleValue("duration"))
                .isEqualTo(24);
        Event video = drafts.of(EventType.VIDEO_RELEASE).orElseThrow();
        Event own = SCENARIO.events().stream()
                .filter(e -> e.type() == EventType.VIDEO_RELEASE)
                .findFirst()
                .orElseThrow();
        assertThat(video.values()).isEqualTo(own.values());
    }

    @Test
    void whatTheScenarioLacksCannotBeDone() {
        Scenario ladder = BundledScenarios.shipped("theory-granovetter");
        assertThat(new EventDraft(ladder).of(EventType.REINFORCE)).isEqualTo(Optional.empty());
    }
}
