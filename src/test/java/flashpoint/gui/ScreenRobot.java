package flashpoint.gui;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** Mouse and keys of the screen, and the dialogs that they meet. */
final class ScreenRobot {

    private final Robot robot;

    ScreenRobot() throws AWTException {
        robot = new Robot();
        robot.setAutoDelay(15);
    }

    /** A click in the middle of a component; in a dialog, once the window manager has put it in its place. */
    void click(JComponent c) throws InterruptedException {
        Window window = GuiFixture.on(() -> SwingUtilities.getWindowAncestor(c));
        if (window instanceof Dialog) {
            GuiFixture.until("the dialog is in front", window::isActive);
        }
        GuiFixture.doing(() -> c.scrollRectToVisible(new Rectangle(0, 0, c.getWidth(), c.getHeight())));
        robot.waitForIdle();
        click(c, c.getWidth() / 2, c.getHeight() / 2, 1);
    }

    /** Clicks at a place in a component. */
    void click(Component c, int x, int y, int times) {
        Point at = GuiFixture.on(c::getLocationOnScreen);
        robot.mouseMove(at.x + x, at.y + y);
        for (int k = 0; k < times; k++) {
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        robot.waitForIdle();
    }

    void key(int code) {
        robot.keyPress(code);
        robot.keyRelease(code);
        robot.waitForIdle();
    }

    /** The dialog of a title, once it is open. */
    static Dialog dialog(String title) throws InterruptedException {
        GuiFixture.until(title + " is open", () -> open(title) != null);
        return GuiFixture.on(() -> open(title));
    }

    /** The dialog of a title; null if none is open. */
    static Dialog open(String title) {
        return Stream.of(Window.getWindows())
                .filter(w -> w instanceof Dialog d && d.isShowing() && title.equals(d.getTitle()))
                .map(Dialog.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The one thing of a name in a window, once it is there. */
    static <T extends Component> T in(Container window, Class<T> kind, String name) throws InterruptedException {
        GuiFixture.until(name + " is there", () -> !named(window, kind, name).isEmpty());
        return GuiFixture.on(() -> named(window, kind, name)).get(0);
    }

    private static <T extends Component> List<T> named(Container window, Class<T> kind, String name) {
        return GuiFixture.all(window, kind, c -> name.equals(c.getName()));
    }

    /** The button of a text in a window. */
    static AbstractButton button(Container window, String text) throws InterruptedException {
        GuiFixture.until(text + " is there", () -> !buttons(window, text).isEmpty());
        return GuiFixture.on(() -> buttons(window, text)).get(0);
    }

    private static List<AbstractButton> buttons(Container window, String text) {
        return GuiFixture.all(window, AbstractButton.class, b -> text.equals(b.getText()) && b.isShowing());
    }
}
