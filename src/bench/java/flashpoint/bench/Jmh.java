package flashpoint.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Asks JMH for measurements: fresh virtual machines (forks) from the jar this program runs from, warm-up, then one
 * value an iteration, in nanoseconds.
 */
final class Jmh {

    private final ChainedOptionsBuilder options;

    private Jmh(Class<?> benchmarks, String method) {
        options = new OptionsBuilder()
                .include("\\Q" + benchmarks.getName() + "." + method + "\\E$")
                .verbosity(VerboseMode.SILENT)
                .timeUnit(TimeUnit.NANOSECONDS)
                .shouldFailOnError(true)
                .jvmArgsAppend("-Djava.awt.headless=true");
    }

    static Jmh of(Class<?> benchmarks, String method) {
        return new Jmh(benchmarks, method);
    }

    Jmh with(String parameter, Object value) {
        options.param(parameter, value.toString());
        return this;
    }

    /** Long work: one call an iteration. */
    Measured calls(int forks, int warm, int measured) throws IOException {
        options.mode(Mode.SingleShotTime).forks(forks).warmupIterations(warm).measurementIterations(measured);
        return run();
    }

    /** Short work: as many calls as fit into a slice of time. */
    Measured slices(int forks, int warm, int measured, long milliseconds) throws IOException {
        options.mode(Mode.AverageTime)
                .forks(forks)
                .warmupIterations(warm)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementIterations(measured)
                .measurementTime(TimeValue.milliseconds(milliseconds));
        return run();
    }

    private Measured run() throws IOException {
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            return new Measured(results.stream()
                    .flatMap(r -> r.getBenchmarkResults().stream())
                    .flatMap(Jmh::iterations)
                    .mapToDouble(Double::doubleValue)
                    .toArray());
        } catch (RunnerException e) {
            throw new IOException("JMH: " + e.getMessage(), e);
        }
    }

    private static java.util.stream.Stream<Double> iterations(BenchmarkResult fork) {
        BenchmarkParams params = fork.getParams();
        if (params.getTimeUnit() != TimeUnit.NANOSECONDS) {
            throw new IllegalStateException("JMH measured in " + params.getTimeUnit());
        }
        return fork.getIterationResults().stream()
                .map(IterationResult::getPrimaryResult)
                .map(r -> r.getScore());
    }
}
