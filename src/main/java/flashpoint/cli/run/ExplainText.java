package flashpoint.cli.run;

import flashpoint.core.Numbers;
import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Fact;
import flashpoint.model.explain.Term;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.math3.util.FastMath;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An explanation as text with bars, or as JSON. */
final class ExplainText {

    /** Characters of the longest bar. */
    private static final int WIDTH = 24;

    private static final Pattern OURS = Pattern.compile("\\A(\\{\"subject\":\""
            + "|[^\n]+\n\n[^\n]+, seed -?[0-9]+, hour [^\n]+ \\(tick [0-9]+\\): (the decision as taken|as things stand)"
            + "|person +group +village +kind +household +place +takes part\n|(mob|unit) +what\n"
            + "|\\| (person \\| group \\| village|(mob|unit) \\| what) \\|"
            + "|\\[(\\{\"(person\":\"[0-9]+\",\"group|(mob|unit)\":\"[0-9]+\",\"what)\"|\\]\n\\z))");

    private ExplainText() {}

    /** The sentence, the terms with bars, and the state. */
    static String table(Explanation why, String heading) {
        StringBuilder text = new StringBuilder();
        text.append(why.sentence()).append("\n\n");
        text.append(heading)
                .append(", hour ")
                .append(Numbers.text(why.hour()))
                .append(" (tick ")
                .append(why.tick());
        text.append(why.decided() ? "): the decision as taken" : "): as things stand at the end of the tick");
        text.append("\n\n");
        List<Term> terms = new ArrayList<>(why.terms());
        if (!terms.isEmpty()) {
            bars(text, terms, why.total());
        }
        int name = why.facts().stream().mapToInt(f -> f.name().length()).max().orElse(0);
        for (Fact fact : why.facts()) {
            text.append(pad(fact.name(), name + 2)).append(fact.value()).append('\n');
        }
        return text.toString();
    }

    private static void bars(StringBuilder text, List<Term> terms, Term total) {
        double most = Math.abs(total.value());
        int name = total.name().length();
        for (Term t : terms) {
            most = Math.max(most, Math.abs(t.value()));
            name = Math.max(name, t.name().length());
        }
        boolean against = total.value() < 0 || terms.stream().anyMatch(t -> t.value() < 0);
        for (Term t : terms) {
            line(text, t, name, most, against);
        }
        int rule = name + 12 + (against ? 2 : 1) * WIDTH;
        text.append("-".repeat(rule)).append('\n');
        line(text, total, name, most, against);
        text.append('\n');
    }

    private static void line(StringBuilder text, Term t, int name, double most, boolean against) {
        int length = most == 0 ? 0 : (int) FastMath.round(Math.abs(t.value()) / most * WIDTH);
        String left = against
                ? " ".repeat(WIDTH - (t.value() < 0 ? length : 0)) + "#".repeat(t.value() < 0 ? length : 0)
                : "";
        String right = t.value() > 0 ? "#".repeat(length) : "";
        text.append(pad(t.name(), name + 2))
                .append(String.format(Locale.ROOT, "%7s  ", (t.value() < 0 ? "" : "+") + Numbers.fixed(t.value(), 3)))
                .append(left)
                .append('|')
                .append(pad(right, WIDTH + 2))
                .append(t.meaning());
        text.append('\n');
    }

    /**
     * Whether a file holds an answer of this verb, told from its first characters: an explanation or a list, as text,
     * Markdown or JSON.
     */
    static boolean isOurs(String head) {
        return OURS.matcher(head).find();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** An explanation as JSON, with every number in full. */
    static String json(Explanation why) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("subject", why.subject());
            json.writeNumberProperty("tick", why.tick());
            json.writeNumberProperty("hour", why.hour());
            json.writeBooleanProperty("decided", why.decided());
            json.writeStringProperty("sentence", why.sentence());
            json.writeName("terms");
            json.writeStartArray();
            why.terms().forEach(t -> term(json, t));
            json.writeEndArray();
            json.writeName("total");
            term(json, why.total());
            json.writeName("facts");
            json.writeStartObject();
            why.facts().forEach(f -> json.writeStringProperty(f.name(), f.value()));
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.append("\n").toString();
    }

    private static void term(JsonGenerator json, Term t) {
        json.writeStartObject();
        json.writeStringProperty("name", t.name());
        json.writeStringProperty("symbol", t.symbol());
        json.writeNumberProperty("value", t.value());
        json.writeStringProperty("meaning", t.meaning());
        json.writeEndObject();
    }
}
