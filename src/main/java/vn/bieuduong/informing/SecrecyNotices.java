package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Role;
import vn.bieuduong.informing.Informing.News;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.secrecy.PaperWithheld;

/** Báo tin về tệp mật: the desk and whoever filed are told that a file was taken out of sight. */
@ApplicationScoped
public class SecrecyNotices {

    private final Informing informing;
    private final DossierNotices notices;
    private final Dossiers dossiers;
    private final Accounts accounts;

    @Inject
    public SecrecyNotices(Informing informing, DossierNotices notices, Dossiers dossiers, Accounts accounts) {
        this.informing = informing;
        this.notices = notices;
        this.dossiers = dossiers;
        this.accounts = accounts;
    }

    public void onWithheld(@Observes PaperWithheld fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        accounts.covering(dossier.matter().at(fact.agency()), Role.DESK)
                .forEach(desk -> tell(desk, dossier, "/office/secrets.xhtml"));
        tell(dossier.filer(), dossier, "/dossier/show.xhtml?id=" + fact.dossier());
    }

    private void tell(AccountName account, Dossier dossier, String page) {
        Map<String, String> values = notices.values(dossier);
        values.put("number", dossier.anyNumber());
        informing.account(
                account,
                new News(
                        Occasion.PAPER_WITHHELD,
                        "secret:" + dossier.id(),
                        Optional.of(dossier.id().value()),
                        page,
                        values));
    }
}
