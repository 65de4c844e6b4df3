package flashpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import flashpoint.model.intervention.Interventions;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds for every type of event, and so for any that is added. The stage is {@code theory-everything}, in which every
 * type takes place.
 */
class EveryEventTypeTest {

    private static final String STAGE = "scenarios/theory/theory-everything.yaml";
    private static final long SEED = 6;
    private static final Scenario ALL = Scenarios.shipped("theory/theory-everything");
    private static final long[] DIGESTS = digests(ALL);

    /** Thirty hours with fewer people, in which most of it happens. */
    private static final Scenario SHORT = Scenarios.shipped(
            "theory/theory-everything",
            "meta.days=1.25",
            "pop.scale=0.35",
            "mob.qMin=3",
            "police.reportAt=3",
            "incident.rate=40");

    private static final int STARTS = 12;
    private static final int PLANTED = 4;

    private static List<Event> of(Scenario scenario, EventType type) {
        List<Event> events =
                scenario.events().stream().filter(e -> e.type() == type).toList();
        assertThat(events)
                .withFailMessage(
                        "%s takes place nowhere in %s: add a line such as {id: mine, type: %s, %s: 18, ...} to its"
                                + " events, at a time and a place at which it makes a difference",
                        type, STAGE, type, type.fields().get(0).name())
                .isNotEmpty();
        return events;
    }

    /** The same scenario with all events of a type put off until after its end: a video's story waits for its video. */
    private static Scenario never(Scenario scenario, EventType type) {
        double end = scenario.meta().ticks() * scenario.meta().dt();
        return scenario.with(scenario.events().stream()
                .map(e -> e.type() == type ? e.at(end + 1) : e)
                .toList());
    }

    private static long[] digests(Scenario scenario) {
        Simulation s = new Simulation(scenario, SEED);
        return IntStream.range(0, scenario.meta().ticks())
                .mapToLong(t -> {
                    s.advance();
                    return StateDigest.unannounced(s.world());
                })
                .toArray();
    }

    private static int begins(Event event) {
        return Interventions.tick(event, ALL.meta().dt());
    }

    @ParameterizedTest
    @EnumSource
    void beforeItBeginsNothingIsOtherAndFromThenOnSomethingIs(EventType type) {
        int first = of(ALL, type).stream()
                .mapToInt(EveryEventTypeTest::begins)
                .min()
                .orElseThrow();
        long[] never = digests(never(ALL, type));
        int differs = IntStream.range(0, DIGESTS.length)
                .filter(t -> DIGESTS[t] != never[t])
                .findFirst()
                .orElse(-1);
        assertThat(differs)
                .as("first tick that %s changes; it begins in tick %s, and -1 is none", type, first)
                .isGreaterThanOrEqualTo(first);
    }

    /** The same event at another hour, over after some hours if it can end. */
    private static Event moved(Event event, double hour, double hours) {
        Map<String, Object> values = new LinkedHashMap<>(event.values());
        event.type().fields().forEach(field -> {
            switch (field.name()) {
                case "t", "t0" -> values.put(field.name(), hour);
                case "t1" -> values.put("t1", hour + hours);
                case "duration" -> values.put("duration", hours);
                default -> {}
            }
        });
        return new Event(event.type(), event.id(), event.label(), values);
    }

    private static Scenario replacing(Scenario scenario, Event event, Event by) {
        List<Event> events = new ArrayList<>(scenario.events());
        events.set(events.indexOf(event), by);
        return scenario.with(events);
    }

    /** Start times from the first story to when most have fled, lasting from a tick to some hours. */
    private static Scenario placed(EventType type, int k) {
        Event event = of(SHORT, type).get(0);
        return replacing(
                SHORT,
                event,
                moved(event, 9 + 1.5 * k, List.of(0.25, 1.0, 3.0, 6.0).get(k % 4)));
    }

    /** The first tick in which two runs of a scenario differ; -1 if none. */
    private static int differs(Simulation run, Simulation plain) {
        boolean more = true;
        while (more) {
            more = run.advance();
            plain.advance();
            if (StateDigest.of(run.world()) != StateDigest.of(plain.world())) {
                return run.tick();
            }
        }
        return -1;
    }

    @ParameterizedTest
    @EnumSource
    void wheneverItBeginsTheRunIsThatOfThePlainLoop(EventType type) {
        for (int k = 0; k < STARTS; k++) {
            Scenario scenario = placed(type, k);
            assertThat(differs(new Simulation(scenario, SEED), ReferenceLoop.of(scenario, SEED)))
                    .as("tick in which %s, start %s, differs from the plain loop", type, k)
                    .isEqualTo(-1);
        }
    }

    /** In a world in which nothing else happens, what it changes is as if it had not been once it has ended. */
    @ParameterizedTest
    @EnumSource
    void itsEndUndoesIt(EventType type) {
        Event event = moved(of(SHORT, type).get(0), 3, 2);
        assumeTrue(Double.isFinite(Interventions.ends(event)), type + " has no end");
        Simulation with = new Simulation(SHORT.with(List.of(event)), SEED);
        Simulation without = new Simulation(SHORT.with(List.of()), SEED);
        boolean everInForce = false;
        for (int t = 0; t < 40; t++) {
            with.advance();
            without.advance();
            boolean same = InForce.of(with.world()).equals(InForce.of(without.world()));
            boolean lasts = t >= 12 && t < 20;
            everInForce |= !same;
            if (!lasts) {
                assertThat(InForce.of(with.world())).as("tick %s", t).isEqualTo(InForce.of(without.world()));
            }
        }
        assertThat(everInForce).as("while %s lasts something is in force", type).isTrue();
    }

    /** A type that can end does so in the stage too, or its ending is never seen among all else that happens. */
    @ParameterizedTest
    @EnumSource
    void ifItCanEndItEndsOnTheStage(EventType type) {
        Event event = of(ALL, type).get(0);
        assumeTrue(Double.isFinite(Interventions.ends(moved(event, 3, 2))), type + " has no end");
        assertThat(of(ALL, type))
                .anyMatch(e ->
                        Interventions.ends(e) < ALL.meta().ticks() * ALL.meta().dt());
    }

    /** What these tests are for: a change of legitimacy that nobody is told of is noticed. */
    @Test
    void aForgottenChangeOfVersionIsNoticed() {
        int noticed = 0;
        for (int k = 0; k < PLANTED; k++) {
            Scenario busy = placed(EventType.HATE_CAMPAIGN, k);
            // An incident of the same tick would look before the version is forgotten.
            Scenario scenario = busy.with(busy.parameters().with(Parameter.INCIDENT_RATE, 0, 0));
            Simulation forgetful = new Simulation(scenario, SEED);
            int version = LeverVersion.of(forgetful.world());
            // After the events of the tick, before anybody asks how the order looks.
            ModelProcess forget = w -> LeverVersion.set(w, version);
            List<ModelProcess> order = new ArrayList<>(forgetful.processes().order());
            order.add(2, forget);
            forgetful.schedule.clear();
            forgetful.schedule.scheduleRepeating(ProcessSchedule.inOrder(order));
            noticed += differs(forgetful, ReferenceLoop.of(scenario, SEED)) >= 0 ? 1 : 0;
        }
        assertThat(noticed).isEqualTo(PLANTED);
    }

    @Test
    void theShorterStageComesToViolenceFlightReturnAndArrests() {
        Simulation run = ReferenceLoop.of(SHORT, SEED);
        while (run.advance()) {}
        World w = run.world();
        assertThat(w.mobs.count).isGreaterThan(3);
        assertThat(IntStream.of(w.census.everFled).sum()).isGreaterThan(25);
        assertThat(IntStream.of(w.census.returned).sum()).isPositive();
        assertThat(IntStream.of(w.census.arrests).sum()).isPositive();
    }
}
