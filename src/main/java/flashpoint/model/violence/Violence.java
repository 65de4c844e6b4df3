package flashpoint.model.violence;

import flashpoint.core.Decision;
import flashpoint.core.IncidentType;
import flashpoint.model.mobilisation.Mobilisation;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.Mobs;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.People;
import flashpoint.model.world.PersonKind;
import flashpoint.model.world.Phase;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Process of violence: acts of mobs where they have arrived, of defenders and of police. ODD section 7.9.
 *
 * <p>Victims are drawn from all residents of the attacked group, and a draw of a person who is not at home is void:
 * those who fled are safe, and violence falls as a village empties. Villages are treated one after another, since mobs
 * bring people of several villages together; the work is small.
 */
@Phase(
        section = "7.9",
        reads = "attackers, residents, police",
        writes = "injured, dead, burned houses and vehicles, anger of witnesses to come")
public final class Violence implements ModelProcess {

    private static final long serialVersionUID = 1L;

    /** attack.arson: houses an attacker burns, 0 to 2 1/h. */
    private final double arson;
    /** attack.assault: residents an attacker assails, 0 to 5 1/h. */
    private final double assault;
    /** attack.vehicles: vehicles an attacker burns, 0 to 5 1/h. */
    private final double vehicles;
    /** attack.policeInjury: officers an attacker hurts where police are outnumbered, 0 to 5 1/h. */
    private final double policeInjury;
    /** attack.exposure.*, by {@link PersonKind}: relative risk of being hit, 0 to 1. */
    private final double[] exposure;
    /** attack.policeSuppress, &gamma;: dampening of violence by police per attacker, 0 to 10. */
    private final double suppress;
    /** defence.nu, &nu;: dampening of violence by defenders per attacker, 0 to 10. */
    private final double nu;
    /** defence.rate: attackers a defender hits, 0 to 5 1/h. */
    private final double defend;
    /** police.disperse.rate: greatest rate at which attackers give up before police, 0 to 50 1/h. */
    private final double disperse;
    /** police.disperse.ratio: officers per attacker at which half that rate holds, 0.01 to 10. */
    private final double disperseRatio;
    /** mob.speed: speed of a convoy, 1 to 200 km/h. */
    private final double speed;

    private final Arrests arrests;
    private final Armament arms;
    private final BuildingArson buildings;
    private final PoliceFire fire;

    /** Attackers of one village, group and target group, in order of mob and number. */
    private int[] attackers = new int[256];

    private int n;
    /** By village: whether a mob is there. */
    private final boolean[] under;

    public Violence(World w) {
        Parameters p = w.p;
        arson = p.get(Parameter.ATTACK_ARSON);
        assault = p.get(Parameter.ATTACK_ASSAULT);
        vehicles = p.get(Parameter.ATTACK_VEHICLES);
        policeInjury = p.get(Parameter.ATTACK_POLICE_INJURY);
        exposure = new double[4];
        exposure[PersonKind.CHILD] = p.get(Parameter.ATTACK_EXPOSURE_CHILD);
        exposure[PersonKind.WOMAN] = p.get(Parameter.ATTACK_EXPOSURE_WOMAN);
        exposure[PersonKind.MAN] = p.get(Parameter.ATTACK_EXPOSURE_MAN);
        exposure[PersonKind.OLD_MAN] = p.get(Parameter.ATTACK_EXPOSURE_OLDMAN);
        suppress = p.get(Parameter.ATTACK_POLICE_SUPPRESS);
        nu = p.get(Parameter.DEFENCE_NU);
        defend = p.get(Parameter.DEFENCE_RATE);
        disperse = p.get(Parameter.POLICE_DISPERSE_RATE);
        disperseRatio = p.get(Parameter.POLICE_DISPERSE_RATIO);
        speed = p.get(Parameter.MOB_SPEED);
        arrests = new Arrests(w);
        arms = new Armament(w);
        buildings = new BuildingArson(w);
        fire = new PoliceFire(w);
        under = new boolean[w.villages];
    }

    /** Lethalities of attack and defence. */
    public Armament armament() {
        return arms;
    }

    @Override
    public void run(World w) {
        Arrays.fill(w.hostile, 0);
        Arrays.fill(w.attackersHere, 0);
        Arrays.fill(w.burnedNow, 0);
        Arrays.fill(w.hurtNow, 0);
        if (w.mobs.live == 0) {
            return;
        }
        arrests.count(w);
        findTargets(w);
        for (int v = 0; v < w.villages; v++) {
            for (int g = 0; under[v] && g < w.groups; g++) {
                for (int h = 0; h < w.groups; h++) {
                    if (h != g && gather(w, v, g, h) > 0) {
                        attack(w, v, g, h);
                    }
                }
            }
        }
    }

    /** Notes in which villages there are mobs at all. */
    private void findTargets(World w) {
        Arrays.fill(under, false);
        for (int k = 0; k < w.mobs.live; k++) {
            int m = w.mobs.alive[k];
            if (w.mobs.status[m] == Mobs.ATTACKING) {
                under[w.mobs.target[m]] = true;
            }
        }
    }

    private int gather(World w, @Index.Village int v, @Index.Group int g, @Index.Group int h) {
        n = 0;
        for (int k = 0; k < w.mobs.live; k++) {
            int m = w.mobs.alive[k];
            if (w.mobs.status[m] == Mobs.ATTACKING
                    && w.mobs.target[m] == v
                    && w.mobs.targetGroup[m] == h
                    && w.subgroups.group(w.mobs.origin[m]) == g) {
                int home = w.mobs.origin[m];
                SubgroupBitSet active = w.people.active;
                for (int i = active.first(home); i >= 0; i = active.next(home, i + 1)) {
                    if (w.people.mob(i) == m) {
                        add(i);
                    }
                }
            }
        }
        return n;
    }

    private void add(@Index.Person int i) {
        if (n == attackers.length) {
            attackers = Arrays.copyOf(attackers, 2 * n);
        }
        attackers[n++] = i;
    }

    private void attack(World w, @Index.Village int v, @Index.Group int g, @Index.Group int h) {
        int target = w.subgroups.of(v, h);
        int own = w.subgroups.of(v, g);
        begin(w, v, g, h);
        double police = w.units.effective[own];
        int defenders = w.census.assembled[target];
        double effect = FastMath.exp(-suppress * police / n) / (1 + nu * defenders / n);
        w.hostile[target] += n;
        double hurtsPolice = w.units.present[v] > 0
                ? w.chance(policeInjury * Decision.hill((double) n / w.units.present[v], 1, 2))
                : 0;
        double burns = w.chance(arson * effect);
        double strikes = w.chance(assault * effect);
        double burnsVehicle = w.chance(vehicles * effect);
        for (int a = 0; a < n; a++) {
            act(w, attackers[a], v, g, h, burns, strikes, burnsVehicle, hurtsPolice);
        }
        if (defenders > 0) {
            defend(w, v, g, h, w.chance(defend * Math.min(1, (double) n / defenders)));
        }
        giveUp(w, w.chance(disperse * Decision.hill(police / n, disperseRatio, 2)));
        arrests.make(w, v, g, h, (int) FastMath.round(police), attackers, n);
        fire.shoot(w, v, g, h, (int) FastMath.round(police), attackers, n, speed);
        w.attackersHere[own] += remaining(w);
    }

    /** Attackers who are still there when the tick's violence is over. */
    private int remaining(World w) {
        int left = 0;
        for (int a = 0; a < n; a++) {
            left += w.people.loc[attackers[a]] == Location.AT_TARGET ? 1 : 0;
        }
        return left;
    }

    private void begin(World w, @Index.Village int v, @Index.Group int g, @Index.Group int h) {
        if (w.lastAttack[v] < w.tick() - 1) {
            w.report(IncidentType.ATTACK_START, v, g, h, w.mobs.name[w.people.mob(attackers[0])], n);
        }
        w.lastAttack[v] = w.tick();
        w.lastAttackInRegion[w.geography.region[v]] = w.tick();
        w.everAttackedHere[w.subgroups.of(v, h)] = true;
        if (w.firstAttackOn[h] < 0) {
            w.firstAttackOn[h] = w.tick();
        }
        if (w.firstAttackTick < 0) {
            w.firstAttackTick = w.tick();
        }
        for (int a = 0; a < n; a++) {
            if (!w.people.is(attackers[a], People.EVER_ATTACKED)) {
                w.people.set(attackers[a], People.EVER_ATTACKED);
                w.census.everAttacked[w.people.block(attackers[a])]++;
            }
        }
    }

    private void act(
            World w,
            @Index.Person int i,
            @Index.Village int v,
            @Index.Group int g,
            @Index.Group int h,
            double burns,
            double strikes,
            double burnsVehicle,
            double hurtsPolice) {
        int b = w.people.block(i);
        int place = w.geography.blockPlace[b];
        int entity = w.people.entity(i);
        AddressedDraws draws = w.draws();
        draws.at(Purpose.ATTACK, place, entity, w.tick(), 0);
        boolean burn = draws.u0() < burns;
        boolean strike = draws.u1() < strikes;
        boolean vehicle = draws.u2() < burnsVehicle;
        if (draws.u3() < hurtsPolice) {
            w.census.policeInjuries[w.subgroups.of(v, g)]++;
        }
        String mob = w.mobs.name[w.people.mob(i)];
        if (burn) {
            buildings.burn(w, i, v, g, h);
        }
        if (strike || vehicle) {
            draws.at(Purpose.VICTIM, place, entity, w.tick(), 0);
            if (strike) {
                strike(w, v, g, h, draws.u0(), draws.u1(), draws.u2(), mob);
            }
            if (vehicle) {
                BuildingArson.burnVehicle(w, v, g, h, draws.u3(), mob);
            }
        }
    }

    private void strike(
            World w,
            @Index.Village int v,
            @Index.Group int g,
            @Index.Group int h,
            double who,
            double hit,
            double dies,
            String mob) {
        int target = w.subgroups.of(v, h);
        int first = w.people.firstOfBlock[target];
        int residents = w.people.firstOfBlock[target + 1] - first;
        if (residents == 0) {
            return;
        }
        int j = first + AddressedDraws.pick(who, residents);
        if (w.people.atHome(j) && hit < exposure[w.people.kind[j]]) {
            Injuries.hurt(w, j, v, g, h, dies < arms.attack(g), mob);
        }
    }

    private void defend(World w, @Index.Village int v, @Index.Group int g, @Index.Group int h, double hits) {
        int target = w.subgroups.of(v, h);
        int against = w.subgroups.amongOthers(h, g);
        AddressedDraws draws = w.draws();
        SubgroupBitSet active = w.people.active;
        for (int i = active.first(target); i >= 0; i = active.next(target, i + 1)) {
            if (!w.people.atHome(i)) {
                continue;
            }
            draws.at(Purpose.DEFEND, w.geography.blockPlace[target], w.people.entity(i), w.tick(), against);
            if (draws.u0() < hits) {
                int a = attackers[AddressedDraws.pick(draws.u1(), n)];
                if (w.people.loc[a] == Location.AT_TARGET && !w.people.is(a, People.INJURED)) {
                    Injuries.hurt(w, a, v, h, g, draws.u2() < arms.defence(h), "defence");
                    if (w.people.loc[a] == Location.AT_TARGET) {
                        Mobilisation.goHome(w, a, speed);
                    }
                }
            }
        }
    }

    private void giveUp(World w, double gives) {
        if (gives <= 0) {
            return;
        }
        AddressedDraws draws = w.draws();
        for (int a = 0; a < n; a++) {
            int i = attackers[a];
            int b = w.people.block(i);
            draws.at(Purpose.ATTACK, w.geography.blockPlace[b], w.people.entity(i), w.tick(), 1);
            if (w.people.loc[i] == Location.AT_TARGET && draws.u0() < gives) {
                w.people.act(i, Activity.QUIET);
                Mobilisation.goHome(w, i, speed);
            }
        }
    }
}
