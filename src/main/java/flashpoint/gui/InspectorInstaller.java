package flashpoint.gui;

import flashpoint.gui.inspect.Question;
import flashpoint.gui.inspect.Questions;
import flashpoint.gui.look.Files;
import java.util.List;
import java.util.function.Supplier;
import sim.display.Console;
import sim.util.Bag;

/** Installer of inspectors in MASON's Inspectors tab. */
final class InspectorInstaller {

    private InspectorInstaller() {}

    static Questions of(FlashpointGui gui, FlashpointConsole console) {
        Questions[] questions = new Questions[1];
        questions[0] = new Questions(new Questions.WatchedRun(
                gui::session,
                new Questions.BetweenTicks() {
                    @Override
                    public <T> T between(Supplier<T> what) {
                        return gui.between(what);
                    }
                },
                () -> console.getPlayState() == Console.PS_PLAYING,
                gui::look,
                list -> open(questions[0], console, list),
                line -> Files.showError(console, "Ask", line)));
        return questions[0];
    }

    private static void open(Questions questions, FlashpointConsole console, List<Question> list) {
        Bag inspectors = new Bag();
        Bag names = new Bag();
        for (Question q : list) {
            inspectors.add(questions.inspector(q));
            names.add(q.label());
        }
        console.setInspectors(inspectors, names);
    }
}
