package flashpoint.gui;

import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JFrame;

/** Actions of the keys of the console, its map and its charts. */
final class ConsoleKeys {

    private ConsoleKeys() {}

    static Map<Integer, Runnable> of(FlashpointConsole console, RunTab tab, List<ChartFrame> charts) {
        Map<Integer, Runnable> actions = new LinkedHashMap<>();
        actions.put(KeyEvent.VK_SPACE, console::playOrPause);
        actions.put(KeyEvent.VK_S, console::stepOnce);
        actions.put(KeyEvent.VK_R, console::setUp);
        actions.put(KeyEvent.VK_Z, console::undoSetUp);
        actions.put(KeyEvent.VK_MINUS, () -> tab.speed().faster(-1));
        actions.put(KeyEvent.VK_PLUS, () -> tab.speed().faster(1));
        actions.put(KeyEvent.VK_EQUALS, () -> tab.speed().faster(1));
        for (int k = 0; k < 4; k++) {
            int number = k;
            actions.put(KeyEvent.VK_F5 + k, () -> toggle(charts.get(number)));
        }
        for (int k = 0; k < 9; k++) {
            int number = k;
            actions.put(KeyEvent.VK_1 + k, () -> tab.interventions().press(number + 1));
        }
        actions.put(KeyEvent.VK_LEFT, () -> tab.replay().hours(-1));
        actions.put(KeyEvent.VK_RIGHT, () -> tab.replay().hours(1));
        actions.put(KeyEvent.VK_H, () -> tab.looks().toggleContrast());
        actions.put(KeyEvent.VK_D, () -> tab.looks().toggleDark());
        actions.put(KeyEvent.VK_L, () -> tab.looks().toggleLarge());
        return actions;
    }

    private static void toggle(JFrame chart) {
        chart.setVisible(!chart.isVisible());
    }
}
