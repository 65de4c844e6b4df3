package flashpoint.browser;

import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Membership;
import flashpoint.model.explain.Subject;
import flashpoint.model.explain.Term;
import flashpoint.run.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reasons for the page: an explanation with its terms and sentence, and the ways on from it. */
final class PageReasons {

    /** Links to members; a mob has hundreds. */
    private static final int FEW = 12;

    private PageReasons() {}

    /** Why a subject did what it did. */
    static Map<String, Object> of(Session session, Subject subject) {
        Explanation why = session.why(subject);
        Map<String, Object> out = PageScenario.map("subject", why.subject(), "tick", why.tick());
        out.put("sort", subject.sort().name());
        out.put("id", subject.id());
        out.put("hour", why.hour());
        out.put("decided", why.decided());
        List<Object> facts = new ArrayList<>();
        why.facts().forEach(f -> facts.add(List.of(f.name(), f.value())));
        out.put("facts", facts);
        List<Object> terms = new ArrayList<>();
        why.terms().forEach(t -> terms.add(term(t)));
        out.put("terms", terms);
        out.put("total", why.total() == null ? null : term(why.total()));
        out.put("sentence", why.sentence());
        out.put("ways", ways(session, subject));
        return out;
    }

    private static Map<String, Object> term(Term t) {
        Map<String, Object> out = PageScenario.map("name", t.name(), "symbol", t.symbol());
        out.put("value", t.value());
        out.put("meaning", t.meaning());
        return out;
    }

    private static List<Object> ways(Session session, Subject subject) {
        Membership members = session.simulation().members();
        List<Object> out = new ArrayList<>();
        int i = subject.id();
        switch (subject.sort()) {
            case PERSON ->
                out.add(way("household " + members.householdOf(i), Subject.household(members.householdOf(i))));
            case HOUSEHOLD -> persons(out, members, members.ofHousehold(i));
            case MOB -> persons(out, members, members.ofMob(i));
            case VILLAGE -> {
                persons(out, members, members.mobilised(i));
                int[] incidents = members.incidentsIn(i);
                for (int k = 0; k < Math.min(FEW, incidents.length); k++) {
                    out.add(way("incident " + members.incident(incidents[k]), Subject.incident(incidents[k])));
                }
            }
            case INCIDENT -> {
                int person = members.personOf(i);
                out.add(way(members.kind(person) + " " + person, Subject.person(person)));
            }
            case UNIT -> {
                // Has no members that decide.
            }
        }
        return out;
    }

    private static void persons(List<Object> out, Membership members, int[] numbers) {
        for (int k = 0; k < Math.min(FEW, numbers.length); k++) {
            out.add(way(members.kind(numbers[k]) + " " + numbers[k], Subject.person(numbers[k])));
        }
    }

    private static Map<String, Object> way(String words, Subject to) {
        return PageScenario.map("words", words, "sort", to.sort().name(), "id", to.id());
    }
}
