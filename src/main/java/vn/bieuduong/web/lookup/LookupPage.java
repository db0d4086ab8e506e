package vn.bieuduong.web.lookup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.ProgressView;
import vn.bieuduong.dossier.clock.TimeLeft;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.lookup.AnsweringByCode;
import vn.bieuduong.lookup.Lookup;
import vn.bieuduong.lookup.PublicDetails;
import vn.bieuduong.lookup.PublicStatus;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.processing.PublicSteps;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/**
 * Tra cứu hồ sơ: where a dossier stands, for anybody with its number; its history for who has the code of the receipt. The code
 * is sent in the body, so that it stands in no address and no log.
 */
@Named
@RequestScoped
public class LookupPage {

    private final Lookup lookup;
    private final AnsweringByCode answering;
    private final PublicSteps publicSteps;
    private final HttpServletRequest request;
    private String number;
    private String code = "";
    private @Nullable PublicStatus status;
    private @Nullable PublicDetails details;
    private List<PublicSteps.Step> steps = List.of();
    private String problem = "";
    private boolean answerable;

    @Inject
    LookupPage(
            Lookup lookup,
            AnsweringByCode answering,
            PublicSteps publicSteps,
            RequestParameters ask,
            HttpServletRequest request) {
        this.lookup = lookup;
        this.answering = answering;
        this.publicSteps = publicSteps;
        this.request = request;
        this.number = ask.text("number").orElse("");
        boolean goesOn = ask.isSent() && ask.text("open").isPresent();
        if (goesOn) {
            code = ask.text("code").orElse("");
        }
        if ((!ask.isSent() || goesOn) && !number.isEmpty()) {
            find();
        }
    }

    /** With the number alone what is found has an address of its own, to be kept and passed on. */
    public @Nullable String ask() {
        find();
        return status == null || details != null
                ? null
                : "/lookup/lookup.xhtml?faces-redirect=true&number=" + status.number();
    }

    private void find() {
        if (!Typed.says(number)) {
            problem = Texts.of("pages", "lookup.noNumber", Language.current(), List.of());
            return;
        }
        try {
            if (code.isBlank()) {
                status =
                        lookup.status(number, Origin.of(request.getRemoteAddr()).network());
            } else {
                String client = Origin.of(request.getRemoteAddr()).network();
                details = lookup.details(number, code, client);
                status = details.status();
                answerable = answering.isFor(new AnsweringByCode.Proof(number, code, client));
            }
            steps = publicSteps.of(status.number());
        } catch (Refusal refusal) {
            problem = Tries.said(refusal);
        }
    }

    /** Goes on to the dossier itself with the same number and code, which the next page reads from the form. */
    public String open() {
        return "/lookup/answer.xhtml";
    }

    /** Whether whoever has the code may answer with it. */
    public boolean isAnswerable() {
        return answerable;
    }

    public @Nullable PublicStatus getStatus() {
        return status;
    }

    public List<String> getAsked() {
        return details == null ? List.of() : details.asked(Language.current());
    }

    public @Nullable PublicDetails getDetails() {
        return details;
    }

    /** The public steps, for who has not the code: with it the history says more. */
    public List<PublicSteps.Step> getSteps() {
        return details == null ? steps : List.of();
    }

    /** Whether the clock stands still, so that the due time is not the one it will be. */
    public boolean isPaused() {
        return status != null && status.left().filter(TimeLeft::paused).isPresent();
    }

    /** Newest first. */
    public List<ProgressView> getProgress() {
        if (details == null) {
            return List.of();
        }
        List<ProgressView> lines = new java.util.ArrayList<>(details.progress());
        java.util.Collections.reverse(lines);
        return lines;
    }

    public String line(ProgressView line) {
        return line.text(Language.current());
    }

    /** Why nothing was found, in words. */
    public String getProblem() {
        return problem;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
