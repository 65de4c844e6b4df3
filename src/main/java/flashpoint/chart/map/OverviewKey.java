package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.scenario.Group;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The key of a map of discs. */
final class OverviewKey {

    private OverviewKey() {}

    static void paint(MapMarks marks, List<Group> groups, double top) {
        double[] at = {MapPlan.AREA.getX() + 4, top};
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            boolean named = group.name() != null && !group.name().isBlank();
            String text = "residents, " + (named ? group.name() : "group " + group.label());
            marks.entry(at, new Ellipse2D.Double(-6, -6, 12, 12), Palette.LIGHT.house(i), null, text);
        }
        marks.entry(at, new Ellipse2D.Double(-3.5, -3.5, 7, 7), Palette.LIGHT.burnt(), null, "houses burned");
        marks.entry(
                at,
                new Ellipse2D.Double(-6, -6, 12, 12),
                Palette.LIGHT.land(),
                Palette.LIGHT.attack(),
                "attackers there");
        marks.entry(at, new Rectangle2D.Double(-3, -3, 6, 6), Palette.LIGHT.police(), null, "police there");
        marks.entry(at, MapMarks.triangle(0, 1, 7), Theme.PAPER, Theme.INK, "refuge");
    }
}
