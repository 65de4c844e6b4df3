package flashpoint.bench;

import flashpoint.model.Simulation;
import flashpoint.model.observe.SeriesRecorder;
import flashpoint.model.world.Workers;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The ticks of one run of any size; making its simulation is not counted, since a short run would be mostly that. */
@State(Scope.Benchmark)
public class NationalBenchmark {

    /** The scenario file. */
    @Param("")
    public String file;

    /** Workers within the run. */
    @Param("1")
    public int workers;

    private Scenario scenario;
    private Workers crew;
    private Simulation simulation;
    private SeriesRecorder seen;

    /** Reads the scenario once. */
    @Setup
    public void setUp() {
        scenario = ScenarioReader.read(Path.of(file), List.of()).scenario();
        crew = Workers.of(workers);
    }

    /** Makes the simulation of the next run. */
    @Setup(Level.Invocation)
    public void populate() {
        simulation = null;
        seen = null;
        simulation = new Simulation(scenario, scenario.meta().seed()).with(crew);
        seen = simulation.recorder(scenario.meta().ticks());
    }

    /** Sends the workers home. */
    @TearDown
    public void tearDown() {
        crew.close();
    }

    /**
     * All ticks of the run.
     *
     * @param processor takes the processor time of the calling thread
     * @return what was seen
     */
    @Benchmark
    public SeriesRecorder ticks(Processor processor) {
        processor.begin();
        boolean more = true;
        while (more) {
            more = simulation.advance();
            seen.read();
        }
        processor.end();
        return seen;
    }
}
