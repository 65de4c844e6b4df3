package flashpoint.core;

import java.io.Serializable;

/**
 * Description of one column of the results: a quantity that runs report.
 *
 * @param name column name, lower case with underscores; a group's share of it ends in {@code _<label>}
 * @param unit unit; empty for a pure number
 * @param whole whether values are whole numbers
 * @param meaning one phrase
 */
public record Metric(String name, String unit, boolean whole, String meaning) implements Serializable {}
