package flashpoint.model.rumour;

import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Location;
import flashpoint.model.world.Phase;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import flashpoint.random.BatchDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;

/**
 * Process of telling: rumours pass from spreaders to others, face to face ({@link Meetings}) and online
 * ({@link Posts}), on the states of the start of the tick. Contacts only leave marks; {@link Belief} acts on them. ODD
 * section 7.2; ignorant, spreader and stifler as in Daley &amp; Kendall (1964) and Maki &amp; Thompson (1973),
 * forgetting as in Nekovee et al. (2007).
 *
 * <p>The spreaders of a block draw together, a hundred or so at a time.
 */
@Phase(
        section = "7.2",
        reads = "spreaders, places, CONTACT, POSTING",
        writes = "marks on those who hear; spreaders who forget")
public final class RumourTransmission implements VillageProcess {

    private static final long serialVersionUID = 1L;

    /** Sub-address of a spreader's draws about one rumour in one tick, and what its four uniforms decide. */
    private static final int WHETHER = 0;

    private static final int MEETS = 0;
    private static final int POSTS = 1;
    private static final int FORGETS = 2;
    private static final int YIELDS = 3;

    public final Meetings meetings;
    public final Posts posts;

    /** rumour.f2f.rate: face-to-face contacts of a spreader, 0 to 6 1/h. */
    private final double meetingRate;
    /** rumour.online.rate: posts of a spreader who is online, 0 to 5 1/h. */
    private final double postRate;
    /**
     * rumour.forget: rate at which a spreader loses interest, 0 to 20 1/h; kept as {@link BatchDraws#bound} of a chance
     * in a tick.
     */
    private final long forget;

    /** Chances of a tick as {@link BatchDraws#bound} makes them. */
    private long meets;

    private final long[] chanceToPost;

    public RumourTransmission(World w) {
        Parameters p = w.p;
        meetingRate = p.get(Parameter.RUMOUR_F2F_RATE);
        postRate = p.get(Parameter.RUMOUR_ONLINE_RATE);
        forget = BatchDraws.bound(w.chance(p.get(Parameter.RUMOUR_FORGET)));
        chanceToPost = new long[w.rumours.count];
        meetings = new Meetings(w);
        posts = new Posts(w);
    }

    @Override
    public void run(World w) {
        meets = BatchDraws.bound(meeting(w, 1));
        for (int r = 0; r < chanceToPost.length; r++) {
            chanceToPost[r] = BatchDraws.bound(posting(w, r, 1));
        }
        w.workers().villages(this, w);
    }

    /** Chance that a spreader meets a person in this tick, under a factor on contact. */
    public double meeting(World w, double contact) {
        return w.chance(meetingRate * w.rhythm() * contact);
    }

    /** Chance that a spreader who is online posts in this tick, under a factor on posting. */
    public double posting(World w, int r, double factor) {
        return w.chance(postRate * Math.max(w.rhythm(), 0.3) * w.rumours.online[r] * factor);
    }

    @Override
    public void village(World w, @Index.Village int v) {
        double[] contact = w.levers.of(Lever.CONTACT);
        double[] posting = w.levers.of(Lever.POSTING);
        for (int r = 0; r < w.rumours.count; r++) {
            for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
                if (w.rumours.spreading[r][b] > 0) {
                    long meetsHere = contact[b] == 1 ? meets : BatchDraws.bound(meeting(w, contact[b]));
                    long postsHere = posting[b] == 1 ? chanceToPost[r] : BatchDraws.bound(posting(w, r, posting[b]));
                    spread(w, r, b, meetsHere, postsHere, posting[b] > 0);
                }
            }
        }
    }

    private void spread(World w, int r, @Index.Subgroup int b, long meetsHere, long postsHere, boolean network) {
        SubgroupBitSet spreaders = w.rumours.spreaders[r];
        BatchDraws lots = w.lots(w.subgroups.village(b));
        for (int n = spreaders.nextWord(b, 0); n < spreaders.words(b); ) {
            lots.begin(w.geography.blockPlace[b]);
            for (; n < spreaders.words(b) && !lots.full(SubgroupBitSet.WIDTH); n = spreaders.nextWord(b, n + 1)) {
                add(lots, w.people.firstOfBlock[b], n * SubgroupBitSet.WIDTH, r, spreaders.word(b, n));
            }
            lots.draw(Purpose.RUMOUR, w.tick());
            spread(w, lots, r, w.subgroups.village(b), meetsHere, postsHere);
            meetings.hold(w, r, b);
            posts.send(w, r, b, network);
        }
    }

    private static void add(BatchDraws lots, int first, int from, int r, long members) {
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int entity = from + Long.numberOfTrailingZeros(bits);
            lots.add(first + entity, entity, r << 12 | WHETHER);
        }
    }

    /**
     * Spreaders who drew together forget, or are noted for a meeting or a post. Where they are is asked only of those
     * few.
     */
    private void spread(World w, BatchDraws lots, int r, @Index.Village int v, long meetsHere, long postsHere) {
        for (int n = 0; n < lots.count(); n++) {
            int i = lots.who(n);
            if (lots.below(FORGETS, n, forget) && present(w, i)) {
                w.rumours.forget(r, i);
            }
            if (lots.below(MEETS, n, meetsHere) && w.people.atHome(i)) {
                meetings.note(v, i, lots.u(YIELDS, n));
            }
            if (lots.below(POSTS, n, postsHere) && w.people.online(i) && present(w, i)) {
                posts.note(v, i);
            }
        }
    }

    /** Whether a person can tell and forget: not in detention, and alive. */
    private static boolean present(World w, @Index.Person int i) {
        return w.people.loc[i] != Location.DETAINED && w.people.loc[i] != Location.DEAD;
    }
}
