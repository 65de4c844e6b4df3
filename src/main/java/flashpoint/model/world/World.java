package flashpoint.model.world;

import flashpoint.core.Decision;
import flashpoint.core.DecisionObserver;
import flashpoint.core.DecisionPoint;
import flashpoint.core.IncidentLog;
import flashpoint.core.IncidentType;
import flashpoint.core.Ticks;
import flashpoint.random.AddressedDraws;
import flashpoint.random.BatchDraws;
import flashpoint.random.BernoulliFilter;
import flashpoint.scenario.Event;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * State of one run of the village model: arrays by attribute in the parts below, the clock, and the draws.
 *
 * <p>Processes change it, one after another in every tick, in the order of the ODD's section 3; {@code Simulation}
 * drives them. Every draw goes through {@link AddressedDraws}.
 */
public final class World implements Serializable {

    private static final long serialVersionUID = 1L;

    public Scenario scenario;
    public final Parameters p;
    public final long seed;
    /** Length of a tick, h. */
    public final double dt;
    /** Number of ticks of the whole run. */
    final int ticks;

    public final @Index.Village int villages;
    public final @Index.Group int groups;
    public final Subgroups subgroups;
    /** Number of blocks: villages times groups. */
    public final @Index.Subgroup int blocks;

    public final Geography geography;
    public final Households households;
    public final People people;
    public final Census census;
    public final Rumours rumours;
    public final RumourSpreaders spreaders;
    public final Levers levers;
    public final PolicyState policy;
    public final Mobs mobs;
    public final PoliceUnits units;
    public final Refuges refuges;
    public final Grievance grievance;
    public final IncidentLog log;
    /** Incidents between police and residents, and what groups remember of them. */
    public final IncidentChains incidents;
    /** Counts as others report them. */
    public final Reports reports;

    /** First person of each village, and the count at the end. */
    public final @Index.Person int @Index.Village [] firstOfVillage;
    /** {@code [village * groups + group]}: attackers in a village against a group, before the tick's losses. */
    public final int @Index.Subgroup [] hostile;
    /** {@code [village * groups + group]}: attackers of a group in a village at the end of the tick. */
    public final int @Index.Subgroup [] attackersHere;
    /** {@code [village * groups + group]}: houses burned, and persons hurt or killed, of a group in this tick. */
    public final int @Index.Subgroup [] burnedNow;

    public final int @Index.Subgroup [] hurtNow;
    /** By village: last tick with an attack, or {@link #NEVER}. */
    public final int @Index.Village [] lastAttack;
    /** By region: last tick with an attack, or {@link #NEVER}. */
    public final int[] lastAttackInRegion;
    /** {@code [village * groups + group]}: whether the group was ever attacked there. */
    public final boolean @Index.Subgroup [] everAttackedHere;

    /** {@code [village * groups + group]}: how far the group is organised for its defence there, 0 to 1. */
    public final double @Index.Subgroup [] organised;

    public int firstAttackTick = -1;
    /** By group: tick of the first attack on it, or -1. */
    public final int @Index.Group [] firstAttackOn;

    /** Order of arson, and the tick in which each house burned. */
    public final ArsonOrder arson = new ArsonOrder();

    /** A tick long before every run. */
    public static final int NEVER = Integer.MIN_VALUE / 2;

    private final VillageDraws villageDraws;
    private final AddressedDraws serialDraws;
    private final double clockOffset;
    private final boolean flat;

    private int tick = -1;
    private double rhythm;
    private final double[] alarmed;
    private transient Workers workers = Workers.ONE;
    private transient DecisionObserver observer = DecisionObserver.NONE;
    private transient DecisionPoint moment;

    /**
     * State at hour 0, before any rumour is known.
     *
     * @param scenario resolved scenario
     * @param seed any 64-bit integer
     */
    public World(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
        p = scenario.parameters();
        dt = scenario.meta().dt();
        ticks = scenario.meta().ticks();
        geography = new Geography(scenario);
        villages = geography.villages;
        groups = geography.groups;
        subgroups = geography.subgroups;
        blocks = subgroups.count;
        PopulationBuilder settlement = new PopulationBuilder(geography, p, seed);
        firstOfVillage = settlement.firstOfVillage;
        households = settlement.households;
        people = settlement.people;
        census = settlement.census;
        rumours = new Rumours(scenario, people);
        levers = new Levers(scenario, subgroups);
        policy = new PolicyState(scenario, levers, subgroups);
        mobs = new Mobs();
        units = new PoliceUnits(scenario, geography);
        refuges = new Refuges(scenario, levers);
        log = new IncidentLog();
        hostile = new int[blocks];
        attackersHere = new int[blocks];
        burnedNow = new int[blocks];
        hurtNow = new int[blocks];
        everAttackedHere = new boolean[blocks];
        organised = new double[blocks];
        firstAttackOn = new int[groups];
        Arrays.fill(firstAttackOn, -1);
        lastAttack = new int[villages];
        Arrays.fill(lastAttack, NEVER);
        lastAttackInRegion = new int[geography.regions];
        Arrays.fill(lastAttackInRegion, NEVER);
        villageDraws = new VillageDraws(seed, villages);
        serialDraws = new AddressedDraws(seed);
        alarmed = new double[geography.regions];
        LocalDateTime start = LocalDateTime.parse(scenario.meta().start());
        clockOffset = start.getHour() + start.getMinute() / 60.0;
        flat = p.choice(Parameter.CLOCK_DIURNAL).equals("FLAT");
        spreaders = new RumourSpreaders(scenario, geography);
        grievance = new Grievance(this);
        incidents = new IncidentChains(this);
        reports = new Reports(scenario, ticks);
    }

    /**
     * Gives the run more workers; results do not depend on it.
     *
     * @param crew workers, closed by the caller
     * @return this
     */
    public World with(Workers crew) {
        workers = crew;
        return this;
    }

    public Workers workers() {
        if (workers == null) {
            workers = Workers.ONE;
        }
        return workers;
    }

    /**
     * Sets the observer of the moments of decision; results do not depend on it. A copy read from a checkpoint has no
     * observer.
     *
     * @param who the observer; {@link DecisionObserver#NONE} ends it
     */
    public void observer(DecisionObserver who) {
        observer = who;
    }

    /**
     * Tells the observer that decisions are about to be taken.
     *
     * @param now which
     * @param who number of the mob or unit that decides; {@link DecisionObserver#ALL} where all decide at once
     */
    public void deciding(DecisionPoint now, int who) {
        if (observer != null && observer != DecisionObserver.NONE) {
            moment = now;
            try {
                observer.deciding(now, who);
            } finally {
                moment = null;
            }
        }
    }

    /** Whether the observer is being told of this moment. */
    public boolean at(DecisionPoint which) {
        return moment == which;
    }

    /** Moves the clock to the next tick, and with it the daily rhythm. */
    public void nextTick() {
        tick++;
        double hour = hour();
        rhythm = flat ? 1 : DailyRhythm.rhythm(hour + clockOffset);
        double window = Ticks.unrounded(p.get(Parameter.CLOCK_ALARM_HOURS), dt);
        for (int r = 0; r < alarmed.length; r++) {
            boolean alarm = tick - lastAttackInRegion[r] <= window;
            alarmed[r] = alarm ? Math.max(rhythm, p.get(Parameter.CLOCK_ALARM_LEVEL)) : rhythm;
        }
    }

    /**
     * Whether the run has a tick after the current one.
     *
     * @return false in the last tick
     */
    public boolean hasNext() {
        return tick + 1 < ticks;
    }

    /**
     * The current tick, from 0; -1 before the first.
     *
     * @return tick
     */
    public int tick() {
        return tick;
    }

    /**
     * Hours since midnight of the first day at the start of the current tick.
     *
     * @return h
     */
    public double hour() {
        return tick * dt;
    }

    /**
     * Ticks of a time, rounded up, at least one.
     *
     * @param hours h
     * @return ticks
     */
    public int ticksFor(double hours) {
        return Ticks.atLeastOne(hours, dt);
    }

    /** The daily rhythm m(t). */
    public double rhythm() {
        return rhythm;
    }

    /**
     * The daily rhythm at another time of the run.
     *
     * @param hour hours since midnight of the first day
     * @return m
     */
    public double rhythm(double hour) {
        return flat ? 1 : DailyRhythm.rhythm(hour + clockOffset);
    }

    /**
     * Hour of the clock at a time of the run.
     *
     * @param hour hours since midnight of the first day
     * @return 0 to 24
     */
    public double clock(double hour) {
        return (hour + clockOffset) % 24;
    }

    /** The daily rhythm m*(t) of a village, raised by an alarm in its region. */
    public double wakeful(@Index.Village int village) {
        return alarmed[geography.region[village]];
    }

    /** Chance that an event of a rate, 1/h, happens in one tick. */
    public double chance(double rate) {
        return Decision.chance(rate, dt);
    }

    /** Draws for the work on one village. */
    public AddressedDraws draws(@Index.Village int village) {
        return villageDraws.single[village];
    }

    /** Draws of many entities of one village at once; not to be used while its {@link #filter(int)} is. */
    public BatchDraws lots(@Index.Village int village) {
        return villageDraws.batches[village];
    }

    /** Filter of draws for the work on one village; it moves the draws of {@link #draws(int)}. */
    public BernoulliFilter filter(@Index.Village int village) {
        return villageDraws.filters[village];
    }

    /** Draws for serial work. */
    public AddressedDraws draws() {
        return serialDraws;
    }

    /** Records an incident of this tick. */
    public void report(
            IncidentType type, @Index.Village int village, int actor, int target, String trigger, double severity) {
        log.add(tick, type, village, actor, target, trigger, severity);
    }

    /**
     * Records that an event of the scenario took place.
     *
     * @param event the event
     */
    public void note(Event event) {
        int village = event.has("village") ? scenario.village(event.text("village")) : -1;
        int group = event.has("group") ? scenario.group(event.text("group")) : -1;
        report(IncidentType.SCENARIO, village, group, -1, event.id(), 1);
    }

    /**
     * The scenario being run.
     *
     * @return resolved scenario
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * The incidents so far.
     *
     * @return the log
     */
    public IncidentLog log() {
        return log;
    }

    /**
     * Levers that interventions and policies move.
     *
     * @return the levers
     */
    public Levers levers() {
        return levers;
    }

    /**
     * The police.
     *
     * @return the units, open to interventions
     */
    public PoliceUnits units() {
        return units;
    }

    /**
     * The refuges.
     *
     * @return the refuges, open to interventions
     */
    public Refuges refuges() {
        return refuges;
    }

    /**
     * Provocateurs, leaders, debunkers.
     *
     * @return the spreaders, open to interventions
     */
    public RumourSpreaders spreaders() {
        return spreaders;
    }

    /**
     * Number of persons.
     *
     * @return persons
     */
    public int population() {
        return people.count;
    }

    /**
     * Memory of the state's arrays.
     *
     * @return bytes, all arrays that grow with the population
     */
    public long bytes() {
        return people.bytes() + households.bytes() + rumours.bytes() + grievance.bytes();
    }
}
