package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.ListCheck;
import vn.bieuduong.organisation.OrganisationImport;
import vn.bieuduong.organisation.OrganisationReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.ApplicantKind;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Nhập danh sách: a file is checked as a whole, then imported as a whole; between the two clicks the page itself carries it. */
@Named
@RequestScoped
public class OrganisationImportPage {

    private static final int LARGEST = 2_000_000;

    private final OrganisationImport bodies;
    private final CurrentActor actor;

    private @Nullable Part file;
    private @Nullable ListCheck check;
    private KeptDraft kept;

    @Inject
    OrganisationImportPage(OrganisationImport bodies, CurrentActor actor, RequestParameters ask) {
        this.bodies = bodies;
        this.actor = actor;
        this.kept = KeptDraft.sent(ask);
    }

    public void check() {
        if (file != null && file.getSize() > 0) {
            kept = uploaded(file);
        }
        if (!kept.isThere()) {
            throw new Refusal(List.of(Finding.on("file", OrganisationReason.LIST_MISSING)));
        }
        check = bodies.check(actor.get(), kept.bytes(), kinds());
    }

    /** What was checked, once more checked. */
    public @Nullable String add() {
        check();
        if (check != null && check.isGood()) {
            bodies.add(actor.get(), kept.bytes(), kinds());
            return "/administration/organisations?faces-redirect=true&done=organisationsImported";
        }
        return null;
    }

    private static KeptDraft uploaded(Part file) {
        try (var in = file.getInputStream()) {
            return new KeptDraft(
                    Objects.requireNonNullElse(file.getSubmittedFileName(), "csv"), in.readNBytes(LARGEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kinds of applicants by what people call them, in both languages: a file is not written in the language of the page. */
    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (ApplicantKind kind : ApplicantKind.values()) {
            for (Locale language : Language.all()) {
                kinds.put(kind.label(language), kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return kinds;
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
