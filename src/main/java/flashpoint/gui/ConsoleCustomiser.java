package flashpoint.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import sim.display.Console;

/**
 * Removal of the parts of MASON's console that do not hold here. The seed it shows has 32 bits; the Run tab's has 64.
 * Its delay and its rate are those of a thread that only follows the model; the Run tab has the model's own. Buttons do
 * not keep the focus when clicked, so that the space bar goes on to mean play.
 */
final class ConsoleCustomiser {

    private static final List<String> ROWS =
            List.of("Delay (Sec/Step) ", "Random Number Seed ", "Increment Seed on Stop ", "Repeat Play on Stop ");

    /** MASON's three buttons, in order. */
    private static final List<String> TRANSPORT = List.of("play", "pause", "stop");

    private ConsoleCustomiser() {}

    static void of(FlashpointConsole console) {
        List<Component> all = new ArrayList<>();
        collect(console.getContentPane(), all);
        for (Component c : all) {
            if (c instanceof JLabel label && ROWS.contains(String.valueOf(label.getText()))) {
                row(label);
            }
            if (c instanceof AbstractButton button) {
                button.setRequestFocusEnabled(false);
                button.setText("Detatch".equals(button.getText()) ? "Detach" : button.getText());
            }
            if (c instanceof JList<?> list
                    && list.getModel().getSize() > 0
                    && list.getModel().getElementAt(0) instanceof JFrame) {
                frames(list);
            }
            if (c instanceof JComboBox<?> box && box.getItemCount() == 4 && "Rate".equals(box.getItemAt(2))) {
                box.removeItemAt(3);
                box.removeItemAt(2);
            }
        }
        transport(all, console);
        menu(console.getJMenuBar().getMenu(0), console);
    }

    private static void transport(List<Component> all, FlashpointConsole console) {
        List<AbstractButton> three = all.stream()
                .filter(c -> c instanceof AbstractButton b && b.getIcon() != null)
                .limit(TRANSPORT.size())
                .map(AbstractButton.class::cast)
                .toList();
        int[] states = {Console.PS_PLAYING, Console.PS_PAUSED, Console.PS_STOPPED};
        String[] tips = {
            "Plays, from where it rests; after the end, from the start (space)",
            "Rests, and goes on (space)",
            "Ends the run, which can still be looked at"
        };
        for (int k = 0; k < three.size(); k++) {
            int state = states[k];
            TransportIcon.keep(three.get(k), TRANSPORT.get(k), () -> console.getPlayState() == state);
            three.get(k).setToolTipText(tips[k]);
        }
    }

    private static void collect(Container in, List<Component> all) {
        for (Component c : in.getComponents()) {
            all.add(c);
            if (c instanceof Container inner) {
                collect(inner, all);
            }
        }
    }

    /** MASON writes names of windows in black, whatever the ground. */
    private static void frames(JList<?> list) {
        list.setCellRenderer(new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Component getListCellRendererComponent(
                    JList<?> of, Object value, int index, boolean selected, boolean focused) {
                JFrame frame = (JFrame) value;
                String text = frame.getTitle() + (frame.isVisible() ? "" : " (hidden)");
                return super.getListCellRendererComponent(of, text, index, selected, focused);
            }
        });
    }

    /** A label and the field beside it, which follows it in MASON's list. */
    private static void row(JLabel label) {
        List<Component> beside = Arrays.asList(label.getParent().getComponents());
        label.setVisible(false);
        beside.get(beside.indexOf(label) + 1).setVisible(false);
    }

    private static void menu(JMenu file, FlashpointConsole console) {
        for (int k = 0; k < file.getItemCount(); k++) {
            JMenuItem item = file.getItem(k);
            item.setText(
                    switch (item.getText()) {
                        case "New Simulation..." -> "Choose a scenario...";
                        case "Open..." -> "Open a checkpoint...";
                        case "Save" -> "Save the checkpoint";
                        case "Save As..." -> "Save a checkpoint as...";
                        default -> item.getText();
                    });
            if (item.getText().equals("Quit")) {
                // MASON's would end the program in the middle of whatever else it does.
                for (ActionListener quit : item.getActionListeners()) {
                    item.removeActionListener(quit);
                }
                item.addActionListener(e -> console.doClose());
            }
        }
    }
}
