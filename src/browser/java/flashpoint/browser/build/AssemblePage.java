package flashpoint.browser.build;

import flashpoint.page.CompiledPage;
import flashpoint.page.Lesson;
import flashpoint.page.PageContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Assembly of {@code flashpoint.html}: skeleton, style, scripts and phrases of {@code src/browser/web}, TeaVM's runtime, the
 * compiled model packed as text, and the scenarios and lessons that come with the program.
 */
public final class AssemblePage {

    /** In this order; each uses only those before it. */
    private static final List<String> SCRIPTS = List.of(
            "base",
            "palette",
            "symbols",
            "map",
            "torus",
            "chart",
            "parameters",
            "deeds",
            "why",
            "many",
            "keep",
            "lesson",
            "app",
            "screen");

    /** What the page opens with. */
    private static final String FIRST = "three-villages";

    private AssemblePage() {}

    /**
     * Assembles the page.
     *
     * @param args the folder of the page's parts, the folder of the compiled model, the file to write, the folder of the
     *     scenarios of the class pages
     * @throws IOException if a part is missing
     */
    public static void main(String[] args) throws IOException {
        Path web = Path.of(args[0]);
        Path compiled = Path.of(args[1]);
        Path out = Path.of(args[2]);
        String runtime = Files.readString(compiled.resolve("runtime.js"));
        String page = Files.readString(web.resolve("page.html"));
        page = put(page, "STYLE", Files.readString(web.resolve("style.css")));
        page = put(page, "PHRASES", phrases(web).replace("<", "\\u003c"));
        page = put(page, "RUNTIME", runtime.replace("</script", "<\\/script"));
        page = put(page, "NOTICE", notice().replace("&", "&amp;").replace("<", "&lt;"));
        page = put(page, "WORKER", Files.readString(web.resolve("worker.js")));
        page = put(page, "MODEL", compressed(compiled.resolve("flashpoint.wasm")));
        StringBuilder scripts = new StringBuilder();
        for (String script : SCRIPTS) {
            scripts.append(Files.readString(web.resolve(script + ".js"))).append('\n');
        }
        page = put(page, "SCRIPT", scripts.toString());
        String whole = new CompiledPage(put(page, "CONTENT", "")).with(content(Path.of(args[3])));
        Files.writeString(out, whole);
        System.out.println(out + ": " + Files.size(out) / 1000 + " kB");
    }

    private static String put(String page, String place, String text) {
        String mark = "/*" + place + "*/";
        int at = page.indexOf(mark);
        if (at < 0) {
            throw new IllegalStateException("the page has no place " + mark);
        }
        return page.substring(0, at) + text + page.substring(at + mark.length());
    }

    /** The part of NOTICE that is about the page. */
    private static String notice() throws IOException {
        String all = Files.readString(Path.of("NOTICE"));
        int from = all.indexOf("The page flashpoint.html");
        if (from < 0) {
            throw new IllegalStateException("NOTICE has no part about the page");
        }
        return all.substring(all.indexOf("Built by", from)).strip();
    }

    private static String phrases(Path web) throws IOException {
        try (Stream<Path> files = Files.list(web)) {
            StringBuilder all = new StringBuilder("{");
            for (Path file : files.filter(f -> f.getFileName().toString().matches("phrases\\.[a-z]+\\.json"))
                    .sorted()
                    .toList()) {
                String language = file.getFileName().toString().split("\\.", -1)[1];
                all.append(all.length() == 1 ? "" : ",")
                        .append('"')
                        .append(language)
                        .append("\":")
                        .append(Files.readString(file));
            }
            return all.append('}').toString();
        }
    }

    private static String compressed(Path file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(file));
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static PageContent content(Path classroom) throws IOException {
        List<PageContent.Entry> entries = new ArrayList<>();
        for (ShippedScenario shipped : ShippedScenario.all(classroom)) {
            if (shipped.fitsBrowser()) {
                entries.add(shipped.name().equals(FIRST) ? 0 : entries.size(), shipped.entry());
            }
        }
        return new PageContent(entries, Lesson.NAMES.stream().map(Lesson::of).toList());
    }
}
