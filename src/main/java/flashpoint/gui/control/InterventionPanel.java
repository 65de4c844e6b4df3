package flashpoint.gui.control;

import flashpoint.chart.time.ChartClock;
import flashpoint.gui.look.Files;
import flashpoint.scenario.Event;
import flashpoint.scenario.Scenario;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JScrollPane;

/** Buttons that intervene at once, and the events of the run so far and to come. */
public final class InterventionPanel extends SettingSection {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Scenario> scenario;
    private final transient UnaryOperator<Event> act;
    private final transient BooleanSupplier over;
    private final JButton video = new JButton("Release the video");
    private final JButton network = new JButton("Cut the network");
    private final JButton police = new JButton("Send reinforcements");
    private final JButton statement = new JButton("Counter-rumour");
    private final DefaultListModel<String> log = new DefaultListModel<>();
    private transient List<Event> listed = List.of();

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
        button(video, "Those online see it in the coming tick (1)", () -> deeds().video());
        button(network, "No posts reach anybody for 24 hours (2)", () -> Optional.of(deeds().shutdown(24)));
        button(police, "They arrive at the district station at once (3)", () -> deeds().reinforcements(0));
        button(statement, "A public statement against the rumours (4)", () -> deeds().statement());
        row(video, network);
        row(police, statement);
        JList<String> list = new JList<>(log);
        list.setName("events");
        list.setFocusable(false);
        list.setVisibleRowCount(5);
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

    private QuickInterventions deeds() {
        return new QuickInterventions(scenario.get());
    }

    private void button(JButton button, String tip, Supplier<Optional<Event>> deed) {
        button.setToolTipText(tip);
        button.setName(button.getText());
        button.addActionListener(e -> deed.get().ifPresent(this::done));
    }

    private void done(Event wish) {
        try {
            Event unused = act.apply(wish);
        } catch (IllegalStateException | IllegalArgumentException e) {
            Files.say(this, "Intervene", e.getMessage());
        }
        refresh();
    }

    /**
     * Presses one of the four buttons, if it can be pressed.
     *
     * @param number from 1
     */
    public void press(int number) {
        List.of(video, network, police, statement).get(number - 1).doClick();
    }

    /** Shows what can be done and what has been. */
    public void refresh() {
        boolean can = !over.getAsBoolean();
        video.setEnabled(can && deeds().video().isPresent());
        network.setEnabled(can);
        police.setEnabled(can && deeds().reinforcements(0).isPresent());
        statement.setEnabled(can && deeds().statement().isPresent());
        Scenario s = scenario.get();
        if (!s.events().equals(listed)) {
            listed = s.events();
            ChartClock clock = ChartClock.of(s.meta());
            log.clear();
            listed.stream()
                    .sorted(java.util.Comparator.comparingDouble(Event::time))
                    .forEach(e -> log.addElement(clock.text(e.time()) + "  " + e.label()
                            + (e.label().equals(e.id()) ? "" : " (" + e.id() + ")")));
        }
    }
}
