package flashpoint.cli.study;

import flashpoint.experiment.design.FactorSpec;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.study.compare.CompareRequest;
import flashpoint.study.compare.CompareSettings;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.SourcePosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that name a comparison; every flag wins over a study file. */
final class CompareOptions {

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "SCENARIO",
            description =
                    "Scenario files, the first is what the others are compared with; or one scenario file with --set,"
                            + " --event or --arm; or a study file (study: compare).")
    private List<Path> files;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "With one file: makes a second scenario of it with this value changed. With more: changes all of"
                            + " them. Repeatable. Keys: flashpoint describe parameters.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--event",
            paramLabel = "EVENT",
            description = "As --set, with an event more, such as '{id: calm, type: CURFEW, t0: 68, …}'. Repeatable.")
    private List<String> events = new ArrayList<>();

    @Option(
            names = "--arm",
            paramLabel = "NAME:KEY=VALUE,…",
            description = "Adds the first scenario with these values changed, under a name. Repeatable.")
    private List<String> arms = new ArrayList<>();

    @Option(names = "--replicates", paramLabel = "N", description = "Pairs, 2 to 100000. Default: 40.")
    private Integer replicates;

    @Option(
            names = "--until",
            paramLabel = "decided",
            description = "decided: adds pairs until the verdict on every metric is clear, or --max-replicates.")
    private String until;

    @Option(
            names = "--max-replicates",
            paramLabel = "N",
            description = "Most pairs with --until decided, 2 to 100000. Default: 400.")
    private Integer most;

    @Option(
            names = "--margin",
            paramLabel = "METRIC=X",
            description = "A difference that would matter; less than it is called equivalent. Repeatable.")
    private List<String> margins = new ArrayList<>();

    @Option(
            names = "--metrics",
            paramLabel = "A,B,…",
            split = ",",
            description = "Metrics of the verdict. Default: deaths, injuries, houses_burned, fled_peak.")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of pair 0, any 64-bit integer; pair k has seed N + k. Default: the first scenario's.")
    private Long seed;

    @Option(
            names = "--seeds-b",
            paramLabel = "N",
            description =
                    "Seed of pair 0 in all scenarios but the first: a negative control, since then nothing is paired.")
    private Long seedOfOthers;

    @Option(
            names = "--over",
            paramLabel = "FILE",
            description = "CSV of weighted points (point,weight,parameters): compares over them, two pairs each.")
    private Path over;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the comparison. Default: after its scenarios.")
    private String name;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Runs share I of N of the first block; merge joins them and goes on. Default: all.")
    private String shard;

    /** Reads the scenarios and tries them. */
    Plan plan() {
        CompareRequest request = new CompareRequest();
        List<String> changes = new ArrayList<>(set);
        events.forEach(event -> changes.add("events=[" + event + "]"));
        boolean study = files.size() == 1 && CompareRequest.kind(files.get(0)).equals(CompareSettings.KIND);
        if (study) {
            refuseWith(changes, "--set and --event with a study file", "changes in the file, under set");
            request.file(files.get(0));
        } else if (files.size() == 1) {
            request.scenarios(files, List.of());
            if (!changes.isEmpty()) {
                request.changed("changed", changes, SourcePosition.of("--set"));
            }
        } else {
            request.scenarios(files, changes);
        }
        arms.forEach(arm -> arm(request, arm));
        margins.forEach(request::margin);
        range("--replicates", replicates);
        range("--max-replicates", most);
        if (until != null && !until.equals("decided")) {
            throw InputException.at(SourcePosition.of("--until"), "", "got " + InputError.quoted(until), "decided");
        }
        return request.flags(name, metrics, seed, seedOfOthers, over)
                .pairs(replicates, most, until != null)
                .plan();
    }

    private static void refuseWith(List<String> changes, String given, String allowed) {
        if (!changes.isEmpty()) {
            throw InputException.at(SourcePosition.of("compare"), "", given, allowed);
        }
    }

    private static void arm(CompareRequest request, String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw InputException.at(
                    SourcePosition.of("--arm"), "", "got " + InputError.quoted(text), "NAME: KEY=VALUE, KEY=VALUE");
        }
        List<String> changes = new ArrayList<>();
        for (String part : FactorSpec.split(text.substring(colon + 1))) {
            changes.add(part.strip());
        }
        request.changed(text.substring(0, colon).strip(), changes, SourcePosition.of("--arm"));
    }

    private static void range(String flag, Integer value) {
        if (value != null && (value < 2 || value > 100_000)) {
            throw InputException.at(SourcePosition.of(flag), "", "got " + value, "2 to 100000");
        }
    }

    Shard shard() {
        return Shard.orWhole(shard);
    }

    /** A shard has a folder of its own. */
    String folderName(Plan plan) {
        return shard().folder(plan.head().name());
    }
}
