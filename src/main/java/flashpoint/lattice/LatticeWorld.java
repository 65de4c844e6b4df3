package flashpoint.lattice;

import flashpoint.lattice.grid.AgentDraws;
import flashpoint.lattice.grid.BitboardCounts;
import flashpoint.lattice.grid.Counts;
import flashpoint.lattice.grid.Neighbourhood;
import flashpoint.lattice.grid.StepSet;
import flashpoint.lattice.grid.Torus;
import flashpoint.lattice.grid.ViewShape;
import flashpoint.lattice.rule.MoveRule;
import flashpoint.lattice.rule.RuleSet;
import flashpoint.lattice.rule.StopRule;
import flashpoint.random.Purpose;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;

/**
 * One run in the making: MASON's schedule drives one {@link Steppable}, the tick, over arrays by attribute.
 *
 * <p>MASON's own random numbers are not used: they know only 32 bits of a seed, and their order would depend on what
 * else draws. Call {@link #start()}, then {@code schedule.step(this)} until {@link #done()}.
 *
 * <p>A tick: legitimacy and the number of cops take their values for the tick; all turns; jail and (in Model II) birth
 * and death where the rule set puts them at the end; statistics.
 */
public final class LatticeWorld extends SimState {

    private static final long serialVersionUID = 1L;

    private final LatticeConfig config;
    private final long latticeSeed;
    private final Counts.Maker counting;
    private LatticeState state;
    private AgentDraws draws;
    private Shuffler order;
    private Movement movement;
    private Citizens citizens;
    private Jail jail;
    private Activation activation;
    private LatticeSeries series;
    private Stoppable ticking;
    private int tick;
    private boolean done;

    /**
     * A world before its first tick.
     *
     * @param config what to run
     * @param seed any 64-bit integer
     */
    public LatticeWorld(LatticeConfig config, long seed) {
        this(config, seed, BitboardCounts::of);
    }

    public LatticeWorld(LatticeConfig config, long seed, Counts.Maker counting) {
        super(seed);
        this.config = config;
        this.latticeSeed = seed;
        this.counting = counting;
        populate();
    }

    /** Schedules the ticks; a world that was stepped before starts again from the same beginning. */
    @Override
    public void start() {
        super.start();
        if (tick > 0) {
            populate();
        }
        ticking = schedule.scheduleRepeating((Steppable) model -> advance());
    }

    private void populate() {
        ViewShape view = new ViewShape(config.rules().view(), config.citizenVision());
        ViewShape copView = new ViewShape(config.rules().view(), config.copVision());
        int rings = EmptyCells.radius(config.width(), config.height());
        Torus torus =
                new Torus(config.width(), config.height(), Math.max(rings, Math.max(view.radius, copView.radius)));
        int cops = config.cops();
        // Model II fills the lattice, and the numbers of the dead rest for a tick: room for both.
        int capacity = config.model() == EpsteinModel.I ? cops + config.citizens() : cops + 2 * torus.size();
        Neighbourhood sight = new Neighbourhood(torus, view);
        state = new LatticeState(config, torus, sight, counting, cops, capacity);
        draws = new AgentDraws(latticeSeed);
        // One instance for both where both see the same: its tables are better in the nearest cache once.
        boolean same = config.citizenVision() == config.copVision();
        wire(sight, same ? sight : new Neighbourhood(torus, copView), new ActivationLevels(config, view.size()));
        place();
        tick = 0;
        done = false;
        series = new LatticeSeries(config.ticks());
    }

    private void wire(Neighbourhood citizenSight, Neighbourhood copSight, ActivationLevels levels) {
        RuleSet rules = config.rules();
        BirthAndDeath life = new BirthAndDeath(config, state, levels, draws);
        jail = new Jail(config, state, citizenSight, draws);
        MoveRule citizenMove = config.citizensMove() ? rules.move() : MoveRule.NONE;
        Torus torus = state.torus;
        StepSet walk = new StepSet(torus, citizenMove, citizenSight);
        StepSet patrol = new StepSet(torus, rules.move(), copSight);
        movement = new Movement(state, walk, patrol, latticeSeed, draws);
        citizens = new Citizens(config, state, movement, citizenSight, jail, life, levels, draws);
        Cops cops = new Cops(config, state, movement, copSight, jail, draws);
        order = new Shuffler(latticeSeed);
        activation = new Activation(config, state, citizens, cops, life, order, draws, movement);
        for (int i = config.citizens(); i > 0; i--) {
            life.found();
        }
    }

    /** Random distinct cells, citizens first: neither their places nor their natures depend on how many cops there are. */
    private void place() {
        int cells = state.torus.size();
        int[] cell = new int[cells];
        for (int i = 0; i < cells; i++) {
            cell[i] = i;
        }
        draws.of(Purpose.LATTICE_PLACE, AgentDraws.LATTICE, 0, 0);
        int founders = config.citizens();
        for (int i = 0; i < founders + config.cops(); i++) {
            int agent = i < founders ? state.firstCitizen + i : i - founders;
            int j = i + draws.pick(cells - i);
            int drawn = cell[j];
            cell[j] = cell[i];
            if (agent < state.firstCitizen) {
                state.setStatus(agent, LatticeState.COP);
            }
            state.enter(agent, state.torus.cellOf(drawn));
        }
    }

    /** One tick, as the schedule runs it; nothing after the last. */
    void advance() {
        if (done) {
            return;
        }
        draws.tick(tick);
        order.tick(tick);
        movement.tick(tick);
        state.openTick();
        state.tally.openTick();
        double legitimacy = config.legitimacy().at(tick);
        citizens.openTick(legitimacy);
        withdrawCops();
        activation.act();
        jail.closeTick();
        if (config.model() == EpsteinModel.II) {
            activation.closeTick();
        }
        series.add(state.tally, legitimacy);
        tick++;
        done = tick == config.ticks() || (config.stop() == StopRule.EXTINCTION && extinct());
        if (done) {
            ticking.stop();
        }
    }

    private void withdrawCops() {
        int left = config.withdrawal().left(state.firstCitizen, tick);
        while (state.tally.cops > left) {
            state.withdraw(state.tally.cops - 1);
        }
    }

    private boolean extinct() {
        return state.tally.population[0] == 0 || state.tally.population[1] == 0;
    }

    /**
     * Whether the run has ended.
     *
     * @return true after the last tick
     */
    public boolean done() {
        return done;
    }

    /**
     * Result so far.
     *
     * @return a copy
     */
    public LatticeResult result() {
        return series.result(config, latticeSeed);
    }

    /** State of the moment, for tests and displays of this package. */
    public LatticeState state() {
        return state;
    }
}
