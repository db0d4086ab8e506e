package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.administration.ProcessMigration;
import vn.bieuduong.processing.administration.ProcessRehearsal;
import vn.bieuduong.processing.administration.ProcessRehearsal.Period;
import vn.bieuduong.processing.administration.RehearsalReport;
import vn.bieuduong.processing.administration.VersionReason;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.listing.KeptDraft;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Diễn tập: a draft or a version, a period, and how finished dossiers would have fared. The page keeps an uploaded draft
 * in itself, so that the next click needs no second upload.
 */
@Named
@RequestScoped
public class RehearsalPage {

    private static final int LARGEST_DRAFT = 2_000_000;

    private final ProcessRehearsal rehearsal;
    private final ProcessMigration migration;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Show show;
    private final Words words;

    private String version = "";
    private @Nullable Part draft;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private KeptDraft kept;
    private @Nullable RehearsalReport report;

    @Inject
    RehearsalPage(
            ProcessRehearsal rehearsal,
            ProcessMigration migration,
            CurrentActor actor,
            RequestParameters ask,
            Show show,
            Words words) {
        this.rehearsal = rehearsal;
        this.migration = migration;
        this.actor = actor;
        this.ask = ask;
        this.show = show;
        this.words = words;
        Period year = rehearsal.lastYear();
        this.from = year.from();
        this.until = year.until();
        this.kept = KeptDraft.sent(ask);
    }

    /** Rehearses from the latest dossier on. */
    public @Nullable String run() {
        return run(null);
    }

    /** Goes on with older dossiers, where the last click stopped. */
    public @Nullable String goOn() {
        return run(ask.uuid("before").map(InstanceId::new).orElse(null));
    }

    private @Nullable String run(@Nullable InstanceId before) {
        if (from == null || until == null) {
            throw new Refusal(List.of(Finding.on(from == null ? "from" : "until", VersionReason.PERIOD_WRONG)));
        }
        Period period = new Period(from, until, before);
        if (draft != null && draft.getSize() > 0) {
            kept = uploaded(draft);
        }
        report = version.isEmpty()
                ? rehearsal.rehearse(actor.get(), kept.name(), kept.bytes(), period)
                : rehearsal.rehearse(actor.get(), UUID.fromString(version), period);
        return null;
    }

    private static KeptDraft uploaded(Part file) {
        try (var in = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getSubmittedFileName(), "draft.bpmn");
            return new KeptDraft(name, in.readNBytes(LARGEST_DRAFT + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there are older ones; while the form that asks for them is read, whether it could. */
    public boolean isOlder() {
        return report == null ? ask.uuid("before").isPresent() : report.next() != null;
    }

    public @Nullable RehearsalReport getReport() {
        return report;
    }

    /** An uploaded file first, then every version that is known. */
    public List<SelectItem> getVersions() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.say("rehearsal.version.file", "")));
        migration
                .versions(actor.get())
                .forEach(v -> items.add(new SelectItem(
                        v.id().toString(),
                        words.say("migration.version", v.key() + " " + v.name(), v.version(), show.date(v.since())))));
        return items;
    }

    public KeptDraft getKept() {
        return kept;
    }

    public String getVersion() {
        return version;
    }

    /** Faces gives null for the choice of a file. */
    public void setVersion(@Nullable String version) {
        this.version = version == null ? "" : version;
    }

    public @Nullable Part getDraft() {
        return null;
    }

    public void setDraft(@Nullable Part draft) {
        this.draft = draft;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
