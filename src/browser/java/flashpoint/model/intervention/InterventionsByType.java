package flashpoint.model.intervention;

import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventType;

/**
 * What an event of a type does, where no class can be found by its name: {@link Interventions} asks here once it is
 * compiled for a browser. A type that is missing here is an error of the compiler.
 */
final class InterventionsByType {

    private InterventionsByType() {}

    static Intervention find(EventKind kind) {
        return switch ((EventType) kind) {
            case QUARREL -> new Quarrel();
            case STOP_AND_HOUSE -> new StopAndHouse();
            case INCIDENT -> new Incident();
            case VIDEO_RELEASE -> new VideoRelease();
            case PROVOCATEURS -> new Provocateurs();
            case NET_SHUTDOWN -> new NetShutdown();
            case COUNTER_RUMOUR -> new CounterRumour();
            case CURFEW -> new Curfew();
            case REINFORCE -> new Reinforce();
            case POLICE_WITHDRAW -> new PoliceWithdraw();
            case BIAS -> new Bias();
            case DISMISSAL -> new Dismissal();
            case COMMISSION -> new Commission();
            case PROSECUTION -> new Prosecution();
            case HATE_CAMPAIGN -> new HateCampaign();
            case CORRIDOR -> new Corridor();
            case BORDER -> new Border();
            case RELEASE -> new Release();
            case ROADBLOCK -> new Roadblock();
            case ELDERS -> new Elders();
            case MEDIATION -> new Mediation();
            case SECOND_INCIDENT -> new SecondIncident();
        };
    }
}
