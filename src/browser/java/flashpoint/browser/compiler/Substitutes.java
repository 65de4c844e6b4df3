package flashpoint.browser.compiler;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Substitution of classes that TeaVM's library lacks: java.a.B by flashpoint.browser.jdk.java.a.XB. It cannot override
 * what TeaVM has; {@link Corrections} rewrites calls of that.
 */
public final class Substitutes extends SimpleSubstitutionPolicy {

    private static final String STAND_INS = "flashpoint.browser.jdk";

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(inPackage("java", true)).packagePrefix(STAND_INS).simpleNamePrefix("X");
        // Jackson's digits of a number need multiplyHigh; the browser knows them too.
        sink.selectClasses(named("tools.jackson.core.io.NumberOutput"))
                .packagePrefix(STAND_INS)
                .simpleNamePrefix("X");
        // Guesses by all the world's encodings, for files.
        sink.selectClasses(named("flashpoint.yaml.Encodings"))
                .packagePrefix(STAND_INS)
                .simpleNamePrefix("X");
    }
}
