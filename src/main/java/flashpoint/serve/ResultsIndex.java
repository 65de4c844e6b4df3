package flashpoint.serve;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** List of results folders as a page: every folder with its report and its files. */
final class ResultsIndex {

    private ResultsIndex() {}

    static String html(ServedResults results, boolean jobs) throws IOException {
        StringBuilder out = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta"
                + " name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Results</title><style>body {"
                + " font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem } a {"
                + " color: #005a8c }</style></head><body><main><h1>Results folders</h1><p><a href=\"../\">To the"
                + " page</a>");
        out.append(jobs ? " \u00b7 <a href=\"../jobs/\">Start sweeps and studies</a></p>" : "</p>");
        for (String folder : results.folders()) {
            out.append("<h2>").append(text(folder)).append("</h2><p>");
            for (String file : results.files(folder)) {
                out.append("<a href=\"")
                        .append(address(folder))
                        .append('/')
                        .append(address(file))
                        .append("\">")
                        .append(text(file))
                        .append("</a> ");
            }
            out.append("</p>");
        }
        if (results.folders().isEmpty()) {
            out.append("<p>There are none yet; <code>flashpoint run</code> makes one.</p>");
        }
        return out.append("</main></body></html>").toString();
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
