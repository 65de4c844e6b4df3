package flashpoint.browser.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Frame of every page of the site: head, search, and one table of contents that is the same everywhere. */
final class SitePage {

    private final String skeleton;
    private final Guide guide;

    /**
     * A frame.
     *
     * @param web folder of the site's parts
     * @param guide whose pages are in the table of contents
     * @throws IOException if a part is missing
     */
    SitePage(Path web, Guide guide) throws IOException {
        skeleton = Files.readString(web.resolve("site.html"));
        this.guide = guide;
    }

    /**
     * Writes a page.
     *
     * @param site folder of the site
     * @param address the page within it
     * @param title of the page
     * @param html its text
     * @throws IOException if it cannot be written
     */
    void write(Path site, String address, String title, String html) throws IOException {
        Path file = site.resolve(address);
        Files.createDirectories(file.getParent());
        String root = "../".repeat((int) address.chars().filter(c -> c == '/').count());
        String named = title.contains("Flashpoint") ? title : title + " – Flashpoint";
        // The text last: it may hold the marks of this very skeleton.
        Files.writeString(
                file,
                skeleton.replace("/*TITLE*/", Markup.escape(named))
                        .replace("/*CONTENTS*/", contents(address, root))
                        .replace("/*ROOT*/", root)
                        .replace("/*BODY*/", html));
    }

    private String contents(String here, String root) {
        StringBuilder out = new StringBuilder("<ul>\n");
        boolean nested = false;
        for (GuidePage page : guide.inOrder()) {
            if (Guide.nested(page) != nested) {
                nested = !nested;
                out.append(nested ? "<li><ul>\n" : "</ul></li>\n");
            }
            item(out, here, root, page.address(), page.title());
            if (page.source().equals(Guide.CONTENTS)) {
                item(out, here, root, Gallery.ADDRESS, "Gallery");
            }
        }
        return out.append(nested ? "</ul></li>\n</ul>" : "</ul>").toString();
    }

    private static void item(StringBuilder out, String here, String root, String address, String title) {
        out.append("<li><a href=\"")
                .append(root)
                .append(address)
                .append('"')
                .append(address.equals(here) ? " aria-current=\"page\"" : "")
                .append('>')
                .append(Markup.escape(title))
                .append("</a></li>\n");
    }
}
