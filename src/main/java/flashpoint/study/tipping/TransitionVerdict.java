package flashpoint.study.tipping;

import flashpoint.statistics.surface.Transition;
import java.util.List;

/** Verdict on a transition. */
enum TransitionVerdict {
    /** The change comes about in a tenth of the range or less, and in no more of it as the population grows. */
    SHARP("sharp"),
    /** There is a change, over more of the range. */
    GRADUAL("gradual"),
    /** No change along the input that the runs could show. */
    NONE("none");

    /** Share of the range in which a sharp change comes about. */
    static final double NARROW = 0.1;

    private final String word;

    TransitionVerdict(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /**
     * The verdict on curves of the same input at growing sizes.
     *
     * @param curves by size, the smallest first
     * @param range length of the range
     * @return of the largest size, which is nearest to what a true transition would be
     */
    static TransitionVerdict of(List<Curve> curves, double range) {
        Transition last = curves.get(curves.size() - 1).transition();
        if (last == null || last.verdict() == Transition.Shape.NONE) {
            return NONE;
        }
        if (last.verdict() == Transition.Shape.LINE) {
            return GRADUAL;
        }
        Transition first = curves.get(0).transition();
        // A comparison with NaN is false: of a width that is not known nothing is said.
        boolean wider = first != null
                && last.widthInterval().low() > first.widthInterval().high();
        return last.width() <= NARROW * range && !wider ? SHARP : GRADUAL;
    }
}
