package flashpoint.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Version and commit of this program, as the build wrote them down. */
public final class Version {

    private static final Properties BUILD = load();

    private Version() {}

    private static Properties load() {
        Properties p = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/flashpoint/build.properties")) {
            if (in != null) {
                p.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return p;
    }

    /**
     * The version.
     *
     * @return for instance 0.1.0
     */
    public static String number() {
        return BUILD.getProperty("version", "unknown");
    }

    /**
     * The commit it was built from.
     *
     * @return 40 hexadecimal digits, with {@code -dirty} behind them if files had been changed; or "unknown"
     */
    public static String commit() {
        String id = BUILD.getProperty("commit", "");
        if (id.isEmpty() || id.startsWith("$")) {
            return "unknown";
        }
        return "true".equals(BUILD.getProperty("dirty")) ? id + "-dirty" : id;
    }
}
