package flashpoint.model.intervention;

import flashpoint.core.Ticks;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Scenario;
import java.io.Serializable;
import java.util.List;

/** Which class carries out which event, and when. */
public final class Interventions implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double dt;
    private List<Event> events;
    private int[] begin;
    private int[] end;

    /**
     * The events of a scenario.
     *
     * @param scenario the scenario
     */
    public Interventions(Scenario scenario) {
        dt = scenario.meta().dt();
        schedule(scenario.events());
    }

    /**
     * Takes other events in place of those so far; what has begun goes on.
     *
     * @param all the events so far and any to come, in the same order
     */
    public void schedule(List<Event> all) {
        events = all;
        begin = all.stream().mapToInt(e -> tick(e, dt)).toArray();
        end = all.stream().mapToInt(e -> Ticks.containing(ends(e), dt)).toArray();
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
     * Carries out what begins or ends in the current tick; endings first, each in the order of the scenario.
     *
     * @param world the world
     */
    public void due(World world) {
        for (int k = 0; k < end.length; k++) {
            if (end[k] == world.tick() && begin[k] < end[k]) {
                of(events.get(k).type()).end(world, events.get(k));
            }
        }
        for (int k = 0; k < begin.length; k++) {
            if (begin[k] == world.tick()) {
                of(events.get(k).type()).begin(world, events.get(k));
                world.note(events.get(k));
                if (end[k] <= begin[k]) {
                    of(events.get(k).type()).end(world, events.get(k));
                }
            }
        }
    }

    private static Intervention of(EventType type) {
        return switch (type) {
            case QUARREL -> new Quarrel();
            case STOP_AND_HOUSE -> new StopAndHouse();
            case VIDEO_RELEASE -> new VideoRelease();
            case PROVOCATEURS -> new Provocateurs();
            case NET_SHUTDOWN -> new NetShutdown();
            case COUNTER_RUMOUR -> new CounterRumour();
            case CURFEW -> new Curfew();
            case REINFORCE -> new Reinforce();
            case POLICE_WITHDRAW -> new PoliceWithdraw();
            case BIAS -> new Bias();
            case DISMISSAL -> new Dismissal();
            case HATE_CAMPAIGN -> new HateCampaign();
            case CORRIDOR -> new Corridor();
            case BORDER -> new Border();
            case ROADBLOCK -> new Roadblock();
            case ELDERS -> new Elders();
            case SECOND_INCIDENT -> new SecondIncident();
        };
    }
}
