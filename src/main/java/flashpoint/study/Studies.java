package flashpoint.study;

import flashpoint.experiment.execute.UnitWorker;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.study.Study;
import flashpoint.study.compare.CompareSettings;
import flashpoint.study.compare.CompareStudy;
import flashpoint.study.sensitivity.SensitivityQuestion;
import flashpoint.study.sensitivity.SensitivityStudies;
import flashpoint.study.tipping.TippingStudies;
import flashpoint.study.worst.WorstStudies;

/** The studies that the program knows, each under the verb that begins it. */
public final class Studies {

    private Studies() {}

    /**
     * The study of a plan.
     *
     * @param plan plan of a study
     * @return the study, made from the plan alone
     * @throws IllegalArgumentException if no study has its kind
     */
    public static Study of(Plan plan) {
        String kind = plan.study().kind();
        if (kind.equals(CompareSettings.KIND)) {
            return new CompareStudy(plan);
        }
        if (kind.equals(SensitivityQuestion.KIND)) {
            return SensitivityStudies.of(plan);
        }
        if (kind.equals(TippingStudies.KIND)) {
            return TippingStudies.of(plan);
        }
        if (kind.equals(WorstStudies.KIND)) {
            return WorstStudies.of(plan);
        }
        throw new IllegalArgumentException("this version of the program knows no study of the kind " + kind);
    }

    /**
     * The worker of a plan.
     *
     * @param plan plan of a sweep or a study
     * @return carries out its units
     */
    public static UnitWorker worker(Plan plan) {
        return plan.study().any() ? of(plan).worker() : UnitWorker.RUNS;
    }
}
