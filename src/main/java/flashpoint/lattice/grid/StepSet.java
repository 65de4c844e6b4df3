package flashpoint.lattice.grid;

import flashpoint.lattice.rule.MoveRule;
import java.io.Serializable;
import java.util.Arrays;

/** Steps of the agents of one kind: those they choose among, and whether they choose again if a cell is taken. */
public final class StepSet implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int[] MOORE_X = {-1, 0, 1, -1, 1, -1, 0, 1};
    private static final int[] MOORE_Y = {-1, -1, -1, 0, 0, 1, 1, 1};

    public final MoveRule rule;
    public final Neighbourhood sight;
    /** Steps of a {@link Torus}, each as likely as the others. */
    public final int[] steps;

    public StepSet(Torus torus, MoveRule rule, Neighbourhood sight) {
        this.rule = rule;
        this.sight = sight;
        ViewShape view = sight.view();
        steps = new int[rule == MoveRule.WALK ? MOORE_X.length : view.size()];
        if (rule == MoveRule.WALK) {
            Arrays.setAll(steps, i -> torus.step(MOORE_X[i], MOORE_Y[i]));
        } else {
            Arrays.setAll(steps, rank -> torus.step(view.dx[rank], view.dy[rank]));
        }
    }
}
