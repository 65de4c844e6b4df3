package flashpoint.gui.look;

import flashpoint.core.FailureText;
import java.awt.Component;
import java.awt.Window;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
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
     * Asks where to save, and saves.
     *
     * @param over the window that asks
     * @param title what is saved
     * @param name a name to begin with; its ending is added to other names
     * @param action saves it
     */
    public static void save(Component over, String title, String name, Action action) {
        String ending = name.substring(name.lastIndexOf('.'));
        JFileChooser chooser = chooser(title, ending);
        chooser.setSelectedFile(new File(name));
        if (chooser.showSaveDialog(over) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        File chosen = chooser.getSelectedFile();
        File file = chosen.getName().endsWith(ending) ? chosen : new File(chosen.getPath() + ending);
        boolean agreed = !file.exists()
                || JOptionPane.showConfirmDialog(
                                over, file.getName() + " exists. Write over it?", title, JOptionPane.YES_NO_OPTION)
                        == JOptionPane.YES_OPTION;
        if (agreed) {
            attempt(over, title, file, f -> {
                action.with(f);
                tell(over, "Saved " + f.getAbsolutePath());
            });
        }
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
        JLabel label = new JLabel(PlainText.of(line));
        label.setName("message");
        label.setOpaque(true);
        label.setBackground(UIManager.getColor("ToolTip.background"));
        label.setForeground(UIManager.getColor("ToolTip.foreground"));
        label.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createLineBorder(UIManager.getColor("Component.accentColor")),
                BorderFactory.createEmptyBorder(8, 12, 8, 12)));
        int x = window.getX() + Math.max(8, window.getWidth() - label.getPreferredSize().width - 24);
        int y = window.getY() + window.getHeight() - label.getPreferredSize().height - 60;
        Popup popup = PopupFactory.getSharedInstance().getPopup(window, label, Math.max(0, x), Math.max(0, y));
        popup.show();
        Timer timer = new Timer(MESSAGE, e -> popup.hide());
        timer.setRepeats(false);
        timer.start();
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
