package flashpoint.model;

import flashpoint.model.check.Ledger;
import flashpoint.model.explain.Explainer;
import flashpoint.model.flight.Fear;
import flashpoint.model.flight.Flight;
import flashpoint.model.flight.Return;
import flashpoint.model.flight.Transit;
import flashpoint.model.incident.IncidentProcess;
import flashpoint.model.intervention.Interventions;
import flashpoint.model.intervention.ScenarioEvents;
import flashpoint.model.mobilisation.AngerDecay;
import flashpoint.model.mobilisation.ImpunityMemory;
import flashpoint.model.mobilisation.Mobilisation;
import flashpoint.model.observe.Reporting;
import flashpoint.model.policing.Policing;
import flashpoint.model.rumour.Belief;
import flashpoint.model.rumour.RumourTransmission;
import flashpoint.model.rumour.SpreaderActivity;
import flashpoint.model.violence.Crowds;
import flashpoint.model.violence.Violence;
import flashpoint.model.violence.Witnessing;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.Phase;
import flashpoint.model.world.ProcessExtension;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventKinds;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sim.engine.Schedule;
import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Order of the processes within a tick (ODD section 3). They are one sequence for MASON, which shuffles what shares an
 * ordering with random numbers that are not ours, and would keep a queue of as many entries as there are processes.
 */
public final class ProcessSchedule implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Classes of the built-in processes in the order of a tick. */
    static final List<Class<? extends ModelProcess>> LOOP = List.of(
            ScenarioEvents.class,
            IncidentProcess.class,
            RumourTransmission.class,
            SpreaderActivity.class,
            Belief.class,
            AngerDecay.class,
            Mobilisation.class,
            Crowds.class,
            Violence.class,
            Witnessing.class,
            Policing.class,
            Fear.class,
            Flight.class,
            Transit.class,
            Return.class,
            ImpunityMemory.class,
            Reporting.class,
            Ledger.class);

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
        explainer = new Explainer(w, mobilisation, crowds, policing, fear, flight, violence.armament());
        order = new ArrayList<>(List.of(
                new ScenarioEvents(interventions),
                new IncidentProcess(w),
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
                new Reporting(w),
                new Ledger()));
        addExtensions(w, interventions);
    }

    /** Adds the processes of extensions that the scenario's events switch on: in order of their kinds, then of the file. */
    private void addExtensions(World w, Interventions interventions) {
        List<Event> events = w.scenario.events().stream()
                .filter(e -> e.type() instanceof ProcessExtension)
                .sorted(Comparator.comparing((Event e) -> e.type().name()))
                .toList();
        Map<String, Integer> added = new HashMap<>();
        for (Event e : events) {
            ProcessExtension extension = (ProcessExtension) e.type();
            int at =
                    anchor(order.stream().map(p -> p.getClass().getSimpleName()).toList(), e.type(), extension);
            int further = added.merge(extension.after(), 1, Integer::sum);
            order.add(
                    at + further,
                    new TimedProcess(
                            extension.create(w, e),
                            interventions,
                            w.scenario.events().indexOf(e)));
        }
    }

    private static int anchor(List<String> names, EventKind kind, ProcessExtension extension) {
        int at = names.indexOf(extension.after());
        if (at < 0) {
            throw new IllegalArgumentException("extension " + kind.name() + ": no process " + extension.after()
                    + " to run after, allowed: one of "
                    + String.join(", ", LOOP.stream().map(Class::getSimpleName).toList()));
        }
        return at;
    }

    /**
     * The loop of a tick: every process, with those of the extensions that are loaded.
     *
     * @return descriptions in the order of a tick
     */
    static List<ProcessDescription> describe() {
        List<ProcessDescription> all = new ArrayList<>();
        for (Class<? extends ModelProcess> type : LOOP) {
            Phase phase = type.getAnnotation(Phase.class);
            boolean parallel = VillageProcess.class.isAssignableFrom(type);
            all.add(new ProcessDescription(
                    type.getSimpleName(), phase.section(), parallel, phase.reads(), phase.writes()));
        }
        Map<String, Integer> added = new HashMap<>();
        for (EventKind kind : EventKinds.extensions()) {
            if (kind instanceof ProcessExtension extension) {
                int at = anchor(all.stream().map(ProcessDescription::name).toList(), kind, extension);
                int further = added.merge(extension.after(), 1, Integer::sum);
                all.add(
                        at + further,
                        new ProcessDescription(kind.name(), "", false, extension.reads(), extension.writes()));
            }
        }
        return all;
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
        schedule.scheduleRepeating(inOrder(order));
    }

    /** Processes one after another as one step of MASON's. */
    static Steppable inOrder(List<ModelProcess> processes) {
        return new Sequence(processes.stream().map(Step::new).toArray(Step[]::new));
    }

    /** MASON's step of a process. */
    record Step(ModelProcess process) implements Steppable {

        @Override
        public void step(SimState state) {
            process.run(((Simulation) state).world());
        }
    }
}
