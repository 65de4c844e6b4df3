/** Look of the windows: colours and size of text, and the way by which a change reaches every window. */
package flashpoint.gui.look;
