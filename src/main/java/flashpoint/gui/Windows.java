package flashpoint.gui;

import flashpoint.gui.compare.CompareFrame;
import flashpoint.gui.control.LessonPanel;
import flashpoint.gui.map.MapDisplay;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JFrame;
import javax.swing.Timer;

/**
 * Layout of the windows: the console on the right, the map beside it, charts below the map. On a screen of 1280 by 800
 * two charts fit; the others wait in the console's list of displays.
 */
final class Windows {

    private static final int CONSOLE = 400;
    private static final int CHART_HEIGHT = 300;
    private static final int BAR = 28;
    private static final int WIDE = 1600;

    /** Time between two looks at the run, ms. */
    private static final int PULSE = 200;

    /** Part of the screen that tests lay the windows out in; null for all of it. */
    private static Rectangle smaller;

    private Windows() {}

    /** Lays windows out as on a smaller screen from now on; null for the screen there is. */
    static void within(Rectangle part) {
        smaller = part;
    }

    static void open(FlashpointGui gui, FlashpointConsole console) {
        Rectangle screen = screen();
        int left = screen.width - CONSOLE;
        MapDisplay map = new MapDisplay(gui, left - 40, screen.height - CHART_HEIGHT - 80);
        JFrame frame = map.createFrame();
        frame.setTitle("Map");
        frame.setBounds(screen.x, screen.y, left, screen.height - CHART_HEIGHT);
        gui.display(map);
        console.registerFrame(frame);
        List<ChartFrame> charts = charts(gui, console, screen, left);
        CompareFrame compare = compare(gui, console, screen);
        LatticeWindow lattices = new LatticeWindow(gui::look);
        gui.audience().addThemed(lattices);
        RunTab tab = new RunTab(gui, console, compare, lattices);
        gui.audience().listen(tab);
        Keys.listen(console, w -> w != compare && !(w instanceof LatticeFrame), ConsoleKeys.of(console, tab, charts));
        Keys.listen(
                console,
                w -> w == compare,
                Map.of(
                        KeyEvent.VK_SPACE, compare::playOrPause,
                        KeyEvent.VK_LEFT, () -> compare.hours(-1),
                        KeyEvent.VK_RIGHT, () -> compare.hours(1)));
        console.getTabPane().insertTab("Run", null, tab.scrolled(), "Scenario, speed, interventions, replay", 0);
        LessonPanel lesson = new LessonPanel(name -> {
            tab.scenario().shipped(name);
            console.setUp();
        });
        console.getTabPane().insertTab("Lesson", null, lesson, "The lessons for a class", 1);
        console.getTabPane().setSelectedIndex(0);
        console.setBounds(screen.x + left, screen.y, CONSOLE, screen.height);
        frame.setVisible(true);
        charts.subList(0, screen.width >= WIDE ? 4 : 2).forEach(c -> c.setVisible(true));
        Timer pulse = new Timer(PULSE, e -> gui.pulse());
        pulse.start();
        console.addWindowListener(new java.awt.event.WindowAdapter() {
            @Override
            public void windowClosed(java.awt.event.WindowEvent e) {
                pulse.stop();
                lattices.close();
            }
        });
    }

    private static CompareFrame compare(FlashpointGui gui, FlashpointConsole console, Rectangle screen) {
        CompareFrame compare = new CompareFrame(gui::touched, gui::look);
        compare.setBounds(screen);
        console.registerFrame(compare);
        gui.audience().addThemed(compare);
        return compare;
    }

    /** The screen without its task bars. */
    private static Rectangle screen() {
        return smaller != null
                ? smaller
                : GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    }

    private static List<ChartFrame> charts(FlashpointGui gui, FlashpointConsole console, Rectangle screen, int left) {
        int beside = screen.width >= WIDE ? 4 : 2;
        List<ChartFrame> charts = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            ChartFrame chart = new ChartFrame(gui, k, left / beside - 10, CHART_HEIGHT - BAR);
            Dimension size = new Dimension(left / beside, CHART_HEIGHT);
            chart.setBounds(
                    screen.x + k % beside * size.width,
                    screen.y + screen.height - CHART_HEIGHT,
                    size.width,
                    size.height);
            charts.add(chart);
            gui.audience().listen(chart);
            console.registerFrame(chart);
        }
        return charts;
    }
}
