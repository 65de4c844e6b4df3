package flashpoint.model.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.Decision;
import flashpoint.model.world.Activity;
import flashpoint.model.world.DecisionObserver;
import flashpoint.model.world.DecisionPoint;
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

        @Override
        public void look(World w, DecisionPoint moment, int who) {
            if (moment == DecisionPoint.ACTING) {
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
        World w = new World(SCENARIO, 1);
        Notes notes = new Notes();
        w.watchedBy(notes);
        while (w.hour() < 24) {
            w.advance();
            for (PersonExplanation r : notes.reasons) {
                double sum = r.terms().stream().mapToDouble(Term::value).sum();
                double again = Decision.netUtility(
                        Decision.willingness(
                                r.grievance(),
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
                "events.video.t=9.5");
    }

    @Test
    void theHouseholdsSaidToLeaveAreThoseThatLeave() {
        World w = new World(night(), 1);
        List<HouseholdExplanation> reasons = new ArrayList<>();
        w.watchedBy((world, moment, who) -> {
            if (moment == DecisionPoint.LEAVING) {
                reasons.clear();
                for (int h = 0; h < world.households.count; h++) {
                    reasons.add(world.reasons().household(h));
                }
            }
        });
        int left = 0;
        boolean more = true;
        while (more) {
            short[] before = w.households.refuge.clone();
            more = w.advance();
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
        World w = new World(night(), 1);
        List<MobExplanation> chosen = new ArrayList<>();
        List<UnitExplanation> sent = new ArrayList<>();
        w.watchedBy((world, moment, who) -> {
            if (moment == DecisionPoint.TARGETING) {
                MobExplanation r = world.reasons().mob(who);
                chosen.add(r);
                boolean departs = world.mobs.status[who] == Mobs.CONVOY;
                AddressedDraws draws = new AddressedDraws(1);
                int place = world.geography.blockPlace[world.mobs.origin[who]];
                if (departs) {
                    draws.at(Purpose.DEPART, place, 0, world.tick(), 0);
                } else {
                    draws.at(Purpose.TARGET, place, world.mobs.ordinal[who], world.tick(), 0);
                }
                assertThat(pick(r, departs ? draws.u1() : draws.u0())).isEqualTo(r.to());
            } else if (moment == DecisionPoint.SENDING) {
                sent.add(world.reasons().unit(who));
            }
        });
        boolean more = true;
        while (more) {
            more = w.advance();
        }
        assertThat(chosen).hasSizeGreaterThan(5).anyMatch(r -> r.targets().size() > 2);
        for (MobExplanation r : chosen) {
            for (MobExplanation.Target t : r.targets()) {
                assertThat(t.attraction() * t.nearness() * t.impunity() * t.companyFactor() * t.naming())
                        .isCloseTo(t.weight(), within(1e-12 * t.weight()));
            }
        }
        assertThat(sent).hasSizeGreaterThan(2).anyMatch(r -> r.total().value() > 0);
        for (UnitExplanation r : sent) {
            double most = r.total().value();
            String neediest = r.needs().stream()
                    .filter(n -> most > 0 && n.missing() == most)
                    .findFirst()
                    .map(UnitExplanation.Need::village)
                    .orElse(w.geography.names[w.units.stationVillage[w.units.station[r.id()]]]);
            assertThat(r.to()).as(r::sentence).isEqualTo(neediest);
        }
    }

    private static String pick(MobExplanation r, double u) {
        double at = u
                * r.targets().stream()
                        .mapToDouble(MobExplanation.Target::weight)
                        .sum();
        for (MobExplanation.Target t : r.targets()) {
            if (at < t.weight()) {
                return t.village();
            }
            at -= t.weight();
        }
        return r.targets().get(r.targets().size() - 1).village();
    }

    @Test
    void betweenTicksEverythingIsExplainedAsThingsStand() {
        World w = new World(night(), 1);
        while (w.hour() < 20) {
            w.advance();
        }
        Explainer reasons = w.reasons();
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
