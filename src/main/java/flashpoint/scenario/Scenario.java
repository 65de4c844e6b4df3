package flashpoint.scenario;

import java.io.Serializable;
import java.util.List;

/**
 * Resolved scenario: everything that decides a run besides the seed. Checked, complete and immutable; written out and
 * read again it is equal to itself.
 *
 * @param meta name, clock, default seed
 * @param groups at least one
 * @param villages at least one; none on the lattice
 * @param roads may be empty: then travel is straight
 * @param refuges may be empty: then no household can leave
 * @param stations may be empty: then there are no police
 * @param rumours may be empty
 * @param spreaders may be empty
 * @param parameters a value for every entry of the registry
 * @param events in the order of the file, which breaks ties of time
 * @param lines rivers, borders and roads that maps draw; they change no result
 * @param reports who counts what, and when it becomes known; they change nothing but their own columns
 */
public record Scenario(
        Meta meta,
        List<Group> groups,
        List<Village> villages,
        List<Road> roads,
        List<Refuge> refuges,
        List<Station> stations,
        List<Rumour> rumours,
        List<Spreader> spreaders,
        Parameters parameters,
        List<Event> events,
        List<MapLine> lines,
        List<CountReport> reports)
        implements Serializable {

    /** Copies the lists. */
    public Scenario {
        groups = List.copyOf(groups);
        villages = List.copyOf(villages);
        roads = List.copyOf(roads);
        refuges = List.copyOf(refuges);
        stations = List.copyOf(stations);
        rumours = List.copyOf(rumours);
        spreaders = List.copyOf(spreaders);
        events = List.copyOf(events);
        lines = List.copyOf(lines);
        reports = List.copyOf(reports);
    }

    /**
     * The scenario with other parameters.
     *
     * @param changed new values
     * @return a copy
     */
    public Scenario with(Parameters changed) {
        return changed(meta, changed, events, reports);
    }

    /**
     * The scenario with other events.
     *
     * @param changed new events
     * @return a copy
     */
    public Scenario with(List<Event> changed) {
        return changed(meta, parameters, changed, reports);
    }

    /**
     * The scenario with other reports.
     *
     * @param changed new reports
     * @return a copy
     */
    public Scenario reporting(List<CountReport> changed) {
        return changed(meta, parameters, events, changed);
    }

    /**
     * The scenario with another head.
     *
     * @param changed new head
     * @return a copy
     */
    public Scenario with(Meta changed) {
        return changed(changed, parameters, events, reports);
    }

    private Scenario changed(Meta head, Parameters values, List<Event> happening, List<CountReport> counting) {
        return new Scenario(
                head, groups, villages, roads, refuges, stations, rumours, spreaders, values, happening, lines,
                counting);
    }

    /**
     * Whether this is a run of Epstein's lattice rather than of villages.
     *
     * @return true if {@code space.mode} is LATTICE
     */
    public boolean lattice() {
        return parameters.choice(Parameter.SPACE_MODE).equals("LATTICE");
    }

    /**
     * Index of a group.
     *
     * @param label its label
     * @return its position
     * @throws IllegalArgumentException if there is none
     */
    public int group(String label) {
        return position(groups.stream().map(Group::label).toList(), label);
    }

    /**
     * Index of a village.
     *
     * @param name its name
     * @return its position
     * @throws IllegalArgumentException if there is none
     */
    public int village(String name) {
        return position(villages.stream().map(Village::name).toList(), name);
    }

    /**
     * Index of a rumour.
     *
     * @param id its id
     * @return its position
     * @throws IllegalArgumentException if there is none
     */
    public int rumour(String id) {
        return position(rumours.stream().map(Rumour::id).toList(), id);
    }

    /**
     * Index of a refuge.
     *
     * @param id its id
     * @return its position
     * @throws IllegalArgumentException if there is none
     */
    public int refuge(String id) {
        return position(refuges.stream().map(Refuge::id).toList(), id);
    }

    /**
     * Index of a police station.
     *
     * @param id its id
     * @return its position
     * @throws IllegalArgumentException if there is none
     */
    public int station(String id) {
        return position(stations.stream().map(Station::id).toList(), id);
    }

    private static int position(List<String> names, String name) {
        int i = names.indexOf(name);
        if (i < 0) {
            throw new IllegalArgumentException("no " + name + " among " + names);
        }
        return i;
    }

    /**
     * Labels of the groups.
     *
     * @return labels in order
     */
    public List<String> labels() {
        return groups.stream().map(Group::label).toList();
    }
}
