package flashpoint.browser.site;

import flashpoint.browser.build.ShippedScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Assembly of the guide as a site: its Markdown as pages with a search over all of them, a gallery of scenarios and
 * lessons, and the page that runs them. It is files in a folder with relative addresses; it needs no server and asks
 * nothing of any network.
 */
public final class AssembleSite {

    private AssembleSite() {}

    /**
     * Assembles the site.
     *
     * @param args the folder of the guide's Markdown, the folder of its pictures, the folder of the site's parts, the page
     *     that was built, the folder of the scenarios of the class pages, the folder to write
     * @throws IOException if a part is missing or a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path resources = Path.of(args[1]);
        Path web = Path.of(args[2]);
        Path page = Path.of(args[3]);
        Path site = Path.of(args[5]);
        Guide guide = Guide.read(Path.of(args[0]));
        List<ShippedScenario> scenarios = ShippedScenario.all(Path.of(args[4]));
        copy(resources, site);
        for (String part : List.of("site.css", "site.js")) {
            Files.copy(web.resolve(part), site.resolve(part), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(page, site.resolve("flashpoint.html"), StandardCopyOption.REPLACE_EXISTING);

        SitePage frame = new SitePage(web, guide);
        SearchIndex index = new SearchIndex();
        String gallery = new Gallery(scenarios, guide, site, index).html();
        frame.write(site, Gallery.ADDRESS, "Gallery", gallery);
        PageText text = new PageText(guide, resources, Gallery.cards(scenarios));
        for (GuidePage p : guide.inOrder()) {
            index.add(p);
            frame.write(
                    site,
                    p.address(),
                    p.title(),
                    text.html(p, Gallery.belowTitle(p).orElse("")));
        }
        Files.writeString(site.resolve("search-index.js"), index.script());
        System.out.println(
                site + ": " + guide.pages().size() + " pages of the guide, " + scenarios.size() + " scenarios");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
