package flashpoint.model.incident;

import flashpoint.core.IncidentType;
import flashpoint.model.rumour.RumourSeeding;
import flashpoint.model.rumour.StoryRenewal;
import flashpoint.model.world.IncidentChain;
import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.io.Serializable;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Story of an incident as it is told: by word of mouth among those who may believe it, as a recording online, and as a
 * warning in the group it befell. What is told is as severe as what happened, unless the scenario gives its severity;
 * how far it is believed is the credibility of the rumour that tells it, which is another for talk than for a
 * recording.
 */
final class IncidentStory implements Serializable {

    private static final long serialVersionUID = 1L;

    /** incident.share: chance of a member of the audience online to see it when it is posted, 0 to 1. */
    private final double share;
    /** incident.seeds: draws for those who tell of it, and of those who warn, 0 to 1000 persons. */
    private final int seeds;
    /** incident.fusion: age up to which an older story takes a new incident in, 0 to 8760 h. */
    private final double fusion;
    /** prov.window: how long provocateurs stay whom a recording calls up, h. */
    private final double window;

    private final int provocateurs;

    IncidentStory(Parameters p) {
        share = p.get(Parameter.INCIDENT_SHARE);
        seeds = p.intValue(Parameter.INCIDENT_SEEDS);
        fusion = p.get(Parameter.INCIDENT_FUSION);
        window = p.get(Parameter.PROV_WINDOW);
        provocateurs = p.intValue(Parameter.PROV_COUNT);
    }

    private static int named(World w, IncidentChain chain, String field) {
        Event e = chain.given;
        return e != null && e.has(field) ? w.scenario.rumour(e.text(field)) : -1;
    }

    /** What is told by word of mouth: the rumour the event names, else the first accusation of the group. */
    private static int story(World w, IncidentChain chain) {
        int named = named(w, chain, "rumour");
        for (int r = 0; named < 0 && r < w.rumours.count; r++) {
            named = w.rumours.incites[r] && w.rumours.blamed[r] == chain.group ? r : -1;
        }
        return named;
    }

    /** What carries the recording: the rumour the event names, else the last accusation of the group. */
    private static int recording(World w, IncidentChain chain) {
        int named = named(w, chain, "recording");
        for (int r = w.rumours.count - 1; named < 0 && r >= 0; r--) {
            named = w.rumours.incites[r] && w.rumours.blamed[r] == chain.group ? r : -1;
        }
        return named;
    }

    /** Tells of the incident by word of mouth, where it happened and where the event says. */
    void tell(World w, IncidentChain chain) {
        chain.story = story(w, chain);
        if (chain.story < 0 || chain.severity == 0) {
            return;
        }
        take(w, chain, chain.story);
        Event e = chain.given;
        int n = RumourSeeding.mediated(w, chain.story, given(e, "seeds", seeds), chain.id);
        List<String> places = e != null && e.has("seedVillages")
                ? e.names("seedVillages")
                : List.of(w.geography.names[chain.village]);
        for (String name : places) {
            for (int g = 0; g < w.groups; g++) {
                RumourSeeding.seed(w, chain.story, g, w.scenario.village(name), n, chain.id + "/" + w.tick());
            }
        }
        w.report(IncidentType.STORY_TOLD, chain.village, -1, chain.group, chain.id, chain.severity);
    }

    /** Warns the group it befell, in its village. */
    void warn(World w, IncidentChain chain) {
        int named = named(w, chain, "threat");
        int threat = named >= 0 ? named : w.rumours.warningFor(chain.group);
        if (threat >= 0) {
            StoryRenewal.ofWarning(w, threat);
            RumourSeeding.seed(
                    w,
                    threat,
                    chain.group,
                    chain.village,
                    given(chain.given, "threatSeeds", seeds),
                    chain.id + "/threat");
        }
    }

    private static int given(Event e, String field, int otherwise) {
        return e != null && e.has(field) ? e.intValue(field) : otherwise;
    }

    /** Whether anybody of the village can post now. */
    static boolean connected(World w, @Index.Village int v) {
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            if (w.levers.of(Lever.POSTING)[b] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Posts the recording: members of the audience in the region who are online see it with a chance. */
    void post(World w, IncidentChain chain) {
        chain.recording = recording(w, chain);
        if (chain.recording < 0) {
            return;
        }
        take(w, chain, chain.recording);
        Event e = chain.given;
        double seen = e != null && e.has("share") ? e.doubleValue("share") : share;
        for (@Index.Village int v = 0; v < w.villages; v++) {
            if (w.geography.region[v] == w.geography.region[chain.village]) {
                for (int g = 0; g < w.groups; g++) {
                    if (w.rumours.audience[chain.recording][g]) {
                        RumourSeeding.show(w, chain.recording, g, v, seen);
                    }
                }
            }
        }
        if (e != null && e.isOn("provocateurs")) {
            provoke(w, chain);
        }
        w.report(IncidentType.RECORDING_POSTED, chain.village, -1, chain.group, chain.id, chain.severity);
    }

    private void provoke(World w, IncidentChain chain) {
        for (int g = 0; g < w.groups; g++) {
            if (w.rumours.audience[chain.recording][g]) {
                int until = w.tick() + w.ticksFor(window);
                w.spreaders().provoke(chain.id, provocateurs, g, List.of(), w.tick(), until);
                return;
            }
        }
    }

    /** Makes a rumour tell of the incident: it takes it in if it is young, else it becomes a new one. */
    private void take(World w, IncidentChain chain, int r) {
        boolean told = w.rumours.exists(r) && w.rumours.born[r] >= 0;
        boolean young = told && (w.tick() - w.rumours.born[r]) * w.dt <= fusion;
        double given = w.scenario.rumours().get(r).severity();
        double severity = given > 0 ? given : chain.severity;
        if (told && !young) {
            StoryRenewal.ofAccusation(w, r);
        }
        chain.fused = young;
        w.rumours.severity[r] = young ? FastMath.max(w.rumours.severity[r], severity) : severity;
    }
}
