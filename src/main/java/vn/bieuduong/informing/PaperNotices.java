package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.composing.PaperSigned;
import vn.bieuduong.composing.SignatureAwaited;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.informing.Informing.News;

/** Báo tin về giấy tờ của đơn vị: whoever is to sign one is told when his turn has come, whoever wrote it when all have signed. */
@ApplicationScoped
class PaperNotices {

    private final Informing informing;
    private final DossierNotices notices;
    private final Dossiers dossiers;
    private final Accounts accounts;

    @Inject
    PaperNotices(Informing informing, DossierNotices notices, Dossiers dossiers, Accounts accounts) {
        this.informing = informing;
        this.notices = notices;
        this.dossiers = dossiers;
        this.accounts = accounts;
    }

    public void onAwaited(@Observes SignatureAwaited fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        Map<String, String> values = notices.values(dossier);
        values.put("paper", fact.component());
        values.put("asks", accounts.displayName(fact.asks()));
        String nominee = fact.place().nominee() == null
                ? ""
                : "&nominee=" + fact.place().nominee().value();
        informing.account(
                fact.signer(),
                new News(
                        Occasion.SIGNATURE_AWAITED,
                        "signature:" + fact.dossier() + ":" + fact.place().component() + nominee,
                        Optional.of(fact.dossier().value()),
                        "/composing/compose.xhtml?id=" + fact.dossier() + "&component="
                                + fact.place().component() + nominee,
                        values));
    }

    /** Whoever brought the last signature has seen it. */
    public void onSigned(@Observes PaperSigned fact) {
        if (!fact.writer().equals(fact.by())) {
            Dossier dossier = dossiers.get(fact.dossier());
            Map<String, String> values = notices.values(dossier);
            values.put("paper", fact.component());
            values.put("by", accounts.displayName(fact.by()));
            informing.account(
                    fact.writer(),
                    new News(
                            Occasion.PAPER_SIGNED,
                            "paper:" + fact.dossier() + ":" + fact.component(),
                            Optional.of(fact.dossier().value()),
                            "/dossier/tasks.xhtml?id=" + fact.dossier(),
                            values));
        }
    }
}
