package flashpoint.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.terminal.ErrorHandler;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.page.CompiledPage;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/** {@code serve} says where it serves and what it cannot. */
@Timeout(60)
class ServeCommandTest {

    private static final CompiledPage COMPILED = new CompiledPage("<meta name=\"generator\" content=\"Flashpoint\">"
            + "<script type=\"application/json\" id=\"content\">{}</script>");

    private static CommandLine line(Optional<CompiledPage> compiled, StringWriter err) {
        return new CommandLine(new ServeCommand(() -> compiled))
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler(new ErrorHandler())
                .setExecutionExceptionHandler(new ErrorHandler());
    }

    private static String refused(Optional<CompiledPage> compiled, String... args) {
        StringWriter err = new StringWriter();
        assertThat(line(compiled, err).execute(args)).isEqualTo(ExitCode.INVALID);
        assertThat(err.toString().strip().lines()).hasSize(1);
        return err.toString();
    }

    @Test
    void whatItCannotDoItSaysInALine() throws Exception {
        assertThat(refused(Optional.of(COMPILED), "--port", "70000")).contains("70000", "0 to 65535");
        assertThat(refused(Optional.of(COMPILED), "--set", "a=b")).contains("SCENARIO");
        assertThat(refused(Optional.empty(), "scenarios/three-villages.yaml")).contains(CompiledPage.REMEDY);
        assertThat(refused(Optional.of(COMPILED), "scenarios/none.yaml")).contains("none.yaml");
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(refused(Optional.of(COMPILED), "scenarios/three-villages.yaml", "--port", port))
                    .contains(port, "taken");
        }
    }

    @Test
    void itServesThePageAtTheAddressThatItPrints() throws Exception {
        PipedWriter out = new PipedWriter();
        PipedReader printed = new PipedReader(out, 1000);
        StringWriter err = new StringWriter();
        CommandLine line = line(Optional.of(COMPILED), err).setOut(new PrintWriter(out, true));
        Thread serving = new Thread(() -> line.execute("scenarios/three-villages.yaml", "--quiet"));
        serving.start();
        try {
            StringBuilder address = new StringBuilder();
            for (int c = printed.read(); c != '\n'; c = printed.read()) {
                address.append((char) c);
            }
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address.toString().strip()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("three-villages").contains("\"results\":\"results/\"");
        } finally {
            serving.interrupt();
            serving.join(10_000);
        }
        assertThat(serving.isAlive()).isFalse();
    }
}
