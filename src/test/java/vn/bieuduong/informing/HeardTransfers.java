package vn.bieuduong.informing;

import jakarta.persistence.EntityManager;
import vn.bieuduong.Portal;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.transfer.TransferChanged;

/** Notices of hand-overs as the CDI observer hears of them. */
public final class HeardTransfers {

    private final TransferNotices notices;

    private HeardTransfers(TransferNotices notices) {
        this.notices = notices;
    }

    public static HeardTransfers of(Portal portal, EntityManager em) {
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        Informing informing = new Informing(
                portal.outbox, new NoticeTexts(portal.settings, em), accounts, new Wishes(em), portal.settings);
        return new HeardTransfers(new TransferNotices(
                informing,
                new DossierNotices(
                        informing,
                        portal.dossiers,
                        portal.procedures,
                        new Organisations(em, portal.settings),
                        accounts,
                        portal.office.officers,
                        portal.office.honours),
                portal.dossiers,
                accounts));
    }

    public void hear(Fact fact) {
        if (fact instanceof TransferChanged changed) {
            notices.onChanged(changed);
        }
    }
}
