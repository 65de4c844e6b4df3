package flashpoint.validation;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.rule.ArrestRatio;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import org.junit.jupiter.api.Test;

/**
 * Faults planted in what the checks run, each of which must make its check fail. Each fault makes a named check fail
 * that passes without it. Seeds are fixed; the faults lie tens of standard errors off.
 */
class PlantedFaultsTest {

    private static boolean passes(String name, int replicates, FaultInjection faults) throws Exception {
        Check check = CheckSuite.all().select(java.util.List.of(name)).checks().get(0);
        try (CheckRunner bench = new CheckRunner(1, 2, faults)) {
            return check.observer().observe(bench, replicates).passed();
        }
    }

    private static FaultInjection scales(Parameter parameter, double factor) {
        return new FaultInjection() {
            @Override
            public Scenario scenario(Scenario asked) {
                double right = asked.parameters().get(parameter);
                return asked.with(asked.parameters().with(parameter, factor * right));
            }
        };
    }

    private static final FaultInjection REAL_RATIO = new FaultInjection() {
        @Override
        public LatticeConfig lattice(LatticeConfig asked) {
            return asked.change().rules(asked.rules().with(ArrestRatio.REAL)).build();
        }
    };

    @Test
    void anArrestRatioThatIsNotRoundedDownIsFound() throws Exception {
        assertThat(passes("epstein-arrest-probability", 1, FaultInjection.FAITHFUL))
                .isTrue();
        assertThat(passes("epstein-arrest-probability", 1, REAL_RATIO)).isFalse();
        assertThat(passes("epstein-one-cop-each-82", 1, REAL_RATIO)).isFalse();
        assertThat(passes("epstein-run-2-paper-outbursts", 2, FaultInjection.FAITHFUL))
                .isTrue();
        assertThat(passes("epstein-run-2-paper-outbursts", 2, REAL_RATIO)).isFalse();
    }

    @Test
    void stiflingAtHalfItsRateIsFound() throws Exception {
        assertThat(passes("maki-thompson-step-25", 8, FaultInjection.FAITHFUL)).isTrue();
        assertThat(passes("maki-thompson-step-25", 8, scales(Parameter.RUMOUR_STIFLE_F2F, 0.5)))
                .isFalse();
    }

    @Test
    void returningTwiceAsFastIsFound() throws Exception {
        assertThat(passes("return-law", 1, FaultInjection.FAITHFUL)).isTrue();
        assertThat(passes("return-law", 1, scales(Parameter.RETURN_RATE, 2))).isFalse();
    }

    @Test
    void defendersWhoCountForNothingAreFound() throws Exception {
        assertThat(passes("attack-defended", 2, FaultInjection.FAITHFUL)).isTrue();
        assertThat(passes("attack-defended", 2, scales(Parameter.DEFENCE_NU, 0)))
                .isFalse();
    }
}
