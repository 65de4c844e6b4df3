package flashpoint.testing;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Field;
import flashpoint.scenario.Group;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Spreader;
import flashpoint.scenario.Station;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios for tests: shipped ones with changes, and small ones made by hand. */
public final class Scenarios {

    /** Hour before which nothing can happen in {@code korday-2020} but talk of the quarrel. */
    public static final double STOP = 62.17;

    private Scenarios() {}

    /** A shipped scenario with overrides such as {@code meta.days=4}. */
    public static Scenario shipped(String name, String... overrides) {
        return ScenarioReader.read(Path.of("scenarios", name + ".yaml"), List.of(overrides))
                .scenario();
    }

    /** {@code korday-2020} with overrides. */
    public static Scenario korday(String... overrides) {
        return shipped("korday-2020", overrides);
    }

    /** {@code three-villages} with overrides. */
    public static Scenario threeVillages(String... overrides) {
        return shipped("three-villages", overrides);
    }

    /** The same without any event. */
    public static Scenario uneventful(Scenario s) {
        return s.with(List.of());
    }

    /** The same with one more event. */
    public static Scenario with(Scenario s, Event event) {
        List<Event> events = new ArrayList<>(s.events());
        events.add(event);
        return s.with(events);
    }

    /** The same with other villages. */
    public static Scenario withVillages(Scenario s, List<Village> villages) {
        return changed(s, villages, s.rumours(), s.spreaders());
    }

    /** The same with other rumours. */
    public static Scenario withRumours(Scenario s, List<Rumour> rumours) {
        return changed(s, s.villages(), rumours, s.spreaders());
    }

    /** The same with rumour spreaders. */
    public static Scenario withSpreaders(Scenario s, Spreader... spreaders) {
        return changed(s, s.villages(), s.rumours(), List.of(spreaders));
    }

    private static Scenario changed(
            Scenario s, List<Village> villages, List<Rumour> rumours, List<Spreader> spreaders) {
        return new Scenario(
                s.meta(),
                s.groups(),
                villages,
                s.roads(),
                s.refuges(),
                s.stations(),
                rumours,
                spreaders,
                s.parameters(),
                s.events(),
                s.lines(),
                s.reports());
    }

    /**
     * An event, with the defaults of its type for whatever is not given.
     *
     * @param type what
     * @param fields names and values in turn
     */
    public static Event event(EventType type, Object... fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (field.fallback() != null) {
                values.put(field.name(), field.fallback());
            }
        }
        for (int k = 0; k < fields.length; k += 2) {
            values.put((String) fields[k], fields[k + 1]);
        }
        return new Event(type, "test-" + type, "", values);
    }

    /** A bare scenario to build limiting cases from: nothing happens in it, and every adult is a man. */
    public static Small small(double dt, double days) {
        return new Small(dt, days);
    }

    /** A small scenario under construction. */
    public static final class Small {

        private final Meta meta;
        private final List<Group> groups = new ArrayList<>();
        private final List<Village> villages = new ArrayList<>();
        private final List<Refuge> refuges = new ArrayList<>();
        private final List<Station> stations = new ArrayList<>();
        private final List<Rumour> rumours = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final Map<Parameter, Double> values = new LinkedHashMap<>();

        private Small(double dt, double days) {
            meta = new Meta("small", "Small", "", "", "", 1, 1, dt, days, "2020-02-05T00:00");
            set(Parameter.CLOCK_DIURNAL, 1);
            set(Parameter.HOUSEHOLD_MIN, 1);
            set(Parameter.HOUSEHOLD_SPAN, 1);
            set(Parameter.HOUSEHOLD_HEAD_MAN, 1);
            // Whoever is in a crowd that may set out does.
            set(Parameter.MOB_STAND, 0);
        }

        /** Sets a parameter for all groups. */
        public Small set(Parameter parameter, double value) {
            values.put(parameter, value);
            return this;
        }

        /** Adds groups. */
        public Small groups(String... labels) {
            for (String label : labels) {
                groups.add(new Group(label, label, Map.of()));
            }
            return this;
        }

        /** Adds a village. */
        public Small village(String name, double x, int population, Double... shares) {
            villages.add(
                    new Village(name, x, 0, population, List.of(shares), Village.Type.VILLAGE, Village.REGION, true));
            return this;
        }

        /** Adds a border post. */
        public Small border(String id, double x, double score, double capacity) {
            refuges.add(new Refuge(id, x, 0, Refuge.Type.BORDER, score, capacity, 1));
            return this;
        }

        /** Adds a police station. */
        public Small station(String id, String village, int units, int size) {
            stations.add(new Station(id, village, units, size, true));
            return this;
        }

        /** Adds a rumour told in one group. */
        public Small rumour(String id, Rumour.Kind kind, String blamed, String audience, double credibility) {
            rumours.add(new Rumour(id, id, kind, blamed, List.of(audience), credibility, 0, 1, List.of()));
            return this;
        }

        /** Adds an event. */
        public Small event(EventType type, Object... fields) {
            events.add(Scenarios.event(type, fields));
            return this;
        }

        /** The scenario. */
        public Scenario scenario() {
            Parameters parameters = Parameters.defaults(groups.size());
            for (Map.Entry<Parameter, Double> value : values.entrySet()) {
                parameters = parameters.with(value.getKey(), value.getValue());
            }
            return new Scenario(
                    meta,
                    groups,
                    villages,
                    List.of(),
                    refuges,
                    stations,
                    rumours,
                    List.of(),
                    parameters,
                    events,
                    List.of(),
                    List.of());
        }
    }
}
