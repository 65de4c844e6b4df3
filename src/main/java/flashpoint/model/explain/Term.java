package flashpoint.model.explain;

import java.io.Serializable;

/**
 * One term of a decision: a bar of an inspector.
 *
 * @param name what, as the guide calls it
 * @param symbol how the ODD writes it
 * @param value what it contributes: above 0 it speaks for, below 0 against
 * @param meaning one phrase, with the numbers it is made of
 */
public record Term(String name, String symbol, double value, String meaning) implements Serializable {}
