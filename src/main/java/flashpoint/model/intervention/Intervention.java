package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/**
 * What an event does to the world. Stateless: what lasts is kept in the world. One that only pushes {@link
 * flashpoint.model.world.Lever levers} needs {@link #begin} alone.
 */
interface Intervention {

    /** The event begins, or simply happens. */
    void begin(World world, Event event);

    /** Hour at which it ends; infinite if it has no end or ends at once. */
    default double ends(Event event) {
        return event.real("t1", event.time() + event.real("duration", Double.POSITIVE_INFINITY));
    }

    /** The event ends: levers it pushed go back. */
    default void end(World world, Event event) {
        world.levers().pop(event);
    }
}
