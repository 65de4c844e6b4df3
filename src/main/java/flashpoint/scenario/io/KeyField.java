package flashpoint.scenario.io;

import flashpoint.scenario.EventKinds;
import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * The field that a dotted key of {@code --set} addresses, so that a text can be read as the key takes it: {@code 007} is
 * seven for a number and stays {@code 007} for the name of a village.
 */
final class KeyField {

    private KeyField() {}

    /**
     * The field of a key.
     *
     * @param root a tree in the form of {@link NormalForm}
     * @param key as in an override
     * @return its field; null if the key is unknown, or names a whole section or element
     */
    static Field of(Mapping root, String key) {
        String bare = key.startsWith("params.") ? key.substring("params.".length()) : key;
        Parameter parameter = parameter(bare);
        if (parameter != null) {
            return ParameterSection.field(parameter);
        }
        String path = key.startsWith("stations.") ? "police." + key : key;
        for (ScenarioSection section : ScenarioSection.values()) {
            if (section != ScenarioSection.PARAMS && path.startsWith(section.path() + ".")) {
                String rest = path.substring(section.path().length() + 1);
                return section.list() ? element(root, section, rest) : named(section.fields(), rest);
            }
        }
        return null;
    }

    /** The parameter of a key, with a group's label behind it or without. */
    private static Parameter parameter(String key) {
        Parameter whole = Parameter.of(key);
        int dot = key.lastIndexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        Parameter prefix = Parameter.of(key.substring(0, dot));
        return prefix != null && prefix.grouped() ? prefix : null;
    }

    private static Field element(Mapping root, ScenarioSection section, String rest) {
        if (section.identity().isEmpty()) {
            return null;
        }
        boolean drawn = section == ScenarioSection.VILLAGES
                || section == ScenarioSection.REFUGES
                || section == ScenarioSection.STATIONS;
        String id = longest(References.ids(drawn ? RegionSection.expand(root) : root, section), rest);
        if (id.isEmpty() || rest.length() <= id.length()) {
            return null;
        }
        String name = rest.substring(id.length() + 1);
        return named(section == ScenarioSection.EVENTS ? event(root, id) : section.fields(), name);
    }

    /** Names may hold dots, so the longest that fits is meant; empty if none does. */
    static String longest(List<String> ids, String rest) {
        String found = "";
        for (String id : ids) {
            if ((rest.equals(id) || rest.startsWith(id + ".")) && id.length() > found.length()) {
                found = id;
            }
        }
        return found;
    }

    private static List<Field> event(Mapping root, String id) {
        List<Field> fields = new ArrayList<>(EventSection.common());
        for (Node item : ((Sequence) ScenarioSection.EVENTS.in(root)).items()) {
            if (item instanceof Mapping event && id.equals(event.text("id"))) {
                String type = event.text("type");
                EventKinds.of(type).ifPresent(kind -> fields.addAll(kind.fields()));
            }
        }
        return fields;
    }

    /** {@code t0} stands under {@code t} in the tree; a share stands under its group's label. */
    private static Field named(List<Field> fields, String name) {
        for (Field field : fields) {
            boolean time = field.name().equals("t0") && name.equals("t");
            if (field.name().equals(name) || time) {
                return field;
            }
            boolean shares = field.kind() == Field.Kind.SHARES && name.startsWith(field.name() + ".");
            if (shares) {
                return Field.real(name, "", 0, 1, field.meaning());
            }
        }
        return null;
    }
}
