package flashpoint.chart.time;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.statistics.Band;
import flashpoint.testing.Cases;
import java.util.List;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.junit.jupiter.api.Test;

class BandDataTest {

    private static final int TICKS = 768;
    private final ChartClock clock = ChartClock.of(Cases.korday().meta());

    private static Band band() {
        float[] values = new float[TICKS];
        for (int t = 300; t < 340; t++) {
            values[t] = t % 7;
        }
        return new Band(values, values.clone(), values.clone(), 1);
    }

    @Test
    void aLineThroughTheKeptPointsMeetsEveryPointLeftOut() {
        Band band = band();
        YIntervalSeriesCollection data = new BandData(List.of(band), clock, 0, clock.hour(TICKS)).series();
        assertThat(data.getItemCount(0)).isLessThan(80);
        int next = 0;
        for (int t = 0; t < TICKS; t++) {
            while (data.getXValue(0, next) < clock.hour(t)) {
                next++;
            }
            int before = data.getXValue(0, next) == clock.hour(t) ? next : next - 1;
            double share = before == next
                    ? 0
                    : (clock.hour(t) - data.getXValue(0, before))
                            / (data.getXValue(0, next) - data.getXValue(0, before));
            double drawn = data.getYValue(0, before) + share * (data.getYValue(0, next) - data.getYValue(0, before));
            assertThat(drawn).as("tick %d", t).isEqualTo(band.median()[t]);
        }
    }
}
