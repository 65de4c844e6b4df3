package flashpoint.gui.inspect;

import flashpoint.model.explain.Explanation;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import sim.portrayal.Inspector;

/**
 * MASON's inspector of one subject. It asks anew when the run has moved on; the answer comes on another thread, since the
 * first one about a person may take the model back a few ticks.
 */
final class WhyInspector extends Inspector implements Scrollable {

    private static final long serialVersionUID = 1L;

    /** Time between two questions while the run goes on, ms. */
    private static final long PAUSE = 250;

    private final transient Questions questions;
    private final transient Question question;
    private final WhyPanel panel = new WhyPanel();
    private final JPanel links = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 2));
    private long asked;
    private boolean waiting;
    private transient Explanation shown;
    private transient List<Question> linked = List.of();

    WhyInspector(Questions questions, Question question) {
        this.questions = questions;
        this.question = question;
        setLayout(new BorderLayout());
        JPanel person = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 2));
        JTextField number = new JTextField(7);
        number.setName("person number");
        JButton ask = new JButton("Ask");
        ask.addActionListener(e -> questions.person(number.getText()));
        number.addActionListener(e -> questions.person(number.getText()));
        person.add(new JLabel("Person number"));
        person.add(number);
        person.add(ask);
        JPanel below = new JPanel(new BorderLayout());
        below.add(links, BorderLayout.CENTER);
        below.add(person, BorderLayout.SOUTH);
        JPanel page = new JPanel(new BorderLayout());
        page.add(panel, BorderLayout.NORTH);
        page.add(below, BorderLayout.CENTER);
        add(page, BorderLayout.NORTH);
        updateInspector();
    }

    @Override
    public void updateInspector() {
        long now = System.currentTimeMillis();
        if (waiting || (questions.playing() && now - asked < PAUSE)) {
            return;
        }
        asked = now;
        waiting = true;
        questions.ask(
                question,
                answer -> SwingUtilities.invokeLater(() -> {
                    waiting = false;
                    if (answer != null && !answer.equals(shown)) {
                        shown = answer;
                        panel.show(answer, questions.when(answer), questions.look());
                        link();
                    }
                }));
    }

    /** Ways on: the members of a household or mob, the house of a person. */
    private void link() {
        List<Question> now = questions.related(question);
        if (now.equals(linked)) {
            return;
        }
        linked = now;
        links.removeAll();
        for (Question q : now) {
            JButton button = new JButton(q.label());
            button.setRequestFocusEnabled(false);
            button.addActionListener(e -> questions.open(q));
            links.add(button);
        }
        links.setPreferredSize(
                new Dimension(320, (now.size() + 2) / 3 * (new JButton("x").getPreferredSize().height + 4)));
        revalidate();
    }

    @Override
    public String getTitle() {
        return question.label();
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
