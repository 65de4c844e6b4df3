package flashpoint.validation;

import flashpoint.scenario.Event;
import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Switch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of a scenario that takes one thing out, or puts one in: a mechanism by its switches, a word of a parameter by
 * another, or an event. What a change of the outcome is worth is measured over pairs of runs with the same seeds
 * ({@link AblationRow}).
 *
 * @param kind of the change
 * @param name the mechanism, the parameter or the event
 * @param setting what is set, as {@code KEY=VALUE}, several joined by spaces; for events what stands in the file
 * @param support what supports it: facts or publications; empty for assumptions
 * @param scenario the scenario after the change
 */
public record Ablation(Kind kind, String name, String setting, String support, Scenario scenario) {

    /** Kinds of changes. */
    public enum Kind {
        /** A mechanism that is in is taken out. */
        WITHOUT("without"),
        /** A mechanism that is out is put in. */
        WITH("with"),
        /** Another word of a parameter that bears no mark, or the other of true and false. */
        INSTEAD("instead"),
        /** An event of the scenario is taken out. */
        EVENT("event");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /**
         * The kind in tables.
         *
         * @return a word
         */
        public String word() {
            return word;
        }
    }

    /**
     * All changes of mechanisms: those that bear a mark ({@link Switch}), then, for parameters without one that choose
     * among words, each other word. A mechanism that is out in the scenario, and whose marks give no value to put it in,
     * has no row.
     *
     * @param scenario of the village model
     * @return changes in the order of the registry
     */
    public static List<Ablation> mechanisms(Scenario scenario) {
        Map<String, List<Parameter>> marked = new LinkedHashMap<>();
        List<Ablation> rows = new ArrayList<>();
        for (Parameter p : Parameter.values()) {
            p.mechanism()
                    .ifPresent(s -> marked.computeIfAbsent(s.mechanism(), m -> new ArrayList<>())
                            .add(p));
        }
        marked.forEach((name, switches) -> {
            boolean in = switches.stream().anyMatch(p -> isIn(scenario.parameters(), p));
            if (in || switches.stream().anyMatch(p -> !mark(p).on().isEmpty())) {
                rows.add(thrown(scenario, name, switches, in));
            }
        });
        for (Parameter p : Parameter.values()) {
            boolean choice = p.kind() == Field.Kind.CHOICE || p.kind() == Field.Kind.BOOLEAN;
            if (choice
                    && p != Parameter.SPACE_MODE
                    && !p.key().startsWith("lattice.")
                    && p.mechanism().isEmpty()) {
                rows.addAll(others(scenario, p));
            }
        }
        return rows;
    }

    /**
     * The changes that take one event out, and one that takes out all: what the outcome owes to the script.
     *
     * @param scenario of the village model
     * @return changes in the order of the events; none for a scenario without events
     */
    public static List<Ablation> events(Scenario scenario) {
        List<Ablation> rows = new ArrayList<>();
        for (int k = 0; k < scenario.events().size(); k++) {
            Event e = scenario.events().get(k);
            List<Event> rest = new ArrayList<>(scenario.events());
            rest.remove(k);
            rows.add(new Ablation(
                    Kind.EVENT,
                    e.id(),
                    e.type().name(),
                    e.label().equals(e.id()) ? "" : e.label(),
                    scenario.with(rest)));
        }
        if (rows.size() > 1) {
            rows.add(new Ablation(Kind.EVENT, "all of them", "no events", "", scenario.with(List.of())));
        }
        return rows;
    }

    private static Switch mark(Parameter p) {
        return p.mechanism().orElseThrow();
    }

    private static boolean isIn(Parameters values, Parameter p) {
        double off = p.value(mark(p).off());
        for (int g = 0; g < values.groups(); g++) {
            if (values.get(p, g) != off) {
                return true;
            }
        }
        return false;
    }

    private static Ablation thrown(Scenario scenario, String name, List<Parameter> switches, boolean in) {
        Parameters changed = scenario.parameters();
        List<String> settings = new ArrayList<>();
        String support = "";
        for (Parameter p : switches) {
            String to = in ? mark(p).off() : mark(p).on();
            support = support.isEmpty() ? mark(p).support() : support;
            if (!to.isEmpty()) {
                changed = changed.with(p, p.value(to));
                settings.add(p.key() + "=" + to);
            }
        }
        return new Ablation(
                in ? Kind.WITHOUT : Kind.WITH, name, String.join(" ", settings), support, scenario.with(changed));
    }

    private static List<Ablation> others(Scenario scenario, Parameter p) {
        List<Ablation> rows = new ArrayList<>();
        Parameters values = scenario.parameters();
        for (int word = 0; word <= (int) p.max(); word++) {
            boolean every = true;
            for (int g = 0; g < values.groups(); g++) {
                every &= values.get(p, g) == word;
            }
            if (!every) {
                String setting = p.key() + "=" + p.text(word);
                rows.add(new Ablation(Kind.INSTEAD, p.key(), setting, "", scenario.with(values.with(p, word))));
            }
        }
        return rows;
    }
}
