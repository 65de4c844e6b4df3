package flashpoint.browser.jdk.java.awt.geom;

/** Stand-in for java.awt.geom.Rectangle2D: what the plan of a map needs of it. */
public abstract class XRectangle2D {

    /**
     * Left edge.
     *
     * @return x
     */
    public abstract double getX();

    /**
     * Upper edge.
     *
     * @return y
     */
    public abstract double getY();

    /**
     * Width.
     *
     * @return width
     */
    public abstract double getWidth();

    /**
     * Height.
     *
     * @return height
     */
    public abstract double getHeight();

    /**
     * Lower edge.
     *
     * @return y
     */
    public double getMaxY() {
        return getY() + getHeight();
    }

    /**
     * Right edge.
     *
     * @return x
     */
    public double getMaxX() {
        return getX() + getWidth();
    }

    /**
     * Middle.
     *
     * @return x
     */
    public double getCenterX() {
        return getX() + getWidth() / 2.0;
    }

    /**
     * Middle.
     *
     * @return y
     */
    public double getCenterY() {
        return getY() + getHeight() / 2.0;
    }

    /** A rectangle of double precision. */
    public static class Double extends XRectangle2D {

        /** Left edge. */
        public double x;

        /** Upper edge. */
        public double y;

        /** Width. */
        public double width;

        /** Height. */
        public double height;

        /**
         * A rectangle.
         *
         * @param x left edge
         * @param y upper edge
         * @param width width
         * @param height height
         */
        public Double(double x, double y, double width, double height) {
            this.x = x;
            this.y = y;
            this.width = width;
            this.height = height;
        }

        @Override
        public double getX() {
            return x;
        }

        @Override
        public double getY() {
            return y;
        }

        @Override
        public double getWidth() {
            return width;
        }

        @Override
        public double getHeight() {
            return height;
        }
    }
}
