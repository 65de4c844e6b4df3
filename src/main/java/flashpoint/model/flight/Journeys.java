package flashpoint.model.flight;

import flashpoint.model.world.Households;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import java.io.Serializable;

/** Journeys between home and refuge: by car for members of households that have one, else on foot. ODD section 7.14. */
final class Journeys implements Serializable {

    private static final long serialVersionUID = 1L;

    /** flight.speed.car: speed by car, 1 to 200 km/h. */
    private final double byCar;
    /** flight.speed.walk: speed on foot, 0.1 to 20 km/h. */
    private final double onFoot;

    Journeys(World w) {
        byCar = w.p.get(Parameter.FLIGHT_SPEED_CAR);
        onFoot = w.p.get(Parameter.FLIGHT_SPEED_WALK);
    }

    /** Ticks from a village to a refuge or back. */
    int ticks(World w, @Index.Village int v, int refuge, boolean car) {
        return w.ticksFor(w.geography.refugeKm[v * w.refuges.count + refuge] / (car ? byCar : onFoot));
    }

    /** Ticks a person takes home from a refuge. */
    int home(World w, @Index.Person int i, int refuge) {
        return ticks(w, w.people.village(i), refuge, w.households.is(w.people.household[i], Households.VEHICLE));
    }
}
