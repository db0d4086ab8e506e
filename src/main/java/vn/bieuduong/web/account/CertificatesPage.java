package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bieuduong.account.CertificateKeeping;
import vn.bieuduong.account.CertificateList;
import vn.bieuduong.identity.CurrentActor;

/** Chứng thư số của tôi: which the portal takes for one's own when one signs outside it. */
@Named
@RequestScoped
public class CertificatesPage {

    private final CertificateKeeping keeping;
    private final CurrentActor actor;

    @Inject
    CertificatesPage(CertificateKeeping keeping, CurrentActor actor) {
        this.keeping = keeping;
        this.actor = actor;
    }

    public CertificateList getList() {
        return keeping.mine(actor.get());
    }
}
