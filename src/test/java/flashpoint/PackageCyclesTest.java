package flashpoint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceRule;
import org.junit.jupiter.api.Test;

/** Packages, a folder each, depend on one another in no circle; PackageDirectionTest says in which order. */
class PackageCyclesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("flashpoint");

    private static SliceRule noCircles() {
        return slices().matching("flashpoint.(**)").should().beFreeOfCycles();
    }

    @Test
    void packagesDependOnOneAnotherInNoCircle() {
        // The one known circle: World keeps the interventions and steps them, and they change the World. The exception
        // goes when World is parted into the state, below them, and the driver, above them.
        noCircles()
                .ignoreDependency(
                        resideInAPackage("flashpoint.model"), resideInAPackage("flashpoint.model.intervention"))
                .check(CLASSES);
    }

    /** An exception that nothing needs would let the circle come back unseen. */
    @Test
    void theExceptionForTheKnownCircleIsStillNeeded() {
        assertThat(noCircles().evaluate(CLASSES).hasViolation())
                .as("the circle of model and model.intervention: if it is gone, delete its exception, and this test")
                .isTrue();
    }
}
