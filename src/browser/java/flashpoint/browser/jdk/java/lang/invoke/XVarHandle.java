package flashpoint.browser.jdk.java.lang.invoke;

/**
 * Stand-in for java.lang.invoke.VarHandle, where there is one thread. Its methods have the very descriptors that the
 * compiler writes at the calls of the model.
 */
public final class XVarHandle {

    private XVarHandle() {}

    /**
     * A handle of the elements of an array.
     *
     * @param array type of the array
     * @return a handle
     */
    public static XVarHandle arrayElementVarHandle(Class<?> array) {
        return new XVarHandle();
    }

    /**
     * Sets bits of an element.
     *
     * @param array the array
     * @param i index
     * @param mask bits to set
     */
    public void getAndBitwiseOr(byte[] array, int i, byte mask) {
        array[i] |= mask;
    }

    /**
     * Sets bits of an element.
     *
     * @param array the array
     * @param i index
     * @param mask bits to set
     */
    public void getAndBitwiseOr(long[] array, int i, long mask) {
        array[i] |= mask;
    }
}
