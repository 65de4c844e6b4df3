package flashpoint.run;

import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;

/** Twenty runs of {@code korday-2020} that several tests look at; made once in a virtual machine. */
final class KordayRuns {

    static final int SEEDS = 20;

    private KordayRuns() {}

    private static final class Holder {
        static final Results TWENTY = Results.of(Scenarios.korday(), SEEDS);
    }

    /** Seeds 1 to 20, eight days. */
    static Results twenty() {
        return Holder.TWENTY;
    }
}
