package flashpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** No index of one kind is handed where another is meant, and none is worked out by hand. */
class IndexKindsTest {

    private static final Path MODEL = Path.of("src/main/java/flashpoint/model");

    private record Source(Path path, String text) {}

    private static List<Source> model() throws IOException {
        try (Stream<Path> files = Files.walk(MODEL)) {
            List<Source> sources = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                sources.add(new Source(file, Files.readString(file)));
            }
            return sources;
        }
    }

    private static JavaFileObject file(Source source) {
        return new SimpleJavaFileObject(URI.create("string:///" + source.path()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
    }

    private static List<String> faults(List<Source> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-proc:none", "-Xlint:none", "-classpath", System.getProperty("java.class.path"));
        JavacTask task = (JavacTask) compiler.getTask(
                null,
                null,
                null,
                options,
                null,
                sources.stream().map(IndexKindsTest::file).toList());
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        task.analyze();
        Trees trees = Trees.instance(task);
        return units.stream()
                .flatMap(unit -> IndexKinds.faults(unit, trees).stream())
                .toList();
    }

    private static List<Source> changed(List<Source> sources, String name, UnaryOperator<String> change) {
        return sources.stream()
                .map(s -> s.path().endsWith(name) ? new Source(s.path(), change.apply(s.text())) : s)
                .toList();
    }

    @Test
    void everyIndexIsOfTheKindThatIsMeant() throws IOException {
        assertThat(faults(model())).isEmpty();
    }

    /** The fault that once drew people at the wrong villages, others of its kind, and a number worked out by hand. */
    @Test
    void aVillageGivenForASubgroupIsAFault() throws IOException {
        List<Source> model = model();
        List<Source> planted = changed(
                model,
                "MapSnapshotReader.java",
                s -> s.replace("countMoving(v, b, out, back);", "countMoving(v, v, out, back);"));
        planted = changed(planted, "Ledger.java", s -> s.replace("audit(w, b);", "audit(w, v);"));
        planted = changed(planted, "ArsonOrder.java", s -> s.replace("w.subgroups.of(v, h)", "v * w.groups + h"));
        planted =
                changed(planted, "Policing.java", s -> s.replace("attackers[w.subgroups.village(b)]", "attackers[b]"));
        assertThat(planted).isNotEqualTo(model);
        List<String> faults = faults(planted);
        for (String file : List.of("MapSnapshotReader", "Ledger", "ArsonOrder", "Policing")) {
            assertThat(faults).as(file).anyMatch(fault -> fault.startsWith(file));
        }
    }
}
