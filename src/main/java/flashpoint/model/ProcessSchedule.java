package flashpoint.model;

import flashpoint.model.check.Ledger;
import flashpoint.model.flight.Fear;
import flashpoint.model.flight.Flight;
import flashpoint.model.flight.Return;
import flashpoint.model.flight.Transit;
import flashpoint.model.intervention.ScenarioEvents;
import flashpoint.model.mobilisation.AngerDecay;
import flashpoint.model.mobilisation.ImpunityMemory;
import flashpoint.model.mobilisation.Mobilisation;
import flashpoint.model.policing.PoliceStops;
import flashpoint.model.policing.Policing;
import flashpoint.model.rumour.Belief;
import flashpoint.model.rumour.RumourTransmission;
import flashpoint.model.rumour.SpreaderActivity;
import flashpoint.model.violence.Crowds;
import flashpoint.model.violence.Violence;
import flashpoint.model.violence.Witnessing;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.World;

/**
 * The order of a tick (ODD section 3). Every process has an ordering of its own: MASON shuffles what shares one with
 * random numbers that are not ours.
 */
public final class ProcessSchedule {

    private ProcessSchedule() {}

    public static void lay(World w) {
        Violence violence = new Violence(w);
        w.burnOrder = violence.burnOrder();
        w.mobilisation = new Mobilisation(w);
        w.crowds = new Crowds(w);
        w.policing = new Policing(w);
        w.fear = new Fear(w);
        w.flight = new Flight(w);
        ModelProcess[] day = {
            new ScenarioEvents(),
            new PoliceStops(w),
            new RumourTransmission(w),
            new SpreaderActivity(w),
            new Belief(w),
            new AngerDecay(w),
            w.mobilisation,
            w.crowds,
            violence,
            new Witnessing(w),
            w.policing,
            w.fear,
            w.flight,
            new Transit(w),
            new Return(w, w.fear),
            new ImpunityMemory(w),
            new Ledger()
        };
        for (int k = 0; k < day.length; k++) {
            w.schedule.scheduleRepeating(0, k, day[k]);
        }
    }
}
