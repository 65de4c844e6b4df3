package flashpoint.chart.time;

import flashpoint.chart.draw.Meaning;
import flashpoint.chart.time.TimeChart.Line;
import flashpoint.chart.time.TimeChart.Panel;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The table of charts over time of a run of the lattice: those of Epstein's (2002) figures. */
public final class LatticeCharts {

    private LatticeCharts() {}

    /** Every chart, in the order of the report. Cops, jail, killing and groups only where the scenario has them. */
    static List<TimeChart> all(Scenario scenario) {
        boolean two = scenario.groups().size() == 2;
        boolean cops = scenario.parameters().get(Parameter.LATTICE_COP_DENSITY) > 0;
        List<TimeChart> charts = new ArrayList<>(List.of(active(scenario, cops)));
        if (two) {
            charts.add(groups(scenario));
        }
        if (cops) {
            charts.add(police());
        }
        return charts;
    }

    private static TimeChart active(Scenario scenario, boolean cops) {
        List<Panel> panels = new ArrayList<>();
        panels.add(TimeCharts.counts("citizens", new Line("active", "active", Meaning.ATTACKING)));
        if (cops) {
            panels.add(TimeCharts.counts("citizens", new Line("detained", "in jail", Meaning.DETAINED)));
        }
        panels.add(new Panel(
                "L and grievance",
                false,
                List.of(
                        new Line("legitimacy", "legitimacy L", Meaning.LEGITIMACY),
                        new Line("mean_grievance", "mean grievance", Meaning.GRIEVANCE))));
        return new TimeChart(
                "active",
                "Active citizens, jail and legitimacy",
                "How many are active and in jail after each tick, and what they feel.",
                look(scenario),
                "nobody was ever active in these runs",
                panels);
    }

    private static String look(Scenario scenario) {
        Parameters values = scenario.parameters();
        boolean moves =
                values.get(Parameter.LATTICE_LEGITIMACY_STEP) > 0 || values.get(Parameter.LATTICE_LEGITIMACY_JUMP) >= 0;
        if (moves) {
            return "Look at whether actives rise in a spike or the jail fills smoothly as legitimacy changes.";
        }
        return "Look at how irregular the outbursts are, and how long it stays quiet between them. Outbursts come at"
                + " other ticks in each run, so a band over several runs hides them.";
    }

    /** Chart of one run alone, to stand beside the bands of several. */
    public static TimeChart single(Scenario scenario, long run) {
        TimeChart chart = all(scenario).get(0);
        return new TimeChart(
                chart.name() + "-one-run",
                chart.title() + ", run " + run,
                "The same for run " + run + " alone.",
                chart.look(),
                chart.calm(),
                chart.panels());
    }

    private static TimeChart groups(Scenario scenario) {
        return new TimeChart(
                "groups",
                "Members of the groups, killing and birth",
                "How many live of each group; killed, born and dead of age add up over time.",
                "Look at whether one group disappears, which one, and how long that takes. A run that has ended counts"
                        + " no longer, so lines jump where one ends.",
                "no groups in these runs",
                List.of(
                        new Panel(
                                "citizens",
                                true,
                                TimeCharts.byGroup(scenario, "", "population").lines()),
                        TimeCharts.counts(
                                "citizens",
                                new Line("deaths", "killed (cumulative)", Meaning.KILLED),
                                new Line("births", "born (cumulative)", Meaning.BORN),
                                new Line("deaths_of_age", "died of age (cumulative)", Meaning.AGED))));
    }

    private static TimeChart police() {
        return new TimeChart(
                "police",
                "Cops and arrests",
                "Cops on the lattice; arrests in each tick and in all.",
                "Look at how arrests follow the actives, and at what happens when cops are taken away.",
                "no cops in these runs",
                List.of(
                        TimeCharts.counts("cops", new Line("police_present", "on the lattice", Meaning.POLICE)),
                        TimeCharts.counts(
                                "citizens", new Line("new_arrests", "arrested in the tick", Meaning.ARRESTED)),
                        TimeCharts.counts("citizens", new Line("arrests", "arrested (cumulative)", Meaning.ARRESTED))));
    }
}
