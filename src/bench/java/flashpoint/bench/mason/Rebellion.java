package flashpoint.bench.mason;

import sim.engine.SimState;
import sim.engine.Steppable;
import sim.field.grid.Grid2D;
import sim.field.grid.ObjectGrid2D;
import sim.util.Bag;
import sim.util.IntBag;

/**
 * Epstein, <em>Modeling civil violence: an agent-based computational approach</em> (PNAS 99, 2002), Model I, with the
 * values of its run 2.
 *
 * <p>Agents share one ordering, so MASON's schedule shuffles them each tick; the prison comes after all of them.
 */
public final class Rebellion extends SimState {

    static final double LEGITIMACY = 0.82;
    static final double THRESHOLD = 0.1;
    static final double K = 2.3;
    static final int VISION = 7;
    static final int MAX_JAIL = 30;
    static final double CITIZENS = 0.7;
    static final double COPS = 0.04;

    private static final long serialVersionUID = 1L;

    final ObjectGrid2D grid;
    final Prison prison = new Prison();
    int active;

    /** Scratch space of neighbourhood look-ups, as MASON's documentation recommends. */
    final Bag neighbours = new Bag();

    final IntBag xs = new IntBag();
    final IntBag ys = new IntBag();
    final IntBag empty = new IntBag();

    private final int side;

    /**
     * A torus of agents, not yet started.
     *
     * @param side cells either way
     * @param seed MASON keeps its lower 32 bits
     */
    public Rebellion(int side, long seed) {
        super(seed);
        this.side = side;
        grid = new ObjectGrid2D(side, side);
    }

    @Override
    public void start() {
        super.start();
        int cells = side * side;
        for (int k = (int) (CITIZENS * cells + 1e-6); k > 0; k--) {
            settle(new Citizen(random.nextDouble(), random.nextDouble()));
        }
        for (int k = (int) (COPS * cells + 1e-6); k > 0; k--) {
            settle(new Cop());
        }
        schedule.scheduleRepeating(0, 1, prison);
    }

    private void settle(Agent agent) {
        int x = random.nextInt(side);
        int y = random.nextInt(side);
        while (grid.get(x, y) != null) {
            x = random.nextInt(side);
            y = random.nextInt(side);
        }
        agent.enter(this, x, y);
        schedule.scheduleRepeating(0, 0, agent);
    }

    /**
     * Active citizens.
     *
     * @return persons
     */
    public int active() {
        return active;
    }

    /**
     * Jailed citizens.
     *
     * @return persons
     */
    public int jailed() {
        return prison.inside.numObjs;
    }

    /**
     * All agents.
     *
     * @return citizens and cops
     */
    public int agents() {
        return (int) (CITIZENS * side * side + 1e-6) + (int) (COPS * side * side + 1e-6);
    }

    /** The agents in view of a place. */
    Bag inView(int x, int y) {
        return grid.getRadialNeighbors(x, y, VISION, Grid2D.TOROIDAL, false, Grid2D.CENTER, true, neighbours, xs, ys);
    }

    /** Finds the empty cells within a distance; they lie in {@link #empty} as indices into {@link #xs} and {@link #ys}. */
    int lookForEmpty(int x, int y, double distance) {
        grid.getRadialLocations(x, y, distance, Grid2D.TOROIDAL, false, Grid2D.CENTER, true, xs, ys);
        empty.clear();
        for (int i = 0; i < xs.numObjs; i++) {
            if (grid.field[xs.objs[i]][ys.objs[i]] == null) {
                empty.add(i);
            }
        }
        return empty.numObjs;
    }

    /** Those who sit, and the end of their terms. */
    static final class Prison implements Steppable {

        private static final long serialVersionUID = 1L;

        final Bag inside = new Bag();

        @Override
        public void step(SimState state) {
            Rebellion world = (Rebellion) state;
            for (int i = 0; i < inside.numObjs; i++) {
                Citizen citizen = (Citizen) inside.objs[i];
                if (--citizen.term <= 0) {
                    citizen.comeBack(world);
                    inside.remove(i--);
                }
            }
        }
    }
}
