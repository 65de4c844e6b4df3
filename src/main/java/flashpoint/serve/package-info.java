/** Server of the page and of results folders, for this machine alone. */
package flashpoint.serve;
