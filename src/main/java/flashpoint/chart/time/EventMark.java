package flashpoint.chart.time;

import flashpoint.core.IncidentType;
import flashpoint.run.RunResult;
import flashpoint.scenario.Event;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A moment to mark on charts over time.
 *
 * @param hour hours since hour 0
 * @param label what to write
 * @param outcome whether it came about in the run shown, rather than being set by the scenario
 */
public record EventMark(double hour, String label, boolean outcome) {

    /** The events of a scenario, and the first attack and first reinforcements of one run, in order of time. */
    public static List<EventMark> of(Scenario scenario, RunResult run) {
        List<EventMark> marks = new ArrayList<>();
        for (Event event : scenario.events()) {
            boolean named = event.label() != null && !event.label().isBlank();
            marks.add(new EventMark(event.time(), named ? event.label() : event.id(), false));
        }
        first(marks, scenario, run, IncidentType.ATTACK_START, "first attack");
        first(marks, scenario, run, IncidentType.REINF_ARRIVE, "reinforcements arrive");
        marks.sort(Comparator.comparingDouble(EventMark::hour).thenComparing(EventMark::label));
        return List.copyOf(marks);
    }

    private static void first(
            List<EventMark> marks, Scenario scenario, RunResult run, IncidentType type, String label) {
        run.incidents().stream()
                .filter(i -> i.type() == type)
                .findFirst()
                .ifPresent(i ->
                        marks.add(new EventMark(ChartClock.of(scenario.meta()).hour(i.tick()), label, true)));
    }
}
