package flashpoint.gui.control;

import flashpoint.gui.control.Settings.Setting;
import flashpoint.gui.control.Settings.Subject;
import flashpoint.scenario.Scenario;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import sim.portrayal.Inspector;

/** MASON's model inspector: the sliders. */
public final class ParametersPanel extends Inspector implements Scrollable {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Scenario> next;
    private final transient Supplier<Scenario> now;
    private final transient Consumer<Scenario> choose;
    private final transient Supplier<Scenario> asRead;
    private final JPanel rows = new JPanel();
    private final transient List<SettingRow> settings = new ArrayList<>();
    private int groups = -1;

    /**
     * Sliders for the next scenario.
     *
     * @param next what the next setup runs
     * @param now what runs now
     * @param choose changes what the next setup runs
     * @param asRead the scenario as it was read
     */
    public ParametersPanel(
            Supplier<Scenario> next, Supplier<Scenario> now, Consumer<Scenario> choose, Supplier<Scenario> asRead) {
        this.next = next;
        this.now = now;
        this.choose = choose;
        this.asRead = asRead;
        setVolatile(false);
        setLayout(new BorderLayout());
        rows.setLayout(new BoxLayout(rows, BoxLayout.Y_AXIS));
        JLabel note = new JLabel("<html>A run keeps its parameters, so that it can be reproduced: a change takes effect"
                + " at the next setup. Interventions (Run tab) act at once.</html>");
        note.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        add(note, BorderLayout.NORTH);
        add(rows, BorderLayout.CENTER);
        updateInspector();
    }

    /**
     * Opens the dialog of all parameters, and waits until it is closed.
     *
     * @param over what it belongs to
     * @param next the scenario of the next setup
     * @param choose changes it
     */
    public static void all(Component over, Supplier<Scenario> next, Consumer<Scenario> choose) {
        new ParameterDialog(over, next, choose).setVisible(true);
    }

    private void build() {
        rows.removeAll();
        settings.clear();
        groups = next.get().groups().size();
        for (Subject subject : Settings.SUBJECTS) {
            JLabel title = new JLabel("<html><b>" + subject.title() + "</b></html>");
            title.setBorder(BorderFactory.createEmptyBorder(8, 8, 2, 8));
            rows.add(left(title));
            for (Setting setting : Settings.of(subject, next.get())) {
                SettingRow row = new SettingRow(setting, next.get(), this::set);
                settings.add(row);
                rows.add(left(row));
            }
        }
        JButton defaults = new JButton("Back to the scenario's own values");
        defaults.addActionListener(e -> {
            choose.accept(asRead.get());
            updateInspector();
        });
        JButton more = new JButton("More parameters...");
        more.setName("more parameters");
        more.setToolTipText("All parameters of the registry, with a search");
        more.addActionListener(e -> {
            all(this, next, choose);
            updateInspector();
        });
        rows.add(Box.createVerticalStrut(8));
        rows.add(left(more));
        rows.add(Box.createVerticalStrut(4));
        rows.add(left(defaults));
    }

    private static JComponent left(JComponent c) {
        c.setAlignmentX(LEFT_ALIGNMENT);
        return c;
    }

    private void set(Setting setting, double value) {
        choose.accept(setting.with(next.get(), value));
    }

    @Override
    public void updateInspector() {
        if (groups != next.get().groups().size()) {
            build();
        }
        settings.forEach(s -> s.tell(next.get(), now.get()));
        revalidate();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 16;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
