package flashpoint.model.explain;

import flashpoint.model.world.Activity;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * State of a person as an inspector shows it.
 *
 * @param id number of the person, from 0, by village, group and household
 * @param group label of its group
 * @param village name of its home village
 * @param kind child, woman, man or old man
 * @param household number of its household
 * @param place where it is, in words
 * @param act {@link Activity}
 * @param loc {@link Location}
 * @param eligible whether its kind can be mobilised in this scenario
 * @param online whether it uses the network
 * @param injured whether it was hurt
 * @param knowledge what it knows of each rumour, in the order of the scenario
 */
public record Person(
        int id,
        String group,
        String village,
        String kind,
        int household,
        String place,
        byte act,
        byte loc,
        boolean eligible,
        boolean online,
        boolean injured,
        List<RumourKnowledge> knowledge)
        implements Serializable {

    /**
     * Whether it takes part.
     *
     * @return true if mobilised
     */
    public boolean active() {
        return act == Activity.ACTIVE;
    }

    /**
     * Whether it rests after taking part.
     *
     * @return true if tired
     */
    public boolean tired() {
        return act == Activity.TIRED;
    }

    /**
     * Whether it is at the target of a mob.
     *
     * @return true if with a mob that has arrived
     */
    public boolean attacking() {
        return loc == Location.AT_TARGET;
    }

    /**
     * Whether it is displaced.
     *
     * @return true if fleeing, queued, in refuge or on the way back
     */
    public boolean displaced() {
        return Location.displaced(loc);
    }

    /**
     * Whether it is detained.
     *
     * @return true if in detention
     */
    public boolean detained() {
        return loc == Location.DETAINED;
    }

    /**
     * Whether it is dead.
     *
     * @return true if killed
     */
    public boolean dead() {
        return loc == Location.DEAD;
    }

    /**
     * Knowledge of a rumour by a person.
     *
     * @param rumour its id
     * @param heard whether the person heard it
     * @param tells whether it still tells it
     * @param believes whether it believes it
     */
    public record RumourKnowledge(String rumour, boolean heard, boolean tells, boolean believes)
            implements Serializable {

        String words() {
            return !heard ? "not heard" : (believes ? "believed" : "not believed") + (tells ? ", told on" : "");
        }
    }

    /** Copies the list. */
    public Person {
        knowledge = List.copyOf(knowledge);
    }

    static Person of(World w, @Index.Person int i) {
        People people = w.people;
        List<RumourKnowledge> knowledge = new ArrayList<>();
        for (int r = 0; r < w.rumours.count; r++) {
            int state = w.rumours.stateOf(r, i);
            knowledge.add(new RumourKnowledge(
                    w.rumours.ids[r], state != Rumours.IGNORANT, state == Rumours.SPREADER, w.rumours.believes(r, i)));
        }
        return new Person(
                i,
                w.scenario.groups().get(people.group(i)).label(),
                w.geography.names[people.village(i)],
                ExplanationText.kind(people.kind[i]),
                people.household[i],
                ExplanationText.place(w, i),
                people.act[i],
                people.loc[i],
                w.grievance.eligible(i),
                people.online(i),
                people.is(i, People.INJURED),
                knowledge);
    }

    /** State as lines of an inspector. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("group", group));
        facts.add(new Fact("village", village));
        facts.add(new Fact("kind", kind));
        facts.add(new Fact("household", Integer.toString(household)));
        facts.add(new Fact("place", place));
        facts.add(
                new Fact("takes part", act == Activity.ACTIVE ? "yes" : act == Activity.TIRED ? "no, resting" : "no"));
        facts.add(new Fact("online", online ? "yes" : "no"));
        facts.add(new Fact("injured", injured ? "yes" : "no"));
        for (RumourKnowledge h : knowledge) {
            facts.add(new Fact("rumour " + h.rumour(), h.words()));
        }
        return facts;
    }
}
