package flashpoint.scenario;

import flashpoint.core.Numbers;
import java.util.List;

/** Warnings of relations between groups: envy without a group that is envied. */
final class RelationWarnings {

    private RelationWarnings() {}

    static void add(Scenario s, List<String> warnings) {
        Parameters p = s.parameters();
        for (int g = 0; g < s.groups().size(); g++) {
            double envy = p.get(Parameter.GRIEVANCE_ENVY, g);
            double gap = 0;
            for (int h = 0; h < s.groups().size(); h++) {
                gap += p.gap(Parameter.GRIEVANCE_TRADE, g, h) + p.gap(Parameter.GRIEVANCE_HOUSES, g, h);
            }
            if (envy > 0 && gap == 0) {
                warnings.add("grievance.envy." + s.groups().get(g).label() + ": " + Numbers.text(envy)
                        + " has nothing to act on, no group has more (grievance.trade, grievance.houses)");
            }
        }
    }
}
