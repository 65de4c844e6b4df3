package flashpoint.model.explain;

import flashpoint.model.violence.Armament;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import java.io.Serializable;
import java.util.List;

/**
 * Arms that the members of a group carry, where they come from, and what their hits do (ODD section 7.9). Arms are the
 * group's and the scenario's, and do not change in the course of a run.
 *
 * @param group label of the group
 * @param armament a hit by a member kills as one of so many hits would; 1 is neutral
 * @param attack chance that a hit kills in attack, 0 to 1
 * @param defence chance that a hit kills in defence, 0 to 1
 */
public record Arms(String group, double armament, double attack, double defence) implements Serializable {

    static Arms of(World w, Armament a, @Index.Group int g) {
        return new Arms(
                w.scenario.groups().get(g).label(), w.p.get(Parameter.WEAPONS_ARMS, g), a.attack(g), a.defence(g));
    }

    /** Arms as lines of an inspector. */
    List<Fact> facts() {
        return List.of(
                new Fact(
                        "arms",
                        ExplanationText.number(armament) + (armament == 1 ? ", neutral" : "")
                                + ": what weapons.arms gives group " + group),
                new Fact(
                        "a hit kills with chance",
                        ExplanationText.number(attack) + " in attack, " + ExplanationText.number(defence)
                                + " in defence"));
    }
}
