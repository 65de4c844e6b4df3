package flashpoint.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Requests as bytes, which no client would send, and what comes back. */
final class RawRequests {

    private static final int PATIENCE_MS = 5000;
    private static final int MOST_CHANGES = 4;

    /** What means something to a parser of requests, addresses or forms. */
    private static final List<String> PIECES = List.of(
            "../",
            "%2e%2e%2f",
            "%00",
            "%",
            "\0",
            "\r\n",
            "\r",
            "\n\n",
            "HTTP/9.9",
            " ",
            "é",
            "%c3%a9",
            "%ff%fe",
            "A".repeat(5000),
            "http://",
            "/",
            "//",
            "\\",
            "?",
            "#",
            "\t",
            ":",
            ";",
            "&",
            "=",
            "+",
            "&name=",
            "&file=",
            "&folder=",
            "--force",
            "%0a--force",
            "@/etc/passwd",
            "run",
            "gui",
            "resume",
            "discover",
            "Host: evil\r\n",
            "Origin: null\r\n",
            "Content-Length: -1\r\n",
            "Content-Length: 5\r\n",
            "Transfer-Encoding: chunked\r\n");

    private RawRequests() {}

    /**
     * Sends a request to this machine.
     *
     * @return the whole answer; empty if the connection is closed without one, or nothing comes in time
     */
    static String send(int port, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** A good request with one to four pieces put in or characters taken out, anywhere. */
    static String malformed(String good, SplittableRandom random) {
        StringBuilder request = new StringBuilder(good);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int c = 0; c < changes; c++) {
            int at = random.nextInt(request.length());
            if (random.nextInt(3) == 0) {
                request.deleteCharAt(at);
            } else {
                request.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return request.toString();
    }
}
