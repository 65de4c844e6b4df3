package flashpoint.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Warnings of places and people: no residents, no road leads there, nowhere to flee to, no police. */
final class PlaceWarnings {

    private static final int MOST_NAMED = 5;

    private PlaceWarnings() {}

    static void add(Scenario s, List<String> warnings) {
        groups(s, warnings);
        villages(s, warnings);
        roads(s, warnings);
        refuges(s, warnings);
        stations(s, warnings);
    }

    private static void groups(Scenario s, List<String> warnings) {
        for (int g = 0; g < s.groups().size(); g++) {
            int group = g;
            if (s.villages().stream().allMatch(v -> ScenarioWarnings.residents(s, v, group) == 0)) {
                warnings.add("groups." + s.groups().get(g).label() + ": nobody in any village belongs to it");
            }
        }
    }

    private static void villages(Scenario s, List<String> warnings) {
        List<String> empty = new ArrayList<>();
        Map<List<Double>, String> places = new HashMap<>();
        for (Village v : s.villages()) {
            long persons = 0;
            for (int g = 0; g < s.groups().size(); g++) {
                persons += ScenarioWarnings.residents(s, v, g);
            }
            if (persons == 0 && v.type() == Village.Type.VILLAGE) {
                empty.add(v.name());
            }
            String other = places.putIfAbsent(List.of(v.x(), v.y()), v.name());
            if (other != null) {
                warnings.add("villages." + v.name() + ": at the same place as " + other);
            }
        }
        if (!empty.isEmpty()) {
            warnings.add("villages: nobody lives in " + names(empty));
        }
    }

    /** Mobs and police travel only on roads once there are any; a portal is beyond the map. */
    private static void roads(Scenario s, List<String> warnings) {
        if (s.roads().isEmpty()) {
            return;
        }
        Map<String, Set<String>> joined = new HashMap<>();
        s.villages().forEach(v -> joined.put(v.name(), new HashSet<>(Set.of(v.name()))));
        for (Road road : s.roads()) {
            Set<String> one = joined.get(road.from());
            Set<String> other = joined.get(road.to());
            if (one != other) {
                one.addAll(other);
                other.forEach(name -> joined.put(name, one));
            }
        }
        Map<String, Set<String>> largest = new LinkedHashMap<>();
        for (Village v : s.villages()) {
            largest.merge(v.region(), joined.get(v.name()), (a, b) -> b.size() > a.size() ? b : a);
        }
        List<String> cut = s.villages().stream()
                .filter(v -> v.type() != Village.Type.PORTAL)
                .filter(v -> !largest.get(v.region()).contains(v.name()))
                .map(Village::name)
                .toList();
        if (!cut.isEmpty()) {
            warnings.add("roads: none leads from the other villages to " + names(cut)
                    + "; no crowd and no police can travel there or from there");
        }
    }

    private static void refuges(Scenario s, List<String> warnings) {
        if (s.refuges().isEmpty()) {
            warnings.add("refuges: none, so nobody can leave home");
            return;
        }
        boolean opened = s.events().stream().anyMatch(e -> e.type() == EventType.BORDER && e.doubleValue("open") > 0);
        if (!opened && s.refuges().stream().allMatch(PlaceWarnings::closed)) {
            warnings.add("refuges: all are closed and no event opens one, so nobody can arrive anywhere");
        }
    }

    private static boolean closed(Refuge r) {
        return r.open() == 0 || r.capacity() == 0;
    }

    private static void stations(Scenario s, List<String> warnings) {
        if (s.stations().isEmpty()) {
            warnings.add("police.stations: none, so there are no police");
        }
        for (Station station : s.stations()) {
            if (station.units() == 0 || station.size() == 0) {
                boolean expected = s.events().stream()
                        .anyMatch(e -> e.type() == EventType.REINFORCE
                                && e.text("station").equals(station.id()));
                if (!expected && !station.district()) {
                    warnings.add("police.stations." + station.id() + ": no officers");
                }
            }
        }
    }

    static String names(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED ? some + " and " + (names.size() - MOST_NAMED) + " more" : some;
    }
}
