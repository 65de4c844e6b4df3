package flashpoint.model;

import flashpoint.model.check.Ledger;
import flashpoint.model.explain.Explainer;
import flashpoint.model.flight.Fear;
import flashpoint.model.flight.Flight;
import flashpoint.model.flight.Return;
import flashpoint.model.flight.Transit;
import flashpoint.model.intervention.Interventions;
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
import java.io.Serializable;
import java.util.List;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Order of the processes within a tick (ODD section 3). Every process has an ordering of its own: MASON shuffles what
 * shares one with random numbers that are not ours.
 */
public final class ProcessSchedule implements Serializable {

    private static final long serialVersionUID = 1L;

    final Mobilisation mobilisation;
    final Fear fear;
    final Flight flight;
    final Violence violence;
    private final Explainer explainer;
    private final List<ModelProcess> order;

    ProcessSchedule(World w, Interventions interventions) {
        mobilisation = new Mobilisation(w);
        Crowds crowds = new Crowds(w);
        violence = new Violence(w);
        Policing policing = new Policing(w);
        fear = new Fear(w);
        flight = new Flight(w);
        explainer = new Explainer(w, mobilisation, crowds, policing, fear, flight);
        order = List.of(
                new ScenarioEvents(interventions),
                new PoliceStops(w),
                new RumourTransmission(w),
                new SpreaderActivity(w),
                new Belief(w),
                new AngerDecay(w, mobilisation),
                mobilisation,
                crowds,
                violence,
                new Witnessing(w),
                policing,
                fear,
                flight,
                new Transit(w),
                new Return(w, fear),
                new ImpunityMemory(w),
                new Ledger());
    }

    /**
     * The processes in the order of a tick.
     *
     * @return processes, first to last
     */
    public List<ModelProcess> order() {
        return order;
    }

    Explainer explainer() {
        return explainer;
    }

    void scheduleOn(Schedule schedule) {
        for (int k = 0; k < order.size(); k++) {
            schedule.scheduleRepeating(0, k, new Step(order.get(k)));
        }
    }

    /** MASON's step of a process. */
    record Step(ModelProcess process) implements Steppable {

        @Override
        public void step(SimState state) {
            process.run(((Simulation) state).world());
        }
    }
}
