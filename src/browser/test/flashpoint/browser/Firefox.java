package flashpoint.browser;

import flashpoint.results.JsonText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A headless Firefox with one page, driven by WebDriver BiDi, which it speaks itself: no driver and no library. */
final class Firefox implements Browser {

    private static final List<String> NAMES = List.of("firefox-esr", "firefox");

    private final Process process;
    private final Path profile;
    private final ProtocolSocket socket;
    private final String context;

    private Firefox(Process process, Path profile, URI address) throws Exception {
        this.process = process;
        this.profile = profile;
        socket = new ProtocolSocket(address, event -> {});
        socket.send("session.new", Map.of("capabilities", Map.of()));
        List<?> contexts =
                (List<?>) socket.send("browsingContext.getTree", Map.of()).get("contexts");
        context = String.valueOf(((Map<?, ?>) contexts.get(0)).get("context"));
    }

    /** The browser of this machine, if it has one. */
    static Optional<Path> installed() {
        return Browser.installed(NAMES);
    }

    /** Starts it with an empty page. */
    static Firefox start(Path browser) throws Exception {
        Path profile = Files.createTempDirectory("firefox");
        ProcessBuilder command = new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-remote",
                "--profile",
                profile.toString(),
                "--remote-debugging-port",
                "0",
                "about:blank");
        command.environment().put("HOME", profile.toString());
        Process process = command.redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        Path port = profile.resolve("WebDriverBiDiServer.json");
        for (long k = 0; k < ProtocolSocket.PATIENCE * 10 && !(Files.exists(port) && Files.size(port) > 5); k++) {
            Thread.sleep(100);
        }
        Map<String, Object> at = JsonText.map(Files.readString(port));
        URI address = URI.create("ws://" + at.get("ws_host") + ":" + at.get("ws_port") + "/session");
        return new Firefox(process, profile, address);
    }

    @Override
    public void open(String address) throws Exception {
        socket.send("browsingContext.navigate", Map.of("context", context, "url", address, "wait", "complete"));
    }

    /** A text, a number, a truth value, or null. */
    @Override
    public Object evaluate(String expression) throws Exception {
        Map<String, Object> answer = socket.send(
                "script.evaluate",
                Map.of("expression", expression, "target", Map.of("context", context), "awaitPromise", true));
        if (!"success".equals(answer.get("type"))) {
            throw new IllegalStateException(expression + ": "
                    + ProtocolSocket.map(answer, "exceptionDetails").get("text"));
        }
        return ProtocolSocket.map(answer, "result").get("value");
    }

    @Override
    public List<String> errors() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        Browser.end(process, profile);
    }
}
