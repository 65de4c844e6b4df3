package flashpoint.gui;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.FocusEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/**
 * Keys that work in every window, wherever the focus is: space and the arrows to the left and right always, letters and
 * digits unless the focus is in a field. In a field that is being typed into all keys are text, until Enter, Escape or the
 * next field. Dialogs have their keys to themselves. A button that has the focus is pressed by Enter.
 */
final class Keys implements KeyEventDispatcher {

    private static final Set<Integer> ALWAYS = Set.of(KeyEvent.VK_SPACE, KeyEvent.VK_LEFT, KeyEvent.VK_RIGHT);

    private final Map<Integer, Runnable> actions = new LinkedHashMap<>();
    private final Predicate<Window> where;
    /** The field that is being typed into; null if none is. */
    private Component typing;
    /** A key that did something, until it is let go: a button must not see the end of what it saw no beginning of. */
    private int taken = KeyEvent.VK_UNDEFINED;

    private Keys(Predicate<Window> where, Map<Integer, Runnable> actions) {
        this.where = where;
        this.actions.putAll(actions);
    }

    /**
     * Listens until a window is closed.
     *
     * @param owner the window
     * @param where the windows in which the keys hold; dialogs never
     * @param actions what a key does, by its code
     */
    static void listen(Window owner, Predicate<Window> where, Map<Integer, Runnable> actions) {
        Keys keys = new Keys(where, actions);
        AWTEventListener focus = keys::focusMoved;
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
        Toolkit.getDefaultToolkit().addAWTEventListener(focus, AWTEvent.FOCUS_EVENT_MASK);
        owner.addWindowListener(new java.awt.event.WindowAdapter() {
            @Override
            public void windowClosed(java.awt.event.WindowEvent e) {
                KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
                Toolkit.getDefaultToolkit().removeAWTEventListener(focus);
            }
        });
    }

    private void focusMoved(AWTEvent e) {
        if (e.getID() == FocusEvent.FOCUS_LOST && e.getSource() == typing) {
            typing = null;
        }
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent e) {
        if (e.getID() != KeyEvent.KEY_PRESSED) {
            return ended(e);
        }
        taken = KeyEvent.VK_UNDEFINED;
        int modifiers = InputEvent.CTRL_DOWN_MASK | InputEvent.ALT_DOWN_MASK | InputEvent.META_DOWN_MASK;
        if ((e.getModifiersEx() & modifiers) != 0 || elsewhere(e.getComponent()) || text(e)) {
            return false;
        }
        Runnable action = action(e);
        if (action == null) {
            return false;
        }
        taken = e.getKeyCode();
        action.run();
        return true;
    }

    /** The letter and the release of a key that did something are swallowed. */
    private boolean ended(KeyEvent e) {
        boolean mine = taken != KeyEvent.VK_UNDEFINED && (e.getID() == KeyEvent.KEY_TYPED || e.getKeyCode() == taken);
        if (mine && e.getID() == KeyEvent.KEY_RELEASED) {
            taken = KeyEvent.VK_UNDEFINED;
        }
        return mine;
    }

    /** Whether a key is text of the field that has the focus. */
    private boolean text(KeyEvent e) {
        if (!(e.getComponent() instanceof JTextComponent field) || !field.isEditable()) {
            return false;
        }
        if (e.getKeyCode() == KeyEvent.VK_ENTER || e.getKeyCode() == KeyEvent.VK_ESCAPE) {
            typing = null;
            return true;
        }
        if (typing == field || !ALWAYS.contains(e.getKeyCode())) {
            boolean letter = e.getKeyChar() != KeyEvent.CHAR_UNDEFINED;
            typing = letter ? field : typing;
            return letter || typing == field;
        }
        return false;
    }

    private Runnable action(KeyEvent e) {
        if (e.getKeyCode() == KeyEvent.VK_ENTER && e.getComponent() instanceof AbstractButton button) {
            return button::doClick;
        }
        return actions.get(e.getKeyCode());
    }

    private boolean elsewhere(Component c) {
        Window window = c instanceof Window w ? w : SwingUtilities.getWindowAncestor(c);
        return window == null || window instanceof Dialog || !where.test(window);
    }
}
