package flashpoint.model.world;

import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Builder of the initial households, persons and houses (ODD section 5). Everything random here is drawn at tick -1 and
 * keyed by the household or person, so the start of a village does not depend on any other.
 */
final class PopulationBuilder {

    private static final int START = -1;

    private final Geography geography;
    private final Parameters p;
    private final AddressedDraws draws;
    private final @Index.Subgroup int blocks;
    /** By group: envy times the gap of means. */
    private final double @Index.Group [] envy;

    final Households households;
    final People people;
    final Census census;
    /** First person of each village, and the count at the end. */
    final @Index.Person int @Index.Village [] firstOfVillage;

    PopulationBuilder(Geography geography, Parameters parameters, long seed) {
        this.geography = geography;
        p = parameters;
        draws = new AddressedDraws(seed);
        blocks = geography.subgroups.count;
        envy = new double[geography.groups];
        for (int g = 0; g < envy.length; g++) {
            envy[g] = PolicyState.envy(p, envy.length, g);
        }

        int[] firstPerson = new int[blocks + 1];
        int[] firstHousehold = new int[blocks + 1];
        for (int b = 0; b < blocks; b++) {
            firstPerson[b + 1] = firstPerson[b] + geography.population[b];
            firstHousehold[b + 1] = firstHousehold[b] + countHouseholds(b);
        }
        firstOfVillage = firstOfVillage(firstPerson, geography);
        census = new Census(blocks);
        households = new Households(new SubgroupIndex(firstHousehold, geography.subgroups), geography.villages);
        people = new People(new SubgroupIndex(firstPerson, geography.subgroups), households, census);
        for (int b = 0; b < blocks; b++) {
            settle(b);
        }
        for (int v = 0; v < geography.villages; v++) {
            build(v);
        }
    }

    private static @Index.Person int @Index.Village [] firstOfVillage(int[] firstOfBlock, Geography geography) {
        int[] first = new int[geography.villages + 1];
        for (int v = 0; v <= geography.villages; v++) {
            first[v] = firstOfBlock[geography.subgroups.first(v)];
        }
        return first;
    }

    private int householdSize(@Index.Subgroup int b, int number) {
        int g = geography.subgroups.group(b);
        draws.at(Purpose.INIT_HOUSEHOLD, geography.blockPlace[b], number, START, 0);
        return (int) p.get(Parameter.HOUSEHOLD_MIN, g)
                + AddressedDraws.pick(draws.u0(), (int) p.get(Parameter.HOUSEHOLD_SPAN, g));
    }

    private int countHouseholds(@Index.Subgroup int b) {
        int n = 0;
        for (int housed = 0; housed < geography.population[b]; n++) {
            housed += householdSize(b, n);
        }
        return n;
    }

    private void settle(@Index.Subgroup int b) {
        int person = people.firstOfBlock[b];
        int end = people.firstOfBlock[b + 1];
        for (int h = households.firstOfBlock[b]; h < households.firstOfBlock[b + 1]; h++) {
            int number = h - households.firstOfBlock[b];
            int size = Math.min(householdSize(b, number), end - person);
            households.start[h] = person;
            households.atHome[h] = (byte) size;
            if (draws.u1() < p.get(Parameter.FLIGHT_VEHICLE_SHARE)) {
                households.set(h, Households.VEHICLE);
            }
            double theta = p.get(Parameter.FLIGHT_THETA_MEAN) + p.get(Parameter.FLIGHT_THETA_SD) * draws.gaussian();
            households.theta[h] = (float) Math.min(0.95, Math.max(0.15, theta));
            openShop(h, b);
            for (int k = 0; k < size; k++) {
                createPerson(person++, h, k, b);
            }
            households.start[h + 1] = person;
        }
        census.loc[b * Location.COUNT + Location.HOME] = end - people.firstOfBlock[b];
    }

    /** Lets a household own a shop, with the chance of its group. */
    private void openShop(@Index.Household int h, @Index.Subgroup int b) {
        double share = p.get(Parameter.SPACE_SHOPS, geography.subgroups.group(b));
        if (share > 0) {
            int entity = h - households.firstOfBlock[b];
            draws.at(Purpose.INIT_HOUSEHOLD, geography.blockPlace[b], entity, START, 1);
            if (draws.u0() < share) {
                households.set(h, Households.SHOP);
                census.shops[b]++;
            }
        }
    }

    /** One person: two blocks of draws, the first for character, the second for class and network. */
    private void createPerson(@Index.Person int i, @Index.Household int h, int k, @Index.Subgroup int b) {
        int g = geography.subgroups.group(b);
        int entity = i - people.firstOfBlock[b];
        people.household[i] = h;
        draws.at(Purpose.INIT_PERSON, geography.blockPlace[b], entity, START, 0);
        double more = envy[g];
        double u = draws.u0();
        people.hardship[i] = (float) (more == 0 ? u : FastMath.pow(u, 1 / (1 + more)));
        people.risk[i] = (float) draws.u1();
        people.threshold[i] = (float) Math.max(p.get(Parameter.THRESHOLD_MIN), threshold(b, entity));
        draws.at(Purpose.INIT_PERSON, geography.blockPlace[b], entity, START, 1);
        people.kind[i] = kind(k, draws.u0());
        if (people.adult(i)) {
            census.adults[b]++;
            if (draws.u1() < p.get(Parameter.RUMOUR_ONLINE_SHARE)) {
                people.connect(i);
            }
        }
        if (people.kind[i] == PersonKind.MAN
                || (people.kind[i] == PersonKind.WOMAN && p.get(Parameter.MOBILISE_WOMEN) > 0)) {
            census.eligible[b]++;
        }
    }

    private double threshold(@Index.Subgroup int b, int entity) {
        double n = geography.population[b];
        double mu = p.get(Parameter.THRESHOLD_MU);
        double sd = p.get(Parameter.THRESHOLD_SD);
        return switch (p.choice(Parameter.THRESHOLD_LAW)) {
            case "UNIFORM" -> draws.u2();
            case "LADDER" -> entity == 0 ? 0 : (entity - 0.5) / n;
            case "LADDER_GAP" -> entity == 0 ? 0 : entity == 1 ? 1.5 / n : (entity - 0.5) / n;
            case "QUANTILE" -> quantile(mu, sd, (entity + 0.5) / n);
            default -> mu + sd * draws.gaussian();
        };
    }

    private static double quantile(double mu, double sd, double share) {
        return sd == 0 ? mu : new NormalDistribution(null, mu, sd).inverseCumulativeProbability(share);
    }

    private byte kind(int k, double u) {
        if (k == 0) {
            return u < p.get(Parameter.HOUSEHOLD_HEAD_MAN) ? PersonKind.MAN : PersonKind.OLD_MAN;
        }
        if (k == 1) {
            return PersonKind.WOMAN;
        }
        double child = p.get(Parameter.HOUSEHOLD_CHILD_SHARE);
        double woman = child + p.get(Parameter.HOUSEHOLD_WOMAN_SHARE);
        double man = woman + p.get(Parameter.HOUSEHOLD_MAN_SHARE);
        return u < child
                ? PersonKind.CHILD
                : u < woman ? PersonKind.WOMAN : u < man ? PersonKind.MAN : PersonKind.OLD_MAN;
    }

    /** Puts the houses of a village on random cells of a square block, {@code space.built} of which carry one. */
    private void build(@Index.Village int v) {
        int first = households.firstOfBlock[geography.subgroups.first(v)];
        int houses = households.firstOfBlock[geography.subgroups.end(v)] - first;
        int side = (int) Math.ceil(Math.sqrt(houses / p.get(Parameter.SPACE_BUILT)));
        households.side[v] = side;
        int[] cells = new int[side * side];
        Arrays.setAll(cells, c -> c);
        for (int k = 0; k < houses; k++) {
            draws.at(Purpose.INIT_HOUSE, geography.villagePlace[v], k, START, 0);
            int other = k + AddressedDraws.pick(draws.u0(), cells.length - k);
            int cell = cells[other];
            cells[other] = cells[k];
            cells[k] = cell;
        }
        if (p.isOn(Parameter.SPACE_WITHIN_SEG)) {
            // Column by column from the west: each group gets a quarter of its own.
            int[] own = Arrays.stream(cells, 0, houses)
                    .boxed()
                    .sorted((a, c) -> a % side != c % side ? a % side - c % side : a - c)
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(own, 0, cells, 0, houses);
        }
        System.arraycopy(cells, 0, households.cell, first, houses);
    }
}
