package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.CertificateKeeping;
import vn.bieuduong.account.CertificateList;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.OwnCertificateLine;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.listing.ListQuestions;

/** Chứng thư số ký ngoài cổng: whose certificates are taken besides those with a personal number; added and ended with a reason. */
@Named
@RequestScoped
public class CertificatePage {

    private static final int SHOWN = 16;

    private final CertificateKeeping keeping;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final ListQuestions questions;

    private CertificateKeeping.@Nullable Holders found;
    private @Nullable CertificateList list;
    private String label = "";
    private String sha256 = "";
    private String line = "";
    private String reason = "";

    @Inject
    CertificatePage(
            CertificateKeeping keeping,
            CurrentActor actor,
            RequestParameters ask,
            Words words,
            ListQuestions questions) {
        this.keeping = keeping;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.questions = questions;
    }

    public String getSearched() {
        return questions.searched();
    }

    public CertificateKeeping.Holders getFound() {
        if (found == null) {
            found = keeping.find(actor.get(), questions.searched(), ask.number("page"));
        }
        return found;
    }

    /** The list's own address, but for the number of the page. */
    public String getAddress() {
        return "/administration/certificates.xhtml?" + ask.address("q") + "page=";
    }

    public CertificateList getList() {
        if (list == null) {
            list = keeping.of(actor.get(), ask.neededAccount("account"));
        }
        return list;
    }

    /** Those that may be ended, after an item that chooses none. */
    public List<SelectItem> getOpenLines() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("certificates.choose")));
        getList().lines().stream()
                .filter(OwnCertificateLine::isOpen)
                .map(one -> new SelectItem(
                        one.id().toString(),
                        words.say("certificates.line", one.label(), one.sha256().beginning(SHOWN))))
                .forEach(items::add);
        return items;
    }

    public String add() {
        keeping.add(actor.get(), ask.neededAccount("account"), sha256, label, reason);
        return after("certificateAdded");
    }

    public String end() {
        keeping.end(actor.get(), ask.neededAccount("account"), chosen(), reason);
        return after("certificateEnded");
    }

    private UUID chosen() {
        try {
            return UUID.fromString(line);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(IdentityReason.CERTIFICATE_UNKNOWN);
        }
    }

    private String after(String done) {
        return "/administration/certificate?faces-redirect=true&account=" + ask.neededAccount("account") + "&done="
                + done;
    }

    /** "open" for the form that was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label == null ? "" : label.strip();
    }

    public String getSha256() {
        return sha256;
    }

    public void setSha256(@Nullable String sha256) {
        this.sha256 = sha256 == null ? "" : sha256.strip();
    }

    public String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line == null ? "" : line.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
