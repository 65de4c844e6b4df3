package flashpoint.model.world;

/** Kind of a person, by age and sex, which decides what it can do; bytes, because there are millions. */
public final class PersonKind {

    /** Neither hears rumours nor acts. */
    public static final byte CHILD = 0;
    /** Hears and flees; acts only if {@code mobilise.women} allows. */
    public static final byte WOMAN = 1;
    /** An able-bodied man, about 15 to 45. */
    public static final byte MAN = 2;
    /** Hears and flees. */
    public static final byte OLD_MAN = 3;

    private PersonKind() {}
}
