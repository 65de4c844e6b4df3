package flashpoint.model.explain;

import flashpoint.core.DecisionObserver;
import flashpoint.model.flight.Fear;
import flashpoint.model.flight.Flight;
import flashpoint.model.mobilisation.Mobilisation;
import flashpoint.model.policing.Policing;
import flashpoint.model.violence.Armament;
import flashpoint.model.violence.Crowds;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import java.io.Serializable;
import java.util.Objects;

/**
 * Explainer of decisions, by the functions that take them.
 *
 * <p>Asked by an {@link DecisionObserver} in the moment of decision, it gives the terms of the decision about to be taken, to the
 * last bit, and what becomes of it. Asked between ticks, it gives those of a decision that would be taken as things stand: what the
 * coming tick's events, rumours and cooling anger change is not yet in them, and there is no draw.
 */
public final class Explainer implements Serializable {

    private static final long serialVersionUID = 1L;

    final World world;
    final Mobilisation mobilisation;
    final Crowds crowds;
    final Policing policing;
    final Fear fear;
    final Flight flight;
    final Armament armament;

    public Explainer(
            World world,
            Mobilisation mobilisation,
            Crowds crowds,
            Policing policing,
            Fear fear,
            Flight flight,
            Armament armament) {
        this.world = world;
        this.mobilisation = mobilisation;
        this.crowds = crowds;
        this.policing = policing;
        this.fear = fear;
        this.flight = flight;
        this.armament = armament;
    }

    /**
     * A person as it is.
     *
     * @param i number of the person
     * @return its state
     * @throws IndexOutOfBoundsException if there is no such person
     */
    public Person who(@Index.Person int i) {
        return Person.of(world, Objects.checkIndex(i, world.population()));
    }

    /**
     * Explanation of why a person acts or does not.
     *
     * @param i number of the person
     * @return the terms of its decision
     * @throws IndexOutOfBoundsException if there is no such person
     */
    public PersonExplanation person(@Index.Person int i) {
        return PersonExplanation.of(this, Objects.checkIndex(i, world.population()));
    }

    /**
     * Explanation of any subject.
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
            case VILLAGE -> village((@Index.Village int) subject.id());
            case UNIT -> unit(subject.id());
            case INCIDENT -> incident(subject.id());
        };
    }

    /**
     * Number of subjects of a sort.
     *
     * @param sort what
     * @return their number; of mobs and units so far
     */
    public int count(Subject.Sort sort) {
        return switch (sort) {
            case PERSON -> world.population();
            case HOUSEHOLD -> world.households.count;
            case MOB -> world.mobs.count;
            case VILLAGE -> world.villages;
            case UNIT -> world.units.count;
            case INCIDENT -> world.incidents.size();
        };
    }

    /**
     * Explanation of why a household leaves or stays.
     *
     * @param h number of the household
     * @return what it takes in and what that leads to
     * @throws IndexOutOfBoundsException if there is no such household
     */
    public HouseholdExplanation household(@Index.Household int h) {
        return HouseholdExplanation.of(this, Objects.checkIndex(h, world.households.count));
    }

    /**
     * Explanation of why a village's crowd sets out or not. A village is seen as it stands at the end of a tick; what
     * it decides by is then the coming tick's but for those who join or stop in it.
     *
     * @param v index of the village
     * @return its crowd and its state
     * @throws IndexOutOfBoundsException if there is no such village
     */
    public VillageExplanation village(@Index.Village int v) {
        return VillageExplanation.of(this, Objects.checkIndex(v, world.villages));
    }

    /**
     * Explanation of a mob's target.
     *
     * @param m number of the mob
     * @return the weights it chose by, or would choose by as things stand
     * @throws IndexOutOfBoundsException if it has not set out yet
     */
    public MobExplanation mob(@Index.Mob int m) {
        return MobExplanation.of(this, Objects.checkIndex(m, world.mobs.count));
    }

    /**
     * Explanation of an incident.
     *
     * @param k number of the incident
     * @return its steps and their chances
     * @throws IndexOutOfBoundsException if it has not begun yet
     */
    public IncidentExplanation incident(int k) {
        return IncidentExplanation.of(this, Objects.checkIndex(k, world.incidents.size()));
    }

    /**
     * Explanation of where a police unit is sent.
     *
     * @param u number of the unit
     * @return what the villages need
     * @throws IndexOutOfBoundsException if it has not come yet
     */
    public UnitExplanation unit(@Index.Unit int u) {
        return UnitExplanation.of(this, Objects.checkIndex(u, world.units.count));
    }
}
