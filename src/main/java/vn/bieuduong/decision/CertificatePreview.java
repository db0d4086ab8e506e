package vn.bieuduong.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.bieuduong.document.Certificates;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.Renderings;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/**
 * Xem trước Bằng khen, Giấy khen: how a nominee's name and merit will stand on the certificate, marked as no certificate. Nothing of it
 * is kept.
 */
@ApplicationScoped
@Transactional
public class CertificatePreview {

    private final Dossiers dossiers;
    private final Nominees nominees;
    private final DossierViews views;
    private final DecisionWording wording;
    private final Documents documents;
    private final Clock clock;

    @Inject
    public CertificatePreview(
            Dossiers dossiers,
            Nominees nominees,
            DossierViews views,
            Organisations organisations,
            Renderings renderings,
            OfficeWords words,
            Documents documents,
            Clock clock) {
        this.dossiers = dossiers;
        this.nominees = nominees;
        this.views = views;
        this.wording = new DecisionWording(organisations, renderings, words);
        this.documents = documents;
        this.clock = clock;
    }

    /** A PDF file. */
    public byte[] of(Actor reader, DossierId id, NomineeId nominee) {
        Dossier dossier = dossiers.shown(reader, id);
        NomineeView one = nominees.find(id, nominee).orElseThrow(() -> Refusal.of(DossierReason.NOMINEE_UNKNOWN));
        DecisionView decision =
                new DecisionView(id, dossier.agency(), say("CertificatePreview.number"), OfficeDay.today(clock), "");
        Certificates certificate = wording.certificate(
                        views.procedure(dossier), dossier.details().period(), one, decision)
                .marked(say("CertificatePreview.mark"));
        return documents.render(certificate).pdf();
    }

    private static String say(String key) {
        return Texts.of("decision", key, Texts.VIETNAMESE, List.of());
    }
}
