package flashpoint.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mark of a {@link Parameter} by which a mechanism of the village model is taken out or put in. The table of mechanisms
 * ({@code validate ablation}) is made from these marks, so that a new mechanism appears in it by its mark alone. Where
 * a mechanism has several switches, all bear its name and are thrown together.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Switch {

    /**
     * The mechanism, as a phrase.
     *
     * @return for instance {@code reinforcements}
     */
    String mechanism();

    /**
     * The value at which the mechanism is out, the same for every group.
     *
     * @return as in a scenario file: a number, a word, true or false
     */
    String off();

    /**
     * For a mechanism that is out by default: a value at which it is in.
     *
     * @return as in a scenario file; empty if scenarios use the mechanism as it is
     */
    String on() default "";

    /**
     * What supports the mechanism: rows of the table of facts, or a publication; given once a mechanism.
     *
     * @return a phrase; empty if it is an assumption
     */
    String support() default "";
}
