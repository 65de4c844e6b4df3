package flashpoint.model.mobilisation;

import flashpoint.core.Decision;
import flashpoint.model.world.Index;
import flashpoint.model.world.People;
import flashpoint.model.world.Phase;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import org.apache.commons.math3.util.FastMath;

/**
 * Decay of anger, A &larr; A exp(&minus;dt/&tau;). ODD section 7.5.
 *
 * <p>All anger decays alike, so one number holds the share that is left, {@link People#cooled}, and each person's anger
 * is kept as of the last {@link AngerRescaling}, some hours ago at most. This process also lists the persons whom anger
 * brings so near to acting that {@link Mobilisation} has to look at them, with some room to spare. That list stands
 * until the next rescaling: anger only falls until then, and persons angered meanwhile are added to it. Only where the
 * pull of others uses the room up is a block looked at before.
 */
@Phase(section = "7.5", reads = "anger, ANGER, LEGITIMACY, HATE", writes = "anger, lists of those near to acting")
public final class AngerDecay implements VillageProcess {

    private static final long serialVersionUID = 1L;

    /** By how much the pull of others may grow before the provoked are listed anew. */
    private static final double SPARE = 0.01;

    /** anger.tau, &tau;: time in which anger falls to 1/e, 0.1 to 1000 h; kept as the share left after a tick. */
    private final double keep;

    private final int interval;
    private final Mobilisation mobilisation;
    private final AngerRescaling rescaling = new AngerRescaling();

    public AngerDecay(World world, Mobilisation mobilisation) {
        this.mobilisation = mobilisation;
        keep = FastMath.exp(-world.dt / world.p.get(Parameter.ANGER_TAU));
        interval = AngerRescaling.interval(keep);
    }

    @Override
    public void run(World w) {
        w.grievance.refresh();
        // How many act bounds how far they can draw others in; it stands until people decide.
        mobilisation.freeze(w);
        w.people.cooled *= keep;
        if (w.tick() % interval == 0) {
            w.workers().villages(rescaling, w);
            w.people.cooled = 1;
            java.util.Arrays.fill(w.grievance.span, Double.NEGATIVE_INFINITY);
        }
        w.workers().villages(this, w);
    }

    @Override
    public void village(World w, @Index.Village int v) {
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            double slack = mobilisation.slack(w, b);
            if (slack > w.grievance.span[b]) {
                w.grievance.span[b] = slack + SPARE;
                list(w, b);
            }
        }
    }

    /** Lists the provoked of a block. */
    private static void list(World w, @Index.Subgroup int b) {
        People people = w.people;
        SubgroupBitSet angry = people.angry;
        people.provoked.clear(b);
        for (int n = angry.nextWord(b, 0); n < angry.words(b); n = angry.nextWord(b, n + 1)) {
            int first = people.firstOfBlock[b] + n * SubgroupBitSet.WIDTH;
            long near = 0;
            for (long bits = angry.word(b, n); bits != 0; bits &= bits - 1) {
                int k = Long.numberOfTrailingZeros(bits);
                near |= w.grievance.provoked(first + k, b) ? 1L << k : 0;
            }
            people.provoked.word(b, n, near);
        }
    }

    /** Adds anger at a group: A &larr; A &oplus; amount. Children have none. */
    public static void add(World w, @Index.Person int i, @Index.Group int other, double amount) {
        People people = w.people;
        int b = people.block(i);
        int group = w.subgroups.group(b);
        if (!people.adult(i) || amount <= 0 || (w.groups > 1 && group == other)) {
            return;
        }
        int s = w.groups == 1 ? 0 : People.slot(group, other);
        w.grievance.count(i, b, -1);
        people.keep(s, i, Decision.withAnger(people.kept(s, i), Math.min(1, amount)));
        w.grievance.count(i, b, 1);
        people.angry.add(b, i);
        if (w.grievance.provoked(i, b)) {
            people.provoked.add(b, i);
        }
    }

    /** Leaves a person a part of its anger. */
    public static void soothe(World w, @Index.Person int i, double keep) {
        People people = w.people;
        int b = people.block(i);
        w.grievance.count(i, b, -1);
        for (float[] anger : people.anger) {
            anger[i] = (float) (anger[i] * keep);
        }
        w.grievance.count(i, b, 1);
    }
}
