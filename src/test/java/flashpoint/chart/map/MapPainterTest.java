package flashpoint.chart.map;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.draw.Palette;
import flashpoint.model.Simulation;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures of the map against the state they show, and painting that no run waits for. */
class MapPainterTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=2");
    private static final int TICKS = 150;

    private static List<MapSnapshot> scenes() {
        Simulation simulation = new Simulation(SCENARIO, 2);
        List<MapSnapshot> scenes = new ArrayList<>();
        for (int t = 0; t < TICKS; t++) {
            simulation.advance();
            scenes.add(simulation.snapshot());
        }
        return scenes;
    }

    private static MapLayout page() {
        return new MapLayout(SCENARIO, new Simulation(SCENARIO, 2).layout(), 800, 450);
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    @Test
    void aPaintedChangeGivesThePictureThatPaintingAllAnewGives() {
        MapLayout page = page();
        MapPainter changing = MapPainter.of(page, Palette.LIGHT, 1.3);
        BufferedImage canvas = changing.canvas();
        int changes = 0;
        List<MapSnapshot> scenes = scenes();
        for (int t = 0; t < scenes.size(); t++) {
            changes += changing.paint(scenes.get(t), canvas);
            if (t % 50 == 49) {
                MapPainter anew = MapPainter.of(page, Palette.LIGHT, 1.3);
                BufferedImage whole = anew.canvas();
                anew.paint(scenes.get(t), whole);
                assertThat(pixels(canvas)).as("tick " + t).isEqualTo(pixels(whole));
            }
        }
        int houses = page.layout().houses();
        assertThat(changes).as("houses painted in all ticks").isBetween(houses + 1, 4 * houses);
    }

    @Test
    void aBurnedHouseHasTheColourOfAshesAndAStandingOneThatOfItsGroup() {
        MapLayout page = page();
        MapSnapshot last = scenes().get(TICKS - 1);
        BufferedImage canvas = new BufferedImage(
                MapView.whole(page, 2).width(), MapView.whole(page, 2).height(), BufferedImage.TYPE_INT_RGB);
        HousePainter painter = new HousePainter(MapView.whole(page, 2), Palette.LIGHT, pixels(canvas));
        painter.paint(last.houses());
        int burnt = 0;
        for (int h = 0; h < last.houses().length; h++) {
            var cell = MapView.whole(page, 2).cell(h);
            Color seen = new Color(canvas.getRGB(cell.x, cell.y));
            if (last.houses()[h] == MapSnapshot.BURNT) {
                burnt++;
                assertThat(seen).isEqualTo(Palette.LIGHT.burnt());
            } else if (last.houses()[h] == MapSnapshot.LIVED_IN) {
                assertThat(seen).isEqualTo(Palette.LIGHT.house(page.layout().group()[h]));
            }
        }
        assertThat(burnt).as("burned houses").isPositive();
    }

    @Test
    void aShopIsANotchThatBurnsApartFromItsHouse() {
        Scenario shops =
                Scenarios.threeVillages("meta.days=2", "space.shops=0.3", "attack.shops=1", "attack.arson=0.5");
        Simulation simulation = new Simulation(shops, 2);
        for (int t = 0; t < TICKS; t++) {
            simulation.advance();
        }
        MapSnapshot scene = simulation.snapshot();
        MapLayout page = new MapLayout(shops, simulation.layout(), 800, 450);
        MapView view = MapView.whole(page, 2);
        BufferedImage canvas = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
        new HousePainter(view, Palette.LIGHT, pixels(canvas)).paint(scene.houses(), scene.shops());
        int[] seen = new int[MapSnapshot.SHOP_BURNED + 1];
        for (int h = 0; h < scene.houses().length; h++) {
            var cell = view.cell(h);
            assertThat(HousePainter.notch(cell)).isBetween(2, cell.width / 2);
            Color corner = new Color(canvas.getRGB(cell.x + cell.width - 2, cell.y + cell.height - 2));
            byte shop = scene.shops()[h];
            seen[shop]++;
            if (shop != MapSnapshot.NO_SHOP) {
                assertThat(corner)
                        .isEqualTo(shop == MapSnapshot.SHOP_BURNED ? Palette.LIGHT.burnt() : Palette.LIGHT.plot());
            }
        }
        assertThat(seen).doesNotContain(0);
    }

    @Test
    void aMapShowsNothingTheWorldDoesNotHold() {
        Simulation simulation = new Simulation(SCENARIO, 2);
        for (int t = 0; t < TICKS; t++) {
            simulation.advance();
        }
        MapSnapshot scene = simulation.snapshot();
        assertThat(scene.streams()).allSatisfy(s -> {
            assertThat(s.persons()).hasSize(MapSnapshot.PARTS);
            assertThat(Arrays.stream(s.persons()).sum()).isPositive();
        });
        assertThat(scene.mobs()).allSatisfy(m -> assertThat(m.way()).isBetween(0.0, 1.0));
        assertThat(scene.patrols()).allSatisfy(p -> assertThat(p.way()).isBetween(0.0, 1.0));
        long burnt = Arrays.stream(simulation.burntTicks()).filter(t -> t >= 0).count();
        int black = 0;
        for (byte h : scene.houses()) {
            black += h == MapSnapshot.BURNT ? 1 : 0;
        }
        assertThat(black).isEqualTo((int) burnt);
    }

    @Test
    void inASmallWorldEveryPersonIsSeenInItsState() {
        MapLayout page = new MapLayout(SCENARIO, new Simulation(SCENARIO, 2).layout(), 1600, 900);
        assertThat(page.persons()).as("persons are drawn").isTrue();
        MapSnapshot scene = scenes().get(TICKS - 1);
        MapView view = MapView.whole(page, 3);
        MapPainter painter = new MapPainter(view, Palette.LIGHT);
        BufferedImage canvas = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
        HousePainter houses = new HousePainter(view, Palette.LIGHT, pixels(canvas));
        houses.paint(scene);
        int[] seen = new int[MapSnapshot.HURT + 1];
        for (int h = 0; h < scene.houses().length; h++) {
            int first = scene.persons().first()[h];
            int members = scene.persons().first()[h + 1] - first;
            int n = PersonPainter.places(Math.max(1, members));
            var cell = view.cell(h);
            int room = Math.min(cell.width, cell.height) - 1;
            for (int k = 0; k < members; k++) {
                byte state = scene.persons().state()[first + k];
                seen[state]++;
                int rim = room / n >= 6 ? 1 : 0;
                Color at = new Color(canvas.getRGB(cell.x + k % n * room / n + rim, cell.y + k / n * room / n + rim));
                assertThat(at)
                        .as("house " + h + ", member " + k + ", state " + state)
                        .isEqualTo(
                                scene.houses()[h] == MapSnapshot.BURNT && state == MapSnapshot.HURT
                                        ? Palette.LIGHT.soft()
                                        : PersonPainter.colour(
                                                Palette.LIGHT,
                                                state,
                                                page.layout().group()[h]));
            }
        }
        assertThat(seen[MapSnapshot.CALM]).isPositive();
        assertThat(seen[MapSnapshot.BELIEVER]).isPositive();
        assertThat(seen[MapSnapshot.FLED]).isPositive();
        assertThat(painter.canvas().getWidth()).isEqualTo(view.width());
    }

    /** Their states are those of the series: who is displaced, detained, or with a mob. */
    @Test
    void statesOfPersonsAddUpToTheCounts() {
        Simulation simulation = new Simulation(SCENARIO, 2);
        for (int t = 0; t < TICKS; t++) {
            simulation.advance();
            MapSnapshot scene = simulation.snapshot();
            int fled = 0;
            int mobilised = 0;
            for (byte state : scene.persons().state()) {
                fled += state == MapSnapshot.FLED ? 1 : 0;
                mobilised += state == MapSnapshot.MOBILISED ? 1 : 0;
            }
            assertThat(fled).isEqualTo(Arrays.stream(scene.displaced()).sum());
            assertThat(mobilised).isEqualTo(Arrays.stream(scene.gathered()).sum());
        }
    }

    /** A scenario of a few houses is not a speck in the middle of its picture. */
    @Test
    void aSmallScenarioFillsThePicture() {
        Scenario ladder = flashpoint.scenario.io.BundledScenarios.shipped("theory-granovetter");
        MapLayout page = new MapLayout(ladder, new Simulation(ladder, 1).layout(), 860, 480);
        var block = page.plan().blocks().get(0).box();
        assertThat(block.getHeight()).isGreaterThan(page.plan().area().getHeight() / 3);
        assertThat(page.persons()).isTrue();
    }

    /** 138 must not read 3: the whole number stands on the colour of the mark. */
    @Test
    void theNumberOfAMobStandsOnItsMark() {
        for (int size : new int[] {7, 38, 138, 1_386}) {
            BufferedImage image = new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB);
            var g = image.createGraphics();
            flashpoint.chart.draw.Theme.hints(g);
            g.setColor(Palette.LIGHT.land());
            g.fillRect(0, 0, 200, 60);
            new Symbols(g, Palette.LIGHT).convoy(new java.awt.geom.Point2D.Double(100, 30), size);
            double half = TextPainter.width(
                            g, flashpoint.chart.draw.Theme.counts().format(size), flashpoint.chart.draw.Theme.BOLD)
                    / 2;
            g.dispose();
            for (int x = (int) Math.floor(100 - half); x <= Math.ceil(100 + half); x++) {
                for (int y = 27; y <= 33; y++) {
                    assertThat(new Color(image.getRGB(x, y)))
                            .as(size + " at " + x + ", " + y)
                            .isNotEqualTo(Palette.LIGHT.land());
                }
            }
        }
    }
}
