package flashpoint.bench.mason;

import sim.engine.Steppable;

/** Somebody on the grid. */
abstract class Agent implements Steppable {

    private static final long serialVersionUID = 1L;

    int x;
    int y;

    final void enter(Rebellion world, int column, int row) {
        x = column;
        y = row;
        world.grid.field[x][y] = this;
    }

    final void leave(Rebellion world) {
        world.grid.field[x][y] = null;
    }

    /** Rule M: to a random empty cell in view. */
    final void move(Rebellion world) {
        int found = world.lookForEmpty(x, y, Rebellion.VISION);
        if (found > 0) {
            int i = world.empty.objs[world.random.nextInt(found)];
            leave(world);
            enter(world, world.xs.objs[i], world.ys.objs[i]);
        }
    }
}
