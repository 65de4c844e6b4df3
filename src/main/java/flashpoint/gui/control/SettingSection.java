package flashpoint.gui.control;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** A titled part of the console, filled row by row. */
public class SettingSection extends JPanel {

    private static final long serialVersionUID = 1L;

    private int rows;

    /**
     * An empty part.
     *
     * @param title what it is
     */
    protected SettingSection(String title) {
        super(new GridBagLayout());
        setBorder(BorderFactory.createTitledBorder(title));
    }

    /**
     * A row of things of equal width.
     *
     * @param things from left to right, at most twelve
     */
    protected final void row(JComponent... things) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridy = rows++;
        at.weightx = 1.0 / things.length;
        at.gridwidth = 12 / things.length;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(2, 4, 2, 4);
        for (int k = 0; k < things.length; k++) {
            at.gridx = k * at.gridwidth;
            if (things[k] instanceof AbstractButton button) {
                button.setMargin(new Insets(2, 4, 2, 4));
            }
            add(things[k], at);
        }
    }
}
