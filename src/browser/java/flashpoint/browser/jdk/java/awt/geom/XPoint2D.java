package flashpoint.browser.jdk.java.awt.geom;

/** Stand-in for java.awt.geom.Point2D: what the plan of a map needs of it. */
public abstract class XPoint2D {

    /**
     * East.
     *
     * @return x
     */
    public abstract double getX();

    /**
     * South.
     *
     * @return y
     */
    public abstract double getY();

    /**
     * Distance to another point.
     *
     * @param other the point
     * @return as the root of the sum of squares
     */
    public double distance(XPoint2D other) {
        double dx = other.getX() - getX();
        double dy = other.getY() - getY();
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** A point of double precision. */
    public static class Double extends XPoint2D {

        /** East. */
        public double x;

        /** South. */
        public double y;

        /**
         * A point.
         *
         * @param x east
         * @param y south
         */
        public Double(double x, double y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public double getX() {
            return x;
        }

        @Override
        public double getY() {
            return y;
        }
    }
}
