package flashpoint.model.violence;

import flashpoint.core.IncidentType;
import flashpoint.model.flight.Fear;
import flashpoint.model.world.Households;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import java.io.Serializable;

/**
 * Arson by attackers: which building burns, a dwelling or a shop, and whose. With neither shops nor burning without regard
 * to the owner it is the next house of the attacked group, and nothing is drawn. ODD section 7.9.
 */
final class BuildingArson implements Serializable {

    private static final long serialVersionUID = 1L;

    /** attack.owner: chance to make sure whose building it is, 0 to 1. */
    private final double owner;
    /** attack.shops: chance to go for a shop where there are shops and dwellings, 0 to 1. */
    private final double shops;
    /** Whether anything is left to choose. */
    private final boolean chooses;

    BuildingArson(World w) {
        owner = w.p.get(Parameter.ATTACK_OWNER);
        shops = w.p.get(Parameter.ATTACK_SHOPS);
        boolean any = false;
        for (int b = 0; b < w.blocks; b++) {
            any |= w.census.shops[b] > 0;
        }
        chooses = owner < 1 || any;
    }

    /** An attacker burns a building: of group h, if it makes sure. */
    void burn(World w, @Index.Person int i, @Index.Village int v, @Index.Group int g, @Index.Group int h) {
        int whose = h;
        boolean shop = false;
        double which = 0;
        if (chooses) {
            AddressedDraws draws = w.draws();
            int b = w.people.block(i);
            draws.at(Purpose.BUILDING, w.geography.blockPlace[b], w.people.entity(i), w.tick(), 0);
            whose = draws.u0() < owner ? h : any(w, v, h, draws.u1());
            int target = w.subgroups.of(v, whose);
            int standing = standingShops(w, target);
            shop = standing > 0 && (standingHouses(w, target) == 0 || draws.u2() < shops);
            which = draws.u3();
        }
        int m = w.people.mob(i);
        if (shop) {
            burnShop(w, v, g, whose, which, w.mobs.name[m]);
        } else {
            burnHouse(w, v, g, whose, m);
        }
    }

    /** The group of one of the buildings that stand in a village, each as likely; the attacked one if none does. */
    private static @Index.Group int any(World w, @Index.Village int v, @Index.Group int h, double u) {
        int all = 0;
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            all += standingHouses(w, b) + standingShops(w, b);
        }
        int at = AddressedDraws.pick(u, Math.max(1, all));
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            at -= standingHouses(w, b) + standingShops(w, b);
            if (at < 0) {
                return w.subgroups.group(b);
            }
        }
        return h;
    }

    private static int standingHouses(World w, @Index.Subgroup int b) {
        return w.households.firstOfBlock[b + 1] - w.households.firstOfBlock[b] - w.census.housesBurned[b];
    }

    private static int standingShops(World w, @Index.Subgroup int b) {
        return w.census.shops[b] - w.census.shopsBurned[b];
    }

    private static void burnShop(
            World w, @Index.Village int v, @Index.Group int g, @Index.Group int h, double u, String mob) {
        int target = w.subgroups.of(v, h);
        int left = AddressedDraws.pick(u, standingShops(w, target));
        for (int k = w.households.firstOfBlock[target]; k < w.households.firstOfBlock[target + 1]; k++) {
            if (w.households.is(k, Households.SHOP) && !w.households.is(k, Households.SHOP_BURNT) && left-- == 0) {
                w.households.set(k, Households.SHOP_BURNT);
                w.census.shopsBurned[target]++;
                w.burnedNow[target]++;
                w.report(IncidentType.SHOP_BURNED, v, g, h, mob, 1);
                return;
            }
        }
    }

    private static void burnHouse(
            World w, @Index.Village int v, @Index.Group int g, @Index.Group int h, @Index.Mob int m) {
        int house = w.arson.next(w, v, h, w.subgroups.village(w.mobs.origin[m]));
        if (house < 0) {
            return;
        }
        int target = w.subgroups.of(v, h);
        w.households.burn(w.households.block(house), house);
        w.census.housesBurned[target]++;
        w.burnedNow[target]++;
        w.arson.record(house, w.tick());
        Fear.terrify(w, house);
        w.report(IncidentType.HOUSE_BURNED, v, g, h, w.mobs.name[m], 1);
        if (vehicleStands(w, house)) {
            loseVehicle(w, house, v, g, h, w.mobs.name[m]);
        }
    }

    private static boolean vehicleStands(World w, int house) {
        return w.households.is(house, Households.VEHICLE) && !w.households.is(house, Households.VEHICLE_AWAY);
    }

    private static void loseVehicle(
            World w, int house, @Index.Village int v, @Index.Group int g, @Index.Group int h, String mob) {
        w.households.clear(house, Households.VEHICLE);
        w.census.vehiclesBurned[w.subgroups.of(v, h)]++;
        w.report(IncidentType.VEHICLE_BURNED, v, g, h, mob, 1);
    }

    /** The vehicle of a household of the attacked group, if it stands there. */
    static void burnVehicle(
            World w, @Index.Village int v, @Index.Group int g, @Index.Group int h, double u, String mob) {
        int target = w.subgroups.of(v, h);
        int first = w.households.firstOfBlock[target];
        int houses = w.households.firstOfBlock[target + 1] - first;
        int house = first + AddressedDraws.pick(u, houses);
        if (houses > 0 && vehicleStands(w, house)) {
            loseVehicle(w, house, v, g, h, mob);
        }
    }
}
