package flashpoint.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No name of a class, no words of SQL, and the file's name where it is known. */
class FailureTextTest {

    record Case(Throwable e, String text) {}

    static List<Case> cases() {
        return List.of(
                new Case(new IOException("No space left on device"), "no space left on the disk"),
                new Case(
                        new UncheckedIOException(new IOException("No space left on device")),
                        "no space left on the disk"),
                new Case(
                        new ExecutionException(new FileSystemException("a/b.csv", null, "Too many open files")),
                        "a/b.csv: too many files are open (ulimit -n)"),
                new Case(new AccessDeniedException("sw/charts/a.svg"), "sw/charts/a.svg: permission denied"),
                new Case(new NoSuchFileException("a"), "a: there is no such file or folder"),
                new Case(new FileSystemException("a", null, "Is a directory"), "a: it is a folder"),
                new Case(new FileSystemException("a"), "a: file system"),
                new Case(new MalformedInputException(1), "it is no UTF-8 text"),
                new Case(new ClosedChannelException(), "closed channel"),
                new Case(new IllegalStateException(new IOException("java.io.IOException: odd")), "odd"),
                new Case(
                        new SQLException("IO Error: Could not write file \"x\": No space left on device"),
                        "no space left on the disk"),
                new Case(new SQLException("Resource In Use Error: it is taken\n\nLINE 1"), "it is taken"),
                new Case(
                        new SQLException("java.sql.SQLException: Data Corruption Error: the block is bad"),
                        "the block is bad"),
                new Case(new OutOfMemoryError("Java heap space"), "not enough memory (java -Xmx...)"),
                new Case(new IOException("a\u001b[31mred\u202e\nb"), "a [31mred b"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFailureIsToldInPlainWords(Case c) {
        assertThat(FailureText.of(c.e())).isEqualTo(c.text());
    }

    @Test
    void whatTheMachineRefusesIsNoWrongOrder() {
        for (String words : List.of(
                "No space left on device", "Disk quota exceeded", "Too many open files", "Input/output error")) {
            assertThat(FailureText.ofTheMachine(new FileSystemException("a", null, words)))
                    .isTrue();
            assertThat(FailureText.ofTheMachine(new IllegalStateException("b", new IOException(words))))
                    .isTrue();
        }
        for (IOException e : List.of(
                new AccessDeniedException("a"),
                new NoSuchFileException("a"),
                new FileSystemException("a", null, "Is a directory"),
                new FileSystemException("a", null, "Read-only file system"))) {
            assertThat(FailureText.ofTheMachine(e)).isFalse();
        }
    }
}
