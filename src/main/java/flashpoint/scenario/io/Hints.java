package flashpoint.scenario.io;

import flashpoint.core.Numbers;
import flashpoint.scenario.Field;
import flashpoint.yaml.Blanks;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Scalar;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.util.FastMath;

/**
 * Hints of what was probably meant by a value that is refused: numbers with thousands parted or a decimal comma, clock
 * times where hours stand, numbers with their unit, per cent for shares, words for true and false, dates of other
 * forms.
 */
public final class Hints {

    private static final Pattern THOUSANDS =
            Pattern.compile("([-+]?[0-9]{1,3})((?:[ ,_'.\u2019\u00A0\u202F\u2009][0-9]{3})++)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([-+]?[0-9]{1,15}),([0-9]{1,15})");
    private static final Pattern CLOCK =
            Pattern.compile("([0-9]{1,3})[:h]([0-5][0-9])(?::([0-5][0-9]))?(?: ?([ap]m))?");
    private static final Pattern DAY_AND_CLOCK =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)[A-Za-z0-9:+.-]*");
    private static final Pattern UNIT =
            Pattern.compile("([-+]?[0-9]{1,15}(?:\\.[0-9]{1,15})?) ?([A-Za-zµ%‰/³²]{1,12})");
    private static final Pattern BASE = Pattern.compile("0([xob])([0-9A-Fa-f]{1,15})");
    private static final Pattern DATE = Pattern.compile(
            "([0-9]{1,4})[./-]([0-9]{1,2})[./-]([0-9]{1,4})(?:[T ]([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:\\.[0-9]+)?)?)?"
                    + "(?:Z|[+-][0-9]{2}:?[0-9]{2})?");
    private static final Set<String> YES =
            Set.of("yes", "y", "on", "1", "t", "wahr", "vrai", "verdadero", "vero", "истина", "да", "ja", "oui");
    private static final Set<String> NO =
            Set.of("no", "n", "off", "0", "f", "falsch", "faux", "falso", "ложь", "нет", "nein", "non");

    private Hints() {}

    /** What was probably meant; empty if there is no telling. */
    public static String of(Field field, Scalar given) {
        String text = Blanks.strip(given.text());
        if (text.isEmpty() || text.length() > 60) {
            return "";
        }
        return switch (field.kind()) {
            case REAL, INTEGER -> number(field, given, text);
            case BOOLEAN -> truth(text.toLowerCase(Locale.ROOT));
            case DATE_TIME -> date(text);
            default -> "";
        };
    }

    /** A number that its comma parted into a value and a key, {@code {population: 13,600}}; empty if it is none. */
    public static String parted(Map.Entry<String, Entry> before, Map.Entry<String, Entry> key) {
        boolean bare =
                key.getKey().matches("[0-9]{1,15}") && key.getValue().value() instanceof Scalar none && none.missing();
        if (!bare
                || before == null
                || !(before.getValue().value() instanceof Scalar first)
                || !first.text().matches("[-+]?[0-9]{1,15}")) {
            return "";
        }
        String point = before.getKey() + ": " + first.text() + "." + key.getKey();
        boolean thousands = key.getKey().length() == 3;
        return thousands ? before.getKey() + ": " + first.text() + key.getKey() + " or " + point : point;
    }

    private static String number(Field field, Scalar given, String text) {
        if (ValueReader.number(text)) {
            double value = Double.parseDouble(text);
            boolean inside = value >= field.min() && value <= field.max();
            boolean share = field.max() == 1 && field.min() == 0 && value >= 2 && value <= 100;
            if (share) {
                return hundredth(text) + " (" + text + " %)";
            }
            return given.quoted() && inside ? text + " without quotes" : "";
        }
        Matcher thousands = THOUSANDS.matcher(text);
        if (thousands.matches()) {
            String whole = text.replaceAll("[^-+0-9]", "");
            boolean either = field.kind() == Field.Kind.REAL
                    && DECIMAL_COMMA.matcher(text).matches();
            return either ? whole + " or " + text.replace(',', '.') : whole;
        }
        Matcher comma = DECIMAL_COMMA.matcher(text);
        if (comma.matches()) {
            return comma.group(1) + "." + comma.group(2);
        }
        if (text.matches("[-+]?[0-9_]{1,30}") && text.matches(".*[0-9].*")) {
            return text.replace("_", "");
        }
        String hours = field.unit().equals("h") ? clock(text) : "";
        return hours.isEmpty() ? unit(field, text) : hours;
    }

    private static String unit(Field field, String text) {
        Matcher base = BASE.matcher(text);
        if (base.matches()) {
            int radix = base.group(1).equals("x") ? 16 : base.group(1).equals("o") ? 8 : 2;
            try {
                return Long.toString(Long.parseLong(base.group(2), radix));
            } catch (NumberFormatException e) {
                return "";
            }
        }
        Matcher unit = UNIT.matcher(text);
        if (!unit.matches()) {
            return "";
        }
        boolean share = field.max() <= 1
                || (field.kind() == Field.Kind.REAL && field.unit().isEmpty());
        boolean percent = unit.group(2).equals("%") && share;
        return percent ? hundredth(unit.group(1)) : unit.group(1);
    }

    /** A clock time as hours since midnight. */
    private static String clock(String text) {
        Matcher day = DAY_AND_CLOCK.matcher(text);
        Matcher clock = CLOCK.matcher((day.matches() ? day.group(1) : text).toLowerCase(Locale.ROOT));
        if (!clock.matches()) {
            return "";
        }
        int hour = Integer.parseInt(clock.group(1));
        if (clock.group(4) != null) {
            hour = hour % 12 + (clock.group(4).equals("pm") ? 12 : 0);
        }
        int seconds = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        double hours = hour + (Integer.parseInt(clock.group(2)) * 60 + seconds) / 3600.0;
        String number = Numbers.text(FastMath.rint(hours * 1e4) / 1e4);
        return day.matches()
                ? number + " (hours since midnight of the first day; 24 more for each day after it)"
                : number + " (hours since midnight of the first day)";
    }

    private static String truth(String word) {
        return YES.contains(word) || word.equals("true")
                ? "true"
                : NO.contains(word) || word.equals("false") ? "false" : "";
    }

    /** A date in the one form that files have; day before month where points part them, both where strokes do. */
    private static String date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return "";
        }
        String time = date.group(4) == null
                ? "T00:00"
                : String.format(Locale.ROOT, "T%02d:%s", Integer.parseInt(date.group(4)), date.group(5));
        int a = Integer.parseInt(date.group(1));
        int b = Integer.parseInt(date.group(2));
        int c = Integer.parseInt(date.group(3));
        if (date.group(1).length() == 4) {
            return day(a, b, c, time);
        }
        String european = day(c, b, a, time);
        String american = text.contains("/") && a != b ? day(c, a, b, time) : "";
        return european.isEmpty() || american.isEmpty() ? european + american : european + " or " + american;
    }

    private static String day(int year, int month, int day, String time) {
        try {
            return LocalDate.of(year, month, day) + time;
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static String hundredth(String text) {
        return Numbers.text(new BigDecimal(text).movePointLeft(2).doubleValue());
    }
}
