package flashpoint.experiment.execute;

import flashpoint.experiment.plan.Task;
import java.io.EOFException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** A worker in a process of its own, as an outside engine would have many: takes tasks on stdin, gives rows on stdout. */
public final class RemoteWorker {

    private RemoteWorker() {}

    /**
     * Works until there are no more tasks.
     *
     * @param args none
     */
    public static void main(String[] args) throws Exception {
        ObjectOutputStream rows = new ObjectOutputStream(System.out);
        rows.flush();
        ObjectInputStream tasks = new ObjectInputStream(System.in);
        try {
            while (true) {
                rows.writeObject(((Task) tasks.readObject()).call());
                rows.reset();
                rows.flush();
            }
        } catch (EOFException e) {
            // Whoever sends tasks has no more.
        }
    }
}
