package flashpoint.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Jars of extensions, compiled from {@code src/test/java/flashpoint/example} as a study would compile its own. */
public final class ExtensionJar {

    private static final Path SOURCES = Path.of("src/test/java/flashpoint/example");

    private ExtensionJar() {}

    /** A jar with some of the examples, in the order given. */
    public static Path of(Path folder, String version, String... examples) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
        for (String example : examples) {
            arguments.add(SOURCES.resolve(example + ".java").toString());
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("the examples do not compile");
        }
        Path jar = folder.resolve("study-" + version + ".jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, "study");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream to = new JarOutputStream(out, manifest);
                Stream<Path> made = Files.walk(classes)) {
            for (Path file : made.filter(Files::isRegularFile).sorted().toList()) {
                to.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                to.write(Files.readAllBytes(file));
            }
            to.putNextEntry(new JarEntry("META-INF/services/flashpoint.scenario.EventKind"));
            for (String example : examples) {
                to.write(("flashpoint.example." + example + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    /** Does something as if the jar were on the class path. */
    public static <T> T with(Path jar, Callable<T> what) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (Loader loader = new Loader(jar)) {
            Thread.currentThread().setContextClassLoader(loader);
            return what.call();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Takes the examples from the jar, although the tests have them too. */
    private static final class Loader extends URLClassLoader {

        Loader(Path jar) throws MalformedURLException {
            super(new URL[] {jar.toUri().toURL()}, ExtensionJar.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (name.startsWith("flashpoint.example.") && findLoadedClass(name) == null) {
                    return findClass(name);
                }
                return super.loadClass(name, resolve);
            }
        }
    }
}
