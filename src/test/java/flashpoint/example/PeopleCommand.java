package flashpoint.example;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.ScenarioReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Example of a verb, {@code people FILE}: the number of persons in each village of a scenario. */
@Command(
        name = "people",
        description = "Prints the number of persons in each village of a scenario.",
        mixinStandardHelpOptions = true)
public final class PeopleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "Scenario file.")
    private Path file;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Changes one value of the scenario. Repeatable.")
    private List<String> set = new ArrayList<>();

    @Override
    public Integer call() {
        Scenario scenario = ScenarioReader.read(file, set).scenario();
        PrintWriter out = spec.commandLine().getOut();
        for (Village village : scenario.villages()) {
            out.println(village.name() + " " + village.population());
        }
        out.flush();
        return 0;
    }
}
