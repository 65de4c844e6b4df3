package flashpoint.browser.build;

import flashpoint.page.PageContent;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.scenario.io.ScenarioTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Scenario that comes with the program.
 *
 * @param name its file in the folder of scenarios, without ending
 * @param template the file, with whatever it extends
 * @param scenario the same, complete
 */
public record ShippedScenario(String name, ScenarioTemplate template, Scenario scenario) {

    /** Largest world of the page that is built; a browser has one thread for it. */
    private static final long MOST_PERSONS = 120_000;

    /**
     * All of them.
     *
     * @param classroom folder of the scenarios of the class pages
     * @return those bundled with the program, then those of the class pages
     * @throws IOException if the folder cannot be read
     */
    public static List<ShippedScenario> all(Path classroom) throws IOException {
        List<ShippedScenario> all = new ArrayList<>();
        for (String name : BundledScenarios.names()) {
            all.add(new ShippedScenario(name, BundledScenarios.template(name), BundledScenarios.any(name)));
        }
        try (Stream<Path> files = Files.list(classroom)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String name = "classroom/" + file.getFileName().toString().replace(".yaml", "");
                ScenarioTemplate template = ScenarioTemplate.read(file, List.of());
                all.add(new ShippedScenario(name, template, template.scenario(List.of())));
            }
        }
        return List.copyOf(all);
    }

    /** Persons of all its villages; 0 on the lattice. */
    public long persons() {
        return scenario.villages().stream().mapToLong(Village::population).sum();
    }

    /** Whether it is in the page that is built. */
    public boolean fitsBrowser() {
        return persons() <= MOST_PERSONS;
    }

    /** The scenario as the page has it. */
    public PageContent.Entry entry() {
        return PageContent.Entry.of(name, template, scenario);
    }
}
