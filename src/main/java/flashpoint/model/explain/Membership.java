package flashpoint.model.explain;

import flashpoint.model.world.Activity;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import java.util.stream.IntStream;

/**
 * Members of households, mobs and villages, by number: the way from these to the persons and units that can be
 * explained.
 */
public final class Membership {

    private final World w;

    /**
     * The members as they are in a world.
     *
     * @param world a world between two ticks
     */
    public Membership(World world) {
        w = world;
    }

    /**
     * The persons of a household.
     *
     * @param household its number
     * @return numbers of persons, in order
     */
    public int[] ofHousehold(int household) {
        return IntStream.range(w.households.start[household], w.households.start[household + 1])
                .toArray();
    }

    /**
     * The persons of a mob.
     *
     * @param mob its number
     * @return numbers of persons, in order; empty once it has disbanded
     */
    public int[] ofMob(@Index.Mob int mob) {
        int v = w.subgroups.village(w.mobs.origin[mob]);
        return IntStream.range(w.firstOfVillage[v], w.firstOfVillage[v + 1])
                .filter(i -> w.people.mob(i) == mob)
                .toArray();
    }

    /**
     * The mobilised residents of a village.
     *
     * @param village its index
     * @return numbers of persons, in order
     */
    public int[] mobilised(@Index.Village int village) {
        return IntStream.range(w.firstOfVillage[village], w.firstOfVillage[village + 1])
                .filter(i -> w.people.act[i] == Activity.ACTIVE)
                .toArray();
    }

    /**
     * The police units that stand in a village.
     *
     * @param village its index
     * @return numbers of units, in order
     */
    public int[] unitsIn(@Index.Village int village) {
        return IntStream.range(0, w.units.count)
                .filter(u -> w.units.standing(u) && w.units.at[u] == village)
                .toArray();
    }

    /**
     * The incidents of a village.
     *
     * @param village its index
     * @return numbers of incidents, the latest first
     */
    public int[] incidentsIn(@Index.Village int village) {
        int n = w.incidents.size();
        return IntStream.range(0, n)
                .map(k -> n - 1 - k)
                .filter(k -> w.incidents.get(k).village == village)
                .toArray();
    }

    /**
     * The person whom an incident befell.
     *
     * @param incident its number
     * @return number of the person
     */
    public int personOf(int incident) {
        return w.incidents.get(incident).person;
    }

    /**
     * Name of an incident.
     *
     * @param incident its number
     * @return its name, the trigger of its rows in {@code events.csv}
     */
    public String incident(int incident) {
        return w.incidents.get(incident).id;
    }

    /**
     * The household of a person.
     *
     * @param person number of the person
     * @return number of its household, and of its house
     */
    public int householdOf(@Index.Person int person) {
        return w.people.household[person];
    }

    /**
     * Kind of a person.
     *
     * @param person number of the person
     * @return child, woman, man or old man
     */
    public String kind(@Index.Person int person) {
        return ExplanationText.kind(w.people.kind[person]);
    }
}
