package flashpoint.model.world;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Description of a process of the loop, as {@code describe processes} prints it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Phase {

    /** Section of the ODD protocol. */
    String section();

    /** State that it reads. */
    String reads();

    /** State that it changes. */
    String writes();
}
