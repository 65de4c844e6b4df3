package flashpoint.browser.jdk.java.awt.geom;

/** Stand-in for java.awt.geom.Line2D: what the plan of a map needs of it. */
public abstract class XLine2D {

    /**
     * Beginning.
     *
     * @return x
     */
    public abstract double getX1();

    /**
     * Beginning.
     *
     * @return y
     */
    public abstract double getY1();

    /**
     * End.
     *
     * @return x
     */
    public abstract double getX2();

    /**
     * End.
     *
     * @return y
     */
    public abstract double getY2();

    /** Side of a line on which a point lies: -1, 0 or 1. A point on the line beyond its ends has the side it lies beyond. */
    private static int side(double x1, double y1, double x2, double y2, double px, double py) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double qx = px - x1;
        double qy = py - y1;
        double turn = qx * dy - qy * dx;
        if (turn == 0) {
            turn = qx * dx + qy * dy;
            if (turn > 0) {
                turn = Math.max(0, (qx - dx) * dx + (qy - dy) * dy);
            }
        }
        return turn < 0 ? -1 : turn > 0 ? 1 : 0;
    }

    /**
     * Whether two segments share a point.
     *
     * @param x1 beginning of the first
     * @param y1 beginning of the first
     * @param x2 its end
     * @param y2 its end
     * @param x3 beginning of the second
     * @param y3 beginning of the second
     * @param x4 its end
     * @param y4 its end
     * @return true if they cross or touch
     */
    public static boolean linesIntersect(
            double x1, double y1, double x2, double y2, double x3, double y3, double x4, double y4) {
        return side(x1, y1, x2, y2, x3, y3) * side(x1, y1, x2, y2, x4, y4) <= 0
                && side(x3, y3, x4, y4, x1, y1) * side(x3, y3, x4, y4, x2, y2) <= 0;
    }

    /** A line of double precision. */
    public static class Double extends XLine2D {

        /** Beginning. */
        public double x1;

        /** Beginning. */
        public double y1;

        /** End. */
        public double x2;

        /** End. */
        public double y2;

        /**
         * A line.
         *
         * @param from beginning
         * @param to end
         */
        public Double(XPoint2D from, XPoint2D to) {
            x1 = from.getX();
            y1 = from.getY();
            x2 = to.getX();
            y2 = to.getY();
        }

        @Override
        public double getX1() {
            return x1;
        }

        @Override
        public double getY1() {
            return y1;
        }

        @Override
        public double getX2() {
            return x2;
        }

        @Override
        public double getY2() {
            return y2;
        }
    }
}
