package flashpoint.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.explain.PersonExplanation;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.run.session.Session;
import org.junit.jupiter.api.Test;

/**
 * Claims of the lesson on rumour, in their order; {@link ClassroomPagesTest} sees to it that none is missing. Seeds are fixed,
 * so none of these tests can fail by chance. Where seeds matter, a comment says how often it would if they were free, by
 * the normal law on the spread seen over the twenty.
 */
class RumourLessonTest {

    private static final String STATEMENT = "classroom/three-villages-statement.yaml";

    @Test
    void withoutTheVideoNobodyIsAttacked() {
        assertThat(TwentyReplicates.villages("events.video.t=95.75").each("calm"))
                .containsOnly(1);
    }

    /** Holds in every run: who believes has heard, and the chance to believe is far below one. */
    @Test
    void manyMoreHearThanBelieve() {
        TwentyReplicates runs = TwentyReplicates.villages();
        for (RunResult run : runs.runs) {
            double[] heard = runs.series(run, "rumour_heard");
            double[] believe = runs.series(run, "rumour_believers");
            for (int tick = runs.tick(18); tick < heard.length; tick++) {
                assertThat(heard[tick]).isGreaterThan(1.5 * believe[tick]);
            }
        }
    }

    /** Over twenty seeds the believers are 100 to 180 with the network and 11 to 42 without: no overlap to speak of. */
    @Test
    void withNobodyOnlineFewerBelieve() {
        TwentyReplicates with = TwentyReplicates.villages();
        TwentyReplicates without = TwentyReplicates.villages("rumour.online.share=0");
        for (int k = 0; k < 20; k++) {
            assertThat(without.series(without.runs.get(k), "rumour_believers")[without.tick(20)])
                    .isLessThan(with.series(with.runs.get(k), "rumour_believers")[with.tick(20)]);
        }
    }

    /** An early statement leaves a tenth, a late one three quarters; with free seeds it would fail below once in 10^5. */
    @Test
    void anEarlyStatementHelpsMoreThanALateOne() {
        double none = TwentyReplicates.villages().sum("ever_attackers");
        double early = TwentyReplicates.of(STATEMENT).sum("ever_attackers");
        double late = TwentyReplicates.of(STATEMENT, "events.statement.t=20").sum("ever_attackers");
        assertThat(early).isLessThan(none / 2);
        assertThat(late).isBetween(none / 2, none);
    }

    @Test
    void believersAreMoreAggrievedThanTheRestOfTheirGroup() {
        Session session = LessonSession.play("three-villages.yaml", 18);
        double[] sum = new double[2];
        int[] n = new int[2];
        for (int i = 0; i < session.simulation().population(); i++) {
            PersonExplanation r = session.simulation().explainer().person(i);
            if (r.who().group().equals("A") && !r.who().kind().equals("child")) {
                int side = r.who().knowledge().stream().anyMatch(h -> h.believes()) ? 1 : 0;
                sum[side] += r.grievance();
                n[side]++;
                assertThat(side == 0 || r.anger() > 0).isTrue();
            }
        }
        // 0.6 against 0.2, a hundred persons and more on either side: luck cannot do that.
        assertThat(n[1]).isGreaterThan(50);
        assertThat(sum[1] / n[1]).isGreaterThan(1.5 * sum[0] / n[0]);
    }

    /** The theory has 0.2032; 20,000 persons leave a standard deviation of about 0.004: fails once in 10^6. */
    @Test
    void oneInFiveNeverHearsAStoryThatNobodyDoubts() {
        Session session = LessonSession.play("theory/theory-maki-thompson.yaml", 215.9);
        double[] heard = session.seen()
                .series()[
                LessonSession.names(Metrics.series(session.scenario())).indexOf("rumour_heard")];
        assertThat(1 - heard[session.tick()] / 20_000).isCloseTo(0.2032, within(0.02));
    }
}
