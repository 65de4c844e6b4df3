package flashpoint.serve;

import flashpoint.results.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Page of the jobs: a form that starts one, and every job with its progress, its last lines and its results. */
final class JobsPage {

    private static final String STYLE = resource("jobs.css");
    private static final String SCRIPT = resource("jobs.js");

    /** Its own script alone, known by its hash; requests to this server alone. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + digest(SCRIPT)
            + "'; connect-src 'self'; form-action 'self'; base-uri 'none'";

    private final Jobs jobs;
    private final Path results;

    JobsPage(Jobs jobs, Path results) {
        this.jobs = jobs;
        this.results = results;
    }

    /**
     * The page.
     *
     * @param refused why the last request was not done; empty if it was
     * @param filled what its form held
     */
    String html(String refused, Map<String, List<String>> filled) throws IOException {
        StringBuilder out = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta"
                + " name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Sweeps and"
                + " studies</title><style>");
        out.append(STYLE)
                .append("</style></head><body><main><h1>Sweeps and studies</h1><p><a href=\"../\">To the page</a> · <a"
                        + " href=\"../results/\">Results folders</a></p>");
        if (!refused.isEmpty()) {
            out.append("<p class=\"refused\" role=\"alert\">")
                    .append(text(refused))
                    .append("</p>");
        }
        form(out, filled);
        out.append("<h2>Jobs</h2><p id=\"lost\" hidden role=\"alert\">The server does not answer any more.</p>");
        List<Job> all = jobs.all();
        if (all.isEmpty()) {
            out.append("<p>There are none yet.</p>");
        }
        for (int k = all.size() - 1; k >= 0; k--) {
            job(out, all.get(k).content());
        }
        return out.append("</main><script>")
                .append(SCRIPT)
                .append("</script></body></html>")
                .toString();
    }

    private void form(StringBuilder out, Map<String, List<String>> filled) throws IOException {
        out.append("<h2 id=\"start-title\">Start one</h2><form class=\"start\" method=\"post\" action=\"start\""
                + " aria-labelledby=\"start-title\">");
        List<String> names = jobs.files().names();
        Map<String, List<String>> held = new LinkedHashMap<>(filled);
        held.putIfAbsent("file", names.isEmpty() ? List.of() : names.subList(0, 1));
        choice(out, filled, "verb", "What", "", List.copyOf(JobForm.VERBS.keySet()));
        choice(out, held, "file", "Scenario or experiment", "a file below the folder of scenarios", orNone(names));
        choice(
                out,
                filled,
                "folder",
                "Finished sweep",
                "a results folder with the runs of a design",
                orNone(jobs.served().sweeps()));
        choice(out, filled, "second", "Second scenario", "compared with the first; or give arms below", orNone(names));
        area(out, filled, "arm", "Arms", "NAME: KEY=VALUE, KEY=VALUE; one a line");
        area(
                out,
                filled,
                "vary",
                "Keys that vary",
                "KEY=a,b,c or KEY=lo..hi/step or KEY=lo..hi#n, for worst KEY=lo..hi; one a line");
        box(out, filled, "along", "Along", "KEY=lo..hi");
        box(
                out,
                filled,
                "of",
                "Of",
                "violent, or a metric of a run, for discover also METRIC>=X; by default violent, for worst deaths");
        check(out, filled, "least", "The least, in place of the greatest");
        area(out, filled, "set", "Changes of the scenario", "KEY=VALUE; one a line");
        box(out, filled, "replicates", "Replicates", "");
        choice(out, filled, "design", "Design", "", List.of("", "full", "list", "lhs", "sobol", "oat"));
        box(out, filled, "samples", "Samples", "points of lhs and sobol");
        choice(out, filled, "method", "Method", "", List.of("", "morris", "sobol"));
        box(out, filled, "budget", "Budget", "runs at most");
        box(out, filled, "fresh", "Fresh seeds", "on which the best finds are run again");
        box(out, filled, "boxes", "Boxes", "at most");
        box(out, filled, "density", "Density", "least share of the runs in a box that are such, 0 to 1");
        box(out, filled, "seed", "Seed", "by default 1, or the scenario's own");
        box(
                out,
                filled,
                "name",
                "Name of the results folder",
                "by default after the file or folder; one that is there stays");
        out.append("<button type=\"submit\">Start</button></form>");
    }

    private static List<String> orNone(List<String> names) {
        List<String> all = new ArrayList<>(names);
        all.add(0, "");
        return all;
    }

    private static void label(StringBuilder out, String field, String title, String hint) {
        List<String> takers = JobForm.VERBS.entrySet().stream()
                .filter(e -> e.getValue().contains(field))
                .map(Map.Entry::getKey)
                .toList();
        out.append("<label")
                .append(
                        takers.isEmpty() || takers.size() == JobForm.VERBS.size()
                                ? ""
                                : " data-for=\"" + String.join(" ", takers) + "\"")
                .append('>')
                .append(text(title));
        if (!hint.isEmpty()) {
            out.append("<small>").append(text(hint)).append("</small>");
        }
    }

    private static String value(Map<String, List<String>> filled, String field) {
        return String.join("\n", filled.getOrDefault(field, List.of()));
    }

    private static void choice(
            StringBuilder out,
            Map<String, List<String>> filled,
            String field,
            String title,
            String hint,
            List<String> values) {
        label(out, field, title, hint);
        out.append("<select name=\"")
                .append(field)
                .append("\" id=\"")
                .append(field)
                .append("\">");
        for (String v : values) {
            out.append("<option value=\"")
                    .append(text(v))
                    .append(v.equals(value(filled, field)) ? "\" selected>" : "\">")
                    .append(v.isEmpty() ? "(none)" : text(v))
                    .append("</option>");
        }
        out.append("</select></label>");
    }

    private static void box(
            StringBuilder out, Map<String, List<String>> filled, String field, String title, String hint) {
        label(out, field, title, hint);
        out.append("<input name=\"")
                .append(field)
                .append("\" value=\"")
                .append(text(value(filled, field)))
                .append("\"></label>");
    }

    private static void check(StringBuilder out, Map<String, List<String>> filled, String field, String title) {
        label(out, field, title, "");
        out.append(" <input type=\"checkbox\" name=\"")
                .append(field)
                .append("\" value=\"" + JobForm.GIVEN)
                .append(JobForm.GIVEN.equals(value(filled, field)) ? "\" checked>" : "\">")
                .append("</label>");
    }

    private static void area(
            StringBuilder out, Map<String, List<String>> filled, String field, String title, String hint) {
        label(out, field, title, hint);
        out.append("<textarea rows=\"3\" name=\"")
                .append(field)
                .append("\">\n")
                .append(text(value(filled, field)))
                .append("</textarea></label>");
    }

    private void job(StringBuilder out, Map<String, Object> job) {
        String state = String.valueOf(job.get("state"));
        String folder = String.valueOf(job.get("folder"));
        boolean over = Job.State.valueOf(state.toUpperCase(Locale.ROOT)).over();
        long total = (Long) job.get("total");
        out.append("<article id=\"job-")
                .append(job.get("number"))
                .append("\" data-state=\"")
                .append(state)
                .append("\"><h3>")
                .append(text(String.valueOf(job.get("command"))))
                .append("</h3><p class=\"state\">")
                .append(state)
                .append(total > 0 ? ", " + job.get("done") + " of " + total : "")
                .append("</p>");
        if (!over) {
            out.append("<progress aria-label=\"Progress of job ")
                    .append(job.get("number"))
                    .append(total > 0 ? "\" max=\"" + total + "\" value=\"" + job.get("done") : "")
                    .append("\"></progress>");
        }
        out.append("<pre>");
        ((List<?>) job.get("said"))
                .forEach(line -> out.append(text(String.valueOf(line))).append('\n'));
        out.append("</pre>");
        if (!over) {
            button(out, job, "cancel", "Cancel");
        }
        if (Boolean.TRUE.equals(job.get("resumable"))) {
            button(out, job, "resume", "Resume");
        }
        if (over && Files.isRegularFile(results.resolve(folder).resolve(Manifest.NAME))) {
            out.append("<p><a href=\"../results/")
                    .append(ResultsIndex.address(folder))
                    .append("/report.html\">Report</a></p>");
        }
        out.append("</article>");
    }

    private static void button(StringBuilder out, Map<String, Object> job, String action, String title) {
        out.append("<form method=\"post\" action=\"")
                .append(job.get("number"))
                .append('/')
                .append(action)
                .append("\"><button type=\"submit\">")
                .append(title)
                .append("</button></form> ");
    }

    private static String text(String plain) {
        return ResultsIndex.text(plain).replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(JobsPage.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String digest(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
