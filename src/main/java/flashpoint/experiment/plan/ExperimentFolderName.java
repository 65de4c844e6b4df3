package flashpoint.experiment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of experiments as names of folders, on every system. */
final class ExperimentFolderName {

    /** What may name a sweep. */
    static final String ALLOWED = "letters, digits, dots, hyphens and underscores";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Names that Windows keeps for devices, whatever stands behind a dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private static final int LONGEST = 60;

    private ExperimentFolderName() {}

    /** Whether a name can be that of a folder everywhere. */
    static boolean possible(String name) {
        return FORM.matcher(name).matches() && !DEVICE.matcher(name).matches() && !name.endsWith(".");
    }

    /** The nearest name that can; empty if nothing of it can stand there. */
    static String of(String name) {
        String plain = name.strip().replaceAll("[^A-Za-z0-9._-]++", "-").replaceAll("^[._-]++", "");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("[._-]+$", "");
        return DEVICE.matcher(cut).matches() ? "experiment-" + cut : cut;
    }

    /**
     * A name for each, no two of them alike on any system: equal ones, and those of which nothing is left, get their
     * number.
     */
    static List<String> distinct(List<String> names) {
        List<String> folders = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String own = of(names.get(i));
            String folder = own.isEmpty() ? "experiment-" + (i + 1) : own;
            for (int n = i + 1; taken(folders, folder); n++) {
                folder = (own.isEmpty() ? "experiment" : own) + "-" + n;
            }
            folders.add(folder);
        }
        return folders;
    }

    private static boolean taken(List<String> folders, String folder) {
        return folders.stream().anyMatch(f -> f.toLowerCase(Locale.ROOT).equals(folder.toLowerCase(Locale.ROOT)));
    }
}
