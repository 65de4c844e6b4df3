package flashpoint.lattice;

import flashpoint.lattice.grid.Luck;
import flashpoint.lattice.grid.Rings;
import flashpoint.lattice.grid.Sight;
import flashpoint.lattice.grid.Torus;
import flashpoint.lattice.grid.View;
import flashpoint.lattice.rule.ViewRule;
import java.io.Serializable;

/** Finds empty cells on the whole lattice: any one, or the nearest to a cell. */
final class Vacancies implements Serializable {

    /** How far the authors' code looks; also how far is looked ring by ring before the whole lattice is. */
    static final int NEAR = 16;

    private static final long serialVersionUID = 1L;
    private static final int TRIES = 12;

    private final Society society;
    private final Torus torus;
    private final Rings near;
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
        near = new Rings(society.torus, new View(ViewRule.EUCLIDEAN, radius));
        nearIsAll = radius == NEAR;
    }

    /** The rings that fit: 16, or less on a small torus. */
    static int radius(int width, int height) {
        return Math.min(NEAR, (Math.min(width, height) - 1) / 2);
    }

    /** The nearest empty cell less than 16 away, the cell itself included; or {@link Sight#NONE}. */
    int within16(int cell, Luck luck) {
        if (isEmpty(cell)) {
            return cell;
        }
        int found = near.nearest(cell, society.empty, luck);
        return found != Sight.NONE || nearIsAll ? found : nearestOfAll(cell, NEAR * NEAR, luck);
    }

    /** The nearest empty cell however far, ties random; or {@link Sight#NONE} if the lattice is full. */
    int nearest(int cell, Luck luck) {
        int found = isEmpty(cell) ? cell : near.nearest(cell, society.empty, luck);
        return found != Sight.NONE ? found : nearestOfAll(cell, Integer.MAX_VALUE, luck);
    }

    private int nearestOfAll(int cell, int below, Luck luck) {
        int best = below;
        int found = Sight.NONE;
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
            if (d2 == best && best < below && luck.pick(++ties) == 0) {
                found = here;
            }
        }
        return found;
    }

    /** A uniform random empty cell; or {@link Sight#NONE} if the lattice is full. */
    int any(Luck luck) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int cell = torus.cellOf(luck.pick(torus.size()));
            if (isEmpty(cell)) {
                return cell;
            }
        }
        int all = 0;
        for (int number = 0; number < torus.size(); number++) {
            all += isEmpty(torus.cellOf(number)) ? 1 : 0;
        }
        int skip = all == 0 ? 0 : luck.pick(all);
        for (int number = 0; all > 0; number++) {
            int cell = torus.cellOf(number);
            if (isEmpty(cell) && skip-- == 0) {
                return cell;
            }
        }
        return Sight.NONE;
    }

    private boolean isEmpty(int cell) {
        return society.empty.has(cell);
    }
}
