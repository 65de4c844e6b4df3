package flashpoint.scenario.region;

import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Scatter of named spots over a square, well apart: each is drawn {@value #CANDIDATES} times, and that candidate stays
 * which is farthest from all spots before it (Mitchell 1991, <i>Spectrally optimal sampling for distribution ray
 * tracing</i>). Draws are addressed by the name, and nothing depends on spots to come, so one more moves no other.
 */
final class Scatter {

    static final int START = -1;
    private static final int CANDIDATES = 5;

    /** 10 m: finer would only lengthen the files. */
    private static final double GRID = 100;

    private final AddressedDraws draws;
    private final double width;

    Scatter(long seed, double width) {
        draws = new AddressedDraws(seed);
        this.width = width;
    }

    /** Spots named by a prefix and a number from 1, in the square or on its edge. */
    List<Spot> spots(String prefix, int count, boolean edge) {
        List<Spot> spots = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            spots.add(place(prefix + k, spots, edge));
        }
        return spots;
    }

    private Spot place(String name, List<Spot> before, boolean edge) {
        Spot best = null;
        double most = -1;
        for (int c = 0; c < CANDIDATES; c++) {
            draws.at(Purpose.REGION, PlaceKey.of("spot", name), 0, START, c);
            Spot spot = edge ? edge(name, draws.u0()) : new Spot(name, km(draws.u0()), km(draws.u1()));
            double room = before.isEmpty() ? 0 : spot.square(before.get(spot.nearest(before)));
            if (room > most) {
                most = room;
                best = spot;
            }
        }
        return best;
    }

    private Spot edge(String name, double u) {
        int side = AddressedDraws.pick(u, 4);
        double along = km(u * 4 - side);
        double far = km(1);
        return switch (side) {
            case 0 -> new Spot(name, along, 0);
            case 1 -> new Spot(name, far, along);
            case 2 -> new Spot(name, along, far);
            default -> new Spot(name, 0, along);
        };
    }

    private double km(double u) {
        return FastMath.rint(u * width * GRID) / GRID;
    }
}
