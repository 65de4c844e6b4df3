package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.ChartClock;
import flashpoint.core.Numbers;
import flashpoint.model.observe.MapSnapshot;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** Painter of what moves: streams of people, mobs, police, spreaders, numbers beside names, and the clock. */
final class MarkPainter {

    private final MapLayout page;
    private final Palette palette;
    private final ChartClock clock;

    MarkPainter(MapLayout page, Palette palette) {
        this.page = page;
        this.palette = palette;
        clock = ChartClock.of(page.scenario().meta());
    }

    void paint(Graphics2D g, MapSnapshot scene) {
        Symbols symbols = new Symbols(g, palette);
        MarkPositions spots = new MarkPositions(page, scene);
        for (MapSnapshot.Stream s : scene.streams()) {
            for (int part = 0; part < MapSnapshot.PARTS; part++) {
                if (s.persons()[part] > 0) {
                    symbols.walkers(spots.walkers(s, part), s.persons()[part], s.homeward());
                }
            }
        }
        for (int v = 0; v < page.scenario().villages().size(); v++) {
            village(symbols, spots, scene, v);
        }
        scene.patrols().forEach(p -> symbols.patrol(spots.patrol(p), p.reinforcement()));
        scene.mobs().stream().filter(m -> !m.attacking()).forEach(m -> symbols.convoy(spots.mob(m), m.size()));
        refuges(g, scene);
        away(g, scene);
        head(g, scene);
    }

    private static void village(Symbols symbols, MarkPositions spots, MapSnapshot scene, int v) {
        if (spots.attackers(v) > 0) {
            symbols.attackers(spots.attackersAt(v), spots.attackers(v), spots.attackersRadius(v));
        }
        if (scene.officers()[v] > 0) {
            symbols.officers(spots.officersAt(v), scene.officers()[v]);
        }
        if (spots.gathered(v) > 0) {
            symbols.gathering(spots.gatheringAt(v), spots.gathered(v));
        }
        for (boolean against : new boolean[] {false, true}) {
            if (spots.talking(v, against) > 0) {
                symbols.talkers(spots.talkersAt(v, against), spots.talking(v, against), against);
            }
        }
    }

    private void refuges(Graphics2D g, MapSnapshot scene) {
        for (int k = 0; k < scene.inside().length; k++) {
            String text = Theme.counts().format(scene.inside()[k] + scene.waiting()[k]) + " people";
            below(g, page.refugeNames().get(k), text);
        }
    }

    /** Share of a village's people who are away. */
    private void away(Graphics2D g, MapSnapshot scene) {
        for (int v = 0; v < page.scenario().villages().size(); v++) {
            below(g, page.villageNames().get(v), MapText.away(scene.displaced()[v], scene.home()[v]));
        }
    }

    private void below(Graphics2D g, MapLayout.Name name, String text) {
        Rectangle2D box = name.box();
        TextPainter.grounded(g, text, box.getCenterX(), box.getY() + 23, Theme.SMALL, palette.soft(), palette.land());
    }

    private void head(Graphics2D g, MapSnapshot scene) {
        boolean begun = scene.tick() >= 0;
        String when = begun ? clock.text(scene.hour()) : clock.text(0) + ", ready to start";
        TextPainter.left(g, when, 10, 21, Theme.TITLE, palette.ink());
        double x = 18 + TextPainter.width(g, when, Theme.TITLE);
        String hour = "hour " + Numbers.text((float) Math.max(0, scene.hour()));
        TextPainter.left(g, hour, x, 21, Theme.TEXT, palette.soft());
        TextPainter.left(g, state(scene), 10, 38, Theme.TEXT, palette.ink());
    }

    /** The state in one line of plain numbers. */
    static String state(MapSnapshot scene) {
        int burnt = 0;
        for (byte h : scene.houses()) {
            burnt += h == MapSnapshot.BURNT ? 1 : 0;
        }
        return MapText.state(
                Arrays.stream(scene.attackers()).sum(),
                Arrays.stream(scene.officers()).sum(),
                Arrays.stream(scene.displaced()).sum(),
                burnt);
    }
}
