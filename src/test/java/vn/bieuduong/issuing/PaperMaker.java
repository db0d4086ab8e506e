package vn.bieuduong.issuing;

import vn.bieuduong.dossier.DossierId;

/** The portal's maker of papers, at work only when a test says so. */
public final class PaperMaker {

    private final DueDocuments due;
    private final Issuing issuing;
    private final DocumentRunner runner;

    private PaperMaker(DueDocuments due, Issuing issuing) {
        this.due = due;
        this.issuing = issuing;
        this.runner = new DocumentRunner(due, issuing);
    }

    public static PaperMaker of(DueDocuments due, Issuing issuing) {
        return new PaperMaker(due, issuing);
    }

    /** Makes this one, when it is due, and no other. */
    public void make(DossierId dossier, DocumentKind kind, int ordinal) {
        due.find(dossier, kind, ordinal).ifPresent(this::make);
    }

    void make(DueDocument owed) {
        due.made(owed.id(), sealed(owed));
    }

    /** Its file, of which the register does not know yet. */
    IssuedDocument sealed(DueDocument owed) {
        return issuing.issue(owed);
    }

    /** The same maker, whose dealings with what is owed go this way. */
    PaperMaker through(DueDocuments other) {
        return new PaperMaker(other, issuing);
    }

    /** Makes what is due next. */
    void makeNext() {
        runner.makeNext();
    }

    /** Makes all that is due now. */
    public void makeAll() {
        while (runner.makeNext()) {
            Thread.onSpinWait();
        }
    }
}
