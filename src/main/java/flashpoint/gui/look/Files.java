package flashpoint.gui.look;

import flashpoint.core.FailureText;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.Window;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JTextArea;
import javax.swing.Popup;
import javax.swing.PopupFactory;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Dialogs that ask for files, and tell in one line what went wrong with them. */
public final class Files {

    /** How long a message stays, ms. */
    private static final int MESSAGE = 6000;

    /** Between a message and the edges of its window, pixels. */
    private static final int RIM = 24;

    private Files() {}

    /** Action on a file. */
    @FunctionalInterface
    public interface Action {

        /**
         * Does it.
         *
         * @param file the file
         * @throws IOException if it cannot be done
         */
        void with(File file) throws IOException;
    }

    /**
     * Asks where to save, saves, and tells so, or why not.
     *
     * @param over the window that asks
     * @param title what is saved
     * @param name a name to begin with; its ending is added to other names
     * @param action saves it; it is done when this returns
     */
    public static void save(Component over, String title, String name, Action action) {
        place(over, title, name).ifPresent(file -> saveAgain(over, title, file, action));
    }

    /**
     * Saves where it was saved before, and tells so, or why not.
     *
     * @param over the window that asks
     * @param title what is saved
     * @param file where to
     * @param action saves it; it is done when this returns
     */
    public static void saveAgain(Component over, String title, File file, Action action) {
        attempt(over, title, file, f -> {
            action.with(f);
            saved(over, f);
        });
    }

    /**
     * Asks where to save, and, where there is a file, whether to write over it.
     *
     * @param over the window that asks
     * @param title what is saved
     * @param name a name to begin with; its ending is added to other names
     * @return the file, if one was chosen
     */
    public static Optional<File> place(Component over, String title, String name) {
        String ending = name.substring(name.lastIndexOf('.'));
        JFileChooser chooser = chooser(title, ending);
        chooser.setSelectedFile(new File(name));
        if (chooser.showSaveDialog(over) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        File chosen = chooser.getSelectedFile();
        File file = chosen.getName().endsWith(ending) ? chosen : new File(chosen.getPath() + ending);
        boolean agreed = !file.exists()
                || JOptionPane.showConfirmDialog(
                                over, file.getName() + " exists. Write over it?", title, JOptionPane.YES_NO_OPTION)
                        == JOptionPane.YES_OPTION;
        return agreed ? Optional.of(file) : Optional.empty();
    }

    /**
     * Tells that a file was saved.
     *
     * @param over the window it is about
     * @param file the file, which is there now
     */
    public static void saved(Component over, File file) {
        tell(over, "Saved " + file.getAbsolutePath());
    }

    /**
     * Tells for some seconds, in a corner of the window, what was done; it closes by itself.
     *
     * @param over the window it is about
     * @param line what was done
     */
    public static void tell(Component over, String line) {
        Window window = over instanceof Window w ? w : SwingUtilities.getWindowAncestor(over);
        if (window == null || !window.isShowing()) {
            return;
        }
        JTextArea message = new JTextArea(line);
        message.setName("message");
        message.setEditable(false);
        message.setFocusable(false);
        message.setLineWrap(true);
        message.setFont(UIManager.getFont("Label.font"));
        message.setBackground(UIManager.getColor("ToolTip.background"));
        message.setForeground(UIManager.getColor("ToolTip.foreground"));
        message.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createLineBorder(UIManager.getColor("Component.accentColor")),
                BorderFactory.createEmptyBorder(8, 12, 8, 12)));
        fit(message, line, window.getWidth() - 2 * RIM);
        Dimension size = message.getPreferredSize();
        int x = window.getX() + window.getWidth() - size.width - RIM;
        int y = window.getY() + window.getHeight() - size.height - 60;
        Popup popup = PopupFactory.getSharedInstance().getPopup(window, message, Math.max(0, x), Math.max(0, y));
        popup.show();
        Timer timer = new Timer(MESSAGE, e -> popup.hide());
        timer.setRepeats(false);
        timer.start();
    }

    /** As wide as its text, or as there is room, and as high as the lines are that it then has: a path may be long. */
    private static void fit(JTextArea message, String line, int room) {
        Insets rim = message.getInsets();
        int text = message.getFontMetrics(message.getFont()).stringWidth(line) + 2;
        int width = Math.min(room, text + rim.left + rim.right);
        message.setSize(width, Short.MAX_VALUE);
        message.setPreferredSize(new Dimension(width, message.getPreferredSize().height));
    }

    /**
     * Asks for a file to read.
     *
     * @param over the window that asks
     * @param title what is read
     * @param ending of its name, such as {@code .yaml}
     * @return the file, if one was chosen
     */
    public static Optional<File> open(Component over, String title, String ending) {
        JFileChooser chooser = chooser(title, ending);
        return chooser.showOpenDialog(over) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile())
                : Optional.empty();
    }

    private static JFileChooser chooser(String title, String ending) {
        JFileChooser chooser = new JFileChooser(new File("").getAbsoluteFile());
        chooser.setDialogTitle(title);
        chooser.setFileFilter(new FileNameExtensionFilter("*" + ending, ending.substring(1)));
        return chooser;
    }

    /**
     * Does something with a file, and says so if it cannot be done.
     *
     * @param over the window that asked
     * @param title what is done
     * @param file the file
     * @param action does it
     */
    public static void attempt(Component over, String title, File file, Action action) {
        try {
            action.with(file);
        } catch (IOException | RuntimeException e) {
            showError(over, title, file + ": " + reason(e));
        }
    }

    /**
     * Why something could not be done, without the name of a class where there are words.
     *
     * @param e what was thrown
     * @return a few words
     */
    public static String reason(Throwable e) {
        return FailureText.reason(e);
    }

    /**
     * Says something that went wrong.
     *
     * @param over the window it is about
     * @param title what was tried
     * @param line what went wrong
     */
    public static void showError(Component over, String title, String line) {
        JOptionPane.showMessageDialog(over, PlainText.of(line), title, JOptionPane.WARNING_MESSAGE);
    }
}
