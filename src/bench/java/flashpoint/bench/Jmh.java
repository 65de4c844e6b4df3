package flashpoint.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
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

    private static final String HEADLESS = "-Djava.awt.headless=true";

    private final ChainedOptionsBuilder options;

    private Jmh(Class<?> benchmarks, String method) {
        options = new OptionsBuilder()
                .include("\\Q" + benchmarks.getName() + "." + method + "\\E$")
                .verbosity(VerboseMode.SILENT)
                .timeUnit(TimeUnit.NANOSECONDS)
                .shouldFailOnError(true)
                .jvmArgsAppend(HEADLESS);
    }

    static Jmh of(Class<?> benchmarks, String method) {
        return new Jmh(benchmarks, method);
    }

    Jmh with(String parameter, Object value) {
        options.param(parameter, value.toString());
        return this;
    }

    /** Asks the system for pages of 2 MB: fewer addresses to translate where memory is read at random. */
    Jmh hugePages() {
        options.jvmArgsAppend(HEADLESS, "-XX:+UseTransparentHugePages");
        return this;
    }

    /**
     * Both clocks, by iteration, ns.
     *
     * @param wall JMH's own
     * @param processor that of {@link Processor}
     */
    record Times(Measured wall, Measured processor) {}

    /** Long work that takes its {@link Processor} time: one call an iteration. */
    Times calls(int forks, int warm, int measured) throws IOException {
        options.mode(Mode.SingleShotTime).forks(forks).warmupIterations(warm).measurementIterations(measured);
        List<IterationResult> iterations = run();
        return new Times(
                scores(iterations, IterationResult::getPrimaryResult),
                scores(iterations, i -> i.getSecondaryResults().get(Processor.COUNTER)));
    }

    /** Short work: as many calls as fit into a slice of time. */
    Measured slices(int forks, int warm, int measured, long milliseconds) throws IOException {
        options.mode(Mode.AverageTime)
                .forks(forks)
                .warmupIterations(warm)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementIterations(measured)
                .measurementTime(TimeValue.milliseconds(milliseconds));
        return scores(run(), IterationResult::getPrimaryResult);
    }

    private List<IterationResult> run() throws IOException {
        try {
            return new Runner(options.build())
                    .run().stream()
                            .flatMap(benchmark -> benchmark.getBenchmarkResults().stream())
                            .flatMap(fork -> fork.getIterationResults().stream())
                            .toList();
        } catch (RunnerException e) {
            throw new IOException("JMH: " + e.getMessage(), e);
        }
    }

    private static Measured scores(List<IterationResult> iterations, Function<IterationResult, Result<?>> which) {
        return new Measured(
                iterations.stream().mapToDouble(i -> which.apply(i).getScore()).toArray());
    }
}
