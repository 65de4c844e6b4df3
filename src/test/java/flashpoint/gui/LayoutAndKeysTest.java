package flashpoint.gui;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.draw.Palette;
import flashpoint.gui.look.Look;
import flashpoint.testing.Scenarios;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JSlider;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sim.display.Console;

/** Everything can be seen on 1280 by 800, in either type, and reached by keys. */
@Tag("display")
class LayoutAndKeysTest {

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

    /** The windowing system moves windows in its own time, so what lies where is asked until it has. */
    @Test
    void windowsLieOnTheScreenAndDoNotHideEachOther() throws Exception {
        List<JFrame> visible =
                fixture.frames().stream().filter(JFrame::isVisible).toList();
        assertThat(visible).as("the map and two charts at least").hasSizeGreaterThanOrEqualTo(3);
        GuiFixture.until(
                "every window lies on the screen and none on another",
                () -> misplaced(visible).isEmpty());
    }

    /** Titles of windows that are not all on the screen, and of pairs of which one hides a part of the other. */
    private List<String> misplaced(List<JFrame> frames) {
        Rectangle screen = new Rectangle(fixture.console.getToolkit().getScreenSize());
        List<String> wrong = new ArrayList<>();
        for (JFrame frame : frames) {
            if (!screen.contains(frame.getBounds())) {
                wrong.add(frame.getTitle());
            }
            if (frame.getBounds().intersects(fixture.console.getBounds())) {
                wrong.add(frame.getTitle() + " and the console");
            }
            for (JFrame other : frames) {
                if (other != frame && other.getBounds().intersects(frame.getBounds())) {
                    wrong.add(frame.getTitle() + " and " + other.getTitle());
                }
            }
        }
        return wrong;
    }

    @Test
    void noButtonIsCutInEitherType() {
        for (boolean large : new boolean[] {false, true}) {
            GuiFixture.doing(() -> fixture.gui.applyTheme(Look.PLAIN.large(large)));
            GuiFixture.doing(() -> fixture.console.validate());
            for (AbstractButton b : GuiFixture.on(() -> GuiFixture.all(
                    fixture.console.getTabPane(),
                    AbstractButton.class,
                    b -> b.isShowing() && !b.getText().isEmpty()))) {
                Dimension wanted = GuiFixture.on(b::getPreferredSize);
                assertThat(GuiFixture.on(b::getWidth))
                        .as(b.getText() + (large ? ", large" : ""))
                        .isGreaterThanOrEqualTo(wanted.width);
            }
        }
    }

    private void type(int key, char sign) {
        GuiFixture.doing(() -> fixture.console.dispatchEvent(
                new KeyEvent(fixture.console, KeyEvent.KEY_PRESSED, System.currentTimeMillis(), 0, key, sign)));
    }

    @Test
    void keysPlayStepIntervenAndGoBack() throws Exception {
        type(KeyEvent.VK_S, 's');
        type(KeyEvent.VK_S, 's');
        GuiFixture.until("two steps are done", () -> fixture.gui.session().tick() == 1);
        type(KeyEvent.VK_2, '2');
        assertThat(fixture.gui.session().interventions())
                .as("the network is cut")
                .hasSize(1);
        type(KeyEvent.VK_SPACE, ' ');
        GuiFixture.until("it plays", () -> fixture.gui.session().tick() > 20);
        type(KeyEvent.VK_SPACE, ' ');
        assertThat(fixture.console.getPlayState()).isEqualTo(Console.PS_PAUSED);
        int tick = fixture.gui.session().tick();
        type(KeyEvent.VK_LEFT, KeyEvent.CHAR_UNDEFINED);
        assertThat(fixture.gui.session().tick()).isEqualTo(tick - 4);
        JSlider speed = fixture.named(JSlider.class, "speed");
        int before = speed.getValue();
        type(KeyEvent.VK_PLUS, '+');
        assertThat(speed.getValue()).isEqualTo(before + 1);
        type(KeyEvent.VK_R, 'r');
        assertThat(fixture.gui.session().tick()).isEqualTo(-1);
    }

    @Test
    void aDigitTypedIntoAFieldIsText() {
        JTextField seed = fixture.named(JTextField.class, "seed");
        GuiFixture.doing(() -> seed.dispatchEvent(
                new KeyEvent(seed, KeyEvent.KEY_PRESSED, System.currentTimeMillis(), 0, KeyEvent.VK_2, '2')));
        assertThat(fixture.gui.session().interventions()).isEmpty();
    }

    @Test
    void highContrastIsSeenInTheMap() throws Exception {
        type(KeyEvent.VK_H, 'h');
        GuiFixture.until("the map is on black", () -> corner().equals(Palette.CONTRAST.ground()));
        type(KeyEvent.VK_H, 'h');
        GuiFixture.until("the map is on white", () -> corner().equals(Palette.LIGHT.ground()));
    }

    private Color corner() {
        BufferedImage seen = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        fixture.gui.map().insideDisplay.paint(seen.getGraphics());
        return new Color(seen.getRGB(2, 2));
    }
}
