package flashpoint.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.model.observe.PersonOutcomes;
import flashpoint.model.observe.PersonOutcomes.Fate;
import flashpoint.model.world.Lever;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two runs on one clock differ in what the change between them brings about, and in nothing else. */
class PairedSessionsTest {

    private static final Scenario WITH = Scenarios.threeVillages("meta.days=2");
    private static final Scenario WITHOUT = WITH.with(WITH.events().stream()
            .filter(e -> e.type() != EventType.VIDEO_RELEASE)
            .toList());

    private static void play(PairedSessions pair, int tick) {
        while (pair.tick() < tick) {
            pair.advance();
        }
    }

    @Test
    void theSameScenarioTwiceDiffersInNothing() {
        PairedSessions pair = new PairedSessions(WITH, WITH, 3);
        play(pair, WITH.meta().ticks() - 1);
        assertThat(pair.advance()).isFalse();
        assertThat(pair.tick()).isEqualTo(WITH.meta().ticks() - 1);
        assertThat(pair.values()).isNotEmpty().noneMatch(PairedSessions.Value::differs);
        assertThat(pair.fates()).isEmpty();
    }

    @Test
    void untilTheChangeNothingDiffersAndAfterwardsTheNumbersAreThoseOfThePeopleListed() {
        PairedSessions pair = new PairedSessions(WITH, WITHOUT, 2);
        play(pair, 61);
        assertThat(pair.values()).noneMatch(PairedSessions.Value::differs);
        assertThat(pair.fates()).isEmpty();
        play(pair, 140);
        List<PersonOutcomes.Change> changes = pair.fates();
        assertThat(changes).isNotEmpty().allMatch(c -> c.fateHere() != c.fateThere());
        assertThat(changes.get(0).fateHere()).as("the gravest first").isEqualTo(Fate.INJURED);
        assertThat(changes).extracting(PersonOutcomes.Change::fateHere).contains(Fate.AWAY);
        for (String where : List.of("", "Lower", "Middle", "Upper")) {
            assertThat(pair.values().stream().filter(v -> v.village().equals(where)))
                    .as(where)
                    .anyMatch(PairedSessions.Value::differs);
        }
        assertThat(number(pair, "deaths")).isEqualTo(more(changes, Fate.KILLED));
        assertThat(number(pair, "detained")).isEqualTo(more(changes, Fate.DETAINED));
    }

    /** How many more on the left than on the right. */
    private static double number(PairedSessions pair, String metric) {
        return pair.values().stream()
                .filter(v -> v.village().isEmpty() && v.metric().name().equals(metric))
                .mapToDouble(v -> v.left() - v.right())
                .sum();
    }

    private static double more(List<PersonOutcomes.Change> changes, Fate fate) {
        return changes.stream()
                .mapToInt(c -> (c.fateHere() == fate ? 1 : 0) - (c.fateThere() == fate ? 1 : 0))
                .sum();
    }

    @Test
    void aTownMoreElsewhereShiftsNumbersButNobodysFate() {
        // A town, where provocateurs do not start.
        List<Village> villages = new ArrayList<>(WITH.villages());
        villages.add(0, new Village("Far", 400, 400, 90, List.of(0.5, 0.5), Village.Type.TOWN, "elsewhere", true));
        PairedSessions pair = new PairedSessions(WITH, Scenarios.withVillages(WITH, villages), 1);
        play(pair, 140);
        assertThat(pair.fates()).isEmpty();
        assertThat(pair.left().simulation().population()).isEqualTo(1800);
        assertThat(pair.values()).filteredOn(v -> !v.village().isEmpty()).noneMatch(PairedSessions.Value::differs);
    }

    @Test
    void whatIsDoneToOneSideShowsAndGoingBackTakesBothBack() {
        PairedSessions pair = new PairedSessions(WITH, WITH, 1);
        play(pair, 40);
        pair.right().act(Scenarios.event(EventType.NET_SHUTDOWN, "t0", 0.0));
        play(pair, 140);
        assertThat(pair.fates()).isNotEmpty();
        pair.seek(40);
        assertThat(pair.left().tick()).isEqualTo(pair.right().tick()).isEqualTo(40);
        assertThat(pair.fates()).isEmpty();
        play(pair, 140);
        assertThat(pair.fates()).isNotEmpty();
    }

    @Test
    void twoClocksAreRefused() {
        assertThatThrownBy(() -> new PairedSessions(WITH, Scenarios.threeVillages("meta.dt=0.125"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.125");
    }

    @Test
    void whatCanBeChangedAtOnceIsLoggedAndCanBeMadeAgain() {
        Session session = new Session(WITH, 1);
        while (session.tick() < 58) {
            session.advance();
        }
        double before = session.simulation().world().levers.of(Lever.HATE)[0];
        session.act(
                LiveParameters.change(WITH, Parameter.GRIEVANCE_HATE, 0, 0.9).orElseThrow());
        session.act(
                LiveParameters.change(WITH, Parameter.DECIDE_ELDERS, 0, 0.05).orElseThrow());
        session.advance();
        assertThat(before).isNotEqualTo(0.9);
        assertThat(session.simulation().world().levers.of(Lever.HATE)[0]).isEqualTo(0.9);
        while (!session.over()) {
            session.advance();
        }
        assertThat(Results.digest(session.result())).isEqualTo(Results.digest(Results.one(session.scenario(), 1)));
        for (Parameter p : Parameter.values()) {
            assertThat(LiveParameters.change(WITH, p, 0, p.max()).isPresent()).isEqualTo(LiveParameters.possible(p));
        }
    }
}
