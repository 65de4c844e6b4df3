package flashpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.Scenarios;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the program says of a decision is what the model decided by. */
class ReasonsTest {

    /** A day and a half of three villages in which people join, go on, stop, tire, flee and come to harm. */
    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=1.5");

    /** Takes down everybody's reasons in the moment of decision, tick by tick. */
    private static final class Notes implements Onlooker {
        final List<PersonReasons> reasons = new ArrayList<>();

        @Override
        public void look(World w, Moment moment) {
            if (moment == Moment.ACTING) {
                reasons.clear();
                for (int i = 0; i < w.population(); i++) {
                    reasons.add(w.reasons().person(i));
                }
            }
        }
    }

    @Test
    void whoJoinedHadAUtilityOfAtLeastZeroAndWhoWeighedItInVainHadNot() {
        World w = new World(SCENARIO, 1);
        Notes notes = new Notes();
        w.watchedBy(notes);
        Map<Choice, Integer> seen = new EnumMap<>(Choice.class);
        boolean more = true;
        while (more) {
            byte[] before = w.people.act.clone();
            more = w.advance();
            for (int i = 0; i < w.population(); i++) {
                PersonReasons r = notes.reasons.get(i);
                seen.merge(r.choice(), 1, Integer::sum);
                boolean joined = before[i] != Act.ACTIVE && w.people.act[i] == Act.ACTIVE;
                if (joined) {
                    assertThat(r.choice()).as(r.sentence()).isEqualTo(Choice.JOINS);
                    assertThat(r.utility()).isGreaterThanOrEqualTo(0);
                    assertThat(r.draw()).isLessThan(r.chance());
                }
                if (r.choice() == Choice.STAYS_OUT) {
                    assertThat(r.utility()).isNegative();
                }
                if (r.choice() == Choice.STAYS_OUT || r.choice() == Choice.NOT_WEIGHED || r.choice() == Choice.CANNOT) {
                    assertThat(joined).as(r.sentence()).isFalse();
                }
                if (r.choice() == Choice.TIRES) {
                    assertThat(w.people.act[i]).isEqualTo(Act.TIRED);
                }
            }
        }
        assertThat(seen).containsOnlyKeys(Choice.values());
    }

    @Test
    void theTermsAddUpToTheUtility() {
        World w = new World(SCENARIO, 1);
        Notes notes = new Notes();
        w.watchedBy(notes);
        while (w.hour() < 24) {
            w.advance();
            for (PersonReasons r : notes.reasons) {
                double sum = r.terms().stream().mapToDouble(Term::value).sum();
                assertThat(sum).isCloseTo(r.utility(), within(1e-12));
                assertThat(Decision.netUtility(
                                Decision.willingness(
                                        r.grievance(),
                                        r.pull(),
                                        r.fear(),
                                        r.threshold() + r.contact(),
                                        r.restraint(),
                                        r.commitment()),
                                r.riskAversion(),
                                r.arrestProbability()))
                        .isEqualTo(r.utility());
            }
        }
    }

    @Test
    void watchingChangesNothing() {
        World watched = new World(SCENARIO, 3);
        watched.watchedBy(new Notes());
        World alone = new World(SCENARIO, 3);
        while (alone.advance()) {
            watched.advance();
            watched.reasons().person(5);
        }
        watched.advance();
        assertThat(watched.people.act).isEqualTo(alone.people.act);
        assertThat(watched.people.loc).isEqualTo(alone.people.loc);
        assertThat(watched.log().size()).isEqualTo(alone.log().size());
    }
}
