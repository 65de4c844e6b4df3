package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** What an event does to the world. Stateless: what lasts is kept in the world. */
interface Intervention {

    /** The event begins, or simply happens. */
    void begin(World world, Event event);

    /** Hour at which it ends; infinite if it has no end or ends at once. */
    default double ends(Event event) {
        return event.real("t1", Double.POSITIVE_INFINITY);
    }

    /** The event ends. */
    default void end(World world, Event event) {}
}
