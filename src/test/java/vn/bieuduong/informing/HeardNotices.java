package vn.bieuduong.informing;

import vn.bieuduong.conversation.ConversationWritten;
import vn.bieuduong.dossier.DossierFiled;
import vn.bieuduong.dossier.SupplementAnswered;
import vn.bieuduong.dossier.WithdrawalAsked;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.processing.DossierMoved;
import vn.bieuduong.processing.ResultPostponed;
import vn.bieuduong.processing.SupplementNearlyDue;

/** Notices as the CDI observers hear of what they are about. */
public record HeardNotices(DossierNotices notices) {

    public void hear(Fact fact) {
        switch (fact) {
            case DossierFiled filed -> notices.onFiled(filed);
            case DossierMoved moved -> notices.onMoved(moved);
            case ResultPostponed postponed -> notices.onPostponed(postponed);
            case SupplementNearlyDue due -> notices.onNearlyDue(due);
            case SupplementAnswered answered -> notices.onAnswered(answered);
            case ConversationWritten written -> notices.onWritten(written);
            case WithdrawalAsked asked -> notices.onWithdrawn(asked);
            default -> {}
        }
    }
}
