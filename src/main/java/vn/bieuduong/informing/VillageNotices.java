package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.informing.Informing.News;
import vn.bieuduong.village.RemarkReceived;

/** Báo tin việc của thôn: whoever keeps the draft is told that a resident spoke up: without an answer it cannot be filed. */
@ApplicationScoped
class VillageNotices {

    private final DossierNotices notices;
    private final Dossiers dossiers;

    @Inject
    VillageNotices(DossierNotices notices, Dossiers dossiers) {
        this.notices = notices;
        this.dossiers = dossiers;
    }

    /** What was said is read in the portal alone. */
    public void onRemark(@Observes RemarkReceived fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        Map<String, String> values = notices.values(dossier);
        values.put("open", String.valueOf(fact.open()));
        notices.filer(
                dossier,
                new News(
                        Occasion.VILLAGE_REMARKED,
                        "remark:" + fact.dossier(),
                        Optional.of(fact.dossier().value()),
                        "/village/remarks.xhtml?id=" + fact.dossier(),
                        values));
    }
}
