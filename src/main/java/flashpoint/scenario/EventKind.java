package flashpoint.scenario;

import java.io.Serializable;
import java.util.List;

/**
 * Kind of timed event: its name in files, what it takes, and the words that document it. The built-in kinds are the
 * constants of {@link EventType}; others come from the jars of extensions, where {@link java.util.ServiceLoader} finds
 * them ({@link EventKinds}).
 *
 * <p>A kind from a jar is a public class with a public constructor without arguments and without state. It also says what
 * an event does: it implements {@code flashpoint.model.intervention.Intervention}, or {@code
 * flashpoint.model.world.ProcessExtension}, or both. Its fields are the parameters it declares.
 */
public interface EventKind extends Serializable {

    /**
     * The key: what files, commands and tables call it.
     *
     * @return capital letters, digits and underscores
     */
    String name();

    /**
     * What it is, as a phrase without a full stop.
     *
     * @return the phrase
     */
    String meaning();

    /**
     * What a button says that does it, in two or three words.
     *
     * @return words; empty for a kind without a button of its own, which is then done from the list of all kinds
     */
    default String deed() {
        return "";
    }

    /**
     * What it takes; the first field is its time, {@code t} or {@code t0}.
     *
     * @return fields in the order of the files
     */
    List<Field> fields();

    /**
     * The paragraph for the ODD protocol: what happens, with formula and source.
     *
     * @return text; by default the meaning
     */
    default String description() {
        return meaning();
    }

    /**
     * What an event of the kind draws at random, a phrase for each purpose. Draws of extensions have the purpose {@code
     * EXTENSION}; the first name of their place key is {@link #name}, the second one of these.
     *
     * @return phrases; empty if nothing is drawn
     */
    default List<String> purposes() {
        return List.of();
    }
}
