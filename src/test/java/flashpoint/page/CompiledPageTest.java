package flashpoint.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.results.JsonText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page takes any content, and nothing in a content ends the element it stands in. */
class CompiledPageTest {

    private static final String BEFORE = "<meta name=\"generator\" content=\"Flashpoint\"><p>model</p>"
            + "<script type=\"application/json\" id=\"content\">";
    private static final String AFTER = "</script><script>run()</script>";

    private static PageContent content(String title) {
        return new PageContent(
                List.of(new PageContent.Entry("a", title, "</script><b>", "meta: {name: a}\n")), List.of());
    }

    @Test
    void contentStandsInItsElementAndTheRestIsAsItWas() {
        String page = new CompiledPage(BEFORE + "{\"old\": 1}" + AFTER).with(content("One"));
        assertThat(page).startsWith(BEFORE).endsWith(AFTER).doesNotContain("old");
        assertThat(new CompiledPage(page).with(content("One"))).isEqualTo(page);
    }

    @Test
    void aTextWithMarkupEndsNoElement() {
        String title = "<!--</script><script>alert(1)</script>\u2028";
        String json = content(title).json();
        assertThat(json).doesNotContain("<");
        Map<?, ?> scenario = (Map<?, ?>) ((List<?>) JsonText.map(json).get("scenarios")).get(0);
        assertThat(scenario.get("title")).isEqualTo(title);
        assertThat(scenario.get("shows")).isEqualTo("</script><b>");
    }

    @Test
    void anotherFileIsNoPage() {
        assertThatThrownBy(() -> new CompiledPage("<p>mine</p>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompiledPage("<meta name=\"generator\" content=\"Flashpoint\">"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CompiledPage.ours("<p>mine</p>")).isFalse();
    }

    @Test
    void everyLessonHasATitleAScenarioAndNoNamesOfTests() {
        for (String name : Lesson.NAMES) {
            Lesson lesson = Lesson.of(name);
            assertThat(lesson.title()).isNotBlank().isNotEqualTo(name);
            assertThat(lesson.scenario()).as(name).isPresent();
            assertThat(lesson.html()).startsWith("<h1>").doesNotContain("LessonTest");
        }
        assertThatThrownBy(() -> Lesson.of("../secret")).isInstanceOf(IllegalArgumentException.class);
    }
}
