package flashpoint.model.observe;

import java.io.Serializable;

/**
 * Layout of the houses on the world grid. Houses are numbered as households are: by village, then group.
 *
 * @param columns width of the grid, cells
 * @param rows height of the grid, cells
 * @param cellKm side of a cell, km
 * @param originX east coordinate of the western edge, km
 * @param originY north coordinate of the southern edge, km
 * @param column by house: its cell's column
 * @param row by house: its cell's row, counted from the south
 * @param group by house: index of the group of its household
 * @param village by house: index of its village
 */
public record HouseLayout(
        int columns,
        int rows,
        double cellKm,
        double originX,
        double originY,
        int[] column,
        int[] row,
        byte[] group,
        short[] village)
        implements Serializable {

    /**
     * Number of houses.
     *
     * @return houses
     */
    public int houses() {
        return column.length;
    }

    /**
     * East coordinate of a house.
     *
     * @param house number of the house
     * @return km, at the middle of its cell
     */
    public double x(int house) {
        return originX + (column[house] + 0.5) * cellKm;
    }

    /**
     * North coordinate of a house.
     *
     * @param house number of the house
     * @return km, at the middle of its cell
     */
    public double y(int house) {
        return originY + (row[house] + 0.5) * cellKm;
    }
}
