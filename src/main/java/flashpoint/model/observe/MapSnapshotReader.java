package flashpoint.model.observe;

import flashpoint.model.world.Activity;
import flashpoint.model.world.Households;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.Mobs;
import flashpoint.model.world.People;
import flashpoint.model.world.PoliceUnits;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Spreader;
import java.util.ArrayList;
import java.util.List;

/** Reader of map snapshots from a world's arrays. Positions on the way follow from the tick of arrival. */
final class MapSnapshotReader {

    private static final int KINDS = Spreader.Kind.values().length;

    private final World w;

    MapSnapshotReader(World world) {
        w = world;
    }

    MapSnapshot read() {
        int[] inside = new int[w.refuges.count];
        int[] waiting = new int[w.refuges.count];
        for (int k = 0; k < inside.length; k++) {
            inside[k] = w.refuges.inside.get(k);
            waiting[k] = w.refuges.waiting(k);
        }
        return new MapSnapshot(
                w.tick(),
                w.hour(),
                houses(),
                shops(),
                w.census.assembled.clone(),
                w.attackersHere.clone(),
                w.units.present.clone(),
                talkers(),
                mobs(),
                patrols(),
                streams(),
                inside,
                waiting,
                residents(true),
                residents(false),
                w.people.count <= MapSnapshot.MOST_PERSONS ? persons() : null);
    }

    private MapSnapshot.Persons persons() {
        byte[] state = new byte[w.people.count];
        for (int i = 0; i < state.length; i++) {
            state[i] = state((@Index.Person int) i);
        }
        return new MapSnapshot.Persons(w.households.start, state);
    }

    private byte state(@Index.Person int i) {
        byte loc = w.people.loc[i];
        byte flags = w.people.flags[i];
        if (loc == Location.DEAD) {
            return MapSnapshot.HURT;
        } else if (loc == Location.DETAINED) {
            return MapSnapshot.DETAINED;
        } else if (Location.displaced(loc)) {
            return MapSnapshot.FLED;
        } else if (loc != Location.HOME) {
            return MapSnapshot.OUT;
        } else if ((flags & People.INJURED) != 0) {
            return MapSnapshot.HURT;
        } else if (w.people.act[i] == Activity.ACTIVE) {
            return MapSnapshot.MOBILISED;
        }
        return (flags & People.BELIEVER) != 0 ? MapSnapshot.BELIEVER : MapSnapshot.CALM;
    }

    /** Residents by village: displaced, or at home. */
    private int[] residents(boolean displaced) {
        int[] sum = new int[w.villages];
        for (int b = 0; b < w.blocks; b++) {
            sum[w.subgroups.village(b)] += displaced ? w.census.displaced(b) : w.census.at(b, Location.HOME);
        }
        return sum;
    }

    private byte[] houses() {
        Households households = w.households;
        byte[] houses = new byte[households.count];
        for (int h = 0; h < houses.length; h++) {
            if (households.is(h, Households.BURNT)) {
                houses[h] = MapSnapshot.BURNT;
            } else if (households.displaced[h] > 0) {
                houses[h] = households.atHome[h] == 0 ? MapSnapshot.LEFT : MapSnapshot.PARTLY_LEFT;
            }
        }
        return houses;
    }

    private byte[] shops() {
        int all = 0;
        for (int b = 0; b < w.blocks; b++) {
            all += w.census.shops[b];
        }
        if (all == 0) {
            return null;
        }
        Households households = w.households;
        byte[] shops = new byte[households.count];
        for (int h = 0; h < shops.length; h++) {
            if (households.is(h, Households.SHOP)) {
                shops[h] = households.is(h, Households.SHOP_BURNT) ? MapSnapshot.SHOP_BURNED : MapSnapshot.SHOP_STANDS;
            }
        }
        return shops;
    }

    @SuppressWarnings("EnumOrdinal") // The kinds' columns within a village; nothing of this is written.
    private int[] talkers() {
        int[] talkers = new int[w.villages * KINDS];
        for (int z = 0; z < w.spreaders.count; z++) {
            if (w.spreaders.talks(z, w.tick())) {
                talkers[w.spreaders.village[z] * KINDS + w.spreaders.kind[z].ordinal()]++;
            }
        }
        return talkers;
    }

    private List<MapSnapshot.Mob> mobs() {
        double speed = w.p.get(Parameter.MOB_SPEED);
        Mobs mobs = w.mobs;
        List<MapSnapshot.Mob> list = new ArrayList<>(mobs.live);
        for (int k = 0; k < mobs.live; k++) {
            int m = mobs.alive[k];
            if (mobs.status[m] != Mobs.DISBANDED) {
                boolean attacking = mobs.status[m] == Mobs.ATTACKING;
                int from = mobs.place[m];
                int to = mobs.target[m];
                double hours = w.geography.mobKm[from * w.villages + to] / speed;
                double way = attacking ? 1 : way(mobs.eta[m], hours);
                list.add(new MapSnapshot.Mob(
                        m, w.subgroups.group(mobs.origin[m]), mobs.size[m], from, to, way, attacking));
            }
        }
        return list;
    }

    /** Share of a journey done, 0 to 1, from its tick of arrival and its length in hours. */
    private double way(int arrival, double hours) {
        double left = (arrival - w.tick()) * w.dt;
        return hours <= 0 ? 1 : Math.min(1, Math.max(0, 1 - left / hours));
    }

    private List<MapSnapshot.Patrol> patrols() {
        double speed = w.p.get(Parameter.POLICE_SPEED);
        PoliceUnits units = w.units;
        List<MapSnapshot.Patrol> list = new ArrayList<>();
        for (int u = 0; u < units.count; u++) {
            if (units.status[u] == PoliceUnits.EN_ROUTE) {
                double hours = w.geography.policeKm[units.at[u] * w.villages + units.target[u]] / speed;
                list.add(new MapSnapshot.Patrol(
                        u,
                        units.size[u],
                        units.reinforcement[u],
                        units.at[u],
                        units.target[u],
                        way(units.eta[u], hours)));
            }
        }
        return list;
    }

    private List<MapSnapshot.Stream> streams() {
        int refuges = w.refuges.count;
        int[][] out = new int[w.villages * refuges][];
        int[][] back = new int[w.villages * refuges][];
        for (int v = 0; v < w.villages; v++) {
            for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
                countMoving(v, b, out, back);
            }
        }
        List<MapSnapshot.Stream> list = new ArrayList<>();
        for (int k = 0; k < out.length; k++) {
            add(list, out[k], k, false);
            add(list, back[k], k, true);
        }
        return list;
    }

    private void countMoving(@Index.Village int v, @Index.Subgroup int b, int[][] out, int[][] back) {
        SubgroupBitSet moving = w.people.moving;
        for (int i = moving.first(b); i >= 0; i = moving.next(b, i + 1)) {
            byte loc = w.people.loc[i];
            if (loc == Location.FLEEING || loc == Location.RETURNING) {
                count(loc == Location.FLEEING ? out : back, i, v, loc == Location.RETURNING);
            }
        }
    }

    private void count(int[][] to, @Index.Person int i, @Index.Village int v, boolean homeward) {
        int h = w.people.household[i];
        int k = w.households.refuge[h];
        boolean car = w.households.is(h, homeward ? Households.VEHICLE : Households.VEHICLE_AWAY);
        double speed = w.p.get(car ? Parameter.FLIGHT_SPEED_CAR : Parameter.FLIGHT_SPEED_WALK);
        int way = v * w.refuges.count + k;
        double come = way(w.people.until(i), w.geography.refugeKm[way] / speed);
        if (to[way] == null) {
            to[way] = new int[MapSnapshot.PARTS];
        }
        to[way][Math.min(MapSnapshot.PARTS - 1, (int) ((homeward ? 1 - come : come) * MapSnapshot.PARTS))]++;
    }

    private void add(List<MapSnapshot.Stream> list, int[] persons, int k, boolean homeward) {
        if (persons != null) {
            list.add(new MapSnapshot.Stream(
                    (@Index.Village int) (k / w.refuges.count), k % w.refuges.count, homeward, persons));
        }
    }
}
