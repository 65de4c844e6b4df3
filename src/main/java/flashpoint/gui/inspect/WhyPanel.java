package flashpoint.gui.inspect;

import flashpoint.gui.look.Look;
import flashpoint.gui.look.PlainText;
import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Fact;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** An explanation: the sentence first, then the terms as bars, then the state it was made in. */
final class WhyPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JLabel title = new JLabel(" ");
    private final JTextArea sentence = new JTextArea();
    private final Bars bars = new Bars();
    private final JPanel facts = new JPanel(new GridBagLayout());

    WhyPanel() {
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        sentence.setName("sentence");
        sentence.setEditable(false);
        sentence.setFocusable(false);
        sentence.setLineWrap(true);
        sentence.setWrapStyleWord(true);
        sentence.setOpaque(false);
        title.setName("subject");
        for (JComponent part : new JComponent[] {title, sentence, bars, facts}) {
            part.setAlignmentX(LEFT_ALIGNMENT);
            add(part);
            add(Box.createVerticalStrut(6));
        }
    }

    /** Shows an explanation, with the time it is of. */
    void show(Explanation of, String when, Look look) {
        title.setText(PlainText.of(of.subject()) + ", " + when + (of.decided() ? "" : " (as things stand)"));
        title.setFont(UIManager.getFont("Label.font").deriveFont(Font.BOLD));
        sentence.setText(of.sentence());
        bars.show(of.terms(), of.total(), look);
        show(of.facts());
        revalidate();
        repaint();
    }

    private void show(List<Fact> list) {
        facts.removeAll();
        GridBagConstraints at = new GridBagConstraints();
        at.anchor = GridBagConstraints.NORTHWEST;
        at.insets = new Insets(1, 0, 1, 10);
        for (int row = 0; row < list.size(); row++) {
            at.gridy = row;
            at.gridx = 0;
            at.weightx = 0;
            facts.add(new JLabel(PlainText.of(list.get(row).name())), at);
            at.gridx = 1;
            at.weightx = 1;
            JLabel value = new JLabel(PlainText.of(list.get(row).value()));
            value.setToolTipText(PlainText.of(list.get(row).value()));
            facts.add(value, at);
        }
    }
}
