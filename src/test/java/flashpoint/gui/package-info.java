/** Tests that drive the real windows. They need a display and are skipped with a plain line where there is none. */
package flashpoint.gui;
