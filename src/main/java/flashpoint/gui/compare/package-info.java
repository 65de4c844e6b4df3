/** Two scenarios side by side, one clock, the same seed, and what differs. */
package flashpoint.gui.compare;
