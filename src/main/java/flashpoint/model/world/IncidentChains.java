package flashpoint.model.world;

import flashpoint.core.Decision;
import flashpoint.scenario.Event;
import flashpoint.scenario.Parameter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** The incidents of a run in the order in which they began, those an event calls for, and what groups remember of them. */
public final class IncidentChains implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<IncidentChain> all = new ArrayList<>();
    private final List<Event> called = new ArrayList<>();
    /** incident.memoryTau: time in which memory falls to 1/e, h. */
    private final double tau;

    /** By group: memory of officers' abuses that stayed unpunished, as of {@link #since}. */
    private final double @Index.Group [] memory;

    private final int @Index.Group [] since;
    private final double dt;

    IncidentChains(World w) {
        memory = new double[w.groups];
        since = new int[w.groups];
        tau = w.p.get(Parameter.INCIDENT_MEMORY_TAU);
        dt = w.dt;
    }

    /**
     * Calls for an incident in this tick.
     *
     * @param event the event that gives some of its steps
     */
    public void call(Event event) {
        called.add(event);
    }

    /**
     * Events whose incidents are to begin in this tick; the process takes them away.
     *
     * @return in the order of the scenario
     */
    public List<Event> called() {
        return called;
    }

    /**
     * Adds an incident.
     *
     * @param chain the incident
     */
    public void add(IncidentChain chain) {
        all.add(chain);
    }

    /**
     * Number of incidents so far.
     *
     * @return incidents
     */
    public int size() {
        return all.size();
    }

    /**
     * An incident.
     *
     * @param k 0 to size-1
     * @return the incident
     */
    public IncidentChain get(int k) {
        return all.get(k);
    }

    /**
     * What a group remembers of officers' abuses that stayed unpunished.
     *
     * @param group index of the group
     * @param tick now
     * @return 0 to 1
     */
    public double memory(@Index.Group int group, int tick) {
        double kept = memory[group];
        return kept == 0 ? 0 : kept * FastMath.exp(-(tick - since[group]) * dt / tau);
    }

    /**
     * Adds an unpunished abuse to a group's memory: M &larr; M &oplus; amount.
     *
     * @param group index of the group
     * @param tick now
     * @param amount 0 to 1
     */
    public void remember(@Index.Group int group, int tick, double amount) {
        memory[group] = Decision.withAnger(memory(group, tick), amount);
        since[group] = tick;
    }

    /**
     * Takes a share of a group's memory away, as a punishment does.
     *
     * @param group index of the group
     * @param tick now
     * @param share 0 to 1
     */
    public void redress(@Index.Group int group, int tick, double share) {
        memory[group] = memory(group, tick) * (1 - share);
        since[group] = tick;
    }
}
