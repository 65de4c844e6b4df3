package flashpoint.study.compare;

import flashpoint.model.observe.PersonFates.Fate;
import flashpoint.report.StudyPage.Section;
import flashpoint.report.SweepReport;
import flashpoint.report.SweepReport.Grid;
import flashpoint.scenario.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Section of a comparison's report on what became of each person in both runs of a pair, mean over pairs, by group. */
final class FatesSection {

    private FatesSection() {}

    static Section of(CompareResult r) {
        List<Grid> grids = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (int arm = 1; arm < r.names().size(); arm++) {
            Map<String, Double> fates = r.fates().get(arm);
            if (fates.isEmpty()) {
                sentences.add(r.names().get(arm) + ": persons are not the same in both, so no fates are compared.");
                continue;
            }
            double spared = 0;
            double harmed = 0;
            for (Group group : r.scenarios().get(0).groups()) {
                List<List<String>> rows = new ArrayList<>();
                for (Fate from : Fate.values()) {
                    List<String> row = new ArrayList<>(List.of(from.words()));
                    for (Fate to : Fate.values()) {
                        double persons =
                                fates.getOrDefault(group.label() + "\t" + from.words() + "\t" + to.words(), 0.0);
                        boolean before = from == Fate.HURT || from == Fate.DEAD;
                        boolean after = to == Fate.HURT || to == Fate.DEAD;
                        spared += before && !after ? persons : 0;
                        harmed += after && !before ? persons : 0;
                        row.add(SweepReport.number(persons));
                    }
                    rows.add(row);
                }
                List<String> head = new ArrayList<>(List.of("in " + r.names().get(0)));
                Arrays.stream(Fate.values()).forEach(f -> head.add("#" + f.words()));
                grids.add(new Grid(
                        "Group " + group.label(),
                        "Persons by what became of them in " + r.names().get(0) + " (rows) and in "
                                + r.names().get(arm) + " (columns); mean over pairs, the gravest fate counts.",
                        head,
                        rows));
            }
            sentences.add("In " + r.names().get(arm) + " " + SweepReport.number(spared)
                    + " persons a pair are spared, who are hurt or killed in "
                    + r.names().get(0) + ", and "
                    + SweepReport.number(harmed) + " others are harmed.");
        }
        return new Section("Fates", sentences, List.of(), grids);
    }
}
