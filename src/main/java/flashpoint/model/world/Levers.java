package flashpoint.model.world;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Scenario;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Positions of all {@link Lever levers}, with the causes that hold them there. Interventions push and pop; processes read
 * {@link #of}.
 *
 * <p>A change of a lever on which grievance depends changes {@link #version}, by which {@link Grievance} works out anew
 * what it keeps; who pushes need not think of it.
 */
public final class Levers implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the scenario says from the start; an event of the kind takes its place. */
    private static final String FROM_THE_START = "";

    /** A cause that holds. */
    private record Cause(Lever lever, String kind, String id, int[] where, double[] value) implements Serializable {}

    private final Map<Lever, double[]> positions = new EnumMap<>(Lever.class);
    private final Map<Lever, Boolean> neutral = new EnumMap<>(Lever.class);
    private final List<Cause> causes = new ArrayList<>();
    private int version;

    /**
     * Levers as a scenario sets them at the start.
     *
     * @param scenario resolved scenario of villages
     * @param numbers numbers of its subgroups
     */
    Levers(Scenario scenario, Subgroups numbers) {
        int subgroups = numbers.count;
        for (Lever lever : Lever.values()) {
            positions.put(
                    lever, new double[lever.byRefuge() ? scenario.refuges().size() : subgroups]);
        }
        double[] hate = new double[subgroups];
        double[] elders = new double[subgroups];
        for (@Index.Subgroup int b = 0; b < subgroups; b++) {
            hate[b] = scenario.parameters().get(Parameter.GRIEVANCE_HATE, numbers.group(b));
            elders[b] = scenario.parameters().get(Parameter.DECIDE_ELDERS, numbers.group(b));
        }
        start(Lever.HATE, EventType.HATE_CAMPAIGN, hate);
        start(Lever.THRESHOLD, EventType.ELDERS, elders);
        start(
                Lever.OPENING,
                EventType.BORDER,
                scenario.refuges().stream().mapToDouble(Refuge::open).toArray());
        for (Lever lever : Lever.values()) {
            move(lever);
        }
    }

    private void start(Lever lever, EventType kind, double[] values) {
        int[] everywhere = IntStream.range(0, values.length).toArray();
        causes.add(new Cause(lever, kind.name(), FROM_THE_START, everywhere, values));
    }

    /**
     * Position of a lever by subgroup ({@link Lever#BORDER_FLOW} and {@link Lever#OPENING}: by refuge). The array stays the
     * same for the whole run, so that it can be kept; only this class writes to it.
     *
     * @param lever the lever
     * @return values by subgroup or refuge
     */
    public double[] of(Lever lever) {
        return positions.get(lever);
    }

    /**
     * Whether a lever moves nothing anywhere.
     *
     * @param lever the lever
     * @return whether it is neutral in every place
     */
    public boolean neutral(Lever lever) {
        return neutral.get(lever);
    }

    /**
     * Whether an event of a kind holds any lever.
     *
     * @param kind type of event
     * @return false before the first and after the last of them
     */
    public boolean held(EventKind kind) {
        // Asked in every tick: a stream would allocate.
        for (int k = 0; k < causes.size(); k++) {
            Cause cause = causes.get(k);
            if (cause.kind.equals(kind.name()) && !cause.id.equals(FROM_THE_START)) {
                return true;
            }
        }
        return false;
    }

    /** Number that changes whenever a lever on which grievance depends moves. */
    int version() {
        return version;
    }

    /**
     * Moves a lever until the event ends.
     *
     * @param event the cause
     * @param lever what it moves
     * @param where subgroups (or refuges) in which
     * @param value its push, in the range of the lever
     * @throws IllegalArgumentException if the value is outside that range
     */
    public void push(Event event, Lever lever, int[] where, double value) {
        if (!(value >= lever.min() && value <= lever.max())) {
            throw new IllegalArgumentException(event.type().name() + " " + event.id() + ": " + lever
                    + " cannot be pushed to " + value + ", allowed: " + lever.min() + " to " + lever.max());
        }
        double[] values = new double[where.length];
        Arrays.fill(values, value);
        causes.add(new Cause(lever, event.type().name(), event.id(), where.clone(), values));
        move(lever);
    }

    /**
     * Takes back all that an event pushed; nothing if it pushed nothing.
     *
     * @param event the cause
     */
    public void pop(Event event) {
        release(causes.stream()
                .filter(c ->
                        c.id.equals(event.id()) && c.kind.equals(event.type().name()))
                .toList());
    }

    /**
     * Takes back what all events of a kind pushed.
     *
     * @param kind type of event
     */
    public void popAll(EventKind kind) {
        release(causes.stream()
                .filter(c -> c.kind.equals(kind.name()) && !c.id.equals(FROM_THE_START))
                .toList());
    }

    private void release(List<Cause> over) {
        causes.removeAll(over);
        over.stream().map(Cause::lever).distinct().forEach(this::move);
    }

    /** Works out the position of a lever from its causes. */
    private void move(Lever lever) {
        double[] at = positions.get(lever);
        Map<String, double[]> kinds = new LinkedHashMap<>();
        for (Cause c : causes) {
            if (c.lever == lever) {
                double[] kind = kinds.computeIfAbsent(c.kind, k -> filled(at.length, Double.NaN));
                for (int n = 0; n < c.where.length; n++) {
                    double before = kind[c.where[n]];
                    kind[c.where[n]] = Double.isNaN(before) ? c.value[n] : lever.withinKind(before, c.value[n]);
                }
            }
        }
        Arrays.fill(at, lever.neutral());
        for (double[] kind : kinds.values()) {
            for (int b = 0; b < at.length; b++) {
                at[b] = Double.isNaN(kind[b]) ? at[b] : lever.law().combine.applyAsDouble(at[b], kind[b]);
            }
        }
        neutral.put(lever, Arrays.stream(at).allMatch(x -> x == lever.neutral()));
        version += lever.movesGrievance() ? 1 : 0;
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }
}
