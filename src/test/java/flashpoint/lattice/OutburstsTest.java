package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutburstsTest {

    @Test
    void anOutburstStartsAboveFiftyAndEndsBelow() {
        int[] active = {0, 50, 51, 90, 50, 49, 0, 0, 60, 20, 70, 80};
        Outbursts found = Outbursts.of(active, Outbursts.PAPER_THRESHOLD);
        assertThat(found.list())
                .containsExactly(new Outbursts.Outburst(2, 5, 191, 90), new Outbursts.Outburst(8, 9, 60, 60));
        assertThat(found.waits()).containsExactly(3);
        assertThat(found.totals()).containsExactly(191, 60);
    }

    @Test
    void aQuietSeriesHasNone() {
        Outbursts none = Outbursts.of(new int[100], Outbursts.PAPER_THRESHOLD);
        assertThat(none.list()).isEmpty();
        assertThat(none.waits()).isEmpty();
    }
}
