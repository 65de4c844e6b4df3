/**
 * The windows, on MASON's own console. The model runs on a thread of its own, the map is painted on another, and the
 * event thread only shows what is finished: no thread waits for another.
 */
package flashpoint.gui;
