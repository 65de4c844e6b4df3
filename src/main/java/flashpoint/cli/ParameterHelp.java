package flashpoint.cli;

import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the keys of {@code --set} under a verb's help: type, unit, range, default, from the registry. */
final class ParameterHelp implements IModelTransformer {

    @Override
    public CommandSpec transform(CommandSpec spec) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Keys of --set (type, range, unit, default; .G stands for a group's label):");
        for (Parameter p : Parameter.values()) {
            String key = p.key() + (p.grouped() ? ".G" : "");
            lines.add(String.format(java.util.Locale.ROOT, "  %-30s %s", key, kind(p))
                    .replace("%", "%%"));
        }
        lines.add("");
        lines.add("describe parameters tells what each means and where its default comes from.");
        spec.usageMessage().footer(lines.toArray(String[]::new));
        return spec;
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
