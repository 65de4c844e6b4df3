package flashpoint.browser.site;

import flashpoint.browser.build.ShippedScenario;
import flashpoint.page.Lesson;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Gallery of all lessons and all scenarios that come with the program: a card for each, with a picture of one run made by
 * this build, what it shows in its own words, and the way to run it here.
 */
final class Gallery {

    /** Page of the site. */
    static final String ADDRESS = "gallery.html";

    private static final String PICTURES = "gallery/";

    /** Curves that are about the question of a lesson; one that is not here has the map. */
    private static final Map<String, String> CURVES =
            Map.of("thresholds", "violence", "rumour", "rumour", "police-timing", "police", "flight", "flight");

    private final List<ShippedScenario> scenarios;
    private final Guide guide;
    private final Path site;
    private final SearchIndex index;
    private final Map<String, RunPicture> runs = new LinkedHashMap<>();

    /**
     * A gallery.
     *
     * @param scenarios all of them
     * @param guide with a page for each lesson
     * @param site folder for its pictures
     * @param index to which its cards are added
     */
    Gallery(List<ShippedScenario> scenarios, Guide guide, Path site, SearchIndex index) {
        this.scenarios = scenarios;
        this.guide = guide;
        this.site = site;
        this.index = index;
    }

    /** Addresses of the cards of scenarios within the site, by the name of the scenario. */
    static Map<String, String> cards(List<ShippedScenario> scenarios) {
        Map<String, String> cards = new LinkedHashMap<>();
        scenarios.forEach(s -> cards.put(s.name(), ADDRESS + "#" + anchor(s.name())));
        return cards;
    }

    private static String anchor(String name) {
        return name.replace('/', '-');
    }

    /** Way from the site's folder to a run in the page. */
    private static String run(String scenario, Optional<String> lesson) {
        return "flashpoint.html#scenario=" + URLEncoder.encode(scenario, StandardCharsets.UTF_8)
                + lesson.map(l -> "&lesson=" + l).orElse("");
    }

    /**
     * What stands below the title of a page of the guide.
     *
     * @param page of the guide
     * @return the way to run a lesson on its page, the way to the gallery on the first page, empty on all others
     */
    static Optional<String> belowTitle(GuidePage page) {
        if (page.source().equals(Guide.CONTENTS)) {
            return Optional.of("<p>To see it and run it here first: the <a href=\"" + ADDRESS + "\">gallery</a> of all"
                    + " lessons and scenarios.</p>\n");
        }
        return Lesson.NAMES.stream()
                .filter(name -> page.source().equals(file(name)))
                .map(name ->
                        "<p>" + button(page.root() + run(scenario(name), Optional.of(name)), "this lesson") + "</p>\n")
                .findFirst();
    }

    private static String file(String lesson) {
        return "classroom/" + lesson + ".md";
    }

    private static String scenario(String lesson) {
        return Lesson.of(lesson)
                .scenario()
                .orElseThrow(() -> new IllegalStateException("lesson " + lesson + " opens no scenario"));
    }

    private static String button(String address, String what) {
        return "<a class=\"run\" href=\"" + Markup.escape(address) + "\">Run it here<span class=\"hidden\">: "
                + Markup.escape(what) + "</span></a>";
    }

    /** The page; its pictures are written on the way. */
    String html() throws IOException {
        StringBuilder out = new StringBuilder("<h1 id=\"gallery\">Gallery</h1>\n"
                + "<p>What can be run, each with a picture of one run that was made together with this page. <em>Run it"
                + " here</em> starts the same model in this browser: nothing is installed, and nothing is asked of a"
                + " network. Another seed may look otherwise. None of it is a forecast.</p>\n"
                + "<ul class=\"jump\"><li><a href=\"#lessons\">Lessons</a></li>");
        for (Shelf shelf : Shelf.values()) {
            out.append("<li><a href=\"#")
                    .append(shelf.anchor())
                    .append("\">")
                    .append(shelf.title)
                    .append("</a></li>");
        }
        out.append("</ul>\n<h2 id=\"lessons\">Lessons</h2>\n<ul class=\"cards\">\n");
        for (String name : Lesson.NAMES) {
            lesson(out, name);
        }
        out.append("</ul>\n");
        for (Shelf shelf : Shelf.values()) {
            out.append("<h2 id=\"")
                    .append(shelf.anchor())
                    .append("\">")
                    .append(shelf.title)
                    .append("</h2>\n<ul class=\"cards\">\n");
            for (ShippedScenario s : on(shelf)) {
                scenario(out, s);
            }
            out.append("</ul>\n");
        }
        return out.toString();
    }

    /** Scenarios of a part, small worlds first where they are invented, otherwise by name. */
    private List<ShippedScenario> on(Shelf shelf) {
        return scenarios.stream()
                .filter(s -> Shelf.of(s.name()) == shelf)
                .sorted(Comparator.comparingLong(s -> shelf == Shelf.VILLAGES ? s.persons() : 0))
                .toList();
    }

    private void lesson(StringBuilder out, String name) throws IOException {
        GuidePage page = guide.pages().get(file(name));
        if (page == null) {
            throw new IllegalStateException("the guide has no page of the lesson " + name);
        }
        String scenario = scenario(name);
        RunPicture run = picture(scenarios.stream()
                .filter(s -> s.name().equals(scenario))
                .findFirst()
                .orElseThrow());
        String file = PICTURES + "lesson-" + name + ".png";
        String curves = CURVES.get(name);
        String alt = curves == null ? run.write(site.resolve(file)) : run.write(curves, site.resolve(file));
        String title = "<a href=\"" + page.address() + "\">" + Markup.escape(page.title()) + "</a>";
        String about = about(page);
        card(out, "lesson-" + name, title, file, alt, about);
        out.append("<p class=\"do\">")
                .append(button(run(scenario, Optional.of(name)), page.title()))
                .append(" <code>")
                .append(scenario)
                .append("</code></p></li>\n");
        index.add(ADDRESS + "#lesson-" + name, "Gallery", "Lesson: " + page.title(), about);
    }

    /** First paragraph of a lesson. */
    private static String about(GuidePage page) {
        for (Node part = page.document().getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Paragraph) {
                return PlainText.of(part);
            }
        }
        throw new IllegalStateException(page.source() + " has no paragraph");
    }

    private void scenario(StringBuilder out, ShippedScenario shipped) throws IOException {
        String title = shipped.entry().title();
        String file = PICTURES + anchor(shipped.name()) + ".png";
        String shows = shipped.entry().shows();
        if (shows.isBlank()) {
            throw new IllegalStateException("scenario " + shipped.name() + " does not say what it shows (meta.shows)");
        }
        card(
                out,
                anchor(shipped.name()),
                Markup.escape(title),
                file,
                picture(shipped).write(site.resolve(file)),
                shows);
        String path = "scenarios/" + shipped.name() + ".yaml";
        out.append("<p class=\"do\">")
                .append(
                        shipped.fitsBrowser()
                                ? button(run(shipped.name(), Optional.empty()), title) + " <code>" + shipped.name()
                                        + "</code>"
                                : "Too large for a browser: <code>java -jar target/flashpoint.jar run " + path
                                        + "</code>")
                .append("</p></li>\n");
        index.add(
                ADDRESS + "#" + anchor(shipped.name()), "Gallery", "Scenario: " + title, shipped.name() + ": " + shows);
    }

    private RunPicture picture(ShippedScenario shipped) {
        return runs.computeIfAbsent(shipped.name(), name -> RunPicture.of(shipped));
    }

    private static void card(StringBuilder out, String anchor, String title, String picture, String alt, String shows) {
        out.append("<li id=\"")
                .append(anchor)
                .append("\"><h3>")
                .append(title)
                .append("</h3><a class=\"picture\" href=\"")
                .append(picture)
                .append("\"><img loading=\"lazy\" src=\"")
                .append(picture)
                .append("\" alt=\"")
                .append(Markup.escape(alt))
                .append("\"></a><p>")
                .append(Markup.escape(shows))
                .append("</p>");
    }

    /** Part of the gallery, by how the names of its scenarios begin; the first has what fits no other. */
    private enum Shelf {
        VILLAGES("Villages and regions that are invented", ""),
        KORDAY("The case of Korday, February 2020", "korday-"),
        LATTICE("Epstein's lattice", "epstein-"),
        THEORY("Limiting cases: what theory says must come out", "theory");

        private final String title;
        private final String prefix;

        Shelf(String title, String prefix) {
            this.title = title;
            this.prefix = prefix;
        }

        static Shelf of(String scenario) {
            for (Shelf shelf : values()) {
                if (!shelf.prefix.isEmpty() && scenario.startsWith(shelf.prefix)) {
                    return shelf;
                }
            }
            return VILLAGES;
        }

        String anchor() {
            return "scenarios-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
