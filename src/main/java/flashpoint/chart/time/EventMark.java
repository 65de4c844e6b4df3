package flashpoint.chart.time;

import flashpoint.core.IncidentLog;
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
            if (event.waits()) {
                run.incidents().stream()
                        .filter(i ->
                                i.type() == IncidentType.SCENARIO && event.id().equals(i.trigger()))
                        .findFirst()
                        .ifPresent(i -> marks.add(came(event, scenario, i.tick())));
            } else {
                marks.add(of(event));
            }
        }
        first(marks, scenario, run, IncidentType.ATTACK_START, "first attack");
        first(marks, scenario, run, IncidentType.REINF_ARRIVE, "reinforcements arrive");
        marks.sort(Comparator.comparingDouble(EventMark::hour).thenComparing(EventMark::label));
        return List.copyOf(marks);
    }

    /**
     * The same for a run that goes on: the events, and what has come about so far.
     *
     * @param scenario of the run as it is
     * @param log its incidents
     * @return marks in order of time
     */
    public static List<EventMark> of(Scenario scenario, IncidentLog log) {
        List<EventMark> marks = new ArrayList<>();
        for (Event event : scenario.events()) {
            if (!event.waits()) {
                marks.add(of(event));
            }
            for (int k = 0; event.waits() && k < log.size(); k++) {
                if (log.type(k) == IncidentType.SCENARIO && event.id().equals(log.trigger(k))) {
                    marks.add(came(event, scenario, log.tick(k)));
                }
            }
        }
        first(marks, scenario, log, IncidentType.ATTACK_START, "first attack");
        first(marks, scenario, log, IncidentType.REINF_ARRIVE, "reinforcements arrive");
        marks.sort(Comparator.comparingDouble(EventMark::hour).thenComparing(EventMark::label));
        return List.copyOf(marks);
    }

    private static EventMark of(Event event) {
        return new EventMark(event.time(), words(event), false);
    }

    /** An event that waited for a condition, when it came. */
    private static EventMark came(Event event, Scenario scenario, int tick) {
        return new EventMark(ChartClock.of(scenario.meta()).hour(tick), words(event), true);
    }

    private static String words(Event event) {
        return event.label() == null || event.label().isBlank() ? event.id() : event.label();
    }

    private static void first(
            List<EventMark> marks, Scenario scenario, IncidentLog log, IncidentType type, String label) {
        for (int k = 0; k < log.size(); k++) {
            if (log.type(k) == type) {
                marks.add(new EventMark(ChartClock.of(scenario.meta()).hour(log.tick(k)), label, true));
                return;
            }
        }
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
