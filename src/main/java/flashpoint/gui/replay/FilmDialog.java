package flashpoint.gui.replay;

import flashpoint.gui.look.Files;
import flashpoint.gui.look.Look;
import flashpoint.scenario.Scenario;
import java.awt.Component;
import java.awt.GridLayout;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.ProgressMonitor;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingWorker;

/** Dialog that asks what a film should show, and makes it in the background. */
final class FilmDialog {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 480;

    private final Component over;
    private final Scenario scenario;
    private final long seed;
    private final Look look;
    private final JSpinner from;
    private final JSpinner to;
    private final JSpinner every = spinner(1, 0.25, 24, 0.25);
    private final JSpinner speed = spinner(8, 1, 50, 1);

    FilmDialog(Component over, Scenario scenario, long seed, Look look, double until) {
        this.over = over;
        this.scenario = scenario;
        this.seed = seed;
        this.look = look;
        double end = scenario.meta().days() * 24;
        from = spinner(0, 0, end, 1);
        to = spinner(Math.min(end, Math.max(1, until)), 0, end, 1);
    }

    private static JSpinner spinner(double value, double least, double most, double step) {
        return new JSpinner(new SpinnerNumberModel(value, least, most, step));
    }

    void ask() {
        JPanel form = new JPanel(new GridLayout(0, 2, 6, 4));
        form.add(new JLabel("From hour"));
        form.add(from);
        form.add(new JLabel("To hour"));
        form.add(to);
        form.add(new JLabel("Hours from picture to picture"));
        form.add(every);
        form.add(new JLabel("Pictures a second"));
        form.add(speed);
        int answer = JOptionPane.showConfirmDialog(
                over, form, "Save the map as a film", JOptionPane.OK_CANCEL_OPTION, JOptionPane.PLAIN_MESSAGE);
        if (answer == JOptionPane.OK_OPTION) {
            // What was saved is told when the film is there, not when it is begun.
            Files.place(over, "Save the film (animated GIF)", scenario.meta().name() + ".gif")
                    .ifPresent(this::start);
        }
    }

    private static double value(JSpinner spinner) {
        return ((Number) spinner.getValue()).doubleValue();
    }

    private void start(File file) {
        Film film =
                new Film(scenario, seed, value(from), value(to), value(every), (int) value(speed), WIDTH, HEIGHT, look);
        new Work(over, film, file).execute();
    }

    /** Background task that makes the film, with a progress bar and a way to cancel it. */
    private static final class Work extends SwingWorker<Boolean, Integer> {

        private final Component over;
        private final Film film;
        private final File file;
        private final ProgressMonitor bar;

        Work(Component over, Film film, File file) {
            this.over = over;
            this.film = film;
            this.file = file;
            bar = new ProgressMonitor(over, film.pictures() + " pictures to " + file.getName(), "", 0, 100);
            addPropertyChangeListener(e -> {
                if (e.getPropertyName().equals("progress") && !isDone()) {
                    bar.setProgress((Integer) e.getNewValue());
                }
            });
        }

        @Override
        protected Boolean doInBackground() throws IOException {
            return film.make(file, percent -> {
                setProgress(Math.min(100, percent));
                return !bar.isCanceled();
            });
        }

        @Override
        protected void done() {
            bar.close();
            try {
                if (get()) {
                    Files.saved(over, file);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                Files.showError(over, "Save the film", file + ": " + Files.reason(e.getCause()));
            }
        }
    }
}
