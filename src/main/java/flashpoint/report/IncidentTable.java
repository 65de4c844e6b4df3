package flashpoint.report;

import flashpoint.core.IncidentType;
import flashpoint.run.Ensemble;
import flashpoint.run.RunResult;
import flashpoint.scenario.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Table of what incidents led to, in the run on the maps: how many came as far as each step. Left out where there are none. */
final class IncidentTable {

    private IncidentTable() {}

    private static Map<IncidentType, String> steps() {
        Map<IncidentType, String> steps = new LinkedHashMap<>();
        steps.put(IncidentType.STOP, "stops by police");
        steps.put(IncidentType.ROAD_QUARREL, "quarrels between residents");
        steps.put(IncidentType.BRIBE_DEMANDED, "money was demanded");
        steps.put(IncidentType.BRIBE_REFUSED, "it was refused");
        steps.put(IncidentType.STOP_FIGHT, "blows fell");
        steps.put(IncidentType.HOUSE_VISIT, "officers went to the house");
        steps.put(IncidentType.HOUSE_CLASH, "they clashed with the family");
        steps.put(IncidentType.RECORDED, "it was recorded");
        steps.put(IncidentType.RECORDING_POSTED, "the recording was posted");
        return steps;
    }

    /** What the table shows of one run, over all; nothing where there is only that one. */
    private static String means(Ensemble ensemble) {
        return ensemble.runs() < 2
                ? ""
                : " Means over " + ensemble.runs() + " runs: incidents that came to blows "
                        + Figures.number(ensemble.summary("incidents").mean())
                        + ", attacks that began after a calm day "
                        + Figures.number(ensemble.summary("escalations").mean()) + ".";
    }

    /** Writes the table. */
    static void write(Html html, Ensemble ensemble) {
        if (ensemble.scenario().lattice()) {
            return;
        }
        List<RunResult.Incident> log = ensemble.first().incidents();
        if (count(log, IncidentType.STOP) + count(log, IncidentType.ROAD_QUARREL) == 0) {
            return;
        }
        html.narrow(
                "What incidents led to, in run " + ensemble.first().run() + "." + means(ensemble),
                "step",
                "#incidents");
        steps().forEach((type, words) -> row(html, words, count(log, type)));
        double hours = ensemble.scenario().parameters().get(Parameter.INCIDENT_FUSION);
        row(
                html,
                "blows, and an attack anywhere within " + Figures.number(hours) + " hours",
                followed(log, hours / ensemble.scenario().meta().dt()));
        html.foot();
    }

    private static void row(Html html, String words, long n) {
        html.raw("<tr><th scope=\"row\">").text(words).raw("</th><td class=\"number\">");
        html.text(Long.toString(n)).raw("</td></tr>\n");
    }

    private static long count(List<RunResult.Incident> log, IncidentType type) {
        return log.stream().filter(i -> i.type() == type).count();
    }

    private static long followed(List<RunResult.Incident> log, double ticks) {
        return log.stream()
                .filter(i -> i.type() == IncidentType.STOP_FIGHT)
                .filter(i -> log.stream()
                        .anyMatch(a -> a.type() == IncidentType.ATTACK_START
                                && a.tick() >= i.tick()
                                && a.tick() - i.tick() <= ticks))
                .count();
    }
}
