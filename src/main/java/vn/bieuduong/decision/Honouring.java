package vn.bieuduong.decision;

import vn.bieuduong.disclosure.Granted;
import vn.bieuduong.disclosure.Honouree;
import vn.bieuduong.document.Certificates;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.procedure.NomineeType;

/** Vinh danh: what a decision gives to one nominee, in the words of his certificate and without any number of his. */
final class Honouring {

    private Honouring() {}

    static Granted granted(
            DossierId dossier, NomineeView nominee, String award, Certificates said, DecisionView decision) {
        NomineeForm form = nominee.form();
        boolean household = form.kind() == NomineeType.HOUSEHOLD;
        return new Granted(
                dossier.value(),
                nominee.ordinal(),
                nominee.id().value(),
                honouree(form.kind()),
                household ? "" : form.honorific(),
                household ? form.nameOnPapers() : form.name(),
                form.birthDate(),
                form.position(),
                form.workplace(),
                form.address(),
                award,
                said.certificates().get(0).achievement(),
                decision.agency(),
                said.issuer(),
                decision.number(),
                decision.decidedOn());
    }

    private static Honouree honouree(NomineeType kind) {
        return switch (kind) {
            case PERSON -> Honouree.PERSON;
            case HOUSEHOLD -> Honouree.HOUSEHOLD;
            case COLLECTIVE, ENTERPRISE -> Honouree.COLLECTIVE;
        };
    }
}
