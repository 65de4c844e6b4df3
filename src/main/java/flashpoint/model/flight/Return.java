package flashpoint.model.flight;

import flashpoint.core.Decision;
import flashpoint.core.Ticks;
import flashpoint.model.world.Households;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.Phase;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import flashpoint.random.BernoulliFilter;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.util.Arrays;

/**
 * Process of return: households go back once their village has been calm for a while and they are less afraid; sooner
 * by day, later if the house has burned. ODD section 7.16.
 */
@Phase(section = "7.16", reads = "fear, last attack, police, burned houses", writes = "who goes back")
public final class Return implements VillageProcess {

    private static final long serialVersionUID = 1L;

    private static final double BY_DAY = 1.4;
    private static final double BY_NIGHT = 0.3;
    private static final double DAY = 0.5;

    /** return.calm: hours without attack at home before a household goes back, 0 to 1000 h; kept in ticks. */
    private final double calm;
    /** return.rate: rate of going back, 0 to 100 1/h. */
    private final double rate;
    /** return.theta: fear at which the rate of going back is halved, 0.01 to 1. */
    private final double theta;

    private final int hill = 6;
    /** Tick of arrival of those who wait at a post: it does not come before the post lets them through. */
    private static final int AT_THE_POST = Integer.MAX_VALUE;
    /** return.burntFactor: factor of that rate if the house has burned, 0 to 1. */
    private final double burnt;
    /** return.loot: increase of the rate of going back by fear of looting, 0 to 10. */
    private final double loot;

    private final Fear fear;
    private final Journeys journeys;
    /** By village: persons abroad who set out for a post in this tick, and their number. */
    private final int[][] homeward;

    private final int[] setOut;

    public Return(World w, Fear fear) {
        Parameters p = w.p;
        this.fear = fear;
        calm = Ticks.unrounded(p.get(Parameter.RETURN_CALM), w.dt);
        rate = p.get(Parameter.RETURN_RATE);
        theta = p.get(Parameter.RETURN_THETA);
        burnt = p.get(Parameter.RETURN_BURNT_FACTOR);
        loot = p.get(Parameter.RETURN_LOOT);
        journeys = new Journeys(w);
        homeward = new int[w.villages][8];
        setOut = new int[w.villages];
    }

    @Override
    public void run(World w) {
        w.workers().villages(this, w);
        queueUp(w);
    }

    /** Lets those who want home join the queues of their posts, in the order of villages. */
    public void queueUp(World w) {
        for (int v = 0; v < w.villages; v++) {
            for (int n = 0; n < setOut[v]; n++) {
                int i = homeward[v][n];
                w.refuges.joinBack(w.households.refuge[w.people.household[i]], i, w.tick());
            }
            setOut[v] = 0;
        }
    }

    @Override
    public void village(World w, @Index.Village int v) {
        if (w.tick() - w.lastAttack[v] < calm) {
            return;
        }
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            if (w.census.householdsAway[b] > 0) {
                block(w, b, urge(w, b));
            }
        }
    }

    /** Rate at which households of a block go back that have nothing to fear, 1/h. */
    public double urge(World w, @Index.Subgroup int b) {
        double timeOfDay = w.rhythm() > DAY ? BY_DAY : BY_NIGHT;
        return rate * timeOfDay * (loot == 0 ? 1 : 1 + loot * fear.unguarded(w, b));
    }

    private void block(World w, @Index.Subgroup int b, double urge) {
        int place = w.geography.blockPlace[b];
        BernoulliFilter filter = w.filter(w.subgroups.village(b));
        SubgroupBitSet away = w.households.away;
        double greatest = w.chance(urge);
        for (int n = away.nextWord(b, 0); n < away.words(b); ) {
            filter.begin(Purpose.RETURN, place, w.tick());
            for (; n < away.words(b) && !filter.full(); n = away.nextWord(b, n + 1)) {
                filter.add(n, away.word(b, n));
            }
            filter.filter(greatest);
            decide(w, filter, b, urge);
        }
    }

    private void decide(World w, BernoulliFilter filter, @Index.Subgroup int b, double urge) {
        for (int n = 0; n < filter.words(); n++) {
            for (long bits = filter.passed(n); bits != 0; bits &= bits - 1) {
                int k = Long.numberOfTrailingZeros(bits);
                int h = w.households.firstOfBlock[b] + filter.word(n) * BernoulliFilter.NEIGHBOURS + k;
                if (filter.uniform(n, k) < chance(w, h, urge)) {
                    goBack(w, h, w.subgroups.village(b));
                }
            }
        }
    }

    /** At most the chance of the urge itself: fear and a burnt house only lower it. */
    public double chance(World w, @Index.Household int h, double urge) {
        double hazard = urge * (1 - Decision.hill(w.households.fear[h], theta, hill));
        return w.chance(w.households.is(h, Households.BURNT) ? hazard * burnt : hazard);
    }

    /** All members who are in a refuge or wait for one set out for home; those abroad have to pass their post again. */
    public void goBack(World w, @Index.Household int h, @Index.Village int v) {
        for (int i = w.households.start[h]; i < w.households.start[h + 1]; i++) {
            switch (w.people.loc[i]) {
                case Location.ABROAD -> {
                    w.refuges.inside.decrementAndGet(w.people.refuge(i));
                    w.people.move(i, Location.RETURNING, AT_THE_POST);
                    note(v, i);
                }
                case Location.SHELTERED -> {
                    int k = w.people.refuge(i);
                    w.refuges.inside.decrementAndGet(k);
                    w.people.move(i, Location.RETURNING, w.tick() + journeys.home(w, i, k));
                }
                case Location.QUEUED -> {
                    int k = w.households.refuge[h];
                    w.refuges.giveUp(k);
                    w.people.move(i, Location.RETURNING, w.tick() + journeys.home(w, i, k));
                }
                default -> {}
            }
        }
    }

    private void note(@Index.Village int v, @Index.Person int i) {
        if (setOut[v] == homeward[v].length) {
            homeward[v] = Arrays.copyOf(homeward[v], 2 * setOut[v]);
        }
        homeward[v][setOut[v]++] = i;
    }
}
