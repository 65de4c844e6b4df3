package flashpoint.browser;

import flashpoint.results.JsonText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A headless Chromium with one page, driven by its own protocol over a WebSocket: no driver and no library besides Java's.
 * Keeps what the page asked of a network and what went wrong in it.
 */
final class Chromium implements Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final Path profile;
    private final ProtocolSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    private Chromium(Process process, Path profile, URI page) throws Exception {
        this.process = process;
        this.profile = profile;
        socket = new ProtocolSocket(page, this::message);
        send("Network.enable", Map.of());
        send("Runtime.enable", Map.of());
        send("Page.enable", Map.of());
        send("Log.enable", Map.of());
    }

    /** The browser of this machine, if it has one. */
    static Optional<Path> installed() {
        return Browser.installed(NAMES);
    }

    /** Starts it with an empty page. */
    static Chromium start(Path browser) throws Exception {
        Path profile = Files.createTempDirectory("chromium");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (long k = 0; k < ProtocolSocket.PATIENCE * 10 && !(Files.exists(port) && Files.size(port) > 5); k++) {
            Thread.sleep(100);
        }
        String root = "http://127.0.0.1:" + Files.readAllLines(port).get(0);
        String list = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(root + "/json")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> targets = (List<Map<String, Object>>)
                JsonText.map("{\"all\":" + list + "}").get("all");
        String page = targets.stream()
                .filter(t -> "page".equals(t.get("type")))
                .map(t -> String.valueOf(t.get("webSocketDebuggerUrl")))
                .findFirst()
                .orElseThrow();
        return new Chromium(process, profile, URI.create(page));
    }

    private void message(Map<String, Object> message) {
        String method = String.valueOf(message.get("method"));
        if (method.equals("Network.requestWillBeSent")) {
            requests.add(String.valueOf(ProtocolSocket.map(ProtocolSocket.map(message, "params"), "request")
                    .get("url")));
        } else if (method.equals("Runtime.exceptionThrown")) {
            errors.add(String.valueOf(message.get("params")));
        } else if (method.equals("Log.entryAdded")) {
            Map<String, Object> entry = ProtocolSocket.map(ProtocolSocket.map(message, "params"), "entry");
            if ("error".equals(entry.get("level"))) {
                errors.add(String.valueOf(entry));
            }
        }
    }

    private Map<String, Object> send(String method, Map<String, Object> params) throws Exception {
        return socket.send(method, params);
    }

    @Override
    public void open(String address) throws Exception {
        send("Page.navigate", Map.of("url", address));
    }

    /** Sets the size of the window, in CSS pixels. */
    void size(int width, int height) throws Exception {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    @Override
    public Object evaluate(String expression) throws Exception {
        Map<String, Object> result = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (result.containsKey("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
        }
        return ProtocolSocket.map(result, "result").get("value");
    }

    /** Presses a key, as a person does. */
    void key(String key, String code) throws Exception {
        Map<String, Object> down = new LinkedHashMap<>(Map.of("type", "keyDown", "key", key, "code", code));
        if (key.length() == 1) {
            down.put("text", key);
        } else if (key.equals("Enter")) {
            down.put("text", "\r");
        }
        send("Input.dispatchKeyEvent", down);
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", code));
    }

    /** Clicks a point of the window. */
    void click(double x, double y) throws Exception {
        for (String type : List.of("mousePressed", "mouseReleased")) {
            send("Input.dispatchMouseEvent", Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
        }
    }

    /** Moves the mouse to a point of the window. */
    void move(double x, double y) throws Exception {
        send("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
    }

    /** Lets pages save files into a folder, without a question. */
    void downloads(Path folder) throws Exception {
        send("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** Chooses a file in an input of the page. */
    void choose(String selector, Path file) throws Exception {
        Object root =
                ProtocolSocket.map(send("DOM.getDocument", Map.of()), "root").get("nodeId");
        Object input = send("DOM.querySelector", Map.of("nodeId", root, "selector", selector))
                .get("nodeId");
        send("DOM.setFileInputFiles", Map.of("nodeId", input, "files", List.of(file.toString())));
    }

    /** Has every page that is opened from now on run a script before its own. */
    void beforePages(String script) throws Exception {
        send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Processor time that the processes of pages have had, seconds; on Linux. */
    double processorTime() {
        return process.descendants()
                .filter(p -> {
                    try {
                        // It writes its own line anew, which Java's ProcessHandle does not find again.
                        return Files.readString(Path.of("/proc", Long.toString(p.pid()), "cmdline"))
                                .contains("--type=renderer");
                    } catch (IOException e) {
                        return false;
                    }
                })
                .mapToDouble(
                        p -> p.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0)
                .sum();
    }

    /** Lets pages run scripts, or not. */
    void scripts(boolean allowed) throws Exception {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** Pictures the whole page, or the window alone. */
    void picture(Path file, boolean whole) throws Exception {
        Object data = send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole))
                .get("data");
        Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
    }

    /** Renders it as for print: what the style sheet for paper does. */
    void media(String media) throws Exception {
        send("Emulation.setEmulatedMedia", Map.of("media", media));
    }

    /** Answers what a style sheet asks of a person's preferences, such as {@code prefers-contrast}. */
    void prefers(Map<String, String> features) throws Exception {
        List<Map<String, String>> all = features.entrySet().stream()
                .map(f -> Map.of("name", f.getKey(), "value", f.getValue()))
                .toList();
        send("Emulation.setEmulatedMedia", Map.of("features", all));
    }

    /** What the page asked of any network, its own address and data within it left out. */
    List<String> requests() {
        List<String> asked = new ArrayList<>(requests);
        asked.removeIf(url -> url.startsWith("file:") || url.startsWith("data:") || url.startsWith("blob:"));
        return asked;
    }

    /** All requests, in order. */
    List<String> allRequests() {
        return List.copyOf(requests);
    }

    @Override
    public List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        Browser.end(process, profile);
    }
}
