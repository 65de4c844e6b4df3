package flashpoint.model.violence;

import flashpoint.core.Decision;
import flashpoint.core.DecisionPoint;
import flashpoint.core.IncidentType;
import flashpoint.core.Ticks;
import flashpoint.model.mobilisation.Mobilisation;
import flashpoint.model.rumour.RumourSeeding;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.Mobs;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.People;
import flashpoint.model.world.Phase;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;

/**
 * Process of crowds and mobs: they form, set out as convoys, arrive, move on and break up. ODD section 7.8: assembly
 * and lull after Horowitz (2001); where they go is {@link Targets}.
 */
@Phase(section = "7.8", reads = "active at home, anger, police, roads", writes = "mobs, places of members")
public final class Crowds implements ModelProcess {

    private static final long serialVersionUID = 1L;

    private static final int NOWHERE = -1;

    /** mob.qMin: smallest crowd that sets out, 1 to 100000 persons. */
    private final double qMin;
    /** mob.minMembers: size below which a mob disbands, 1 to 1000 persons. */
    private final int minMembers;
    /** mob.provOrg: amount by which each provocateur in the village lowers the smallest crowd, 0 to 5. */
    private final double provOrg;
    /** contact.reach: how far living among others lowers the number that is enough at home, 0 to 1. */
    private final double reach;
    /** mob.assemble: time a crowd must have stood together before it sets out, 0 to 48 h; kept in ticks. */
    private final double assemble;
    /** mob.depart: rate of setting out after mob.assemble, 0 to 1000000 1/h. */
    private final double departRate;
    /** mob.speed: speed of a convoy, 1 to 200 km/h. */
    private final double speed;
    /** mob.stay: mean stay at a target, 0.05 to 1000 h; kept as a chance in a tick. */
    private final double ends;
    /** mob.pNext: chance of going on to another target, 0 to 1. */
    private final double onwards;
    /** flight.leak: persons in the target who are warned when a convoy leaves, 0 to 1000 persons. */
    private final int leak;

    private final boolean @Index.Group [] offensive;
    /** defence.selfProtect: whether a warned village may turn a mob away. */
    private final boolean selfProtect;
    /** defence.block: defenders per attacker at which half of the mobs are turned away, 0.01 to 10. */
    private final double block;

    /** By block: ticks for which the crowd has been large enough; departures so far. */
    private final int @Index.Subgroup [] standing;

    private final int @Index.Subgroup [] departures;
    /** By block: provocateurs of the group who talk in the village. */
    private final int @Index.Subgroup [] provocateurs;

    private final Targets targets;

    public Crowds(World w) {
        Parameters p = w.p;
        qMin = p.get(Parameter.MOB_Q_MIN);
        minMembers = p.intValue(Parameter.MOB_MIN_MEMBERS);
        provOrg = p.get(Parameter.MOB_PROV_ORG);
        reach = p.get(Parameter.CONTACT_REACH);
        assemble = Ticks.unrounded(p.get(Parameter.MOB_ASSEMBLE), w.dt);
        departRate = p.get(Parameter.MOB_DEPART);
        speed = p.get(Parameter.MOB_SPEED);
        ends = w.chance(1 / p.get(Parameter.MOB_STAY));
        onwards = p.get(Parameter.MOB_P_NEXT);
        leak = p.intValue(Parameter.FLIGHT_LEAK);
        selfProtect = p.isOn(Parameter.DEFENCE_SELF_PROTECT);
        block = p.get(Parameter.DEFENCE_BLOCK);
        offensive = new boolean[w.groups];
        for (int g = 0; g < w.groups; g++) {
            offensive[g] = p.get(Parameter.GROUP_OFFENSIVE, g) != 0;
        }
        standing = new int[w.blocks];
        departures = new int[w.blocks];
        provocateurs = new int[w.blocks];
        targets = new Targets(w);
    }

    @Override
    public void run(World w) {
        Mobs mobs = w.mobs;
        int before = mobs.live;
        for (int k = 0; k < before; k++) {
            int m = mobs.alive[k];
            mobs.size[m] = count(w, m);
            if (mobs.size[m] < minMembers) {
                disband(w, m);
            } else if (mobs.status[m] == Mobs.CONVOY) {
                arrive(w, m);
            } else {
                stayOrGo(w, m);
            }
        }
        w.spreaders.countProvocateurs(provocateurs, w.tick());
        for (int b = 0; b < w.blocks; b++) {
            assemble(w, b);
        }
        mobs.compact();
    }

    private static int count(World w, @Index.Mob int m) {
        int n = 0;
        int b = w.mobs.origin[m];
        SubgroupBitSet active = w.people.active;
        for (int i = active.first(b); i >= 0; i = active.next(b, i + 1)) {
            n += w.people.mob(i) == m ? 1 : 0;
        }
        return n;
    }

    private void assemble(World w, @Index.Subgroup int b) {
        int n = w.census.assembled[b];
        int v = w.subgroups.village(b);
        int g = w.subgroups.group(b);
        if (!offensive[g] || n == 0) {
            standing[b] = 0;
            return;
        }
        if (n < enough(w, b, provocateurs[b])) {
            standing[b] = 0;
            return;
        }
        if (standing[b]++ == 0) {
            w.report(IncidentType.CROWD_FORMED, v, g, -1, "", n);
        }
        if (standing[b] - 1 < assemble) {
            return;
        }
        AddressedDraws draws = w.draws();
        draws.at(Purpose.DEPART, w.geography.blockPlace[b], 0, w.tick(), 0);
        if (draws.u0() < w.chance(departRate * w.wakeful(v))) {
            depart(w, b, n, draws.u1());
        }
    }

    /** Least number of persons for a crowd of a block to set out; provocateurs lower it. */
    public double enough(World w, @Index.Subgroup int b) {
        return enough(w, b, w.spreaders.provocateurs(w.subgroups.village(b), w.subgroups.group(b), w.tick()));
    }

    /** Where others live next door fewer are enough: for the own village, not for a convoy. */
    private double enough(World w, @Index.Subgroup int b, int helpers) {
        return convoy(helpers) * (1 - reach * w.geography.contact[b]);
    }

    private double convoy(int helpers) {
        return qMin / (1 + provOrg * helpers);
    }

    /** Ticks for which the crowd of a block has been large enough. */
    public int standing(@Index.Subgroup int b) {
        return standing[b];
    }

    /** Whether a group sets out at all. */
    public boolean offensive(@Index.Group int g) {
        return offensive[g];
    }

    /** Ticks a crowd stands before it may set out. */
    public double patience() {
        return assemble;
    }

    public Targets targets() {
        return targets;
    }

    private void depart(World w, @Index.Subgroup int b, int n, double u) {
        int v = w.subgroups.village(b);
        int g = w.subgroups.group(b);
        int against = against(w, b);
        int target = against < 0 ? -1 : targets.choose(w, v, NOWHERE, false, g, against, n, u);
        if (target < 0 || (target != v && n < convoy(provocateurs[b]))) {
            return;
        }
        String name = w.geography.names[v] + "/" + w.scenario.groups().get(g).label() + "/" + ++departures[b];
        int m = w.mobs.add(b, departures[b], name);
        w.mobs.place[m] = v;
        w.mobs.size[m] = n;
        w.mobs.largest = Math.max(w.mobs.largest, n);
        SubgroupBitSet active = w.people.active;
        for (int i = active.first(b); i >= 0; i = active.next(b, i + 1)) {
            if (w.people.loc[i] == Location.HOME) {
                w.people.move(i, Location.CONVOY, m);
            }
        }
        standing[b] = 0;
        w.mobs.target[m] = target;
        w.mobs.targetGroup[m] = against;
        w.deciding(DecisionPoint.TARGETING, m);
        setOut(w, m, v, target, against);
    }

    private void setOut(
            World w, @Index.Mob int m, @Index.Village int from, @Index.Village int target, @Index.Group int against) {
        Mobs mobs = w.mobs;
        mobs.place[m] = from;
        mobs.target[m] = target;
        mobs.targetGroup[m] = against;
        mobs.status[m] = Mobs.CONVOY;
        mobs.eta[m] = w.tick() + w.ticksFor(w.geography.mobKm[from * w.villages + target] / speed);
        w.report(
                IncidentType.CONVOY_DEPART,
                target,
                w.subgroups.group(mobs.origin[m]),
                against,
                mobs.name[m],
                mobs.size[m]);
        int threat = w.rumours.warningFor(against);
        if (threat >= 0 && leak > 0) {
            RumourSeeding.seed(w, threat, against, target, leak, mobs.name[m]);
        }
    }

    /** The group most of the crowd is angriest at. */
    private static @Index.Group int against(World w, @Index.Subgroup int b) {
        int g = w.subgroups.group(b);
        if (w.groups <= 2) {
            return w.groups == 1 ? -1 : 1 - g;
        }
        int[] votes = new int[w.groups];
        SubgroupBitSet active = w.people.active;
        for (int i = active.first(b); i >= 0; i = active.next(b, i + 1)) {
            if (w.people.loc[i] == Location.HOME) {
                votes[People.other(g, w.grievance.angriestSlot(i, b))]++;
            }
        }
        int most = g == 0 ? 1 : 0;
        for (int h = 0; h < w.groups; h++) {
            if (h != g && votes[h] > votes[most]) {
                most = h;
            }
        }
        return most;
    }

    private void arrive(World w, @Index.Mob int m) {
        Mobs mobs = w.mobs;
        if (w.tick() < mobs.eta[m]) {
            return;
        }
        int v = mobs.target[m];
        int g = w.subgroups.group(mobs.origin[m]);
        mobs.place[m] = v;
        w.report(IncidentType.CONVOY_ARRIVE, v, g, mobs.targetGroup[m], mobs.name[m], mobs.size[m]);
        mobs.status[m] = Mobs.ATTACKING;
        eachMember(w, m, i -> w.people.move(i, Location.AT_TARGET));
        if (selfProtect && repelled(w, m)) {
            w.report(IncidentType.MOB_REPELLED, v, g, mobs.targetGroup[m], mobs.name[m], mobs.size[m]);
            moveOn(w, m, v, v);
        }
    }

    /** A village warned in time, with defenders enough, turns the mob away with chance &omicron; hill(D/N; block, 4). */
    private boolean repelled(World w, @Index.Mob int m) {
        int tb = w.subgroups.of(w.mobs.target[m], w.mobs.targetGroup[m]);
        double ratio = (double) w.census.assembled[tb] / w.mobs.size[m];
        double organised = w.organised[tb];
        if (organised == 0 || ratio == 0) {
            return false;
        }
        AddressedDraws draws = w.draws();
        draws.at(Purpose.SELF_PROTECTION, w.geography.blockPlace[w.mobs.origin[m]], w.mobs.ordinal[m], w.tick(), 0);
        return draws.u0() < organised * Decision.hill(ratio, block, 4);
    }

    private void stayOrGo(World w, @Index.Mob int m) {
        AddressedDraws draws = w.draws();
        draws.at(Purpose.STAY, w.geography.blockPlace[w.mobs.origin[m]], w.mobs.ordinal[m], w.tick(), 0);
        boolean nothingLeft = Targets.unburnt(w, w.mobs.target[m], w.mobs.targetGroup[m]) == 0;
        if (draws.u0() >= ends && !nothingLeft) {
            return;
        }
        if (draws.u1() < onwards) {
            moveOn(w, m, w.mobs.target[m], NOWHERE);
        } else {
            disband(w, m);
        }
    }

    /** The mob chooses anew, the place where it stands among the targets unless it was turned away from there. */
    private void moveOn(World w, @Index.Mob int m, @Index.Village int from, @Index.Village int except) {
        Mobs mobs = w.mobs;
        int g = w.subgroups.group(mobs.origin[m]);
        AddressedDraws draws = w.draws();
        draws.at(Purpose.TARGET, w.geography.blockPlace[mobs.origin[m]], mobs.ordinal[m], w.tick(), 0);
        int size = mobs.size[m];
        mobs.size[m] = 0;
        int next = targets.choose(w, from, except, except < 0, g, mobs.targetGroup[m], size, draws.u0());
        mobs.size[m] = size;
        if (next < 0) {
            disband(w, m);
            return;
        }
        mobs.target[m] = next;
        w.deciding(DecisionPoint.TARGETING, m);
        if (next == from) {
            return;
        }
        eachMember(w, m, i -> w.people.move(i, Location.CONVOY));
        setOut(w, m, from, next, mobs.targetGroup[m]);
    }

    private void disband(World w, @Index.Mob int m) {
        Mobs mobs = w.mobs;
        w.report(
                IncidentType.MOB_DISPERSED,
                mobs.target[m],
                w.subgroups.group(mobs.origin[m]),
                mobs.targetGroup[m],
                mobs.name[m],
                mobs.size[m]);
        eachMember(w, m, i -> {
            w.people.act(i, Activity.QUIET);
            Mobilisation.goHome(w, i, speed);
        });
        mobs.status[m] = Mobs.DISBANDED;
        mobs.size[m] = 0;
    }

    private static void eachMember(World w, @Index.Mob int m, java.util.function.IntConsumer act) {
        int b = w.mobs.origin[m];
        SubgroupBitSet active = w.people.active;
        for (int i = active.first(b); i >= 0; i = active.next(b, i + 1)) {
            if (w.people.mob(i) == m) {
                act.accept(i);
            }
        }
    }
}
