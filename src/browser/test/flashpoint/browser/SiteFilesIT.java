package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.page.Lesson;
import flashpoint.results.JsonText;
import flashpoint.scenario.io.ScenarioTemplate;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The site has every page of the guide, a card for every scenario and lesson, and no link that leads nowhere. */
class SiteFilesIT {

    /** Colours of a picture on which nothing was drawn. */
    private static final int BLANK = 8;

    private static final Pattern HEADING = Pattern.compile("(?m)^# (.*)$");
    private static final Pattern RUN =
            Pattern.compile("(?:\\.\\./)*flashpoint\\.html#scenario=([^&]*)(?:&lesson=(.*))?");

    @Test
    void everyPageOfTheGuideIsThereWithItsTitle() throws IOException {
        for (String page : SiteFixture.pages()) {
            if (page.equals("gallery.html")) {
                continue;
            }
            Matcher title =
                    HEADING.matcher(Files.readString(SiteFixture.MARKDOWN.resolve(page.replace(".html", ".md"))));
            assertThat(title.find()).as("%s has a title", page).isTrue();
            Matcher made = Pattern.compile("<h1[^>]*>(.*?)</h1>").matcher(SiteFixture.read(page));
            assertThat(made.find()).as("%s has a title", page).isTrue();
            assertThat(SiteFixture.text(made.group(1))).isEqualTo(title.group(1).replace("`", ""));
        }
    }

    @Test
    void everyLinkAndPictureIsThere() throws IOException {
        Map<String, Object> content = content();
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (String page : SiteFixture.pages()) {
            String html = SiteFixture.read(page);
            List<String> addresses = new ArrayList<>(SiteFixture.attributes(html, "href"));
            addresses.addAll(SiteFixture.attributes(html, "src"));
            for (String address : addresses) {
                links++;
                if (!leadsSomewhere(page, address, content)) {
                    broken.add(page + ": " + address);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(1000);
    }

    private static boolean leadsSomewhere(String page, String address, Map<String, Object> content) throws IOException {
        if (address.startsWith("https://") || address.equals("data:,")) {
            return true;
        }
        Matcher run = RUN.matcher(address);
        if (run.matches()) {
            return names(content, "scenarios").contains(URLDecoder.decode(run.group(1), StandardCharsets.UTF_8))
                    && (run.group(2) == null || names(content, "lessons").contains(run.group(2)));
        }
        String[] parts = address.split("#", 2);
        Path file = SiteFixture.site().resolve(page);
        Path to = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        if (!to.startsWith(SiteFixture.site()) || !Files.isRegularFile(to)) {
            return false;
        }
        return parts.length == 1
                || SiteFixture.attributes(Files.readString(to), "id").contains(parts[1]);
    }

    private static Map<String, Object> content() throws IOException {
        Matcher json = Pattern.compile(
                        "<script type=\"application/json\" id=\"content\">(.*?)</script>", Pattern.DOTALL)
                .matcher(SiteFixture.read("flashpoint.html"));
        assertThat(json.find()).isTrue();
        return JsonText.map(json.group(1));
    }

    private static Set<String> names(Map<String, Object> content, String list) {
        Set<String> names = new HashSet<>();
        ((List<?>) content.get(list)).forEach(e -> names.add(String.valueOf(((Map<?, ?>) e).get("name"))));
        return names;
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        for (String page : SiteFixture.pages()) {
            String html = SiteFixture.read(page);
            assertThat(SiteFixture.attributes(html, "src")).as(page).noneMatch(a -> a.contains(":"));
            assertThat(html).as(page).doesNotContainPattern("<(link|script|iframe|form)[^>]*https?:");
        }
        assertThat(SiteFixture.read("site.css")).doesNotContain("url(", "@import");
    }

    @Test
    void theContentsAreTheSameOnEveryPage() throws IOException {
        List<String> pages = SiteFixture.pages();
        for (String page : pages) {
            String html = SiteFixture.read(page);
            String contents = html.substring(html.indexOf("<nav "), html.indexOf("</nav>"));
            List<String> to = SiteFixture.attributes(contents, "href").stream()
                    .map(a -> Path.of(page)
                            .resolveSibling(a)
                            .normalize()
                            .toString()
                            .replace('\\', '/'))
                    .toList();
            assertThat(to).as(page).containsExactlyInAnyOrderElementsOf(pages);
            assertThat(contents.split("aria-current=\"page\"", -1)).as(page).hasSize(2);
        }
    }

    @Test
    void everyScenarioHasACardWithItsPictureWhatItShowsAndAWayToRunIt() throws IOException {
        Set<String> runnable = names(content(), "scenarios");
        String gallery = SiteFixture.read("gallery.html");
        for (String name : SiteFixture.scenarios()) {
            String card = card(gallery, name.replace('/', '-'));
            String shows = ScenarioTemplate.read(Path.of("scenarios", name + ".yaml"), List.of())
                    .scenario(List.of())
                    .meta()
                    .shows();
            assertThat(SiteFixture.text(card)).as(name).contains(shows);
            assertThat(shows).as(name).isNotBlank();
            pictured(name, card);
            if (runnable.contains(name)) {
                assertThat(card).as(name).contains("flashpoint.html#scenario=" + name.replace("/", "%2F") + "\"");
            } else {
                assertThat(SiteFixture.text(card)).as(name).contains("run scenarios/" + name + ".yaml");
            }
        }
        assertThat(runnable).hasSizeGreaterThan(40);
    }

    @Test
    void everyLessonHasACardAndAWayToRunItThereAndOnItsPage() throws IOException {
        String gallery = SiteFixture.read("gallery.html");
        for (String name : Lesson.NAMES) {
            String card = card(gallery, "lesson-" + name);
            pictured(name, card);
            String run = "flashpoint.html#scenario="
                    + Lesson.of(name).scenario().orElseThrow() + "&amp;lesson=" + name + "\"";
            assertThat(card).as(name).contains(run);
            assertThat(card).as(name).contains("href=\"classroom/" + name + ".html\"");
            assertThat(SiteFixture.read("classroom/" + name + ".html")).as(name).contains("../" + run);
        }
    }

    private static String card(String gallery, String anchor) {
        int from = gallery.indexOf("<li id=\"" + anchor + "\">");
        assertThat(from).as("card %s", anchor).isNotNegative();
        return gallery.substring(from, gallery.indexOf("</li>", from));
    }

    private static void pictured(String name, String card) throws IOException {
        assertThat(SiteFixture.attributes(card, "alt"))
                .as(name)
                .singleElement()
                .asString()
                .contains("seed");
        BufferedImage picture = ImageIO.read(SiteFixture.site()
                .resolve(SiteFixture.attributes(card, "src").get(0))
                .toFile());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        assertThat(colours).as("colours of %s", name).hasSizeGreaterThan(BLANK);
    }

    @Test
    void theIndexOfTheSearchHasEveryHeading() throws IOException {
        String index = SiteFixture.read("search-index.js");
        String json = index.substring(index.indexOf('{'), index.lastIndexOf(".sections"));
        Set<String> places = new HashSet<>();
        ((List<?>) JsonText.map(json).get("sections"))
                .forEach(s -> places.add(String.valueOf(((Map<?, ?>) s).get("at"))));
        for (String page : SiteFixture.pages()) {
            Matcher heading = Pattern.compile("<h[1-6] id=\"([^\"]*)\"").matcher(SiteFixture.read(page));
            while (!page.equals("gallery.html") && heading.find()) {
                assertThat(places).contains(page + "#" + heading.group(1));
            }
        }
        for (String name : SiteFixture.scenarios()) {
            assertThat(places).contains("gallery.html#" + name.replace('/', '-'));
        }
    }
}
