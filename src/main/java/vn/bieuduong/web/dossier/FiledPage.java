package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.filing.Filing;
import vn.bieuduong.dossier.filing.Receipt;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.RequestParameters;

/** Đã nộp: reference, look-up code and receipt, and what happens next. */
@Named
@RequestScoped
public class FiledPage {

    private final Receipt receipt;

    @Inject
    FiledPage(Filing filing, CurrentActor actor, RequestParameters ask) {
        receipt = filing.receipt(actor.get(), new DossierId(ask.id()));
    }

    public Receipt getReceipt() {
        return receipt;
    }
}
