package flashpoint.run;

import flashpoint.core.IncidentLog;
import flashpoint.lattice.LatticeObservation;
import flashpoint.model.Simulation;
import flashpoint.model.observe.SeriesRecorder;
import flashpoint.model.world.Workers;
import flashpoint.scenario.Scenario;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One run: a pure function of a resolved scenario and a seed. Serialisable, so that it can be sent to any worker.
 *
 * @param scenario resolved scenario
 * @param run number of the run
 * @param design number of the design point, 0 outside experiments
 * @param replicate number of the replicate
 * @param seed its seed
 * @param check whether every invariant is checked in every tick; changes no result
 */
public record Run(Scenario scenario, long run, int design, int replicate, long seed, boolean check)
        implements Serializable {

    /**
     * A single run.
     *
     * @param scenario resolved scenario
     * @param seed its seed
     * @return run 0, replicate 0
     */
    public static Run of(Scenario scenario, long seed) {
        return new Run(scenario, 0, 0, 0, seed, false);
    }

    /**
     * Carries the run out on the caller's thread.
     *
     * @return its result
     */
    public RunResult result() {
        return result(Workers.ONE);
    }

    /**
     * Carries the run out. An interrupt of the thread ends it as a failed one.
     *
     * @param crew workers for village processes; results do not depend on it
     * @return its result; a run that fails is reported as such, with its reason
     */
    public RunResult result(Workers crew) {
        return result(crew, simulation -> {});
    }

    /**
     * Carries the run out, and shows its last state.
     *
     * @param crew workers for village processes; results do not depend on it
     * @param end is given the simulation after its last tick, unless the run failed or is one of the lattice; it must not
     *     change it
     * @return its result
     */
    public RunResult result(Workers crew, Consumer<Simulation> end) {
        return scenario.lattice() ? lattice() : villages(crew, end);
    }

    private RunResult villages(Workers crew, Consumer<Simulation> end) {
        Simulation simulation = new Simulation(scenario, seed).with(crew);
        SeriesRecorder seen = simulation.recorder(scenario.meta().ticks());
        Runnable invariants = check ? simulation.invariants() : null;
        String failure = execute(() -> {
            boolean more = simulation.advance();
            seen.read();
            if (invariants != null) {
                invariants.run();
            }
            return more;
        });
        if (failure == null) {
            end.accept(simulation);
        }
        return report(failure, simulation, seen);
    }

    /** Result of a run of villages that came to its end, or failed for a reason. */
    public RunResult report(String failure, Simulation simulation, SeriesRecorder seen) {
        return new RunResult(
                run,
                design,
                replicate,
                seed,
                failure == null ? "ok" : "failed",
                seen.ticks(),
                failure == null ? "horizon" : failure,
                seen.ticks() == 0 ? nothing() : simulation.summary(seen),
                seen.series(),
                seen.villages(),
                seen.refuges(),
                simulation.burntTicks(),
                incidents(simulation.log()),
                simulation.bytes());
    }

    /** The lattice has no villages, refuges or houses; its counters are always checked. */
    private RunResult lattice() {
        LatticeObservation seen = new LatticeObservation(scenario, seed);
        String failure = execute(seen::advance);
        return new RunResult(
                run,
                design,
                replicate,
                seed,
                failure == null ? "ok" : "failed",
                seen.ticks(),
                failure == null ? seen.reason() : failure,
                seen.ticks() == 0 ? nothing() : seen.summary(),
                seen.series(),
                new float[Metrics.village(scenario).size()][0],
                new int[0][],
                new int[0],
                List.of(),
                0);
    }

    /** Steps until there is no more; returns why it failed, or null. */
    private static String execute(BooleanSupplier step) {
        try {
            boolean more = true;
            while (more) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted");
                }
                more = step.getAsBoolean();
            }
            return null;
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        }
    }

    /** A run that failed in its first tick has no outcome. */
    private double[] nothing() {
        double[] missing = new double[Metrics.run(scenario).size()];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    private static List<RunResult.Incident> incidents(IncidentLog log) {
        List<RunResult.Incident> list = new ArrayList<>(log.size());
        for (int k = 0; k < log.size(); k++) {
            list.add(new RunResult.Incident(
                    log.tick(k),
                    log.type(k),
                    log.village(k),
                    log.actor(k),
                    log.target(k),
                    log.trigger(k),
                    log.severity(k)));
        }
        return list;
    }
}
