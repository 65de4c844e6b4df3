package flashpoint.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Links in a folder of unknown origin: what is written there could land anywhere. */
public final class Links {

    private static final int DEPTH = 2;

    private Links() {}

    /**
     * Refuses a folder with a link in it, or in a folder within it.
     *
     * @param given the folder as it was given
     * @param folder its path
     * @throws RefusedException if it holds a link
     * @throws IOException if it cannot be read
     */
    public static void refuse(Path given, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder, DEPTH)) {
            Optional<Path> link = tree.filter(Files::isSymbolicLink).findFirst();
            if (link.isPresent()) {
                throw new RefusedException(given + " holds a link, " + folder.relativize(link.get())
                        + "; results of others are not written through links, so remove it first");
            }
        }
    }
}
