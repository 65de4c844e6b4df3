package flashpoint.scenario;

import static flashpoint.scenario.Field.choice;
import static flashpoint.scenario.Field.integer;
import static flashpoint.scenario.Field.maybe;
import static flashpoint.scenario.Field.named;
import static flashpoint.scenario.Field.optional;
import static flashpoint.scenario.Field.real;
import static flashpoint.scenario.Field.truth;

import flashpoint.scenario.Field.Kind;
import java.util.List;

/**
 * Registry of timed events: every type with its meaning and fields.
 *
 * <p>The effect of an event is one class of {@code flashpoint.model.intervention}. To add one, add its class there, its
 * constant here, and its test. Times are hours since midnight of the first day; an event at {@code t} acts in the tick
 * that contains {@code t}. In a file {@code t} and {@code t0} are the same word.
 */
public enum EventType implements EventKind {
    /** A quarrel in public, told by those who saw it. */
    QUARREL(
            "a quarrel in public; those who saw it tell it",
            at(),
            named("village", Kind.VILLAGE, "where"),
            named("rumour", Kind.RUMOUR, "the story told"),
            named("group", Kind.GROUP, "whose members tell it"),
            integer("seeds", "persons", 0, 100000, 8, "how many draws among the residents start to tell it")),
    /** A police stop that ends in a clash at the family's home. */
    STOP_AND_HOUSE(
            "a police stop that ends in a clash at the driver's home",
            at(),
            named("village", Kind.VILLAGE, "where the home is"),
            named("rumour", Kind.RUMOUR, "the story told"),
            named("group", Kind.GROUP, "whose members tell it"),
            integer("seeds", "persons", 0, 100000, 10, "draws in each of the villages of seedVillages"),
            optional("seedVillages", Kind.VILLAGES, "where it is told; without it, in the village itself"),
            named("driver", Kind.GROUP, "the group of the family"),
            optional("threat", Kind.RUMOUR, "a warning that starts in the driver's group"),
            integer("threatSeeds", "persons", 0, 100000, 10, "draws for that warning"),
            real("shockShare", "", 0, 1, 0.1, "share of the driver's group's men in the village who are angered"),
            real("shock", "", 0, 1, 0.25, "anger it adds"),
            truth("bribe", false, "a label: whether a bribe was demanded")),
    /** An incident of which the source knows some steps; the rest is left to chance. */
    INCIDENT(
            "a police stop or a quarrel, of which the scenario gives some steps and leaves the rest to chance",
            at(),
            named("village", Kind.VILLAGE, "where"),
            choice(
                    "begins",
                    List.of("STOP", "QUARREL"),
                    "a police stop, or a quarrel between residents without police"),
            optional("driver", Kind.GROUP, "whose member it befalls; without it, drawn"),
            step("bribe", "officers demand money"),
            step("refused", "it is refused"),
            step("fight", "blows follow"),
            step("visit", "officers go to the family's house"),
            step("clash", "they clash with the family"),
            maybe("visitDelay", "h", 0, 48, "from the fight to the visit; without it, incident.visitDelay"),
            count("officersHurt", "officers hurt in the clash; without it, drawn"),
            count("residentsHurt", "residents hurt in the clash; without it, drawn"),
            step("filmed", "it is recorded"),
            step("posted", "the recording is posted"),
            maybe("postDelay", "h", 0, 240, "from the recording to its posting; without it, drawn"),
            optional(
                    "rumour",
                    Kind.RUMOUR,
                    "the story told by word of mouth; without it, the first accusation of the driver's group"),
            optional(
                    "recording",
                    Kind.RUMOUR,
                    "what the recording carries, which does not exist before; without it, the last accusation"),
            optional("threat", Kind.RUMOUR, "the warning in the driver's group; without it, its first"),
            integer("seeds", "persons", 0, 100000, 8, "draws in each of the villages of seedVillages"),
            optional("seedVillages", Kind.VILLAGES, "where it is told; without it, in the village itself"),
            integer("threatSeeds", "persons", 0, 100000, 8, "draws for the warning"),
            real(
                    "share",
                    "",
                    0,
                    1,
                    0.02,
                    "chance that a member of the audience who is online and at home sees the recording when it is"
                            + " posted"),
            truth("provocateurs", true, "whether prov.count provocateurs start with it, for prov.window")),
    /** A video appears and carries a rumour of its own. */
    VIDEO_RELEASE(
            "a video appears; those online see it, provocateurs take it up",
            at(),
            named("rumour", Kind.RUMOUR, "the story it carries; it does not exist before"),
            named("group", Kind.GROUP, "whose members see it first"),
            real("share", "", 0, 1, 0.02, "chance that a member of the group who is online and at home sees it"),
            optional("villages", Kind.VILLAGES, "only there; without it, everywhere"),
            integer("seeds", "persons", 0, 100000, 0, "besides, draws in each of these villages"),
            truth("provocateurs", true, "whether prov.count provocateurs start with it, for prov.window")),
    /** Provocateurs come and go. */
    PROVOCATEURS(
            "provocateurs arrive and leave again",
            from(),
            maybe("t1", "h", 0, 1e6, "until; without it, to the end"),
            integer("count", "persons", 0, 10000, 6, "how many"),
            named("group", Kind.GROUP, "whose members they talk to"),
            optional("villages", Kind.VILLAGES, "where they start, in turn; without it, where the group lives")),
    /** The network is cut. */
    NET_SHUTDOWN(
            "mobile internet is cut",
            from(),
            maybe("duration", "h", 0, 1e6, "for how long; without it, to the end"),
            optional("area", Kind.VILLAGES, "only there; without it, everywhere")),
    /** A public statement against the rumours. */
    COUNTER_RUMOUR(
            "a public statement against the rumours",
            at(),
            real("reach", "", 0, 1, 0.5, "chance to reach an adult"),
            real("credibility", "", 0, 1, 0.6, "chance that a calm person believes it"),
            choice(
                    "kind",
                    List.of("CORRECTION", "DENIAL", "ACKNOWLEDGEMENT"),
                    "CORRECTION corrects; DENIAL says all is under control and leaves a vacuum (info.vacuum) until an"
                            + " ACKNOWLEDGEMENT, which ends it and is believed more (info.honest)")),
    /** A curfew. */
    CURFEW(
            "people are told to stay at home",
            from(),
            maybe("t1", "h", 0, 1e6, "until; without it, to the end"),
            real("compliance", "", 0, 1, 0.8, "share of decisions it keeps from being taken")),
    /** Reinforcements sent by order. */
    REINFORCE(
            "reinforcements are sent by order",
            at(),
            real("delay", "h", 0, 1000, 0, "from the order to their arrival"),
            integer("size", "officers", 0, 100000, 500, "how many"),
            named("station", Kind.STATION, "where they arrive"),
            maybe("passivity", "", 0, 1, "share who do nothing; without it, police.passivity.reinf")),
    /** Local police withdraw. */
    POLICE_WITHDRAW(
            "a station's units leave",
            at(),
            named("station", Kind.STATION, "whose units"),
            truth("reinforcements", false, "whether reinforcements that arrived there leave too")),
    /** Police take sides. */
    BIAS(
            "a station's units change how they treat a group",
            at(),
            named("station", Kind.STATION, "whose units"),
            named("group", Kind.GROUP, "against whom"),
            real("passivity", "", 0, 1, "share of them who do nothing against that group")),
    /** Officials are dismissed. */
    DISMISSAL(
            "officials are dismissed, and the order gains standing",
            at(),
            named("group", Kind.GROUP, "in whose eyes"),
            real("legitimacy", "", -1, 1, 0.05, "change of legitimacy"),
            real("impunity", "", -1, 1, 0, "change of police.impunity for this group from then on"),
            real("redress", "", 0, 1, 0, "share of the group's memory of unpunished abuse that it takes away")),
    /** An inquiry hears what happened. */
    COMMISSION(
            "a commission inquires into what happened and is believed",
            at(),
            named("group", Kind.GROUP, "in whose eyes"),
            real("legitimacy", "", -1, 1, 0.03, "change of legitimacy"),
            real("redress", "", 0, 1, 0.3, "share of the group's memory of unpunished abuse that it takes away")),
    /** Offenders are tried. */
    PROSECUTION(
            "offenders are tried: officers, or members of a group who attacked",
            at(),
            named("group", Kind.GROUP, "the group that was wronged"),
            optional("offenders", Kind.GROUP, "whose members are tried; without it, officers"),
            real("share", "", 0, 1, 0.5, "share of the cases that end in a sentence"),
            real("legitimacy", "", -1, 1, 0.02, "change of legitimacy in the eyes of the group that was wronged")),
    /** Hostile speech rises for a while. */
    HATE_CAMPAIGN(
            "hostile speech rises",
            from(),
            maybe("t1", "h", 0, 1e6, "until; without it, to the end"),
            named("group", Kind.GROUP, "who hears it"),
            real("hate", "", 0, 1, "its strength")),
    /** A safe way out. */
    CORRIDOR(
            "a guarded way out is opened",
            from(),
            maybe("t1", "h", 0, 1e6, "until; without it, to the end"),
            real("boost", "", 0, 100, 1, "rise of border throughput and of the rate of leaving, as a factor over 1")),
    /** A border post opens or closes. */
    BORDER(
            "a refuge opens or closes",
            at(),
            optional("refuge", Kind.REFUGE, "which; without it, every border post"),
            real("open", "", 0, 1, "how far it is open"),
            maybe(
                    "capacity",
                    "",
                    0,
                    1e9,
                    "from then on: persons an hour of a post, places of a shelter; without it, as before")),
    /** The detained are let go. */
    RELEASE(
            "those in detention are let go before their time",
            at(),
            optional("group", Kind.GROUP, "whose members; without it, all"),
            truth("charged", false, "whether those charged are let go too")),
    /** A road is blocked. */
    ROADBLOCK(
            "a road is blocked",
            from(),
            maybe("t1", "h", 0, 1e6, "until; without it, to the end"),
            named("from", Kind.VILLAGE, "one end"),
            named("to", Kind.VILLAGE, "the other end"),
            choice("against", List.of("MOBS", "POLICE", "BOTH"), "who cannot pass")),
    /** Elders call for restraint. */
    ELDERS(
            "elders call their own group to restraint",
            at(),
            named("group", Kind.GROUP, "which"),
            real("restraint", "", 0, 2, "added to every threshold of the group (decide.elders)")),
    /** A team calms people. */
    MEDIATION(
            "a team talks with people, who feel less of their anger while it is there",
            from(),
            maybe("t1", "h", 0, 1e6, "until; without it, to the end"),
            optional("villages", Kind.VILLAGES, "only there; without it, everywhere"),
            real("share", "", 0, 1, 0.5, "share of anger that is not felt meanwhile")),
    /** Word of an incident elsewhere. */
    SECOND_INCIDENT(
            "a further incident: a story starts in a village, and a warning in the group it names",
            at(),
            named("village", Kind.VILLAGE, "where"),
            named("rumour", Kind.RUMOUR, "the story told"),
            named("group", Kind.GROUP, "whose members tell it"),
            integer("seeds", "persons", 0, 100000, 10, "draws among the residents"),
            optional("threat", Kind.RUMOUR, "a warning among the residents it names"),
            integer("threatSeeds", "persons", 0, 100000, 0, "draws for that warning"));

    private final String meaning;
    private final List<Field> fields;

    EventType(String meaning, Field... fields) {
        this.meaning = meaning;
        this.fields = List.of(fields);
    }

    private static Field step(String name, String meaning) {
        return choice(name, List.of("CHANCE", "YES", "NO"), meaning + "; CHANCE leaves it to the model");
    }

    private static Field count(String name, String meaning) {
        return new Field(name, Kind.INTEGER, "persons", 0, 1000, null, false, List.of(), meaning);
    }

    private static Field at() {
        return real("t", "h", 0, 1e6, "when, in hours since midnight of the first day");
    }

    private static Field from() {
        return real("t0", "h", 0, 1e6, "from when, in hours since midnight of the first day");
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String deed() {
        return switch (this) {
            case VIDEO_RELEASE -> "Release the video";
            case NET_SHUTDOWN -> "Cut the network";
            case COUNTER_RUMOUR -> "Counter-rumour";
            case REINFORCE -> "Send reinforcements";
            default -> "";
        };
    }

    @Override
    public List<Field> fields() {
        return fields;
    }
}
