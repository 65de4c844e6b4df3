package flashpoint.gui.control;

import flashpoint.gui.control.Settings.Setting;
import flashpoint.gui.look.Dialogs;
import flashpoint.gui.look.PlainText;
import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/**
 * Dialog of all parameters of the registry: a search over phrases and keys, and for the one that is chosen its meaning,
 * range, default, source and a field for its value in the next run.
 */
final class ParameterDialog extends JDialog {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Scenario> next;
    private final transient Consumer<Scenario> choose;
    private final transient List<Setting> all;
    private final JTextField search = new JTextField();
    private final DefaultListModel<Setting> found = new DefaultListModel<>();
    private final JList<Setting> list = new JList<>(found);
    private final JPanel place = new JPanel(new BorderLayout(0, 8));
    private final JLabel said = new JLabel(" ");

    /**
     * The dialog, not yet visible.
     *
     * @param over what it belongs to
     * @param next the scenario of the next setup
     * @param choose changes it
     */
    ParameterDialog(Component over, Supplier<Scenario> next, Consumer<Scenario> choose) {
        super(SwingUtilities.getWindowAncestor(over), "All parameters", Dialog.ModalityType.APPLICATION_MODAL);
        this.next = next;
        this.choose = choose;
        boolean lattice = next.get().lattice();
        all = Settings.of(
                List.of(Parameter.values()).stream()
                        .filter(p -> p.lattice() == lattice)
                        .toList(),
                next.get());
        search.setName("search");
        search.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                find();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                find();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                find();
            }
        });
        list.setName("parameters");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Component getListCellRendererComponent(
                    JList<?> of, Object value, int index, boolean selected, boolean focused) {
                return super.getListCellRendererComponent(of, line((Setting) value), index, selected, focused);
            }
        });
        // Two hundred lines of markup take a second to measure.
        list.setFixedCellHeight((int) (1.7 * search.getFont().getSize2D()));
        list.setFixedCellWidth(520);
        list.addListSelectionListener(e -> show(list.getSelectedValue()));
        JPanel top = new JPanel(new BorderLayout(6, 0));
        top.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        JLabel label = new JLabel("Search");
        label.setLabelFor(search);
        top.add(label, BorderLayout.WEST);
        top.add(search, BorderLayout.CENTER);
        JButton close = new JButton("Close");
        close.addActionListener(e -> dispose());
        JPanel foot = new JPanel(new BorderLayout());
        foot.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        foot.add(said, BorderLayout.CENTER);
        foot.add(close, BorderLayout.EAST);
        JScrollPane left = new JScrollPane(list);
        left.setPreferredSize(new Dimension(540, 440));
        place.setBorder(BorderFactory.createEmptyBorder(4, 10, 4, 10));
        place.setPreferredSize(new Dimension(350, 440));
        add(top, BorderLayout.NORTH);
        add(left, BorderLayout.CENTER);
        add(place, BorderLayout.EAST);
        add(foot, BorderLayout.SOUTH);
        find();
        Dialogs.closeByEscape(this);
        pack();
        setLocationRelativeTo(over);
    }

    private String line(Setting setting) {
        return "<html>" + PlainText.escaped(setting.parameter().meaning()) + " <small>" + setting.key(next.get())
                + " = " + setting.parameter().text(setting.of(next.get())) + "</small></html>";
    }

    private void find() {
        List<String> words =
                List.of(search.getText().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        found.clear();
        for (Setting setting : all) {
            String text = (setting.parameter().meaning() + " " + setting.key(next.get()) + " "
                            + String.join(" ", setting.parameter().choices()))
                    .toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(text::contains)) {
                found.addElement(setting);
            }
        }
        if (!found.isEmpty()) {
            list.setSelectedIndex(0);
        }
    }

    private void show(Setting setting) {
        place.removeAll();
        if (setting != null) {
            JLabel about = new JLabel(SettingRow.about(setting.parameter(), setting.key(next.get())));
            JPanel row = new JPanel(new BorderLayout(6, 0));
            row.add(new JLabel("In the next run"), BorderLayout.WEST);
            row.add(editor(setting), BorderLayout.CENTER);
            row.add(new JLabel(setting.parameter().unit()), BorderLayout.EAST);
            JPanel top = new JPanel(new BorderLayout(0, 10));
            top.add(about, BorderLayout.NORTH);
            top.add(row, BorderLayout.CENTER);
            place.add(top, BorderLayout.NORTH);
        }
        place.revalidate();
        place.repaint();
    }

    private JComponent editor(Setting setting) {
        Parameter p = setting.parameter();
        double value = setting.of(next.get());
        if (p.kind() == Field.Kind.BOOLEAN) {
            JCheckBox box = new JCheckBox("", value != 0);
            box.addActionListener(e -> set(setting, box.isSelected() ? 1 : 0));
            return named(box);
        }
        if (p.kind() == Field.Kind.CHOICE) {
            JComboBox<String> box = new JComboBox<>(p.choices().toArray(String[]::new));
            box.setSelectedIndex((int) value);
            box.addActionListener(e -> set(setting, box.getSelectedIndex()));
            return named(box);
        }
        JTextField field = new JTextField(p.text(value), 8);
        field.addActionListener(e -> typed(setting, field));
        field.addFocusListener(new java.awt.event.FocusAdapter() {
            @Override
            public void focusLost(java.awt.event.FocusEvent e) {
                typed(setting, field);
            }
        });
        return named(field);
    }

    private static JComponent named(JComponent editor) {
        editor.setName("value");
        return editor;
    }

    private void typed(Setting setting, JTextField field) {
        Parameter p = setting.parameter();
        String text = field.getText().strip();
        if (text.equals(p.text(setting.of(next.get())))) {
            return;
        }
        String allowed = setting.key(next.get()) + ": got " + text + ", allowed: " + p.text(p.min()) + " to "
                + p.text(p.max()) + " " + p.unit();
        try {
            double wanted = Double.parseDouble(text);
            if (!setting.allows(wanted)) {
                said.setText(PlainText.of(allowed));
                return;
            }
            set(setting, wanted);
        } catch (NumberFormatException e) {
            said.setText(PlainText.of(allowed));
        }
    }

    private void set(Setting setting, double value) {
        try {
            choose.accept(setting.with(next.get(), value));
            said.setText(PlainText.of(
                    setting.key(next.get()) + " = " + setting.parameter().text(value) + " from the next setup on"));
        } catch (IllegalArgumentException e) {
            said.setText(PlainText.of(e.getMessage()));
        }
        list.repaint();
    }
}
