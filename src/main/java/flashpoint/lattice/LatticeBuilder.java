package flashpoint.lattice;

import flashpoint.lattice.rule.RuleSet;
import flashpoint.lattice.rule.StopRule;

/** Builder of a {@link LatticeConfig} from another by changing some values; the new one is checked when it is built. */
public final class LatticeBuilder {

    private RuleSet rules;
    private EpsteinModel model;
    private int width;
    private int height;
    private double citizenDensity;
    private double copDensity;
    private double citizenVision;
    private double copVision;
    private boolean citizensMove;
    private Legitimacy legitimacy;
    private double threshold;
    private int maxJail;
    private double groupShare;
    private double cloneProbability;
    private int maxAge;
    private CopWithdrawal withdrawal;
    private int ticks;
    private StopRule stop;

    LatticeBuilder(LatticeConfig from) {
        rules = from.rules();
        model = from.model();
        width = from.width();
        height = from.height();
        citizenDensity = from.citizenDensity();
        copDensity = from.copDensity();
        citizenVision = from.citizenVision();
        copVision = from.copVision();
        citizensMove = from.citizensMove();
        legitimacy = from.legitimacy();
        threshold = from.threshold();
        maxJail = from.maxJail();
        groupShare = from.groupShare();
        cloneProbability = from.cloneProbability();
        maxAge = from.maxAge();
        withdrawal = from.withdrawal();
        ticks = from.ticks();
        stop = from.stop();
    }

    /**
     * Sets {@link LatticeConfig#rules()}.
     *
     * @param value the rule set
     * @return this
     */
    public LatticeBuilder rules(RuleSet value) {
        rules = value;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#model()}.
     *
     * @param value I or II
     * @return this
     */
    public LatticeBuilder model(EpsteinModel value) {
        model = value;
        return this;
    }

    /**
     * Sets width and height.
     *
     * @param columns width, cells
     * @param rows height, cells
     * @return this
     */
    public LatticeBuilder size(int columns, int rows) {
        width = columns;
        height = rows;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#citizenDensity()}.
     *
     * @param value citizens per cell at the start
     * @return this
     */
    public LatticeBuilder citizenDensity(double value) {
        citizenDensity = value;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#copDensity()}.
     *
     * @param value cops per cell at the start
     * @return this
     */
    public LatticeBuilder copDensity(double value) {
        copDensity = value;
        return this;
    }

    /**
     * Sets what is seen.
     *
     * @param value v of citizens and cops alike, cells
     * @return this
     */
    public LatticeBuilder vision(double value) {
        citizenVision = value;
        copVision = value;
        return this;
    }

    /**
     * Sets what is seen.
     *
     * @param citizens v of citizens, cells
     * @param cops v* of cops, cells
     * @return this
     */
    public LatticeBuilder vision(double citizens, double cops) {
        citizenVision = citizens;
        copVision = cops;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#citizensMove()}.
     *
     * @param value whether citizens move
     * @return this
     */
    public LatticeBuilder citizensMove(boolean value) {
        citizensMove = value;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#legitimacy()}.
     *
     * @param value L at all times
     * @return this
     */
    public LatticeBuilder legitimacy(double value) {
        legitimacy = Legitimacy.constant(value);
        return this;
    }

    /**
     * Sets {@link LatticeConfig#legitimacy()}.
     *
     * @param value L over time
     * @return this
     */
    public LatticeBuilder legitimacy(Legitimacy value) {
        legitimacy = value;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#threshold()}.
     *
     * @param value T
     * @return this
     */
    public LatticeBuilder threshold(double value) {
        threshold = value;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#maxJail()}.
     *
     * @param value longest jail term, ticks, or {@link LatticeConfig#FOR_EVER}
     * @return this
     */
    public LatticeBuilder maxJail(int value) {
        maxJail = value;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#groupShare()}.
     *
     * @param value chance of a citizen to be of group A
     * @return this
     */
    public LatticeBuilder groupShare(double value) {
        groupShare = value;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#cloneProbability()}.
     *
     * @param value chance of a clone per tick
     * @return this
     */
    public LatticeBuilder cloneProbability(double value) {
        cloneProbability = value;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#maxAge()}.
     *
     * @param value maximum age, ticks
     * @return this
     */
    public LatticeBuilder maxAge(int value) {
        maxAge = value;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#withdrawal()}.
     *
     * @param value cops taken away
     * @return this
     */
    public LatticeBuilder withdrawal(CopWithdrawal value) {
        withdrawal = value;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#ticks()}.
     *
     * @param value most ticks to run
     * @return this
     */
    public LatticeBuilder ticks(int value) {
        ticks = value;
        return this;
    }

    /**
     * Sets {@link LatticeConfig#stop()}.
     *
     * @param value when to end before
     * @return this
     */
    public LatticeBuilder stop(StopRule value) {
        stop = value;
        return this;
    }

    /**
     * The configuration with all changes.
     *
     * @return a checked configuration
     * @throws IllegalArgumentException naming the value, what was given and what is allowed
     */
    public LatticeConfig build() {
        return new LatticeConfig(
                rules,
                model,
                width,
                height,
                citizenDensity,
                copDensity,
                citizenVision,
                copVision,
                citizensMove,
                legitimacy,
                threshold,
                maxJail,
                groupShare,
                cloneProbability,
                maxAge,
                withdrawal,
                ticks,
                stop);
    }
}
