package flashpoint.run.session;

import flashpoint.model.Simulation;
import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Subject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Log of decisions of a session: every mob's and unit's, which are few, and in every tick those of the persons and
 * households that were asked about.
 */
final class DecisionLog implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Set<Subject> watched = new LinkedHashSet<>();
    private final Map<Subject, Explanation> latest = new HashMap<>();
    private final Map<Subject, List<Explanation>> rare = new HashMap<>();

    /** Notes the decisions of a run from now on. */
    void follow(Simulation simulation) {
        simulation.observer((moment, who) -> {
            switch (moment) {
                case ACTING -> note(simulation, Subject.Sort.PERSON);
                case LEAVING -> note(simulation, Subject.Sort.HOUSEHOLD);
                case TARGETING -> keep(Subject.mob(who), simulation);
                case SENDING -> keep(Subject.unit(who), simulation);
            }
        });
    }

    private void note(Simulation simulation, Subject.Sort sort) {
        for (Subject subject : watched) {
            if (subject.sort() == sort) {
                latest.put(subject, simulation.explainer().of(subject));
            }
        }
    }

    private void keep(Subject subject, Simulation simulation) {
        List<Explanation> kept = rare.computeIfAbsent(subject, s -> new ArrayList<>());
        kept.removeIf(e -> e.tick() >= simulation.tick());
        kept.add(simulation.explainer().of(subject));
    }

    void watch(Subject subject) {
        watched.add(subject);
    }

    void ignore(Subject subject) {
        watched.remove(subject);
        latest.remove(subject);
    }

    /** The decision of a person or household in a tick, if it was watched. */
    Explanation at(Subject subject, int tick) {
        Explanation e = latest.get(subject);
        return e != null && e.tick() == tick ? e : null;
    }

    /** The last decision of a mob or unit up to a tick, or null. */
    Explanation lastUntil(Subject subject, int tick) {
        Explanation last = null;
        for (Explanation e : rare.getOrDefault(subject, List.of())) {
            last = e.tick() <= tick ? e : last;
        }
        return last;
    }
}
