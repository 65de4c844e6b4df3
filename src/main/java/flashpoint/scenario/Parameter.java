package flashpoint.scenario;

import static flashpoint.scenario.Field.Kind.BOOLEAN;
import static flashpoint.scenario.Field.Kind.INTEGER;
import static flashpoint.scenario.Field.Kind.REAL;

import flashpoint.core.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Registry of the parameters of the model, with key, type, unit, range, default, meaning and source.
 *
 * <p>Sources: A is an assumption of the specification, C is calibrated by hand on the Korday targets, "scenario" and
 * "case" are settings that describe a case; "direction" and "form" say what was taken from a publication, never its
 * number. A group-indexed parameter has a value for each group and one default for all of them, so that who
 * attacks whom stands in a scenario and does not follow from the order of its groups.
 *
 * <p>The order of the constants is the order of every table made from them.
 */
public enum Parameter {
    // The registry is a table: key, type, unit, range, default (each: a value for every group), meaning, source.
    // spotless:off

    // Time and space
    @Switch(mechanism = "daily rhythm", off = "FLAT", support = "T05 and T06; Horowitz 2001")
    CLOCK_DIURNAL("clock.diurnal", List.of("EVENING", "FLAT"),
            "daily rhythm of contacts and gatherings: EVENING is the table of the ODD, FLAT is always 1",
            "A; riots gather late in the day (Horowitz 2001)"),
    @Switch(mechanism = "wakefulness after an attack", off = "0")
    CLOCK_ALARM_HOURS("clock.alarmHours", REAL, "h", 0, 72, 4,
            "how long after an attack anywhere in the region nobody sleeps: the rhythm is then at least clock.alarmLevel",
            "A"),
    CLOCK_ALARM_LEVEL("clock.alarmLevel", REAL, "", 0, 2, 0.7,
            "least daily multiplier during an alarm",
            "A"),
    POP_SCALE("pop.scale", REAL, "", 0.001, 10, 1,
            "multiplies every village population; below 1 also scale mob.qMin, fear.nHalf and the police",
            "demos only"),
    SPACE_MODE("space.mode", List.of("VILLAGES", "LATTICE"),
            "the world: VILLAGES of this model, or the LATTICE of Epstein (2002), which reads the keys lattice.* and no others",
            "ODD section 7.18"),
    SPACE_CELL("space.cell", REAL, "m", 1, 1000, 50,
            "side of a cell of the world grid, on which houses stand",
            "A"),
    SPACE_MIX("space.mix", REAL, "", 0, 1, 0,
            "segregation control: 0 leaves the villages as given, 1 gives each the region's composition (towns and portals stay)",
            "Bhavnani et al. 2014; Kasara 2017 (direction)"),
    SPACE_WITHIN_SEG("space.withinSeg", BOOLEAN, "", 0, 1, 0,
            "whether groups of a mixed village live in blocks of their own instead of interleaved",
            "A"),
    @Switch(mechanism = "shops", off = "0", on = "0.02")
    SPACE_SHOPS("space.shops", REAL, "", 0, 1, each(0),
            "share of the group's households that own a shop, a building of its own",
            "A; default off: then houses burned are dwellings and shops together"),
    SPACE_BUILT("space.built", REAL, "", 0.05, 1, 0.5,
            "share of the cells of a village block that carry a house",
            "A"),
    ROAD_FACTOR("road.factor", REAL, "", 0.1, 10, 1,
            "travel distance over straight distance where no road is given",
            "A"),

    // Households
    HOUSEHOLD_MIN("household.min", INTEGER, "persons", 1, 20, each(2),
            "smallest household",
            "A; schematic"),
    HOUSEHOLD_SPAN("household.span", INTEGER, "persons", 1, 20, each(6),
            "number of equally likely household sizes from household.min upwards",
            "A; means 4.5 and 5 persons"),
    HOUSEHOLD_HEAD_MAN("household.headMan", REAL, "", 0, 1, 0.78,
            "chance that the first member is an able-bodied man rather than an old man",
            "A"),
    HOUSEHOLD_CHILD_SHARE("household.childShare", REAL, "", 0, 1, 0.58,
            "share of children among third and later members",
            "A; about a third of all persons"),
    HOUSEHOLD_WOMAN_SHARE("household.womanShare", REAL, "", 0, 1, 0.22,
            "share of women among third and later members",
            "A"),
    HOUSEHOLD_MAN_SHARE("household.manShare", REAL, "", 0, 1, 0.14,
            "share of able-bodied men among third and later members; old men are the rest",
            "A"),

    // Rumour
    @Switch(mechanism = "telling face to face", off = "0")
    RUMOUR_F2F_RATE("rumour.f2f.rate", REAL, "1/h", 0, 6, 0.6,
            "face-to-face contacts of a spreader",
            "A; conversation about the event"),
    @Switch(mechanism = "posts online", off = "0")
    RUMOUR_ONLINE_RATE("rumour.online.rate", REAL, "1/h", 0, 5, 0.5,
            "posts of a spreader who is online",
            "C; swept by hand"),
    RUMOUR_ONLINE_FANOUT("rumour.online.fanout", INTEGER, "users", 0, 200, 8,
            "users a post reaches",
            "A"),
    RUMOUR_ONLINE_SHARE("rumour.online.share", REAL, "", 0, 1, 0.55,
            "share of adults who are online",
            "A"),
    RUMOUR_HOUSEHOLD_SHARE("rumour.household.share", REAL, "", 0, 1, 0.25,
            "share of face-to-face contacts within the household",
            "A"),
    @Switch(mechanism = "telling between villages", off = "0")
    RUMOUR_INTERVILLAGE_SHARE("rumour.intervillage.share", REAL, "", 0, 1, 0.05,
            "share of the other contacts that cross to another village, by gravity",
            "A"),
    RUMOUR_GRAVITY_D0("rumour.gravity.d0", REAL, "km", 0.1, 1000, 15,
            "distance over which contacts between villages fall to 1/e",
            "A"),
    RUMOUR_HOMOPHILY_F2F("rumour.homophily.f2f", REAL, "", 0, 1, 0.8,
            "share of contacts inside a village kept to the own group",
            "A; segregated ties"),
    RUMOUR_HOMOPHILY_ONLINE("rumour.homophily.online", REAL, "", 0, 1, 0.95,
            "share of exposures kept to the own group",
            "A; segregated ties"),
    @Switch(mechanism = "stifling", off = "0", support = "Maki & Thompson 1973")
    RUMOUR_STIFLE_F2F("rumour.stifle.f2f", REAL, "", 0, 1, 0.35,
            "chance that telling somebody who knows makes the teller stop",
            "Maki & Thompson 1973 have 1"),
    RUMOUR_STIFLE_ONLINE("rumour.stifle.online", REAL, "", 0, 1, 0,
            "the same for a post's reader who knows",
            "Nekovee et al. 2007 (form)"),
    RUMOUR_STIFLE_RULE("rumour.stifle.rule", List.of("CALLER", "BOTH"),
            "who stops when two tellers meet: CALLER is the one who began to tell; BOTH is the pair rule, by which either could have begun and both stop",
            "Maki & Thompson 1973; BOTH is Daley & Kendall 1964"),
    RUMOUR_STIFLE_FAILURES("rumour.stifle.failures", INTEGER, "", 1, 100, 1,
            "how many such meetings make a teller stop",
            "Maki & Thompson 1973 have 1; more is the family of k failures"),
    @Switch(mechanism = "loss of interest", off = "0", support = "Nekovee et al. 2007")
    RUMOUR_FORGET("rumour.forget", REAL, "1/h", 0, 20, 0.08,
            "rate at which a spreader loses interest",
            "Nekovee et al. 2007 (form); about 12 h of attention, A"),
    RUMOUR_OUTGROUP_WEIGHT("rumour.outgroupWeight", REAL, "", 0, 1, 0.2,
            "credence given to a teller of another group",
            "A"),
    RUMOUR_PROV_WEIGHT("rumour.provWeight", REAL, "", 1, 2, 1.4,
            "persuasiveness of a provocateur or a video",
            "A"),
    @Switch(mechanism = "belief that waits for grievance", off = "1", support = "GBN-Dialogue 2013")
    RUMOUR_CREDULITY("rumour.credulity", REAL, "", 0, 1, 0.45,
            "share of belief that needs no grievance: 1 is no priming",
            "A; priming as in GBN-Dialogue 2013"),
    @Switch(mechanism = "warning by those who hear the accusation", off = "0")
    RUMOUR_SPILL("rumour.spill", REAL, "", 0, 1, 0.1,
            "chance that a member of the blamed group who hears the accusation starts a warning",
            "A"),
    RUMOUR_THREAT_FADE("rumour.threat.fade", REAL, "h", 0.5, 1000, 30,
            "mean life of belief in a threat once it is calm",
            "A"),
    RUMOUR_THREAT_FADE_CALM("rumour.threat.fadeCalm", REAL, "h", 0, 240, 6,
            "hours without attack in the home village before that belief fades",
            "A"),
    @Switch(mechanism = "warning by witnesses", off = "0")
    RUMOUR_THREAT_WITNESS_RATE("rumour.threat.witnessRate", REAL, "1/h", 0, 20, 0.4,
            "rate at which those present at an attack start to warn others",
            "A"),

    // Spreaders
    @Switch(mechanism = "provocateurs", off = "0")
    PROV_COUNT("prov.count", INTEGER, "persons", 0, 200, 6,
            "provocateurs switched on by a video release",
            "A; \"provocateurs\" in the official account"),
    PROV_WINDOW("prov.window", REAL, "h", 0, 1000, 30,
            "how long they are active",
            "A"),
    PROV_F2F("prov.f2f", REAL, "1/h", 0, 100, 10,
            "their face-to-face contacts",
            "A"),
    PROV_ONLINE("prov.online", REAL, "1/h", 0, 100, 1,
            "their posts",
            "A"),
    PROV_FANOUT("prov.fanout", INTEGER, "users", 0, 1000, 25,
            "users their post reaches",
            "A"),
    PROV_MOVE("prov.move", REAL, "1/h", 0, 10, 0.15,
            "rate at which they move to another village",
            "A"),
    LEADER_CREDIBILITY("leader.credibility", REAL, "", 0, 1, 0.5,
            "how far a leader is believed who speaks against a rumour",
            "A; Bhavnani, Findley & Kuklinski 2009 (direction)"),
    @Switch(mechanism = "leaders who outbid", off = "0", on = "0.5")
    LEADER_OUTBID("leader.outbid", REAL, "", 0, 1, 0,
            "rise of a leader's extremity with each opposing leader's contact in the same village",
            "A; outbidding, Bhavnani et al. 2009"),

    // Legitimacy and grievance
    LEGIT_L0("legit.L0", REAL, "", 0, 1, each(0.72),
            "perceived fairness of the order and standing of the out-group before the corrections below",
            "C; Epstein 2002 runs at .80 to .90"),
    LEGIT_W_CORRUPTION("legit.wCorruption", REAL, "", 0, 1, each(0.1),
            "weight of corruption",
            "A"),
    LEGIT_W_DISCRIMINATION("legit.wDiscrimination", REAL, "", 0, 1, each(0.3),
            "weight of discrimination",
            "A"),
    LEGIT_W_STANDING("legit.wStanding", REAL, "", 0, 1, each(0),
            "weight of discrimination against the other group in that group's standing with this one",
            "A; default off; direction: contempt for who is treated as of less worth"),
    LEGIT_W_HATE("legit.wHate", REAL, "", 0, 1, each(0.25),
            "weight of hostile speech",
            "A"),
    @Switch(mechanism = "corruption", off = "0")
    GRIEVANCE_CORRUPTION("grievance.corruption", REAL, "", 0, 1, 0.5,
            "corruption of officials",
            "scenario"),
    @Switch(mechanism = "discrimination", off = "0", on = "0.5")
    GRIEVANCE_DISCRIMINATION("grievance.discrimination", REAL, "", 0, 1, each(0),
            "discrimination against the group, or its belief that police favour the other",
            "scenario"),
    @Switch(mechanism = "hostile speech", off = "0")
    GRIEVANCE_HATE("grievance.hate", REAL, "", 0, 1, each(0.4),
            "hostile speech about out-groups heard by the group",
            "scenario"),
    @Switch(mechanism = "envy", off = "0", on = "0.5")
    GRIEVANCE_ENVY("grievance.envy", REAL, "", 0, 5, each(0),
            "resentment of a group with more means: skews hardship upwards, H = u^(1/(1 + envy gap))",
            "A"),
    GRIEVANCE_TRADE("grievance.trade", REAL, "", 0.01, 100, each(1),
            "mean turnover of the group's trade in any common unit; the gap that is envied is that of another group over this one, less 1",
            "scenario"),
    GRIEVANCE_HOUSES("grievance.houses", REAL, "", 0.01, 100, each(1),
            "mean worth of the group's houses, in the same way; the two gaps add up",
            "scenario"),
    ANGER_TAU("anger.tau", REAL, "h", 0.1, 1000, 30,
            "time in which anger falls to 1/e",
            "A"),
    @Switch(mechanism = "anger of witnesses", off = "0")
    ANGER_WITNESS("anger.witness", REAL, "", 0, 1, 0.5,
            "anger taken from an attack seen on the own group",
            "C"),
    ANGER_N_NEAR("anger.nNear", REAL, "men", 0, 1000, 80,
            "men near enough to see one event",
            "C"),
    @Switch(mechanism = "anger at brutality", off = "0", on = "0.5")
    ANGER_BRUTALITY("anger.brutality", REAL, "", 0, 1, 0,
            "anger that an arrest leaves in those of the own group who are there",
            "A; backlash option, default off"),
    @Switch(mechanism = "contact between groups", off = "0", support = "Kasara 2017 (direction)")
    CONTACT_LEGIT("contact.legit", REAL, "", 0, 1, 0.5,
            "how far living among the out-group raises its standing",
            "direction Kasara 2017, Varshney 2002; size A"),
    @Switch(mechanism = "contact between groups", off = "0")
    CONTACT_BELIEF("contact.belief", REAL, "", 0, 1, 0.6,
            "how far it lowers belief in accusations",
            "direction Kasara 2017; size A"),
    @Switch(mechanism = "contact between groups", off = "0")
    CONTACT_THRESHOLD("contact.threshold", REAL, "", 0, 2, 0.15,
            "how far it raises the threshold to act",
            "direction Varshney 2002; size A"),
    @Switch(mechanism = "neighbours within reach", off = "0", on = "0.5", support = "see the cases of mixed villages")
    CONTACT_REACH("contact.reach", REAL, "", 0, 1, 0,
            "how far living among the out-group lowers the number that is enough to set out, against the own village",
            "A; default off. Five or more of eight comparable cases happened in mixed villages"),

    // Mobilisation
    DECIDE_RATE("decide.rate", REAL, "1/h", 0, 1000000, 0.5,
            "how often a person weighs joining or leaving; a million is every tick",
            "A"),
    @Switch(mechanism = "social pull", off = "0", support = "Granovetter 1978")
    DECIDE_SOCIAL("decide.social", REAL, "", 0, 2, 0.5,
            "pull of others already active",
            "direction Granovetter 1978, Siegel 2009; C"),
    @Switch(mechanism = "news of others elsewhere", off = "0")
    DECIDE_REGION_SHARE("decide.regionShare", REAL, "", 0, 1, 0.3,
            "share of that pull that comes from the whole region, for those online",
            "A"),
    @Switch(mechanism = "risk of arrest", off = "0", support = "Epstein 2002")
    DECIDE_K("decide.k", REAL, "", 0, 10, 2.3,
            "steepness of the arrest probability",
            "Epstein 2002"),
    DECIDE_ARREST_RATIO("decide.arrestRatio", List.of("REAL", "FLOOR"),
            "whether officers per active count as a fraction or are cut to a whole number",
            "Epstein 2002 needs FLOOR (epstein.md)"),
    DECIDE_ARREST_AMONG("decide.arrestAmong", List.of("ALL", "GROUP"),
            "among whom officers are shared when the risk of arrest is weighed: ALL who act, or those of the own GROUP",
            "form Epstein 2002, whose cops face every active in view; GROUP is an option to compare"),
    @Switch(mechanism = "impunity", off = "0", support = "Wilkinson 2004 (direction)")
    DECIDE_IMPUNITY("decide.impunity", REAL, "", 0, 1, each(0.3),
            "discount of the arrest risk",
            "scenario"),
    DECIDE_INFO_POLICE("decide.infoPolice", REAL, "", 0, 1, 1,
            "weight of police elsewhere in the region",
            "A"),
    @Switch(mechanism = "fear that restrains", off = "0")
    DECIDE_FEAR("decide.fear", REAL, "", 0, 1, 0.4,
            "how far fear keeps the attacked group from acting",
            "direction Petersen 2002"),
    @Switch(mechanism = "commitment", off = "0")
    DECIDE_COMMIT("decide.commit", REAL, "", 0, 0.5, 0.15,
            "pull of being active already",
            "A; Collins 2008"),
    @Switch(mechanism = "restraint by elders", off = "0", on = "0.5")
    DECIDE_ELDERS("decide.elders", REAL, "", 0, 2, each(0),
            "in-group policing: added to the threshold",
            "Fearon & Laitin 1996; default off"),
    @Switch(mechanism = "impunity learnt from releases", off = "0", on = "0.5")
    DECIDE_SANCTION("decide.sanction", REAL, "", 0, 1, 0,
            "rise of impunity in the next episode per share of the arrested who were released",
            "A; default off"),
    @Switch(mechanism = "women who take part", off = "0", on = "0.2")
    MOBILISE_WOMEN("mobilise.women", REAL, "", 0, 1, 0,
            "women weigh joining at this fraction of the men's rate",
            "A; default men only"),
    THRESHOLD_LAW("threshold.law", List.of("NORMAL", "UNIFORM", "LADDER", "QUANTILE", "LADDER_GAP"),
            "how thresholds are spread: NORMAL draws, UNIFORM draws on 0 to 1, LADDER 0 and (i-1/2)/N, LADDER_GAP the same with 1.5/N for .5/N, QUANTILE the normal's quantiles in order",
            "Granovetter 1978"),
    THRESHOLD_MU("threshold.mu", REAL, "", -1, 3, 0.71,
            "mean threshold to act",
            "C"),
    THRESHOLD_SD("threshold.sd", REAL, "", 0, 2, 0.12,
            "standard deviation of the threshold",
            "C"),
    THRESHOLD_MIN("threshold.min", REAL, "", -10, 3, 0.42,
            "least threshold; with it calm stays calm (see the calm certificate)",
            "A"),
    @Switch(mechanism = "fatigue", off = "1000000", support = "N08 to N10")
    FATIGUE_TAU("fatigue.tau", REAL, "h", 0.1, 1000000, 9,
            "mean time a person stays active",
            "C; Bonnasse-Gahot et al. 2018 (form)"),
    FATIGUE_REST("fatigue.rest", REAL, "h", 0, 1000, 24,
            "how long a tired person stays out",
            "C"),

    // Crowds
    MOB_Q_MIN("mob.qMin", REAL, "persons", 1, 100000, 30,
            "smallest crowd that sets out",
            "first crowd about 70 (Korday facts N01); A"),
    MOB_ASSEMBLE("mob.assemble", REAL, "h", 0, 48, 1,
            "how long that many must have stood together",
            "A; Horowitz' lull"),
    MOB_DEPART("mob.depart", REAL, "1/h", 0, 1000000, 1,
            "rate of setting out after that",
            "A"),
    @Switch(mechanism = "organised crowds", off = "0")
    MOB_PROV_ORG("mob.provOrg", REAL, "", 0, 5, 0.5,
            "how much each provocateur in the village lowers the smallest crowd",
            "direction Brass 1997, Berenschot 2011"),
    @Switch(mechanism = "pull of large targets", off = "0")
    MOB_A_Z("mob.aZ", REAL, "", 0, 5, 0.75,
            "pull of the number of houses left",
            "Davies et al. 2013 (form); C"),
    @Switch(mechanism = "houses told apart by where many are", off = "0")
    MOB_A_S("mob.aS", REAL, "", 0, 5, 1,
            "pull of the share of a place's houses that are the blamed group's: a quarter is found, single houses are not",
            "A; direction Bhavnani et al. 2014"),
    @Switch(mechanism = "cost of distance", off = "0", support = "Davies et al. 2013 (form)")
    MOB_B_T("mob.bT", REAL, "1/h", 0, 50, 3.3,
            "deterrence of travel time, from where the crowd or mob is",
            "Davies et al. 2013 (form); 15 km at 50 km/h, the reach of contacts (rumour.gravity.d0), A"),
    @Switch(mechanism = "police shunned", off = "0", support = "Davies et al. 2013 (form)")
    MOB_G_Q("mob.gQ", REAL, "", 0, 50, 3,
            "deterrence of police per rioter",
            "Davies et al. 2013 (form); C"),
    @Switch(mechanism = "company at the target", off = "0")
    MOB_A_D("mob.aD", REAL, "", 0, 5, 0.5,
            "pull of rioters who fight there already",
            "Davies et al. 2013 (form); C"),
    @Switch(mechanism = "villages that are named", off = "0", support = "case facts: 8 of 8")
    MOB_NAMED("mob.named", REAL, "", 0, 50, 8,
            "extra pull of a village named in a rumour, until the first attack of an episode",
            "in 8 of 8 comparable cases the crowd first went to the place of the incident or of the accused (case facts): odds of about 9 to 1"),
    @Switch(mechanism = "crowds that stand without a near target", off = "0")
    MOB_STAND("mob.stand", REAL, "", 0, 100, 0.25,
            "weight of not setting out, beside those of the targets: a crowd without a target worth the way stands",
            "form Davies et al. 2013, whose participation rises with the pull of targets; A"),
    MOB_MIN_HOUSES("mob.minHouses", INTEGER, "houses", 1, 100000, 5,
            "a village with fewer houses of the blamed group left is no target",
            "A"),
    MOB_MIN_MEMBERS("mob.minMembers", INTEGER, "persons", 1, 1000, 3,
            "a mob with fewer members disbands",
            "A"),
    MOB_SPEED("mob.speed", REAL, "km/h", 1, 200, 50,
            "speed of a convoy",
            "A"),
    MOB_STAY("mob.stay", REAL, "h", 0.05, 1000, 8,
            "mean stay at a target",
            "C"),
    @Switch(mechanism = "second targets", off = "0", support = "P09")
    MOB_P_NEXT("mob.pNext", REAL, "", 0, 1, 0.6,
            "chance of going on to another target",
            "C"),
    @Switch(mechanism = "crowds that set out", off = "false")
    GROUP_OFFENSIVE("group.offensive", BOOLEAN, "", 0, 1, each(1),
            "whether crowds of the group set out; those of others only defend",
            "case; a scenario setting, not a result"),

    // Violence
    ATTACK_ARSON("attack.arson", REAL, "1/h", 0, 2, 0.035,
            "houses an attacker burns",
            "C"),
    ATTACK_ASSAULT("attack.assault", REAL, "1/h", 0, 5, 0.28,
            "residents an attacker assails",
            "C"),
    ATTACK_VEHICLES("attack.vehicles", REAL, "1/h", 0, 5, 0.06,
            "vehicles an attacker burns",
            "A"),
    ATTACK_LETHALITY("attack.lethality", REAL, "", 0, 1, 0.058,
            "chance that a hit kills",
            "11 of 185 (Korday facts C01, C06)"),
    ATTACK_EXPOSURE_MAN("attack.exposure.man", REAL, "", 0, 1, 1,
            "chance that an assault on an able-bodied man hits",
            "A"),
    ATTACK_EXPOSURE_OLDMAN("attack.exposure.oldman", REAL, "", 0, 1, 0.5,
            "the same for an old man",
            "A"),
    ATTACK_EXPOSURE_WOMAN("attack.exposure.woman", REAL, "", 0, 1, 0.25,
            "the same for a woman",
            "A"),
    ATTACK_EXPOSURE_CHILD("attack.exposure.child", REAL, "", 0, 1, 0.08,
            "the same for a child",
            "A"),
    @Switch(mechanism = "attacks that ask for the owner", off = "0", support = "P09")
    ATTACK_OWNER("attack.owner", REAL, "", 0, 1, 1,
            "chance that who burns makes sure whose building it is, else any of the village burns",
            "A; in Korday houses of one group burned (P09)"),
    ATTACK_SHOPS("attack.shops", REAL, "", 0, 1, 0.3,
            "chance that who burns goes for a shop where shops and dwellings stand",
            "A; 30 shops and other buildings beside 39 houses burned, at the most (Korday facts P02, P09)"),
    WEAPONS_ARMS("weapons.arms", REAL, "", 0, 20, each(1),
            "armament of the group: a hit by one of its members kills as one of so many hits would",
            "A; neutral at 1"),
    @Switch(mechanism = "officers who hold back attacks", off = "0")
    ATTACK_POLICE_SUPPRESS("attack.policeSuppress", REAL, "", 0, 10, 2,
            "how far police per attacker dampen violence",
            "C"),
    ATTACK_POLICE_INJURY("attack.policeInjury", REAL, "1/h", 0, 5, 0.01,
            "officers an attacker hurts where police are outnumbered; reported only",
            "A"),
    @Switch(mechanism = "defenders who shield", off = "0")
    DEFENCE_NU("defence.nu", REAL, "", 0, 10, 1.5,
            "how far defenders per attacker dampen violence",
            "C"),
    @Switch(mechanism = "defenders who strike back", off = "0", support = "C04, C05")
    DEFENCE_RATE("defence.rate", REAL, "1/h", 0, 5, 0.05,
            "attackers a defender hits",
            "C"),
    DEFENCE_LETHALITY("defence.lethality", REAL, "", 0, 1, each(0.058),
            "chance that a hit by a defender of the group kills: its armament",
            "A; as attack.lethality, since hurt attackers of the case are not counted apart"),
    @Switch(mechanism = "warning that arms", off = "0", support = "KO1")
    DEFENCE_WARNED("defence.warned", REAL, "", 0, 2, 0.15,
            "how far belief in a warning makes a person ready to defend its village, once that is organised",
            "A, as strong as commitment (decide.commit); direction Imyarova & Tutumlu 2024 (KO1 of the case facts)"),
    DEFENCE_FAMILY("defence.family", REAL, "", 0, 1, 0.5,
            "share of that readiness left while dependants are at home",
            "A; men stayed once women and children had left (Korday facts D02)"),
    DEFENCE_LEAD("defence.lead", REAL, "h", 0, 48, 12,
            "time in which a warned village organises itself, to 1 - 1/e",
            "A; self-defence groups stood 24 to 30 h after the trigger at Bostandyk (BO1, BO7 of the case facts)"),
    @Switch(mechanism = "villages that turn mobs away", off = "false", support = "KO1")
    DEFENCE_SELF_PROTECT("defence.selfProtect", BOOLEAN, "", 0, 1, 1,
            "whether a warned village may turn a mob away",
            "one village did (KO1 of the case facts)"),
    DEFENCE_BLOCK("defence.block", REAL, "", 0.01, 10, 0.3,
            "defenders per attacker at which an organised village turns half of the mobs away",
            "A"),

    // Police
    POLICE_REPORT("police.report", REAL, "h", 0, 24, 0.5,
            "delay from ten attackers in a village to a report",
            "A"),
    POLICE_REPORT_AT("police.reportAt", INTEGER, "persons", 1, 10000, 10,
            "attackers in a village that make it reported",
            "A"),
    POLICE_REPORT_HOLD("police.reportHold", REAL, "h", 0, 240, 24,
            "hours without attack after which a village is no longer reported",
            "A"),
    POLICE_DISPATCH("police.dispatch", REAL, "h", 0, 24, 0.5,
            "delay from report to departure",
            "A"),
    POLICE_SPEED("police.speed", REAL, "km/h", 1, 200, 60,
            "speed of a unit",
            "A"),
    POLICE_NEED("police.need", REAL, "", 0, 5, 0.5,
            "officers sent per attacker",
            "A"),
    POLICE_BASE_LOCAL("police.baseLocal", REAL, "officers", 0, 10000, 5,
            "least number of local officers sent to a reported village",
            "A"),
    POLICE_BASE_REINF("police.baseReinf", REAL, "officers", 0, 10000, 60,
            "least number of reinforcements sent to a reported village",
            "A"),
    POLICE_REINF_DELAY("police.reinf.delay", REAL, "h", 0, 240, 7,
            "from request to arrival of reinforcements",
            "C; night of 7-8 Feb 2020; unknown, swept (Korday facts L08)"),
    @Switch(mechanism = "reinforcements", off = "0", support = "L08")
    POLICE_REINF_SIZE("police.reinf.size", INTEGER, "officers", 0, 100000, 500,
            "reinforcements",
            "C; unknown, swept (Korday facts L07)"),
    POLICE_REINF_REQUEST("police.reinf.request", INTEGER, "persons", 1, 100000, 50,
            "attackers in the region that make the station ask for them",
            "C"),
    POLICE_REINF_UNIT("police.reinf.unit", INTEGER, "officers", 1, 1000, 25,
            "size of a reinforcement unit",
            "A"),
    @Switch(mechanism = "arrests", off = "0", support = "L01")
    POLICE_ARREST("police.arrest", REAL, "1/h", 0, 5, 0.12,
            "arrests an officer makes",
            "C"),
    @Switch(mechanism = "dispersal of crowds", off = "0")
    POLICE_DISPERSE_RATE("police.disperse.rate", REAL, "1/h", 0, 50, 1.5,
            "rate at which attackers give up before a strong police",
            "A"),
    POLICE_DISPERSE_RATIO("police.disperse.ratio", REAL, "", 0.01, 10, 0.5,
            "officers per attacker at which half that rate holds",
            "A"),
    @Switch(mechanism = "officers who fire", off = "0", on = "0.1")
    POLICE_FIRE_RATE("police.fire.rate", REAL, "1/h", 0, 5, 0,
            "attackers whom an officer hits with fire, where attackers are many",
            "A; default off. In Korday police did not use their weapons (source R10 of N02)"),
    POLICE_FIRE_RATIO("police.fire.ratio", REAL, "", 0.01, 1000, 20,
            "attackers per officer at which half that rate holds",
            "A"),
    POLICE_FIRE_LETHALITY("police.fire.lethality", REAL, "", 0, 1, 0.2,
            "chance that such a hit kills",
            "A"),
    @Switch(mechanism = "passivity of police", off = "0")
    POLICE_PASSIVITY_LOCAL("police.passivity.local", REAL, "", 0, 1, each(0.4),
            "share of local officers who do nothing against the group",
            "A; the difference between groups is bias"),
    @Switch(mechanism = "passivity of police", off = "0")
    POLICE_PASSIVITY_REINF("police.passivity.reinf", REAL, "", 0, 1, each(0.1),
            "the same for reinforcements",
            "A"),
    @Switch(mechanism = "corruption of police", off = "0", on = "0.5")
    POLICE_CORR_EFF("police.corrEff", REAL, "", 0, 1, 0,
            "how far corruption lowers the effect of police",
            "A; default off"),
    POLICE_DETENTION_CAP("police.detention.cap", INTEGER, "persons", 0, 1000000, 400,
            "places in detention",
            "A"),
    POLICE_DETENTION_JAIL("police.detention.jail", REAL, "h", 0, 10000, 72,
            "time somebody who is not charged is held",
            "A; longest detention before a judge in many codes; a RELEASE ends it"),
    POLICE_DETENTION_CHARGED("police.detention.charged", REAL, "", 0, 1, 0.11,
            "chance that an arrested person is charged",
            "5 of 47 were still held a month later (Korday facts L12, L01)"),
    POLICE_DETENTION_CUSTODY("police.detention.custody", REAL, "h", 0, 10000, 1440,
            "time a charged person is held",
            "A; two months"),

    // Incidents
    @Switch(mechanism = "stops that arise by themselves", off = "0", on = "1")
    INCIDENT_RATE("incident.rate", REAL, "1/day", 0, 100, 0,
            "road stops of each village that is no portal; 0 is off",
            "A; default off"),
    @Switch(mechanism = "refusals", off = "0")
    INCIDENT_REFUSE("incident.refuse", REAL, "", 0, 1, 0.4,
            "chance that a demanded bribe is refused by who feels no discrimination, sees no legitimacy and remembers nothing",
            "A; 0.2 at the legitimacy and discrimination of group B in Korday; direction: procedural justice (Tyler 1990; not read again)"),
    @Switch(mechanism = "fights over a refusal", off = "0")
    INCIDENT_FIGHT("incident.fight", REAL, "", 0, 1, 0.05,
            "chance that a refusal ends in a fight, for a calm driver who remembers nothing",
            "A"),
    @Switch(mechanism = "officers who go to the house", off = "0", support = "T02")
    INCIDENT_VISIT("incident.visit", REAL, "", 0, 1, 0.5,
            "chance that officers go to the driver's house after a fight, where police.impunity is 0.5",
            "A"),
    INCIDENT_VISIT_DELAY("incident.visitDelay", REAL, "h", 0, 48, 0.25,
            "how long after",
            "A; in Korday officers followed the car home (T02)"),
    @Switch(mechanism = "clashes at the house", off = "0", support = "T02")
    INCIDENT_CLASH("incident.clash", REAL, "", 0, 1, 0.5,
            "chance that such a visit ends in a clash, for a calm driver",
            "A"),
    INCIDENT_PATROL("incident.patrol", INTEGER, "officers", 1, 100, 3,
            "officers who go to the house",
            "A"),
    INCIDENT_OFFICER_HURT("incident.officerHurt", REAL, "", 0, 1, 0.5,
            "chance of each of them to be hurt in a clash",
            "A"),
    INCIDENT_RESIDENT_HURT("incident.residentHurt", REAL, "", 0, 1, 0.3,
            "chance of each adult at home there to be hurt in it",
            "A"),
    INCIDENT_BYSTANDERS("incident.bystanders", REAL, "persons", 0, 1000, 6,
            "adults who see it at the hour at which the daily rhythm is 1",
            "A"),
    @Switch(mechanism = "recordings by bystanders", off = "0")
    INCIDENT_FILM("incident.film", REAL, "", 0, 1, 0.1,
            "chance that a bystander who is online records it by day",
            "A"),
    INCIDENT_DARK("incident.dark", REAL, "", 0, 1, 0.3,
            "the same by night (19 to 7 h), over that by day",
            "A"),
    @Switch(mechanism = "posting of recordings", off = "0")
    INCIDENT_POST("incident.post", REAL, "", 0, 1, 0.7,
            "chance that a recording is posted",
            "A"),
    INCIDENT_POST_DELAY("incident.postDelay", REAL, "h", 0, 240, 0.5,
            "mean time from the recording to its posting, which is exponential",
            "A; when that of Korday was posted is not known"),
    @Switch(mechanism = "viewers of a recording", off = "0")
    INCIDENT_SHARE("incident.share", REAL, "", 0, 1, 0.02,
            "chance that a member of the audience who is online and at home sees the recording when it is posted",
            "C; as VIDEO_RELEASE"),
    @Switch(mechanism = "telling of what happened", off = "0", support = "T08")
    INCIDENT_SEEDS("incident.seeds", INTEGER, "persons", 0, 1000, 8,
            "draws among the residents for those who tell of it by word of mouth, and of those who warn of it",
            "A"),
    @Switch(mechanism = "anger at a clash", off = "0")
    INCIDENT_SHOCK_SHARE("incident.shockShare", REAL, "", 0, 1, 0.1,
            "share of the driver's group's men in the village whom a clash angers",
            "A"),
    INCIDENT_SHOCK("incident.shock", REAL, "", 0, 1, 0.25,
            "anger it adds to them",
            "A"),
    INCIDENT_SEVERITY_FIGHT("incident.severity.fight", REAL, "", 0, 1, 0.2,
            "severity of a fight in which nobody is hurt",
            "A"),
    @Switch(mechanism = "severity by what happened", off = "0")
    INCIDENT_SEVERITY_HURT("incident.severity.hurt", REAL, "", 0, 1, 0.26,
            "what each hurt officer adds to it: 1 - severity is multiplied by 1 - this",
            "C; with two hurt officers 0.56, the severity of the video of Korday as it was calibrated"),
    @Switch(mechanism = "stories that fuse", off = "0", support = "T08, T09")
    INCIDENT_FUSION("incident.fusion", REAL, "h", 0, 8760, 96,
            "a story younger than this takes a new incident in; an older one is replaced by it",
            "A; in Korday the quarrel of two days before was taken for the same (T08, T09)"),
    @Switch(mechanism = "impunity of officers", off = "0")
    POLICE_IMPUNITY("police.impunity", REAL, "", 0, 1, 0.5,
            "share of officers' abuses that stay without consequence",
            "A; scenario"),
    @Switch(mechanism = "memory of impunity", off = "0")
    INCIDENT_MEMORY("incident.memory", REAL, "", 0, 1, 0.2,
            "what an abuse that hurt somebody adds to a group's memory of impunity, if none is punished",
            "A"),
    INCIDENT_MEMORY_TAU("incident.memoryTau", REAL, "h", 1, 100000, 2160,
            "time in which that memory falls to 1/e",
            "A; three months"),

    // Interventions
    @Switch(mechanism = "mediation by elders", off = "0", on = "0.5")
    ELDERS_MEDIATION("elders.mediation", REAL, "", 0, 1, 0,
            "chance that elders intervene at an incident, less for a severe one",
            "A; default off"),
    ELDERS_REDUCTION("elders.reduction", REAL, "", 0, 1, 0.5,
            "share of the incident's tellers they silence",
            "A"),
    COUNTER_ANGER_KEEP("counter.angerKeep", REAL, "", 0, 1, 0.4,
            "share of anger left in a believer who accepts a correction",
            "A"),
    @Switch(mechanism = "vacuum of information", off = "0", on = "0.2")
    INFO_VACUUM("info.vacuum", REAL, "", 0, 1, 0,
            "rise of credulity while officials deny",
            "A; default off"),
    INFO_HONEST("info.honest", REAL, "", 0, 1, 0.2,
            "rise of a statement's credibility when officials acknowledge what happened",
            "A"),
    SHUTDOWN_CREDULITY("shutdown.credulity", REAL, "", -1, 1, 0,
            "change of credulity while the network is off; evidence has both signs",
            "Rydzak & Lakshane (Korday facts I04) (direction); default off"),

    // Fear
    @Switch(mechanism = "fear of a threat", off = "0")
    FEAR_W_THREAT("fear.w.threat", REAL, "", 0, 1, 0.3,
            "weight of belief in a threat",
            "C; direction Adhikari 2013"),
    @Switch(mechanism = "fear of attackers", off = "0")
    FEAR_W_ATTACKERS("fear.w.attackers", REAL, "", 0, 1, 0.6,
            "weight of attackers present",
            "C; direction Davenport, Moore & Poe 2003"),
    @Switch(mechanism = "fear of fire", off = "0")
    FEAR_W_BURN("fear.w.burn", REAL, "", 0, 1, 0.5,
            "weight of houses burning",
            "C; direction Adhikari 2013"),
    @Switch(mechanism = "fear at casualties", off = "0")
    FEAR_W_CASUALTIES("fear.w.casualties", REAL, "", 0, 1, 0.5,
            "weight of casualties",
            "C; direction Davenport, Moore & Poe 2003"),
    @Switch(mechanism = "fear from neighbours", off = "0")
    FEAR_W_NEIGHBOURS("fear.w.neighbours", REAL, "", 0, 1, 0.3,
            "weight of neighbours who left",
            "C; direction Schon 2019"),
    FEAR_N_HALF("fear.nHalf", REAL, "persons", 0.1, 100000, 100,
            "attackers at which that signal is half",
            "C"),
    FEAR_B_HALF("fear.bHalf", REAL, "houses/h", 0.01, 100000, 16,
            "burning rate scale",
            "C"),
    FEAR_C_HALF("fear.cHalf", REAL, "persons/h", 0.01, 100000, 12,
            "casualty rate scale",
            "C"),
    FEAR_Q_HALF("fear.qHalf", REAL, "officers", 0.1, 100000, 60,
            "officers at which reassurance is half of fear.polRel",
            "C"),
    @Switch(mechanism = "reassurance by police", off = "0")
    FEAR_POL_REL("fear.polRel", REAL, "", 0, 1, 0.5,
            "greatest reassurance by police",
            "C"),
    FEAR_RISE("fear.rise", REAL, "1/h", 0, 100, 1.5,
            "rate at which fear rises",
            "C"),
    FEAR_DECAY("fear.decay", REAL, "h", 0.1, 1000, 24,
            "time in which fear falls to 1/e",
            "C"),

    // Flight
    @Switch(mechanism = "flight", off = "0", support = "D01 to D07")
    FLIGHT_RATE("flight.rate", REAL, "1/h", 0, 1000000, 0.35,
            "rate of leaving at the greatest fear",
            "C"),
    FLIGHT_THETA_MEAN("flight.theta.mean", REAL, "", 0.01, 1, 0.65,
            "mean fear at which a household is halfway to leaving",
            "C"),
    FLIGHT_THETA_SD("flight.theta.sd", REAL, "", 0, 1, 0.12,
            "its spread over households",
            "C"),
    FLIGHT_MEN_OFFSET("flight.menOffset", REAL, "", 0, 2, 0.2,
            "how much more fear it takes for able-bodied men",
            "C"),
    FLIGHT_HILL("flight.hill", INTEGER, "", 1, 12, 6,
            "steepness of leaving in fear",
            "C"),
    @Switch(mechanism = "flight by car", off = "0")
    FLIGHT_VEHICLE_SHARE("flight.vehicleShare", REAL, "", 0, 1, 0.65,
            "share of households with a vehicle",
            "A"),
    FLIGHT_SPEED_CAR("flight.speed.car", REAL, "km/h", 1, 200, 35,
            "speed by car",
            "A"),
    FLIGHT_SPEED_WALK("flight.speed.walk", REAL, "km/h", 0.1, 20, 4.5,
            "speed on foot",
            "A; Flee caps at 35 km a day"),
    FLIGHT_LEAK("flight.leak", INTEGER, "persons", 0, 1000, 4,
            "people in the target warned when a convoy leaves",
            "A"),
    REFUGE_SCORE_BORDER("refuge.scoreBorder", REAL, "", 0, 1000, 1,
            "pull of a border post",
            "A; Flee 2017 weights camp 1, conflict .25"),
    REFUGE_SCORE_SHELTER("refuge.scoreShelter", REAL, "", 0, 1000, 0.35,
            "pull of a shelter",
            "A"),
    REFUGE_SOFTENING("refuge.softening", REAL, "km", 0.001, 1000, 3,
            "added to every distance",
            "A; Flee 2017 (form)"),
    REFUGE_DISTANCE_POWER("refuge.distancePower", REAL, "", 0, 10, 1,
            "power of distance",
            "Flee 2017 (form)"),
    REFUGE_WEIGHT_POWER("refuge.weightPower", REAL, "", 0, 10, 1,
            "power of the whole weight",
            "Flee 2017 (form)"),
    REFUGE_SCORE_SOFTENING("refuge.scoreSoftening", REAL, "", 0, 1000, 0,
            "added to every score",
            "Flee 2017 (form)"),
    REFUGE_WAIT_MAX("refuge.waitMax", REAL, "h", 0, 1000, 12,
            "wait at a closed post before turning to a shelter",
            "A"),
    BORDER_CAPACITY("border.capacity", REAL, "persons/h", 0, 1000000, 900,
            "throughput of a border post that names none",
            "C; about 20,000 in a day"),

    // Return
    RETURN_CALM("return.calm", REAL, "h", 0, 1000, 12,
            "hours without attack at home before anyone goes back",
            "C"),
    @Switch(mechanism = "return", off = "0", support = "D10, D11")
    RETURN_RATE("return.rate", REAL, "1/h", 0, 100, 0.05,
            "rate of going back",
            "C"),
    RETURN_THETA("return.theta", REAL, "", 0.01, 1, 0.35,
            "fear at which that rate is halved",
            "C"),
    RETURN_BURNT_FACTOR("return.burntFactor", REAL, "", 0, 1, 0.15,
            "factor if the house has burned",
            "C"),
    @Switch(mechanism = "guard against looting", off = "0", on = "1")
    RETURN_LOOT("return.loot", REAL, "", 0, 10, 0,
            "how far fear of looting hastens going back",
            "Korday facts D02 (motive); default off"),

    // Epstein's lattice; read with space.mode LATTICE only
    LATTICE_MODEL("lattice.model", List.of("I", "II"),
            "I: citizens and a central authority; II: two groups, whose actives kill",
            Cited.EPSTEIN),
    LATTICE_RULES("lattice.rules", List.of("PAPER", "AS_CODED"),
            "rule set: PAPER is the text of the paper, AS_CODED the authors' program, which made its figures",
            Cited.EPSTEIN + " and its published program"),
    LATTICE_WIDTH("lattice.width", INTEGER, "cells", 3, 4096, 40,
            "columns of the torus",
            Cited.EPSTEIN),
    LATTICE_HEIGHT("lattice.height", INTEGER, "cells", 3, 4096, 40,
            "rows of the torus",
            Cited.EPSTEIN),
    LATTICE_DENSITY("lattice.density", REAL, "", 0, 1, 0.7,
            "citizens per cell at the start; the number is cut to a whole",
            Cited.EPSTEIN),
    LATTICE_COP_DENSITY("lattice.copDensity", REAL, "", 0, 1, 0.04,
            "cops per cell at the start; the number is cut to a whole",
            Cited.EPSTEIN + ", run 2"),
    LATTICE_VISION("lattice.vision", REAL, "cells", 1, 100, 7,
            "how far citizens see",
            Cited.EPSTEIN + ", run 2"),
    LATTICE_COP_VISION("lattice.copVision", REAL, "cells", 1, 100, 7,
            "how far cops see",
            Cited.EPSTEIN + ", run 2"),
    LATTICE_CITIZENS_MOVE("lattice.citizensMove", BOOLEAN, "", 0, 1, 1,
            "whether citizens move; cops always do, unless lattice.move is NONE",
            Cited.EPSTEIN + ", run 2"),
    LATTICE_LEGITIMACY("lattice.legitimacy", REAL, "", 0, 1, 0.82,
            "legitimacy L of the authority at tick 0; in model II what each group grants the other",
            Cited.EPSTEIN + ", run 2"),
    LATTICE_LEGITIMACY_END("lattice.legitimacyEnd", REAL, "", 0, 1, 0.82,
            "where L ends, if lattice.legitimacyStep or lattice.legitimacyJump lead it there",
            "run 3 of " + Cited.EPSTEIN + " has .2, run 4 has .7"),
    LATTICE_LEGITIMACY_STEP("lattice.legitimacyStep", REAL, "1/tick", 0, 1, 0,
            "how far L goes towards its end each tick",
            "run 3 of " + Cited.EPSTEIN + " has .01"),
    LATTICE_LEGITIMACY_JUMP("lattice.legitimacyJump", INTEGER, "ticks", -1, 1000000, -1,
            "tick from which L is at its end at once; -1 for never",
            "run 4 of " + Cited.EPSTEIN + " has 77"),
    LATTICE_THRESHOLD("lattice.threshold", REAL, "", 0, 1, 0.1,
            "threshold T of all citizens",
            Cited.EPSTEIN),
    LATTICE_K("lattice.k", REAL, "", 0, 100, 0,
            "steepness k of the arrest probability; 0 takes that of the rule set, 2.3 or ln 10",
            Cited.EPSTEIN),
    LATTICE_JAIL("lattice.jail", INTEGER, "ticks", 1, 1000000, 30,
            "longest jail term Jmax",
            Cited.EPSTEIN + ", run 2"),
    LATTICE_JAIL_FOR_EVER("lattice.jailForEver", BOOLEAN, "", 0, 1, 0,
            "whether the jailed are never released",
            "runs 3 to 5 of " + Cited.EPSTEIN),
    LATTICE_GROUP_SHARE("lattice.groupShare", REAL, "", 0, 1, 0.5,
            "chance that a citizen of model II is of the first group",
            Cited.EPSTEIN),
    LATTICE_CLONE("lattice.clone", REAL, "", 0, 1, 0.05,
            "chance a tick that a citizen of model II has a child on an empty neighbouring cell",
            Cited.EPSTEIN),
    LATTICE_MAX_AGE("lattice.maxAge", INTEGER, "ticks", 1, 1000000, 200,
            "greatest age in model II",
            Cited.EPSTEIN),
    LATTICE_WITHDRAW("lattice.withdraw", INTEGER, "cops", 0, 1000000, 0,
            "cops taken away at each withdrawal",
            "run 5 of " + Cited.EPSTEIN + "; pace not printed"),
    LATTICE_WITHDRAW_FROM("lattice.withdrawFrom", INTEGER, "ticks", 0, 1000000, 0,
            "tick of the first withdrawal",
            "A"),
    LATTICE_WITHDRAW_EVERY("lattice.withdrawEvery", INTEGER, "ticks", 1, 1000000, 1,
            "ticks from one withdrawal to the next",
            "A"),
    LATTICE_WITHDRAW_KEEP("lattice.withdrawKeep", INTEGER, "cops", 0, 1000000, 0,
            "cops who stay for good",
            "A"),
    LATTICE_TICKS("lattice.ticks", INTEGER, "ticks", 1, 1000000, 1000,
            "length of a run",
            "A"),
    LATTICE_STOP("lattice.stop", List.of("HORIZON", "EXTINCTION"),
            "whether a run of model II ends once a group has disappeared",
            "A"),
    LATTICE_ARREST_RATIO("lattice.arrestRatio", List.of("RULES", "FLOOR", "REAL", "ROUND"),
            "cops per active: whole ones, the fraction, or rounded; RULES here and below leaves it to the rule set",
            "ambiguity; " + Cited.EPSTEIN + " needs FLOOR (epstein.md)"),
    LATTICE_GRIEVANCE("lattice.grievance", List.of("RULES", "PLAIN", "TIMES_ONE_LESS_THRESHOLD"),
            "grievance H(1 - L), or that times 1 - T",
            Cited.AMBIGUITY),
    LATTICE_VIEW("lattice.view", List.of("RULES", "EUCLIDEAN", "MOORE", "VON_NEUMANN"),
            "shape of what is seen: disc, square or diamond",
            Cited.AMBIGUITY),
    LATTICE_MOVE("lattice.move", List.of("RULES", "JUMP", "WALK", "NONE"),
            "move to any empty cell in view, to one random neighbouring cell if it is empty, or not at all",
            Cited.AMBIGUITY),
    LATTICE_ACTIVATION("lattice.activation", List.of("RULES", "SHUFFLED", "CITIZENS_THEN_COPS", "WITH_REPLACEMENT"),
            "order of turns: all in one shuffled list, citizens before cops, or random draws",
            Cited.AMBIGUITY),
    LATTICE_COP_TURN("lattice.copTurn", List.of("RULES", "MOVE_THEN_ARREST", "ARREST_THEN_MOVE"),
            "order within a cop's turn",
            Cited.AMBIGUITY),
    LATTICE_ARREST("lattice.arrest", List.of("RULES", "RANDOM", "NEAREST"),
            "whom a cop arrests: a random active in view, or the nearest, whose cell it takes",
            Cited.AMBIGUITY),
    LATTICE_TERM("lattice.term", List.of("RULES", "END_OF_TICK", "OWN_TURN"),
            "jail terms 1 to Jmax counted down at the end of each tick, or 0 to Jmax at the jailed's own turns",
            Cited.AMBIGUITY),
    LATTICE_RELEASE("lattice.release", List.of("RULES", "NEAREST", "NEAREST_WITHIN_16", "RANDOM", "IN_VIEW", "STAY"),
            "where the released come back, seen from the cell of their arrest",
            Cited.AMBIGUITY),
    LATTICE_KILL("lattice.kill", List.of("RULES", "RANDOM", "NEAREST"),
            "whom an active of model II kills: a random opponent in view, or the nearest, without whom nobody is active",
            Cited.AMBIGUITY),
    LATTICE_LIFE("lattice.life", List.of("RULES", "END_OF_TICK", "OWN_TURN"),
            "birth and death of model II: after all turns and at a drawn age, or within each turn and past the greatest age",
            Cited.AMBIGUITY);
    // spotless:on

    /** Sources that several entries share; an enum's own constants are not yet there when its entries are made. */
    private static final class Cited {
        static final String EPSTEIN = "Epstein 2002";
        static final String AMBIGUITY = "point that versions of Epstein 2002 read differently (epstein.md)";
    }

    private static final Map<String, Parameter> BY_KEY = index();

    private final String key;
    private final Field.Kind kind;
    private final boolean grouped;
    private final String unit;
    private final double min;
    private final double max;
    private final double fallback;
    private final List<String> choices;
    private final String meaning;
    private final String source;

    /** A parameter with one value. */
    Parameter(
            String key,
            Field.Kind kind,
            String unit,
            double min,
            double max,
            double fallback,
            String meaning,
            String source) {
        this(key, kind, false, unit, min, max, fallback, List.of(), meaning, source);
    }

    /** A value for each group. */
    Parameter(
            String key,
            Field.Kind kind,
            String unit,
            double min,
            double max,
            Each fallback,
            String meaning,
            String source) {
        this(key, kind, true, unit, min, max, fallback.value, List.of(), meaning, source);
    }

    /** One word out of several, the first by default. */
    Parameter(String key, List<String> choices, String meaning, String source) {
        this(key, Field.Kind.CHOICE, false, "", 0, choices.size() - 1, 0, choices, meaning, source);
    }

    Parameter(
            String key,
            Field.Kind kind,
            boolean grouped,
            String unit,
            double min,
            double max,
            double fallback,
            List<String> choices,
            String meaning,
            String source) {
        this.key = key;
        this.kind = kind;
        this.grouped = grouped;
        this.unit = unit;
        this.min = min;
        this.max = max;
        this.fallback = fallback;
        this.choices = choices;
        this.meaning = meaning;
        this.source = source;
    }

    /** A default that each group has for itself. */
    private record Each(double value) {}

    private static Each each(double value) {
        return new Each(value);
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
     * Kind of the values: REAL, INTEGER, BOOLEAN (0 or 1) or CHOICE (the number of a word in {@link #choices}).
     *
     * @return the kind
     */
    public Field.Kind kind() {
        return kind;
    }

    /**
     * Whether only the lattice reads it. The lattice reads no other, but for {@link #SPACE_MODE}.
     *
     * @return true for the keys {@code lattice.*}
     */
    public boolean lattice() {
        return key.startsWith("lattice.");
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
     * The default, the same for every group.
     *
     * @return the default
     */
    public double defaultValue() {
        return fallback;
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
     * Meaning, as a phrase without a full stop.
     *
     * @return the phrase
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Source of the default.
     *
     * @return the source
     */
    public String source() {
        return source;
    }

    /**
     * The switch of a mechanism that this parameter is.
     *
     * @return the mark; empty if it is none
     */
    public Optional<Switch> mechanism() {
        try {
            return Optional.ofNullable(Parameter.class.getField(name()).getAnnotation(Switch.class));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The number that stands for a value as it is written in files.
     *
     * @param text a word of a CHOICE, true or false for a BOOLEAN, else a number
     * @return the value
     * @throws IllegalArgumentException if it is none or outside the range
     */
    public double value(String text) {
        double value = switch (kind) {
            case CHOICE -> choices.indexOf(text);
            case BOOLEAN -> List.of("false", "true").indexOf(text);
            default -> Double.parseDouble(text);
        };
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(key + " has no value " + text);
        }
        return value;
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
