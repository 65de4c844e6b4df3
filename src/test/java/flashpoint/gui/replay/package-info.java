/** Tests of films; they need no display. */
package flashpoint.gui.replay;
