/** The torus: cells as bits, views, neighbourhoods and counts. */
package flashpoint.lattice.grid;
