package flashpoint.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The registry: every parameter of the model, with key, type, unit, range, default, meaning and source.
 *
 * <p>Sources: A is an assumption of the specification, C is calibrated by hand on the Korday targets, "scenario" and
 * "case" are settings that describe a case; "direction" and "form" say what was taken from a publication, never its
 * number. A group-indexed parameter has a value for each group; its first default is that of the first group, its
 * last that of all others.
 *
 * <p>The order of the constants is the order of every table made from them.
 */
public enum Parameter {

    // ---- Time and space

    /** Daily rhythm of contacts and gatherings: EVENING is the table of the ODD, FLAT is always 1. */
    CLOCK_DIURNAL(
            "clock.diurnal",
            Field.Kind.CHOICE,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of("EVENING", "FLAT"),
            "daily rhythm of contacts and gatherings: EVENING is the table of the ODD, FLAT is always 1",
            "A; riots gather late in the day (Horowitz 2001)"),
    /** How long after an attack anywhere in the region nobody sleeps: the rhythm is then at least clock.alarmLevel. */
    CLOCK_ALARM_HOURS(
            "clock.alarmHours",
            Field.Kind.REAL,
            false,
            "h",
            0,
            72,
            new double[] {4},
            List.of(),
            "how long after an attack anywhere in the region nobody sleeps: the rhythm is then at least clock.alarmLevel",
            "A"),
    /** Least daily multiplier during an alarm. */
    CLOCK_ALARM_LEVEL(
            "clock.alarmLevel",
            Field.Kind.REAL,
            false,
            "",
            0,
            2,
            new double[] {0.7},
            List.of(),
            "least daily multiplier during an alarm",
            "A"),
    /** Multiplies every village population; below 1 also scale mob.qMin, fear.nHalf and the police. */
    POP_SCALE(
            "pop.scale",
            Field.Kind.REAL,
            false,
            "",
            0.001,
            10,
            new double[] {1},
            List.of(),
            "multiplies every village population; below 1 also scale mob.qMin, fear.nHalf and the police",
            "demos only"),
    /** Side of a cell of the world grid, on which houses stand. */
    SPACE_CELL(
            "space.cell",
            Field.Kind.REAL,
            false,
            "m",
            1,
            1000,
            new double[] {50},
            List.of(),
            "side of a cell of the world grid, on which houses stand",
            "A"),
    /** Segregation control: 0 leaves the villages as given, 1 gives each the region's composition (towns and portals stay). */
    SPACE_MIX(
            "space.mix",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of(),
            "segregation control: 0 leaves the villages as given, 1 gives each the region's composition (towns and portals stay)",
            "Bhavnani et al. 2014; Kasara 2017 (direction)"),
    /** Whether groups of a mixed village live in blocks of their own instead of interleaved. */
    SPACE_WITHIN_SEG(
            "space.withinSeg",
            Field.Kind.BOOLEAN,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of(),
            "whether groups of a mixed village live in blocks of their own instead of interleaved",
            "A"),
    /** Share of the cells of a village block that carry a house. */
    SPACE_BUILT(
            "space.built",
            Field.Kind.REAL,
            false,
            "",
            0.05,
            1,
            new double[] {0.5},
            List.of(),
            "share of the cells of a village block that carry a house",
            "A"),
    /** Travel distance over straight distance where no road is given. */
    ROAD_FACTOR(
            "road.factor",
            Field.Kind.REAL,
            false,
            "",
            0.1,
            10,
            new double[] {1},
            List.of(),
            "travel distance over straight distance where no road is given",
            "A"),

    // ---- Households

    /** Smallest household. */
    HOUSEHOLD_MIN(
            "household.min",
            Field.Kind.INTEGER,
            true,
            "persons",
            1,
            20,
            new double[] {2},
            List.of(),
            "smallest household",
            "A; schematic"),
    /** Number of equally likely household sizes from household.min upwards. */
    HOUSEHOLD_SPAN(
            "household.span",
            Field.Kind.INTEGER,
            true,
            "persons",
            1,
            20,
            new double[] {6, 7},
            List.of(),
            "number of equally likely household sizes from household.min upwards",
            "A; means 4.5 and 5 persons"),
    /** Chance that the first member is an able-bodied man rather than an old man. */
    HOUSEHOLD_HEAD_MAN(
            "household.headMan",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.78},
            List.of(),
            "chance that the first member is an able-bodied man rather than an old man",
            "A"),
    /** Share of children among third and later members. */
    HOUSEHOLD_CHILD_SHARE(
            "household.childShare",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.58},
            List.of(),
            "share of children among third and later members",
            "A; about a third of all persons"),
    /** Share of women among third and later members. */
    HOUSEHOLD_WOMAN_SHARE(
            "household.womanShare",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.22},
            List.of(),
            "share of women among third and later members",
            "A"),
    /** Share of able-bodied men among third and later members; old men are the rest. */
    HOUSEHOLD_MAN_SHARE(
            "household.manShare",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.14},
            List.of(),
            "share of able-bodied men among third and later members; old men are the rest",
            "A"),

    // ---- Rumour

    /** Face-to-face contacts of a spreader. */
    RUMOUR_F2F_RATE(
            "rumour.f2f.rate",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            6,
            new double[] {0.6},
            List.of(),
            "face-to-face contacts of a spreader",
            "A; conversation about the event"),
    /** Posts of a spreader who is online. */
    RUMOUR_ONLINE_RATE(
            "rumour.online.rate",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            5,
            new double[] {0.5},
            List.of(),
            "posts of a spreader who is online",
            "C; swept by hand"),
    /** Users a post reaches. */
    RUMOUR_ONLINE_FANOUT(
            "rumour.online.fanout",
            Field.Kind.INTEGER,
            false,
            "users",
            0,
            200,
            new double[] {8},
            List.of(),
            "users a post reaches",
            "A"),
    /** Share of adults who are online. */
    RUMOUR_ONLINE_SHARE(
            "rumour.online.share",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.55},
            List.of(),
            "share of adults who are online",
            "A"),
    /** Share of face-to-face contacts within the household. */
    RUMOUR_HOUSEHOLD_SHARE(
            "rumour.household.share",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.25},
            List.of(),
            "share of face-to-face contacts within the household",
            "A"),
    /** Share of the other contacts that cross to another village, by gravity. */
    RUMOUR_INTERVILLAGE_SHARE(
            "rumour.intervillage.share",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.05},
            List.of(),
            "share of the other contacts that cross to another village, by gravity",
            "A"),
    /** Distance over which contacts between villages fall to 1/e. */
    RUMOUR_GRAVITY_D0(
            "rumour.gravity.d0",
            Field.Kind.REAL,
            false,
            "km",
            0.1,
            1000,
            new double[] {15},
            List.of(),
            "distance over which contacts between villages fall to 1/e",
            "A"),
    /** Share of contacts inside a village kept to the own group. */
    RUMOUR_HOMOPHILY_F2F(
            "rumour.homophily.f2f",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.8},
            List.of(),
            "share of contacts inside a village kept to the own group",
            "A; segregated ties"),
    /** Share of exposures kept to the own group. */
    RUMOUR_HOMOPHILY_ONLINE(
            "rumour.homophily.online",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.95},
            List.of(),
            "share of exposures kept to the own group",
            "A; segregated ties"),
    /** Chance that telling somebody who knows makes the teller stop. */
    RUMOUR_STIFLE_F2F(
            "rumour.stifle.f2f",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.35},
            List.of(),
            "chance that telling somebody who knows makes the teller stop",
            "Maki & Thompson 1973 have 1"),
    /** The same for a post's reader who knows. */
    RUMOUR_STIFLE_ONLINE(
            "rumour.stifle.online",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of(),
            "the same for a post's reader who knows",
            "Nekovee et al. 2007 (form)"),
    /** Rate at which a spreader loses interest. */
    RUMOUR_FORGET(
            "rumour.forget",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            20,
            new double[] {0.08},
            List.of(),
            "rate at which a spreader loses interest",
            "Nekovee et al. 2007 (form); about 12 h of attention, A"),
    /** Credence given to a teller of another group. */
    RUMOUR_OUTGROUP_WEIGHT(
            "rumour.outgroupWeight",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.2},
            List.of(),
            "credence given to a teller of another group",
            "A"),
    /** Persuasiveness of a provocateur or a video. */
    RUMOUR_PROV_WEIGHT(
            "rumour.provWeight",
            Field.Kind.REAL,
            false,
            "",
            1,
            2,
            new double[] {1.4},
            List.of(),
            "persuasiveness of a provocateur or a video",
            "A"),
    /** Share of belief that needs no grievance: 1 is no priming. */
    RUMOUR_CREDULITY(
            "rumour.credulity",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.45},
            List.of(),
            "share of belief that needs no grievance: 1 is no priming",
            "A; priming as in GBN-Dialogue 2013"),
    /** Chance that a member of the blamed group who hears the accusation starts a warning. */
    RUMOUR_SPILL(
            "rumour.spill",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.1},
            List.of(),
            "chance that a member of the blamed group who hears the accusation starts a warning",
            "A"),
    /** Mean life of belief in a threat once it is calm. */
    RUMOUR_THREAT_FADE(
            "rumour.threat.fade",
            Field.Kind.REAL,
            false,
            "h",
            0.5,
            1000,
            new double[] {30},
            List.of(),
            "mean life of belief in a threat once it is calm",
            "A"),
    /** Hours without attack in the home village before that belief fades. */
    RUMOUR_THREAT_FADE_CALM(
            "rumour.threat.fadeCalm",
            Field.Kind.REAL,
            false,
            "h",
            0,
            240,
            new double[] {6},
            List.of(),
            "hours without attack in the home village before that belief fades",
            "A"),
    /** Rate at which those present at an attack start to warn others. */
    RUMOUR_THREAT_WITNESS_RATE(
            "rumour.threat.witnessRate",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            20,
            new double[] {0.4},
            List.of(),
            "rate at which those present at an attack start to warn others",
            "A"),

    // ---- Spreaders

    /** Provocateurs switched on by a video release. */
    PROV_COUNT(
            "prov.count",
            Field.Kind.INTEGER,
            false,
            "persons",
            0,
            200,
            new double[] {6},
            List.of(),
            "provocateurs switched on by a video release",
            "A; \"provocateurs\" in the official account"),
    /** How long they are active. */
    PROV_WINDOW(
            "prov.window",
            Field.Kind.REAL,
            false,
            "h",
            0,
            1000,
            new double[] {30},
            List.of(),
            "how long they are active",
            "A"),
    /** Their face-to-face contacts. */
    PROV_F2F(
            "prov.f2f",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            100,
            new double[] {10},
            List.of(),
            "their face-to-face contacts",
            "A"),
    /** Their posts. */
    PROV_ONLINE("prov.online", Field.Kind.REAL, false, "1/h", 0, 100, new double[] {1}, List.of(), "their posts", "A"),
    /** Users their post reaches. */
    PROV_FANOUT(
            "prov.fanout",
            Field.Kind.INTEGER,
            false,
            "users",
            0,
            1000,
            new double[] {25},
            List.of(),
            "users their post reaches",
            "A"),
    /** Rate at which they move to another village. */
    PROV_MOVE(
            "prov.move",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            10,
            new double[] {0.15},
            List.of(),
            "rate at which they move to another village",
            "A"),
    /** How far a leader is believed who speaks against a rumour. */
    LEADER_CREDIBILITY(
            "leader.credibility",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.5},
            List.of(),
            "how far a leader is believed who speaks against a rumour",
            "A; Bhavnani, Findley & Kuklinski 2009 (direction)"),
    /** Rise of a leader's extremity with each opposing leader's contact in the same village. */
    LEADER_OUTBID(
            "leader.outbid",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of(),
            "rise of a leader's extremity with each opposing leader's contact in the same village",
            "A; outbidding, Bhavnani et al. 2009"),

    // ---- Legitimacy and grievance

    /** Perceived fairness of the order and standing of the out-group before the corrections below. */
    LEGIT_L0(
            "legit.L0",
            Field.Kind.REAL,
            true,
            "",
            0,
            1,
            new double[] {0.72, 0.85},
            List.of(),
            "perceived fairness of the order and standing of the out-group before the corrections below",
            "C; Epstein 2002 runs at .80 to .90"),
    /** Weight of corruption. */
    LEGIT_W_CORRUPTION(
            "legit.wCorruption",
            Field.Kind.REAL,
            true,
            "",
            0,
            1,
            new double[] {0.10, 0.25},
            List.of(),
            "weight of corruption",
            "A"),
    /** Weight of discrimination. */
    LEGIT_W_DISCRIMINATION(
            "legit.wDiscrimination",
            Field.Kind.REAL,
            true,
            "",
            0,
            1,
            new double[] {0.30},
            List.of(),
            "weight of discrimination",
            "A"),
    /** Weight of hostile speech. */
    LEGIT_W_HATE(
            "legit.wHate",
            Field.Kind.REAL,
            true,
            "",
            0,
            1,
            new double[] {0.25},
            List.of(),
            "weight of hostile speech",
            "A"),
    /** Corruption of officials. */
    GRIEVANCE_CORRUPTION(
            "grievance.corruption",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.5},
            List.of(),
            "corruption of officials",
            "scenario"),
    /** Discrimination against the group, or its belief that police favour the other. */
    GRIEVANCE_DISCRIMINATION(
            "grievance.discrimination",
            Field.Kind.REAL,
            true,
            "",
            0,
            1,
            new double[] {0, 0.5},
            List.of(),
            "discrimination against the group, or its belief that police favour the other",
            "scenario"),
    /** Hostile speech about out-groups heard by the group. */
    GRIEVANCE_HATE(
            "grievance.hate",
            Field.Kind.REAL,
            true,
            "",
            0,
            1,
            new double[] {0.4, 0},
            List.of(),
            "hostile speech about out-groups heard by the group",
            "scenario"),
    /** Skews hardship upwards: H = u^(1/(1+envy)). */
    GRIEVANCE_ENVY(
            "grievance.envy",
            Field.Kind.REAL,
            true,
            "",
            0,
            5,
            new double[] {0},
            List.of(),
            "skews hardship upwards: H = u^(1/(1+envy))",
            "A"),
    /** Time in which anger falls to 1/e. */
    ANGER_TAU(
            "anger.tau",
            Field.Kind.REAL,
            false,
            "h",
            0.1,
            1000,
            new double[] {30},
            List.of(),
            "time in which anger falls to 1/e",
            "A"),
    /** Anger taken from an attack seen on the own group. */
    ANGER_WITNESS(
            "anger.witness",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.5},
            List.of(),
            "anger taken from an attack seen on the own group",
            "C"),
    /** Men near enough to see one event. */
    ANGER_N_NEAR(
            "anger.nNear",
            Field.Kind.REAL,
            false,
            "men",
            0,
            1000,
            new double[] {80},
            List.of(),
            "men near enough to see one event",
            "C"),
    /** Anger that an arrest leaves in those of the own group who are there. */
    ANGER_BRUTALITY(
            "anger.brutality",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of(),
            "anger that an arrest leaves in those of the own group who are there",
            "A; backlash option, default off"),
    /** How far living among the out-group raises its standing. */
    CONTACT_LEGIT(
            "contact.legit",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.5},
            List.of(),
            "how far living among the out-group raises its standing",
            "direction Kasara 2017, Varshney 2002; size A"),
    /** How far it lowers belief in accusations. */
    CONTACT_BELIEF(
            "contact.belief",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.6},
            List.of(),
            "how far it lowers belief in accusations",
            "direction Kasara 2017; size A"),
    /** How far it raises the threshold to act. */
    CONTACT_THRESHOLD(
            "contact.threshold",
            Field.Kind.REAL,
            false,
            "",
            0,
            2,
            new double[] {0.15},
            List.of(),
            "how far it raises the threshold to act",
            "direction Varshney 2002; size A"),

    // ---- Mobilisation

    /** How often a person weighs joining or leaving; a million is every tick. */
    DECIDE_RATE(
            "decide.rate",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            1000000,
            new double[] {0.5},
            List.of(),
            "how often a person weighs joining or leaving; a million is every tick",
            "A"),
    /** Pull of others already active. */
    DECIDE_SOCIAL(
            "decide.social",
            Field.Kind.REAL,
            false,
            "",
            0,
            2,
            new double[] {0.5},
            List.of(),
            "pull of others already active",
            "direction Granovetter 1978, Siegel 2009; C"),
    /** Share of that pull that comes from the whole region, for those online. */
    DECIDE_REGION_SHARE(
            "decide.regionShare",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.3},
            List.of(),
            "share of that pull that comes from the whole region, for those online",
            "A"),
    /** Steepness of the arrest probability. */
    DECIDE_K(
            "decide.k",
            Field.Kind.REAL,
            false,
            "",
            0,
            10,
            new double[] {2.3},
            List.of(),
            "steepness of the arrest probability",
            "Epstein 2002"),
    /** Whether officers per active count as a fraction or are cut to a whole number. */
    DECIDE_ARREST_RATIO(
            "decide.arrestRatio",
            Field.Kind.CHOICE,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of("REAL", "FLOOR"),
            "whether officers per active count as a fraction or are cut to a whole number",
            "Epstein 2002 needs FLOOR (epstein.md)"),
    /** Discount of the arrest risk. */
    DECIDE_IMPUNITY(
            "decide.impunity",
            Field.Kind.REAL,
            true,
            "",
            0,
            1,
            new double[] {0.3},
            List.of(),
            "discount of the arrest risk",
            "scenario"),
    /** Weight of police elsewhere in the region. */
    DECIDE_INFO_POLICE(
            "decide.infoPolice",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {1},
            List.of(),
            "weight of police elsewhere in the region",
            "A"),
    /** How far fear keeps the attacked group from acting. */
    DECIDE_FEAR(
            "decide.fear",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.4},
            List.of(),
            "how far fear keeps the attacked group from acting",
            "direction Petersen 2002"),
    /** Pull of being active already. */
    DECIDE_COMMIT(
            "decide.commit",
            Field.Kind.REAL,
            false,
            "",
            0,
            0.5,
            new double[] {0.15},
            List.of(),
            "pull of being active already",
            "A; Collins 2008"),
    /** In-group policing: added to the threshold. */
    DECIDE_ELDERS(
            "decide.elders",
            Field.Kind.REAL,
            true,
            "",
            0,
            2,
            new double[] {0},
            List.of(),
            "in-group policing: added to the threshold",
            "Fearon & Laitin 1996; default off"),
    /** Rise of impunity in the next episode per share of the arrested who were released. */
    DECIDE_SANCTION(
            "decide.sanction",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of(),
            "rise of impunity in the next episode per share of the arrested who were released",
            "A; default off"),
    /** Women weigh joining at this fraction of the men's rate. */
    MOBILISE_WOMEN(
            "mobilise.women",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of(),
            "women weigh joining at this fraction of the men's rate",
            "A; default men only"),
    /** How thresholds are spread: NORMAL draws, UNIFORM draws on 0 to 1, LADDER 0 and (i-1/2)/N, LADDER_GAP the same with 1.5/N for .5/N, QUANTILE the normal's quantiles in order. */
    THRESHOLD_LAW(
            "threshold.law",
            Field.Kind.CHOICE,
            false,
            "",
            0,
            4,
            new double[] {0},
            List.of("NORMAL", "UNIFORM", "LADDER", "QUANTILE", "LADDER_GAP"),
            "how thresholds are spread: NORMAL draws, UNIFORM draws on 0 to 1, LADDER 0 and (i-1/2)/N, LADDER_GAP the same with 1.5/N for .5/N, QUANTILE the normal's quantiles in order",
            "Granovetter 1978"),
    /** Mean threshold to act. */
    THRESHOLD_MU(
            "threshold.mu",
            Field.Kind.REAL,
            false,
            "",
            -1,
            3,
            new double[] {0.71},
            List.of(),
            "mean threshold to act",
            "C"),
    /** Standard deviation of the threshold. */
    THRESHOLD_SD(
            "threshold.sd",
            Field.Kind.REAL,
            false,
            "",
            0,
            2,
            new double[] {0.12},
            List.of(),
            "standard deviation of the threshold",
            "C"),
    /** Least threshold; with it calm stays calm (see the calm certificate). */
    THRESHOLD_MIN(
            "threshold.min",
            Field.Kind.REAL,
            false,
            "",
            -10,
            3,
            new double[] {0.42},
            List.of(),
            "least threshold; with it calm stays calm (see the calm certificate)",
            "A"),
    /** Mean time a person stays active. */
    FATIGUE_TAU(
            "fatigue.tau",
            Field.Kind.REAL,
            false,
            "h",
            0.1,
            1000000,
            new double[] {9},
            List.of(),
            "mean time a person stays active",
            "C; Bonnasse-Gahot et al. 2018 (form)"),
    /** How long a tired person stays out. */
    FATIGUE_REST(
            "fatigue.rest",
            Field.Kind.REAL,
            false,
            "h",
            0,
            1000,
            new double[] {24},
            List.of(),
            "how long a tired person stays out",
            "C"),

    // ---- Crowds

    /** Smallest crowd that sets out. */
    MOB_Q_MIN(
            "mob.qMin",
            Field.Kind.REAL,
            false,
            "persons",
            1,
            100000,
            new double[] {30},
            List.of(),
            "smallest crowd that sets out",
            "first crowd about 70 (Korday facts N01); A"),
    /** How long that many must have stood together. */
    MOB_ASSEMBLE(
            "mob.assemble",
            Field.Kind.REAL,
            false,
            "h",
            0,
            48,
            new double[] {1},
            List.of(),
            "how long that many must have stood together",
            "A; Horowitz' lull"),
    /** Rate of setting out after that. */
    MOB_DEPART(
            "mob.depart",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            1000000,
            new double[] {1},
            List.of(),
            "rate of setting out after that",
            "A"),
    /** How much each provocateur in the village lowers the smallest crowd. */
    MOB_PROV_ORG(
            "mob.provOrg",
            Field.Kind.REAL,
            false,
            "",
            0,
            5,
            new double[] {0.5},
            List.of(),
            "how much each provocateur in the village lowers the smallest crowd",
            "direction Brass 1997, Berenschot 2011"),
    /** Pull of the number of houses left. */
    MOB_A_Z(
            "mob.aZ",
            Field.Kind.REAL,
            false,
            "",
            0,
            5,
            new double[] {0.75},
            List.of(),
            "pull of the number of houses left",
            "Davies et al. 2013 (form); C"),
    /** Deterrence of travel time. */
    MOB_B_T(
            "mob.bT",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            50,
            new double[] {1.5},
            List.of(),
            "deterrence of travel time",
            "Davies et al. 2013 (form); C"),
    /** Deterrence of police per rioter. */
    MOB_G_Q(
            "mob.gQ",
            Field.Kind.REAL,
            false,
            "",
            0,
            50,
            new double[] {3},
            List.of(),
            "deterrence of police per rioter",
            "Davies et al. 2013 (form); C"),
    /** Pull of rioters already there. */
    MOB_A_D(
            "mob.aD",
            Field.Kind.REAL,
            false,
            "",
            0,
            5,
            new double[] {0.5},
            List.of(),
            "pull of rioters already there",
            "Davies et al. 2013 (form); C"),
    /** Extra pull of a village named in a rumour. */
    MOB_NAMED(
            "mob.named",
            Field.Kind.REAL,
            false,
            "",
            0,
            50,
            new double[] {1},
            List.of(),
            "extra pull of a village named in a rumour",
            "A"),
    /** A village with fewer houses of the blamed group left is no target. */
    MOB_MIN_HOUSES(
            "mob.minHouses",
            Field.Kind.INTEGER,
            false,
            "houses",
            1,
            100000,
            new double[] {5},
            List.of(),
            "a village with fewer houses of the blamed group left is no target",
            "A"),
    /** A mob with fewer members disbands. */
    MOB_MIN_MEMBERS(
            "mob.minMembers",
            Field.Kind.INTEGER,
            false,
            "persons",
            1,
            1000,
            new double[] {3},
            List.of(),
            "a mob with fewer members disbands",
            "A"),
    /** Speed of a convoy. */
    MOB_SPEED(
            "mob.speed",
            Field.Kind.REAL,
            false,
            "km/h",
            1,
            200,
            new double[] {50},
            List.of(),
            "speed of a convoy",
            "A"),
    /** Mean stay at a target. */
    MOB_STAY(
            "mob.stay",
            Field.Kind.REAL,
            false,
            "h",
            0.05,
            1000,
            new double[] {8},
            List.of(),
            "mean stay at a target",
            "C"),
    /** Chance of going on to another target. */
    MOB_P_NEXT(
            "mob.pNext",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.6},
            List.of(),
            "chance of going on to another target",
            "C"),
    /** Whether crowds of the group set out; those of others only defend. */
    GROUP_OFFENSIVE(
            "group.offensive",
            Field.Kind.BOOLEAN,
            true,
            "",
            0,
            1,
            new double[] {1, 0},
            List.of(),
            "whether crowds of the group set out; those of others only defend",
            "case; a scenario setting, not a result"),

    // ---- Violence

    /** Houses an attacker burns. */
    ATTACK_ARSON(
            "attack.arson",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            2,
            new double[] {0.035},
            List.of(),
            "houses an attacker burns",
            "C"),
    /** Residents an attacker assails. */
    ATTACK_ASSAULT(
            "attack.assault",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            5,
            new double[] {0.28},
            List.of(),
            "residents an attacker assails",
            "C"),
    /** Vehicles an attacker burns. */
    ATTACK_VEHICLES(
            "attack.vehicles",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            5,
            new double[] {0.06},
            List.of(),
            "vehicles an attacker burns",
            "A"),
    /** Chance that a hit kills. */
    ATTACK_LETHALITY(
            "attack.lethality",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.058},
            List.of(),
            "chance that a hit kills",
            "11 of 185 (Korday facts C01, C06)"),
    /** Chance that an assault on an able-bodied man hits. */
    ATTACK_EXPOSURE_MAN(
            "attack.exposure.man",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {1},
            List.of(),
            "chance that an assault on an able-bodied man hits",
            "A"),
    /** The same for an old man. */
    ATTACK_EXPOSURE_OLDMAN(
            "attack.exposure.oldman",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.5},
            List.of(),
            "the same for an old man",
            "A"),
    /** The same for a woman. */
    ATTACK_EXPOSURE_WOMAN(
            "attack.exposure.woman",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.25},
            List.of(),
            "the same for a woman",
            "A"),
    /** The same for a child. */
    ATTACK_EXPOSURE_CHILD(
            "attack.exposure.child",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.08},
            List.of(),
            "the same for a child",
            "A"),
    /** How far police per attacker dampen violence. */
    ATTACK_POLICE_SUPPRESS(
            "attack.policeSuppress",
            Field.Kind.REAL,
            false,
            "",
            0,
            10,
            new double[] {2},
            List.of(),
            "how far police per attacker dampen violence",
            "C"),
    /** Officers an attacker hurts where police are outnumbered; reported only. */
    ATTACK_POLICE_INJURY(
            "attack.policeInjury",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            5,
            new double[] {0.01},
            List.of(),
            "officers an attacker hurts where police are outnumbered; reported only",
            "A"),
    /** How far defenders per attacker dampen violence. */
    DEFENCE_NU(
            "defence.nu",
            Field.Kind.REAL,
            false,
            "",
            0,
            10,
            new double[] {1.5},
            List.of(),
            "how far defenders per attacker dampen violence",
            "C"),
    /** Attackers a defender hits. */
    DEFENCE_RATE(
            "defence.rate",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            5,
            new double[] {0.05},
            List.of(),
            "attackers a defender hits",
            "C"),
    /** Whether a warned village may turn a mob away. */
    DEFENCE_SELF_PROTECT(
            "defence.selfProtect",
            Field.Kind.BOOLEAN,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of(),
            "whether a warned village may turn a mob away",
            "A; default off"),
    /** Warning a village needs for that. */
    DEFENCE_LEAD(
            "defence.lead",
            Field.Kind.REAL,
            false,
            "h",
            0,
            48,
            new double[] {1.5},
            List.of(),
            "warning a village needs for that",
            "A"),
    /** Defenders per attacker at which half of the mobs are turned away. */
    DEFENCE_BLOCK(
            "defence.block",
            Field.Kind.REAL,
            false,
            "",
            0.01,
            10,
            new double[] {0.3},
            List.of(),
            "defenders per attacker at which half of the mobs are turned away",
            "A"),

    // ---- Police

    /** Delay from ten attackers in a village to a report. */
    POLICE_REPORT(
            "police.report",
            Field.Kind.REAL,
            false,
            "h",
            0,
            24,
            new double[] {0.5},
            List.of(),
            "delay from ten attackers in a village to a report",
            "A"),
    /** Attackers in a village that make it reported. */
    POLICE_REPORT_AT(
            "police.reportAt",
            Field.Kind.INTEGER,
            false,
            "persons",
            1,
            10000,
            new double[] {10},
            List.of(),
            "attackers in a village that make it reported",
            "A"),
    /** Hours without attack after which a village is no longer reported. */
    POLICE_REPORT_HOLD(
            "police.reportHold",
            Field.Kind.REAL,
            false,
            "h",
            0,
            240,
            new double[] {24},
            List.of(),
            "hours without attack after which a village is no longer reported",
            "A"),
    /** Delay from report to departure. */
    POLICE_DISPATCH(
            "police.dispatch",
            Field.Kind.REAL,
            false,
            "h",
            0,
            24,
            new double[] {0.5},
            List.of(),
            "delay from report to departure",
            "A"),
    /** Speed of a unit. */
    POLICE_SPEED(
            "police.speed",
            Field.Kind.REAL,
            false,
            "km/h",
            1,
            200,
            new double[] {60},
            List.of(),
            "speed of a unit",
            "A"),
    /** Officers sent per attacker. */
    POLICE_NEED(
            "police.need",
            Field.Kind.REAL,
            false,
            "",
            0,
            5,
            new double[] {0.5},
            List.of(),
            "officers sent per attacker",
            "A"),
    /** Least number of local officers sent to a reported village. */
    POLICE_BASE_LOCAL(
            "police.baseLocal",
            Field.Kind.REAL,
            false,
            "officers",
            0,
            10000,
            new double[] {5},
            List.of(),
            "least number of local officers sent to a reported village",
            "A"),
    /** Least number of reinforcements sent to a reported village. */
    POLICE_BASE_REINF(
            "police.baseReinf",
            Field.Kind.REAL,
            false,
            "officers",
            0,
            10000,
            new double[] {60},
            List.of(),
            "least number of reinforcements sent to a reported village",
            "A"),
    /** From request to arrival of reinforcements. */
    POLICE_REINF_DELAY(
            "police.reinf.delay",
            Field.Kind.REAL,
            false,
            "h",
            0,
            240,
            new double[] {7},
            List.of(),
            "from request to arrival of reinforcements",
            "C; night of 7-8 Feb 2020; unknown, swept (Korday facts L08)"),
    /** Reinforcements. */
    POLICE_REINF_SIZE(
            "police.reinf.size",
            Field.Kind.INTEGER,
            false,
            "officers",
            0,
            100000,
            new double[] {500},
            List.of(),
            "reinforcements",
            "C; unknown, swept (Korday facts L07)"),
    /** Attackers in the region that make the station ask for them. */
    POLICE_REINF_REQUEST(
            "police.reinf.request",
            Field.Kind.INTEGER,
            false,
            "persons",
            1,
            100000,
            new double[] {50},
            List.of(),
            "attackers in the region that make the station ask for them",
            "C"),
    /** Size of a reinforcement unit. */
    POLICE_REINF_UNIT(
            "police.reinf.unit",
            Field.Kind.INTEGER,
            false,
            "officers",
            1,
            1000,
            new double[] {25},
            List.of(),
            "size of a reinforcement unit",
            "A"),
    /** Arrests an officer makes. */
    POLICE_ARREST(
            "police.arrest",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            5,
            new double[] {0.12},
            List.of(),
            "arrests an officer makes",
            "C"),
    /** Rate at which attackers give up before a strong police. */
    POLICE_DISPERSE_RATE(
            "police.disperse.rate",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            50,
            new double[] {1.5},
            List.of(),
            "rate at which attackers give up before a strong police",
            "A"),
    /** Officers per attacker at which half that rate holds. */
    POLICE_DISPERSE_RATIO(
            "police.disperse.ratio",
            Field.Kind.REAL,
            false,
            "",
            0.01,
            10,
            new double[] {0.5},
            List.of(),
            "officers per attacker at which half that rate holds",
            "A"),
    /** Share of local officers who do nothing against the group. */
    POLICE_PASSIVITY_LOCAL(
            "police.passivity.local",
            Field.Kind.REAL,
            true,
            "",
            0,
            1,
            new double[] {0.4},
            List.of(),
            "share of local officers who do nothing against the group",
            "A; the difference between groups is bias"),
    /** The same for reinforcements. */
    POLICE_PASSIVITY_REINF(
            "police.passivity.reinf",
            Field.Kind.REAL,
            true,
            "",
            0,
            1,
            new double[] {0.1},
            List.of(),
            "the same for reinforcements",
            "A"),
    /** How far corruption lowers the effect of police. */
    POLICE_CORR_EFF(
            "police.corrEff",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of(),
            "how far corruption lowers the effect of police",
            "A; default off"),
    /** Places in detention. */
    POLICE_DETENTION_CAP(
            "police.detention.cap",
            Field.Kind.INTEGER,
            false,
            "persons",
            0,
            1000000,
            new double[] {400},
            List.of(),
            "places in detention",
            "A"),
    /** Time in detention. */
    POLICE_DETENTION_JAIL(
            "police.detention.jail",
            Field.Kind.REAL,
            false,
            "h",
            0,
            10000,
            new double[] {72},
            List.of(),
            "time in detention",
            "A"),

    // ---- Police stops

    /** Road stops of each station; 0.5 is a busy road, 0 is off. */
    STOP_RATE(
            "stop.rate",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            50,
            new double[] {0},
            List.of(),
            "road stops of each station; 0.5 is a busy road, 0 is off",
            "A; default off"),
    /** Chance that a demanded bribe is refused. */
    STOP_REFUSE(
            "stop.refuse",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.2},
            List.of(),
            "chance that a demanded bribe is refused",
            "A"),
    /** Chance that a refusal ends in a fight, for a calm driver. */
    STOP_FIGHT(
            "stop.fight",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.01},
            List.of(),
            "chance that a refusal ends in a fight, for a calm driver",
            "A"),
    /** Chance that a fight is followed by a raid on the driver's home. */
    STOP_RAID(
            "stop.raid",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.5},
            List.of(),
            "chance that a fight is followed by a raid on the driver's home",
            "A"),
    /** How long after. */
    STOP_RAID_DELAY(
            "stop.raidDelay", Field.Kind.REAL, false, "h", 0, 48, new double[] {3}, List.of(), "how long after", "A"),
    /** Persons who carry the story of a fight away. */
    STOP_SEEDS(
            "stop.seeds",
            Field.Kind.INTEGER,
            false,
            "persons",
            0,
            1000,
            new double[] {8},
            List.of(),
            "persons who carry the story of a fight away",
            "A"),

    // ---- Interventions

    /** Chance that elders intervene at an incident, less for a severe one. */
    ELDERS_MEDIATION(
            "elders.mediation",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of(),
            "chance that elders intervene at an incident, less for a severe one",
            "A; default off"),
    /** Share of the incident's tellers they silence. */
    ELDERS_REDUCTION(
            "elders.reduction",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.5},
            List.of(),
            "share of the incident's tellers they silence",
            "A"),
    /** Share of anger left in a believer who accepts a correction. */
    COUNTER_ANGER_KEEP(
            "counter.angerKeep",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.4},
            List.of(),
            "share of anger left in a believer who accepts a correction",
            "A"),
    /** Rise of credulity while officials deny. */
    INFO_VACUUM(
            "info.vacuum",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0},
            List.of(),
            "rise of credulity while officials deny",
            "A; default off"),
    /** Rise of a statement's credibility when officials acknowledge what happened. */
    INFO_HONEST(
            "info.honest",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.2},
            List.of(),
            "rise of a statement's credibility when officials acknowledge what happened",
            "A"),
    /** Change of credulity while the network is off; evidence has both signs. */
    SHUTDOWN_CREDULITY(
            "shutdown.credulity",
            Field.Kind.REAL,
            false,
            "",
            -1,
            1,
            new double[] {0},
            List.of(),
            "change of credulity while the network is off; evidence has both signs",
            "Rydzak & Lakshane (Korday facts I04) (direction); default off"),

    // ---- Fear

    /** Weight of belief in a threat. */
    FEAR_W_THREAT(
            "fear.w.threat",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.3},
            List.of(),
            "weight of belief in a threat",
            "C; direction Adhikari 2013"),
    /** Weight of attackers present. */
    FEAR_W_ATTACKERS(
            "fear.w.attackers",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.6},
            List.of(),
            "weight of attackers present",
            "C; direction Davenport, Moore & Poe 2003"),
    /** Weight of houses burning. */
    FEAR_W_BURN(
            "fear.w.burn",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.5},
            List.of(),
            "weight of houses burning",
            "C; direction Adhikari 2013"),
    /** Weight of casualties. */
    FEAR_W_CASUALTIES(
            "fear.w.casualties",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.5},
            List.of(),
            "weight of casualties",
            "C; direction Davenport, Moore & Poe 2003"),
    /** Weight of neighbours who left. */
    FEAR_W_NEIGHBOURS(
            "fear.w.neighbours",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.3},
            List.of(),
            "weight of neighbours who left",
            "C; direction Schon 2019"),
    /** Attackers at which that signal is half. */
    FEAR_N_HALF(
            "fear.nHalf",
            Field.Kind.REAL,
            false,
            "persons",
            0.1,
            100000,
            new double[] {100},
            List.of(),
            "attackers at which that signal is half",
            "C"),
    /** Burning rate scale. */
    FEAR_B_HALF(
            "fear.bHalf",
            Field.Kind.REAL,
            false,
            "houses/h",
            0.01,
            100000,
            new double[] {16},
            List.of(),
            "burning rate scale",
            "C"),
    /** Casualty rate scale. */
    FEAR_C_HALF(
            "fear.cHalf",
            Field.Kind.REAL,
            false,
            "persons/h",
            0.01,
            100000,
            new double[] {12},
            List.of(),
            "casualty rate scale",
            "C"),
    /** Officers at which reassurance is half of fear.polRel. */
    FEAR_Q_HALF(
            "fear.qHalf",
            Field.Kind.REAL,
            false,
            "officers",
            0.1,
            100000,
            new double[] {60},
            List.of(),
            "officers at which reassurance is half of fear.polRel",
            "C"),
    /** Greatest reassurance by police. */
    FEAR_POL_REL(
            "fear.polRel",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.5},
            List.of(),
            "greatest reassurance by police",
            "C"),
    /** Rate at which fear rises. */
    FEAR_RISE(
            "fear.rise",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            100,
            new double[] {1.5},
            List.of(),
            "rate at which fear rises",
            "C"),
    /** Time in which fear falls to 1/e. */
    FEAR_DECAY(
            "fear.decay",
            Field.Kind.REAL,
            false,
            "h",
            0.1,
            1000,
            new double[] {24},
            List.of(),
            "time in which fear falls to 1/e",
            "C"),

    // ---- Flight

    /** Rate of leaving at the greatest fear. */
    FLIGHT_RATE(
            "flight.rate",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            1000000,
            new double[] {0.35},
            List.of(),
            "rate of leaving at the greatest fear",
            "C"),
    /** Mean fear at which a household is halfway to leaving. */
    FLIGHT_THETA_MEAN(
            "flight.theta.mean",
            Field.Kind.REAL,
            false,
            "",
            0.01,
            1,
            new double[] {0.65},
            List.of(),
            "mean fear at which a household is halfway to leaving",
            "C"),
    /** Its spread over households. */
    FLIGHT_THETA_SD(
            "flight.theta.sd",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.12},
            List.of(),
            "its spread over households",
            "C"),
    /** How much more fear it takes for able-bodied men. */
    FLIGHT_MEN_OFFSET(
            "flight.menOffset",
            Field.Kind.REAL,
            false,
            "",
            0,
            2,
            new double[] {0.2},
            List.of(),
            "how much more fear it takes for able-bodied men",
            "C"),
    /** Steepness of leaving in fear. */
    FLIGHT_HILL(
            "flight.hill",
            Field.Kind.INTEGER,
            false,
            "",
            1,
            12,
            new double[] {6},
            List.of(),
            "steepness of leaving in fear",
            "C"),
    /** Share of households with a vehicle. */
    FLIGHT_VEHICLE_SHARE(
            "flight.vehicleShare",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.65},
            List.of(),
            "share of households with a vehicle",
            "A"),
    /** Speed by car. */
    FLIGHT_SPEED_CAR(
            "flight.speed.car",
            Field.Kind.REAL,
            false,
            "km/h",
            1,
            200,
            new double[] {35},
            List.of(),
            "speed by car",
            "A"),
    /** Speed on foot. */
    FLIGHT_SPEED_WALK(
            "flight.speed.walk",
            Field.Kind.REAL,
            false,
            "km/h",
            0.1,
            20,
            new double[] {4.5},
            List.of(),
            "speed on foot",
            "A; Flee caps at 35 km a day"),
    /** People in the target warned when a convoy leaves. */
    FLIGHT_LEAK(
            "flight.leak",
            Field.Kind.INTEGER,
            false,
            "persons",
            0,
            1000,
            new double[] {4},
            List.of(),
            "people in the target warned when a convoy leaves",
            "A"),
    /** Pull of a border post. */
    REFUGE_SCORE_BORDER(
            "refuge.scoreBorder",
            Field.Kind.REAL,
            false,
            "",
            0,
            1000,
            new double[] {1},
            List.of(),
            "pull of a border post",
            "A; Flee 2017 weights camp 1, conflict .25"),
    /** Pull of a shelter. */
    REFUGE_SCORE_SHELTER(
            "refuge.scoreShelter",
            Field.Kind.REAL,
            false,
            "",
            0,
            1000,
            new double[] {0.35},
            List.of(),
            "pull of a shelter",
            "A"),
    /** Added to every distance. */
    REFUGE_SOFTENING(
            "refuge.softening",
            Field.Kind.REAL,
            false,
            "km",
            0.001,
            1000,
            new double[] {3},
            List.of(),
            "added to every distance",
            "A; Flee 2017 (form)"),
    /** Power of distance. */
    REFUGE_DISTANCE_POWER(
            "refuge.distancePower",
            Field.Kind.REAL,
            false,
            "",
            0,
            10,
            new double[] {1},
            List.of(),
            "power of distance",
            "Flee 2017 (form)"),
    /** Power of the whole weight. */
    REFUGE_WEIGHT_POWER(
            "refuge.weightPower",
            Field.Kind.REAL,
            false,
            "",
            0,
            10,
            new double[] {1},
            List.of(),
            "power of the whole weight",
            "Flee 2017 (form)"),
    /** Added to every score. */
    REFUGE_SCORE_SOFTENING(
            "refuge.scoreSoftening",
            Field.Kind.REAL,
            false,
            "",
            0,
            1000,
            new double[] {0},
            List.of(),
            "added to every score",
            "Flee 2017 (form)"),
    /** Wait at a closed post before turning to a shelter. */
    REFUGE_WAIT_MAX(
            "refuge.waitMax",
            Field.Kind.REAL,
            false,
            "h",
            0,
            1000,
            new double[] {12},
            List.of(),
            "wait at a closed post before turning to a shelter",
            "A"),
    /** Throughput of a border post that names none. */
    BORDER_CAPACITY(
            "border.capacity",
            Field.Kind.REAL,
            false,
            "persons/h",
            0,
            1000000,
            new double[] {900},
            List.of(),
            "throughput of a border post that names none",
            "C; about 20,000 in a day"),

    // ---- Return

    /** Hours without attack at home before anyone goes back. */
    RETURN_CALM(
            "return.calm",
            Field.Kind.REAL,
            false,
            "h",
            0,
            1000,
            new double[] {12},
            List.of(),
            "hours without attack at home before anyone goes back",
            "C"),
    /** Rate of going back. */
    RETURN_RATE(
            "return.rate",
            Field.Kind.REAL,
            false,
            "1/h",
            0,
            100,
            new double[] {0.05},
            List.of(),
            "rate of going back",
            "C"),
    /** Fear at which that rate is halved. */
    RETURN_THETA(
            "return.theta",
            Field.Kind.REAL,
            false,
            "",
            0.01,
            1,
            new double[] {0.35},
            List.of(),
            "fear at which that rate is halved",
            "C"),
    /** Factor if the house has burned. */
    RETURN_BURNT_FACTOR(
            "return.burntFactor",
            Field.Kind.REAL,
            false,
            "",
            0,
            1,
            new double[] {0.15},
            List.of(),
            "factor if the house has burned",
            "C"),
    /** How far fear of looting hastens going back. */
    RETURN_LOOT(
            "return.loot",
            Field.Kind.REAL,
            false,
            "",
            0,
            10,
            new double[] {0},
            List.of(),
            "how far fear of looting hastens going back",
            "Korday facts D02 (motive); default off");

    private static final Map<String, Parameter> BY_KEY = index();

    private final String key;
    private final Field.Kind kind;
    private final boolean grouped;
    private final String unit;
    private final double min;
    private final double max;
    private final double[] defaults;
    private final List<String> choices;
    private final String meaning;
    private final String source;

    Parameter(
            String key,
            Field.Kind kind,
            boolean grouped,
            String unit,
            double min,
            double max,
            double[] defaults,
            List<String> choices,
            String meaning,
            String source) {
        this.key = key;
        this.kind = kind;
        this.grouped = grouped;
        this.unit = unit;
        this.min = min;
        this.max = max;
        this.defaults = defaults;
        this.choices = choices;
        this.meaning = meaning;
        this.source = source;
    }

    private static Map<String, Parameter> index() {
        Map<String, Parameter> map = new TreeMap<>();
        Arrays.stream(values()).forEach(p -> map.put(p.key, p));
        return map;
    }

    /**
     * The parameter of that key.
     *
     * @param key for instance {@code police.reinf.delay}
     * @return the parameter, or null if there is none
     */
    public static Parameter of(String key) {
        return BY_KEY.get(key);
    }

    /**
     * The key in files and on the command line, without a group.
     *
     * @return for instance {@code legit.L0}
     */
    public String key() {
        return key;
    }

    /**
     * What values may be: REAL, INTEGER, BOOLEAN (0 or 1) or CHOICE (the number of a word in {@link #choices}).
     *
     * @return the kind
     */
    public Field.Kind kind() {
        return kind;
    }

    /**
     * Whether each group has a value of its own.
     *
     * @return true for keys such as {@code legit.L0}, written {@code legit.L0.A}
     */
    public boolean grouped() {
        return grouped;
    }

    /**
     * The unit.
     *
     * @return a unit, or an empty text for a pure number
     */
    public String unit() {
        return unit;
    }

    /**
     * The least allowed value.
     *
     * @return the bound, itself allowed
     */
    public double min() {
        return min;
    }

    /**
     * The greatest allowed value.
     *
     * @return the bound, itself allowed
     */
    public double max() {
        return max;
    }

    /**
     * The default for one group.
     *
     * @param group index of the group; anything for a parameter that is not grouped
     * @return the default
     */
    public double fallback(int group) {
        return defaults[Math.min(grouped ? group : 0, defaults.length - 1)];
    }

    /**
     * The words of a CHOICE.
     *
     * @return words in the order of their numbers; empty for other kinds
     */
    public List<String> choices() {
        return choices;
    }

    /**
     * What it means, as a phrase without a full stop.
     *
     * @return the phrase
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Where the default comes from.
     *
     * @return the source
     */
    public String source() {
        return source;
    }

    /**
     * A value as it is written in files: a word for a CHOICE, true or false for a BOOLEAN, else the number.
     *
     * @param value a value within the range
     * @return its text
     */
    public String text(double value) {
        return switch (kind) {
            case CHOICE -> choices.get((int) value);
            case BOOLEAN -> Boolean.toString(value != 0);
            case INTEGER -> Long.toString((long) value);
            default -> Numbers.text(value);
        };
    }
}
