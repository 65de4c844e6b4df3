package flashpoint.browser.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Pages of the guide in the order of its own tables of contents, the files {@code index.md}: each page stands where they
 * first link to it, those of a folder behind the folder's table. A page that none links to is an error.
 *
 * @param pages by file, in that order
 */
record Guide(Map<String, GuidePage> pages) {

    /** Name of the files that are tables of contents. */
    static final String CONTENTS = "index.md";

    /**
     * The guide of a folder.
     *
     * @param folder Markdown
     * @return all its pages
     * @throws IOException if a file cannot be read
     * @throws IllegalStateException if a page is in no table of contents
     */
    static Guide read(Path folder) throws IOException {
        Map<String, GuidePage> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                String source = folder.relativize(file).toString().replace('\\', '/');
                found.put(source, GuidePage.of(source, Files.readString(file)));
            }
        }
        Map<String, GuidePage> ordered = new LinkedHashMap<>();
        enter(CONTENTS, found, ordered);
        Set<String> lost = new TreeSet<>(found.keySet());
        lost.removeAll(ordered.keySet());
        if (!lost.isEmpty()) {
            throw new IllegalStateException("no table of contents links to " + lost);
        }
        return new Guide(ordered);
    }

    private static void enter(String source, Map<String, GuidePage> found, Map<String, GuidePage> ordered) {
        GuidePage page = found.get(source);
        if (page == null || ordered.putIfAbsent(source, page) != null || !source.endsWith(CONTENTS)) {
            return;
        }
        for (String link : page.links()) {
            if (link.matches("[^:#]+\\.md(#.*)?")) {
                enter(resolved(source, link), found, ordered);
            }
        }
    }

    /**
     * A file that a page names.
     *
     * @param source the page's file
     * @param link relative to the page's folder, with or without an anchor
     * @return the file within the folder of the guide; it begins with {@code ../} if it lies outside
     */
    static String resolved(String source, String link) {
        String path = link.replaceFirst("#.*$", "");
        Path at = Path.of(source).resolveSibling(path).normalize();
        return at.toString().replace('\\', '/');
    }

    /** Whether a page stands below the table of contents of a folder within the guide's. */
    static boolean nested(GuidePage page) {
        return page.source().contains("/") && !page.source().endsWith("/" + CONTENTS);
    }

    /** Pages in order. */
    List<GuidePage> inOrder() {
        return new ArrayList<>(pages.values());
    }
}
