package flashpoint.model.rumour;

import flashpoint.core.Ticks;
import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Phase;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.BernoulliFilter;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;

/**
 * Process of belief: persons who heard a rumour believe it or not; spreaders who met an informed person may stop. ODD
 * section 7.4.
 *
 * <p>An accusation is believed with p = clip(c w (&eta; + (1 &minus; &eta;) G) (1 &minus; &xi; X)), so what is already
 * resented is believed more easily; a warning with fear in place of grievance. The mark decides the weight w: a
 * persuasive source, the own group, or another.
 */
@Phase(
        section = "7.4",
        reads = "marks, grievance, fear, contact, CREDULITY",
        writes = "rumour states, beliefs, warnings, anger")
public final class Belief implements VillageProcess {

    private static final long serialVersionUID = 1L;

    private final double credulity;
    /** rumour.outgroupWeight: credence given to a teller of another group, 0 to 1. */
    private final double outgroup;
    /** rumour.provWeight: persuasiveness of a provocateur or a video, 1 to 2. */
    private final double persuasive;
    /** contact.belief, &xi;: share by which full contact lowers belief in accusations, 0 to 1. */
    private final double contact;
    /** rumour.spill: chance that a member of the blamed group who hears the accusation starts a warning, 0 to 1. */
    private final double spill;
    /**
     * rumour.threat.fade: mean life of belief in a threat once it is calm, 0.5 to 1000 h; kept as a chance in a tick.
     */
    private final double fade;
    /** rumour.threat.fadeCalm: hours without attack in the home village before belief in a threat fades, 0 to 240 h. */
    private final double fadeCalm;

    public Belief(World w) {
        credulity = w.p.get(Parameter.RUMOUR_CREDULITY);
        outgroup = w.p.get(Parameter.RUMOUR_OUTGROUP_WEIGHT);
        persuasive = w.p.get(Parameter.RUMOUR_PROV_WEIGHT);
        contact = w.p.get(Parameter.CONTACT_BELIEF);
        spill = w.p.get(Parameter.RUMOUR_SPILL);
        fade = w.chance(1 / w.p.get(Parameter.RUMOUR_THREAT_FADE));
        fadeCalm = w.p.get(Parameter.RUMOUR_THREAT_FADE_CALM);
    }

    @Override
    public void run(World w) {
        w.grievance.refresh();
        w.workers().villages(this, w);
    }

    @Override
    public void village(World w, @Index.Village int v) {
        AddressedDraws draws = w.draws(v);
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            hear(w, draws, b);
        }
        if (w.tick() - w.lastAttack[v] >= Ticks.unrounded(fadeCalm, w.dt)) {
            forgetWarnings(w, v);
        }
    }

    private void hear(World w, AddressedDraws draws, @Index.Subgroup int b) {
        SubgroupBitSet marked = w.rumours.marked;
        for (int i = marked.first(b); i >= 0; i = marked.next(b, i + 1)) {
            marked.remove(b, i);
            for (int r = 0; r < w.rumours.count; r++) {
                int marks = w.rumours.take(r, i);
                if (marks != 0) {
                    weigh(w, draws, r, i, b, marks);
                }
            }
        }
    }

    /** Decides belief of one person from the marks that one rumour left. */
    public void weigh(World w, AddressedDraws draws, int r, @Index.Person int i, @Index.Subgroup int b, int marks) {
        if ((marks & Rumours.CORRECTED) != 0) {
            draws.at(Purpose.BELIEF, w.geography.blockPlace[b], w.people.entity(i), w.tick(), r << 1 | 1);
            if (draws.u0() < 1 - 0.5 * w.grievance.anger(i, b)) {
                BeliefChange.correct(w, i);
                return;
            }
        }
        int state = w.rumours.stateOf(r, i);
        if (state == Rumours.IGNORANT && (marks & ~Rumours.STIFLE & ~Rumours.CORRECTED) != 0) {
            judge(w, draws, r, i, b, marks);
        } else if (state == Rumours.SPREADER && (marks & Rumours.STIFLE) != 0 && w.rumours.stifled(r, i)) {
            w.rumours.set(r, i, Rumours.STIFLER, w.rumours.believes(r, i));
        }
    }

    private void judge(World w, AddressedDraws draws, int r, @Index.Person int i, @Index.Subgroup int b, int marks) {
        int g = w.subgroups.group(b);
        draws.at(Purpose.BELIEF, w.geography.blockPlace[b], w.people.entity(i), w.tick(), r << 1);
        if (!w.rumours.audience[r][g]) {
            BeliefChange.dismiss(w, r, i);
            if (w.rumours.incites[r] && w.rumours.blamed[r] == g && draws.u1() < spill) {
                warn(w, i, g);
            }
            return;
        }
        double weight =
                (marks & Rumours.HEARD_STRONG) != 0 ? persuasive : (marks & Rumours.HEARD_IN) != 0 ? 1 : outgroup;
        if (draws.u0() < chance(w, r, i, b, weight)) {
            BeliefChange.adopt(w, r, i);
        } else {
            BeliefChange.dismiss(w, r, i);
        }
    }

    private double chance(World w, int r, @Index.Person int i, @Index.Subgroup int b, double weight) {
        double eta = Math.min(1, Math.max(0, credulity + w.levers.of(Lever.CREDULITY)[b]));
        double primed;
        double trust = 1;
        if (w.rumours.incites[r]) {
            primed = w.grievance.grievance(i, b, w.rumours.blamed[r]);
            trust = 1 - contact * w.geography.contact[b];
        } else {
            primed = w.households.fear[w.people.household[i]];
        }
        double chance = w.rumours.credibility[r] * weight * (eta + (1 - eta) * primed) * trust;
        return Math.min(1, Math.max(0, chance));
    }

    /** A member of the blamed group who hears the accusation warns its own. */
    private static void warn(World w, @Index.Person int i, @Index.Group int g) {
        int threat = w.rumours.warningFor(g);
        if (threat >= 0 && w.rumours.stateOf(threat, i) == Rumours.IGNORANT) {
            BeliefChange.adopt(w, threat, i);
        }
    }

    private void forgetWarnings(World w, @Index.Village int v) {
        BernoulliFilter filter = w.filter(v);
        SubgroupBitSet warned = w.rumours.warned;
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            int place = w.geography.blockPlace[b];
            int words = w.census.warned[b] == 0 ? 0 : warned.words(b);
            for (int n = words == 0 ? 0 : warned.nextWord(b, 0); n < words; ) {
                filter.begin(Purpose.THREAT_FADE, place, w.tick());
                for (; n < words && !filter.full(); n = warned.nextWord(b, n + 1)) {
                    filter.add(n, warned.word(b, n));
                }
                filter.filter(fade);
                forgetWarnings(w, filter, b);
            }
        }
    }

    private void forgetWarnings(World w, BernoulliFilter filter, @Index.Subgroup int b) {
        for (int n = 0; n < filter.words(); n++) {
            for (long bits = filter.passed(n); bits != 0; bits &= bits - 1) {
                int k = Long.numberOfTrailingZeros(bits);
                if (filter.uniform(n, k) < fade) {
                    BeliefChange.fade(w, w.people.firstOfBlock[b] + filter.word(n) * BernoulliFilter.NEIGHBOURS + k);
                }
            }
        }
    }
}
