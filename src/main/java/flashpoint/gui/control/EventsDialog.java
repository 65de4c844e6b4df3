package flashpoint.gui.control;

import flashpoint.chart.time.ChartClock;
import flashpoint.gui.look.Dialogs;
import flashpoint.gui.look.PlainText;
import flashpoint.scenario.Event;
import flashpoint.scenario.Scenario;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;

/** Dialog of the events that a scenario has by itself: each can be left out of the next run. */
final class EventsDialog extends JDialog {

    private static final long serialVersionUID = 1L;

    /**
     * The dialog, not yet visible.
     *
     * @param over what it belongs to
     * @param all the scenario with all of its events
     * @param next the scenario of the next setup, which may lack some
     * @param change takes the scenario with the events that are left
     */
    EventsDialog(Component over, Scenario all, Scenario next, Consumer<Scenario> change) {
        super(SwingUtilities.getWindowAncestor(over), "Events of the next run", ModalityType.APPLICATION_MODAL);
        ChartClock clock = ChartClock.of(all.meta());
        Map<Event, JCheckBox> boxes = new LinkedHashMap<>();
        JPanel rows = new JPanel(new GridLayout(0, 1));
        rows.setBorder(BorderFactory.createEmptyBorder(8, 12, 8, 12));
        all.events().stream().sorted(Comparator.comparingDouble(Event::time)).forEach(e -> {
            JCheckBox box = new JCheckBox(
                    PlainText.of(clock.text(e.time()) + "  " + e.label() + ": "
                            + e.type().meaning()),
                    next.events().contains(e));
            box.setName("event " + e.id());
            boxes.put(e, box);
            rows.add(box);
        });
        JButton take = new JButton("Use from the next setup on");
        take.setName("use events");
        take.addActionListener(e -> {
            List<Event> left = all.events().stream()
                    .filter(event -> boxes.get(event).isSelected())
                    .toList();
            dispose();
            change.accept(next.with(left));
        });
        JButton close = new JButton("Close");
        close.addActionListener(e -> dispose());
        JPanel foot = new JPanel(new FlowLayout(FlowLayout.TRAILING));
        foot.add(take);
        foot.add(close);
        add(new JScrollPane(rows), BorderLayout.CENTER);
        add(foot, BorderLayout.SOUTH);
        getRootPane().setDefaultButton(take);
        Dialogs.closeByEscape(this);
        pack();
        setLocationRelativeTo(over);
    }
}
