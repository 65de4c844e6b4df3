/**
 * The map of a run: a plan of the page, painters that draw a {@link flashpoint.model.observe.MapSnapshot} into one image on a thread of
 * their own, and MASON's display that shows the image and says what was clicked.
 */
package flashpoint.gui.map;
