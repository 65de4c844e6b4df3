package flashpoint.gui;

import flashpoint.gui.look.Look;
import java.util.ArrayList;
import java.util.List;

/** Listeners to a run: windows and panels that follow it and take its look; all on the event thread. */
final class ViewListeners implements Look.Themed {

    private final List<Listener> listeners = new ArrayList<>();
    private final List<Look.Themed> themed = new ArrayList<>();

    /** Listener of a run. */
    interface Listener extends Look.Themed {

        /** Another run is shown, or the run has jumped to another time. */
        void shown();

        /** Some time has passed; called a few times a second. */
        void passed();

        @Override
        default void applyTheme(Look look) {}
    }

    /** Adds a listener, which takes the look too. */
    void listen(Listener listener) {
        listeners.add(listener);
        themed.add(listener);
    }

    /** Adds a component that only takes the look. */
    void addThemed(Look.Themed component) {
        themed.add(component);
    }

    void shown() {
        listeners.forEach(Listener::shown);
    }

    void passed() {
        listeners.forEach(Listener::passed);
    }

    @Override
    public void applyTheme(Look look) {
        themed.forEach(w -> w.applyTheme(look));
    }
}
