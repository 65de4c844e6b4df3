package flashpoint.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a browser asked to be run, as words of a command line. Every value is one word behind the option that it belongs to,
 * so no value can become another option; what a value must be is the verb's own to say.
 */
final class JobForm {

    /** A scenario or an experiment. */
    private static final String FILE = "file";

    private static final String SECOND = "second";

    /** A results folder of a finished sweep. */
    private static final String FOLDER = "folder";

    /** An option without a value: given or not. */
    private static final String LEAST = "least";

    static final String GIVEN = "true";

    /** Verbs, each with the fields that it takes besides the name; what it works on stands first. */
    static final Map<String, List<String>> VERBS = verbs();

    /** Fields that hold a line for each time the option is given. */
    private static final List<String> LINES = List.of("set", "vary", "arm");

    private static final int MOST_LINES = 50;
    private static final int LONGEST = 300;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._-]{0,78}[\\p{L}\\p{N}])?");

    private final String verb;
    private final String subject;
    private final String name;
    private final List<String> arguments = new ArrayList<>();

    private static Map<String, List<String>> verbs() {
        Map<String, List<String>> verbs = new LinkedHashMap<>();
        verbs.put("sweep", List.of(FILE, "vary", "set", "replicates", "design", "samples", "seed"));
        verbs.put("compare", List.of(FILE, SECOND, "arm", "set", "replicates", "seed"));
        verbs.put("sensitivity", List.of(FILE, "vary", "set", "replicates", "method", "budget", "seed"));
        verbs.put("tipping", List.of(FILE, "along", "of", "set", "replicates", "budget", "seed"));
        verbs.put("worst", List.of(FILE, "of", LEAST, "vary", "set", "replicates", "fresh", "budget", "seed"));
        verbs.put("discover", List.of(FOLDER, "of", "boxes", "density"));
        verbs.put("run", List.of(FILE, "set", "replicates", "seed"));
        return verbs;
    }

    /**
     * Reads it.
     *
     * @param form values by field
     * @param files that may be named
     * @param results folders that may be named
     * @throws JobRefusedException if a field is unknown, missing or no single line
     */
    JobForm(Map<String, List<String>> form, JobFiles files, ServedResults results) throws IOException {
        verb = one(form, "verb");
        if (!VERBS.containsKey(verb)) {
            throw new JobRefusedException("verb: allowed: " + String.join(", ", VERBS.keySet()));
        }
        for (String field : form.keySet()) {
            boolean known =
                    List.of("verb", "name").contains(field) || VERBS.get(verb).contains(field);
            if (!known && form.get(field).stream().anyMatch(v -> !v.isBlank())) {
                throw new JobRefusedException(
                        VERBS.values().stream().anyMatch(f -> f.contains(field))
                                ? field + ": " + verb + " does not take it"
                                : "a field that the form has not");
            }
        }
        subject = one(form, VERBS.get(verb).get(0));
        name = one(form, "name");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            throw new JobRefusedException("name: allowed: up to 80 letters, digits, blanks and . _ -, with a letter or"
                    + " digit at both ends");
        }
        arguments.add(verb);
        for (String field : VERBS.get(verb)) {
            if (LINES.contains(field)) {
                lines(form, field).forEach(value -> option(field, value));
            } else {
                add(field, one(form, field), files, results);
            }
        }
    }

    private void add(String field, String value, JobFiles files, ServedResults results) throws IOException {
        switch (field) {
            case FILE -> arguments.add(path(files, value, field));
            case SECOND -> {
                if (!value.isEmpty()) {
                    arguments.add(path(files, value, field));
                }
            }
            case FOLDER ->
                arguments.add(results.sweep(value)
                        .orElseThrow(
                                () -> new JobRefusedException("folder: choose one of the finished sweeps in the list"))
                        .toAbsolutePath()
                        .toString());
            case LEAST -> {
                if (!value.isEmpty() && !value.equals(GIVEN)) {
                    throw new JobRefusedException(field + ": allowed: " + GIVEN);
                }
                if (!value.isEmpty()) {
                    arguments.add("--" + field);
                }
            }
            default -> option(field, value);
        }
    }

    /** The words of the command line, without its results folder. */
    List<String> arguments() {
        return arguments;
    }

    /** Name of the results folder that was asked for; empty if none was. */
    String name() {
        return name;
    }

    /** Name of a results folder if none was asked for. */
    String proposal() {
        String stem = Path.of(subject).getFileName().toString().replaceFirst("\\.yaml$", "");
        String plain = (stem + "-" + verb).replaceAll("[^\\p{L}\\p{N} ._-]", "_");
        return NAME.matcher(plain).matches() ? plain : verb;
    }

    private void option(String field, String value) {
        if (!value.isEmpty()) {
            arguments.add("--" + field + "=" + value);
        }
    }

    private static String path(JobFiles files, String name, String field) throws IOException {
        return files.file(name)
                .orElseThrow(() -> new JobRefusedException(field + ": choose one of the files in the list"))
                .toAbsolutePath()
                .toString();
    }

    private static String one(Map<String, List<String>> form, String field) {
        List<String> values = form.getOrDefault(field, List.of());
        if (values.size() > 1) {
            throw new JobRefusedException(field + ": given twice");
        }
        return values.isEmpty() ? "" : line(values.get(0).strip(), field);
    }

    private static List<String> lines(Map<String, List<String>> form, String field) {
        List<String> lines = form.getOrDefault(field, List.of()).stream()
                .flatMap(v -> Arrays.stream(v.split("\\R", -1)))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .map(v -> line(v, field))
                .toList();
        if (lines.size() > MOST_LINES) {
            throw new JobRefusedException(field + ": at most " + MOST_LINES + " lines");
        }
        return lines;
    }

    private static String line(String value, String field) {
        if (value.length() > LONGEST || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new JobRefusedException(field + ": one line of at most " + LONGEST + " characters");
        }
        return value;
    }
}
