package flashpoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which, and what the model must not know at all. Packages that do not exist break no rule. */
class PackageDirectionTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("flashpoint");

    /** Packages from the bottom up: each may use only those before it. */
    private static final List<String> ORDER = List.of(
            "core",
            "random",
            "statistics",
            "statistics.sensitivity",
            "statistics.surface",
            "yaml",
            "scenario",
            "scenario.region",
            "scenario.io",
            "model.world",
            "model.mobilisation",
            "model.rumour",
            "model.flight",
            "model.violence",
            "model.policing",
            "model.incident",
            "model.intervention",
            "model.explain",
            "model.observe",
            "model.check",
            "model",
            "lattice.rule",
            "lattice.grid",
            "lattice",
            "run",
            "run.session",
            "results",
            "chart.draw",
            "chart.time",
            "chart.map",
            "chart.sweep",
            "chart.compare",
            "chart",
            "report",
            "page",
            "serve",
            "experiment.design",
            "experiment.plan",
            "experiment.store",
            "analysis",
            "experiment.export",
            "experiment.execute",
            "experiment.study",
            "study.compare",
            "study.sensitivity",
            "study.tipping",
            "study.worst",
            "study",
            "validation",
            "gui.look",
            "gui.map",
            "gui.inspect",
            "gui.control",
            "gui.replay",
            "gui.compare",
            "gui",
            "cli.terminal",
            "cli.option",
            "cli.scenario",
            "cli.run",
            "cli.sweep",
            "cli.study",
            "cli.check",
            "cli.view",
            "cli",
            "bench",
            "spark");

    /** Closer limits than the order: by package, the only packages it may use. */
    private static final Map<String, List<String>> ONLY = Map.of(
            "core", List.of(),
            "random", List.of("core"),
            "statistics", List.of("core", "random"),
            "statistics.surface", List.of("core", "random", "statistics"),
            "yaml", List.of("core"),
            "scenario", List.of("core", "random"),
            "lattice.rule", List.of("core", "random", "scenario"),
            "lattice.grid", List.of("core", "random", "scenario", "lattice.rule"),
            "lattice", List.of("core", "random", "scenario", "lattice.rule", "lattice.grid"),
            "results", List.of("core", "scenario", "run"));

    private static List<String> allowed(String name) {
        return ONLY.getOrDefault(name, ORDER.subList(0, ORDER.indexOf(name)));
    }

    static List<String> packages() {
        return ORDER;
    }

    @Test
    void oneNameOneClass() {
        Map<String, List<String>> byName = CLASSES.stream()
                .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(byName).hasSizeGreaterThan(500);
        byName.values().removeIf(classes -> classes.size() == 1);
        assertThat(byName).as("names that serve two classes").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyThoseBelowIt(String name) {
        List<String> allowed =
                Stream.concat(Stream.of(name), allowed(name).stream()).toList();
        noClasses()
                .that()
                .resideInAPackage("flashpoint." + name)
                .should()
                .dependOnClassesThat(oursOutside(allowed))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> oursOutside(List<String> allowed) {
        return DescribedPredicate.describe(
                "belong to Flashpoint but not to " + allowed,
                c -> c.getPackageName().startsWith("flashpoint")
                        && allowed.stream().noneMatch(p -> c.getPackageName().equals("flashpoint." + p)));
    }

    /**
     * What the rest of the program may see of the model: the driver, explanations, observations. Its state has public
     * fields for the sake of its processes, which lie in other rooms; nobody else reads or writes them.
     */
    @Test
    void theStateOfTheModelIsSeenByTheModelAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("flashpoint.model..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are rooms of the model other than explain and observe, and not workers",
                        c -> c.getPackageName().matches("flashpoint\\.model\\.(?!explain$|observe$).*")
                                && !c.getSimpleName().equals("Workers")))
                .check(CLASSES);
    }

    /** Where a person is and what it does is changed by methods that keep the counters, in the room of the state. */
    @Test
    void placesAndCountersOfPersonsAreWrittenByTheStateAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("flashpoint.model.world")
                .should()
                .setFieldWhere(DescribedPredicate.describe(
                        "write People.loc or People.act",
                        a -> a.getTargetOwner().getSimpleName().equals("People")
                                && a.getTarget().getName().matches("loc|act")))
                .check(CLASSES);
    }

    /** A rule about packages nobody lists would be a rule about nothing. */
    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        assertThat(CLASSES.stream()
                        .filter(c -> !c.getSimpleName().equals("package-info"))
                        .map(JavaClass::getPackageName)
                        .distinct())
                .isNotEmpty()
                .allMatch(p -> ORDER.contains(p.replaceFirst("^flashpoint\\.?", "")));
    }

    @Test
    void theModelKnowsNoFileScreenOrCommand() {
        noClasses()
                .that()
                .resideInAnyPackage("flashpoint.random..", "flashpoint.scenario", "flashpoint.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..",
                        "java.net..",
                        "java.awt..",
                        "javax.swing..",
                        "sim.display..",
                        "sim.portrayal..",
                        "org.jfree..",
                        "picocli..")
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "read or write files",
                        c -> c.getPackageName().equals("java.io")
                                && !c.getSimpleName().matches("Serializable|.*Exception|Object.*Stream")))
                .check(CLASSES);
    }

    @Test
    void chanceComesFromAddressedDrawsAndTimeFromTicks() {
        noClasses()
                .that()
                .resideInAnyPackage("flashpoint.random..", "flashpoint.scenario", "flashpoint.model..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"
                        + "|java\\.security\\.SecureRandom|ec\\.util\\.MersenneTwisterFast|java\\.time\\.Clock")
                .orShould()
                .callMethodWhere(calls(
                        "ask a clock or draw from the machine",
                        "java\\.lang\\.Math\\.random|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"
                                + "|java\\.time\\..*\\.now|java\\.util\\.UUID\\.randomUUID"
                                + "|java\\.lang\\.System\\.identityHashCode"))
                .check(CLASSES);
    }

    /**
     * Math may differ in the last bit between processors and compilers. StrictMath may not, but where Java is compiled to
     * something else there is none; FastMath is Java like the rest. What is exact (sqrt, floor, ceil, abs) is used from Math.
     */
    @Test
    void powersLogarithmsAndRoundingAreFastMath() {
        noClasses()
                .that()
                .resideOutsideOfPackages("flashpoint.bench..")
                .should()
                .accessTargetWhere(uses(
                        "use java.lang.Math where processors may differ",
                        "java\\.lang\\.Math\\.(exp|expm1|log|log1p|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh"
                                + "|tanh|hypot|cbrt|rint|round|IEEEremainder|toDegrees|toRadians)"
                                + "|java\\.lang\\.StrictMath\\..*"))
                .check(CLASSES);
    }

    /** Streams add numbers with a correction of their own, which changed between versions of Java; loops and StatUtils don't. */
    @Test
    void sumsOfFractionsAreLoops() {
        noClasses()
                .that()
                .resideOutsideOfPackages("flashpoint.bench..")
                .should()
                .accessTargetWhere(uses(
                        "add doubles by a stream",
                        "java\\.util\\.stream\\.DoubleStream\\.(sum|average|summaryStatistics)"
                                + "|java\\.util\\.stream\\.Collectors\\.(averaging|summing|summarizing)Double"
                                + "|java\\.util\\.DoubleSummaryStatistics\\..*"))
                .check(CLASSES);
    }

    /** Calls, and methods that are handed on by their name. */
    private static DescribedPredicate<JavaAccess<?>> uses(String what, String pattern) {
        return DescribedPredicate.describe(
                what,
                use -> (use.getTargetOwner().getFullName() + "."
                                + use.getTarget().getName())
                        .matches(pattern));
    }

    private static DescribedPredicate<JavaCall<?>> calls(String what, String pattern) {
        return DescribedPredicate.describe(
                what,
                call -> (call.getTargetOwner().getFullName() + "."
                                + call.getTarget().getName())
                        .matches(pattern));
    }
}
