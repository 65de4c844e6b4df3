package flashpoint.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The site that was built, as files, and what is expected in it by the sources. */
final class SiteFixture {

    static final Path MARKDOWN = Path.of("src/site/markdown");

    private static final Path SCENARIOS = Path.of("scenarios");
    private static final List<String> NO_SCENARIOS = List.of("schema", "studies", "sweeps");

    private SiteFixture() {}

    static Path site() {
        Path site =
                Path.of(System.getProperty("flashpoint.site", "target/site")).toAbsolutePath();
        if (!Files.isRegularFile(site.resolve("index.html"))) {
            throw new IllegalStateException(site + " was not built");
        }
        return site;
    }

    /** Pages of the guide and the gallery, by their place in the site. */
    static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(List.of("gallery.html"));
        names(MARKDOWN, ".md").forEach(name -> pages.add(name + ".html"));
        return pages;
    }

    /** Shipped scenarios: all files of the folder but studies, sweeps and the schema. */
    static List<String> scenarios() throws IOException {
        return names(SCENARIOS, ".yaml").stream()
                .filter(name -> NO_SCENARIOS.stream().noneMatch(folder -> name.startsWith(folder + "/")))
                .toList();
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.endsWith(ending))
                    .map(f -> f.substring(0, f.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    static String read(String page) throws IOException {
        return Files.readString(site().resolve(page), StandardCharsets.UTF_8);
    }

    /** Values of an attribute in a page, as a browser reads them. */
    static List<String> attributes(String html, String name) {
        List<String> values = new ArrayList<>();
        Matcher all = Pattern.compile("<[a-z][^<>]*? " + name + "=\"([^\"]*)\"").matcher(html);
        while (all.find()) {
            values.add(text(all.group(1)));
        }
        return values;
    }

    /** Text without markup. */
    static String text(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
