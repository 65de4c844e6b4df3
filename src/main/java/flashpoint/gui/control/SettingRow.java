package flashpoint.gui.control;

import flashpoint.gui.control.Settings.Setting;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.apache.commons.math3.util.FastMath;

/**
 * One parameter: its key, a slider over its range, a field for exact values, and on pointing at it its meaning, unit,
 * range, default and source. A value that waits for the next setup is bold.
 */
final class SettingRow extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Setting setting;
    private final transient Scale scale;
    private final JLabel name = new JLabel();
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
        name.setText(setting.key(next));
        setBorder(BorderFactory.createEmptyBorder(1, 8, 1, 8));
        JPanel right = new JPanel(new BorderLayout(4, 0));
        right.add(field, BorderLayout.CENTER);
        JLabel unit = new JLabel(p.unit());
        unit.setPreferredSize(new Dimension(62, unit.getPreferredSize().height));
        right.add(unit, BorderLayout.EAST);
        add(name, BorderLayout.NORTH);
        add(slider, BorderLayout.CENTER);
        add(right, BorderLayout.EAST);
        String tip = tip(p, Math.max(0, setting.group()));
        for (var c : new javax.swing.JComponent[] {this, name, slider, field, unit}) {
            c.setToolTipText(tip);
        }
        slider.setName("slider " + name.getText());
        field.setName("field " + name.getText());
        slider.getAccessibleContext().setAccessibleName(name.getText());
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

    static String tip(Parameter p, int group) {
        String unit = p.unit().isEmpty() ? "" : " " + p.unit();
        return "<html><div style='width:260px'><b>" + p.key() + "</b>: " + p.meaning() + ".<br>Range " + p.text(p.min())
                + " to " + p.text(p.max()) + unit + ", default " + p.text(p.fallback()) + ". Source: " + p.source()
                + ".<br><i>Takes effect at the next setup.</i></div></html>";
    }

    /** Text that is no number, or outside the range, gives way to the last good value. */
    private void typed() {
        try {
            double wanted = Double.parseDouble(field.getText().strip());
            Parameter p = setting.parameter();
            boolean whole = p.kind() != flashpoint.scenario.Field.Kind.INTEGER || wanted == FastMath.rint(wanted);
            if (whole && wanted >= p.min() && wanted <= p.max()) {
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
        name.setFont(UIManager.getFont("Label.font").deriveFont(waits ? Font.BOLD : Font.PLAIN));
        String base = name.getText().replaceAll(" \u2014 .*", "");
        name.setText(
                waits ? base + " \u2014 running with " + setting.parameter().text(running) : base);
        quiet = false;
    }

    /** Shows what the next setup will use and what runs now. */
    void tell(Scenario next, Scenario now) {
        value = setting.of(next);
        running = now.groups().size() > setting.group() ? setting.of(now) : value;
        tell(true);
    }
}
