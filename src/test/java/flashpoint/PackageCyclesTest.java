package flashpoint;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Packages, a folder each, depend on one another in no circle; PackageDirectionTest says in which order. */
class PackageCyclesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("flashpoint");

    @Test
    void packagesDependOnOneAnotherInNoCircle() {
        slices().matching("flashpoint.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
