/** Back and forth through a run, and the run as an animated picture. */
package flashpoint.gui.replay;
