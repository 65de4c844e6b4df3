/**
 * Epstein's Model I written the way MASON's own examples write models: a {@code Steppable} an agent, an
 * {@code ObjectGrid2D}, its neighbourhood methods, its schedule and its random numbers. It is the peer that
 * {@code flashpoint.lattice} is measured against, follows the same rule set ({@code paper}), and shares no code with it.
 */
package flashpoint.bench.mason;
