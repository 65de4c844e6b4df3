package flashpoint.experiment.store;

import flashpoint.experiment.plan.Schedule;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Division of runs into parts, numbered from 1 in the order in which they may be done. Those of a study grow in number
 * with its blocks.
 */
public interface PartDivision {

    /**
     * Parts so far.
     *
     * @return their number
     */
    int number();

    /**
     * The first part that may still have to be done: of a study, the first of its last block, since a block is laid out
     * when all rows of those before are in the store.
     *
     * @return its number; one more than there are if there is none
     */
    int firstOpen();

    /**
     * Runs of a part.
     *
     * @param part its number, from {@link #firstOpen} on
     * @return how many
     */
    long runs(int part);

    /**
     * Runs of all parts so far.
     *
     * @return how many
     */
    long runs();

    /**
     * What is to be carried out in a part.
     *
     * @param part its number, from {@link #firstOpen} on
     * @return gives its units in order, then null; safe for many threads
     */
    Supplier<List<Schedule.Item>> units(int part);

    /**
     * Condition that the column {@code run} meets in the rows of a part and no other.
     *
     * @param part its number
     * @return SQL, for the store of the whole
     */
    String condition(int part);

    /**
     * Number of the runs of any part, as a question.
     *
     * @param part its number
     * @return SQL with one number, for the store of the whole
     */
    String size(int part);

    /**
     * What the record of a part says of its place.
     *
     * @param part its number
     * @return entries by name
     */
    Map<String, Object> place(int part);
}
