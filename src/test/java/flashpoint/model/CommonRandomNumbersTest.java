package flashpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.core.IncidentType;
import flashpoint.core.Metric;
import flashpoint.model.world.World;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is changed changes only what it causes: everything before it can act, and everything it cannot reach, is the same
 * to the last bit. (Runs with another dt are another matter: draws are addressed by tick, nothing is promised there.)
 */
class CommonRandomNumbersTest {

    private static final String[] SHORT = {"meta.days=3.5"};

    private static Scenario korday(String... overrides) {
        return Scenarios.korday(
                Stream.concat(Stream.of(SHORT), Stream.of(overrides)).toArray(String[]::new));
    }

    /** Two settings of police or border that act only once there is violence, and the same first tick of it. */
    @ParameterizedTest
    @CsvSource({
        "police.reinf.delay=3, police.reinf.delay=12",
        "border.capacity=100, border.capacity=2700",
        "police.passivity.reinf=0, police.passivity.reinf=0.9",
        "attack.lethality=0.01, attack.lethality=0.5"
    })
    void untilTheFirstAttackNothingDiffersAndThatIsTheSame(String one, String other) {
        RunResult a = Results.one(korday(one), 4);
        RunResult b = Results.one(korday(other), 4);
        int first = firstAttack(a);
        assertThat(first).isPositive().isEqualTo(firstAttack(b));
        assertSameBefore(a, b, first);
        assertThat(Results.digest(a)).isNotEqualTo(Results.digest(b));
    }

    /** A delay cannot act before the earlier reinforcements come. */
    @Test
    void untilTheEarlierReinforcementsComeNothingDiffers() {
        RunResult three = Results.one(korday("police.reinf.delay=3"), 5);
        RunResult twelve = Results.one(korday("police.reinf.delay=12"), 5);
        int asked = first(three, IncidentType.REINF_REQUEST);
        int came = first(three, IncidentType.REINF_ARRIVE);
        assertThat(came).isEqualTo(asked + 12);
        assertThat(first(twelve, IncidentType.REINF_ARRIVE)).isEqualTo(asked + 48);
        assertSameBefore(three, twelve, came);
    }

    private static int firstAttack(RunResult run) {
        return first(run, IncidentType.ATTACK_START);
    }

    private static int first(RunResult run, IncidentType type) {
        return run.incidents().stream()
                .filter(i -> i.type() == type)
                .mapToInt(RunResult.Incident::tick)
                .findFirst()
                .orElseThrow();
    }

    private static void assertSameBefore(RunResult a, RunResult b, int tick) {
        for (int k = 0; k < a.series().length; k++) {
            for (int t = 0; t < tick; t++) {
                assertThat(a.series()[k][t]).isEqualTo(b.series()[k][t]);
            }
        }
        int villages = a.villages()[0].length / a.ticks();
        for (int k = 0; k < a.villages().length; k++) {
            for (int at = 0; at < tick * villages; at++) {
                assertThat(a.villages()[k][at]).isEqualTo(b.villages()[k][at]);
            }
        }
        assertThat(before(a, tick)).isEqualTo(before(b, tick));
    }

    private static List<RunResult.Incident> before(RunResult run, int tick) {
        return run.incidents().stream().filter(i -> i.tick() < tick).toList();
    }

    /** Villages in a region of their own: one of either kind of inhabitants, at the end of the list or within it. */
    static Stream<Arguments> furtherVillages() {
        Village minority = new Village("Far", 500, 500, 3000, List.of(0.0, 1.0), Village.Type.VILLAGE, "far", true);
        // A town: provocateurs do not count it among the villages of A, so that their number here is what it was.
        Village town = new Village("Far town", 500, 500, 3000, List.of(0.6, 0.4), Village.Type.TOWN, "far", true);
        return Stream.of(
                Arguments.of("at the end", minority, 13),
                Arguments.of("in the middle", minority, 4),
                Arguments.of("a mixed town first", town, 0),
                Arguments.of("a mixed town in the middle", town, 7));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("furtherVillages")
    void aVillageFarAwayLeavesAllOthersAsTheyWere(String how, Village added, int position) {
        Scenario without = korday();
        List<Village> more = new ArrayList<>(without.villages());
        more.add(position, added);
        Scenario with = Scenarios.withVillages(without, more);
        RunResult a = Results.one(without, 6);
        RunResult b = Results.one(with, 6);
        assertThat(firstAttack(a)).isPositive();
        for (Metric metric : Metrics.village(without)) {
            for (Village village : without.villages()) {
                assertThat(Results.village(with, b, metric.name(), village.name()))
                        .as("%s of %s, %s", metric.name(), village.name(), how)
                        .isEqualTo(Results.village(without, a, metric.name(), village.name()));
            }
        }
        assertThat(b.incidents().stream().filter(i -> i.village() != position).map(i -> renumbered(i, position)))
                .containsExactlyElementsOf(a.incidents());
        assertThat(b.refuges()).isDeepEqualTo(a.refuges());
    }

    private static RunResult.Incident renumbered(RunResult.Incident i, int added) {
        int village = i.village() > added ? i.village() - 1 : i.village();
        return new RunResult.Incident(i.tick(), i.type(), village, i.actor(), i.target(), i.trigger(), i.severity());
    }

    @Test
    void oneMoreMemberOfAVillageLeavesTheLuckOfTheOthersAsItWas() {
        Scenario before = Scenarios.threeVillages();
        List<Village> villages = new ArrayList<>(before.villages());
        Village lower = villages.get(0);
        villages.set(0, grown(lower));
        World a = new World(before, 7);
        World b = new World(Scenarios.withVillages(before, villages), 7);
        assertThat(b.people.count).isEqualTo(a.people.count + 10);
        for (int block = 0; block < a.blocks; block++) {
            int n = a.people.firstOfBlock[block + 1] - a.people.firstOfBlock[block];
            // The last household was cut to fit: with more members its later ones are no longer its last.
            for (int k = 0; k < n; k++) {
                int i = a.people.firstOfBlock[block] + k;
                int j = b.people.firstOfBlock[block] + k;
                assertThat(b.people.hardship[j]).isEqualTo(a.people.hardship[i]);
                assertThat(b.people.risk[j]).isEqualTo(a.people.risk[i]);
                assertThat(b.people.threshold[j]).isEqualTo(a.people.threshold[i]);
                assertThat(b.people.kind[j]).isEqualTo(a.people.kind[i]);
                assertThat(b.people.flags[j]).isEqualTo(a.people.flags[i]);
            }
            int households = a.households.firstOfBlock[block + 1] - a.households.firstOfBlock[block];
            for (int k = 0; k < households; k++) {
                int h = a.households.firstOfBlock[block] + k;
                int g = b.households.firstOfBlock[block] + k;
                assertThat(b.households.theta[g]).isEqualTo(a.households.theta[h]);
                assertThat(b.households.flags[g]).isEqualTo(a.households.flags[h]);
            }
        }
    }

    /** Ten more of group B, none of A. */
    private static Village grown(Village v) {
        int population = v.population() + 10;
        double first = FastMath.round(v.population() * v.shares().get(0));
        List<Double> shares = List.of(first / population, 1 - first / population);
        return new Village(v.name(), v.x(), v.y(), population, shares, v.type(), v.region(), v.stylised());
    }

    /** An intervention late in the run leaves everything before it alone, of whatever kind it is. */
    @Test
    void aCorrectionChangesNothingBeforeItIsMade() {
        Scenario plain = korday();
        Scenario corrected = Scenarios.shipped("korday-counter-rumour", SHORT);
        assertSameBefore(Results.one(plain, 8), Results.one(corrected, 8), (int) (65 / 0.25));
    }
}
