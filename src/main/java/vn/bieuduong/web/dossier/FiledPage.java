package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Filing;
import vn.bieuduong.dossier.Receipt;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.Ask;

/** Đã nộp: reference, look-up code and receipt, and what happens next. */
@Named
@RequestScoped
public class FiledPage {

    private final Receipt receipt;

    @Inject
    FiledPage(Filing filing, CurrentActor actor, Ask ask) {
        receipt = filing.receipt(actor.get(), new DossierId(ask.id()));
    }

    public Receipt getReceipt() {
        return receipt;
    }
}
