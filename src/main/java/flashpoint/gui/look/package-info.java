/** How windows look: colours and size of text, and how a change reaches every window. */
package flashpoint.gui.look;
