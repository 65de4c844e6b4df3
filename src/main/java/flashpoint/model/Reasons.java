package flashpoint.model;

import flashpoint.random.Draws;
import flashpoint.random.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Why: explains decisions with the functions that take them.
 *
 * <p>Asked by an {@link Onlooker} in the moment of decision, it gives the terms of the decision about to be taken, to the
 * last bit, and what becomes of it. Asked between ticks, it gives those of a decision that would be taken as things stand: what the
 * coming tick's events, rumours and cooling anger change is not yet in them, and there is no draw.
 */
public final class Reasons {

    private final World w;

    Reasons(World world) {
        w = world;
    }

    /**
     * A person as it is.
     *
     * @param i number of the person
     * @return its state
     * @throws IndexOutOfBoundsException if there is no such person
     */
    public Person who(int i) {
        return Person.of(w, Objects.checkIndex(i, w.population()));
    }

    /**
     * Why a person acts or does not.
     *
     * @param i number of the person
     * @return the terms of its decision
     * @throws IndexOutOfBoundsException if there is no such person
     */
    public PersonReasons person(int i) {
        Objects.checkIndex(i, w.population());
        if (!w.at(Moment.ACTING)) {
            w.mobilisation.freeze(w);
        }
        boolean active = w.people.act[i] == Act.ACTIVE;
        PersonReasons reasons = weigh(i, active);
        if (reasons.choice() == Choice.STOPS && w.people.loc[i] == Loc.HOME) {
            // Who stops at home weighs again whether to join, with the same draw.
            PersonReasons again = weigh(i, false);
            return again.choice() == Choice.JOINS ? again : reasons;
        }
        return reasons;
    }

    private PersonReasons weigh(int i, boolean active) {
        Mobilisation decides = w.mobilisation;
        People people = w.people;
        int b = people.block(i);
        int s = w.outlook.loudest(i, b);
        double pull = decides.pull(w, i, b, active);
        double arrest = decides.arrestProbability(w, b, active ? Mobilisation.where(w, i) : b / w.groups, active);
        double weighs = decides.weighs(w, b / w.groups);
        double chance = decides.chance(w, i, active ? weighs : decides.heeded(w, weighs));
        double utility = decides.utility(w, i, b, active);
        Draws draws = new Draws(w.seed);
        draws.at(Purpose.DECIDE, w.geography.blockPlace[b], people.entity(i), w.tick(), 0);
        double draw = w.at(Moment.ACTING) ? draws.u0() : Double.NaN;
        Choice choice = !able(i, active)
                ? Choice.CANNOT
                : w.at(Moment.ACTING) && active && decides.tires(draws.u1())
                        ? Choice.TIRES
                        : choice(active, draw, chance, utility);
        return new PersonReasons(
                w.tick(),
                Math.max(0, w.hour()),
                w.at(Moment.ACTING),
                Person.of(w, i),
                people.hardship[i],
                w.outlook.legitimacy[b * w.outlook.slots + s],
                people.anger[s][i],
                w.outlook.grievance(i, b),
                pull,
                decides.social() * pull,
                w.households.fear[people.household[i]],
                decides.dread(w, i),
                people.threshold[i],
                decides.unease(w, b),
                w.polity.elders[b % w.groups],
                decides.commitment(active),
                people.risk[i],
                arrest,
                -Decision.netUtility(0, people.risk[i], arrest),
                utility,
                chance,
                able(i, active) ? draw : Double.NaN,
                choice);
    }

    private boolean able(int i, boolean active) {
        return active
                || w.mobilisation.eligible(w, i)
                        && w.people.loc[i] == Loc.HOME
                        && !w.people.is(i, People.INJURED)
                        && (w.people.act[i] != Act.TIRED || Mobilisation.rested(w, i));
    }

    private static Choice choice(boolean active, double draw, double chance, double utility) {
        if (draw >= chance) {
            return active ? Choice.GOES_ON : Choice.NOT_WEIGHED;
        }
        return utility >= 0 ? (active ? Choice.GOES_ON : Choice.JOINS) : active ? Choice.STOPS : Choice.STAYS_OUT;
    }

    /**
     * Why anything does what it does.
     *
     * @param subject what
     * @return its explanation
     * @throws IndexOutOfBoundsException if there is no such thing (yet)
     */
    public Explanation of(Subject subject) {
        return switch (subject.sort()) {
            case PERSON -> person(subject.id());
            case HOUSEHOLD -> household(subject.id());
            case MOB -> mob(subject.id());
            case VILLAGE -> village(subject.id());
            case UNIT -> unit(subject.id());
        };
    }

    /**
     * How many there are of something.
     *
     * @param sort what
     * @return so many; mobs and units so far
     */
    public int count(Subject.Sort sort) {
        return switch (sort) {
            case PERSON -> w.population();
            case HOUSEHOLD -> w.households.count;
            case MOB -> w.mobs.count;
            case VILLAGE -> w.villages;
            case UNIT -> w.units.count;
        };
    }

    /**
     * Why a household leaves or stays.
     *
     * @param h number of the household
     * @return what it takes in and what that leads to
     * @throws IndexOutOfBoundsException if there is no such household
     */
    public HouseholdReasons household(int h) {
        Objects.checkIndex(h, w.households.count);
        Households households = w.households;
        int b = households.block(h);
        int v = b / w.groups;
        boolean decided = w.at(Moment.LEAVING);
        if (!decided) {
            w.flight.refresh(w);
        }
        boolean divided = households.refuge[h] >= 0;
        double hazard = w.refuges.count == 0 ? 0 : w.flight.hazard(w, h, divided);
        Draws draws = new Draws(w.seed);
        double draw = decided && !divided && households.atHome[h] > 0
                ? Flight.uniform(w, draws, Purpose.FLEE_HOUSEHOLD, b, h - households.firstOfBlock[b])
                : Double.NaN;
        int refuge = households.refuge[h];
        HouseholdReasons.Choice choice = households.atHome[h] == 0
                ? HouseholdReasons.Choice.AWAY
                : divided ? HouseholdReasons.Choice.DIVIDED : HouseholdReasons.Choice.STAYS;
        if (draw < 1 && w.flight.happens(w, hazard, draw)) {
            refuge = w.flight.choose(w, v, draws.u1());
            if (refuge >= 0 && w.flight.leavers(w, draws, h, b) > 0) {
                choice = HouseholdReasons.Choice.LEAVES;
            }
        }
        double[] signals = w.fear.signals(w, h, b);
        return new HouseholdReasons(
                w.tick(),
                Math.max(0, w.hour()),
                decided,
                h,
                w.scenario.groups().get(households.group(h)).label(),
                w.geography.names[v],
                households.size(h),
                households.atHome[h],
                households.is(h, Households.BURNT),
                signals[0],
                signals[1],
                signals[2],
                signals[3],
                signals[4],
                w.fear.reassurance(w, b),
                w.fear.aim(w, h, b),
                households.fear[h],
                households.theta[h],
                w.chance(hazard),
                draw,
                refuge < 0 ? "" : w.refuges.ids[refuge],
                choice);
    }

    /**
     * Why a village's crowd sets out or not. A village is seen as it stands at the end of a tick; what it decides by is
     * then the coming tick's but for who joins or stops in it.
     *
     * @param v index of the village
     * @return its crowd and its state
     * @throws IndexOutOfBoundsException if there is no such village
     */
    public VillageReasons village(int v) {
        return VillageReasons.of(w, Objects.checkIndex(v, w.villages));
    }

    /**
     * Why a mob goes where it goes.
     *
     * @param m number of the mob
     * @return the weights it chose by, or would choose by as things stand
     * @throws IndexOutOfBoundsException if it has not set out yet
     */
    public MobReasons mob(int m) {
        Objects.checkIndex(m, w.mobs.count);
        Mobs mobs = w.mobs;
        int g = mobs.origin[m] % w.groups;
        Targets targets = w.crowds.targets();
        int size = mobs.size[m];
        boolean decided = w.at(Moment.TARGETING);
        if (!decided) {
            // A mob does not keep itself company.
            mobs.size[m] = 0;
            targets.weigh(w, mobs.place[m], -1, g, mobs.targetGroup[m], Math.max(1, size));
            mobs.size[m] = size;
        }
        List<MobReasons.Target> seen = new ArrayList<>();
        for (int j = 0; j < w.villages; j++) {
            if (targets.weight(j) > 0 && mobs.status[m] != Mobs.DISBANDED) {
                seen.add(targets.target(w, j));
            }
        }
        return new MobReasons(
                w.tick(),
                Math.max(0, w.hour()),
                decided,
                m,
                mobs.name[m],
                w.scenario.groups().get(g).label(),
                w.scenario.groups().get(mobs.targetGroup[m]).label(),
                w.geography.names[mobs.place[m]],
                w.geography.names[mobs.target[m]],
                size,
                Words.mobState(mobs.status[m]),
                seen);
    }

    /**
     * Why a police unit is sent where it is.
     *
     * @param u number of the unit
     * @return what the villages need
     * @throws IndexOutOfBoundsException if it has not come yet
     */
    public UnitReasons unit(int u) {
        Objects.checkIndex(u, w.units.count);
        Units units = w.units;
        boolean decided = w.at(Moment.SENDING);
        boolean moves = decided || units.status[u] == Units.EN_ROUTE;
        List<UnitReasons.Need> needs = new ArrayList<>();
        for (int v = 0; v < w.villages; v++) {
            if (w.policing.calls(w, v) && w.geography.region[v] == w.geography.region[units.at[u]]) {
                needs.add(w.policing.need(w, u, v));
            }
        }
        return new UnitReasons(
                w.tick(),
                Math.max(0, w.hour()),
                decided,
                u,
                units.stationIds[units.station[u]],
                units.reinforcement[u],
                units.size[u],
                Words.unitState(w, u, moves),
                w.geography.names[units.at[u]],
                w.geography.names[moves ? units.target[u] : units.at[u]],
                moves ? units.eta[u] * w.dt : w.hour(),
                needs);
    }
}
