package vn.bieuduong.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import vn.bieuduong.decision.Deciding;
import vn.bieuduong.decision.Deciding.SignedByLeader;
import vn.bieuduong.decision.DecisionSigning;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.seal.Sealing;
import vn.bieuduong.seal.SigningWay;
import vn.bieuduong.web.office.OfficeDossierPage;

/** Trình, kiểm tra, ký, ban hành, trả kết quả: the short forms after the council. */
@Named
@RequestScoped
public class DecideForm {

    private final Deciding deciding;
    private final DecisionSigning signing;
    private final Sealing sealing;
    private final CurrentActor actor;
    private final OfficeDossierPage page;

    private String number = "";
    private String note = "";
    private String reason = "";
    private Optional<SignedByLeader> signed = Optional.empty();
    private boolean looked;

    @Inject
    DecideForm(
            Deciding deciding, DecisionSigning signing, Sealing sealing, CurrentActor actor, OfficeDossierPage page) {
        this.deciding = deciding;
        this.signing = signing;
        this.sealing = sealing;
        this.actor = actor;
        this.page = page;
    }

    public String submit() {
        deciding.submit(actor.get(), page.id(), number, note);
        return page.after("submitted");
    }

    public String pass() {
        deciding.check(actor.get(), page.id(), true, note);
        return page.after("checked");
    }

    public String fail() {
        deciding.check(actor.get(), page.id(), false, reason);
        return page.after("sentBack");
    }

    public String signOnPaper() {
        deciding.signOnPaper(actor.get(), page.id());
        return page.after("signed");
    }

    /** Whether the leader may say that he has signed by hand; once somebody was faster, what he was offered before. */
    public boolean isPaperOffered() {
        try {
            return signing.ways(actor.get(), page.id()).contains(SigningWay.PAPER);
        } catch (Refusal stepIsDone) {
            return page.sent("sign") != null;
        }
    }

    public String sendBack() {
        deciding.sendBack(actor.get(), page.id(), reason);
        return page.after("sentBack");
    }

    public String decline() {
        deciding.decline(actor.get(), page.id(), reason);
        return page.after("declined");
    }

    public String issue() {
        sealing.mustBeReady(page.getDossier().agency());
        deciding.issue(actor.get(), page.id(), number);
        return page.after("issued");
    }

    public String handOver() {
        deciding.handOver(actor.get(), page.id(), note);
        return page.after("handedOver");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** The number the leader's own copy bears, when he signed one; else "". */
    public String getSignedNumber() {
        return signed().map(SignedByLeader::number).orElse("");
    }

    /** Whether the leader's own copy lacks its time stamp. */
    public boolean isSignedUnstamped() {
        return signed().filter(SignedByLeader::unstamped).isPresent();
    }

    private Optional<SignedByLeader> signed() {
        if (!looked && page.getForm().equals("issue")) {
            signed = deciding.signedByLeader(actor.get(), page.id());
        }
        looked = true;
        return signed;
    }

    /** What was typed, or the number that stands on the signed copy. */
    public String getIssueNumber() {
        return number.isEmpty() ? getSignedNumber() : number;
    }

    public void setIssueNumber(String number) {
        this.number = number;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
