package vn.bieuduong.consolidation;

import jakarta.persistence.EntityManager;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierFiled;
import vn.bieuduong.dossier.WithdrawalAsked;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.dossier.view.PaperSubjects;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.informing.ConsolidationNotices;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.processing.DossierMoved;

/** Sending lists up and gathering them, over one test's entity manager. */
public final class ConsolidationDoors {

    final SendingUp sendingUp;
    final Gathering gathering;
    final OnlyUpwards onlyUpwards;
    private final Outcomes outcomes;

    ConsolidationDoors(EntityManager em, Portal portal, DossierViews views, ConsolidationNotices notices) {
        Facts facts = new Facts(new Hearing<>(fact -> {
            if (fact instanceof SendingChanged changed) {
                notices.onChanged(changed);
            }
        }));
        AuditTrail trail = new AuditTrail(em, portal.clock);
        Organisations organisations = new Organisations(em, portal.settings);
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        Sendings sendings = new Sendings(em, portal.nominees, portal.clock);
        sendingUp =
                new SendingUp(portal.dossiers, portal.drafts, portal.procedures, organisations, sendings, facts, trail);
        gathering = new Gathering(
                sendings,
                portal.dossiers,
                views,
                portal.drafts,
                new PaperSubjects(em),
                organisations,
                accounts,
                facts,
                trail);
        outcomes = new Outcomes(sendings, portal.dossiers, facts);
        onlyUpwards = new OnlyUpwards(portal.procedures, organisations);
        portal.hearAlso.add(this::heard);
    }

    private void heard(Fact fact) {
        switch (fact) {
            case DossierFiled filed -> outcomes.onFiled(filed);
            case DossierMoved moved -> outcomes.onMoved(moved);
            case WithdrawalAsked asked -> outcomes.onWithdrawn(asked);
            default -> {}
        }
    }
}
