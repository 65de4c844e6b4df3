package flashpoint.serve;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** List of results folders as a page: every folder with its report and its files. */
final class ResultsIndex {

    private static final String REPORT = "report.html";

    private ResultsIndex() {}

    static String html(ServedResults results, boolean jobs) throws IOException {
        StringBuilder out = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta"
                + " name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Results</title><style>body {"
                + " font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem } a {"
                + " color: #005a8c; overflow-wrap: anywhere } summary { cursor: pointer"
                + " }</style></head><body><main><h1>Results folders</h1><p><a href=\"../\">To the page</a>");
        out.append(jobs ? " \u00b7 <a href=\"../jobs/\">Start sweeps and studies</a></p>" : "</p>");
        for (String folder : results.folders()) {
            out.append("<h2>").append(text(folder)).append("</h2>");
            List<String> files = new ArrayList<>(results.files(folder));
            if (files.remove(REPORT)) {
                out.append("<p>");
                link(out, folder, REPORT, "Report");
                out.append("</p>");
            }
            out.append("<details><summary>Tables and pictures (")
                    .append(files.size())
                    .append(")</summary><ul>");
            for (String file : files) {
                out.append("<li>");
                link(out, folder, file, file);
                out.append("</li>");
            }
            out.append("</ul></details>");
        }
        if (results.folders().isEmpty()) {
            out.append("<p>There are none yet; <code>flashpoint run</code> makes one.</p>");
        }
        return out.append("</main></body></html>").toString();
    }

    private static void link(StringBuilder out, String folder, String file, String words) {
        out.append("<a href=\"")
                .append(address(folder))
                .append('/')
                .append(address(file))
                .append("\">")
                .append(text(words))
                .append("</a>");
    }

    static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String address(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
