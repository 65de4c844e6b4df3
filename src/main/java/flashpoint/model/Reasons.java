package flashpoint.model;

import flashpoint.random.Draws;
import flashpoint.random.Purpose;
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
}
