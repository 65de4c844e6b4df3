package flashpoint.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Server of a page, of results folders and of jobs on the loopback address. Its address has a token drawn at random,
 * without which nothing is answered; so has a request that names another host (as a page elsewhere can make a browser do, by
 * a name that leads here) or comes from another origin. What starts or ends a job must say that it comes from its own
 * pages. It writes nothing itself; jobs make new results folders.
 */
public final class PageServer implements AutoCloseable {

    private static final int TOKEN_BYTES = 24;
    private static final int THREADS = 4;
    private static final String RESULTS = "results/";
    private static final String JOBS = "jobs/";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** A report may be a stranger's: it gets an origin of its own, and no network. */
    private static final String ALONE = "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline';"
            + " script-src 'unsafe-inline'; img-src data:";

    private final HttpServer server;
    private final ExecutorService pool;
    private final String token;
    private final byte[] page;
    private final ServedResults results;
    private final JobsHandler jobs;

    /**
     * Begins to serve a page and results folders, without jobs.
     *
     * @param port port on the loopback address; 0 for any that is free
     * @param page the page, HTML
     * @param results folder whose results folders are shown; need not be there
     * @throws IOException if the port is taken
     */
    public PageServer(int port, String page, Path results) throws IOException {
        this(port, page, results, null);
    }

    /**
     * Begins to serve.
     *
     * @param port port on the loopback address; 0 for any that is free
     * @param page the page, HTML
     * @param results folder whose results folders are shown; need not be there
     * @param jobs what can be started; null for nothing
     * @throws IOException if the port is taken
     */
    public PageServer(int port, String page, Path results, Jobs jobs) throws IOException {
        // A client that sends a request byte by byte does not hold a thread for ever.
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        token = HexFormat.of().formatHex(secret);
        this.page = page.getBytes(StandardCharsets.UTF_8);
        this.results = new ServedResults(results);
        this.jobs = jobs == null ? null : new JobsHandler(jobs, results);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        pool = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "serve");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(pool);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * The address, with its token.
     *
     * @return such as {@code http://127.0.0.1:40123/6f…/}
     */
    public String address() {
        return "http://" + host() + "/" + token + "/";
    }

    private String host() {
        return server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            if (!ours(exchange.getRequestHeaders())) {
                // No answer at all.
                return;
            }
            String path = exchange.getRequestURI().getPath();
            Optional<String> asked = inside(path == null ? "" : path);
            boolean job = jobs != null && asked.isPresent() && asked.get().startsWith(JOBS);
            if (job && exchange.getRequestMethod().equals("POST")) {
                change(exchange, asked.get().substring(JOBS.length()));
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                answer(exchange, 405, "text/plain", "", new byte[0]);
            } else if (asked.isEmpty()) {
                answer(exchange, 404, "text/plain", "", new byte[0]);
            } else if (job) {
                tell(exchange, jobs.get(asked.get().substring(JOBS.length())));
            } else {
                show(exchange, asked.get());
            }
        } catch (RuntimeException e) {
            // Whatever was sent: nothing of this program is told.
            answer(exchange, 400, "text/plain", "", new byte[0]);
        } finally {
            exchange.close();
        }
    }

    /** Whether a request was made by our own page, or by hand, to our own name. */
    private boolean ours(Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        boolean host = hosts.size() == 1
                && (hosts.get(0).equals(host())
                        || hosts.get(0)
                                .equals("localhost:" + server.getAddress().getPort()));
        boolean origin = headers.getOrDefault("Origin", List.of()).stream()
                .allMatch(o -> host && o.equals("http://" + hosts.get(0)));
        boolean site = headers.getOrDefault("Sec-Fetch-Site", List.of()).stream()
                .allMatch(s -> s.equals("none") || s.equals("same-origin"));
        return host && origin && site;
    }

    /** A form of our own pages: a browser then says where it comes from, and of what kind the form is. */
    private void change(HttpExchange exchange, String asked) throws IOException {
        List<String> origin = exchange.getRequestHeaders().getOrDefault("Origin", List.of());
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (origin.size() != 1 || !FORM.equals(type)) {
            answer(exchange, 403, "text/plain", "", new byte[0]);
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(JobsHandler.MOST_BYTES + 1);
        if (body.length > JobsHandler.MOST_BYTES) {
            answer(exchange, 413, "text/plain", "", new byte[0]);
        } else {
            tell(exchange, jobs.post(asked, body));
        }
    }

    private void tell(HttpExchange exchange, Optional<JobsHandler.Answer> told) throws IOException {
        if (told.isEmpty()) {
            answer(exchange, 404, "text/plain", "", new byte[0]);
            return;
        }
        if (told.get().status() == 303) {
            exchange.getResponseHeaders().set("Location", "/" + token + "/" + JOBS);
        }
        // Without a referrer a browser would not say where a form comes from either.
        exchange.getResponseHeaders().set("Referrer-Policy", "same-origin");
        byte[] body = told.get().body().getBytes(StandardCharsets.UTF_8);
        answer(exchange, told.get().status(), told.get().type(), JobsPage.POLICY, body);
    }

    /** What is asked for behind the token; empty if the token is another. */
    private Optional<String> inside(String path) {
        int end = path.indexOf('/', 1);
        String given = end < 0 ? "" : path.substring(1, end);
        boolean same =
                MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(path.substring(end + 1)) : Optional.empty();
    }

    private void show(HttpExchange exchange, String asked) throws IOException {
        if (asked.isEmpty()) {
            answer(exchange, 200, "text/html; charset=utf-8", "", page);
        } else if (asked.equals(RESULTS)) {
            byte[] list = ResultsIndex.html(results, jobs != null).getBytes(StandardCharsets.UTF_8);
            answer(exchange, 200, "text/html; charset=utf-8", "default-src 'none'; style-src 'unsafe-inline'", list);
        } else {
            Optional<Path> file =
                    asked.startsWith(RESULTS) ? results.file(asked.substring(RESULTS.length())) : Optional.empty();
            if (file.isEmpty()) {
                answer(exchange, 404, "text/plain", "", new byte[0]);
            } else {
                String type = ServedResults.type(asked).orElse("application/octet-stream");
                answer(exchange, 200, type, ALONE, Files.readAllBytes(file.get()));
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String policy, byte[] body)
            throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.computeIfAbsent("Referrer-Policy", name -> List.of("no-referrer"));
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!policy.isEmpty()) {
            headers.set("Content-Security-Policy", policy);
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
