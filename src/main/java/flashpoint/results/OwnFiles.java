package flashpoint.results;

import java.util.regex.Pattern;

/**
 * Names of the files that this program writes into results folders, relative and with slashes. What a killed process left
 * in a staging folder is removed by these names and no others, so a new table has to be entered here.
 */
public final class OwnFiles {

    private static final String TABLES =
            "runs|series|events|statistics|villages|columns|points|checks|bench|ablation|indices|convergence"
                    + "|boxes|peeling|tipping|boundary|contour|best|decisions|effects|pairs|course|fates|village-differences";

    private static final Pattern RESULTS = Pattern.compile("(?:" + TABLES + ")\\.(?:csv|parquet)"
            + "|(?:scenario(?:-[0-9]+)?|experiment|box-[0-9]+)\\.yaml|study\\.json|ablation\\.md|views\\.sql|report\\.html"
            + "|charts/[^/]+\\.(?:svg|png)");

    private OwnFiles() {}

    /**
     * Whether a file is one of the results that a manifest lists.
     *
     * @param name relative path
     * @return whether this program writes it
     */
    public static boolean isResult(String name) {
        return RESULTS.matcher(name).matches();
    }
}
