package flashpoint.serve;

import flashpoint.results.JsonText;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers to requests about jobs, behind the token and by our own origin. */
final class JobsHandler {

    /** Most bytes of a form. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Pattern ACTION = Pattern.compile("([1-9]\\d{0,5})/(cancel|resume)");

    private final Jobs jobs;
    private final JobsPage page;

    JobsHandler(Jobs jobs, Path results) {
        this.jobs = jobs;
        page = new JobsPage(jobs, results);
    }

    /**
     * An answer.
     *
     * @param status of HTTP; 303 leads back to the page
     * @param type of its body
     * @param body text
     */
    record Answer(int status, String type, String body) {}

    /** What a page may ask for; empty if there is no such thing. */
    Optional<Answer> get(String asked) throws IOException {
        return switch (asked) {
            case "" -> Optional.of(new Answer(200, "text/html; charset=utf-8", page.html("", Map.of())));
            case "list" -> Optional.of(new Answer(200, "application/json", JsonText.line(jobs.content())));
            default -> Optional.empty();
        };
    }

    /** What a form does; empty if there is no such thing. */
    Optional<Answer> post(String asked, byte[] body) throws IOException {
        Matcher action = ACTION.matcher(asked);
        Map<String, List<String>> form = Map.of();
        try {
            if (asked.equals("start")) {
                form = form(new String(body, StandardCharsets.UTF_8));
                jobs.start(form);
            } else if (action.matches()) {
                Optional<Job> job = jobs.job(Integer.parseInt(action.group(1)));
                if (job.isEmpty()) {
                    return Optional.empty();
                }
                if (action.group(2).equals("cancel")) {
                    job.get().cancel();
                } else {
                    jobs.resume(job.get());
                }
            } else {
                return Optional.empty();
            }
            return Optional.of(new Answer(303, "text/plain", ""));
        } catch (JobRefusedException e) {
            // The page's addresses hold where its form is sent to, not where a job's buttons are.
            return Optional.of(
                    asked.equals("start")
                            ? new Answer(400, "text/html; charset=utf-8", page.html(e.getMessage(), form))
                            : new Answer(409, "text/plain; charset=utf-8", e.getMessage()));
        }
    }

    private static Map<String, List<String>> form(String body) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String pair : body.isEmpty() ? new String[0] : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new JobRefusedException("what was sent is no form");
            }
            try {
                String field = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                form.computeIfAbsent(field, f -> new ArrayList<>()).add(value);
            } catch (IllegalArgumentException e) {
                throw new JobRefusedException("what was sent is no form");
            }
        }
        return form;
    }
}
