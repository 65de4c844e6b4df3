/** Stands in for a class of MASON's that needs what newer Java versions no longer have. */
package sim.display;
