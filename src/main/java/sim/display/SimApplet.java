package sim.display;

/**
 * Stand-in for MASON's class of that name, which is a {@code java.applet.Applet}: newer Java versions have no
 * applets, and MASON's console asks this class only whether it is one.
 */
public final class SimApplet {

    /** Read by MASON's classes of this package. */
    static boolean isApplet = false;

    private SimApplet() {}

    /**
     * Whether the program runs within a web page.
     *
     * @return false
     */
    public static boolean isApplet() {
        return isApplet;
    }
}
