package flashpoint.page;

import flashpoint.results.JsonText;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Content of a page: the scenarios that can be run in it, and the lessons beside them.
 *
 * @param scenarios at least one; the page opens with the first
 * @param lessons may be empty
 * @param results address of results folders that the page links to; empty if there are none
 */
public record PageContent(List<Entry> scenarios, List<Lesson> lessons, String results) {

    /** Copies the lists. */
    public PageContent {
        scenarios = List.copyOf(scenarios);
        lessons = List.copyOf(lessons);
    }

    /**
     * Content of a page that stands alone.
     *
     * @param scenarios at least one
     * @param lessons may be empty
     */
    public PageContent(List<Entry> scenarios, List<Lesson> lessons) {
        this(scenarios, lessons, "");
    }

    /**
     * A scenario of a page.
     *
     * @param name name by which links call it
     * @param title what the list of scenarios says
     * @param shows one sentence; may be empty
     * @param yaml the scenario, complete in itself
     */
    public record Entry(String name, String title, String shows, String yaml) {

        /**
         * A scenario as its file has it: what was left to defaults is left to them.
         *
         * @param name name by which links call it
         * @param template the file, with whatever it extends
         * @param scenario the same, complete
         * @return the entry
         */
        public static Entry of(String name, ScenarioTemplate template, Scenario scenario) {
            String title = scenario.meta().title();
            return new Entry(
                    name,
                    title.isBlank() ? scenario.meta().name() : title,
                    scenario.meta().shows(),
                    template.text());
        }
    }

    /**
     * The content as JSON that may stand within a script element.
     *
     * @return one line, in which no element can begin or end
     */
    public String json() {
        List<Object> runs = new ArrayList<>();
        for (Entry e : scenarios) {
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("name", e.name());
            run.put("title", e.title());
            run.put("shows", e.shows());
            run.put("yaml", e.yaml());
            runs.add(run);
        }
        List<Object> texts = new ArrayList<>();
        for (Lesson l : lessons) {
            Map<String, Object> text = new LinkedHashMap<>();
            text.put("name", l.name());
            text.put("title", l.title());
            text.put("scenario", l.scenario().orElse(""));
            text.put("html", l.html());
            texts.add(text);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("scenarios", runs);
        content.put("lessons", texts);
        content.put("results", results);
        return JsonText.line(content).replace("<", "\\u003c");
    }
}
