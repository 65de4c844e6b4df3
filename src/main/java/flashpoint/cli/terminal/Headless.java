package flashpoint.cli.terminal;

/**
 * Setting of whether the program may open windows. Charts are drawn without any, also where a display is at hand but
 * out of reach; only {@code gui} wants one. A value of {@code java.awt.headless} on the command line is respected.
 */
public final class Headless {

    private static final String HEADLESS = "java.awt.headless";

    /** The property is ours to take back: it was not set by the user. */
    private static final String OURS = "flashpoint.headless";

    private Headless() {}

    public static void enable() {
        if (System.getProperty(HEADLESS) == null) {
            System.setProperty(HEADLESS, "true");
            System.setProperty(OURS, "true");
        }
    }

    public static void allow() {
        if (System.getProperty(OURS) != null) {
            System.clearProperty(HEADLESS);
        }
    }
}
