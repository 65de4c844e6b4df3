package flashpoint.gui.inspect;

import flashpoint.model.explain.Subject;

/**
 * Subject of an inspector.
 *
 * @param label what a list or button calls it
 * @param subject whom or what one asks why; null for a refuge, which decides nothing
 * @param refuge index of the refuge; -1 if it is about something else
 */
public record Question(String label, Subject subject, int refuge) {

    static Question of(String label, Subject subject) {
        return new Question(label, subject, -1);
    }
}
