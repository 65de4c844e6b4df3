package flashpoint.gui.control;

import flashpoint.gui.look.Dialogs;
import flashpoint.gui.look.PlainText;
import flashpoint.run.session.EventDraft;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.Scenario;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;

/** Dialog with every kind of event: what it is, what it takes, and a button that does it now. */
final class EventDialog extends JDialog {

    private static final long serialVersionUID = 1L;

    private final transient Scenario scenario;
    private final transient Predicate<Event> act;
    private final JList<EventKind> kinds = new JList<>(EventDraft.kinds().toArray(EventKind[]::new));
    private final JPanel place = new JPanel(new BorderLayout());
    private transient EventForm form;

    /**
     * The dialog, not yet visible.
     *
     * @param over what it belongs to
     * @param scenario of the run as it is
     * @param act does an event; false if it could not be done
     */
    EventDialog(Component over, Scenario scenario, Predicate<Event> act) {
        super(SwingUtilities.getWindowAncestor(over), "Intervene now", Dialog.ModalityType.APPLICATION_MODAL);
        this.scenario = scenario;
        this.act = act;
        kinds.setName("kinds of events");
        kinds.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        kinds.setCellRenderer(new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                EventKind kind = (EventKind) value;
                String text =
                        "<html>" + PlainText.escaped(kind.meaning()) + " <small>" + kind.name() + "</small></html>";
                return super.getListCellRendererComponent(list, text, index, selected, focused);
            }
        });
        kinds.setFixedCellWidth(360);
        kinds.addListSelectionListener(e -> choose());
        JButton now = new JButton("Do it now");
        now.setName("do it now");
        now.addActionListener(e -> done());
        JButton close = new JButton("Close");
        close.addActionListener(e -> dispose());
        JPanel foot = new JPanel(new FlowLayout(FlowLayout.TRAILING));
        foot.add(now);
        foot.add(close);
        JScrollPane list = new JScrollPane(kinds);
        list.setPreferredSize(new Dimension(380, 420));
        place.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        JScrollPane right = new JScrollPane(place);
        right.setBorder(null);
        right.setPreferredSize(new Dimension(470, 420));
        add(list, BorderLayout.WEST);
        add(right, BorderLayout.CENTER);
        add(foot, BorderLayout.SOUTH);
        getRootPane().setDefaultButton(now);
        kinds.setSelectedIndex(0);
        Dialogs.closeByEscape(this);
        pack();
        setLocationRelativeTo(over);
    }

    private void choose() {
        EventKind kind = kinds.getSelectedValue();
        if (kind == null || (form != null && form.getName().equals(kind.name()))) {
            return;
        }
        form = new EventForm(kind, scenario);
        form.setName(kind.name());
        JLabel title = new JLabel("<html><div style='width:320px'><b>" + PlainText.escaped(EventDraft.words(kind))
                + "</b>: " + PlainText.escaped(kind.meaning()) + ".</div></html>");
        place.removeAll();
        place.add(title, BorderLayout.NORTH);
        JPanel top = new JPanel(new BorderLayout());
        top.add(form, BorderLayout.NORTH);
        place.add(top, BorderLayout.CENTER);
        place.revalidate();
        place.repaint();
    }

    private void done() {
        try {
            if (act.test(form.event())) {
                dispose();
            }
        } catch (IllegalArgumentException e) {
            flashpoint.gui.look.Files.showError(this, "Intervene", e.getMessage());
        }
    }

    /** The kinds that are offered, in order; for tests. */
    List<EventKind> offered() {
        return EventDraft.kinds();
    }
}
