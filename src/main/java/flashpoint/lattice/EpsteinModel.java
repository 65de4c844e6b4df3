package flashpoint.lattice;

/** The paper's two models. */
public enum EpsteinModel {
    /** A central authority: citizens against the state, arrests only. */
    I,
    /** Two groups that may kill each other, with birth, death and (perhaps) peacekeepers. */
    II
}
