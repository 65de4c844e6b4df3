package flashpoint.chart.time;

import flashpoint.chart.draw.Theme;
import flashpoint.scenario.Meta;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;

/**
 * Hours of a scenario as clock time. A scenario without a date of its own counts its days instead: "day 3 18:00"; on the
 * lattice, where hours are ticks, they are told as such.
 *
 * <p>Names of days and months are written out here, since those of a Java locale change between versions.
 */
public final class ChartClock {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final LocalDateTime start;
    private final boolean dated;
    private final double dt;
    private final boolean clocked;

    private ChartClock(LocalDateTime start, boolean dated, double dt, boolean clocked) {
        this.start = start;
        this.dated = dated;
        this.dt = dt;
        this.clocked = clocked;
    }

    /**
     * The clock of a scenario.
     *
     * @param meta its head
     * @return the clock
     */
    public static ChartClock of(Meta meta) {
        boolean dated = meta.start() != null && !meta.start().equals(Meta.NO_DATE);
        return new ChartClock(
                LocalDateTime.parse(dated ? meta.start() : Meta.NO_DATE), dated, meta.dt(), meta.clocked());
    }

    /**
     * The clock of a scenario for series of which only every nth tick was kept: a tick of this clock is a kept row.
     *
     * @param meta its head
     * @param every ticks between kept rows
     * @return the clock
     */
    public static ChartClock of(Meta meta, int every) {
        ChartClock clock = of(meta);
        return new ChartClock(clock.start, clock.dated, clock.dt * every, clock.clocked);
    }

    /** A clock without a date, in quarters of an hour. */
    public static ChartClock undated() {
        return new ChartClock(LocalDateTime.parse(Meta.NO_DATE), false, 0.25, true);
    }

    /**
     * Hour at which a tick begins.
     *
     * @param tick tick from 0
     * @return hours since hour 0
     */
    public double hour(int tick) {
        return tick * dt;
    }

    /**
     * The tick that contains an hour.
     *
     * @param hour hours since hour 0
     * @return the tick
     */
    public int tick(double hour) {
        return (int) Math.floor(hour / dt + 1e-9);
    }

    /**
     * The day.
     *
     * @param hour hours since hour 0
     * @return for instance {@code Fri 7 Feb}, or {@code day 3}
     */
    public String day(double hour) {
        LocalDateTime at = at(hour);
        if (!dated) {
            return "day " + (at.toLocalDate().toEpochDay() - start.toLocalDate().toEpochDay() + 1);
        }
        return DAYS.get(at.getDayOfWeek().getValue() - 1) + " " + at.getDayOfMonth() + " "
                + MONTHS.get(at.getMonthValue() - 1);
    }

    /**
     * The time of day.
     *
     * @param hour hours since hour 0
     * @return for instance {@code 18:00}
     */
    public String time(double hour) {
        LocalDateTime at = at(hour);
        return String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
    }

    /**
     * Day and time.
     *
     * @param hour hours since hour 0
     * @return for instance {@code Fri 7 Feb 18:00}, or {@code tick 77}
     */
    public String text(double hour) {
        return !clocked ? "tick " + Theme.counts().format(hour) : day(hour) + " " + time(hour);
    }

    /** Whether the scenario has a date of its own. */
    boolean dated() {
        return dated;
    }

    /** Name of the month that begins at an hour, with the year in January. */
    String month(double hour) {
        LocalDateTime at = at(hour);
        return MONTHS.get(at.getMonthValue() - 1) + (at.getMonthValue() == 1 ? " " + at.getYear() : "");
    }

    /** Hours at which months begin, of every n-th month of the year counted from January. */
    double[] months(double from, double to, int every) {
        List<Double> hours = new ArrayList<>();
        LocalDateTime first = at(from).toLocalDate().withDayOfMonth(1).atStartOfDay();
        for (LocalDateTime at = first; hour(at) <= to; at = at.plusMonths(1)) {
            if (hour(at) >= from && (at.getMonthValue() - 1) % every == 0) {
                hours.add(hour(at));
            }
        }
        return hours.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double hour(LocalDateTime at) {
        return ChronoUnit.MINUTES.between(start, at) / 60.0;
    }

    /**
     * Whether hours are hours.
     *
     * @return false if they count ticks
     */
    boolean clocked() {
        return clocked;
    }

    /**
     * Hours since midnight at hour 0: where days begin on an axis of hours.
     *
     * @return 0 to 24
     */
    double offset() {
        return start.getHour() + start.getMinute() / 60.0;
    }

    private LocalDateTime at(double hour) {
        return start.plusMinutes(FastMath.round(hour * 60));
    }
}
