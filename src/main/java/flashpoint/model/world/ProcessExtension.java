package flashpoint.model.world;

import flashpoint.scenario.Event;

/**
 * Process that an extension adds to the loop of a tick. It is a kind of event too: an event of the kind switches it on
 * from its time on (to {@code t1}, if it has one), and the fields of the event are its parameters. So a scenario without
 * such an event runs as if the extension were not there.
 */
public interface ProcessExtension {

    /**
     * The process after which it runs.
     *
     * @return name of a class in {@code describe processes}
     */
    String after();

    /**
     * Makes the process of one event.
     *
     * @param world the state at hour 0
     * @param event the event with its fields
     * @return the process; what lasts is kept in the world
     */
    ModelProcess create(World world, Event event);

    /**
     * What it reads.
     *
     * @return a phrase
     */
    String reads();

    /**
     * What it changes.
     *
     * @return a phrase
     */
    String writes();
}
