package flashpoint.gui.look;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.JLabel;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.Test;

/** A stranger's text never becomes markup in a window. */
class PlainTextTest {

    private static final String[] HOSTILE = {
        "<html><img src='http://example.org/x.png'>", "<HTML>x", "<html", "<hTmL a=b>x"
    };

    @Test
    void noComponentTakesItForMarkup() {
        for (String text : HOSTILE) {
            assertThat(BasicHTML.isHTMLString(PlainText.of(text))).isFalse();
            assertThat(new JLabel(PlainText.of(text)).getClientProperty(BasicHTML.propertyKey))
                    .isNull();
        }
        assertThat(PlainText.of("A < B")).isEqualTo("A < B");
        assertThat(PlainText.of(null)).isNull();
    }

    @Test
    void withinMarkupOfOurOwnItIsEscaped() {
        assertThat(PlainText.escaped("<img src=\"x\"> & <b>\nnext"))
                .isEqualTo("&lt;img src=&quot;x&quot;&gt; &amp; &lt;b&gt;<br>next");
        assertThat(PlainText.escaped(null)).isEmpty();
    }
}
