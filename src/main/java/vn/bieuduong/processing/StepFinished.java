package vn.bieuduong.processing;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;

/** Xong một bước xử lý: somebody of the office has done a step; where the dossier moves by it, that is announced after it. */
public record StepFinished(DossierId dossier, DossierStep step, DossierStep.Outcome outcome) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
