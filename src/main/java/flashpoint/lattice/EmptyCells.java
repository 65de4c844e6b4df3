package flashpoint.lattice;

import flashpoint.lattice.grid.AgentDraws;
import flashpoint.lattice.grid.Neighbourhood;
import flashpoint.lattice.grid.Rings;
import flashpoint.lattice.grid.Torus;
import flashpoint.lattice.grid.ViewShape;
import flashpoint.lattice.rule.ViewRule;
import java.io.Serializable;

/** Search for empty cells on the whole lattice: any one, or the nearest to a cell. */
final class EmptyCells implements Serializable {

    /** Distance searched by the authors' code; also the distance searched ring by ring before the whole lattice is. */
    static final int NEAR = 16;

    private static final long serialVersionUID = 1L;
    private static final int TRIES = 12;

    private final LatticeState state;
    private final Torus torus;
    private final Rings near;
    private final boolean nearIsAll;

    /**
     * Searches on a lattice.
     *
     * @param state the lattice
     * @param radius rings that fit onto the torus without overlap, at most {@link #NEAR}
     */
    EmptyCells(LatticeState state, int radius) {
        this.state = state;
        this.torus = state.torus;
        near = new Rings(state.torus, new ViewShape(ViewRule.EUCLIDEAN, radius));
        nearIsAll = radius == NEAR;
    }

    /** The rings that fit: 16, or less on a small torus. */
    static int radius(int width, int height) {
        return Math.min(NEAR, (Math.min(width, height) - 1) / 2);
    }

    /** The nearest empty cell less than 16 away, the cell itself included; or {@link Neighbourhood#NONE}. */
    int within16(int cell, AgentDraws draws) {
        if (isEmpty(cell)) {
            return cell;
        }
        int found = near.nearest(cell, state.empty, draws);
        return found != Neighbourhood.NONE || nearIsAll ? found : nearestOfAll(cell, NEAR * NEAR, draws);
    }

    /** The nearest empty cell however far, ties random; or {@link Neighbourhood#NONE} if the lattice is full. */
    int nearest(int cell, AgentDraws draws) {
        int found = isEmpty(cell) ? cell : near.nearest(cell, state.empty, draws);
        return found != Neighbourhood.NONE ? found : nearestOfAll(cell, Integer.MAX_VALUE, draws);
    }

    private int nearestOfAll(int cell, int below, AgentDraws draws) {
        int best = below;
        int found = Neighbourhood.NONE;
        int ties = 0;
        for (int number = 0; number < torus.size(); number++) {
            int here = torus.cellOf(number);
            if (!isEmpty(here)) {
                continue;
            }
            int d2 = torus.squaredDistance(cell, here);
            if (d2 < best) {
                best = d2;
                ties = 0;
            }
            // Each of n equals stays with chance 1/n: the one kept at the end is uniform among them.
            if (d2 == best && best < below && draws.pick(++ties) == 0) {
                found = here;
            }
        }
        return found;
    }

    /** A uniform random empty cell; or {@link Neighbourhood#NONE} if the lattice is full. */
    int any(AgentDraws draws) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int cell = torus.cellOf(draws.pick(torus.size()));
            if (isEmpty(cell)) {
                return cell;
            }
        }
        int all = 0;
        for (int number = 0; number < torus.size(); number++) {
            all += isEmpty(torus.cellOf(number)) ? 1 : 0;
        }
        int skip = all == 0 ? 0 : draws.pick(all);
        for (int number = 0; number < torus.size(); number++) {
            int cell = torus.cellOf(number);
            if (isEmpty(cell) && skip-- == 0) {
                return cell;
            }
        }
        return Neighbourhood.NONE;
    }

    private boolean isEmpty(int cell) {
        return state.empty.has(cell);
    }
}
