package flashpoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which, and what the model must not know at all. Packages that do not exist break no rule. */
class PackageDirectionTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("flashpoint");

    /** By package: the packages of this program it may use, besides itself. */
    private static final Map<String, List<String>> MAY_USE = mayUse();

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> uses = new LinkedHashMap<>();
        uses.put("random", List.of());
        uses.put("scenario", List.of("random"));
        uses.put("scenario.region", List.of("random", "scenario"));
        uses.put("scenario.file", List.of("random", "scenario", "scenario.region"));
        uses.put("model", List.of("random", "scenario", "model.intervention"));
        uses.put("model.intervention", List.of("random", "scenario", "model"));
        uses.put("lattice", List.of("random", "scenario", "model"));
        List<String> below = List.of("random", "scenario", "scenario.region", "scenario.file", "model", "lattice");
        List<String> above = List.of(
                "run",
                "statistics",
                "chart",
                "report",
                "experiment",
                "validation",
                "gui.look",
                "gui.map",
                "gui.inspect",
                "gui.control",
                "gui.replay",
                "gui.compare",
                "gui",
                "cli",
                "bench");
        for (int k = 0; k < above.size(); k++) {
            uses.put(
                    above.get(k),
                    Stream.concat(below.stream(), above.subList(0, k).stream()).toList());
        }
        return uses;
    }

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyThoseBelowIt(String name) {
        List<String> allowed =
                Stream.concat(Stream.of(name), MAY_USE.get(name).stream()).toList();
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

    /** A rule about packages nobody lists would be a rule about nothing. */
    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .isNotEmpty()
                .allMatch(p -> MAY_USE.containsKey(p.replaceFirst("^flashpoint\\.?", ""))
                        || p.matches(
                                "flashpoint\\.(run|statistics|chart|report|experiment|validation|cli|bench)\\..*"));
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

    /** Math may differ in the last bit between processors and compilers; StrictMath may not. */
    @Test
    void powersAndLogarithmsAreStrict() {
        noClasses()
                .that()
                .resideInAnyPackage("flashpoint.random..", "flashpoint.model..")
                .should()
                .callMethodWhere(calls(
                        "use java.lang.Math where processors may differ",
                        "java\\.lang\\.Math\\.(exp|expm1|log|log1p|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh"
                                + "|tanh|hypot|cbrt)"))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaCall<?>> calls(String what, String pattern) {
        return DescribedPredicate.describe(
                what,
                call -> (call.getTargetOwner().getFullName() + "."
                                + call.getTarget().getName())
                        .matches(pattern));
    }
}
