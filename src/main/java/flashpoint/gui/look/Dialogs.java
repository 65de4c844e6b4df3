package flashpoint.gui.look;

import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;

/** Helper methods that all dialogs share. */
public final class Dialogs {

    private Dialogs() {}

    /**
     * Closes a dialog when Escape is pressed, as its button <i>Close</i> does.
     *
     * @param dialog any dialog of ours
     */
    public static void closeByEscape(JDialog dialog) {
        dialog.getRootPane()
                .registerKeyboardAction(
                        e -> dialog.dispose(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
    }
}
