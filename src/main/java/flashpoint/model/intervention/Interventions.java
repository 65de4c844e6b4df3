package flashpoint.model.intervention;

import flashpoint.core.Ticks;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventCondition;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Scenario;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Events of a scenario by the ticks in which they begin and end, and the class that carries out each. */
public final class Interventions implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<EventKind, Intervention> CLASSES = new ConcurrentHashMap<>();

    /** What an event does that only switches a process on. */
    private static final Intervention NOTHING = (world, event) -> {};

    private final double dt;
    private List<Event> events;
    /** By event: the condition for which it waits, or null. */
    private EventCondition[] waits;
    /** By event: as it is carried out; one that waited, at the time at which it began; null if it has not. */
    private Event[] running;

    private int[] begin;
    private int[] end;

    /**
     * The events of a scenario.
     *
     * @param scenario the scenario
     */
    public Interventions(Scenario scenario) {
        dt = scenario.meta().dt();
        schedule(scenario);
    }

    /**
     * Replaces the list of events; events that have begun go on.
     *
     * @param scenario with the events so far and any to come, in the same order
     */
    public void schedule(Scenario scenario) {
        Event[] before = running == null ? new Event[0] : running;
        events = scenario.events();
        int n = events.size();
        running = new Event[n];
        waits = new EventCondition[n];
        begin = new int[n];
        end = new int[n];
        for (int k = 0; k < n; k++) {
            Event e = events.get(k);
            waits[k] = e.waits() ? e.condition(scenario.labels()) : null;
            if (waits[k] == null || (k < before.length && before[k] != null)) {
                start(k, waits[k] == null ? e : before[k]);
            } else {
                begin[k] = Integer.MAX_VALUE;
                end[k] = Integer.MAX_VALUE;
            }
        }
    }

    private void start(int k, Event e) {
        running[k] = e;
        begin[k] = tick(e, dt);
        end[k] = endTick(e, dt);
    }

    /**
     * Whether an event has begun and not ended.
     *
     * @param k its place in the scenario
     * @param tick the tick, in or after {@link #due}
     * @return whether it is in force
     */
    public boolean inForce(int k, int tick) {
        return tick >= begin[k] && tick < end[k];
    }

    /**
     * The tick in which an event begins.
     *
     * @param event the event
     * @param dt length of a tick, h
     * @return ticks from 0
     */
    public static int tick(Event event, double dt) {
        return Ticks.containing(event.time(), dt);
    }

    /**
     * Hour at which an event ends.
     *
     * @param event the event
     * @return hours since midnight of the first day; infinite if it lasts, or has no end
     */
    public static double ends(Event event) {
        return of(event.type()).ends(event);
    }

    /**
     * The tick in which an event ends.
     *
     * @param event the event
     * @param dt length of a tick, h
     * @return ticks from 0; beyond every run if it has no end
     */
    public static int endTick(Event event, double dt) {
        return Ticks.containing(ends(event), dt);
    }

    /**
     * Carries out the beginnings and ends due in the current tick; endings first, each in the order of the scenario. An
     * event that waits begins in the first tick from its time on in which its condition holds of the state as the tick
     * before left it, once, and lasts as long as it would have.
     *
     * @param world the world
     */
    public void due(World world) {
        for (int k = 0; k < waits.length; k++) {
            if (running[k] == null
                    && world.tick() >= tick(events.get(k), dt)
                    && ConditionReader.holds(world, waits[k])) {
                start(k, events.get(k).at(Math.max(world.hour(), events.get(k).time())));
            }
        }
        for (int k = 0; k < end.length; k++) {
            if (end[k] == world.tick() && begin[k] < end[k]) {
                of(running[k].type()).end(world, running[k]);
            }
        }
        for (int k = 0; k < begin.length; k++) {
            if (begin[k] == world.tick()) {
                of(running[k].type()).begin(world, running[k]);
                world.note(running[k]);
                if (end[k] <= begin[k]) {
                    of(running[k].type()).end(world, running[k]);
                }
            }
        }
    }

    /** For an extension, itself; else the class named after the type, in this package: STOP_AND_HOUSE is {@code StopAndHouse}. */
    private static Intervention of(EventKind type) {
        if (type instanceof Intervention itself) {
            return itself;
        }
        return type instanceof EventType ? CLASSES.computeIfAbsent(type, Interventions::find) : NOTHING;
    }

    private static Intervention find(EventKind type) {
        StringBuilder name = new StringBuilder(Interventions.class.getPackageName()).append('.');
        for (String word : type.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        try {
            return Class.forName(name.toString())
                    .asSubclass(Intervention.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the event type " + type.name() + " needs a class " + name, e);
        }
    }
}
