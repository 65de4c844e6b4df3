package flashpoint.lattice;

import java.io.Serializable;

/** Finds empty cells on the whole lattice: any one, or the nearest to a position. */
final class Vacancies implements Serializable {

    /** How far the authors' code looks; also how far is looked ring by ring before the whole lattice is. */
    static final int NEAR = 16;

    private static final long serialVersionUID = 1L;
    private static final int TRIES = 12;

    private final Society society;
    private final Torus torus;
    private final Sight near;
    private final boolean nearIsAll;

    /**
     * Searches on a lattice.
     *
     * @param society the lattice
     * @param radius rings that fit onto the torus without overlap, at most {@link #NEAR}
     */
    Vacancies(Society society, int radius) {
        this.society = society;
        this.torus = society.torus;
        near = new Sight(society, new View(ViewRule.EUCLIDEAN, radius));
        nearIsAll = radius == NEAR;
    }

    /** The rings that fit: 16, or less on a small torus. */
    static int radius(int width, int height) {
        return Math.min(NEAR, (Math.min(width, height) - 1) / 2);
    }

    /** The nearest empty cell less than 16 away, the position itself included; or {@link Sight#NONE}. */
    int within16(int position, Luck luck) {
        if (society.kind[torus.cell(position)] == 0) {
            return position;
        }
        int found = near.nearest(position, 0, luck);
        return found != Sight.NONE || nearIsAll ? found : nearestOfAll(position, NEAR * NEAR, luck);
    }

    /** The nearest empty cell however far, ties random; or {@link Sight#NONE} if the lattice is full. */
    int nearest(int position, Luck luck) {
        int found = society.kind[torus.cell(position)] == 0 ? position : near.nearest(position, 0, luck);
        return found != Sight.NONE ? found : nearestOfAll(position, Integer.MAX_VALUE, luck);
    }

    private int nearestOfAll(int position, int below, Luck luck) {
        int best = below;
        int found = Sight.NONE;
        int ties = 0;
        for (int cell = 0; cell < torus.cells(); cell++) {
            if (society.kind[cell] != 0) {
                continue;
            }
            int here = torus.positionOf(cell);
            int d2 = torus.squaredDistance(position, here);
            if (d2 < best) {
                best = d2;
                ties = 0;
            }
            // Each of n equals stays with chance 1/n: the one kept at the end is uniform among them.
            if (d2 == best && best < below && luck.pick(++ties) == 0) {
                found = here;
            }
        }
        return found;
    }

    /** A uniform random empty cell; or {@link Sight#NONE} if the lattice is full. */
    int any(Luck luck) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int cell = luck.pick(torus.cells());
            if (society.kind[cell] == 0) {
                return torus.positionOf(cell);
            }
        }
        int empty = 0;
        for (byte bits : society.kind) {
            empty += bits == 0 ? 1 : 0;
        }
        int skip = empty == 0 ? 0 : luck.pick(empty);
        for (int cell = 0; empty > 0; cell++) {
            if (society.kind[cell] == 0 && skip-- == 0) {
                return torus.positionOf(cell);
            }
        }
        return Sight.NONE;
    }
}
