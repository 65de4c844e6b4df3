package flashpoint.model.policing;

import flashpoint.core.DecisionPoint;
import flashpoint.core.IncidentType;
import flashpoint.core.Ticks;
import flashpoint.model.world.Index;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.Phase;
import flashpoint.model.world.PoliceUnits;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Process of policing: reports, dispatch, reinforcements, and the effective number of officers. ODD section 7.11;
 * police lag and numbers are the levers of Davies et al. (2013). Nothing here is drawn: units act in order of their
 * number.
 */
@Phase(section = "7.11", reads = "attackers, reports, units", writes = "units, arrests, mobs dispersed")
public final class Policing implements ModelProcess {

    private static final long serialVersionUID = 1L;

    /**
     * Need of a village for police.
     *
     * @param village its name
     * @param attackers attackers there
     * @param wanted officers it takes
     * @param others officers of other units there or on the way
     * @param missing officers still missing; below 0 there are more than it takes
     */
    public record Need(String village, int attackers, double wanted, int others, double missing)
            implements Serializable {}

    /** Time to turn a surplus unit round, h. */
    private static final double TURN = 0.25;

    /** police.reportAt: attackers in a village that make it reported, 1 to 10000 persons. */
    private final int reportAt;
    /** police.report: delay from ten attackers in a village to a report, 0 to 24 h; kept in whole ticks, rounded up. */
    private final int reportDelay;
    /**
     * police.reportHold: hours without attack after which a village is no longer reported, 0 to 240 h; kept in ticks.
     */
    private final double hold;
    /** police.dispatch: delay from report to departure, 0 to 24 h. */
    private final double dispatch;
    /** police.speed: speed of a unit, 1 to 200 km/h. */
    private final double speed;
    /** police.need: officers sent per attacker, 0 to 5. */
    private final double need;
    /** police.baseLocal: least number of local officers sent to a reported village, 0 to 10000 officers. */
    private final double baseLocal;
    /** police.baseReinf: least number of reinforcements sent to a reported village, 0 to 10000 officers. */
    private final double baseReinforcement;
    /**
     * police.reinf.request: attackers in the region that make a station ask for reinforcements, 1 to 100000 persons.
     */
    private final int request;
    /** police.reinf.delay: time from request to arrival of reinforcements, 0 to 240 h. */
    private final double delay;
    /** police.reinf.size: size of a reinforcement, 0 to 100000 officers. */
    private final int size;

    private final double corruption;

    /** By village: tick of the report, or {@link World#NEVER}. */
    private final int @Index.Village [] reported;

    private final int @Index.Village [] attackers;
    private final int @Index.Village [] committed;
    private final int @Index.Village [] committedReinforcement;
    /** The villages that call for police in this tick, in order, and their number. */
    private final @Index.Village int[] calling;

    private int calls;
    /** By region: attackers. */
    private final int[] attackersInRegion;

    public Policing(World w) {
        Parameters p = w.p;
        reportAt = p.intValue(Parameter.POLICE_REPORT_AT);
        reportDelay = Ticks.notBefore(p.get(Parameter.POLICE_REPORT), w.dt);
        hold = Ticks.unrounded(p.get(Parameter.POLICE_REPORT_HOLD), w.dt);
        dispatch = p.get(Parameter.POLICE_DISPATCH);
        speed = p.get(Parameter.POLICE_SPEED);
        need = p.get(Parameter.POLICE_NEED);
        baseLocal = p.get(Parameter.POLICE_BASE_LOCAL);
        baseReinforcement = p.get(Parameter.POLICE_BASE_REINF);
        request = p.intValue(Parameter.POLICE_REINF_REQUEST);
        delay = p.get(Parameter.POLICE_REINF_DELAY);
        size = p.intValue(Parameter.POLICE_REINF_SIZE);
        corruption = 1 - 0.5 * p.get(Parameter.GRIEVANCE_CORRUPTION) * p.get(Parameter.POLICE_CORR_EFF);
        reported = new int[w.villages];
        Arrays.fill(reported, World.NEVER);
        attackers = new int[w.villages];
        committed = new int[w.villages];
        committedReinforcement = new int[w.villages];
        calling = new int[w.villages];
        attackersInRegion = new int[w.geography.regions];
        count(w);
    }

    @Override
    public void run(World w) {
        Arrays.fill(attackers, 0);
        Arrays.fill(attackersInRegion, 0);
        for (int b = 0; b < w.blocks; b++) {
            attackers[w.subgroups.village(b)] += w.attackersHere[b];
            attackersInRegion[w.geography.region[w.subgroups.village(b)]] += w.attackersHere[b];
        }
        report(w);
        reinforce(w);
        arrive(w);
        commit(w);
        listCalls(w);
        for (int u = 0; u < w.units.count; u++) {
            send(w, u);
        }
        count(w);
    }

    private void report(World w) {
        for (int v = 0; v < w.villages; v++) {
            if (reported[v] == World.NEVER && attackers[v] >= reportAt) {
                reported[v] = w.tick();
                w.report(IncidentType.POLICE_REPORT, v, -1, -1, "", attackers[v]);
            } else if (reported[v] != World.NEVER && w.tick() - w.lastAttack[v] > hold) {
                reported[v] = World.NEVER;
            }
        }
    }

    private void reinforce(World w) {
        PoliceUnits units = w.units;
        for (int s = 0; s < units.stationVillage.length; s++) {
            if (units.district[s] && !units.requested[s] && size > 0) {
                int total = attackersInRegion[w.geography.region[units.stationVillage[s]]];
                if (total >= request) {
                    units.requested[s] = true;
                    units.announce(s, w.tick() + Ticks.notBefore(delay, w.dt), size, -1);
                    w.report(IncidentType.REINF_REQUEST, units.stationVillage[s], -1, -1, units.stationIds[s], total);
                }
            }
        }
        for (int c = 0; c < units.coming; c++) {
            if (units.comingTick[c] == w.tick()) {
                int s = units.comingStation[c];
                units.arrive(s, units.comingSize[c], units.comingPassivity[c]);
                w.report(
                        IncidentType.REINF_ARRIVE,
                        units.stationVillage[s],
                        -1,
                        -1,
                        units.stationIds[s],
                        units.comingSize[c]);
            }
        }
    }

    private void listCalls(World w) {
        calls = 0;
        for (int v = 0; v < w.villages; v++) {
            if (calls(w, v)) {
                calling[calls++] = v;
            }
        }
    }

    private static void arrive(World w) {
        PoliceUnits units = w.units;
        for (int u = 0; u < units.count; u++) {
            if (units.status[u] == PoliceUnits.EN_ROUTE && w.tick() >= units.eta[u]) {
                units.at[u] = units.target[u];
                boolean home = units.at[u] == units.stationVillage[units.station[u]];
                units.status[u] = home ? PoliceUnits.IDLE : PoliceUnits.DEPLOYED;
                w.report(
                        IncidentType.POLICE_ARRIVE,
                        units.at[u],
                        -1,
                        -1,
                        units.stationIds[units.station[u]],
                        units.size[u]);
            }
        }
    }

    /** Officers at, or on the way to, each village. */
    private void commit(World w) {
        Arrays.fill(committed, 0);
        Arrays.fill(committedReinforcement, 0);
        for (int u = 0; u < w.units.count; u++) {
            if (w.units.status[u] != PoliceUnits.GONE) {
                add(w.units, u, place(w.units, u), 1);
            }
        }
    }

    private static @Index.Village int place(PoliceUnits units, @Index.Unit int u) {
        return units.status[u] == PoliceUnits.EN_ROUTE ? units.target[u] : units.at[u];
    }

    private void add(PoliceUnits units, @Index.Unit int u, @Index.Village int v, int sign) {
        committed[v] += sign * units.size[u];
        if (units.reinforcement[u]) {
            committedReinforcement[v] += sign * units.size[u];
        }
    }

    private void send(World w, @Index.Unit int u) {
        PoliceUnits units = w.units;
        if (!free(w, u)) {
            return;
        }
        int from = units.at[u];
        add(units, u, from, -1);
        int v = neediest(w, u);
        boolean turned = units.status[u] == PoliceUnits.DEPLOYED;
        if (v < 0 && turned && reported[from] == World.NEVER) {
            v = units.stationVillage[units.station[u]];
        }
        if (v < 0 || v == from) {
            add(units, u, from, 1);
            return;
        }
        double hours = (turned ? TURN : dispatch) + w.geography.policeKm[from * w.villages + v] / speed;
        if (Double.isInfinite(hours)) {
            add(units, u, from, 1);
            return;
        }
        units.target[u] = v;
        units.eta[u] = w.tick() + w.ticksFor(hours);
        w.deciding(DecisionPoint.SENDING, u);
        add(units, u, v, 1);
        units.status[u] = PoliceUnits.EN_ROUTE;
        w.report(IncidentType.POLICE_DISPATCH, v, -1, -1, units.stationIds[units.station[u]], units.size[u]);
    }

    /** Idle units; local ones whose village is quiet; reinforcements their village can spare. */
    private boolean free(World w, @Index.Unit int u) {
        PoliceUnits units = w.units;
        if (units.status[u] == PoliceUnits.IDLE) {
            return attackers[units.at[u]] == 0 || units.reinforcement[u];
        }
        if (units.status[u] != PoliceUnits.DEPLOYED) {
            return false;
        }
        int v = units.at[u];
        if (!units.reinforcement[u]) {
            return attackers[v] == 0;
        }
        return committedReinforcement[v] - units.size[u] >= (reported[v] == World.NEVER ? 0 : wanted(v, true));
    }

    private double wanted(@Index.Village int v, boolean reinforcement) {
        return Math.max(need * attackers[v], reinforcement ? baseReinforcement : baseLocal);
    }

    /** Whether police know that a village needs them. */
    public boolean calls(World w, @Index.Village int v) {
        return reported[v] != World.NEVER && w.tick() - reported[v] >= reportDelay;
    }

    /** Need of a village when a unit is to be sent; the unit itself counts as there only if it was sent. */
    public Need need(World w, @Index.Unit int u, @Index.Village int v) {
        boolean itself = !w.at(DecisionPoint.SENDING) && place(w.units, u) == v;
        double wanted = wanted(v, w.units.reinforcement[u]);
        int others = committed[v] - (itself ? w.units.size[u] : 0);
        return new Need(w.geography.names[v], attackers[v], wanted, others, wanted - others);
    }

    /** The reported village with the largest need, the first of equals; -1 if none needs the unit. */
    private @Index.Village int neediest(World w, @Index.Unit int u) {
        @Index.Village int best = -1;
        double most = 0;
        int region = w.geography.region[w.units.at[u]];
        for (int n = 0; n < calls; n++) {
            int v = calling[n];
            if (w.geography.region[v] != region
                    || Double.isInfinite(w.geography.policeKm[w.units.at[u] * w.villages + v])) {
                continue;
            }
            double missing = wanted(v, w.units.reinforcement[u]) - committed[v];
            if (missing > most) {
                most = missing;
                best = v;
            }
        }
        return best;
    }

    /** Effective officers: those who act against a group, less what corruption costs. */
    private void count(World w) {
        PoliceUnits units = w.units;
        Arrays.fill(units.present, 0);
        Arrays.fill(units.effective, 0);
        Arrays.fill(units.regional, 0);
        for (int u = 0; u < units.count; u++) {
            if (units.status[u] == PoliceUnits.GONE) {
                continue;
            }
            boolean standing = units.standing(u);
            if (standing) {
                units.present[units.at[u]] += units.size[u];
            }
            boolean out = units.status[u] == PoliceUnits.DEPLOYED || units.reinforcement[u];
            for (int g = 0; g < w.groups; g++) {
                double acts = units.size[u] * (1 - units.passivity[w.subgroups.cell(u, g)]) * corruption;
                if (standing) {
                    units.effective[w.subgroups.of(units.at[u], g)] += acts;
                }
                if (out) {
                    units.regional[w.subgroups.cell(w.geography.region[units.at[u]], g)] += acts;
                }
            }
        }
    }
}
