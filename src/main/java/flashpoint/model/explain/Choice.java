package flashpoint.model.explain;

/** Result of a person's decision whether to act. */
public enum Choice {
    /** Begins to act. */
    JOINS("joins"),
    /** Weighed it and stays out. */
    STAYS_OUT("stays at home"),
    /** Acts, and goes on. */
    GOES_ON("goes on"),
    /** Acted, weighed it and stops. */
    STOPS("stops"),
    /** Acted, and is too tired to go on. */
    TIRES("tires"),
    /** Does not come to weigh it in this tick. */
    NOT_WEIGHED("does not weigh it"),
    /** Is not in a state, or not of a kind, to act. */
    CANNOT("takes no such decision");

    private final String words;

    Choice(String words) {
        this.words = words;
    }

    /**
     * The result in words.
     *
     * @return a verb
     */
    public String words() {
        return words;
    }
}
