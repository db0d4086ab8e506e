package vn.bieuduong.award;

import vn.bieuduong.dossier.DossierId;

/** The portal's maker of papers, at work only when a test says so. */
public final class PaperMaker {

    private final DuePapers due;
    private final PaperRunner runner;

    private PaperMaker(DuePapers due) {
        this.due = due;
        this.runner = new PaperRunner(due);
    }

    public static PaperMaker of(DuePapers due) {
        return new PaperMaker(due);
    }

    /** Makes this one, when it is due, and no other. */
    public void make(DossierId dossier, IssuedKind kind, int ordinal) {
        due.find(dossier, kind, ordinal).ifPresent(one -> due.make(one.id()));
    }

    /** Makes all that is due now. */
    public void makeAll() {
        while (runner.makeNext() || runner.settleNext()) {
            Thread.onSpinWait();
        }
    }
}
