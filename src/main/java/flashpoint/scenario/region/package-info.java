/**
 * Synthetic regions: villages, populations, roads, stations and refuges drawn from a seed, for studies of scale and for
 * questions that no real place answers. Whatever is drawn becomes an ordinary part of the scenario.
 */
package flashpoint.scenario.region;
