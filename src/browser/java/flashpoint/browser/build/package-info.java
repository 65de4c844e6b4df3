/** Assembly of the page from its parts, at build time, on the desktop. */
package flashpoint.browser.build;
