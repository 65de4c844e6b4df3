package flashpoint.scenario;

import static flashpoint.scenario.Field.choice;
import static flashpoint.scenario.Field.maybe;
import static flashpoint.scenario.Field.optional;
import static flashpoint.scenario.Field.real;

import java.io.Serializable;
import java.util.List;

/**
 * Report of a count: what an institution counts, by which definition and how completely, and when it becomes known. It changes
 * nothing in the model; figures of a source are compared with reports, not with what truly happened. ODD section 7.21.
 *
 * @param id letters, digits and low lines; its columns are {@code reported_<id>}
 * @param counts what is counted
 * @param by who counts
 * @param definition who is counted, in words
 * @param coverage chance that a case is counted, 0 to 1
 * @param others further persons who are counted along, 1/h on average
 * @param delay time from the case to its announcement, h; the mean if the law is exponential
 * @param law law of the delay
 * @param from hour from which cases are counted
 * @param until hour before which they are; infinite without end
 * @param asOf hour of the last bulletin: what would become known later is not counted; infinite without one
 * @param refuge the one post whose crossings are counted; empty for all
 */
public record CountReport(
        String id,
        Quantity counts,
        String by,
        String definition,
        double coverage,
        double others,
        double delay,
        Law law,
        double from,
        double until,
        double asOf,
        String refuge)
        implements Serializable {

    /** Quantity that can be counted. */
    public enum Quantity {
        /** Persons let out through border posts. */
        ENTRIES("persons", true),
        /** Persons let back through them. */
        RETURNS("persons", true),
        /** Persons injured for the first time. */
        INJURED("persons", false),
        /** Persons killed. */
        KILLED("persons", false),
        /** Houses burned. */
        HOUSES("houses", false),
        /** Arrests. */
        ARRESTS("persons", false);

        private final String unit;
        private final boolean atPosts;

        Quantity(String unit, boolean atPosts) {
            this.unit = unit;
            this.atPosts = atPosts;
        }

        /**
         * Its unit.
         *
         * @return a plural
         */
        public String unit() {
            return unit;
        }

        /**
         * Whether it is counted at border posts.
         *
         * @return true for those who cross
         */
        public boolean atPosts() {
            return atPosts;
        }
    }

    /** Law of the time from a case to its announcement. */
    public enum Law {
        /** Always the same. */
        FIXED,
        /** Exponential. */
        EXPONENTIAL
    }

    /** The fields in the order of the files. */
    public static final List<Field> FIELDS = List.of(
            Field.named("id", Field.Kind.TEXT, "name of letters, digits and _; its columns are reported_<id>"),
            choice(
                    "counts",
                    List.of("ENTRIES", "RETURNS", "INJURED", "KILLED", "HOUSES", "ARRESTS"),
                    "what is counted: persons let out through border posts, let back, injured, killed; houses burned;"
                            + " arrests"),
            optional("by", Field.Kind.TEXT, "who counts"),
            optional("definition", Field.Kind.TEXT, "who is counted, in words"),
            real("coverage", "", 0, 1, 1, "chance that a case is counted"),
            real("others", "1/h", 0, 5000, 0, "further persons counted along, such as other travellers"),
            real("delay", "h", 0, 10000, 0, "from the case to its announcement; the mean if exponential"),
            choice("law", List.of("FIXED", "EXPONENTIAL"), "law of the delay"),
            real("from", "h", 0, 1e6, 0, "cases are counted from this hour on"),
            maybe("until", "h", 0, 1e6, "and before this one; without it, to the end"),
            maybe("asOf", "h", 0, 1e6, "hour of the last bulletin: what becomes known later is not counted"),
            optional("refuge", Field.Kind.REFUGE, "the one post whose crossings are counted; without it, all posts"));

    /**
     * The column of the report in {@code series.csv} and {@code runs.csv}.
     *
     * @return reported_ and the id
     */
    public String column() {
        return "reported_" + id;
    }

    /**
     * What the column holds, in words.
     *
     * @return a phrase
     */
    public String meaning() {
        String what = counts.name().toLowerCase(java.util.Locale.ROOT);
        return "reported " + what + (by.isEmpty() ? "" : " by " + by) + (definition.isEmpty() ? "" : ": " + definition)
                + " (cumulative)";
    }
}
