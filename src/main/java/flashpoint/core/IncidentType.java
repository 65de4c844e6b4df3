package flashpoint.core;

/** Types of incidents; the words of the {@code type} column of {@code events.csv}. */
public enum IncidentType {
    /** An event of the scenario took place. Severity: 1. */
    SCENARIO,
    /** A crowd large enough to set out stands together. Severity: persons. */
    CROWD_FORMED,
    /** A convoy left; the village is its target. Severity: persons. */
    CONVOY_DEPART,
    /** A convoy arrived. Severity: persons. */
    CONVOY_ARRIVE,
    /** An attack on a village began. Severity: attackers. */
    ATTACK_START,
    /** A warned village turned a mob away. Severity: persons. */
    MOB_REPELLED,
    /** A mob broke up. Severity: persons left in it. */
    MOB_DISPERSED,
    /** A house burned. Severity: 1. */
    HOUSE_BURNED,
    /** A vehicle burned. Severity: 1. */
    VEHICLE_BURNED,
    /** A person was hurt. Severity: 1. */
    PERSON_INJURED,
    /** A person was killed. Severity: 1. */
    PERSON_KILLED,
    /** A person was detained. Severity: 1. */
    ARREST,
    /** A village was reported to the police. Severity: attackers. */
    POLICE_REPORT,
    /** A unit was sent to the village. Severity: officers. */
    POLICE_DISPATCH,
    /** A unit arrived. Severity: officers. */
    POLICE_ARRIVE,
    /** A station asked for reinforcements. Severity: attackers. */
    REINF_REQUEST,
    /** Reinforcements arrived at the station. Severity: officers. */
    REINF_ARRIVE,
    /** A household began to flee. Severity: persons who left. */
    HOUSEHOLD_LEFT,
    /** People crossed a border post in this tick; the trigger is the post. Severity: persons. */
    BORDER_CROSSED,
    /** People came back through a border post in this tick; the trigger is the post. Severity: persons. */
    BORDER_RETURNED,
    /** A household is at home again. Severity: persons. */
    HOUSEHOLD_BACK,
    /** Blows fell at a road stop or in a quarrel; the trigger is the incident. Severity: 1. */
    STOP_FIGHT,
    /** Police stopped a member of the target group; the trigger names the incident, as in all its steps. Severity: 1. */
    STOP,
    /** A quarrel between residents. Severity: 1. */
    ROAD_QUARREL,
    /** Officers demanded money at a stop. Severity: 1. */
    BRIBE_DEMANDED,
    /** The money was refused. Severity: 1. */
    BRIBE_REFUSED,
    /** Officers went to the family's house. Severity: officers. */
    HOUSE_VISIT,
    /** Officers and residents fought there. Severity: residents hurt. */
    HOUSE_CLASH,
    /** Officers were hurt there. Severity: officers. */
    OFFICERS_HURT,
    /** An incident was recorded. Severity: 1. */
    RECORDED,
    /** The recording was posted. Severity: severity of what it shows, 0 to 1. */
    RECORDING_POSTED,
    /** What happened began to be told by word of mouth. Severity: severity of the story, 0 to 1. */
    STORY_TOLD,
    /** A shop burned. Severity: 1. */
    SHOP_BURNED
}
