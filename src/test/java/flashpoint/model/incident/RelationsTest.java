package flashpoint.model.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.Simulation;
import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Fact;
import flashpoint.model.explain.Subject;
import flashpoint.model.world.IncidentChain;
import flashpoint.model.world.IncidentChain.Step;
import flashpoint.model.world.PolicyState;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.ScenarioWarnings;
import flashpoint.testing.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Envy, discrimination and impunity: what each moves, in closed form, and that explanations show it. */
class RelationsTest {

    private static Scenario korday(String... set) {
        return Scenarios.korday(set);
    }

    private static double legitimacyOfA(String... set) {
        return PolicyState.initialLegitimacy(korday(set), 0);
    }

    @Test
    void discriminationOfOneGroupLowersItsStandingInTheEyesOfTheOther() {
        assertThat(legitimacyOfA("grievance.discrimination.B=0")).isCloseTo(0.758 * 0.95 * 0.9, within(1e-12));
        assertThat(legitimacyOfA("grievance.discrimination.B=1")).isCloseTo(0.758 * 0.9 * 0.95 * 0.9, within(1e-12));
        assertThat(legitimacyOfA("grievance.discrimination.B=1", "legit.wStanding=0"))
                .isEqualTo(legitimacyOfA("grievance.discrimination.B=0", "legit.wStanding=0"));
    }

    @Test
    void envyActsOnTheGapOfMeansAndOnNothingElse() {
        Scenario envious = korday("grievance.envy.A=0.5", "grievance.houses.B=1.5");
        assertThat(PolicyState.envy(envious.parameters(), 2, 0)).isCloseTo(0.5 * (1 + 0.5), within(1e-12));
        assertThat(PolicyState.envy(envious.parameters(), 2, 1)).isZero();
        assertThat(PolicyState.envy(
                        korday("grievance.envy=3", "grievance.trade=7").parameters(), 2, 0))
                .isZero();
        assertThat(ScenarioWarnings.of(korday("grievance.envy.B=1")))
                .containsExactly("grievance.envy.B: 1 has nothing to act on, no group has more (grievance.trade,"
                        + " grievance.houses)");
    }

    private static IncidentChain stop(Scenario s) {
        Simulation run = new Simulation(s, 1);
        while (run.hour() < 63) {
            run.advance();
        }
        return run.world().incidents.get(0);
    }

    /** The chances of Korday's stop, by the equations of the ODD. */
    @Test
    void corruptionDiscriminationAndImpunityMoveTheChancesOfTheSteps() {
        IncidentChain as = stop(korday());
        assertThat(as.chance(Step.BRIBE)).isCloseTo(0.5 * 1.5 / 2, within(1e-12));
        IncidentChain more =
                stop(korday("grievance.corruption=1", "grievance.discrimination.B=1", "police.impunity=1"));
        assertThat(more.chance(Step.BRIBE)).isEqualTo(1);
        assertThat(more.chance(Step.VISIT)).isCloseTo(0.75, within(1e-12));
        IncidentChain refusing = stop(korday("events.stop.bribe=YES"));
        IncidentChain angrier = stop(korday("events.stop.bribe=YES", "grievance.discrimination.B=1"));
        assertThat(refusing.chance(Step.REFUSAL)).isCloseTo(0.4 * 1.5 * (1 - refusing.legitimacy), within(1e-12));
        assertThat(angrier.chance(Step.REFUSAL)).isGreaterThan(1.3 * refusing.chance(Step.REFUSAL));
    }

    @Test
    void theExplanationSaysWhatEachStepHungOn() {
        Simulation run = new Simulation(korday("events.stop.bribe=YES", "grievance.envy.A=0.5"), 1);
        while (run.hour() < 63) {
            run.advance();
        }
        Explanation why = run.explainer().of(Subject.incident(0));
        IncidentChain chain = run.world().incidents.get(0);
        assertThat(why.terms()).extracting(t -> t.value()).contains(chain.chance(Step.REFUSAL));
        assertThat(why.sentence()).contains("it is refused with chance", "legitimacy", "discrimination 0.500");
        Fact person = new Fact("person", Integer.toString(chain.person));
        assertThat(why.facts()).contains(person);
        assertThat(run.explainer().person(run.world().people.firstOfBlock[8]).facts())
                .extracting(Fact::name)
                .contains("legitimacy is made of", "of hardship, envy");
    }

    private static Scenario with(EventType type, Object... fields) {
        Scenario s = korday("meta.days=0.5");
        return s.with(List.of(Scenarios.event(type, fields)));
    }

    private static Simulation after(Scenario s, double remembered) {
        Simulation run = new Simulation(s, 1);
        run.world().incidents.remember(1, 0, remembered);
        while (run.hour() < 3) {
            run.advance();
        }
        return run;
    }

    @Test
    void dismissalsCommissionsAndTrialsActOnMemoryImpunityAndLegitimacy() {
        Simulation nothing = after(korday("meta.days=0.5"), 0.5);
        double memory = nothing.world().incidents.memory(1, 12);
        Simulation inquiry = after(with(EventType.COMMISSION, "t", 2.0, "group", "B", "redress", 0.4), 0.5);
        assertThat(inquiry.world().incidents.memory(1, 12)).isCloseTo(0.6 * memory, within(1e-12));
        int b = 3;
        inquiry.world().grievance.refresh();
        assertThat(inquiry.world().grievance.legitimacy(b, 0))
                .isGreaterThan(nothing.world().grievance.legitimacy(b, 0));
        Simulation officers = after(with(EventType.PROSECUTION, "t", 2.0, "group", "B", "share", 0.5), 0.5);
        assertThat(officers.world().levers().of(flashpoint.model.world.Lever.POLICE_IMPUNITY)[b])
                .isCloseTo(-0.25, within(1e-12));
        assertThat(officers.world().incidents.memory(1, 12)).isCloseTo(0.5 * memory, within(1e-12));
        Simulation attackers =
                after(with(EventType.PROSECUTION, "t", 2.0, "group", "B", "offenders", "A", "share", 0.5), 0.5);
        assertThat(attackers.world().policy.impunity[0]).isCloseTo(0.15, within(1e-12));
        assertThat(attackers.world().policy.impunity[1]).isCloseTo(0.3, within(1e-12));
        Simulation dismissed =
                after(with(EventType.DISMISSAL, "t", 2.0, "group", "B", "impunity", -0.3, "redress", 1.0), 0.5);
        assertThat(dismissed.world().incidents.memory(1, 12)).isZero();
        assertThat(dismissed.world().levers().of(flashpoint.model.world.Lever.POLICE_IMPUNITY)[b])
                .isEqualTo(-0.3);
    }

    /** What happened is remembered by those whom it befell, and makes the next refusal and fight more likely. */
    @Test
    void anAbuseIsRememberedInTheNextIncident() {
        Scenario s = korday("meta.days=1", "events.stop.t=2", "events.stop.residentsHurt=2", "events.stop.bribe=YES");
        Event stop = s.events().stream()
                .filter(e -> e.id().equals("stop"))
                .findFirst()
                .orElseThrow();
        Simulation run = new Simulation(s.with(List.of(stop, stop.at(8).named("again"))), 1);
        while (run.advance()) {}
        IncidentChain first = run.world().incidents.get(0);
        IncidentChain second = run.world().incidents.get(1);
        assertThat(first.memory).isZero();
        assertThat(second.memory).isCloseTo(0.2 * 0.5 * Math.exp(-5.75 / 2160), within(1e-9));
        assertThat(second.chance(Step.REFUSAL))
                .isCloseTo(0.4 * 1.5 * (1 + second.memory) * (1 - second.legitimacy), within(1e-12));
    }
}
