package flashpoint.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/**
 * Page with the compiled model, as the profile {@code browser} makes it: whole and usable, with the scenarios that come
 * with the program. Another content makes another page of it.
 *
 * @param html the page
 */
public record CompiledPage(String html) {

    /** Name of the file beside the program's jar, and of the resource where a release has it in the jar. */
    public static final String FILE = "flashpoint.html";

    /** Command that makes it. */
    public static final String REMEDY = "mvn -Pbrowser -DskipTests package";

    private static final String GENERATOR = "<meta name=\"generator\" content=\"Flashpoint\">";
    private static final String BEGIN = "<script type=\"application/json\" id=\"content\">";
    private static final String END = "</script>";

    /**
     * A page with the compiled model.
     *
     * @throws IllegalArgumentException if it is none
     */
    public CompiledPage {
        if (!ours(html) || !html.contains(BEGIN)) {
            throw new IllegalArgumentException("no page of Flashpoint");
        }
    }

    /**
     * The page that came with the program: beside its jar, or in it.
     *
     * @return the page; empty if it was not built
     * @throws IOException if it is there and cannot be read
     */
    public static Optional<CompiledPage> find() throws IOException {
        Path beside = folder().map(f -> f.resolve(FILE)).orElse(null);
        if (beside != null && Files.isRegularFile(beside)) {
            return Optional.of(new CompiledPage(Files.readString(beside)));
        }
        try (InputStream in = CompiledPage.class.getResourceAsStream("/flashpoint/" + FILE)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new CompiledPage(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** The folder in which the jar lies, or the folder of classes. */
    private static Optional<Path> folder() {
        try {
            CodeSource source = CompiledPage.class.getProtectionDomain().getCodeSource();
            return source == null || source.getLocation() == null
                    ? Optional.empty()
                    : Optional.ofNullable(Path.of(source.getLocation().toURI()).getParent());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a file is a page of this program.
     *
     * @param head its beginning, a thousand characters at least
     * @return true if it says so
     */
    public static boolean ours(String head) {
        return head.contains(GENERATOR);
    }

    /**
     * The page with a content.
     *
     * @param content scenarios and lessons
     * @return one HTML file that needs no other
     */
    public String with(PageContent content) {
        int from = html.indexOf(BEGIN) + BEGIN.length();
        return html.substring(0, from) + content.json() + html.substring(html.indexOf(END, from));
    }
}
