/** Assembly of the guide as a site with search and a gallery, at build time, on the desktop. */
package flashpoint.browser.site;
