package flashpoint.model.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Kinds of index. All of them are {@code int}, so that loops cost nothing, and the compiler takes one for another;
 * annotated, a test tells them apart ({@code IndexKindsTest}).
 *
 * <p>On an {@code int} it says what the number stands for; of a count, one past the last. On an array the annotation of
 * the element does the same, and one on the brackets says what the array is indexed by: {@code @Index.Village int
 * @Index.Mob [] target} holds the village each mob is bound for.
 */
public @interface Index {

    /** A village, in the order of the scenario. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE_USE)
    @interface Village {}

    /** A group, in the order of the scenario. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE_USE)
    @interface Group {}

    /** A group in a village; see {@link Subgroups}. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE_USE)
    @interface Subgroup {}

    /** A person, numbered by subgroup and household. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE_USE)
    @interface Person {}

    /** A household, numbered by subgroup, and its house. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE_USE)
    @interface Household {}

    /** A mob, in the order in which they set out. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE_USE)
    @interface Mob {}

    /** A police unit, in the order in which they came. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE_USE)
    @interface Unit {}
}
