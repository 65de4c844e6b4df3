/**
 * Inspectors that say why, of persons, houses, mobs, villages, police and refuges, with the terms of their decisions as
 * bars.
 */
package flashpoint.gui.inspect;
