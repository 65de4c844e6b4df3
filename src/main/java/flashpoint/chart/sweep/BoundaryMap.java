package flashpoint.chart.sweep;

import java.util.List;

/**
 * An outcome over two inputs with the line along which it has a level, as data of a chart. Inputs are shares of their
 * ranges, so that rows and columns of the grid are evenly spread over the square, ends included.
 *
 * @param title above it
 * @param across what x is, with its unit
 * @param up what y is, with its unit
 * @param keys of the two inputs, written small beside them
 * @param x both ends of the first input
 * @param y both ends of the second
 * @param outcome what the colours are, with its unit
 * @param z {@code [row][column]}: expected outcome
 * @param unsure {@code [row][column]}: whether the side of the boundary is not known there
 * @param lines the boundary, by line, then place of the unit square
 * @param boundary what the line is, in words
 * @param band what the hatched part is, in words
 * @param points places of the unit square at which there were runs
 * @param runs by point: their number
 */
public record BoundaryMap(
        String title,
        String across,
        String up,
        List<String> keys,
        double[] x,
        double[] y,
        String outcome,
        double[][] z,
        boolean[][] unsure,
        List<double[][]> lines,
        String boundary,
        String band,
        double[][] points,
        int[] runs) {

    /** Copies the lists. */
    public BoundaryMap {
        keys = List.copyOf(keys);
        lines = List.copyOf(lines);
    }
}
