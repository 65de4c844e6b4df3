package flashpoint.chart.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name on the map of differences can be given to one disc only. */
class DifferenceMapTest {

    @Test
    void aNameNearAnotherDiscIsLedToItsOwn() {
        Rectangle2D own = new Rectangle2D.Double(560, 380, 44, 44);
        Rectangle2D other = new Rectangle2D.Double(480, 378, 48, 48);
        Rectangle2D name = new Rectangle2D.Double(450, 362, 107, 13);
        assertThat(DifferenceMap.doubtful(name, own, List.of(own, other))).isTrue();
    }

    @Test
    void aNameBelowItsDiscNeedsNoLine() {
        Rectangle2D own = new Rectangle2D.Double(560, 380, 44, 44);
        Rectangle2D other = new Rectangle2D.Double(300, 378, 48, 48);
        Rectangle2D name = new Rectangle2D.Double(530, 427, 107, 13);
        assertThat(DifferenceMap.doubtful(name, own, List.of(own, other))).isFalse();
    }
}
