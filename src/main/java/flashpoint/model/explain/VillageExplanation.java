package flashpoint.model.explain;

import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Location;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Explanation of why a crowd sets out from a village or not (ODD section 7.8), for the group that is nearest to it,
 * with the village's state.
 *
 * @param tick tick last done
 * @param hour start of that tick, h
 * @param id index of the village
 * @param name its name
 * @param group label of the group whose crowd it is; empty if no group of the village sets out
 * @param assembled persons of that group who stand together at home
 * @param enough how many it takes
 * @param stands hours for which there have been enough
 * @param patience hours they must have been
 * @param facts state
 */
public record VillageExplanation(
        int tick,
        double hour,
        int id,
        String name,
        String group,
        int assembled,
        double enough,
        double stands,
        double patience,
        List<Fact> facts)
        implements Explanation {

    /** Copies the list. */
    public VillageExplanation {
        facts = List.copyOf(facts);
    }

    static VillageExplanation of(Explainer e, @Index.Village int v) {
        World w = e.world;
        int most = -1;
        for (int g = 0; g < w.groups; g++) {
            boolean lives = w.census.eligible[w.subgroups.of(v, g)] > 0;
            if (lives && e.crowds.offensive(g) && (most < 0 || lead(e, v, g) > lead(e, v, most))) {
                most = g;
            }
        }
        int b = w.subgroups.of(v, Math.max(0, most));
        return new VillageExplanation(
                w.tick(),
                Math.max(0, w.hour()),
                v,
                w.geography.names[v],
                most < 0 ? "" : w.scenario.groups().get(most).label(),
                most < 0 ? 0 : w.census.assembled[b],
                most < 0 ? 0 : e.crowds.enough(w, b),
                e.crowds.standing(b) * w.dt,
                e.crowds.patience() * w.dt,
                facts(e, v));
    }

    private static double lead(Explainer e, @Index.Village int v, @Index.Group int g) {
        World w = e.world;
        return w.census.assembled[w.subgroups.of(v, g)] - e.crowds.enough(w, w.subgroups.of(v, g));
    }

    private static List<Fact> facts(Explainer e, @Index.Village int v) {
        World w = e.world;
        List<Fact> facts = new ArrayList<>();
        for (int g = 0; g < w.groups; g++) {
            int b = w.subgroups.of(v, g);
            int residents = w.people.firstOfBlock[b + 1] - w.people.firstOfBlock[b];
            if (residents > 0) {
                String group = "group " + w.scenario.groups().get(g).label();
                int houses = w.households.firstOfBlock[b + 1] - w.households.firstOfBlock[b];
                facts.add(new Fact(
                        group + ", at home", w.census.at(b, Location.HOME) + " of " + residents + " residents"));
                facts.add(new Fact(group + ", taking part", Integer.toString(w.census.active[b])));
                facts.add(new Fact(
                        group + ", legitimacy",
                        ExplanationText.number(w.grievance.legitimacy(b, w.grievance.resented[b]))));
                facts.add(new Fact(group + ", attacked by", Integer.toString(w.hostile[b])));
                facts.add(new Fact(group + ", houses burned", w.census.housesBurned[b] + " of " + houses));
                if (w.census.shops[b] > 0) {
                    facts.add(new Fact(group + ", shops burned", w.census.shopsBurned[b] + " of " + w.census.shops[b]));
                }
                if (w.p.get(Parameter.WEAPONS_ARMS, g) != 1) {
                    facts.add(
                            new Fact(group + ", armament", ExplanationText.number(w.p.get(Parameter.WEAPONS_ARMS, g))));
                }
            }
        }
        facts.add(new Fact("police", Integer.toString(w.units.present[v])));
        facts.add(new Fact("reported to police", e.policing.calls(w, v) ? "yes" : "no"));
        facts.add(new Fact("network", network(w, v)));
        return facts;
    }

    /** Whether the network is on for all groups of a village, for none, or for some. */
    private static String network(World w, @Index.Village int v) {
        int on = 0;
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            on += w.levers.of(Lever.POSTING)[b] > 0 ? 1 : 0;
        }
        return on == w.groups ? "on" : on == 0 ? "cut" : "cut for some";
    }

    @Override
    public String subject() {
        return "village " + name;
    }

    @Override
    public boolean decided() {
        return false;
    }

    @Override
    public List<Term> terms() {
        return group.isEmpty()
                ? List.of()
                : List.of(
                        new Term("assembled", "n", assembled, "of group " + group + " who stand together"),
                        new Term("enough", "\u2212q", -enough, "how many it takes to set out"));
    }

    @Override
    public Term total() {
        return new Term("more than enough", "n\u2212q", assembled - enough, "a crowd needs at least 0");
    }

    @Override
    public String sentence() {
        if (group.isEmpty()) {
            return "No crowd sets out from " + name + ": nobody lives there whose group does.";
        }
        String crowd = name + ": " + assembled + " of group " + group + " stand together, ";
        if (assembled == 0 || assembled < enough) {
            return crowd + "fewer than the " + ExplanationText.fixed(enough, 1) + " it takes for a crowd to set out.";
        }
        return crowd + "enough for a crowd (" + ExplanationText.fixed(enough, 1) + ") for "
                + ExplanationText.fixed(stands, 2) + " h; after " + ExplanationText.fixed(patience, 2)
                + " h it may set out in any tick.";
    }
}
