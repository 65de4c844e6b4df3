package flashpoint.report;

import flashpoint.chart.time.ChartClock;
import flashpoint.core.Numbers;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.LatticeScenario;
import flashpoint.run.Ensemble;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventCondition;
import flashpoint.scenario.Group;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.ScenarioWarnings;
import flashpoint.scenario.Village;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Description of what was run: the scenario, its events, the parameters that differ from the defaults, the seeds. */
final class RunDescription {

    private static final int MOST_SEEDS = 40;

    private RunDescription() {}

    /** Writes the section, without its heading. */
    static void write(Html html, Ensemble ensemble, ReportContext context) {
        Scenario scenario = ensemble.scenario();
        html.raw("<dl>\n");
        html.term("Scenario", scenario.meta().name());
        term(html, "Description", scenario.meta().description());
        term(html, "Should show", scenario.meta().shows());
        term(html, "Sources", scenario.meta().sources());
        html.term("Places", scenario.lattice() ? lattice(scenario) : places(scenario));
        html.term(
                "Groups", scenario.groups().stream().map(RunDescription::group).collect(Collectors.joining("; ")));
        for (String direction : context.directions()) {
            html.term("Who can attack", direction);
        }
        for (String warning : ScenarioWarnings.of(scenario)) {
            html.term("Warning", warning);
        }
        html.term("Time", time(scenario));
        html.term("Replicates", ensemble.runs() + " finished, " + ensemble.failed() + " failed");
        html.term("Seed", Long.toString(context.seed()));
        html.term("Seeds of the runs", seeds(ensemble));
        html.term("Program", "Flashpoint " + context.version());
        term(html, "Command", context.commandLine());
        term(html, "Environment", context.environment());
        term(html, "When", context.when());
        html.raw("</dl>\n");
        if (!scenario.lattice()) {
            events(html, scenario);
        }
        parameters(html, scenario);
    }

    private static void term(Html html, String term, String text) {
        if (text != null && !text.isBlank()) {
            html.term(term, text);
        }
    }

    private static String places(Scenario scenario) {
        long people =
                scenario.villages().stream().mapToLong(Village::population).sum();
        long stylised = scenario.villages().stream().filter(Village::stylised).count();
        long empty =
                scenario.villages().stream().filter(v -> v.population() == 0).count();
        return scenario.villages().size() + " places" + (empty == 0 ? "" : ", " + empty + " without residents")
                + ", with " + Figures.number((double) people)
                + " people before pop.scale ("
                + stylised + " placed or sized by hand); refuges: "
                + scenario.refuges().size()
                + "; police stations: " + scenario.stations().size();
    }

    private static String lattice(Scenario scenario) {
        LatticeConfig config = LatticeScenario.config(scenario);
        return "a torus of " + config.width() + " by " + config.height() + " cells with " + config.citizens()
                + " citizens and " + config.cops() + " cops at the start; model " + config.model() + ", rule set "
                + config.rules().name();
    }

    private static String group(Group group) {
        boolean named = group.name() != null && !group.name().isBlank();
        return group.label() + (named ? ", " + group.name() : "");
    }

    private static String time(Scenario scenario) {
        if (scenario.lattice()) {
            return scenario.meta().ticks() + " ticks at most";
        }
        double hours = scenario.meta().ticks() * scenario.meta().dt();
        return scenario.meta().ticks() + " ticks of "
                + Numbers.text(scenario.meta().dt()) + " h, from "
                + ChartClock.of(scenario.meta()).text(0) + " to "
                + ChartClock.of(scenario.meta()).text(hours);
    }

    private static String seeds(Ensemble ensemble) {
        List<String> texts = new ArrayList<>();
        for (Ensemble.Replicate r : ensemble.replicates()) {
            if (texts.size() == MOST_SEEDS) {
                texts.add("and " + (ensemble.replicates().size() - MOST_SEEDS) + " more, in runs.csv");
                break;
            }
            texts.add(r.seed() + (r.status().equals("ok") ? "" : " (" + r.status() + ")"));
        }
        return String.join(", ", texts);
    }

    private static void events(Html html, Scenario scenario) {
        html.element("h3", "Events of the scenario");
        if (scenario.events().isEmpty()) {
            html.element("p", "None.");
            return;
        }
        ChartClock clock = ChartClock.of(scenario.meta());
        html.head("In order of time.", "when", "#hour", "type", "event", "what it is");
        scenario.events().stream()
                .sorted(Comparator.comparingDouble(Event::time))
                .forEach(e -> {
                    html.raw("<tr>").raw("<td>").text(when(clock, e)).raw("</td><td class=\"number\">");
                    html.text(Numbers.text(e.time()))
                            .raw("</td><td><code>")
                            .text(e.type().name());
                    html.raw("</code></td><td>")
                            .text(e.label() == null || e.label().isBlank() ? e.id() : e.label());
                    html.raw("</td><td>").text(e.type().meaning()).raw("</td></tr>\n");
                });
        html.foot();
    }

    private static String when(ChartClock clock, Event e) {
        String time = clock.text(e.time());
        return e.waits() ? time + " or later, when " + e.text(EventCondition.FIELD.name()) : time;
    }

    private static void parameters(Html html, Scenario scenario) {
        html.element("h3", "Parameters that differ from the defaults");
        List<String[]> rows = new ArrayList<>();
        for (Parameter p : Parameter.values()) {
            for (int g = 0; g < (p.grouped() ? scenario.groups().size() : 1); g++) {
                double value = value(scenario.parameters(), p, g);
                if (value != p.defaultValue()) {
                    String key = p.grouped()
                            ? p.key() + "." + scenario.groups().get(g).label()
                            : p.key();
                    rows.add(new String[] {
                        key, p.text(value), p.text(p.defaultValue()), p.unit(), p.meaning(), p.source()
                    });
                }
            }
        }
        if (rows.isEmpty()) {
            html.element("p", "None: every parameter has its default.");
            return;
        }
        html.head(
                "All others have the default of the registry. The source is that of the default.",
                "key",
                "#value",
                "#default",
                "unit",
                "meaning",
                "source");
        for (String[] row : rows) {
            html.raw("<tr><th scope=\"row\"><code>").text(row[0]).raw("</code></th>");
            html.raw("<td class=\"number\">")
                    .text(row[1])
                    .raw("</td><td class=\"number\">")
                    .text(row[2]);
            html.raw("</td><td>")
                    .text(row[3])
                    .raw("</td><td>")
                    .text(row[4])
                    .raw("</td><td>")
                    .text(row[5]);
            html.raw("</td></tr>\n");
        }
        html.foot();
    }

    private static double value(Parameters parameters, Parameter p, int group) {
        return parameters.get(p, group);
    }
}
