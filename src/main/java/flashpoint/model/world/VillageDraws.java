package flashpoint.model.world;

import flashpoint.random.AddressedDraws;
import flashpoint.random.BatchDraws;
import flashpoint.random.BernoulliFilter;
import flashpoint.random.VectorDraws;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Draws of each village, one at a time, in batches and through a filter; a village's are used by one worker at a time.
 *
 * <p>They hold buffers, not results: every draw is a function of its address alone.
 */
final class VillageDraws implements Serializable {

    private static final long serialVersionUID = 1L;

    final AddressedDraws @Index.Village [] single;
    final BatchDraws @Index.Village [] batches;
    /** Filters; each moves the draws of {@link #single} of its village. */
    final BernoulliFilter @Index.Village [] filters;

    VillageDraws(long seed, @Index.Village int villages) {
        single = new AddressedDraws[villages];
        Arrays.setAll(single, v -> new AddressedDraws(seed));
        batches = new BatchDraws[villages];
        filters = new BernoulliFilter[villages];
        for (@Index.Village int v = 0; v < villages; v++) {
            VectorDraws ahead = new VectorDraws(seed, BatchDraws.CAPACITY);
            filters[v] = new BernoulliFilter(single[v], ahead);
            batches[v] = new BatchDraws(ahead);
        }
    }
}
