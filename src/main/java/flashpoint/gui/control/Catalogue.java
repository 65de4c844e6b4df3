package flashpoint.gui.control;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Catalogue of the scenarios that come with the program, by what they are for. */
final class Catalogue {

    /** In the order of the chooser: heading, and how names of its scenarios begin. */
    private static final Map<String, String> HEADINGS = headings();

    private static final String LATTICE = "On a lattice, after Epstein (2002)";
    private static final String OTHERS = "Others";

    /** Read once: the scenarios in the jar do not change. */
    private static List<Entry> all;

    private Catalogue() {}

    /**
     * A scenario.
     *
     * @param heading what it is for
     * @param name its name among {@link BundledScenarios#names}
     * @param scenario the scenario
     */
    record Entry(String heading, String name, Scenario scenario) {

        String title() {
            String title = scenario.meta().title();
            return title == null || title.isBlank() ? scenario.meta().name() : title;
        }
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("For a class", "three-villages");
        headings.put("Korday 2020, and what if", "korday");
        headings.put("One mechanism at a time", "theory");
        headings.put("Synthetic regions", "region");
        return headings;
    }

    /** All scenarios, those of a heading together. */
    static synchronized List<Entry> all() {
        if (all == null) {
            List<String> order = new java.util.ArrayList<>(HEADINGS.keySet());
            order.add(LATTICE);
            order.add(OTHERS);
            all = BundledScenarios.names().stream()
                    .map(name -> entry(name, BundledScenarios.any(name)))
                    .sorted(java.util.Comparator.comparingInt((Entry e) -> order.indexOf(e.heading())))
                    .toList();
        }
        return all;
    }

    private static Entry entry(String name, Scenario scenario) {
        String bare = name.substring(name.lastIndexOf('/') + 1);
        String heading = HEADINGS.entrySet().stream()
                .filter(e -> bare.startsWith(e.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHERS);
        return new Entry(scenario.lattice() ? LATTICE : heading, name, scenario);
    }
}
