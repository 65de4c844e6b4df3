package flashpoint.serve;

import flashpoint.results.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A verb that was asked for: what it is, how far it is, and what it said last. Safe for several threads. */
final class Job {

    /** State of a job. */
    enum State {
        /** Others come before it. */
        WAITING,
        /** At work. */
        RUNNING,
        /** Ended well. */
        DONE,
        /** Ended with an error, which its last lines tell. */
        FAILED,
        /** Ended on request. */
        CANCELLED;

        boolean over() {
            return compareTo(RUNNING) > 0;
        }
    }

    private static final Pattern PROGRESS = Pattern.compile("(?<![\\d/.])(\\d{1,12})/(\\d{1,12})(?![\\d/.])");
    /** Verbs that are done at once or not at all. */
    private static final List<String> WHOLE = List.of("run", "discover");

    private static final int LINES = 12;
    private static final int LONGEST = 400;
    private static final int SUCCESS = 0;
    /** Some runs failed, or results could not be written to the end. */
    private static final int SOME_FAILED = 3;

    private final int number;
    private final List<String> arguments;
    private final Path place;
    private final Deque<String> said = new ArrayDeque<>();
    private State state = State.WAITING;
    private long done;
    private long total;
    private JobLauncher.Running running;

    /**
     * A job that waits.
     *
     * @param number its number, from 1
     * @param arguments the verb and what it takes
     * @param place its results folder
     */
    Job(int number, List<String> arguments, Path place) {
        this.number = number;
        this.arguments = List.copyOf(arguments);
        this.place = place;
    }

    int number() {
        return number;
    }

    List<String> arguments() {
        return arguments;
    }

    /** Name of its results folder. */
    String folder() {
        return place.getFileName().toString();
    }

    synchronized State state() {
        return state;
    }

    /** Whether it can go on from where it was ended: if it has a folder to go on in, and is no single run. */
    synchronized boolean resumable() {
        return (state == State.CANCELLED || state == State.FAILED)
                && !WHOLE.contains(arguments.get(0))
                && Files.isDirectory(place);
    }

    /** Takes in a line. */
    synchronized void say(String line) {
        Matcher found = PROGRESS.matcher(line);
        if (found.find() && Long.parseLong(found.group(1)) <= Long.parseLong(found.group(2))) {
            done = Long.parseLong(found.group(1));
            total = Long.parseLong(found.group(2));
        }
        said.addLast(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        if (said.size() > LINES) {
            said.removeFirst();
        }
    }

    /** Begins, unless it was cancelled while it waited. */
    void work(JobLauncher launcher) throws InterruptedException {
        JobLauncher.Running now;
        synchronized (this) {
            if (state != State.WAITING) {
                return;
            }
            state = State.RUNNING;
            try {
                running = launcher.launch(arguments, this::say);
            } catch (java.io.IOException e) {
                say("it cannot be begun: " + e.getMessage());
                state = State.FAILED;
                return;
            }
            now = running;
        }
        int exit = now.await();
        synchronized (this) {
            if (state == State.RUNNING) {
                state = exit == SUCCESS || (exit == SOME_FAILED && Files.isRegularFile(place.resolve(Manifest.NAME)))
                        ? State.DONE
                        : State.FAILED;
            }
            running = null;
        }
    }

    /** Ends it; one that is over stays as it is. */
    synchronized void cancel() {
        if (!state.over()) {
            state = State.CANCELLED;
            if (running != null) {
                running.stop();
            }
        }
    }

    /** All of it, as of now. */
    synchronized Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("number", number);
        content.put("command", "flashpoint " + String.join(" ", arguments));
        content.put("folder", folder());
        content.put("state", state.name().toLowerCase(java.util.Locale.ROOT));
        content.put("done", done);
        content.put("total", total);
        content.put("resumable", resumable());
        content.put("said", new ArrayList<Object>(said));
        return content;
    }
}
