package flashpoint.gui.control;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.core.Numbers;
import flashpoint.gui.control.Catalogue.Entry;
import flashpoint.gui.look.Dialogs;
import flashpoint.gui.look.PlainText;
import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JEditorPane;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;

/** Dialog of the scenarios that come with the program: by what they are for, with titles, pictures and descriptions. */
final class ScenarioDialog extends JDialog {

    private static final long serialVersionUID = 1L;

    private static final int WIDE = 72;
    private static final int HIGH = 46;

    private final transient Palette palette;
    private final transient Consumer<String> choose;
    private final transient Map<String, Icon> icons = new HashMap<>();
    private final JList<Entry> list;
    private final JLabel picture = new JLabel();
    private final JEditorPane about = new JEditorPane("text/html", "");

    /**
     * The dialog, not yet visible.
     *
     * @param over what it belongs to
     * @param now name of the scenario that is chosen
     * @param palette colours of the pictures
     * @param choose takes the name of a scenario
     */
    ScenarioDialog(Component over, String now, Palette palette, Consumer<String> choose) {
        super(SwingUtilities.getWindowAncestor(over), "Choose a scenario", Dialog.ModalityType.APPLICATION_MODAL);
        this.palette = palette;
        this.choose = choose;
        over.setCursor(Cursor.getPredefinedCursor(Cursor.WAIT_CURSOR));
        List<Entry> entries = Catalogue.all();
        over.setCursor(null);
        list = new JList<>(entries.toArray(Entry[]::new));
        list.setName("scenarios");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setFixedCellWidth(450);
        list.setCellRenderer(new Cell());
        list.addListSelectionListener(e -> tell(list.getSelectedValue()));
        list.addMouseListener(new java.awt.event.MouseAdapter() {
            @Override
            public void mouseClicked(java.awt.event.MouseEvent e) {
                if (e.getClickCount() == 2) {
                    chosen();
                }
            }
        });
        about.setEditable(false);
        about.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        JButton take = new JButton("Choose");
        take.setName("choose this");
        take.addActionListener(e -> chosen());
        JButton close = new JButton("Close");
        close.addActionListener(e -> dispose());
        JPanel foot = new JPanel(new FlowLayout(FlowLayout.TRAILING));
        foot.add(take);
        foot.add(close);
        JPanel right = new JPanel(new BorderLayout(0, 6));
        right.setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        right.add(picture, BorderLayout.NORTH);
        JScrollPane text = new JScrollPane(about);
        text.setBorder(null);
        right.add(text, BorderLayout.CENTER);
        right.setPreferredSize(new Dimension(380, 480));
        JScrollPane left = new JScrollPane(list);
        left.setPreferredSize(new Dimension(480, 480));
        add(left, BorderLayout.CENTER);
        add(right, BorderLayout.EAST);
        add(foot, BorderLayout.SOUTH);
        getRootPane().setDefaultButton(take);
        int at = 0;
        for (int k = 0; k < entries.size(); k++) {
            at = entries.get(k).scenario().meta().name().equals(now) ? k : at;
        }
        list.setSelectedIndex(at);
        list.ensureIndexIsVisible(at);
        Dialogs.closeByEscape(this);
        pack();
        setLocationRelativeTo(over);
    }

    /** A line with picture, title and name; above the first of a heading, the heading. */
    private final class Cell extends JPanel implements javax.swing.ListCellRenderer<Entry> {

        private static final long serialVersionUID = 1L;

        private final JLabel heading = new JLabel();
        private final DefaultListCellRenderer line = new DefaultListCellRenderer();

        Cell() {
            super(new BorderLayout());
            heading.setBorder(BorderFactory.createEmptyBorder(8, 6, 4, 6));
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends Entry> of, Entry entry, int index, boolean selected, boolean focused) {
            boolean first = index == 0
                    || !of.getModel().getElementAt(index - 1).heading().equals(entry.heading());
            removeAll();
            setBackground(of.getBackground());
            if (first) {
                heading.setText("<html><b>" + entry.heading() + "</b></html>");
                add(heading, BorderLayout.NORTH);
            }
            String text =
                    "<html>" + PlainText.escaped(entry.title()) + "<br><small>" + entry.name() + "</small></html>";
            JLabel label = (JLabel) line.getListCellRendererComponent(of, text, index, selected, focused);
            label.setIcon(
                    icons.computeIfAbsent(entry.name(), name -> new Thumbnail(entry.scenario(), WIDE, HIGH, palette)));
            label.setIconTextGap(8);
            label.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
            add(label, BorderLayout.CENTER);
            return this;
        }
    }

    private void tell(Entry entry) {
        if (entry != null) {
            picture.setIcon(new Thumbnail(entry.scenario(), 360, 220, palette));
            String description = entry.scenario().meta().description();
            about.setText("<html><b>" + PlainText.escaped(entry.title()) + "</b><br><small>" + entry.name()
                    + "</small><p>" + PlainText.escaped(description == null ? "" : description.strip())
                    + "</p><p>" + PlainText.escaped(size(entry.scenario())) + "</p></html>");
            about.setCaretPosition(0);
        }
    }

    /** Groups, places and length in a line. */
    private static String size(Scenario s) {
        String groups = "Groups: "
                + String.join(
                        ", ", s.groups().stream().map(ScenarioDialog::name).toList());
        if (s.lattice()) {
            return groups;
        }
        long persons = s.villages().stream().mapToLong(Village::population).sum();
        long villages = s.villages().stream().filter(v -> v.population() > 0).count();
        return groups + ". " + villages + (villages == 1 ? " village, " : " villages, ")
                + Theme.counts().format(persons) + " persons, "
                + Numbers.text(s.meta().days()) + " days.";
    }

    private static String name(Group group) {
        return group.name() == null || group.name().isBlank() ? group.label() : group.name();
    }

    private void chosen() {
        Entry entry = list.getSelectedValue();
        dispose();
        if (entry != null) {
            choose.accept(entry.name());
        }
    }
}
