package flashpoint.bench;

import flashpoint.model.world.Workers;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One run of a scenario from nothing to its result, and reading the scenario. */
@State(Scope.Benchmark)
public class KordayBenchmark {

    /** The scenario file. */
    @Param("")
    public String file;

    /** Workers within the run. */
    @Param("1")
    public int workers;

    private Scenario scenario;
    private Workers crew;

    /** Reads the scenario once. */
    @Setup
    public void setUp() {
        scenario = read();
        crew = Workers.of(workers);
    }

    /** Sends the workers home. */
    @TearDown
    public void tearDown() {
        crew.close();
    }

    /**
     * A run with its own seed.
     *
     * @param processor takes the processor time of the calling thread
     * @return its result
     */
    @Benchmark
    public RunResult run(Processor processor) {
        processor.begin();
        RunResult result = Run.of(scenario, scenario.meta().seed()).result(crew);
        processor.end();
        return result;
    }

    /**
     * Reads and checks the scenario.
     *
     * @return the scenario
     */
    @Benchmark
    public Scenario read() {
        return ScenarioReader.read(Path.of(file), List.of()).scenario();
    }
}
