package flashpoint.example;

import flashpoint.scenario.Scenario;
import flashpoint.validation.Check;
import flashpoint.validation.CheckGroup;
import flashpoint.validation.Criteria;

/** Example of a check: without events a scenario of villages stays calm, exactly. */
public final class CalmCheck {

    private CalmCheck() {}

    /** The check of a scenario that has no events. */
    public static Check of(Scenario uneventful) {
        return new Check(
                "example-calm-without-events",
                CheckGroup.STYLISED,
                "ODD 7.17, zero tests",
                "0 displaced at the peak, in every run",
                2,
                20,
                (runner, n) -> {
                    double most = 0;
                    for (double displaced : runner.metric(uneventful, n, "fled_peak")) {
                        most = Math.max(most, displaced);
                    }
                    return Criteria.exact(most, 0, 0, n);
                });
    }
}
