package flashpoint.run.session;

import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Subject;
import flashpoint.model.world.DecisionObserver;
import flashpoint.model.world.DecisionPoint;
import flashpoint.model.world.World;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a session remembers of decisions: every mob's and unit's, which are few, and in every tick those of the persons
 * and households somebody asked about.
 */
final class DecisionLog implements DecisionObserver, Serializable {

    private static final long serialVersionUID = 1L;

    private final Set<Subject> watched = new LinkedHashSet<>();
    private final Map<Subject, Explanation> latest = new HashMap<>();
    private final Map<Subject, List<Explanation>> rare = new HashMap<>();

    @Override
    public void look(World world, DecisionPoint moment, int who) {
        switch (moment) {
            case ACTING -> note(world, Subject.Sort.PERSON);
            case LEAVING -> note(world, Subject.Sort.HOUSEHOLD);
            case TARGETING -> keep(Subject.mob(who), world);
            case SENDING -> keep(Subject.unit(who), world);
        }
    }

    private void note(World world, Subject.Sort sort) {
        for (Subject subject : watched) {
            if (subject.sort() == sort) {
                latest.put(subject, world.reasons().of(subject));
            }
        }
    }

    private void keep(Subject subject, World world) {
        List<Explanation> kept = rare.computeIfAbsent(subject, s -> new ArrayList<>());
        kept.removeIf(e -> e.tick() >= world.tick());
        kept.add(world.reasons().of(subject));
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
