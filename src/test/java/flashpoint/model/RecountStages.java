package flashpoint.model;

import flashpoint.scenario.Scenario;
import flashpoint.testing.RandomScenarios;
import flashpoint.testing.Scenarios;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Worlds whose outputs are recounted, and the ticks at which they are. */
final class RecountStages {

    private RecountStages() {}

    /** Two shipped stages in which much happens, and random ones of one to four groups. */
    static Stream<Scenario> scenarios() {
        Scenario korday = Scenarios.korday(
                        "meta.days=1.5",
                        "pop.scale=0.1",
                        "mob.qMin=4",
                        "events.quarrel.t=1",
                        "events.stop.t=8.25",
                        "events.stop.postDelay=1",
                        "return.calm=3")
                // Reports are what no person adds up to; ReportingTest holds them to their laws.
                .reporting(List.of());
        Scenario everything = Scenarios.shipped("theory/theory-everything", "meta.days=2", "weapons.arms.A=3");
        return Stream.concat(
                Stream.of(Scenarios.threeVillages("meta.days=2"), korday, everything),
                LongStream.range(100, 116).mapToObj(RandomScenarios::of).filter(s -> !s.lattice()));
    }

    /** Some ticks of a scenario, decided by its name, and always its first and last. */
    static Set<Integer> ticks(Scenario scenario, int number) {
        int all = scenario.meta().ticks();
        SplittableRandom random = new SplittableRandom(scenario.meta().name().hashCode());
        Set<Integer> ticks = new HashSet<>(Set.of(0, all - 1));
        for (int k = 0; k < number; k++) {
            ticks.add(random.nextInt(all));
        }
        return ticks;
    }
}
