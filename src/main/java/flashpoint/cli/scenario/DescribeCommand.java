package flashpoint.cli.scenario;

import flashpoint.cli.option.StrictOption;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.TextTable;
import flashpoint.cli.terminal.VersionText;
import flashpoint.core.FailureText;
import flashpoint.core.IncidentType;
import flashpoint.core.Metric;
import flashpoint.core.Numbers;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.LatticeScenario;
import flashpoint.model.ProcessDescription;
import flashpoint.model.Simulation;
import flashpoint.model.observe.CalmCertificate;
import flashpoint.results.ColumnsTable;
import flashpoint.results.Extensions;
import flashpoint.run.Metrics;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventKinds;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Field;
import flashpoint.scenario.Group;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.LoadedScenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.scenario.io.SchemaWriter;
import flashpoint.yaml.InputError;
import flashpoint.yaml.Suggestion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code describe}: the registry, the events, the metrics, the columns, the schema, or one scenario. */
@Command(
        name = "describe",
        description =
                "Describes the parameters, events, metrics, columns, processes, extensions, the schema for editors, or"
                        + " a scenario file.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class DescribeCommand implements Callable<Integer> {

    /** Subjects of a description. */
    enum What {
        PARAMETERS,
        EVENTS,
        METRICS,
        COLUMNS,
        INCIDENTS,
        PROCESSES,
        EXTENSIONS,
        SCHEMA,
        SCENARIO
    }

    @Spec
    private CommandSpec spec;

    @picocli.CommandLine.Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = "parameters",
            paramLabel = "WHAT",
            description = "parameters, events, metrics, columns, incidents, processes, extensions, schema or scenario."
                    + " Default: parameters.")
    private What what;

    @picocli.CommandLine.Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Scenario file; for columns and metrics its groups are used. For parameters: how their keys"
                    + " begin, such as police.")
    private String given;

    private Path file;

    @Option(names = "--search", paramLabel = "WORD", description = "Only the rows that hold a word. Default: all.")
    private String search = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, markdown or json. Default: table.")
    private TextTable.Format format;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Changes one value of the scenario. Repeatable.")
    private List<String> set = new ArrayList<>();

    @picocli.CommandLine.Mixin
    private StrictOption strict;

    @Option(names = "--verbose", description = "Shows stack traces.")
    @SuppressWarnings("UnusedVariable") // Read from what was parsed, where failures are shown.
    private boolean verbose;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean listed = what == What.PARAMETERS || what == What.EVENTS || what == What.INCIDENTS;
        file = given == null || listed ? null : Path.of(given);
        if (what == What.SCHEMA) {
            out.println(SchemaWriter.write());
        } else {
            out.print(some(listing(), listed && given != null ? given : "").text(format));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private TextTable some(TextTable all, String beginning) {
        TextTable some = all.with(beginning, search);
        if (some.isEmpty() && !all.isEmpty()) {
            String word = beginning.isEmpty() ? search : beginning;
            String near = Suggestion.of(word, all.beginnings());
            throw new Failure(
                    ExitCode.INVALID,
                    "describe " + what.name().toLowerCase(Locale.ROOT) + ": nothing "
                            + (beginning.isEmpty() ? "holds " : "begins with ") + InputError.quoted(word)
                            + (near.isEmpty() ? "" : "; did you mean " + near + "?"));
        }
        return some;
    }

    private TextTable listing() {
        return switch (what) {
            case EVENTS -> events();
            case METRICS -> metrics(scenarioOrExample());
            case COLUMNS -> columns(scenarioOrExample());
            case INCIDENTS -> incidents();
            case PROCESSES -> processes();
            case EXTENSIONS -> extensions();
            case SCENARIO -> scenario();
            default -> parameters();
        };
    }

    /** The registry as a table; the ODD's table is this one as Markdown. */
    static TextTable parameters() {
        TextTable list = new TextTable("key", "type", "unit", "range", "default", "meaning", "source");
        for (Parameter p : Parameter.values()) {
            String range = p.kind() == Field.Kind.CHOICE
                    ? String.join(" ", p.choices())
                    : p.kind() == Field.Kind.BOOLEAN ? "true false" : p.text(p.min()) + " to " + p.text(p.max());
            list.add(
                    p.key() + (p.grouped() ? ".<group>" : ""),
                    p.kind().name().toLowerCase(Locale.ROOT),
                    p.unit(),
                    range,
                    ParameterHelp.defaults(p),
                    p.meaning(),
                    p.source());
        }
        return list;
    }

    private static TextTable events() {
        TextTable list = new TextTable("event", "field", "type", "unit", "range", "default", "meaning");
        for (EventKind type : EventKinds.all()) {
            list.add(type.name(), "", "", "", "", "", type.meaning());
            for (Field f : type.fields()) {
                boolean number = f.kind() == Field.Kind.REAL || f.kind() == Field.Kind.INTEGER;
                list.add(
                        type.name(),
                        f.name(),
                        f.kind().name().toLowerCase(Locale.ROOT),
                        f.unit(),
                        number ? Numbers.text(f.min()) + " to " + Numbers.text(f.max()) : String.join(" ", f.choices()),
                        f.fallback() == null ? f.required() ? "required" : "" : String.valueOf(f.fallback()),
                        f.meaning());
            }
        }
        return list;
    }

    private static TextTable metrics(Scenario scenario) {
        TextTable list = new TextTable("file", "metric", "unit", "type", "meaning");
        Map<String, List<Metric>> files = new java.util.LinkedHashMap<>();
        files.put("runs.csv", Metrics.run(scenario));
        files.put("series.csv", Metrics.series(scenario));
        files.put("villages.csv", Metrics.village(scenario));
        files.forEach((name, metrics) -> metrics.forEach(
                m -> list.add(name, m.name(), m.unit(), m.whole() ? "integer" : "number", m.meaning())));
        return list;
    }

    private static TextTable columns(Scenario scenario) {
        TextTable list = new TextTable("file", "name", "type", "unit", "meaning");
        ColumnsTable.all(scenario).forEach(c -> list.add(c.file(), c.name(), c.type(), c.unit(), c.meaning()));
        return list;
    }

    private static TextTable incidents() {
        TextTable list = new TextTable("type");
        for (IncidentType t : IncidentType.values()) {
            list.add(t.name());
        }
        return list;
    }

    /** The loop of a tick; the processes of extensions run only in scenarios with an event of their kind. */
    private static TextTable processes() {
        TextTable list = new TextTable("order", "process", "section", "villages", "reads", "writes");
        int order = 1;
        for (ProcessDescription p : Simulation.loop()) {
            list.add(
                    Integer.toString(order++),
                    p.name(),
                    p.section().isEmpty() ? "extension" : "ODD " + p.section(),
                    p.parallel() ? "side by side" : "in order",
                    p.reads(),
                    p.writes());
        }
        return list;
    }

    /** Kinds of event from other jars: where they come from, their paragraph for the ODD, what they draw at random. */
    private static TextTable extensions() {
        TextTable list = new TextTable("event", "name", "version", "sha256", "description", "draws");
        for (EventKind kind : EventKinds.all()) {
            if (kind instanceof EventType) {
                continue;
            }
            try {
                Map<String, Object> jar = Extensions.identity(kind);
                list.add(
                        kind.name(),
                        String.valueOf(jar.get("name")),
                        String.valueOf(jar.get("version")),
                        String.valueOf(jar.get("sha256")),
                        kind.description(),
                        String.join("; ", kind.purposes()));
            } catch (IOException e) {
                throw new Failure(ExitCode.INVALID, "describe extensions: " + FailureText.of(e), e);
            }
        }
        return list;
    }

    private TextTable scenario() {
        if (file == null) {
            throw new Failure(ExitCode.INVALID, "describe scenario: which FILE?");
        }
        LoadedScenario loaded = ScenarioReader.read(file, set);
        strict.check(loaded.warnings(), spec.commandLine().getErr(), true);
        Scenario s = loaded.scenario();
        TextTable list = new TextTable("part", "name", "value", "meaning");
        Meta m = s.meta();
        list.add("meta", "name", m.name(), m.title());
        if (s.lattice()) {
            lattice(s, list);
        } else {
            list.add("meta", "clock", m.ticks() + " ticks of " + Numbers.text(m.dt()) + " h from " + m.start(), "");
            list.add(
                    "meta",
                    "calm margin",
                    Numbers.text((float) CalmCertificate.of(s).margin()),
                    "above 0 calm is certain");
        }
        for (Group g : s.groups()) {
            list.add("group", g.label(), g.name(), "");
        }
        loaded.directions().forEach(line -> list.add("attack", line.substring(0, line.indexOf(' ')), line, ""));
        for (Village v : s.villages()) {
            list.add(
                    "village",
                    v.name(),
                    v.population() + " persons, shares " + v.shares(),
                    v.stylised() ? "stylised" : "");
        }
        s.refuges().forEach(r -> list.add("refuge", r.id(), r.type() + ", capacity " + Numbers.text(r.capacity()), ""));
        s.stations().forEach(t -> list.add("station", t.id(), t.units() + " x " + t.size() + " officers", t.village()));
        s.rumours().forEach(r -> list.add("rumour", r.id(), r.kind() + " of " + r.blamed(), r.title()));
        s.spreaders().forEach(z -> list.add("spreader", z.id(), z.count() + " x " + z.kind(), z.group()));
        s.events()
                .forEach(e ->
                        list.add("event", e.id(), e.type().name() + " at " + Numbers.text(e.time()) + " h", e.label()));
        changed(s, list);
        loaded.warnings().forEach(w -> list.add("warning", "", w, ""));
        return list;
    }

    private static void lattice(Scenario s, TextTable list) {
        LatticeConfig config = LatticeScenario.config(s);
        list.add("meta", "clock", s.meta().ticks() + " ticks at most", "hours in tables count ticks");
        list.add("lattice", "torus", config.width() + " x " + config.height() + " cells", "");
        list.add("lattice", "agents", config.citizens() + " citizens, " + config.cops() + " cops", "at the start");
        list.add(
                "lattice",
                "rules",
                "model " + config.model() + ", " + config.rules().name(),
                "");
    }

    /** Parameters that are not what the registry says. */
    private static void changed(Scenario s, TextTable list) {
        Parameters defaults = Parameters.defaults(s.groups().size());
        for (Parameter p : Parameter.values()) {
            for (int g = 0; g < (p.grouped() ? s.groups().size() : 1); g++) {
                double value = s.parameters().get(p, g);
                if (value != defaults.get(p, g)) {
                    String key =
                            p.key() + (p.grouped() ? "." + s.groups().get(g).label() : "");
                    list.add("parameter", key, p.text(value), p.meaning());
                }
            }
        }
    }

    /** The scenario given, or one with two groups A and B, to name the columns. */
    private Scenario scenarioOrExample() {
        if (file != null) {
            return ScenarioReader.read(file, set).scenario();
        }
        List<Group> groups = List.of(new Group("A", "A", Map.of()), new Group("B", "B", Map.of()));
        Meta meta = new Meta("example", "", "", "", "", 1, 1, 0.25, 1, Meta.NO_DATE);
        return new Scenario(
                meta,
                groups,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Parameters.defaults(2),
                List.of(),
                List.of(),
                List.of());
    }
}
