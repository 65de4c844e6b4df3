package flashpoint.chart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Scripts;
import flashpoint.chart.draw.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Type, colours and strokes of every chart come from one style sheet. */
class StyleSheetTest {

    private static final Set<String> STYLE =
            Set.of(Color.class.getName(), Font.class.getName(), BasicStroke.class.getName());

    /** A constructor of a font, colour or stroke, one of Java's own colours, or a font derived from another. */
    private static DescribedPredicate<JavaAccess<?>> ownStyle() {
        return DescribedPredicate.describe("a font, colour or stroke of their own", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            boolean made = access instanceof JavaCall && (name.equals("<init>") || name.equals("deriveFont"));
            boolean taken = access instanceof JavaFieldAccess && owner.equals(Color.class.getName());
            return STYLE.contains(owner) && (made || taken);
        });
    }

    @Test
    void noChartMakesAFontAColourOrAStroke() {
        JavaClasses charts = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(
                        "flashpoint.chart",
                        "flashpoint.report",
                        "flashpoint.analysis",
                        "flashpoint.study",
                        "flashpoint.experiment",
                        "flashpoint.validation");
        assertThat(charts).hasSizeGreaterThan(200);
        noClasses()
                .that()
                .doNotBelongToAnyOf(Theme.class, Palette.class, Scripts.class)
                .should()
                .accessTargetWhere(ownStyle())
                .because("Theme, with Palette, is the style sheet of all charts; Scripts finds fonts for other letters")
                .check(charts);
    }

    @Test
    void aChartThatMakesItsOwnIsFound() {
        JavaClasses own = new ClassFileImporter().importClasses(OwnColour.class);
        assertThat(noClasses()
                        .should()
                        .accessTargetWhere(ownStyle())
                        .evaluate(own)
                        .hasViolation())
                .isTrue();
    }

    /** Example of what must not be. */
    private static final class OwnColour {
        @SuppressWarnings("unused") // read by the rule alone
        private final Color colour = new Color(1, 2, 3);
    }
}
