package vn.bieuduong.web.lookup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.issuing.VerificationCode;
import vn.bieuduong.lookup.DocumentVerification;
import vn.bieuduong.lookup.LookupReason;
import vn.bieuduong.lookup.VerificationVerdict;
import vn.bieuduong.lookup.Verified;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Kiểm tra văn bản: anybody with a paper of ours, on paper or as a file, learns whether it is genuine and still counts. */
@Named
@RequestScoped
public class VerifyPage {

    /** What stands before the code in the address that a QR code holds. */
    private static final Pattern LINK = Pattern.compile("^\\S+[?&]code=");

    private final DocumentVerification verification;
    private final HttpServletRequest request;
    private String code;
    private @Nullable Part file;
    private @Nullable Verified verified;
    private String problem = "";
    private boolean slowedDown;

    @Inject
    VerifyPage(DocumentVerification verification, RequestParameters ask, HttpServletRequest request) {
        this.verification = verification;
        this.request = request;
        this.code = ask.text("code").orElse("");
        if (!ask.isSent() && !code.isEmpty()) {
            check();
        }
    }

    /** By the code printed on the paper. */
    public void check() {
        if (code.isBlank()) {
            problem = text("verify.noCode");
            return;
        }
        String typed = LINK.matcher(code.strip()).replaceFirst("");
        answer(() ->
                verification.byCode(typed, Origin.of(request.getRemoteAddr()).network()));
        boolean other =
                verified == null && !slowedDown && VerificationCode.typed(typed).isEmpty();
        if (other) {
            problem = text("verify.notACode");
        }
    }

    /** By the file itself. */
    public void compare() {
        Part brought = file;
        if (brought == null || brought.getSize() == 0) {
            problem = text("verify.noFile");
            return;
        }
        answer(() -> {
            try (InputStream content = brought.getInputStream()) {
                return verification.byFile(
                        content, Origin.of(request.getRemoteAddr()).network());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void answer(Supplier<Verified> question) {
        try {
            verified = question.get();
        } catch (Refusal refusal) {
            Finding why = refusal.findings().get(0);
            problem = Texts.of(why, Language.current());
            slowDown(why.reason());
        }
    }

    private void slowDown(Reason reason) {
        if (reason == LookupReason.TOO_MANY_TRIES || reason == AttachmentReason.BUSY) {
            slowedDown = true;
            ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
            answer.setResponseStatus(429);
            answer.setResponseHeader("Retry-After", "60");
        }
    }

    public @Nullable Verified getVerified() {
        return verified;
    }

    /** good, look, warn or bad: never good unless the very file is known and counts; of a code alone, look and compare. */
    public String getLook() {
        Verified found = verified;
        if (found == null) {
            return "";
        }
        return switch (found.verdict()) {
            case GENUINE -> "good";
            case ISSUED -> "look";
            case REPLACED, UNREGISTERED -> "warn";
            case REVOKED, ALTERED, NOT_OURS -> "bad";
        };
    }

    /** What to make of it and what to do, in a sentence or two. */
    public String getMeaning() {
        Verified found = verified;
        if (found == null) {
            return "";
        }
        boolean addedTo =
                found.verdict() == VerificationVerdict.ALTERED && found.paper().isPresent();
        return text("verify.meaning." + found.verdict() + (addedTo ? ".added" : ""));
    }

    /** Where the paper that took its place is shown; "" when there is none. */
    public String getNewer() {
        Verified found = verified;
        return found == null
                ? ""
                : found.paper()
                        .flatMap(paper -> paper.replacedBy())
                        .map(VerificationCode::printed)
                        .orElse("");
    }

    /** Why there is no answer, in words. */
    public String getProblem() {
        return problem;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable Part getFile() {
        return null;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public long getLargest() {
        return verification.mostBytes();
    }

    private static String text(String key) {
        return Texts.of("pages", key, Language.current(), List.of());
    }
}
