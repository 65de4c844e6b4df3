package flashpoint.gui.control;

import flashpoint.gui.control.Settings.Setting;
import flashpoint.gui.look.PlainText;
import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;

/**
 * One parameter: its key, a slider over its range, a field for exact values, and on pointing at it its meaning, unit,
 * range, default and source. A value that waits for the next setup is bold.
 */
final class SettingRow extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Setting setting;
    private final transient Scale scale;
    private final JLabel name = new JLabel();
    private final String key;
    private final JSlider slider = new JSlider(0, Scale.STEPS);
    private final JTextField field = new JTextField(6);
    private final transient BiConsumer<Setting, Double> changed;
    private double value;
    private double running;
    private boolean quiet;

    SettingRow(Setting setting, Scenario next, BiConsumer<Setting, Double> changed) {
        super(new BorderLayout(6, 0));
        this.setting = setting;
        this.changed = changed;
        Parameter p = setting.parameter();
        scale = new Scale(p);
        setBorder(BorderFactory.createEmptyBorder(1, 8, 1, 8));
        JPanel right = new JPanel(new BorderLayout(4, 0));
        right.add(field, BorderLayout.CENTER);
        JLabel unit = new JLabel(p.unit());
        unit.setPreferredSize(new Dimension(62, unit.getPreferredSize().height));
        right.add(unit, BorderLayout.EAST);
        add(name, BorderLayout.NORTH);
        add(slider, BorderLayout.CENTER);
        add(right, BorderLayout.EAST);
        key = setting.key(next);
        String tip = about(p, key);
        for (var c : new javax.swing.JComponent[] {this, name, slider, field, unit}) {
            c.setToolTipText(tip);
        }
        slider.setName("slider " + key);
        field.setName("field " + key);
        slider.getAccessibleContext().setAccessibleName(p.meaning());
        field.getAccessibleContext().setAccessibleName(p.meaning());
        slider.addChangeListener(e -> {
            if (!quiet) {
                set(scale.value(slider.getValue()), false);
            }
        });
        field.addActionListener(e -> typed());
        field.addFocusListener(new java.awt.event.FocusAdapter() {
            @Override
            public void focusLost(java.awt.event.FocusEvent e) {
                typed();
            }
        });
    }

    /** What a parameter is, in words: meaning, key, range, default, source. */
    static String about(Parameter p, String key) {
        String unit = p.unit().isEmpty() ? "" : " " + p.unit();
        boolean number = p.kind() == Field.Kind.REAL || p.kind() == Field.Kind.INTEGER;
        String range =
                number ? "Range " + p.text(p.min()) + " to " + p.text(p.max()) + unit + ", default " : "Default ";
        return "<html><div style='width:240px'><b>" + PlainText.escaped(p.meaning()) + "</b><br><small>" + key
                + "</small><br><br>" + range + p.text(p.defaultValue()) + ".<br>Source of the default: "
                + PlainText.escaped(SourceWords.of(p.source()))
                + ".<br><i>Takes effect at the next setup.</i></div></html>";
    }

    /** Text that is no number, or outside the range, gives way to the last good value. */
    private void typed() {
        try {
            double wanted = Double.parseDouble(field.getText().strip());
            if (setting.allows(wanted)) {
                if (wanted != value) {
                    set(wanted, true);
                }
                return;
            }
        } catch (NumberFormatException e) {
            // Falls through to the last good value.
        }
        tell(true);
    }

    private void set(double wanted, boolean moveSlider) {
        value = wanted;
        changed.accept(setting, wanted);
        tell(moveSlider);
    }

    private void tell(boolean moveSlider) {
        quiet = true;
        if (moveSlider) {
            slider.setValue(scale.position(value));
        }
        field.setText(setting.parameter().text(value));
        boolean waits = value != running;
        String phrase = PlainText.escaped(setting.parameter().meaning());
        name.setText("<html><div style='width:265px'>" + (waits ? "<b>" + phrase + "</b>" : phrase) + " <small>" + key
                + (waits ? ", running with " + setting.parameter().text(running) : "") + "</small></div></html>");
        quiet = false;
    }

    /** Shows what the next setup will use and what runs now. */
    void tell(Scenario next, Scenario now) {
        value = setting.of(next);
        running = now.groups().size() > setting.group() ? setting.of(now) : value;
        tell(true);
    }
}
