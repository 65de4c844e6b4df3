package flashpoint.cli.run;

import flashpoint.cli.terminal.TextTable;
import flashpoint.model.explain.Choice;
import flashpoint.model.explain.Fact;
import flashpoint.model.explain.Person;
import flashpoint.model.explain.PersonExplanation;
import flashpoint.model.explain.Subject;
import flashpoint.run.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * List of subjects that can be explained, with the numbers to give to {@code --person}, {@code --mob}, {@code --unit}.
 */
final class ExplainList {

    /** Sorts of subjects to list. */
    enum Whom {
        ALL(p -> true),
        ACTIVE(Person::active),
        TIRED(Person::tired),
        ATTACKERS(Person::attacking),
        BELIEVERS(p -> p.knowledge().stream().anyMatch(Person.RumourKnowledge::believes)),
        DISPLACED(Person::displaced),
        DETAINED(Person::detained),
        INJURED(Person::injured),
        DEAD(Person::dead),
        JOINED(null),
        STOPPED(null),
        MOBS(null),
        UNITS(null),
        INCIDENTS(null);

        private final Predicate<Person> which;

        Whom(Predicate<Person> which) {
            this.which = which;
        }
    }

    private ExplainList() {}

    static TextTable of(Session session, int tick, Whom whom) {
        return switch (whom) {
            case JOINED -> deciders(session, tick, Choice.JOINS);
            case STOPPED -> deciders(session, tick, Choice.STOPS);
            case MOBS -> things(session, tick, Subject.Sort.MOB);
            case UNITS -> things(session, tick, Subject.Sort.UNIT);
            case INCIDENTS -> things(session, tick, Subject.Sort.INCIDENT);
            default -> persons(session, tick, whom);
        };
    }

    private static TextTable persons(Session session, int tick, Whom whom) {
        session.seek(tick);
        TextTable list = heads();
        for (int i = 0; i < session.simulation().population(); i++) {
            Person p = session.simulation().explainer().who(i);
            if (whom.which.test(p)) {
                add(list, p);
            }
        }
        return list;
    }

    private static TextTable heads() {
        return new TextTable("person", "group", "village", "kind", "household", "place", "takes part");
    }

    private static void add(TextTable list, Person p) {
        list.add(
                Integer.toString(p.id()),
                p.group(),
                p.village(),
                p.kind(),
                Integer.toString(p.household()),
                p.place(),
                p.active() ? "yes" : "no");
    }

    private static TextTable deciders(Session session, int tick, Choice choice) {
        session.seek(tick - 1);
        int persons = session.simulation().population();
        for (int i = 0; i < persons; i++) {
            session.watch(Subject.person(i));
        }
        session.seek(tick);
        TextTable list = heads();
        for (int i = 0; i < persons; i++) {
            PersonExplanation r = (PersonExplanation) session.why(Subject.person(i));
            if (r.choice() == choice) {
                add(list, session.simulation().explainer().who(i));
            }
        }
        return list;
    }

    private static TextTable things(Session session, int tick, Subject.Sort sort) {
        session.seek(tick);
        Map<Integer, Map<String, String>> rows = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (int id = 0; id < session.simulation().explainer().count(sort); id++) {
            Map<String, String> facts = new LinkedHashMap<>();
            for (Fact f : session.asThingsStand(new Subject(sort, id)).facts()) {
                facts.merge(f.name(), f.value(), (one, other) -> one + ", " + other);
            }
            rows.put(id, facts);
            names.addAll(facts.keySet());
        }
        List<String> header = new ArrayList<>(List.of(sort.name().toLowerCase(Locale.ROOT)));
        header.addAll(names);
        TextTable list = new TextTable(header.toArray(String[]::new));
        rows.forEach((id, facts) -> {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(id)));
            names.forEach(name -> cells.add(facts.getOrDefault(name, "")));
            list.add(cells.toArray(String[]::new));
        });
        return list;
    }
}
