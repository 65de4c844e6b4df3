package flashpoint.bench.mason;

import sim.engine.SimState;
import sim.util.Bag;

/** Moves, then rebels if grievance outweighs the risk of arrest by more than the threshold. */
final class Citizen extends Agent {

    private static final long serialVersionUID = 1L;

    private final double grievance;
    private final double riskAversion;
    boolean active;
    boolean jailed;
    int term;

    Citizen(double hardship, double riskAversion) {
        grievance = hardship * (1 - Rebellion.LEGITIMACY);
        this.riskAversion = riskAversion;
    }

    @Override
    public void step(SimState state) {
        Rebellion world = (Rebellion) state;
        if (jailed) {
            return;
        }
        move(world);
        boolean now = grievance - riskAversion * arrestProbability(world) > Rebellion.THRESHOLD;
        if (now != active) {
            world.active += now ? 1 : -1;
            active = now;
        }
    }

    /** P = 1 - exp(-k [C/A]), whole cops per active, the citizen itself among the actives. */
    private double arrestProbability(Rebellion world) {
        Bag seen = world.inView(x, y);
        int cops = 0;
        int actives = 1;
        for (int i = 0; i < seen.numObjs; i++) {
            if (seen.objs[i] instanceof Cop) {
                cops++;
            } else if (((Citizen) seen.objs[i]).active) {
                actives++;
            }
        }
        int wholes = cops / actives;
        return 1 - Math.exp(-Rebellion.K * wholes);
    }

    void goToJail(Rebellion world) {
        leave(world);
        active = false;
        world.active--;
        jailed = true;
        term = 1 + world.random.nextInt(Rebellion.MAX_JAIL);
        world.prison.inside.add(this);
    }

    /** Onto the place of the arrest, or a random empty cell as near to it as there is. */
    void comeBack(Rebellion world) {
        jailed = false;
        if (world.grid.get(x, y) == null) {
            enter(world, x, y);
            return;
        }
        int distance = 1;
        while (world.lookForEmpty(x, y, distance) == 0) {
            distance++;
        }
        int i = world.empty.objs[world.random.nextInt(world.empty.numObjs)];
        enter(world, world.xs.objs[i], world.ys.objs[i]);
    }
}
