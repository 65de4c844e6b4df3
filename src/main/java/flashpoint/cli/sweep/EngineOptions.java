package flashpoint.cli.sweep;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Options that say what does the parts of a sweep. */
final class EngineOptions {

    /** Engine that carries runs out. */
    private enum Engine {
        LOCAL,
        SPARK
    }

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "local (threads of this machine) or spark (parts on a cluster; SPARK_HOME names a Spark 4, and all"
                            + " machines see the results folder). Default: local.")
    private Engine engine = Engine.LOCAL;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark's cluster, such as spark://host:7077, local[2] or yarn. Required for --engine spark.")
    private String master;

    /** Whether it is another than threads. */
    boolean any() {
        return engine != Engine.LOCAL;
    }

    /** Spark, or null where threads do the work; what it lacks is said before anything is begun. */
    SparkEngine spark(PrintWriter err, boolean quiet) {
        if (engine == Engine.LOCAL) {
            if (master != null) {
                throw new Failure(ExitCode.INVALID, "--master: is for --engine spark");
            }
            return null;
        }
        return SparkEngine.of(master, System.getenv(), err, quiet);
    }
}
