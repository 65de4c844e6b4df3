package flashpoint.chart.time;

import flashpoint.chart.draw.LineStyle;
import flashpoint.chart.draw.Meaning;
import flashpoint.chart.time.TimeChart.Line;
import flashpoint.chart.time.TimeChart.Panel;
import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The table of charts over time: which series stand in which chart, and what to look at. */
public final class TimeCharts {

    private TimeCharts() {}

    /** Every chart of a scenario's whole time, in the order of the report. */
    public static List<TimeChart> all(Scenario scenario) {
        if (scenario.lattice()) {
            return LatticeCharts.all(scenario);
        }
        return List.of(violence(), flight(), rumour(), grievance(scenario), police());
    }

    /** Violence, and flight below it for its lag; drawn for the acute phase only. */
    public static TimeChart acute() {
        List<Panel> panels = new ArrayList<>(violencePanels());
        panels.add(counts("persons", new Line("fleeing", "on the way to a refuge", Meaning.FLEEING)));
        return new TimeChart(
                "violence-acute",
                "Violence and flight, the acute phase",
                "The same as the violence chart, from six hours before the first attack of the run on the maps, "
                        + "with those in flight below.",
                "Look at the delay between attackers and people on the way out, and at how steeply the cumulative "
                        + "lines rise.",
                "no violence in these runs",
                panels);
    }

    private static TimeChart violence() {
        return new TimeChart(
                "violence",
                "Violence",
                "Those mobilised and those attacking, and what had been done by then: injured, killed and houses "
                        + "burned add up over time.",
                "Look at how long the quiet lasts, how short the burst is, and how it fades.",
                "no violence in these runs",
                violencePanels());
    }

    private static List<Panel> violencePanels() {
        return List.of(
                counts(
                        "persons",
                        new Line("active", "mobilised", Meaning.MOBILISED),
                        new Line("attackers", "attacking", Meaning.ATTACKING)),
                counts("persons", new Line("injuries", "injured (cumulative)", Meaning.INJURED)),
                counts("persons", new Line("deaths", "killed (cumulative)", Meaning.KILLED)),
                counts("houses", new Line("houses_burned", "houses burned (cumulative)", Meaning.BURNED)));
    }

    private static TimeChart flight() {
        return new TimeChart(
                "flight",
                "Flight and return",
                "Where those who left home are: on the way and waiting above, in refuge and back home below.",
                "Look at how far flight lags the first attack, at queues, and at how much slower return is than "
                        + "flight.",
                "nobody fled in these runs",
                List.of(
                        counts(
                                "persons",
                                new Line("fleeing", "on the way to a refuge", Meaning.FLEEING),
                                new Line("queued", "waiting at a refuge", Meaning.QUEUED)),
                        counts(
                                "persons",
                                new Line("in_refuge", "in refuge", Meaning.SHELTERED),
                                new Line("returned", "returned (cumulative)", Meaning.RETURNED))));
    }

    private static TimeChart rumour() {
        return new TimeChart(
                "rumour",
                "Rumours",
                "How accusing rumours spread, and warnings with them.",
                "Look at the gap between hearing and believing, at the steps after events, and at spreading that "
                        + "stops while belief stays.",
                "no rumour spread in these runs",
                List.of(
                        counts(
                                "persons",
                                new Line("rumour_heard", "heard an accusation (cumulative)", Meaning.HEARD),
                                new Line("rumour_believers", "believe an accusation", Meaning.BELIEVING),
                                new Line("threat_believers", "believe a warning", Meaning.WARNED)),
                        counts("persons", new Line("rumour_spreaders", "spread an accusation", Meaning.BELIEVING))));
    }

    private static TimeChart grievance(Scenario scenario) {
        return new TimeChart(
                "grievance",
                "Grievance, anger and fear by group",
                "Means over the adults (fear: households) of each group, from 0 to 1.",
                "Look at how little the mean moves while a few act, and at how long fear outlasts anger.",
                "no grievance, anger or fear in these runs",
                List.of(
                        byGroup(scenario, "mean grievance", "mean_grievance"),
                        byGroup(scenario, "mean anger", "mean_anger"),
                        byGroup(scenario, "mean fear", "mean_fear")));
    }

    private static TimeChart police() {
        return new TimeChart(
                "police",
                "Police",
                "Officers in villages, on the way and come as reinforcements; arrests and detention below.",
                "Look at how many were there when the first attack began, and how long the others took.",
                "no police in these runs",
                List.of(
                        counts(
                                "officers",
                                new Line("police_present", "in villages", Meaning.POLICE),
                                new Line("police_en_route", "on the way", Meaning.COMING),
                                new Line("police_reinforcements", "reinforcements", Meaning.REINFORCING)),
                        counts(
                                "persons",
                                new Line("arrests", "arrested (cumulative)", Meaning.ARRESTED),
                                new Line("detained", "in detention", Meaning.DETAINED))));
    }

    static Panel counts(String unit, Line... lines) {
        return new Panel(unit, true, List.of(lines));
    }

    static Panel byGroup(Scenario scenario, String unit, String metric) {
        List<Line> lines = new ArrayList<>();
        for (Group group : scenario.groups()) {
            boolean named = group.name() != null && !group.name().isBlank();
            String name = named ? group.name() : "group " + group.label();
            lines.add(new Line(metric + "_" + group.label(), name, LineStyle.group(lines.size())));
        }
        return new Panel(unit, false, lines);
    }
}
