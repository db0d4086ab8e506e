package vn.bieuduong.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.AccountImport;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.ListCheck;
import vn.bieuduong.organisation.OrganisationReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.administration.KeptDraft;

/** Nhập danh sách tài khoản: a file is checked as a whole, then every account is opened and its owner invited. */
@Named
@RequestScoped
public class PeopleImportPage {

    private static final int LARGEST = KeptDraft.MOST - 1;

    /** A link that could not be mailed, shown this once. */
    public record Link(String account, String address) {}

    private final AccountImport people;
    private final CurrentActor actor;
    private final Settings settings;
    private @Nullable Part file;
    private @Nullable ListCheck check;
    private @Nullable List<Link> links;
    private KeptDraft kept;

    @Inject
    PeopleImportPage(AccountImport people, CurrentActor actor, Settings settings, RequestParameters ask) {
        this.people = people;
        this.actor = actor;
        this.settings = settings;
        this.kept = KeptDraft.sent(ask);
    }

    public void check() {
        if (file != null && file.getSize() > 0) {
            kept = uploaded(file);
        }
        if (!kept.isThere()) {
            throw new Refusal(List.of(Finding.on("file", OrganisationReason.LIST_MISSING)));
        }
        check = people.check(actor.get(), kept.bytes());
    }

    /** What was checked, once more checked. */
    public void add() {
        check();
        if (check != null && check.isGood()) {
            links = people.add(actor.get(), kept.bytes()).stream()
                    .map(one -> new Link(
                            one.account(), settings.publicUrl() + "/account/invitation.xhtml?token=" + one.token()))
                    .toList();
        }
    }

    private static KeptDraft uploaded(Part file) {
        try (var in = file.getInputStream()) {
            return new KeptDraft(
                    Objects.requireNonNullElse(file.getSubmittedFileName(), "csv"), in.readNBytes(LARGEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isDone() {
        return links != null;
    }

    /** Those of people who could not be mailed one. */
    public List<Link> getLinks() {
        return links == null ? List.of() : links;
    }

    public @Nullable ListCheck getCheck() {
        return check;
    }

    /** What was found, in the reader's language. */
    public List<String> getFindings() {
        return check == null
                ? List.of()
                : check.findings().stream()
                        .map(one -> one.in(Language.current()))
                        .toList();
    }

    public KeptDraft getKept() {
        return kept;
    }

    public long getLargest() {
        return LARGEST;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
