/**
 * Epstein's (2002) lattice models of civil violence, I and II, in two rule sets: the paper's text and its authors' code.
 *
 * <p>{@link flashpoint.lattice.rule.RuleSet} names every point in which the two differ, one enum a point, so that each can
 * be switched alone. {@link flashpoint.lattice.Lattice} runs a {@link flashpoint.lattice.LatticeConfig};
 * {@link flashpoint.lattice.Outbursts} reads the published statistics off the result. The decision to act is
 * {@link flashpoint.core.Decision}, the same functions as in the village world; nothing else of that world is used.
 *
 * <p>Source: J. M. Epstein, <em>Modeling civil violence: an agent-based computational approach</em>, PNAS 99 suppl. 3
 * (2002) 7243&ndash;7250, doi:10.1073/pnas.092080199; and the authors' published Ascape program, of which the rules
 * were read and no text was taken.
 */
package flashpoint.lattice;
