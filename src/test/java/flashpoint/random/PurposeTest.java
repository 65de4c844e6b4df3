package flashpoint.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The numbers of purposes are part of every result ever published with a seed. */
class PurposeTest {

    /** The list as first published. A line may be added at the end; none may change. */
    private static final Map<String, Integer> PUBLISHED = new TreeMap<>(Map.ofEntries(
            Map.entry("INIT_PERSON", 1),
            Map.entry("INIT_HOUSEHOLD", 2),
            Map.entry("INIT_HOUSE", 3),
            Map.entry("RUMOUR", 4),
            Map.entry("BELIEF", 5),
            Map.entry("DECIDE", 6),
            Map.entry("DEPART", 7),
            Map.entry("TARGET", 8),
            Map.entry("ATTACK", 9),
            Map.entry("VICTIM", 10),
            Map.entry("DEFEND", 11),
            Map.entry("STAY", 12),
            Map.entry("ARREST", 13),
            Map.entry("WITNESS", 14),
            Map.entry("FLEE_HOUSEHOLD", 15),
            Map.entry("FLEE_MAN", 16),
            Map.entry("RETURN", 17),
            Map.entry("THREAT_FADE", 18),
            Map.entry("SEED", 19),
            Map.entry("SPREADER", 20),
            Map.entry("COUNTER", 21),
            Map.entry("STOP", 22),
            Map.entry("SHOCK", 23),
            Map.entry("MEDIATION", 24),
            Map.entry("SELF_PROTECTION", 25),
            Map.entry("RELEASE", 26),
            Map.entry("LATTICE_PLACE", 40),
            Map.entry("LATTICE_ORDER", 41),
            Map.entry("LATTICE_MOVE", 42),
            Map.entry("LATTICE_ACT", 43),
            Map.entry("LATTICE_TERM", 44),
            Map.entry("EXPERIMENT", 60)));

    @Test
    void noPurposeWasRenumbered() {
        Map<String, Integer> now = new TreeMap<>();
        Arrays.stream(Purpose.values()).forEach(p -> now.put(p.name(), p.code()));
        assertThat(now).containsAllEntriesOf(PUBLISHED);
    }

    @Test
    void codesAreUniqueAndFitTheirByte() {
        assertThat(Arrays.stream(Purpose.values()).map(Purpose::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code >= 1 && code <= 255);
    }
}
