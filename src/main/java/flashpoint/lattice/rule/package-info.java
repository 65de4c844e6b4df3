/** Rules of Epstein's models on which the paper and the published code differ, an enum a point. */
package flashpoint.lattice.rule;
