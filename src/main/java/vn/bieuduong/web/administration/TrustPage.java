package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.signature.report.TrustFamily;
import vn.bieuduong.trust.TrustAdministration;
import vn.bieuduong.trust.TrustEntry;
import vn.bieuduong.trust.TrustLine;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Tổ chức chứng thực được tin cậy: each certificate and list with its fingerprint; trusted by page, and ended there. */
@Named
@RequestScoped
public class TrustPage {

    private final TrustAdministration administration;
    private final TrustInput input;
    private final CurrentActor actor;
    private final Words words;
    private final RequestParameters ask;

    private @Nullable List<TrustLine> lines;
    private @Nullable List<TrustEntry> entries;

    @Inject
    TrustPage(
            TrustAdministration administration,
            TrustInput input,
            CurrentActor actor,
            Words words,
            RequestParameters ask) {
        this.administration = administration;
        this.input = input;
        this.actor = actor;
        this.words = words;
        this.ask = ask;
    }

    /** What was added on this page. */
    public List<TrustLine> getLines() {
        if (lines == null) {
            lines = administration.lines(actor.get());
        }
        return lines;
    }

    /** What lies in the folders. */
    public List<TrustEntry> getEntries() {
        if (entries == null) {
            entries = administration.files(actor.get());
        }
        return entries;
    }

    /** Whether no signature at all can be believed. */
    public boolean isWithoutAnchor() {
        return Stream.concat(
                        getLines().stream()
                                .filter(line -> line.role() == TrustEntry.Kind.ANCHOR)
                                .map(TrustLine::state),
                        getEntries().stream()
                                .filter(entry -> entry.kind() == TrustEntry.Kind.ANCHOR)
                                .map(TrustEntry::state))
                .noneMatch(TrustEntry.State.IN_FORCE::equals);
    }

    public List<SelectItem> getRoles() {
        return Stream.of(TrustEntry.Kind.ANCHOR, TrustEntry.Kind.INTERMEDIATE)
                .map(role -> new SelectItem(role.name(), words.get("trust.kind." + role)))
                .toList();
    }

    public List<SelectItem> getFamilies() {
        return Stream.of(TrustFamily.values())
                .map(family -> new SelectItem(family.name(), words.get("trust.family." + family)))
                .toList();
    }

    /** Thêm vào danh sách tin cậy. */
    public String add() {
        administration.add(actor.get(), input.request());
        return "/administration/trust?faces-redirect=true&done=trusted";
    }

    /** Thôi tin. */
    public String end() {
        administration.end(actor.get(), ask.neededId("certificate"), input.getSince(), input.getReason());
        return "/administration/trust?faces-redirect=true&done=distrusted";
    }

    /** "open" for the certificate whose form was sent. */
    public @Nullable String sent(UUID certificate) {
        boolean same = ask.isSent()
                && ask.text("certificate")
                        .filter(certificate.toString()::equals)
                        .isPresent();
        return same ? "open" : null;
    }

    /** good, warn or bad. */
    public String look(TrustEntry.State state) {
        return switch (state) {
            case IN_FORCE -> "good";
            case NOT_YET, EXPIRED -> "warn";
            case ENDED -> "quiet";
            case UNREADABLE -> "bad";
        };
    }
}
