package flashpoint.gui.control;

import flashpoint.gui.look.PlainText;
import flashpoint.run.session.EventDraft;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.Field;
import flashpoint.scenario.Scenario;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Form of an event: a row for each field of its kind, made from the registry. */
final class EventForm extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final String NONE = "";

    private final transient EventKind kind;
    private final transient Map<String, Supplier<Object>> inputs = new LinkedHashMap<>();
    private final transient EventDraft drafts;
    private final transient Map<String, Object> start;

    EventForm(EventKind kind, Scenario scenario) {
        super(new GridBagLayout());
        this.kind = kind;
        drafts = new EventDraft(scenario);
        start = drafts.of(kind).map(Event::values).orElseGet(() -> drafts.values(kind));
        List<Field> fields = kind.fields();
        for (int k = 1; k < fields.size(); k++) {
            add(fields.get(k), k);
        }
    }

    private void add(Field field, int line) {
        Object value = field.name().equals("t1") ? lasts() : start.get(field.name());
        JComponent input = input(field, value);
        input.setName("event field " + field.name());
        String unit = field.unit().isEmpty() ? "" : ", " + field.unit();
        String text = field.name().equals("t1") ? "for how many hours; empty for to the end" : field.meaning() + unit;
        JLabel label = new JLabel("<html><div style='width:190px'>" + PlainText.escaped(text) + " <small>("
                + field.name() + ")</small></div></html>");
        label.setLabelFor(input);
        GridBagConstraints at = new GridBagConstraints();
        at.gridy = line;
        at.insets = new Insets(3, 4, 3, 4);
        at.anchor = GridBagConstraints.LINE_START;
        add(label, at);
        at.gridx = 1;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        add(input, at);
    }

    /** An end is asked for as a length: the event begins when it is done. */
    private Object lasts() {
        Object end = start.get("t1");
        return end == null
                ? null
                : ((Number) end).doubleValue()
                        - ((Number) start.get(kind.fields().get(0).name())).doubleValue();
    }

    private JComponent input(Field field, Object value) {
        switch (field.kind()) {
            case BOOLEAN -> {
                JCheckBox box = new JCheckBox("", Boolean.TRUE.equals(value));
                inputs.put(field.name(), box::isSelected);
                return box;
            }
            case REAL, INTEGER, VILLAGES, GROUPS, NAMES -> {
                JTextField box = new JTextField(text(value), 12);
                inputs.put(field.name(), () -> read(field, box.getText().strip()));
                if (!drafts.names(field).isEmpty()) {
                    box.setToolTipText(PlainText.of("With commas: " + String.join(", ", drafts.names(field))));
                }
                return box;
            }
            default -> {
                List<String> names = new ArrayList<>(drafts.names(field));
                if (!field.required() && field.fallback() == null) {
                    names.add(0, NONE);
                }
                JComboBox<String> box = new JComboBox<>(names.toArray(String[]::new));
                box.setSelectedItem(value == null ? NONE : value);
                inputs.put(field.name(), () -> NONE.equals(box.getSelectedItem()) ? null : box.getSelectedItem());
                return box;
            }
        }
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        return value instanceof Number n ? flashpoint.core.Numbers.text(n.doubleValue()) : NONE;
    }

    private static Object read(Field field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return switch (field.kind()) {
                case REAL -> Double.valueOf(typed);
                case INTEGER -> Integer.valueOf(typed);
                default -> List.of(typed.split("\\s*,\\s*"));
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(field.name() + ": got " + typed + ", allowed: a number", e);
        }
    }

    /**
     * The event as filled in.
     *
     * @return an event at hour 0
     * @throws IllegalArgumentException if a number cannot be read
     */
    Event event() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(kind.fields().get(0).name(), 0.0);
        inputs.forEach((name, input) -> {
            Object value = input.get();
            if (value != null) {
                values.put(name, value);
            }
        });
        return new Event(kind, EventDraft.id(kind), EventDraft.words(kind), values);
    }
}
