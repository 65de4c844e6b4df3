package flashpoint.scenario.io;

import flashpoint.core.Numbers;
import flashpoint.scenario.Group;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.SourcePosition;
import java.util.List;
import java.util.Map;

/**
 * Rules for a scenario of the lattice: a head, its groups and the keys {@code lattice.*}. Anything else would not be
 * read, so it is refused; and so are keys of the lattice in a scenario of villages.
 */
final class LatticeSection {

    private static final List<ScenarioSection> READ =
            List.of(ScenarioSection.META, ScenarioSection.GROUPS, ScenarioSection.PARAMS);
    private static final List<String> CLOCK = List.of("dt", "days", "start");

    private final String file;
    private final Mapping root;
    private final Parameters values;

    LatticeSection(String file, Mapping root, Parameters values) {
        this.file = file;
        this.root = root;
        this.values = values;
    }

    /** Whether the scenario is one. */
    static boolean chosen(Parameters values) {
        return values.choice(Parameter.SPACE_MODE).equals("LATTICE");
    }

    /**
     * Refuses keys that the chosen mode does not read.
     *
     * @throws InputException at the first of them
     */
    void refuseUnread() {
        boolean lattice = chosen(values);
        if (ScenarioSection.PARAMS.in(root) instanceof Mapping params) {
            for (Map.Entry<String, Entry> entry : params.entries().entrySet()) {
                boolean common = entry.getKey().equals(Parameter.SPACE_MODE.key());
                if (!common && entry.getKey().startsWith("lattice.") != lattice) {
                    throw InputException.at(
                            entry.getValue().key(),
                            "params." + entry.getKey(),
                            "nothing reads it with space.mode " + values.choice(Parameter.SPACE_MODE),
                            lattice ? "lattice.* keys" : "any other key, or space.mode LATTICE");
                }
            }
        }
    }

    /**
     * Checks the rest and counts the clock in ticks.
     *
     * @param meta the head as read
     * @param groups the groups as read
     * @return the head with ticks for hours
     * @throws InputException if anything else is given, or values do not go together
     */
    Meta meta(Meta meta, List<Group> groups) {
        refuseSections();
        groups(groups);
        vision(Parameter.LATTICE_VISION);
        vision(Parameter.LATTICE_COP_VISION);
        room();
        boolean two = values.choice(Parameter.LATTICE_MODEL).equals("II");
        if (values.choice(Parameter.LATTICE_STOP).equals("EXTINCTION") && !two) {
            throw refuse(Parameter.LATTICE_STOP, "got EXTINCTION with lattice.model I", "HORIZON, or lattice.model II");
        }
        return meta.counting(values.intValue(Parameter.LATTICE_TICKS));
    }

    private void refuseSections() {
        for (ScenarioSection section : ScenarioSection.values()) {
            Node node = section.in(root);
            if (node != null && !READ.contains(section)) {
                throw InputException.at(
                        node.mark(),
                        section.path(),
                        "nothing reads it with space.mode LATTICE",
                        "meta, groups, params");
            }
        }
        Mapping meta = (Mapping) ScenarioSection.META.in(root);
        for (String key : CLOCK) {
            Node node = meta.get(key);
            if (node != null) {
                throw InputException.at(
                        node.mark(), "meta." + key, "nothing reads it with space.mode LATTICE", "lattice.ticks");
            }
        }
    }

    private void groups(List<Group> groups) {
        String model = values.choice(Parameter.LATTICE_MODEL);
        int needed = model.equals("I") ? 1 : 2;
        if (groups.size() != needed) {
            throw InputException.at(
                    ScenarioSection.GROUPS.in(root).mark(),
                    ScenarioSection.GROUPS.path(),
                    groups.size() + (groups.size() == 1 ? " group" : " groups") + " with lattice.model " + model,
                    needed == 1 ? "one group" : "two groups");
        }
        for (Group group : groups) {
            if (!group.standing().isEmpty()) {
                throw InputException.at(
                        ScenarioSection.GROUPS.in(root).mark(),
                        "groups." + group.label() + ".standing",
                        "nothing reads it with space.mode LATTICE",
                        "lattice.legitimacy");
            }
        }
    }

    /** A view wider than the torus would see a cell twice. */
    private void vision(Parameter vision) {
        int side = Math.min(values.intValue(Parameter.LATTICE_WIDTH), values.intValue(Parameter.LATTICE_HEIGHT));
        double given = values.get(vision);
        if (2 * (int) given + 1 > side) {
            int most = (side - 1) / 2 + 1;
            throw refuse(
                    vision,
                    "got " + Numbers.text(given) + ", which sees round a torus " + side + " cells across",
                    "a number from 1 to below " + most);
        }
    }

    private void room() {
        double cells = values.get(Parameter.LATTICE_WIDTH) * values.get(Parameter.LATTICE_HEIGHT);
        double density = values.get(Parameter.LATTICE_DENSITY);
        double cops = values.get(Parameter.LATTICE_COP_DENSITY);
        if (Math.floor(density * cells + 1e-6) + Math.floor(cops * cells + 1e-6) > cells) {
            Parameter at = entry(Parameter.LATTICE_DENSITY) == null
                    ? Parameter.LATTICE_COP_DENSITY
                    : Parameter.LATTICE_DENSITY;
            throw refuse(
                    at,
                    "lattice.density " + Numbers.text(density) + " and lattice.copDensity " + Numbers.text(cops),
                    "at most one agent a cell together");
        }
    }

    private Entry entry(Parameter parameter) {
        return ScenarioSection.PARAMS.in(root) instanceof Mapping params
                ? params.entries().get(parameter.key())
                : null;
    }

    /** Names the place of the value; if it is a default, the place of the parameters. */
    private InputException refuse(Parameter parameter, String given, String allowed) {
        Entry entry = entry(parameter);
        Node params = ScenarioSection.PARAMS.in(root);
        SourcePosition mark =
                entry != null ? entry.value().mark() : params == null ? SourcePosition.of(file) : params.mark();
        return InputException.at(mark, "params." + parameter.key(), given, allowed);
    }
}
