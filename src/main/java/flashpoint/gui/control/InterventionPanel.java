package flashpoint.gui.control;

import flashpoint.chart.time.ChartClock;
import flashpoint.gui.look.Files;
import flashpoint.gui.look.PlainText;
import flashpoint.run.session.EventDraft;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.Scenario;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JScrollPane;

/**
 * Buttons that intervene at once, a button for each kind of event that has words for one, all other kinds in a dialog;
 * and the events of the run so far and to come.
 */
public final class InterventionPanel extends SettingSection {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Scenario> scenario;
    private final transient UnaryOperator<Event> act;
    private final transient BooleanSupplier over;
    private final transient List<EventKind> kinds =
            EventDraft.kinds().stream().filter(kind -> !kind.deed().isEmpty()).toList();
    private final List<JButton> buttons = new ArrayList<>();
    private final JButton more = new JButton("Other interventions...");
    private final DefaultListModel<String> log = new DefaultListModel<>();
    private transient List<Event> listed = List.of();
    private transient Scenario shown;
    private boolean could;

    /**
     * Interventions in a run.
     *
     * @param scenario of the run as it is
     * @param act does something now, and says under which name it was logged
     * @param over whether the run has come to its end
     */
    public InterventionPanel(Supplier<Scenario> scenario, UnaryOperator<Event> act, BooleanSupplier over) {
        super("Intervene now (logged as events)");
        this.scenario = scenario;
        this.act = act;
        this.over = over;
        for (EventKind kind : kinds) {
            JButton button = new JButton(kind.deed());
            button.setName(kind.deed());
            button.setToolTipText(PlainText.of(kind.meaning() + ", in the coming tick (" + (buttons.size() + 1) + ")"));
            button.addActionListener(
                    e -> new EventDraft(scenario.get()).of(kind).ifPresent(this::done));
            buttons.add(button);
        }
        for (int k = 0; k + 1 < buttons.size(); k += 2) {
            row(buttons.get(k), buttons.get(k + 1));
        }
        if (buttons.size() % 2 == 1) {
            row(buttons.get(buttons.size() - 1));
        }
        more.setName("other interventions");
        more.setToolTipText("Every kind of event, with its values");
        more.addActionListener(e -> new EventDialog(this, scenario.get(), this::done).setVisible(true));
        row(more);
        JList<String> list = new JList<>(log);
        list.setName("events");
        list.setFocusable(false);
        list.setVisibleRowCount(4);
        row(new JScrollPane(list) {
            private static final long serialVersionUID = 1L;

            @Override
            public Dimension getPreferredSize() {
                return new Dimension(100, super.getPreferredSize().height);
            }

            @Override
            public Dimension getMinimumSize() {
                return getPreferredSize();
            }
        });
        refresh();
    }

    private boolean done(Event wish) {
        try {
            Event unused = act.apply(wish);
            return true;
        } catch (IllegalStateException | IllegalArgumentException e) {
            Files.showError(this, "Intervene", e.getMessage());
            return false;
        } finally {
            refresh();
        }
    }

    /**
     * Presses one of the buttons, if there is one of that number and it can be pressed.
     *
     * @param number from 1
     */
    public void press(int number) {
        if (number <= buttons.size()) {
            buttons.get(number - 1).doClick();
        }
    }

    /** Shows what can be done and what has been. */
    @SuppressWarnings("ReferenceEquality") // The very same scenario: asked for at every step of a run.
    public void refresh() {
        Scenario s = scenario.get();
        boolean can = !over.getAsBoolean();
        more.setEnabled(can);
        boolean same = shown != null && shown.parameters() == s.parameters() && listed.equals(s.events());
        if (!same || can != could) {
            EventDraft drafts = new EventDraft(s);
            for (int k = 0; k < buttons.size(); k++) {
                buttons.get(k).setEnabled(can && drafts.of(kinds.get(k)).isPresent());
            }
        }
        could = can;
        shown = s;
        if (!s.events().equals(listed)) {
            listed = s.events();
            ChartClock clock = ChartClock.of(s.meta());
            log.clear();
            listed.stream()
                    .sorted(Comparator.comparingDouble(Event::time))
                    .forEach(e -> log.addElement(PlainText.of(clock.text(e.time()) + "  " + e.label()
                            + (e.label().equals(e.id()) ? "" : " (" + e.id() + ")"))));
        }
    }
}
