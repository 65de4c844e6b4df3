package flashpoint.gui;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * A window manager for the tests of windows, as people have one: openbox, if it is installed and no other runs. It ends
 * with the tests.
 */
final class WindowManager {

    private static Process openbox;
    private static boolean tried;

    private WindowManager() {}

    /** Starts it once; returns whether it runs. */
    static synchronized boolean start() throws IOException, InterruptedException {
        if (!tried && !GraphicsEnvironment.isHeadless()) {
            tried = true;
            if (installed()) {
                Path log = Files.createTempFile("openbox", ".log");
                openbox = new ProcessBuilder("openbox", "--sm-disable")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(openbox::destroy));
                // It takes the screen over in a moment, or ends at once where another has it.
                if (openbox.waitFor(1, TimeUnit.SECONDS)) {
                    openbox = null;
                }
            } else {
                System.out.println("tests of the windows run without a window manager: openbox is not installed");
            }
        }
        return openbox != null && openbox.isAlive();
    }

    private static boolean installed() {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "openbox")));
    }
}
