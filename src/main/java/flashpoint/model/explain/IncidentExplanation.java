package flashpoint.model.explain;

import flashpoint.model.world.IncidentChain;
import flashpoint.model.world.IncidentChain.Outcome;
import flashpoint.model.world.IncidentChain.Step;
import flashpoint.model.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Explanation of an incident (ODD section 7.12): why a person was stopped, why he refused, why officers went to the house,
 * and what was told of it; with the chances by which each step was drawn.
 *
 * @param tick tick last done
 * @param hour start of that tick, h
 * @param id number of the incident
 * @param name its name, the trigger of its rows in {@code events.csv}
 * @param group label of the group of the person it befell
 * @param village where it happened
 * @param facts state
 * @param terms the steps reached, with their chances
 * @param last words for the last step that was taken
 */
public record IncidentExplanation(
        int tick,
        double hour,
        int id,
        String name,
        String group,
        String village,
        List<Fact> facts,
        List<Term> terms,
        String last)
        implements Explanation {

    private static final List<String> WORDS = List.of(
            "money is demanded",
            "it is refused",
            "blows follow",
            "officers go to the house",
            "they clash with the family",
            "it is recorded",
            "the recording is posted");

    private static final List<String> SYMBOLS = List.of("p_b", "p_r", "p_f", "p_v", "p_c", "p_k", "p_o");

    /** Copies the lists. */
    public IncidentExplanation {
        facts = List.copyOf(facts);
        terms = List.copyOf(terms);
    }

    static IncidentExplanation of(Explainer e, int k) {
        World w = e.world;
        IncidentChain c = w.incidents.get(k);
        List<Term> terms = new ArrayList<>();
        String last = c.quarrel ? "a quarrel" : "a stop";
        for (Step step : Step.values()) {
            if (c.outcome(step) != Outcome.OPEN) {
                int s = step.index();
                terms.add(new Term(WORDS.get(s), SYMBOLS.get(s), c.chance(step), meaning(c, step)));
                last = c.took(step) ? WORDS.get(s) : last;
            }
        }
        return new IncidentExplanation(
                w.tick(),
                Math.max(0, w.hour()),
                k,
                c.id,
                w.scenario.groups().get(c.group).label(),
                w.geography.names[c.village],
                facts(w, c),
                terms,
                last);
    }

    private static String meaning(IncidentChain c, Step step) {
        String what = switch (c.outcome(step)) {
            case YES -> "drawn: yes; ";
            case NO -> "drawn: no; ";
            case GIVEN_YES -> "the scenario says yes; ";
            default -> "the scenario says no; ";
        };
        return what
                + switch (step) {
                    case BRIBE -> "corruption " + number(c.corruption) + ", discrimination " + number(c.discrimination);
                    case REFUSAL ->
                        "legitimacy " + number(c.legitimacy) + ", discrimination " + number(c.discrimination)
                                + ", memory of impunity " + number(c.memory);
                    case FIGHT, CLASH -> "anger " + number(c.anger) + ", memory of impunity " + number(c.memory);
                    case VISIT -> "impunity of police " + number(c.policeImpunity);
                    case RECORDING ->
                        ExplanationText.fixed(c.onlookers, 1) + " onlookers online, each with chance " + number(c.film);
                    case POSTING -> "incident.post";
                };
    }

    private static String number(double x) {
        return ExplanationText.number(x);
    }

    private static List<Fact> facts(World w, IncidentChain c) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("began", "hour " + ExplanationText.fixed(c.begun * w.dt, 2)));
        facts.add(new Fact("village", w.geography.names[c.village]));
        facts.add(new Fact("group", w.scenario.groups().get(c.group).label()));
        facts.add(new Fact("person", Integer.toString(c.person)));
        facts.add(new Fact("discrimination", number(c.discrimination)));
        facts.add(new Fact("officers hurt", Integer.toString(c.officersHurt)));
        facts.add(new Fact("residents hurt", Integer.toString(c.residentsHurt)));
        facts.add(new Fact("severity", number(c.severity)));
        if (c.story >= 0) {
            facts.add(new Fact("told as", w.rumours.ids[c.story]));
        }
        if (c.recording >= 0) {
            facts.add(new Fact("recording told as", w.rumours.ids[c.recording]));
        }
        facts.add(new Fact("state", c.over() ? "over" : "goes on at hour " + ExplanationText.fixed(c.due * w.dt, 2)));
        return facts;
    }

    @Override
    public String subject() {
        return "incident " + id;
    }

    /** Its steps were decided when each came up; what is said of it is how it stands since. */
    @Override
    public boolean decided() {
        return false;
    }

    @Override
    public Term total() {
        double all = terms.stream().mapToDouble(Term::value).reduce(1, (a, b) -> a * b);
        return new Term("chance of all of it", "Πp", all, "the product, had each step been left to chance");
    }

    @Override
    public String sentence() {
        StringBuilder text = new StringBuilder("Incident " + name + " in " + village + ", a member of group " + group);
        text.append(terms.isEmpty() ? ": nothing follows" : ": ");
        List<String> parts = new ArrayList<>();
        for (Term t : terms) {
            parts.add(t.name() + " with chance " + number(t.value()) + " (" + t.meaning() + ")");
        }
        return text + String.join("; ", parts) + ". It comes as far as: " + last + ".";
    }
}
