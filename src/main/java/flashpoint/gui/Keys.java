package flashpoint.gui;

import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** Keys that work in every window, unless something that has the focus wants them itself. */
final class Keys implements KeyEventDispatcher {

    private final Map<Integer, Runnable> actions = new LinkedHashMap<>();

    private Keys(FlashpointConsole console, RunTab tab, List<ChartFrame> charts) {
        actions.put(KeyEvent.VK_SPACE, console::playOrPause);
        actions.put(KeyEvent.VK_S, console::stepOnce);
        actions.put(KeyEvent.VK_R, console::setUp);
        actions.put(KeyEvent.VK_MINUS, () -> tab.speed().faster(-1));
        actions.put(KeyEvent.VK_PLUS, () -> tab.speed().faster(1));
        actions.put(KeyEvent.VK_EQUALS, () -> tab.speed().faster(1));
        for (int k = 0; k < 4; k++) {
            int number = k;
            actions.put(KeyEvent.VK_1 + k, () -> tab.deeds().press(number + 1));
            actions.put(KeyEvent.VK_F5 + k, () -> toggle(charts.get(number)));
        }
        actions.put(KeyEvent.VK_LEFT, () -> tab.replay().hours(-1));
        actions.put(KeyEvent.VK_RIGHT, () -> tab.replay().hours(1));
        actions.put(KeyEvent.VK_H, () -> tab.looks().toggleContrast());
        actions.put(KeyEvent.VK_L, () -> tab.looks().toggleLarge());
    }

    /** Listens until the console is closed. */
    static void listen(FlashpointConsole console, RunTab tab, List<ChartFrame> charts) {
        Keys keys = new Keys(console, tab, charts);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
        console.addWindowListener(new java.awt.event.WindowAdapter() {
            @Override
            public void windowClosed(java.awt.event.WindowEvent e) {
                KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
            }
        });
    }

    private static void toggle(JFrame chart) {
        chart.setVisible(!chart.isVisible());
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent e) {
        int modifiers = InputEvent.CTRL_DOWN_MASK | InputEvent.ALT_DOWN_MASK | InputEvent.META_DOWN_MASK;
        if (e.getID() != KeyEvent.KEY_PRESSED || (e.getModifiersEx() & modifiers) != 0 || wanted(e)) {
            return false;
        }
        Runnable action = actions.get(e.getKeyCode());
        if (action != null) {
            action.run();
        }
        return action != null;
    }

    /** Whether what has the focus uses the key: text, lists, sliders and dialogs. */
    private static boolean wanted(KeyEvent e) {
        Component c = e.getComponent();
        boolean arrow = e.getKeyCode() == KeyEvent.VK_LEFT || e.getKeyCode() == KeyEvent.VK_RIGHT;
        return c instanceof JTextComponent
                || c instanceof JComboBox
                || c instanceof JSpinner
                || c instanceof JTable
                || c instanceof JList
                || ((c instanceof JSlider || c instanceof JTabbedPane) && arrow)
                || (c instanceof AbstractButton && e.getKeyCode() == KeyEvent.VK_SPACE)
                || SwingUtilities.getWindowAncestor(c) instanceof java.awt.Dialog;
    }
}
