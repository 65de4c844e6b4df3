package flashpoint.gui;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.gui.map.MapTarget;
import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Subject;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.testing.Scenarios;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;

/** Inspectors of what is clicked: why it acts. */
@Tag("display")
class WhyWindowsTest {

    private GuiFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = GuiFixture.open(Scenarios.threeVillages("meta.days=2"));
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    private void click(Point2D at) {
        JComponent inside = fixture.gui.map().insideDisplay;
        for (int id : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED}) {
            GuiFixture.doing(() -> inside.dispatchEvent(new MouseEvent(
                    inside,
                    id,
                    System.currentTimeMillis(),
                    MouseEvent.BUTTON1_DOWN_MASK,
                    (int) at.getX(),
                    (int) at.getY(),
                    1,
                    false,
                    MouseEvent.BUTTON1)));
        }
    }

    private String shown(String name) {
        List<String> texts = GuiFixture.on(() -> {
            List<String> labels = GuiFixture.all(fixture.console, JLabel.class, l -> name.equals(l.getName())).stream()
                    .map(JLabel::getText)
                    .toList();
            return labels.isEmpty()
                    ? GuiFixture.all(fixture.console, JTextArea.class, l -> name.equals(l.getName())).stream()
                            .map(JTextArea::getText)
                            .toList()
                    : labels;
        });
        return texts.isEmpty() ? "" : texts.get(0);
    }

    @Test
    void aClickOnAHouseTellsOfItsHouseholdAndEachMemberCanBeAsked() throws Exception {
        fixture.playTo(110);
        GuiFixture.until("the map shows it", () -> fixture.gui.map().seen().tick() == 110);
        int house = GuiFixture.on(this::houseInTheOpen);
        click(GuiFixture.on(() -> fixture.gui.map().house(house)));
        Explanation why = fixture.gui.session().why(Subject.household(house));
        GuiFixture.until("the household answers", () -> shown("sentence").equals(why.sentence()));
        assertThat(shown("subject")).startsWith("household " + house + ", ");
        GuiFixture.until("its members are there", () -> !members().isEmpty());
        String member = GuiFixture.on(() -> members().get(0).getText());
        GuiFixture.doing(() -> members().get(0).doClick());
        int person = Integer.parseInt(member.replaceAll("\\D", ""));
        Explanation his = fixture.gui.session().why(Subject.person(person));
        GuiFixture.until("the person answers", () -> shown("sentence").equals(his.sentence()));
        assertThat(his.terms())
                .extracting(t -> t.name())
                .contains("grievance", "pull of others", "risk of arrest", "fear");
    }

    /** The first house somebody has left, and on which no mark stands. */
    private int houseInTheOpen() {
        byte[] houses = fixture.gui.map().seen().houses();
        for (int h = 0; h < houses.length; h++) {
            Point2D middle = fixture.gui.map().house(h);
            // A click is at a whole pixel, and a house may be smaller than one.
            Point2D at = new Point2D.Double((int) middle.getX(), (int) middle.getY());
            Bag hit = fixture.gui.map().objectsHitBy(at)[0];
            if (houses[h] != MapSnapshot.LIVED_IN
                    && hit.numObjs > 0
                    && ((LocationWrapper) hit.get(0)).getObject().equals(new MapTarget(MapTarget.Kind.HOUSE, h))) {
                return h;
            }
        }
        throw new AssertionError("every house somebody left is under a mark");
    }

    private List<JButton> members() {
        return GuiFixture.all(
                fixture.console,
                JButton.class,
                b -> b.isShowing() && b.getText() != null && b.getText().matches("(child|woman|man|old man) \\d+"));
    }

    @Test
    void aPersonCanBeAskedByNumberAndIsAskedAnewAsTimePasses() throws Exception {
        fixture.playTo(20);
        click(GuiFixture.on(() -> fixture.gui.map().house(0)));
        GuiFixture.until("there is a field for a number", () -> !numbers().isEmpty());
        GuiFixture.doing(() -> {
            numbers().get(0).setText("7");
            numbers().get(0).postActionEvent();
        });
        GuiFixture.until("person 7 answers", () -> shown("subject").startsWith("person 7, "));
        String before = shown("subject");
        fixture.playTo(60);
        GuiFixture.until("person 7 is asked anew", () -> !shown("subject").equals(before));
        assertThat(shown("sentence"))
                .isEqualTo(fixture.gui.session().why(Subject.person(7)).sentence());
    }

    private List<JTextField> numbers() {
        return GuiFixture.all(
                fixture.console, JTextField.class, f -> f.isShowing() && "person number".equals(f.getName()));
    }

    @Test
    void mobsVillagesPoliceAndRefugesAnswerToo() throws Exception {
        fixture.playTo(84);
        GuiFixture.until("the map shows it", () -> fixture.gui.map().seen().tick() == 84);
        int mobs = GuiFixture.on(() -> fixture.gui.map().seen().mobs().size());
        assertThat(mobs).as("mobs in tick 84").isPositive();
        for (var target : List.of(
                new MapTarget(
                        MapTarget.Kind.MOB,
                        GuiFixture.on(
                                () -> fixture.gui.map().seen().mobs().get(0).id())),
                new MapTarget(MapTarget.Kind.VILLAGE, 0),
                new MapTarget(MapTarget.Kind.OFFICERS, 2),
                new MapTarget(MapTarget.Kind.UNIT, 0),
                new MapTarget(MapTarget.Kind.REFUGE, 0))) {
            GuiFixture.doing(() -> {
                Bag inspectors = new Bag();
                Bag names = new Bag();
                inspectors.add(fixture.gui.questions().inspector(target));
                names.add(fixture.gui.questions().name(target));
                fixture.console.setInspectors(inspectors, names);
            });
            GuiFixture.until(target + " answers", () -> !shown("sentence").isBlank());
        }
    }
}
