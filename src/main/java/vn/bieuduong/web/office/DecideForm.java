package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.award.SigningWay;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.Deciding;
import vn.bieuduong.processing.OutsideSigning;

/** Trình, kiểm tra, ký, ban hành, trả kết quả: the short forms after the council. */
@Named
@RequestScoped
public class DecideForm {

    private final Deciding deciding;
    private final OutsideSigning signing;
    private final CurrentActor actor;
    private final CasePage page;

    private String number = "";
    private String note = "";
    private String reason = "";
    private @Nullable String signedNumber;

    @Inject
    DecideForm(Deciding deciding, OutsideSigning signing, CurrentActor actor, CasePage page) {
        this.deciding = deciding;
        this.signing = signing;
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
        if (signedNumber == null) {
            signedNumber = page.getForm().equals("issue")
                    ? signing.signedNumber(actor.get(), page.id()).orElse("")
                    : "";
        }
        return signedNumber;
    }

    /** Whether the leader's own copy lacks its time stamp. */
    public boolean isSignedUnstamped() {
        return !getSignedNumber().isEmpty() && signing.signedUnstamped(actor.get(), page.id());
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
