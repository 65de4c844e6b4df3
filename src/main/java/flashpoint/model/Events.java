package flashpoint.model;

import flashpoint.model.intervention.Interventions;

/** The events of the scenario that are due. ODD section 7.19; what each does is a class of {@code intervention}. */
final class Events implements Process {

    private static final long serialVersionUID = 1L;

    private final Interventions interventions;

    Events(Interventions interventions) {
        this.interventions = interventions;
    }

    @Override
    public void run(World w) {
        interventions.due(w);
    }
}
