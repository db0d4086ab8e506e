package vn.bieuduong.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.filing.FilingCheck;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.procedure.Procedures;

/** Chỉ gửi lên được: a unit that may not file a procedure itself writes its list, and a unit above files. */
@ApplicationScoped
class OnlyUpwards implements FilingCheck {

    private final Procedures procedures;
    private final Organisations organisations;

    @Inject
    OnlyUpwards(Procedures procedures, Organisations organisations) {
        this.procedures = procedures;
        this.organisations = organisations;
    }

    @Override
    public List<Finding> missing(Dossier draft) {
        boolean may = draft.organisation()
                .map(organisations::applicantKinds)
                .map(kinds -> procedures
                        .get(draft.procedureId(), draft.procedureVersion())
                        .mayBeFiledBy(kinds))
                .orElse(true);
        return may ? List.of() : List.of(Finding.on("upward", ConsolidationReason.ONLY_UPWARDS));
    }
}
