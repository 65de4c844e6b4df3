package flashpoint.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.time.TimePicture;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.testing.Scenarios;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names in any script are shown where a font can, and named once where none can. */
class ScriptsTest {

    private static Scenario named(String... names) {
        Scenario s = Scenarios.threeVillages();
        List<Village> villages = new ArrayList<>(s.villages());
        for (String name : names) {
            villages.add(
                    new Village(name, 1, villages.size(), 10, List.of(.5, .5), Village.Type.VILLAGE, "region", true));
        }
        return Scenarios.withVillages(s, villages);
    }

    @Test
    void whatTheUsualFontCanShowStaysInIt() {
        assertThat(Scripts.font("Қарақоңыз, Masanchi", Theme.BOLD)).isSameAs(Theme.BOLD);
        assertThat(Scripts.warnings(named("Қарақоңыз"))).isEmpty();
    }

    @Test
    void anotherFontHasTheSizeAndStyleAndLacksNoMore() {
        for (String text : List.of("马桑奇", "مقديشو", "አዲግራት", "မောင်တော", "কক্সবাজার", "\uE000")) {
            for (Font usual : List.of(Theme.BOLD, Theme.TITLE, Theme.SMALL)) {
                Font font = Scripts.font(text, usual);
                assertThat(font.getStyle()).isEqualTo(usual.getStyle());
                assertThat(font.getSize()).isEqualTo(usual.getSize());
                assertThat(lacking(text, font)).isLessThanOrEqualTo(lacking(text, usual));
            }
        }
    }

    private static long lacking(String text, Font font) {
        return text.codePoints().filter(c -> !font.canDisplay(c)).count();
    }

    @Test
    void eachScriptWithoutAFontIsNamedOnce() {
        // Deseret and Cuneiform have hardly a font anywhere; where they have, there is nothing to warn of.
        List<String> warnings = Scripts.warnings(named("𐐀𐐁", "𐐂𐐃", "𒀀𒀁"));
        assertThat(warnings).hasSizeLessThanOrEqualTo(2).doesNotHaveDuplicates();
        boolean deseret = Scripts.font("𐐀", Theme.TEXT).canDisplay(0x10400);
        assertThat(warnings.stream().anyMatch(w -> w.startsWith("no font installed shows Deseret letters, as in 𐐀𐐁")))
                .isEqualTo(!deseret);
    }

    @Test
    void anSvgLeavesTheChoiceToWhoeverLooks() throws Exception {
        Picture picture = new Picture() {
            @Override
            public int width() {
                return 100;
            }

            @Override
            public int height() {
                return 20;
            }

            @Override
            public void paint(Graphics2D g) {
                TimePicture.text(g, "马桑奇", 5, 15, Theme.TEXT, Theme.INK);
            }
        };
        assertThat(Canvas.svg(picture, "x", "x")).contains("马桑奇").contains("sans-serif");
    }
}
