package flashpoint.run.session;

import static flashpoint.testing.Results.digest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.model.Simulation;
import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Subject;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.scenario.io.ScenarioWriter;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with interventions is still a function of a scenario and a seed. */
class SessionTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=2");

    /** One of each kind that leaves something behind: people, units, talkers, a state with an end. */
    private static final List<Event> ACTIONS = List.of(
            Scenarios.event(EventType.REINFORCE, "t", 0.0, "station", "post", "size", 20),
            Scenarios.event(EventType.PROVOCATEURS, "t0", 0.0, "t1", 6.0, "group", "A", "count", 3),
            Scenarios.event(EventType.VIDEO_RELEASE, "t", 0.0, "rumour", "video", "group", "A"),
            Scenarios.event(EventType.NET_SHUTDOWN, "t0", 0.0, "duration", 5.0),
            Scenarios.event(EventType.COUNTER_RUMOUR, "t", 0.0),
            Scenarios.event(EventType.CURFEW, "t0", 0.0, "t1", 4.0),
            Scenarios.event(EventType.HATE_CAMPAIGN, "t0", 0.0, "t1", 9.0, "group", "A", "hate", 0.8),
            Scenarios.event(EventType.ELDERS, "t", 0.0, "group", "A", "restraint", 0.1));

    private static void play(Session session, int last) {
        while (session.tick() < last) {
            session.advance();
        }
    }

    private static String digestOf(Session session) {
        play(session, SCENARIO.meta().ticks() - 1);
        return digest(session.result());
    }

    @Test
    void untouchedItIsTheRunItself() {
        assertThat(digestOf(new Session(SCENARIO, 4))).isEqualTo(digest(Results.one(SCENARIO, 4)));
    }

    @Test
    void whateverIsDoneToItItsScenarioGivesTheSameBytes() {
        Session session = new Session(SCENARIO, 1);
        for (int k = 0; k < ACTIONS.size(); k++) {
            play(session, 40 + 7 * k);
            session.act(ACTIONS.get(k));
        }
        String touched = digestOf(session);
        assertThat(session.interventions()).hasSameSizeAs(ACTIONS);
        assertThat(touched)
                .isEqualTo(digest(Results.one(session.scenario(), 1)))
                .isNotEqualTo(digest(Results.one(SCENARIO, 1)));
    }

    @Test
    void theFirstVideoOfARumourIsReleasedAsIfItHadAlwaysBeenToCome() {
        Scenario without = SCENARIO.with(SCENARIO.events().stream()
                .filter(e -> e.type() != EventType.VIDEO_RELEASE)
                .toList());
        Session session = new Session(without, 1);
        play(session, 61);
        session.act(Scenarios.event(EventType.VIDEO_RELEASE, "t", 0.0, "rumour", "video", "group", "A"));
        assertThat(session.tick()).isEqualTo(61);
        play(session, 100);
        session.act(ACTIONS.get(3));
        assertThat(digestOf(session)).isEqualTo(digest(Results.one(session.scenario(), 1)));
        session.seek(40);
        session.act(ACTIONS.get(0));
        assertThat(session.interventions()).as("the video is undone").hasSize(1);
        assertThat(digestOf(session)).isEqualTo(digest(Results.one(session.scenario(), 1)));
    }

    @Test
    void goingBackAndForthEndsInTheSameBytes() {
        Session session = new Session(SCENARIO, 1, new PackedCheckpoints(10, Long.MAX_VALUE));
        play(session, 50);
        session.act(ACTIONS.get(0));
        play(session, 90);
        session.act(ACTIONS.get(2));
        play(session, 120);
        for (int tick : new int[] {70, 100, -1, 49, 50, 51, 119, 3}) {
            session.seek(tick);
            assertThat(session.tick()).isEqualTo(tick);
            assertThat(session.seen().ticks()).as("nothing seen is lost").isEqualTo(121);
        }
        assertThat(digestOf(session)).isEqualTo(digest(Results.one(session.scenario(), 1)));
        assertThat(session.interventions()).hasSize(2);
    }

    @Test
    void withoutCheckpointsItGoesBackFromTheSeedToTheSameBytes() {
        Session session = Session.withoutCheckpoints(SCENARIO, 1);
        play(session, 50);
        session.act(ACTIONS.get(0));
        play(session, 90);
        session.seek(20);
        assertThat(session.tick()).isEqualTo(20);
        assertThat(session.seen().ticks()).as("nothing seen is lost").isEqualTo(91);
        assertThat(digestOf(session)).isEqualTo(digest(Results.one(session.scenario(), 1)));
        assertThat(session.interventions()).hasSize(1);
    }

    @Test
    void aDeedInThePastMakesAnotherFuture() {
        Session session = new Session(SCENARIO, 1, new PackedCheckpoints(10, Long.MAX_VALUE));
        play(session, 50);
        Event kept = session.act(ACTIONS.get(0));
        play(session, 90);
        session.act(ACTIONS.get(2));
        play(session, 120);
        session.seek(60);
        Event instead = session.act(ACTIONS.get(3));
        assertThat(session.interventions()).containsExactly(kept, instead);
        assertThat(session.seen().ticks()).isEqualTo(61);
        assertThat(digestOf(session)).isEqualTo(digest(Results.one(session.scenario(), 1)));
    }

    @Test
    void checkpointsStayWithinTheirMemory() {
        PackedCheckpoints few = new PackedCheckpoints(1, 400_000);
        Simulation simulation = new Simulation(SCENARIO, 1);
        while (simulation.advance()) {
            few.offer(simulation);
            assertThat(few.bytes()).isLessThanOrEqualTo(400_000);
        }
        assertThat(few.before(100)).isNotNull();
        assertThat(few.before(100).tick()).isBetween(0, 100);
    }

    @Test
    void nothingCanBeDoneOnceItIsOver() {
        Session session = new Session(Scenarios.threeVillages("meta.days=0.25"), 1);
        assertThatThrownBy(session::result).isInstanceOf(IllegalStateException.class);
        while (session.advance()) {
            assertThat(session.over()).isFalse();
        }
        assertThat(session.over()).isTrue();
        assertThatThrownBy(() -> session.act(ACTIONS.get(0))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(session::advance).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> session.seek(24)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void askedAfterwardsOrWatchedFromTheStartTheAnswerIsTheSame() {
        Session watching = new Session(SCENARIO, 1, new PackedCheckpoints(10, Long.MAX_VALUE));
        Session asked = new Session(SCENARIO, 1, new PackedCheckpoints(10, Long.MAX_VALUE));
        for (int i = 0; i < 1800; i += 17) {
            watching.watch(Subject.person(i));
            watching.watch(Subject.household(i / 5));
        }
        for (Session s : List.of(watching, asked)) {
            play(s, 50);
            s.act(ACTIONS.get(2));
            play(s, 78);
        }
        for (int i = 0; i < 1800; i += 170) {
            for (Subject subject : List.of(Subject.person(i), Subject.household(i / 5))) {
                Explanation why = asked.why(subject);
                assertThat(why).isEqualTo(watching.why(subject));
                assertThat(why.decided()).isTrue();
                assertThat(why.tick()).isEqualTo(78);
            }
        }
        asked.seek(60);
        assertThat(asked.why(Subject.person(17)).tick()).isEqualTo(60);
        assertThat(new Session(SCENARIO, 1).why(Subject.person(3)).decided()).isFalse();
    }

    @Test
    void aMobAndAUnitAreExplainedByTheirLastChoiceAlsoAfterGoingBack() {
        Session session = new Session(SCENARIO, 1);
        while (session.simulation().explainer().count(Subject.Sort.MOB) == 0) {
            session.advance();
        }
        int first = session.tick();
        Explanation left = session.why(Subject.mob(0));
        assertThat(left.decided()).isTrue();
        assertThat(left.tick()).isEqualTo(first);
        play(session, first + 40);
        session.seek(first);
        assertThat(session.why(Subject.mob(0))).isEqualTo(left);
        assertThatThrownBy(() -> session.why(Subject.mob(1))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(session.why(Subject.unit(0)).decided()).as("not sent yet").isFalse();
    }

    @Test
    void writtenDownAndReadAgainTheTouchedRunIsTheSame(@TempDir Path folder) throws IOException {
        Session session = new Session(SCENARIO, 1);
        for (int k = 0; k < ACTIONS.size(); k++) {
            play(session, 40 + 7 * k);
            session.act(ACTIONS.get(k));
        }
        Path file = folder.resolve("touched.yaml");
        Files.writeString(file, ScenarioWriter.write(session.scenario()));
        Scenario read = ScenarioReader.read(file, List.of()).scenario();
        assertThat(read).isEqualTo(session.scenario());
        assertThat(digestOf(session)).isEqualTo(digest(Results.one(read, 1)));
    }

    @Test
    void aTouchedRunOfKordayIsTheRunOfItsScenario() {
        Scenario korday = Scenarios.korday(
                "meta.days=1.25", "events.quarrel.t=1", "events.stop.t=8.25", "events.stop.postDelay=1");
        Session session = new Session(korday, 2);
        play(session, 50);
        session.act(Scenarios.event(EventType.NET_SHUTDOWN, "t0", 0.0, "duration", 1.5));
        play(session, 80);
        session.seek(60);
        session.act(Scenarios.event(
                EventType.REINFORCE,
                "t",
                0.0,
                "station",
                korday.stations().get(0).id(),
                "size",
                120));
        play(session, korday.meta().ticks() - 1);
        assertThat(digest(session.result())).isEqualTo(digest(Results.one(session.scenario(), 2)));
    }

    /** What a scenario cannot hold is refused before anything is done, in one line. */
    @Test
    void whatTheScenarioCannotHoldIsRefusedAndNothingIsDone() {
        Session session = new Session(SCENARIO, 1);
        play(session, 30);
        for (Event foreign : List.of(
                Scenarios.event(EventType.REINFORCE, "t", 0.0, "station", "nowhere"),
                Scenarios.event(EventType.REINFORCE, "t", 0.0, "station", "post", "size", -3),
                Scenarios.event(EventType.REINFORCE, "t", 0.0),
                Scenarios.event(EventType.VIDEO_RELEASE, "t", 0.0, "rumour", "video", "group", "B"),
                Scenarios.event(EventType.NET_SHUTDOWN, "t0", 0.0, "area", List.of("Atlantis")),
                Scenarios.event(EventType.CURFEW, "t0", 5.0, "t1", 4.0),
                Scenarios.event(EventType.ROADBLOCK, "t0", 0.0, "from", "Lower", "to", "Lower", "against", "MOBS"),
                Scenarios.event(
                        EventType.SECOND_INCIDENT,
                        "t",
                        0.0,
                        "village",
                        "Upper",
                        "rumour",
                        "video",
                        "group",
                        "A",
                        "threat",
                        "quarrel"),
                Scenarios.event(EventType.COUNTER_RUMOUR, "t", 0.0, "kind", "SHOUTING"),
                Scenarios.event(EventType.COUNTER_RUMOUR, "t", 0.0, "colour", "red"))) {
            assertThatThrownBy(() -> session.act(foreign))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("allowed: ")
                    .hasMessageContaining(foreign.type().name());
        }
        assertThat(session.interventions()).isEmpty();
        assertThat(digestOf(session)).isEqualTo(digest(Results.one(SCENARIO, 1)));
    }

    @Test
    void writtenDownAndReadAgainItGoesOnWithTheSameBytes() throws Exception {
        Session session = new Session(SCENARIO, 1);
        play(session, 50);
        session.act(ACTIONS.get(3));
        play(session, 80);
        session.why(Subject.person(7));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        }
        Session again;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            again = (Session) in.readObject();
        }
        assertThat(again.tick()).isEqualTo(80);
        assertThat(again.why(Subject.person(7))).isEqualTo(session.why(Subject.person(7)));
        assertThat(digestOf(again)).isEqualTo(digestOf(session)).isEqualTo(digest(Results.one(session.scenario(), 1)));
        again.seek(60);
        assertThat(digestOf(again)).as("gone back from the seed").isEqualTo(digestOf(session));
    }
}
