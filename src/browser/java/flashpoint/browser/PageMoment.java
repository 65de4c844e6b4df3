package flashpoint.browser;

import flashpoint.model.observe.MapSnapshot;
import flashpoint.scenario.Spreader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Moment of a run for the page's map: everything that moves, and the houses that changed since the one before. */
final class PageMoment {

    private byte[] houses = {};

    /** Forgets what the page has: the next moment tells every house that is not lived in. */
    void forget() {
        houses = new byte[0];
    }

    /** A snapshot as the page draws it. */
    Map<String, Object> of(MapSnapshot s, double[] open) {
        Map<String, Object> out = PageScenario.map("tick", s.tick(), "hour", s.hour());
        List<Object> mobs = new ArrayList<>();
        for (MapSnapshot.Mob m : s.mobs()) {
            mobs.add(List.of(m.id(), m.group(), m.size(), m.from(), m.to(), m.way(), m.attacking()));
        }
        out.put("mobs", mobs);
        List<Object> patrols = new ArrayList<>();
        for (MapSnapshot.Patrol p : s.patrols()) {
            patrols.add(List.of(p.id(), p.officers(), p.from(), p.to(), p.way()));
        }
        out.put("patrols", patrols);
        List<Object> streams = new ArrayList<>();
        for (MapSnapshot.Stream t : s.streams()) {
            streams.add(List.of(t.village(), t.refuge(), t.homeward(), t.persons()));
        }
        out.put("streams", streams);
        out.put("gathered", s.gathered());
        out.put("attackers", s.attackers());
        out.put("officers", s.officers());
        out.put("talkers", talkers(s));
        out.put("inside", s.inside());
        out.put("waiting", s.waiting());
        List<Object> openness = new ArrayList<>();
        for (double o : open) {
            openness.add(o);
        }
        out.put("open", openness);
        out.put("displaced", s.displaced());
        out.put("home", s.home());
        out.put("changed", changed(s.houses()));
        if (s.persons() != null) {
            out.put("first", s.persons().first());
            out.put("states", digits(s.persons().state()));
        }
        return out;
    }

    /** By village: those who incite, and those who speak against. */
    @SuppressWarnings("EnumOrdinal") // As the snapshot lays the kinds out.
    private static List<Object> talkers(MapSnapshot s) {
        int kinds = Spreader.Kind.values().length;
        List<Object> out = new ArrayList<>();
        for (int v = 0; v < s.officers().length; v++) {
            int all = 0;
            for (int k = 0; k < kinds; k++) {
                all += s.talkers()[v * kinds + k];
            }
            int against = s.talkers()[v * kinds + Spreader.Kind.DEBUNKER.ordinal()];
            out.add(List.of(all - against, against));
        }
        return out;
    }

    private int[] changed(byte[] now) {
        if (houses.length != now.length) {
            houses = new byte[now.length];
        }
        int n = 0;
        for (int h = 0; h < now.length; h++) {
            n += houses[h] == now[h] ? 0 : 1;
        }
        int[] out = new int[2 * n];
        int k = 0;
        for (int h = 0; h < now.length; h++) {
            if (houses[h] != now[h]) {
                houses[h] = now[h];
                out[k++] = h;
                out[k++] = now[h];
            }
        }
        return out;
    }

    private static String digits(byte[] states) {
        StringBuilder out = new StringBuilder(states.length);
        for (byte state : states) {
            out.append((char) ('0' + state));
        }
        return out.toString();
    }
}
