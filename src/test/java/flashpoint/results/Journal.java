package flashpoint.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a power cut leaves of the changes made below a folder. Names are kept in the order of the changes, all of them up
 * to the last folder that was forced to disk and some of those after it; content is kept as it was last forced.
 */
final class Journal {

    /** A file, whatever it is called. */
    private static final class Inode {
        private byte[] forced;
        private byte[] last;
        private boolean dirty;
        private Path now;
    }

    /** A name that comes or goes; a folder has no inode. */
    private record Entry(String from, String to, Inode inode) {}

    private final Path root;
    private final Map<String, Inode> start = new LinkedHashMap<>();
    private final Map<String, Inode> files = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int durable;

    Journal(Path root) throws IOException {
        this.root = root;
        try (Stream<Path> all = Files.walk(root)) {
            for (Path p : (Iterable<Path>) all.filter(p -> !p.equals(root))::iterator) {
                Inode inode = null;
                if (Files.isRegularFile(p)) {
                    inode = new Inode();
                    inode.forced = Files.readAllBytes(p);
                    inode.now = p;
                    files.put(name(p), inode);
                }
                start.put(name(p), inode);
            }
        }
    }

    private String name(Path p) {
        return root.relativize(p).toString();
    }

    byte[] read(Path p) throws IOException {
        return Files.isRegularFile(p) ? Files.readAllBytes(p) : null;
    }

    void created(Path p) {
        Inode inode = new Inode();
        inode.forced = new byte[0];
        inode.dirty = true;
        inode.now = p;
        files.put(name(p), inode);
        entries.add(new Entry(null, name(p), inode));
    }

    void made(Path p) {
        entries.add(new Entry(null, name(p), null));
    }

    void written(Path p) {
        Inode inode = files.get(name(p));
        if (inode != null) {
            inode.dirty = true;
        }
    }

    void forced(Path p) throws IOException {
        Inode inode = files.get(name(p));
        if (inode != null) {
            inode.forced = Files.readAllBytes(p);
            inode.dirty = false;
        }
    }

    void forcedFolder() {
        durable = entries.size();
    }

    void deleted(Path p, byte[] last) {
        gone(files.remove(name(p)), last);
        entries.add(new Entry(name(p), null, null));
    }

    private static void gone(Inode inode, byte[] last) {
        if (inode != null) {
            inode.last = last;
            inode.now = null;
        }
    }

    void moved(Path from, Path to, byte[] last) {
        gone(files.remove(name(to)), last);
        String prefix = name(from) + "/";
        for (String name : List.copyOf(files.keySet())) {
            if (name.equals(name(from)) || name.startsWith(prefix)) {
                Inode inode = files.remove(name);
                String now = name(to) + name.substring(name(from).length());
                inode.now = root.resolve(now);
                files.put(now, inode);
            }
        }
        entries.add(new Entry(name(from), name(to), null));
    }

    /**
     * Writes what is left of the folder into another.
     *
     * @param into an empty folder
     * @param late whether names changed since the last folder was forced have reached the disk
     * @param content whether content that was not forced has
     */
    void leave(Path into, boolean late, boolean content) throws IOException {
        Map<String, Inode> left = new LinkedHashMap<>(start);
        for (Entry e : entries.subList(0, late ? entries.size() : durable)) {
            if (e.from() == null) {
                left.put(e.to(), e.inode());
            } else if (e.to() == null) {
                left.remove(e.from());
            } else {
                move(left, e);
            }
        }
        for (Map.Entry<String, Inode> e : left.entrySet()) {
            Path p = into.resolve(e.getKey());
            if (e.getValue() == null) {
                Files.createDirectories(p);
            } else {
                Files.createDirectories(p.getParent());
                Files.write(p, bytes(e.getValue(), content));
            }
        }
    }

    private static void move(Map<String, Inode> left, Entry e) {
        for (String name : List.copyOf(left.keySet())) {
            if (name.equals(e.from()) || name.startsWith(e.from() + "/")) {
                left.put(e.to() + name.substring(e.from().length()), left.remove(name));
            }
        }
    }

    private static byte[] bytes(Inode inode, boolean content) throws IOException {
        if (!inode.dirty || !content) {
            return inode.forced;
        }
        return inode.now == null ? inode.last : Files.readAllBytes(inode.now);
    }
}
