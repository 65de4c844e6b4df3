package flashpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.core.IncidentType;
import flashpoint.model.Simulation;
import flashpoint.model.observe.HouseLayout;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.testing.Results;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Effect of every parameter: each, for every group it is given for, changes some number of a run's output when it is
 * turned, and so does every type of event when it is left out. The stages are shipped scenarios:
 * {@code theory-everything} and, for the lattice, the paper's runs.
 */
class EveryParameterIsAliveTest {

    /** Every parameter and another value for it. One line for each group where it is group-indexed. */
    static final List<String> TURNS = List.of(
            "clock.diurnal=FLAT",
            "clock.alarmHours=1",
            "clock.alarmLevel=1.5",
            "pop.scale=1.1",
            "space.cell=25",
            "space.mix=0.5",
            "space.withinSeg=true",
            "space.built=0.9",
            "road.factor=1.5",
            "household.min.A=3",
            "household.min.B=3",
            "household.span.A=3",
            "household.span.B=3",
            "household.headMan=0.5",
            "household.childShare=0.4",
            "household.womanShare=0.1",
            "household.manShare=0.05",
            "rumour.f2f.rate=1.2",
            "rumour.online.rate=1",
            "rumour.online.fanout=4",
            "rumour.online.share=0.3",
            "rumour.household.share=0.5",
            "rumour.intervillage.share=0.2",
            "rumour.gravity.d0=3",
            "rumour.homophily.f2f=0.5",
            "rumour.homophily.online=0.5",
            "rumour.stifle.f2f=0.7",
            "rumour.stifle.online=0.2",
            "rumour.stifle.rule=BOTH",
            "rumour.stifle.failures=3",
            "rumour.forget=0.3",
            "rumour.outgroupWeight=0.6",
            "rumour.provWeight=1",
            "rumour.credulity=0.7",
            "rumour.spill=0.5",
            "rumour.threat.fade=5",
            "rumour.threat.fadeCalm=1",
            "rumour.threat.witnessRate=2",
            "prov.count=4",
            "prov.window=2",
            "prov.f2f=4",
            "prov.online=4",
            "prov.fanout=60",
            "prov.move=2",
            "leader.credibility=1",
            "leader.outbid=0.2",
            "legit.L0.A=0.65",
            "legit.L0.B=0.7",
            "legit.wCorruption.A=0.2",
            "legit.wCorruption.B=0.1",
            "legit.wDiscrimination.A=0.6",
            "legit.wDiscrimination.B=0.1",
            "legit.wHate.A=0.1",
            "legit.wHate.B=0.5",
            "grievance.corruption=0.8",
            "grievance.discrimination.A=0.4",
            "grievance.discrimination.B=0.1",
            "grievance.hate.A=0.2",
            "grievance.hate.B=0.4",
            "grievance.envy.A=2",
            "grievance.envy.B=2",
            "anger.tau=10",
            "anger.witness=0.2",
            "anger.nNear=60",
            "anger.brutality=0.5",
            "contact.legit=0.1",
            "contact.belief=0.1",
            "contact.threshold=0.5",
            "decide.rate=1",
            "decide.social=1",
            "decide.regionShare=0.8",
            "decide.k=5",
            "decide.arrestRatio=FLOOR",
            "decide.arrestAmong=GROUP",
            "decide.impunity.A=0.9",
            "decide.impunity.B=0.9",
            "decide.infoPolice=0.1",
            "decide.fear=0.1",
            "decide.commit=0.4",
            "decide.elders.A=0.1",
            "decide.elders.B=0.1",
            "decide.sanction=0.9",
            "mobilise.women=0.6",
            "threshold.law=UNIFORM",
            "threshold.mu=0.66",
            "threshold.sd=0.2",
            "threshold.min=0.6",
            "fatigue.tau=3",
            "fatigue.rest=3",
            "mob.qMin=10",
            "mob.assemble=2",
            "mob.depart=0.2",
            "mob.provOrg=3",
            "mob.aZ=2",
            "mob.aS=3",
            "mob.bT=10",
            "mob.gQ=20",
            "mob.aD=3",
            "mob.named=0",
            "mob.stand=20",
            "mob.minHouses=60",
            "mob.minMembers=8",
            "mob.speed=5",
            "mob.stay=1",
            "mob.pNext=0.1",
            "group.offensive.A=false",
            "group.offensive.B=false",
            "attack.arson=0.2",
            "attack.assault=1.5",
            "attack.vehicles=0.3",
            "attack.lethality=0.8",
            "attack.owner=0",
            "attack.shops=1",
            "weapons.arms.A=5",
            "weapons.arms.B=5",
            "space.shops.A=0",
            "space.shops.B=0",
            "police.fire.rate=3",
            "police.fire.ratio=0.1",
            "police.fire.lethality=1",
            "contact.reach=0.9",
            "attack.exposure.man=0.2",
            "attack.exposure.oldman=1",
            "attack.exposure.woman=0.9",
            "attack.exposure.child=0.9",
            "attack.policeSuppress=8",
            "attack.policeInjury=2",
            "defence.nu=6",
            "defence.rate=0.5",
            "defence.lethality.A=1",
            "defence.lethality.B=1",
            "defence.warned=1",
            "defence.family=0",
            "defence.selfProtect=false",
            "defence.lead=20",
            "defence.block=2",
            "police.report=2",
            "police.reportAt=20",
            "police.reportHold=1",
            "police.dispatch=2",
            "police.speed=10",
            "police.need=2",
            "police.baseLocal=20",
            "police.baseReinf=10",
            "police.reinf.delay=1",
            "police.reinf.size=60",
            "police.reinf.request=60",
            "police.reinf.unit=5",
            "police.arrest=1",
            "police.disperse.rate=6",
            "police.disperse.ratio=0.1",
            "police.passivity.local.A=0.9",
            "police.passivity.local.B=0.9",
            "police.passivity.reinf.A=0.9",
            "police.passivity.reinf.B=0.9",
            "police.corrEff=0.9",
            "police.detention.cap=2",
            "police.detention.jail=30",
            "police.detention.charged=0.9",
            "police.detention.custody=2",
            "legit.wStanding.A=0.9",
            "legit.wStanding.B=0.9",
            "grievance.trade.A=1.5",
            "grievance.trade.B=4",
            "grievance.houses.A=4",
            "grievance.houses.B=4",
            "incident.rate=20",
            "incident.refuse=1",
            "incident.fight=0",
            "incident.visit=0",
            "incident.visitDelay=8",
            "incident.clash=0",
            "incident.patrol=1",
            "incident.officerHurt=0",
            "incident.residentHurt=1",
            "incident.bystanders=0",
            "incident.film=0",
            "incident.dark=1",
            "incident.post=0",
            "incident.postDelay=8",
            "incident.share=0.5",
            "incident.seeds=30",
            "incident.shockShare=1",
            "incident.shock=1",
            "incident.severity.fight=0.9",
            "incident.severity.hurt=0.9",
            "incident.fusion=0",
            "police.impunity=0",
            "incident.memory=1",
            "incident.memoryTau=1",
            "elders.mediation=1",
            "elders.reduction=1",
            "counter.angerKeep=0.9",
            "info.vacuum=0.5",
            "info.honest=0.4",
            "shutdown.credulity=0.5",
            "fear.w.threat=0.7",
            "fear.w.attackers=0.2",
            "fear.w.burn=0.9",
            "fear.w.casualties=0.9",
            "fear.w.neighbours=0.7",
            "fear.nHalf=3",
            "fear.bHalf=2",
            "fear.cHalf=2",
            "fear.qHalf=2",
            "fear.polRel=0.9",
            "fear.rise=4",
            "fear.decay=30",
            "flight.rate=1",
            "flight.theta.mean=0.4",
            "flight.theta.sd=0.3",
            "flight.menOffset=0.5",
            "flight.hill=2",
            "flight.vehicleShare=0.2",
            "flight.speed.car=10",
            "flight.speed.walk=1",
            "flight.leak=20",
            "refuge.scoreBorder=3",
            "refuge.scoreShelter=2",
            "refuge.softening=0.5",
            "refuge.distancePower=3",
            "refuge.weightPower=3",
            "refuge.scoreSoftening=5",
            "refuge.waitMax=10",
            "border.capacity=50",
            "return.calm=12",
            "return.rate=0.05",
            "return.theta=0.8",
            "return.burntFactor=1",
            "return.loot=5");

    /** The same for the lattice, whose stages are the shipped runs of the paper, cut to what is needed. */
    static final List<String> LATTICE_TURNS = List.of(
            "epstein-1-run-2-paper lattice.rules=AS_CODED",
            "epstein-1-run-2-paper lattice.width=50",
            "epstein-1-run-2-paper lattice.height=50",
            "epstein-1-run-2-paper lattice.density=0.6",
            "epstein-1-run-2-paper lattice.copDensity=0.05",
            "epstein-1-run-2-paper lattice.vision=5",
            "epstein-1-run-2-paper lattice.copVision=5",
            "epstein-1-run-2-paper lattice.citizensMove=false",
            "epstein-1-run-2-paper lattice.legitimacy=0.8",
            "epstein-1-run-3-paper lattice.legitimacyEnd=0.85",
            "epstein-1-run-3-paper lattice.legitimacyStep=0.02",
            "epstein-1-run-4-paper lattice.legitimacyJump=10",
            "epstein-1-run-2-paper lattice.threshold=0.08",
            "epstein-1-run-2-paper lattice.k=1",
            "epstein-1-run-2-paper lattice.jail=15",
            "epstein-1-run-2-paper lattice.jailForEver=true",
            "epstein-2-run-8-paper lattice.groupShare=0.4",
            "epstein-2-run-8-paper lattice.clone=0.1",
            "epstein-2-run-8-paper lattice.maxAge=100",
            "epstein-1-run-5-paper lattice.withdraw=2",
            "epstein-1-run-5-paper lattice.withdrawFrom=10",
            "epstein-1-run-5-paper lattice.withdrawEvery=2",
            "epstein-1-run-5-paper lattice.withdrawKeep=110",
            "epstein-2-run-7-paper lattice.stop=HORIZON",
            "epstein-1-run-2-paper lattice.arrestRatio=REAL",
            "epstein-1-run-2-paper lattice.grievance=TIMES_ONE_LESS_THRESHOLD",
            "epstein-1-run-2-paper lattice.view=MOORE",
            "epstein-1-run-2-paper lattice.move=WALK",
            "epstein-1-run-2-paper lattice.activation=WITH_REPLACEMENT",
            "epstein-1-run-2-paper lattice.copTurn=ARREST_THEN_MOVE",
            "epstein-1-run-2-paper lattice.arrest=NEAREST",
            "epstein-1-run-2-paper lattice.term=OWN_TURN",
            "epstein-1-run-2-paper lattice.release=RANDOM",
            "epstein-2-run-8-paper lattice.kill=NEAREST",
            "epstein-2-run-8-paper lattice.life=OWN_TURN",
            "epstein-1-run-2-paper lattice.ticks=61");

    private static final long SEED = 6;
    private static final String UNTURNED = output(busy());

    private static Scenario busy(String... overrides) {
        return ScenarioReader.read(Path.of("scenarios/theory/theory-everything.yaml"), List.of(overrides))
                .scenario();
    }

    /** Everything a run leaves as data, but for the lines that say that an event took place. */
    private static String output(Scenario scenario) {
        RunResult run = Results.one(scenario, SEED);
        RunResult bare = new RunResult(
                run.run(),
                run.design(),
                run.replicate(),
                run.seed(),
                run.status(),
                run.ticks(),
                run.stopReason(),
                run.summary(),
                run.series(),
                run.villages(),
                run.refuges(),
                run.burntTick(),
                run.incidents().stream()
                        .filter(i -> i.type() != IncidentType.SCENARIO)
                        .toList(),
                0);
        HouseLayout layout = new Simulation(scenario, SEED).layout();
        return Results.digest(bare) + " " + Arrays.hashCode(layout.column()) + " " + Arrays.hashCode(layout.row()) + " "
                + layout.cellKm();
    }

    /** The whole registry is in the table, by group, and nothing else. */
    @Test
    void everyParameterIsTurned() {
        Map<String, Integer> turned = new TreeMap<>();
        Stream.concat(TURNS.stream(), LATTICE_TURNS.stream().map(turn -> turn.substring(turn.indexOf(' ') + 1)))
                .forEach(turn -> turned.merge(turn.substring(0, turn.indexOf('=')), 1, Integer::sum));
        // These choose the kind of simulation, and have tests of their own below.
        turned.put("space.mode", 1);
        turned.put("lattice.model", 1);
        List<String> keys = Arrays.stream(Parameter.values())
                .flatMap(p -> p.grouped() ? Stream.of(p.key() + ".A", p.key() + ".B") : Stream.of(p.key()))
                .toList();
        assertThat(turned.keySet()).isEqualTo(new TreeSet<>(keys));
        assertThat(turned.values()).containsOnly(1);
    }

    @ParameterizedTest
    @FieldSource("TURNS")
    void turningAParameterChangesTheOutput(String turn) {
        assertThat(output(busy(turn))).isNotEqualTo(UNTURNED);
    }

    @ParameterizedTest
    @FieldSource("LATTICE_TURNS")
    void turningAParameterOfTheLatticeChangesTheOutput(String turn) {
        String stage = turn.substring(0, turn.indexOf(' '));
        // Run 7 needs its time: somebody must have disappeared for the stop to matter.
        String ticks = "lattice.ticks=" + (stage.contains("run-7") ? 400 : 60);
        String turned = lattice(stage, ticks, turn.substring(turn.indexOf(' ') + 1));
        assertThat(turned).isNotEqualTo(lattice(stage, ticks));
    }

    private static String lattice(String stage, String... overrides) {
        return Results.digest(Results.one(
                ScenarioReader.read(Path.of("scenarios", stage + ".yaml"), List.of(overrides))
                        .scenario(),
                SEED));
    }

    /** The two that choose the simulation. A file must change with them, so the parameter alone is turned here. */
    @Test
    void modeAndModelChangeTheOutput() {
        Scenario two = ScenarioReader.read(
                        Path.of("scenarios/epstein-2-run-7-paper.yaml"),
                        List.of("lattice.ticks=60", "lattice.stop=HORIZON"))
                .scenario();
        Scenario one = two.with(two.parameters().with(Parameter.LATTICE_MODEL, 0));
        assertThat(Results.digest(Results.one(one, SEED))).isNotEqualTo(Results.digest(Results.one(two, SEED)));
        Scenario busy = busy();
        Scenario lattice = busy.with(busy.parameters().with(Parameter.SPACE_MODE, 1));
        assertThat(Results.digest(Results.one(lattice, SEED))).isNotEqualTo(Results.digest(Results.one(busy, SEED)));
    }

    @ParameterizedTest
    @EnumSource
    void leavingOutATypeOfEventChangesTheOutput(EventType type) {
        Scenario with = busy();
        Scenario without =
                with.with(with.events().stream().filter(e -> e.type() != type).toList());
        assertThat(without.events()).hasSizeLessThan(with.events().size());
        assertThat(output(without)).isNotEqualTo(UNTURNED);
    }
}
