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

    /** Verbs, each with the fields that it takes besides file, name and seed. */
    static final Map<String, List<String>> VERBS = verbs();

    /** Fields that hold a line for each time the option is given. */
    private static final List<String> LINES = List.of("set", "vary", "arm");

    private static final int MOST_LINES = 50;
    private static final int LONGEST = 300;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._-]{0,78}[\\p{L}\\p{N}])?");

    private final String verb;
    private final String file;
    private final String name;
    private final List<String> arguments = new ArrayList<>();

    private static Map<String, List<String>> verbs() {
        Map<String, List<String>> verbs = new LinkedHashMap<>();
        verbs.put("sweep", List.of("vary", "set", "replicates", "design", "samples"));
        verbs.put("compare", List.of("second", "arm", "set", "replicates"));
        verbs.put("sensitivity", List.of("vary", "set", "replicates", "method", "budget"));
        verbs.put("tipping", List.of("along", "of", "set", "replicates", "budget"));
        verbs.put("run", List.of("set", "replicates"));
        return verbs;
    }

    /**
     * Reads it.
     *
     * @param form values by field
     * @param files that may be named
     * @throws JobRefusedException if a field is unknown, missing or no single line
     */
    JobForm(Map<String, List<String>> form, JobFiles files) throws IOException {
        verb = one(form, "verb");
        if (!VERBS.containsKey(verb)) {
            throw new JobRefusedException("verb: allowed: " + String.join(", ", VERBS.keySet()));
        }
        for (String field : form.keySet()) {
            boolean known = List.of("verb", "file", "name", "seed").contains(field)
                    || VERBS.get(verb).contains(field);
            if (!known && form.get(field).stream().anyMatch(v -> !v.isBlank())) {
                throw new JobRefusedException(
                        LINES.contains(field) || VERBS.values().stream().anyMatch(f -> f.contains(field))
                                ? field + ": " + verb + " does not take it"
                                : "a field that the form has not");
            }
        }
        file = one(form, "file");
        name = one(form, "name");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            throw new JobRefusedException("name: allowed: up to 80 letters, digits, blanks and . _ -, with a letter or"
                    + " digit at both ends");
        }
        arguments.add(verb);
        arguments.add(path(files, file, "file"));
        String second = one(form, "second");
        if (!second.isEmpty()) {
            arguments.add(path(files, second, "second"));
        }
        for (String field : VERBS.get(verb)) {
            if (!field.equals("second")) {
                for (String value : LINES.contains(field) ? lines(form, field) : List.of(one(form, field))) {
                    option(field, value);
                }
            }
        }
        option("seed", one(form, "seed"));
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
        String stem = Path.of(file).getFileName().toString().replaceFirst("\\.yaml$", "");
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
