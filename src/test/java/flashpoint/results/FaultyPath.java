package flashpoint.results;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path of a {@link FaultyFileSystem}. */
record FaultyPath(FaultyFileSystem system, Path below) implements Path {

    private Path of(Path path) {
        return path == null ? null : new FaultyPath(system, path);
    }

    @Override
    public FileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return below.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return of(below.getRoot());
    }

    @Override
    public Path getFileName() {
        return of(below.getFileName());
    }

    @Override
    public Path getParent() {
        return of(below.getParent());
    }

    @Override
    public int getNameCount() {
        return below.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return of(below.getName(index));
    }

    @Override
    public Path subpath(int begin, int end) {
        return of(below.subpath(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof FaultyPath o && below.startsWith(o.below);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof FaultyPath o && below.endsWith(o.below);
    }

    @Override
    public Path normalize() {
        return of(below.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return of(below.resolve(FaultyFileSystem.real(other)));
    }

    @Override
    public Path relativize(Path other) {
        return of(below.relativize(FaultyFileSystem.real(other)));
    }

    @Override
    public URI toUri() {
        return below.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return of(below.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return of(below.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return below.compareTo(FaultyFileSystem.real(other));
    }

    @Override
    public String toString() {
        return below.toString();
    }
}
