package flashpoint.gui.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.Clock;
import flashpoint.core.Numbers;
import flashpoint.model.observe.Scene;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** Paints what moves: streams of people, mobs, police, spreaders, numbers beside names, and the clock. */
final class MarkPainter {

    private final Page page;
    private final Palette palette;
    private final Clock clock;

    MarkPainter(Page page, Palette palette) {
        this.page = page;
        this.palette = palette;
        clock = Clock.of(page.scenario().meta());
    }

    void paint(Graphics2D g, Scene scene) {
        Symbols symbols = new Symbols(g, palette);
        Spots spots = new Spots(page, scene);
        for (Scene.Stream s : scene.streams()) {
            for (int part = 0; part < Scene.PARTS; part++) {
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

    private static void village(Symbols symbols, Spots spots, Scene scene, int v) {
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

    private void refuges(Graphics2D g, Scene scene) {
        for (int k = 0; k < scene.inside().length; k++) {
            String text = Theme.counts().format(scene.inside()[k] + scene.waiting()[k]) + " people";
            below(g, page.refugeNames().get(k), text);
        }
    }

    /** Share of a village's houses that all or some have left. */
    private void away(Graphics2D g, Scene scene) {
        int villages = page.scenario().villages().size();
        int[] all = new int[villages];
        int[] left = new int[villages];
        short[] village = page.layout().village();
        for (int h = 0; h < scene.houses().length; h++) {
            all[village[h]]++;
            left[village[h]] += scene.houses()[h] == Scene.LIVED_IN ? 0 : 1;
        }
        for (int v = 0; v < villages; v++) {
            if (left[v] > 0) {
                long percent = Math.round(100.0 * left[v] / all[v]);
                below(g, page.villageNames().get(v), (percent == 0 ? "< 1" : percent) + " % left");
            }
        }
    }

    private void below(Graphics2D g, Page.Name name, String text) {
        Rectangle2D box = name.box();
        Letters.centred(g, text, box.getCenterX(), box.getY() + 23, Theme.SMALL, palette.soft());
    }

    private void head(Graphics2D g, Scene scene) {
        boolean begun = scene.tick() >= 0;
        String when = begun ? clock.text(scene.hour()) : clock.text(0) + ", ready to start";
        Letters.left(g, when, 10, 21, Theme.TITLE, palette.ink());
        double x = 18 + Letters.width(g, when, Theme.TITLE);
        String hour = "hour " + Numbers.text((float) Math.max(0, scene.hour()));
        Letters.left(g, hour, x, 21, Theme.TEXT, palette.soft());
        Letters.left(g, state(scene), 10, 38, Theme.TEXT, palette.ink());
    }

    /** The state in one line of plain numbers. */
    static String state(Scene scene) {
        int burnt = 0;
        for (byte h : scene.houses()) {
            burnt += h == Scene.BURNT ? 1 : 0;
        }
        int moving = scene.streams().stream()
                .filter(s -> !s.homeward())
                .mapToInt(s -> Arrays.stream(s.persons()).sum())
                .sum();
        var counts = Theme.counts();
        return counts.format(Arrays.stream(scene.attackers()).sum()) + " attacking   "
                + counts.format(Arrays.stream(scene.gathered()).sum()) + " gathering   "
                + counts.format(Arrays.stream(scene.officers()).sum()) + " officers   "
                + counts.format(moving) + " leaving   "
                + counts.format(Arrays.stream(scene.inside()).sum()) + " in refuge   "
                + counts.format(burnt) + " houses burned";
    }
}
