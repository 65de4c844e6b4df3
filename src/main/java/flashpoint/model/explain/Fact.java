package flashpoint.model.explain;

import java.io.Serializable;

/**
 * Fact about the subject of an explanation: a line of an inspector.
 *
 * @param name what, as the guide calls it
 * @param value as text, with its unit if it has one
 */
public record Fact(String name, String value) implements Serializable {}
