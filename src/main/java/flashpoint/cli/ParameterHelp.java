package flashpoint.cli;

import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/** List of the keys of {@code --set} under a verb's help: type, unit, range, default, from the registry. */
final class ParameterHelp implements IHelpSectionRenderer {

    @Override
    public String render(Help help) {
        StringBuilder text = new StringBuilder(System.lineSeparator());
        text.append(String.format(
                Locale.ROOT, "Keys of --set (type, range, unit, default; .G stands for a group's label):%n"));
        for (Parameter p : Parameter.values()) {
            String key = p.key() + (p.grouped() ? ".G" : "");
            text.append(String.format(Locale.ROOT, "  %-30s %s%n", key, kind(p)));
        }
        text.append(String.format(
                Locale.ROOT, "%ndescribe parameters tells what each means and where its default comes from.%n"));
        return text.toString();
    }

    private static String kind(Parameter p) {
        String unit = p.unit().isEmpty() ? "" : " " + p.unit();
        return switch (p.kind()) {
            case CHOICE -> String.join("|", p.choices()) + ", default " + defaults(p);
            case BOOLEAN -> "true or false, default " + defaults(p);
            default ->
                (p.kind() == Field.Kind.INTEGER ? "whole number " : "number ") + p.text(p.min()) + " to "
                        + p.text(p.max()) + unit + ", default " + defaults(p);
        };
    }

    /** The default, or those of the first and of every other group. */
    static String defaults(Parameter p) {
        String first = p.text(p.fallback(0));
        String others = p.text(p.fallback(Integer.MAX_VALUE));
        return !p.grouped() || first.equals(others) ? first : first + " / " + others;
    }
}
