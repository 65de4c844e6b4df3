package flashpoint.gui.replay;

import flashpoint.chart.Charts;
import flashpoint.gui.look.Files;
import flashpoint.run.Ensemble;
import flashpoint.run.Replicates;
import flashpoint.run.Run;
import flashpoint.scenario.Scenario;
import java.awt.Component;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.ProgressMonitor;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingWorker;
import javax.swing.Timer;

/**
 * Dialog that asks for a number of runs of the scenario as it is, interventions and all, with seeds that follow one
 * another, and carries them out in the background: the same runs that {@code run --replicates} makes. Who cancels leaves
 * everything as it was.
 */
public final class ReplicatesDialog {

    private static final int MOST = 1000;

    /** Time between two looks at whether it was cancelled, ms. */
    private static final int LOOK = 100;

    private final Component over;
    private final Scenario scenario;
    private final long seed;
    private final Consumer<Ensemble> done;
    private final JSpinner number = new JSpinner(new SpinnerNumberModel(20, 0, MOST, 1));

    /**
     * A question about a scenario.
     *
     * @param over what it belongs to
     * @param scenario what is run
     * @param seed of the first run
     * @param done takes the finished runs on the event thread; null to take those that are shown away
     */
    public ReplicatesDialog(Component over, Scenario scenario, long seed, Consumer<Ensemble> done) {
        this.over = over;
        this.scenario = scenario;
        this.seed = seed;
        this.done = done;
        number.setName("number of runs");
    }

    /** Asks. */
    public void ask() {
        JPanel form = new JPanel(new GridLayout(0, 1, 6, 4));
        form.add(new JLabel("Runs of this scenario, with what was done to it, from seed " + seed + " on."));
        form.add(new JLabel("Bands behind the lines: from 10 to 90 % of the runs, and their median."));
        form.add(number);
        form.add(new JLabel("0 takes the bands away."));
        int answer = JOptionPane.showConfirmDialog(
                over, form, "Run many", JOptionPane.OK_CANCEL_OPTION, JOptionPane.PLAIN_MESSAGE);
        if (answer == JOptionPane.OK_OPTION) {
            start((Integer) number.getValue());
        }
    }

    /**
     * Starts without asking.
     *
     * @param runs how many; 0 takes the bands away
     */
    public void start(int runs) {
        if (runs == 0) {
            done.accept(null);
        } else {
            new Work(runs).execute();
        }
    }

    /** The runs on threads of their own, with a bar that can be cancelled at any time. */
    private final class Work extends SwingWorker<Ensemble, Integer> {

        private final int runs;
        private final ProgressMonitor bar;
        /** Looks at the bar also while no run ends. */
        private final Timer look = new Timer(LOOK, e -> cancelIfAsked());
        /** Why the first failed run failed. */
        private volatile String failure = "";

        Work(int runs) {
            this.runs = runs;
            bar = new ProgressMonitor(over, runs + " runs of " + scenario.meta().name(), "", 0, runs);
            bar.setMillisToDecideToPopup(0);
            bar.setMillisToPopup(0);
            bar.setProgress(0);
            look.start();
        }

        @Override
        protected Ensemble doInBackground() throws InterruptedException {
            List<Run> list = new ArrayList<>();
            for (int k = 0; k < runs; k++) {
                list.add(new Run(scenario, k, 0, k, seed + k, false));
            }
            Ensemble ensemble = Charts.ensemble(scenario);
            int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            Replicates.execute(list, threads, result -> {
                ensemble.accept(result);
                if (!result.status().equals("ok") && failure.isEmpty()) {
                    failure = "seed " + result.seed() + ": " + result.stopReason();
                }
                publish(ensemble.replicates().size());
            });
            return ensemble;
        }

        @Override
        protected void process(List<Integer> finished) {
            // A bar that was closed would come up again, and one that is full closes itself before done() is called.
            if (!isDone() && !bar.isCanceled()) {
                bar.setProgress(Math.min(runs - 1, finished.get(finished.size() - 1)));
            }
        }

        private boolean cancelIfAsked() {
            return (bar.isCanceled() || !over.isDisplayable()) && cancel(true);
        }

        @Override
        protected void done() {
            look.stop();
            boolean unwanted = bar.isCanceled() || isCancelled();
            bar.close();
            if (unwanted) {
                return;
            }
            try {
                Ensemble ensemble = get();
                done.accept(ensemble.runs() == 0 ? null : ensemble);
                if (ensemble.failed() > 0) {
                    Files.showError(
                            over,
                            "Run many",
                            ensemble.failed() + " of " + runs + " runs failed and are in no band; " + failure);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                Files.showError(over, "Run many", Files.reason(e.getCause()));
            }
        }
    }
}
