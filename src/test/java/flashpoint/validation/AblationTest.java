package flashpoint.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What mechanisms and events are worth. */
class AblationTest {

    private static final Scenario THREE = Scenarios.threeVillages();
    private static final List<String> METRICS = List.of("calm", "injuries", "first_attack_hour");

    private static List<AblationRow> rows(List<Ablation> ablations, int n, int threads) throws InterruptedException {
        try (CheckRunner bench = new CheckRunner(1, threads)) {
            return AblationRow.of(THREE, ablations, METRICS, bench, n, row -> {});
        }
    }

    private static Ablation named(String name) {
        return Ablation.mechanisms(THREE).stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyMarkIsInTheTableAndEveryOtherWord() {
        List<Ablation> all = Ablation.mechanisms(THREE);
        String settings = String.join(" ", all.stream().map(Ablation::setting).toList()) + " ";
        for (Parameter p : Parameter.values()) {
            p.mechanism().ifPresent(s -> {
                boolean out = THREE.parameters().get(p) == p.value(s.off())
                        && THREE.parameters().get(p, 1) == p.value(s.off());
                if (!out || !s.on().isEmpty()) {
                    assertThat(settings).contains(p.key() + "=" + (out ? s.on() : s.off()) + " ");
                }
            });
            if (p.mechanism().isEmpty() && !p.choices().isEmpty() && !p.key().matches("lattice\\..*|space\\.mode")) {
                for (String word : p.choices()) {
                    assertThat(settings.contains(p.key() + "=" + word + " "))
                            .as("%s=%s", p.key(), word)
                            .isEqualTo(!THREE.parameters().choice(p).equals(word));
                }
            }
        }
        assertThat(all.stream().map(a -> a.name() + a.setting())).doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatTheRowSaysIsChanged() {
        Ablation a = named("provocateurs");
        assertThat(a.setting()).isEqualTo("prov.count=0");
        assertThat(a.scenario())
                .isEqualTo(THREE.with(THREE.parameters().with(Parameter.PROV_COUNT, 0)))
                .isNotEqualTo(THREE);
    }

    /** Recounted from runs of the same seeds. */
    @Test
    void differencesAreThoseOfPairsOfRuns() throws InterruptedException {
        Ablation a = named("fear of attackers");
        AblationRow row = rows(List.of(a), 5, 2).get(0);
        double base = 0;
        double changed = 0;
        for (int seed = 1; seed <= 5; seed++) {
            base += Results.metric(THREE, Results.one(THREE, seed), "injuries") / 5;
            changed += Results.metric(a.scenario(), Results.one(a.scenario(), seed), "injuries") / 5;
        }
        AblationRow.Effect injuries = row.effects().get(1);
        assertThat(injuries.base()).isCloseTo(base, within(1e-9));
        assertThat(injuries.changed()).isCloseTo(changed, within(1e-9));
        assertThat(injuries.difference()).isCloseTo(changed - base, within(1e-9));
        assertThat(injuries.share()).isCloseTo((base - changed) / base, within(1e-9));
    }

    @Test
    void withoutItsEventsAScenarioIsCalmAndOwesThemEverything() throws InterruptedException {
        List<Ablation> events = Ablation.events(THREE);
        AblationRow row = rows(List.of(events.get(events.size() - 1)), 5, 2).get(0);
        AblationRow.Effect calm = row.effects().get(0);
        assertThat(calm.changed()).isEqualTo(1);
        AblationRow.Effect injuries = row.effects().get(1);
        assertThat(injuries.base()).isPositive();
        assertThat(injuries.changed()).isZero();
        assertThat(injuries.share()).isEqualTo(1);
        AblationRow.Effect first = row.effects().get(2);
        assertThat(first.changed())
                .isEqualTo(THREE.meta().ticks() * THREE.meta().dt());
    }

    /** No leader is in the scenario, so that nothing can come of outbidding. */
    @Test
    void whatNoRunNoticesIsSaidAndNotRunFurther() throws InterruptedException {
        AblationRow row = rows(List.of(named("leaders who outbid")), 12, 2).get(0);
        assertThat(row.nothing()).isTrue();
        assertThat(row.clear()).isFalse();
        assertThat(row.pairs()).isEqualTo(AblationRow.ENOUGH_IDENTICAL);
        assertThat(row.effects()).allMatch(e -> e.difference() == 0 && e.p() == 1);
        assertThat(AblationTable.markdown(List.of(row))).contains("any run: leaders who outbid.");
    }

    @Test
    void theNumberOfThreadsHasNoSay() throws Exception {
        List<Ablation> some = new ArrayList<>(Ablation.events(THREE));
        some.add(named("stifling"));
        List<String> texts = new ArrayList<>();
        for (int threads : new int[] {1, 3}) {
            StringWriter csv = new StringWriter();
            AblationTable.csv(rows(some, 5, threads), csv);
            texts.add(csv.toString());
        }
        assertThat(texts.get(0)).isEqualTo(texts.get(1));
        assertThat(Arrays.stream(texts.get(0).split("\n"))).hasSize(1 + some.size() * METRICS.size());
    }
}
