package flashpoint.browser.jdk.java.util.concurrent.atomic;

import java.io.Serializable;

/** Stand-in for java.util.concurrent.atomic.AtomicIntegerArray, where there is one thread. */
public class XAtomicIntegerArray implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int[] array;

    /**
     * Zeros.
     *
     * @param length number of elements
     */
    public XAtomicIntegerArray(int length) {
        array = new int[length];
    }

    /**
     * Number of elements.
     *
     * @return length
     */
    public final int length() {
        return array.length;
    }

    /**
     * An element.
     *
     * @param i index
     * @return its value
     */
    public final int get(int i) {
        return array[i];
    }

    /**
     * Sets an element.
     *
     * @param i index
     * @param value new value
     */
    public final void set(int i, int value) {
        array[i] = value;
    }

    /**
     * Adds to an element.
     *
     * @param i index
     * @param delta what is added
     * @return the value before
     */
    public final int getAndAdd(int i, int delta) {
        int was = array[i];
        array[i] += delta;
        return was;
    }

    /**
     * Adds to an element.
     *
     * @param i index
     * @param delta what is added
     * @return the value after
     */
    public final int addAndGet(int i, int delta) {
        array[i] += delta;
        return array[i];
    }

    /**
     * Counts up.
     *
     * @param i index
     * @return the value before
     */
    public final int getAndIncrement(int i) {
        return array[i]++;
    }

    /**
     * Counts up.
     *
     * @param i index
     * @return the value after
     */
    public final int incrementAndGet(int i) {
        return ++array[i];
    }

    /**
     * Counts down.
     *
     * @param i index
     * @return the value before
     */
    public final int getAndDecrement(int i) {
        return array[i]--;
    }

    /**
     * Counts down.
     *
     * @param i index
     * @return the value after
     */
    public final int decrementAndGet(int i) {
        return --array[i];
    }

    /**
     * Sets an element if it is as expected.
     *
     * @param i index
     * @param expected the value it should have
     * @param value new value
     * @return whether it was
     */
    public final boolean compareAndSet(int i, int expected, int value) {
        boolean same = array[i] == expected;
        if (same) {
            array[i] = value;
        }
        return same;
    }
}
