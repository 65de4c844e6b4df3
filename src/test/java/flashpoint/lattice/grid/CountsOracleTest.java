package flashpoint.lattice.grid;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.lattice.EpsteinModel;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.LatticeInvariants;
import flashpoint.lattice.LatticeState;
import flashpoint.lattice.LatticeWorld;
import flashpoint.lattice.PaperRuns;
import flashpoint.lattice.Tally;
import flashpoint.lattice.rule.ActivationRule;
import flashpoint.lattice.rule.ArrestRatio;
import flashpoint.lattice.rule.ArrestRule;
import flashpoint.lattice.rule.CopTurn;
import flashpoint.lattice.rule.GrievanceRule;
import flashpoint.lattice.rule.JailRule;
import flashpoint.lattice.rule.KillRule;
import flashpoint.lattice.rule.LifeRule;
import flashpoint.lattice.rule.MoveRule;
import flashpoint.lattice.rule.ReleaseRule;
import flashpoint.lattice.rule.RuleSet;
import flashpoint.lattice.rule.ViewRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Steps two worlds together, one that counts by tiles (or, in wide views, keeps its counts) and one that looks around
 * anew by the definition of the view, and compares every state of every agent after every tick: 300 ticks, both rule sets, every option switched alone, both models. No chance of a false
 * alarm: both use the same draws.
 */
public class CountsOracleTest {

    public static Stream<RuleSet> everyOption() {
        List<RuleSet> all = new ArrayList<>();
        for (RuleSet set : List.of(RuleSet.paper(), RuleSet.asCoded())) {
            all.add(set);
            for (ArrestRatio value : ArrestRatio.values()) all.add(set.with(value));
            for (GrievanceRule value : GrievanceRule.values()) all.add(set.with(value));
            for (ViewRule value : ViewRule.values()) all.add(set.with(value));
            for (MoveRule value : MoveRule.values()) all.add(set.with(value));
            for (ActivationRule value : ActivationRule.values()) all.add(set.with(value));
            for (CopTurn value : CopTurn.values()) all.add(set.with(value));
            for (ArrestRule value : ArrestRule.values()) all.add(set.with(value));
            for (JailRule value : JailRule.values()) all.add(set.with(value));
            for (ReleaseRule value : ReleaseRule.values()) all.add(set.with(value));
            for (KillRule value : KillRule.values()) all.add(set.with(value));
            for (LifeRule value : LifeRule.values()) all.add(set.with(value));
        }
        return all.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("everyOption")
    void countsAgreeWithLookingAround(RuleSet rules) {
        LatticeConfig base = LatticeConfig.of(rules)
                .change()
                .size(13, 11)
                .vision(3)
                .legitimacy(0.7)
                .maxJail(9)
                .ticks(300)
                .build();
        compare(base);
        compare(base.change().vision(4.2, 2.5).copDensity(0.1).build());
        compare(base.change()
                .model(EpsteinModel.II)
                .vision(1.7)
                .maxAge(60)
                .legitimacy(0.85)
                .build());
        compare(base.change()
                .model(EpsteinModel.II)
                .vision(3, 2)
                .copDensity(0.02)
                .cloneProbability(0.2)
                .build());
    }

    @Test
    @Tag("heavy")
    void countsAgreeOnThePapersOwnRuns() {
        for (RuleSet rules : List.of(RuleSet.paper(), RuleSet.asCoded())) {
            for (int run = 1; run <= 8; run++) {
                compare(PaperRuns.of(run, rules));
            }
        }
    }

    @Test
    void countsAgreeInRunTwo() {
        compare(PaperRuns.run2(RuleSet.paper()).change().ticks(300).build());
        compare(PaperRuns.run2(RuleSet.asCoded()).change().ticks(300).build());
    }

    /** Views of 9, 25 and 49 tiles, those of 10 and 11 cells with counts kept; on whole tiles and on cut ones. */
    @Test
    void countsAgreeInWideViews() {
        for (RuleSet rules : List.of(RuleSet.paper(), RuleSet.asCoded())) {
            LatticeConfig base = LatticeConfig.of(rules)
                    .change()
                    .size(35, 70)
                    .legitimacy(0.5)
                    .copDensity(0.1)
                    .ticks(60)
                    .build();
            compare(base.change().vision(10).build());
            compare(base.change().vision(17).build());
            compare(base.change().rules(rules.with(ViewRule.MOORE)).vision(7).build());
            compare(base.change().size(48, 40).vision(8, 15).build());
            compare(base.change().size(48, 40).vision(11, 3).build());
            compare(base.change().size(16, 16).vision(7).build());
            compare(base.change().size(8, 24).vision(3, 2).build());
        }
    }

    private static void compare(LatticeConfig config) {
        LatticeWorld counted = new LatticeWorld(config, 5);
        LatticeWorld scanned = new LatticeWorld(config, 5, ScannedCounts.of(config));
        counted.start();
        scanned.start();
        int ticks = 0;
        int[] before = counted.state().tally.population.clone();
        while (!counted.done()) {
            counted.schedule.step(counted);
            scanned.schedule.step(scanned);
            same(counted.state(), scanned.state());
            if (ticks++ % 10 == 0) {
                sameCounts(counted.state(), scanned.state());
            }
            LatticeInvariants.check(counted.state());
            before = ledger(counted.state().tally, before);
        }
        assertThat(scanned.done()).isTrue();
    }

    private static int[] ledger(Tally tally, int[] before) {
        int people = tally.population[0] + tally.population[1];
        assertThat(people).isEqualTo(before[0] + before[1] + tally.births - tally.kills - tally.deaths);
        return tally.population.clone();
    }

    private static void same(LatticeState a, LatticeState b) {
        assertThat(a.slots).isEqualTo(b.slots);
        for (int agent = 0; agent < a.slots; agent++) {
            // Not assertThat: this runs some ten million times.
            if (a.status(agent) != b.status(agent) || a.at(agent) != b.at(agent)) {
                throw new AssertionError("agent " + agent + " is not where or what it should be");
            }
        }
        assertThat(a.term).isEqualTo(b.term);
        assertThat(a.age).isEqualTo(b.age);
    }

    /** Every cell's count, also where nobody stands who would ask for it. */
    private static void sameCounts(LatticeState a, LatticeState b) {
        int[] standing = new int[a.torus.cells()];
        for (int agent = 0; agent < a.slots; agent++) {
            if (a.status(agent) == LatticeState.COP || a.status(agent) == LatticeState.ACTIVE) {
                standing[a.at(agent)] = a.status(agent) == LatticeState.COP ? Counts.ONE_COP : Counts.ONE_ACTIVE;
            }
        }
        for (int number = 0; number < a.torus.size(); number++) {
            int cell = a.torus.cellOf(number);
            int stands = ((ScannedCounts) b.counts).standingAt(number % a.torus.width, number / a.torus.width);
            if (a.counts.seenFrom(cell) != b.counts.seenFrom(cell) || stands != standing[cell]) {
                throw new AssertionError("counts differ at cell " + number);
            }
        }
    }
}
