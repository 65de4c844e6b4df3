/** Tests of painting and pointing; they need no display. */
package flashpoint.gui.map;
