package vn.bieuduong.informing;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import vn.bieuduong.Portal;
import vn.bieuduong.composing.PaperSigned;
import vn.bieuduong.composing.SignatureAwaited;
import vn.bieuduong.conversation.ConversationWritten;
import vn.bieuduong.dossier.DossierFiled;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.SupplementAnswered;
import vn.bieuduong.dossier.WithdrawalAsked;
import vn.bieuduong.dossier.filing.PaperInfected;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.issuing.receipt.ReceiptMade;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.processing.DossierMoved;
import vn.bieuduong.processing.ResultPostponed;
import vn.bieuduong.processing.StepFinished;
import vn.bieuduong.processing.SupplementNearlyDue;
import vn.bieuduong.processing.handling.SlipCorrected;
import vn.bieuduong.representation.MandateChanged;
import vn.bieuduong.representation.MandateEnds;
import vn.bieuduong.village.RemarkReceived;

/** Notices as the CDI observers hear of what they are about. */
public record HeardNotices(DossierNotices notices, PaperNotices papers, VillageNotices villages) {

    public HeardNotices(DossierNotices notices, Informing informing, Dossiers dossiers, Accounts accounts) {
        this(notices, new PaperNotices(informing, notices, dossiers, accounts), new VillageNotices(notices, dossiers));
    }

    /** Those about lists sent to the unit above. */
    public static ConsolidationNotices ofConsolidation(Portal portal, EntityManager em) {
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        Informing informing = informing(portal, em, accounts);
        return new ConsolidationNotices(
                informing, ofDossiers(portal, em, informing, accounts), portal.dossiers, accounts);
    }

    /** Those about files taken out of sight. */
    public static SecrecyNotices ofSecrecy(Portal portal, EntityManager em) {
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        Informing informing = informing(portal, em, accounts);
        return new SecrecyNotices(informing, ofDossiers(portal, em, informing, accounts), portal.dossiers, accounts);
    }

    private static DossierNotices ofDossiers(Portal portal, EntityManager em, Informing informing, Accounts accounts) {
        return new DossierNotices(
                informing,
                portal.dossiers,
                portal.procedures,
                new Organisations(em, portal.settings),
                accounts,
                portal.office.officers,
                portal.office.honours);
    }

    private static Informing informing(Portal portal, EntityManager em, Accounts accounts) {
        return new Informing(
                portal.outbox, new NoticeTexts(portal.settings, em), accounts, new Wishes(em), portal.settings);
    }

    /** Those about powers of attorney. */
    public static Consumer<Fact> ofMandates(Portal portal, EntityManager em) {
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        MandateNotices notices = new MandateNotices(
                new Informing(
                        portal.outbox, new NoticeTexts(portal.settings, em), accounts, new Wishes(em), portal.settings),
                accounts,
                new Organisations(em, portal.settings));
        return fact -> {
            if (fact instanceof MandateChanged changed) {
                notices.onChanged(changed);
            } else if (fact instanceof MandateEnds ends) {
                notices.onEnd(ends);
            }
        };
    }

    public void hear(Fact fact) {
        switch (fact) {
            case DossierFiled filed -> notices.onFiled(filed);
            case ReceiptMade receipt -> notices.onReceipt(receipt);
            case DossierMoved moved -> notices.onMoved(moved);
            case StepFinished step -> notices.onStep(step);
            case ResultPostponed postponed -> notices.onPostponed(postponed);
            case SupplementNearlyDue due -> notices.onNearlyDue(due);
            case SupplementAnswered answered -> notices.onAnswered(answered);
            case ConversationWritten written -> notices.onWritten(written);
            case SlipCorrected slip -> notices.onSlipCorrected(slip);
            case PaperInfected infected -> notices.onInfected(infected);
            case WithdrawalAsked asked -> notices.onWithdrawn(asked);
            case SignatureAwaited awaited -> papers.onAwaited(awaited);
            case PaperSigned signed -> papers.onSigned(signed);
            case RemarkReceived remark -> villages.onRemark(remark);
            default -> {}
        }
    }
}
