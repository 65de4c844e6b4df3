package flashpoint.random;

/**
 * Reasons to draw a number. Two draws with different purposes are independent, whatever their entities and ticks.
 *
 * <p>The code is part of every result ever published with a seed: never renumber, never reuse; add at the end.
 */
public enum Purpose {
    /** Hardship, risk aversion, threshold and class of a person at the start. */
    INIT_PERSON(1),
    /** Size, flight threshold and vehicle of a household at the start. */
    INIT_HOUSEHOLD(2),
    /** Cells of houses on the village block. */
    INIT_HOUSE(3),
    /** A spreader's contacts and posts about one rumour. */
    RUMOUR(4),
    /** Whether a person who heard a rumour believes it. */
    BELIEF(5),
    /** Whether a person who acts weighs leaving in this tick, and tires. */
    DECIDE(6),
    /** Whether an assembled crowd sets out. */
    DEPART(7),
    /** Target village of a crowd. */
    TARGET(8),
    /** An attacker's acts this tick. */
    ATTACK(9),
    /** Victim of an attack, and how badly it is hit. */
    VICTIM(10),
    /** A defender's acts this tick. */
    DEFEND(11),
    /** Whether a mob stays. */
    STAY(12),
    /** An officer's arrests. */
    ARREST(13),
    /** Reactions of a bystander of violence. */
    WITNESS(14),
    /** Whether a household leaves, and where to. */
    FLEE_HOUSEHOLD(15),
    /** Whether a man left behind follows. */
    FLEE_MAN(16),
    /** Whether a household goes back. */
    RETURN(17),
    /** Whether belief in a threat fades. */
    THREAT_FADE(18),
    /** Persons an event seeds with a rumour. */
    SEED(19),
    /** Acts of a rumour spreader (provocateur, leader, debunker). */
    SPREADER(20),
    /** Persons a public statement reaches and convinces. */
    COUNTER(21),
    /** Endogenous police stops. */
    STOP(22),
    /** The shock a police raid gives to those who see it. */
    SHOCK(23),
    /** Whether elders calm an incident. */
    MEDIATION(24),
    /** Whether a warned village turns a mob away. */
    SELF_PROTECTION(25),
    /** Persons a video reaches at its release. */
    RELEASE(26),
    /** Whether a person who does not act weighs joining in this tick. */
    JOIN(27),
    /** Placement, moves and acts in the lattice mode. */
    LATTICE_PLACE(40),
    /** The activation order in the lattice mode. */
    LATTICE_ORDER(41),
    /** Moves in the lattice mode. */
    LATTICE_MOVE(42),
    /** Acts (arrests, kills, cloning) in the lattice mode. */
    LATTICE_ACT(43),
    /** Jail terms and life spans in the lattice mode. */
    LATTICE_TERM(44),
    /** Draws of experiments: designs, bootstraps, random scenarios. */
    EXPERIMENT(60),
    /** Places and populations of the villages of a synthetic region. */
    REGION(61),
    /** Which members of a sample a bootstrap takes. */
    RESAMPLE(70),
    /** Signs of a sign-flip test or a wild bootstrap. */
    SIGN_FLIP(71),
    /** The scramble of a low-discrepancy sequence. */
    SCRAMBLE(72),
    /** The order of a random permutation. */
    PERMUTATION(73),
    /** Draws of extensions: the first names of the place key are those of the kind of event and of what it draws. */
    EXTENSION(80),
    /** How many incidents begin at a place on a day, and when. */
    INCIDENT_ARRIVAL(90),
    /** Whom an incident befalls. */
    INCIDENT_DRIVER(91),
    /** Whether money is demanded. */
    INCIDENT_BRIBE(92),
    /** Whether it is refused. */
    INCIDENT_REFUSAL(93),
    /** Whether blows follow. */
    INCIDENT_FIGHT(94),
    /** Whether officers go to the family's house. */
    INCIDENT_VISIT(95),
    /** Whether the visit ends in a clash. */
    INCIDENT_CLASH(96),
    /** Choice of the persons hurt in it. */
    INCIDENT_HURT(97),
    /** Whether it is recorded. */
    INCIDENT_RECORDING(98),
    /** Whether the recording is posted, and how long after. */
    INCIDENT_POSTING(99),
    /** Which cases a report counts, when they become known, and who is counted along. */
    REPORT(100),
    /** An officer who fires, and whom it hits. */
    POLICE_FIRE(101),
    /** Which building an attacker burns: whose, and a dwelling or a shop. */
    BUILDING(102);

    private final int code;

    Purpose(int code) {
        this.code = code;
    }

    /**
     * The published number of this purpose.
     *
     * @return 1 to 255
     */
    public int code() {
        return code;
    }
}
