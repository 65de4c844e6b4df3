package flashpoint.browser;

import flashpoint.results.JsonText;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A WebSocket on which a browser takes commands as JSON: each has a number, which its answer repeats; what has none is an
 * event. The DevTools protocol and WebDriver BiDi are both of this form.
 */
final class ProtocolSocket implements AutoCloseable {

    /** Seconds that a browser has for an answer; a whole run may be behind one. */
    static final long PATIENCE = 120;

    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<String, Object>>> waiting = new ConcurrentHashMap<>();
    private final Consumer<Map<String, Object>> events;

    ProtocolSocket(URI address, Consumer<Map<String, Object>> events) throws Exception {
        this.events = events;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Reader())
                .get(PATIENCE, TimeUnit.SECONDS);
    }

    private final class Reader implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            text.append(part);
            if (whole) {
                message(JsonText.map(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void message(Map<String, Object> message) {
        if (message.get("id") instanceof Long id) {
            CompletableFuture<Map<String, Object>> asked = waiting.remove(id.intValue());
            if (asked != null) {
                asked.complete(message);
            }
        } else {
            events.accept(message);
        }
    }

    /** The result of a command. */
    Map<String, Object> send(String method, Map<String, Object> params)
            throws InterruptedException, ExecutionException, TimeoutException {
        int id = last.incrementAndGet();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", params);
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(JsonText.line(message), true).get(PATIENCE, TimeUnit.SECONDS);
        Map<String, Object> got = answer.get(PATIENCE, TimeUnit.SECONDS);
        if (got.containsKey("error")) {
            throw new IllegalStateException(method + ": " + got.get("error") + " " + got.get("message"));
        }
        return map(got, "result");
    }

    /** A map within a map; empty if there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> of, String key) {
        return of.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
