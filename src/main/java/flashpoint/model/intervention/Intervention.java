package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/**
 * Effect of one type of event on the world. Stateless: lasting effects are kept in the world. One that only pushes
 * {@link flashpoint.model.world.Lever levers} needs {@link #begin} alone.
 */
public interface Intervention {

    /**
     * The event begins, or simply happens.
     *
     * @param world the state
     * @param event the event with its fields
     */
    void begin(World world, Event event);

    /**
     * Hour at which it ends.
     *
     * @param event the event with its fields
     * @return {@code t1}, or its time and {@code duration}; infinite if it has neither
     */
    default double ends(Event event) {
        return event.doubleValue("t1", event.time() + event.doubleValue("duration", Double.POSITIVE_INFINITY));
    }

    /**
     * The event ends: levers it pushed go back.
     *
     * @param world the state
     * @param event the event with its fields
     */
    default void end(World world, Event event) {
        world.levers().pop(event);
    }
}
