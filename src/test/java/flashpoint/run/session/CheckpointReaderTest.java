package flashpoint.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A saved run is read; a file of a stranger that holds anything else is refused in a line, and nothing of it runs. */
class CheckpointReaderTest {

    @TempDir
    private Path folder;

    private Path saved(Object object) throws IOException {
        Path file = folder.resolve("a.checkpoint");
        try (OutputStream out = Files.newOutputStream(file);
                ObjectOutputStream objects = new ObjectOutputStream(new GZIPOutputStream(out))) {
            objects.writeObject(object);
        }
        return file;
    }

    @Test
    void aSessionWithEveryKindOfInterventionIsReadAndGoesOnTheSame() throws Exception {
        Scenario s = Scenarios.threeVillages("meta.days=2");
        Session session = new Session(s, 4);
        List<Event> actions = List.of(
                Scenarios.event(EventType.REINFORCE, "t", 0.0, "station", "post", "size", 20),
                Scenarios.event(EventType.PROVOCATEURS, "t0", 0.0, "t1", 6.0, "group", "A", "count", 3),
                Scenarios.event(EventType.NET_SHUTDOWN, "t0", 0.0, "duration", 5.0),
                Scenarios.event(EventType.COUNTER_RUMOUR, "t", 0.0),
                Scenarios.event(EventType.CURFEW, "t0", 0.0, "t1", 4.0));
        while (session.tick() < 60) {
            session.advance();
            if (session.tick() == 20) {
                actions.forEach(session::act);
            }
        }
        Session read = (Session) CheckpointReader.read(saved(session));
        while (!session.over()) {
            session.advance();
            read.advance();
        }
        assertThat(flashpoint.testing.Results.digest(read.result()))
                .isEqualTo(flashpoint.testing.Results.digest(session.result()));
    }

    /** An object by another name than its own, which may have no end. */
    private record Stranger(String name, Object object) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Stranger> strangers() throws Exception {
        Map<URL, String> lookup = new HashMap<>();
        lookup.put(new URL("http://localhost/"), "");
        HashSet<Object> root = new HashSet<>();
        HashSet<Object> left = root;
        HashSet<Object> right = new HashSet<>();
        for (int k = 0; k < 60; k++) {
            HashSet<Object> l = new HashSet<>();
            HashSet<Object> r = new HashSet<>();
            l.add("x");
            left.add(l);
            left.add(r);
            right.add(l);
            right.add(r);
            left = l;
            right = r;
        }
        List<Object> deep = new ArrayList<>();
        for (int k = 0; k < 300; k++) {
            deep = new ArrayList<>(List.of(deep));
        }
        return Stream.of(
                new Stranger("a question to a name server", lookup),
                new Stranger("sets within sets", root),
                new Stranger("lists within lists", deep),
                new Stranger("a file", new File("x")),
                new Stranger("a queue", new PriorityQueue<>(List.of(1))),
                new Stranger("a linked list", new LinkedList<>(List.of("x"))),
                new Stranger("a window's part", Set.of(new javax.swing.JLabel("x"))),
                new Stranger("an exception", new IllegalStateException("x")));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void anythingElseIsRefusedInALineBeforeItIsLoaded(Stranger stranger) throws Exception {
        Path file = saved(stranger.object());
        assertThatThrownBy(() -> CheckpointReader.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("it is not opened: it holds ")
                .message()
                .hasLineCount(1)
                .hasSizeLessThan(200);
    }

    /** Lists are part of every run, so a list of lists is no stranger; but the time that its hash takes is bounded. */
    @Test
    void collectionsThatNeverEndAreGivenUp() throws Exception {
        List<Object> list = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            List<Object> outer = new ArrayList<>();
            for (int n = 0; n < 50; n++) {
                outer.add(list);
            }
            list = outer;
        }
        HashMap<Object, Object> map = new HashMap<>();
        // Without the hash being asked for here: it is put in by way of an equal, small key.
        List<Object> key = new ArrayList<>();
        map.put(key, "");
        key.add(list);
        Path file = saved(map);
        assertThatThrownBy(() -> CheckpointReader.read(file, 2))
                .isInstanceOf(IOException.class)
                .hasMessage("it takes more than 2 s to read, longer than any run");
    }

    @Test
    void whatIsNoCheckpointAtAllIsSaidToBeNone() throws Exception {
        Path file = folder.resolve("b.checkpoint");
        for (byte[] bytes : List.of(new byte[0], "no".getBytes(), new byte[] {31, -117, 8, 0, 1})) {
            Files.write(file, bytes);
            assertThatThrownBy(() -> CheckpointReader.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessage("it holds no checkpoint of this version of Flashpoint");
        }
        assertThatThrownBy(() -> CheckpointReader.read(folder)).hasMessage("it is no plain file");
        assertThatThrownBy(() -> CheckpointReader.read(folder.resolve("c"))).hasMessage("there is no such file");
        assertThatCode(() -> CheckpointReader.read(saved("a text"))).doesNotThrowAnyException();
    }
}
