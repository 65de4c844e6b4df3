package flashpoint.model.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.Decision;
import flashpoint.core.DecisionObserver;
import flashpoint.core.DecisionPoint;
import flashpoint.model.Simulation;
import flashpoint.model.policing.Policing;
import flashpoint.model.violence.Targets;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Mobs;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the program says of a decision is what the model decided by. */
class ExplainerTest {

    /** A day and a half of three villages in which people join, go on, stop, tire, flee and come to harm. */
    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=1.5");

    /** Takes down everybody's reasons in the moment of decision, tick by tick. */
    private static final class Notes implements DecisionObserver {
        final List<PersonExplanation> reasons = new ArrayList<>();
        private final Simulation s;

        Notes(Simulation simulation) {
            s = simulation;
        }

        @Override
        public void deciding(DecisionPoint moment, int who) {
            if (moment == DecisionPoint.ACTING) {
                reasons.clear();
                for (int i = 0; i < s.population(); i++) {
                    reasons.add(s.explainer().person(i));
                }
            }
        }
    }

    @Test
    void whoJoinedHadAUtilityOfAtLeastZeroAndWhoWeighedItInVainHadNot() {
        Simulation s = new Simulation(SCENARIO, 1);
        World w = s.world();
        Notes notes = new Notes(s);
        s.observer(notes);
        Map<Choice, Integer> seen = new EnumMap<>(Choice.class);
        boolean more = true;
        while (more) {
            byte[] before = w.people.act.clone();
            more = s.advance();
            for (int i = 0; i < s.population(); i++) {
                PersonExplanation r = notes.reasons.get(i);
                seen.merge(r.choice(), 1, Integer::sum);
                boolean joined = before[i] != Activity.ACTIVE && w.people.act[i] == Activity.ACTIVE;
                if (joined) {
                    assertThat(r.choice()).as(r::sentence).isEqualTo(Choice.JOINS);
                    assertThat(r.utility()).isGreaterThanOrEqualTo(0);
                    assertThat(r.draw()).isLessThan(r.chance());
                }
                if (r.choice() == Choice.STAYS_OUT) {
                    assertThat(r.utility()).isNegative();
                }
                if (r.choice() == Choice.STAYS_OUT || r.choice() == Choice.NOT_WEIGHED || r.choice() == Choice.CANNOT) {
                    assertThat(joined).as(r::sentence).isFalse();
                }
                if (r.choice() == Choice.TIRES) {
                    assertThat(w.people.act[i]).isEqualTo(Activity.TIRED);
                }
            }
        }
        assertThat(seen).containsOnlyKeys(Choice.values());
    }

    @Test
    void theTermsAddUpToTheUtility() {
        Simulation s = new Simulation(SCENARIO, 1);
        World w = s.world();
        Notes notes = new Notes(s);
        s.observer(notes);
        int ready = 0;
        while (w.hour() < 24) {
            s.advance();
            for (PersonExplanation r : notes.reasons) {
                if (r.readiness() >= 0.01 && r.choice() != Choice.CANNOT && r.choice() != Choice.TIRES) {
                    ready++;
                    assertThat(r.sentence()).contains("readiness to defend");
                }
                double sum = r.terms().stream().mapToDouble(Term::value).sum();
                double again = Decision.netUtility(
                        Decision.willingness(
                                r.grievance() + r.readiness(),
                                r.pull(),
                                r.fear(),
                                r.threshold() + r.contact(),
                                r.restraint(),
                                r.commitment()),
                        r.riskAversion(),
                        r.arrestProbability());
                if (Math.abs(sum - r.utility()) > 1e-12 || again != r.utility()) {
                    fail("%s: terms %s, again %s, utility %s", r.sentence(), sum, again, r.utility());
                }
            }
        }
        assertThat(ready).isPositive();
    }

    @Test
    void watchingChangesNothing() {
        Simulation watchedRun = new Simulation(SCENARIO, 3);
        World watched = watchedRun.world();
        watchedRun.observer(new Notes(watchedRun));
        Simulation aloneRun = new Simulation(SCENARIO, 3);
        World alone = aloneRun.world();
        while (aloneRun.advance()) {
            watchedRun.advance();
            watchedRun.explainer().person(5);
        }
        watchedRun.advance();
        assertThat(watched.people.act).isEqualTo(alone.people.act);
        assertThat(watched.people.loc).isEqualTo(alone.people.loc);
        assertThat(watchedRun.log().size()).isEqualTo(aloneRun.log().size());
    }

    /** Korday's first night, small: mobs choose among several villages, and police are sent. */
    private static Scenario night() {
        return Scenarios.korday(
                "meta.days=1.25",
                "pop.scale=0.25",
                "mob.qMin=8",
                "fear.nHalf=15",
                "police.reinf.request=20",
                "police.reinf.delay=2",
                "events.quarrel.t=1",
                "events.stop.t=8.25",
                "events.stop.postDelay=1");
    }

    @Test
    void theHouseholdsSaidToLeaveAreThoseThatLeave() {
        Simulation s = new Simulation(night(), 1);
        World w = s.world();
        List<HouseholdExplanation> reasons = new ArrayList<>();
        s.observer((moment, who) -> {
            if (moment == DecisionPoint.LEAVING) {
                reasons.clear();
                for (int h = 0; h < w.households.count; h++) {
                    reasons.add(s.explainer().household(h));
                }
            }
        });
        int left = 0;
        boolean more = true;
        while (more) {
            short[] before = w.households.refuge.clone();
            more = s.advance();
            for (HouseholdExplanation r : reasons) {
                boolean leaves = before[r.id()] < 0 && w.households.refuge[r.id()] >= 0;
                assertThat(r.choice() == HouseholdExplanation.Choice.LEAVES)
                        .as(r::sentence)
                        .isEqualTo(leaves);
                if (leaves) {
                    left++;
                    assertThat(r.refuge()).isEqualTo(w.refuges.ids[w.households.refuge[r.id()]]);
                    assertThat(r.draw()).isLessThan(r.chance());
                }
                double calm = 1;
                for (Term term : r.terms().subList(0, 5)) {
                    calm *= 1 - term.value();
                }
                if (!r.burnt()) {
                    assertThat((1 - calm) * (1 - r.reassurance())).isCloseTo(r.aim(), within(1e-12));
                }
            }
        }
        assertThat(left).isGreaterThan(100);
    }

    @Test
    void aMobGoesWhereTheWeightsItIsExplainedByAndItsDrawSendIt() {
        Simulation s = new Simulation(night(), 1);
        World w = s.world();
        List<MobExplanation> chosen = new ArrayList<>();
        List<UnitExplanation> sent = new ArrayList<>();
        s.observer((moment, who) -> {
            if (moment == DecisionPoint.TARGETING) {
                MobExplanation r = s.explainer().mob(who);
                chosen.add(r);
                boolean departs = w.mobs.status[who] == Mobs.CONVOY;
                AddressedDraws draws = new AddressedDraws(1);
                int place = w.geography.blockPlace[w.mobs.origin[who]];
                if (departs) {
                    draws.at(Purpose.DEPART, place, 0, w.tick(), 0);
                } else {
                    draws.at(Purpose.TARGET, place, w.mobs.ordinal[who], w.tick(), 0);
                }
                assertThat(pick(r, departs ? draws.u1() : draws.u0())).isEqualTo(r.to());
            } else if (moment == DecisionPoint.SENDING) {
                sent.add(s.explainer().unit(who));
            }
        });
        boolean more = true;
        while (more) {
            more = s.advance();
        }
        assertThat(chosen).hasSizeGreaterThan(5).anyMatch(r -> r.targets().size() > 2);
        for (MobExplanation r : chosen) {
            for (Targets.Target t : r.targets()) {
                assertThat(t.attraction() * t.share() * t.nearness() * t.impunity() * t.companyFactor() * t.naming())
                        .isCloseTo(t.weight(), within(1e-12 * t.weight()));
            }
        }
        assertThat(sent).hasSizeGreaterThan(2).anyMatch(r -> r.total().value() > 0);
        for (UnitExplanation r : sent) {
            double most = r.total().value();
            String neediest = r.needs().stream()
                    .filter(n -> most > 0 && n.missing() == most)
                    .findFirst()
                    .map(Policing.Need::village)
                    .orElse(w.geography.names[w.units.stationVillage[w.units.station[r.id()]]]);
            assertThat(r.to()).as(r::sentence).isEqualTo(neediest);
        }
    }

    private static String pick(MobExplanation r, double u) {
        double at = u
                * (r.standing()
                        + r.targets().stream()
                                .mapToDouble(Targets.Target::weight)
                                .sum());
        for (Targets.Target t : r.targets()) {
            if (at < t.weight()) {
                return t.village();
            }
            at -= t.weight();
        }
        return r.targets().get(r.targets().size() - 1).village();
    }

    @Test
    void betweenTicksEverythingIsExplainedAsThingsStand() {
        Simulation s = new Simulation(night(), 1);
        World w = s.world();
        while (w.hour() < 20) {
            s.advance();
        }
        Explainer reasons = s.explainer();
        for (Subject.Sort sort : Subject.Sort.values()) {
            assertThat(reasons.count(sort)).as(sort.name()).isPositive();
            for (int id = 0; id < reasons.count(sort); id += 1 + reasons.count(sort) / 50) {
                Explanation e = reasons.of(new Subject(sort, id));
                assertThat(e.decided()).isFalse();
                assertThat(e.tick()).isEqualTo(w.tick());
                assertThat(e.facts()).isNotEmpty();
                assertThat(e.sentence()).endsWith(".").doesNotContain("NaN", "null");
                assertThat(e.total().value()).isFinite();
            }
            assertThatThrownBy(() -> reasons.of(new Subject(sort, reasons.count(sort))))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
