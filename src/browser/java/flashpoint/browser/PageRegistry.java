package flashpoint.browser;

import flashpoint.run.session.EventDraft;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registries for the page: parameters with their values in a scenario, and kinds of events with drafts. */
final class PageRegistry {

    private PageRegistry() {}

    /** The parameters that a scenario reads; one with a value for each group has an entry for each. */
    static List<Object> parameters(Scenario s) {
        List<Object> out = new ArrayList<>();
        for (Parameter p : Parameter.values()) {
            if (p.lattice() != s.lattice() || p == Parameter.SPACE_MODE) {
                continue;
            }
            for (int g = 0; g < (p.grouped() ? s.groups().size() : 1); g++) {
                String label = p.grouped() ? "." + s.groups().get(g).label() : "";
                Map<String, Object> entry = PageScenario.map(
                        "key", p.key() + label, "kind", p.kind().name());
                entry.put("unit", p.unit());
                entry.put("min", p.min());
                entry.put("max", p.max());
                entry.put("choices", p.choices());
                entry.put("value", p.text(s.parameters().get(p, g)));
                entry.put("fallback", p.text(p.defaultValue()));
                entry.put("meaning", p.meaning());
                entry.put("source", p.source());
                entry.put("group", p.grouped() ? s.groups().get(g).label() : "");
                out.add(entry);
            }
        }
        return out;
    }

    /** All kinds of events, those with a button first, each with its fields as drafted for a scenario. */
    static List<Object> kinds(Scenario s) {
        EventDraft drafts = new EventDraft(s);
        List<Object> out = new ArrayList<>();
        for (EventKind kind : EventDraft.kinds()) {
            Optional<Event> draft = drafts.of(kind);
            Map<String, Object> entry = PageScenario.map("type", kind.name(), "words", EventDraft.words(kind));
            entry.put("id", EventDraft.id(kind));
            entry.put("button", !kind.deed().isEmpty());
            entry.put("possible", draft.isPresent());
            entry.put("meaning", kind.meaning());
            Map<String, Object> values = draft.map(Event::values).orElseGet(() -> drafts.values(kind));
            List<Object> fields = new ArrayList<>();
            for (Field f : kind.fields()) {
                fields.add(field(f, drafts, values));
            }
            entry.put("fields", fields);
            entry.put("start", draft.map(Event::time).orElse(0.0));
            out.add(entry);
        }
        return out;
    }

    private static Map<String, Object> field(Field f, EventDraft drafts, Map<String, Object> values) {
        Map<String, Object> field =
                PageScenario.map("name", f.name(), "kind", f.kind().name());
        field.put("unit", f.unit());
        field.put("min", f.min());
        field.put("max", f.max());
        field.put("required", f.required());
        field.put("meaning", f.meaning());
        field.put("names", drafts.names(f));
        field.put("value", values.get(f.name()));
        return field;
    }
}
