package flashpoint.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An open file of a {@link FaultyFileSystem}: its writing, forcing and closing may fail. Nothing is
 * truly forced to disk, which would take the test minutes.
 */
final class FaultyChannel extends FileChannel {

    private final FaultyFileSystem system;
    private final FileChannel below;
    private final Path file;
    private final boolean writes;

    FaultyChannel(FaultyFileSystem system, FileChannel below, Path file, boolean writes) {
        this.system = system;
        this.below = below;
        this.file = file;
        this.writes = writes;
    }

    private <T> T writing(FaultyFileSystem.Change<T> change) throws IOException {
        return system.change(() -> {
            T done = change.make();
            system.journal().written(file);
            return done;
        });
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return below.read(to);
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        return below.read(to, offset, length);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return writing(() -> below.write(from));
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        return writing(() -> below.write(from, offset, length));
    }

    @Override
    public long position() throws IOException {
        return below.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        below.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return below.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        return writing(() -> {
            below.truncate(size);
            return this;
        });
    }

    @Override
    public void force(boolean metadata) throws IOException {
        system.change(() -> {
            if (Files.isDirectory(file)) {
                system.journal().forcedFolder();
            } else {
                system.journal().forced(file);
            }
            return null;
        });
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return below.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        return writing(() -> below.transferFrom(source, position, count));
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return below.read(to, position);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        return writing(() -> below.write(from, position));
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return below.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return below.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return below.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        below.close();
        if (writes) {
            system.change(() -> null);
        }
    }
}
