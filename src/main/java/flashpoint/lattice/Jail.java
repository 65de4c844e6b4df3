package flashpoint.lattice;

import flashpoint.lattice.grid.AgentDraws;
import flashpoint.lattice.grid.Neighbourhood;
import flashpoint.lattice.rule.ActivationRule;
import flashpoint.lattice.rule.JailRule;
import flashpoint.lattice.rule.ReleaseRule;
import flashpoint.random.Purpose;
import java.io.Serializable;
import java.util.Arrays;

/** Jail: terms, serving them, and the cells to which the released come back. Draws LATTICE_TERM. */
final class Jail implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Number of cells tried for a release {@link ReleaseRule#IN_VIEW} before all are looked at. */
    private static final int TRIES = 16;

    private final LatticeState state;
    private final EmptyCells emptyCells;
    private final Neighbourhood sight;
    private final AgentDraws draws;
    private final JailRule rule;
    private final ReleaseRule release;
    private final int maxTerm;

    /** Under {@link JailRule#END_OF_TICK}: who sits, in order of arrest. */
    private int[] inside;

    private int insiders;

    Jail(LatticeConfig config, LatticeState state, Neighbourhood sight, AgentDraws draws) {
        this.state = state;
        this.sight = sight;
        this.draws = draws;
        emptyCells = new EmptyCells(state, EmptyCells.radius(config.width(), config.height()));
        rule = config.rules().jail();
        release = config.rules().release();
        maxTerm = config.maxJail();
        inside = new int[rule == JailRule.END_OF_TICK ? state.capacity() : 0];
    }

    /**
     * Takes an active in. The term is addressed by the arrest, that is by the cop and its turn: under
     * {@link ActivationRule#WITH_REPLACEMENT} one citizen may be arrested twice in a tick.
     */
    void take(int citizen, int cop, int turn) {
        state.term[citizen] = maxTerm == LatticeConfig.FOR_EVER ? LatticeConfig.FOR_EVER : drawTerm(cop, turn);
        state.jail(citizen);
        if (rule == JailRule.END_OF_TICK) {
            if (insiders == inside.length) {
                inside = Arrays.copyOf(inside, state.capacity());
            }
            inside[insiders++] = citizen;
        }
    }

    private int drawTerm(int cop, int turn) {
        draws.of(Purpose.LATTICE_TERM, AgentDraws.COP, cop, turn);
        return rule == JailRule.END_OF_TICK ? 1 + draws.pick(maxTerm) : draws.pick(maxTerm + 1);
    }

    /** One tick served by one citizen at its own turn, if that is the rule ({@link JailRule#OWN_TURN}). */
    void serve(int citizen, int turn) {
        if (rule == JailRule.END_OF_TICK) {
            return;
        }
        if (state.term[citizen] != LatticeConfig.FOR_EVER && --state.term[citizen] <= 0) {
            letGo(citizen, turn);
        }
    }

    /** One tick served by all ({@link JailRule#END_OF_TICK}), in order of arrest; who died inside is dropped. */
    void closeTick() {
        int kept = 0;
        for (int i = 0; i < insiders; i++) {
            int citizen = inside[i];
            if (state.status(citizen) != LatticeState.JAILED) {
                continue;
            }
            if (state.term[citizen] != LatticeConfig.FOR_EVER) {
                state.term[citizen]--;
            }
            if (state.term[citizen] > 0 || !letGo(citizen, 0)) {
                inside[kept++] = citizen;
            }
        }
        insiders = kept;
    }

    private boolean letGo(int citizen, int turn) {
        draws.of(Purpose.LATTICE_TERM, AgentDraws.CITIZEN, state.number(citizen), turn);
        int to = state.keepsCell(citizen) ? state.at(citizen) : wayOut(state.at(citizen));
        if (to == Neighbourhood.NONE) {
            return false;
        }
        state.release(citizen, to);
        return true;
    }

    private int wayOut(int arrested) {
        int to = switch (release) {
            case NEAREST, STAY -> emptyCells.nearest(arrested, draws);
            case NEAREST_WITHIN_16 -> emptyCells.within16(arrested, draws);
            case RANDOM -> emptyCells.any(draws);
            case IN_VIEW -> sight.randomOfMany(arrested, state.empty, draws, TRIES);
        };
        if (to != Neighbourhood.NONE) {
            return to;
        }
        return release == ReleaseRule.IN_VIEW ? emptyCells.nearest(arrested, draws) : emptyCells.any(draws);
    }
}
