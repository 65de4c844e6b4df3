package flashpoint.classroom;

import flashpoint.core.Metric;
import flashpoint.model.explain.Person;
import flashpoint.run.session.Session;
import flashpoint.scenario.Scenario;
import java.util.List;

/** Runs that a lesson looks into tick by tick, and who lives where in them. */
final class LessonSession {

    private LessonSession() {}

    static Session play(String file, double hour, String... changes) {
        Scenario scenario = TwentyReplicates.scenario(file, changes);
        Session session = new Session(scenario, scenario.meta().seed());
        session.seek((int) Math.floor(hour / session.scenario().meta().dt() + 1e-9));
        return session;
    }

    static int firstResident(Session session, int village, int group) {
        return java.util.stream.IntStream.range(0, session.simulation().population())
                .filter(i -> lives(session, i, village, group))
                .findFirst()
                .orElseThrow();
    }

    static int residents(Session session, int village, int group) {
        return (int) java.util.stream.IntStream.range(0, session.simulation().population())
                .filter(i -> lives(session, i, village, group))
                .count();
    }

    static boolean lives(Session session, int i, int village, int group) {
        Person p = session.simulation().explainer().who(i);
        return p.village().equals(session.scenario().villages().get(village).name())
                && p.group().equals(session.scenario().groups().get(group).label());
    }

    static List<String> names(List<Metric> metrics) {
        return metrics.stream().map(Metric::name).toList();
    }
}
