package flashpoint.page;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.results.JsonText;
import flashpoint.scenario.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every phrase of the page is in its language files, the same ones in each, and none is there for nothing. */
class PhrasesTest {

    private static final Path WEB = Path.of("src/browser/web");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    /** Phrases of the registry that a language may have besides; where it lacks one, the registry's English stands. */
    private static final Pattern REGISTRY = Pattern.compile("(deed|parameter|unit)\\..*");

    private static Map<String, Object> phrases(String language) throws IOException {
        return JsonText.map(Files.readString(WEB.resolve("phrases." + language + ".json")));
    }

    private static List<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(WEB)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith("phrases."))
                    .map(n -> n.split("\\.", -1)[1])
                    .sorted()
                    .toList();
        }
    }

    private static String scripts() throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(WEB.resolve("page.html")));
        try (Stream<Path> files = Files.list(WEB)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js") && !f.endsWith("site.js"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }

    private static Set<String> places(Object phrase) {
        return PLACE.matcher(String.valueOf(phrase))
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void languagesHaveTheSamePhrasesWithTheSamePlaces() throws IOException {
        Map<String, Object> english = phrases("en");
        assertThat(languages()).contains("en", "ru");
        for (String language : languages()) {
            Map<String, Object> other = phrases(language);
            assertThat(other.keySet()).as(language).containsAll(english.keySet());
            assertThat(other.keySet().stream().filter(k -> !english.containsKey(k)))
                    .as(language + ": besides, only words of the registry")
                    .allMatch(k -> REGISTRY.matcher(k).matches());
            english.forEach((key, phrase) ->
                    assertThat(places(other.get(key))).as(language + " " + key).isEqualTo(places(phrase)));
            assertThat(other.values())
                    .as(language)
                    .allMatch(p -> !String.valueOf(p).isBlank());
        }
    }

    @Test
    void everyPhraseThatIsAskedForIsThereAndNoneIsThereForNothing() throws IOException {
        String all = scripts();
        Set<String> asked = found(Pattern.compile("\\bt\\('([^']*[^-.'])'"), all);
        asked.addAll(found(Pattern.compile("data-t(?:-label)?=\"([^\"]+)\""), all));
        Set<String> known = phrases("en").keySet();
        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(known).containsAll(asked);
        // Some are asked for by the first part of their key, such as 'metric.' and a name.
        List<String> beginnings = List.of("metric.", "sort.", "size-", "colours-", "many-", "arm-");
        assertThat(known.stream()
                        .filter(k -> !asked.contains(k)
                                && !all.contains("'" + k + "'")
                                && !all.contains("." + k)
                                && beginnings.stream().noneMatch(k::startsWith))
                        .filter(k -> !List.of("true", "false").contains(k)))
                .as("phrases that nothing shows")
                .isEmpty();
    }

    @Test
    void noWordsOfThePageStandOutsideOfTheLanguageFiles() throws IOException {
        String body =
                Files.readString(WEB.resolve("page.html")).replaceAll("(?s)<(script|style|noscript).*?</\\1>", "");
        body = body.substring(body.indexOf("<body"));
        Matcher text = Pattern.compile("<(\\w+)([^>]*)>([^<]*\\p{L}[^<]*)").matcher(body);
        while (text.find()) {
            assertThat(text.group(3).strip())
                    .as("besides the name, the licences, and what is said without JavaScript")
                    .matches("Flashpoint|/\\*NOTICE\\*/|This page runs the model itself.*");
        }
    }

    @Test
    void translatedParametersAndUnitsAreOnesOfTheRegistry() throws IOException {
        Set<String> keys = Arrays.stream(Parameter.values()).map(Parameter::key).collect(Collectors.toSet());
        Set<String> units =
                Arrays.stream(Parameter.values()).map(Parameter::unit).collect(Collectors.toSet());
        int translated = 0;
        for (String key : phrases("ru").keySet()) {
            if (key.startsWith("parameter.")) {
                assertThat(keys).contains(key.substring("parameter.".length()));
                translated++;
            } else if (key.startsWith("unit.")) {
                assertThat(units).contains(key.substring("unit.".length()));
            }
        }
        Set<String> sliders = found(
                Pattern.compile("'([a-zA-Z0-9.]+)'"),
                Files.readString(WEB.resolve("parameters.js")).split("];", 2)[0]);
        assertThat(translated).as("every parameter with a slider").isEqualTo(sliders.size());
    }
}
