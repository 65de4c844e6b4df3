package flashpoint.browser;

import flashpoint.core.Metric;
import flashpoint.model.explain.Subject;
import flashpoint.results.ResultsWriter;
import flashpoint.run.Run;
import flashpoint.run.session.PairedSessions;
import flashpoint.run.session.Session;
import flashpoint.scenario.Event;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.scenario.io.ScenarioWriter;
import flashpoint.yaml.InputError;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.teavm.jso.JSExport;

/**
 * The model as a page's worker calls it: with texts, whole numbers and arrays of numbers, which are the same in both
 * languages. Side 0 is the run, side 1 the one beside it. What cannot be done is thrown with a message for the user, the
 * reader's own if a scenario is refused.
 */
public final class Page {

    private static final ScenarioTemplate[] TEMPLATES = new ScenarioTemplate[2];
    private static final PageRun[] RUNS = new PageRun[2];
    private static PageReplicates replicates;
    private static List<String> watched = List.of();

    private Page() {}

    /**
     * Nothing is done at the start.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // The page calls what is exported.
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "seed: got " + InputError.quoted(text) + ", allowed: any 64-bit integer", e);
        }
    }

    private static Scenario scenario(String yaml, String overrides, String deeds) {
        return ScenarioTemplate.parse("scenario", yaml).plus(lines(deeds)).scenario(lines(overrides));
    }

    private static PageVillages villages(int side) {
        if (RUNS[side] instanceof PageVillages villages) {
            return villages;
        }
        throw new IllegalStateException("the lattice has no villages");
    }

    /**
     * Reads a scenario and sets a run of it up.
     *
     * @param side 0 or 1
     * @param yaml the scenario, complete in itself
     * @param overrides lines of KEY=VALUE
     * @param deeds lines with an event each, besides the scenario's own
     * @param seed any 64-bit integer
     * @return JSON: head, map, parameters and kinds of events
     */
    @JSExport
    public static String open(int side, String yaml, String overrides, String deeds, String seed) {
        ScenarioTemplate template = ScenarioTemplate.parse("scenario", yaml);
        Scenario scenario = template.plus(lines(deeds)).scenario(lines(overrides));
        long number = seed.isBlank() ? scenario.meta().seed() : seed(seed);
        TEMPLATES[side] = template.with(lines(overrides));
        RUNS[side] = scenario.lattice() ? new PageLattice(scenario, number) : new PageVillages(scenario, number);
        Map<String, Object> out = PageScenario.head(scenario, number);
        out.put("own", lines(deeds).size());
        out.put("parameters", PageRegistry.parameters(scenario));
        if (!scenario.lattice()) {
            out.put("persons", villages(side).session().simulation().population());
            out.put("map", PageScenario.map(scenario, villages(side).layout()));
            out.put("kinds", PageRegistry.kinds(scenario));
        }
        return PageJson.of(out);
    }

    /**
     * The houses of a run of villages.
     *
     * @param side 0 or 1
     * @return by house: x, y, village, group
     */
    @JSExport
    public static double[] houses(int side) {
        return PageScenario.houses(villages(side).scenario(), villages(side).layout());
    }

    /**
     * Does some ticks.
     *
     * @param side 0 or 1
     * @param ticks how many
     * @return ticks done in all
     */
    @JSExport
    public static int step(int side, int ticks) {
        RUNS[side].step(ticks);
        return RUNS[side].ticks();
    }

    /**
     * Goes back or forth.
     *
     * @param side 0 or 1
     * @param ticks ticks done, in the end
     * @return the same
     */
    @JSExport
    public static int seek(int side, int ticks) {
        RUNS[side].seek(ticks);
        return RUNS[side].ticks();
    }

    /**
     * Values of a series.
     *
     * @param side 0 or 1
     * @param metric its index
     * @param from first tick wanted
     * @return from there on, as far as the run is
     */
    @JSExport
    public static double[] series(int side, int metric, int from) {
        int ticks = RUNS[side].ticks();
        return Arrays.copyOfRange(RUNS[side].series()[metric], Math.min(from, ticks), ticks);
    }

    /**
     * What the map shows now.
     *
     * @param side 0 or 1
     * @param whole whether the page has nothing of the moment before
     * @return JSON
     */
    @JSExport
    public static String moment(int side, boolean whole) {
        if (whole) {
            RUNS[side].forget();
        }
        return PageJson.of(RUNS[side].moment());
    }

    /**
     * Does something now: in the tick to come.
     *
     * @param side 0 or 1
     * @param event a map of its values on one line; its time does not matter
     * @return JSON: the events of the run, as many of the last as {@code own} says done by hand
     */
    @JSExport
    public static String act(int side, String event) {
        Session session = villages(side).session();
        List<Event> read =
                TEMPLATES[side].plus(List.of(event)).scenario(List.of()).events();
        Event unused = session.act(read.get(read.size() - 1));
        Map<String, Object> out = PageScenario.map(
                "events", PageScenario.events(session.scenario().events()));
        out.put("own", session.interventions().size());
        return PageJson.of(out);
    }

    /**
     * Why something did what it did.
     *
     * @param side 0 or 1
     * @param sort PERSON, HOUSEHOLD, MOB, VILLAGE, UNIT or INCIDENT
     * @param id its number
     * @return JSON: facts, terms, sentence, ways on
     */
    @JSExport
    public static String why(int side, String sort, int id) {
        Session session = villages(side).session();
        Subject subject = new Subject(Subject.Sort.valueOf(sort.toUpperCase(Locale.ROOT)), id);
        int count = session.simulation().explainer().count(subject.sort());
        if (id < 0 || id >= count) {
            throw new IllegalArgumentException(
                    "there is no " + sort.toLowerCase(Locale.ROOT) + " " + id + "; allowed: 0 to " + (count - 1));
        }
        return PageJson.of(PageReasons.of(session, subject));
    }

    /**
     * A police unit that stands in a village.
     *
     * @param side 0 or 1
     * @param village its index
     * @return number of the unit; -1 if there is none
     */
    @JSExport
    public static int unit(int side, int village) {
        int[] units = villages(side).session().simulation().members().unitsIn(village);
        return units.length == 0 ? -1 : units[0];
    }

    /**
     * The scenario with all changes, as a file.
     *
     * @param side 0 or 1
     * @return YAML, with the seed of the run
     */
    @JSExport
    public static String yaml(int side) {
        Scenario s = RUNS[side].scenario();
        return ScenarioWriter.write(s.with(s.meta().with(RUNS[side].seed(), 1)));
    }

    /**
     * The table {@code series.csv} of the whole run, from its first tick to its end.
     *
     * @param side 0 or 1
     * @return the bytes that the desktop writes, as text
     */
    @JSExport
    public static String csv(int side) {
        Scenario scenario = RUNS[side].scenario();
        StringWriter text = new StringWriter();
        try (ResultsWriter.Series table = new ResultsWriter.Series(text, scenario)) {
            table.write(Run.of(scenario, RUNS[side].seed()).result());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /**
     * Differences between both sides at the tick that both have done.
     *
     * @return JSON: values that differ, and how many persons' outcomes do
     */
    @JSExport
    public static String differences() {
        PairedSessions pair =
                new PairedSessions(villages(0).session(), villages(1).session());
        List<Object> values = new ArrayList<>();
        if (pair.tick() >= 0) {
            for (PairedSessions.Value v : pair.values()) {
                if (v.differs()) {
                    Metric m = v.metric();
                    Map<String, Object> row = PageScenario.map("village", v.village(), "name", m.name());
                    row.put("unit", m.unit());
                    row.put("left", v.left());
                    row.put("right", v.right());
                    values.add(row);
                }
            }
        }
        return PageJson.of(
                PageScenario.map("values", values, "fates", pair.fates().size()));
    }

    /**
     * Begins replicates of a scenario, or of two in pairs.
     *
     * @param yaml the scenario
     * @param arms overrides and deeds of each arm: their lines, a line {@code +} between both, a line {@code =} between arms
     * @param seed seed of replicate 0
     * @param series names of the series whose bands are wanted, one a line
     */
    @JSExport
    public static void begin(String yaml, String arms, String seed, String series) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String arm : arms.split("\n=\n", -1)) {
            int plus = arm.indexOf("\n+\n");
            scenarios.add(scenario(
                    yaml,
                    arm.substring(0, plus).strip(),
                    arm.substring(plus + 3).strip()));
        }
        watched = lines(series);
        replicates = new PageReplicates(scenarios, seed(seed), watched);
    }

    /**
     * Carries out the next replicate of every arm.
     *
     * @return how many are done
     */
    @JSExport
    public static int replicate() {
        return replicates.next();
    }

    /**
     * What the replicates so far tell.
     *
     * @return JSON: bands by arm, outcomes with intervals and paired differences
     */
    @JSExport
    public static String report() {
        return PageJson.of(replicates.report(watched));
    }

    /**
     * Values of a mathematical function, for the comparison with the desktop's.
     *
     * @param function its name
     * @param seed of the arguments
     * @param count number of arguments
     * @return one number that depends on every bit of every value
     */
    @JSExport
    public static String functionBits(String function, int seed, int count) {
        return FunctionBits.digest(function, seed, count);
    }
}
