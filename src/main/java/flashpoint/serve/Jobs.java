package flashpoint.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs, sweeps and studies started from a browser, one after the other: each uses all processors by itself. They read files
 * of one folder and write results folders within another, which must not be there; nothing is replaced.
 */
public final class Jobs implements AutoCloseable {

    private static final int MOST = 200;

    private final JobFiles files;
    private final Path results;
    private final ServedResults served;
    private final JobLauncher launcher;
    private final List<Job> all = new ArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "jobs");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * No jobs yet.
     *
     * @param scenarios folder whose scenarios and experiments can be run; need not be there
     * @param own another file that can be run; may be null
     * @param results folder in which results folders are made
     * @param launcher of verbs
     */
    public Jobs(Path scenarios, Path own, Path results, JobLauncher launcher) {
        files = new JobFiles(scenarios, own);
        this.results = results;
        served = new ServedResults(results);
        this.launcher = launcher;
    }

    JobFiles files() {
        return files;
    }

    /** The results folders as they are now. */
    ServedResults served() {
        return served;
    }

    /** Every job, the first first. */
    synchronized List<Job> all() {
        return List.copyOf(all);
    }

    /** The job of a number. */
    synchronized Optional<Job> job(int number) {
        return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }

    /**
     * Takes a job in.
     *
     * @param form what was asked for
     * @return its job
     * @throws JobRefusedException if it asks for what there is not
     */
    synchronized Job start(Map<String, List<String>> form) throws IOException {
        JobForm asked = new JobForm(form, files, served);
        String name = asked.name().isEmpty() ? free(asked.proposal()) : asked.name();
        if (Files.exists(results.resolve(name), java.nio.file.LinkOption.NOFOLLOW_LINKS) || taken(name)) {
            throw new JobRefusedException("name: there is a folder " + name + " already; choose another name");
        }
        List<String> arguments = new ArrayList<>(asked.arguments());
        arguments.add("--out=" + results.resolve(name));
        return add(arguments, name);
    }

    /**
     * Goes on with a job that was ended.
     *
     * @param job one that {@link Job#resumable()}
     * @return the job that does
     * @throws JobRefusedException if it is not
     */
    synchronized Job resume(Job job) {
        if (!job.resumable()) {
            throw new JobRefusedException("job " + job.number() + " is not one that can be resumed");
        }
        return add(List.of("resume", results.resolve(job.folder()).toString()), job.folder());
    }

    private Job add(List<String> arguments, String folder) {
        if (all.size() >= MOST) {
            throw new JobRefusedException("there were " + MOST + " jobs; end serve and begin it again");
        }
        Job job = new Job(all.size() + 1, arguments, results.resolve(folder));
        all.add(job);
        worker.execute(() -> {
            try {
                job.work(launcher);
            } catch (InterruptedException e) {
                job.cancel();
                Thread.currentThread().interrupt();
            }
        });
        return job;
    }

    private String free(String proposal) {
        String name = proposal;
        for (int k = 2; Files.exists(results.resolve(name)) || taken(name); k++) {
            name = proposal + "-" + k;
        }
        return name;
    }

    private boolean taken(String name) {
        return all.stream().anyMatch(j -> !j.state().over() && j.folder().equals(name));
    }

    /** All jobs as of now, for JSON. */
    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("jobs", all().stream().<Object>map(Job::content).toList());
        return content;
    }

    @Override
    public void close() {
        worker.shutdownNow();
        all().forEach(Job::cancel);
    }
}
