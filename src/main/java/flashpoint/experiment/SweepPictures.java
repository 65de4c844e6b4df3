package flashpoint.experiment;

import flashpoint.scenario.Scenario;
import java.io.IOException;

/** placeholder, replaced later */
final class SweepPictures {
    private SweepPictures() {}

    static void write(Store store, Scenario scenario) throws IOException, SweepException {}
}
