package flashpoint.run;

import flashpoint.core.IncidentType;
import java.io.Serializable;
import java.util.List;

/**
 * Result of one run: everything it reports. A pure function of the scenario, the seed and nothing else.
 *
 * @param run number of the run, from 0
 * @param design number of the design point, 0 outside experiments
 * @param replicate number of the replicate, from 0
 * @param seed its seed
 * @param status {@code ok} or {@code failed}
 * @param ticks ticks run
 * @param stopReason {@code horizon}, or why it ended early
 * @param summary one value for each of {@link flashpoint.run.Metrics#run}; NaN is missing
 * @param series {@code [metric][tick]}, in the order of {@link flashpoint.run.Metrics#series}
 * @param villages {@code [metric][tick * villages + village]}, in the order of {@link flashpoint.run.Metrics#village}
 * @param refuges {@code [refuge][tick]}: persons who queue at or are in that refuge
 * @param burntTick by house: the tick in which it burned, or -1
 * @param incidents in order of time
 * @param stateBytes memory of the state's arrays that grow with the population, bytes; 0 if not counted
 */
public record RunResult(
        long run,
        int design,
        int replicate,
        long seed,
        String status,
        int ticks,
        String stopReason,
        double[] summary,
        double[][] series,
        float[][] villages,
        int[][] refuges,
        int[] burntTick,
        List<Incident> incidents,
        long stateBytes)
        implements Serializable {

    /**
     * One reported incident.
     *
     * @param tick when
     * @param type what
     * @param village index of the village, or -1
     * @param actor index of the acting group, or -1
     * @param target index of the group acted upon, or -1
     * @param trigger what brought it about: an event, rumour, mob, station or refuge by name; may be empty
     * @param severity see {@link IncidentType}
     */
    public record Incident(
            int tick, IncidentType type, int village, int actor, int target, String trigger, double severity)
            implements Serializable {}
}
