package vn.bieuduong.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;

/**
 * Giấy tờ phát hành: the official papers of a dossier, for its filer and the agency's office. They are {@link
 * DueDocuments owed} by their act and made right after, once and for all.
 */
@ApplicationScoped
@Transactional
public class IssuedDocuments {

    private final Dossiers dossiers;
    private final DocumentContents contents;
    private final Issuing issuing;
    private final IssuedRegister register;
    private final DueDocuments due;
    private final Clock clock;

    @Inject
    public IssuedDocuments(
            Dossiers dossiers,
            DocumentContents contents,
            Issuing issuing,
            IssuedRegister register,
            DueDocuments due,
            Clock clock) {
        this.dossiers = dossiers;
        this.contents = contents;
        this.issuing = issuing;
        this.register = register;
        this.due = due;
        this.clock = clock;
    }

    /** Which papers of the dossier the actor may download now: kind and ordinal, in the order they came to be. */
    public List<Available> available(Actor actor, DossierId id) {
        Dossier dossier = readable(actor, id);
        return contents.offered(dossier, isOffice(actor, dossier));
    }

    /** Which of the dossier's papers, certificates too, are not made yet, and when they will be tried. */
    public List<DocumentInMaking> inMaking(Actor actor, DossierId id) {
        readable(actor, id);
        return due.waiting(id);
    }

    /** Phiếu kiểm soát as things stand now, neither sealed nor kept; for the office. */
    public ControlSheetNow controlSheet(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        Refusal.unless(isOffice(actor, dossier), DossierReason.NOT_FOUND);
        DocumentDraft paper = contents.of(dossier, DocumentKind.CONTROL_SHEET, 0);
        return new ControlSheetNow(paper.kind().fileName(paper.number()), issuing.preview(paper));
    }

    /** A PDF made for one reader. */
    public record ControlSheetNow(String fileName, byte[] pdf) {}

    /** The certificates the dossier's decision gives, in the order of its list; each is opened as a paper of its kind. */
    public List<CertificateLine> certificates(Actor actor, DossierId id) {
        List<CertificateLine> given = contents.certificates(readable(actor, id));
        boolean all = register.decisionRevokedAt(id).isPresent();
        Set<Integer> revoked = given.isEmpty() ? Set.of() : register.revokedCertificates(id);
        Set<Integer> unstamped = register.unstamped(id).stream()
                .filter(issued -> issued.kind().isCertificate())
                .map(IssuedDocument::ordinal)
                .collect(Collectors.toSet());
        return given.stream()
                .map(one -> one.standing(all || revoked.contains(one.ordinal()), unstamped.contains(one.ordinal())))
                .toList();
    }

    /** A paper that can be downloaded. */
    public record Available(DocumentKind kind, int ordinal) {}

    /** A decision that the portal has issued on a dossier. */
    public record Decision(DossierId dossier, IssuedFile file, String number, String title) {}

    /** The decisions in force of the other dossiers of whose this one is, as far as the actor may read them; the newest first. */
    public List<Decision> decisions(Actor actor, DossierId id) {
        Dossier draft = readable(actor, id);
        List<DossierId> others = Stream.of(DossierState.RESULT_READY, DossierState.RETURNED)
                .flatMap(state -> dossiers.of(actor, state).stream())
                .filter(one -> one.organisation().equals(draft.organisation())
                        && (draft.organisation().isPresent() || one.filer().equals(draft.filer())))
                .map(Dossier::id)
                .toList();
        return register.decisions(others);
    }

    /** Which of them were sealed while no time stamp could be had. */
    public List<Available> unstamped(Actor actor, DossierId id) {
        readable(actor, id);
        return register.unstamped(id).stream()
                .map(issued -> new Available(issued.kind(), issued.ordinal()))
                .toList();
    }

    /** Refuses, as if there were no such dossier, whoever may not read its documents. */
    public void mustRead(Actor actor, DossierId id) {
        readable(actor, id);
    }

    /**
     * One paper of the dossier; where its bytes lie is told by the file store. Changes nothing: a paper that is not made yet
     * is refused as such.
     */
    public IssuedFile open(Actor actor, DossierId id, DocumentKind kind, int ordinal) {
        mustBeOffered(actor, id, kind, ordinal);
        IssuedDocument issued =
                register.current(id, kind, ordinal).orElseThrow(() -> Refusal.of(AwardReason.PAPER_IN_MAKING));
        Refusal.unless(!issued.isRevoked(), AwardReason.PAPER_REVOKED);
        return issued.file();
    }

    /** How the making of a paper the actor may open stands; empty once it is made. */
    public Optional<DocumentInMaking> making(Actor actor, DossierId id, DocumentKind kind, int ordinal) {
        mustBeOffered(actor, id, kind, ordinal);
        if (register.current(id, kind, ordinal).isPresent()) {
            return Optional.empty();
        }
        Available paper = new Available(kind, ordinal);
        return Optional.of(due.waiting(id).stream()
                .filter(one -> one.paper().equals(paper))
                .findFirst()
                .orElseGet(() -> new DocumentInMaking(paper, false, clock.instant())));
    }

    private void mustBeOffered(Actor actor, DossierId id, DocumentKind kind, int ordinal) {
        boolean offered = kind.isCertificate()
                ? certificates(actor, id).stream().anyMatch(one -> one.kind() == kind && one.ordinal() == ordinal)
                : available(actor, id).contains(new Available(kind, ordinal));
        Refusal.unless(offered, AwardReason.PAPER_NOT_ISSUED);
        Refusal.unless(!kind.isCertificate() || register.decisionRevokedAt(id).isEmpty(), AwardReason.DECISION_REVOKED);
    }

    /** The filer and his unit, or somebody with a duty in the agency's office; to all others the dossier does not exist. */
    private Dossier readable(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        Refusal.unless(dossier.isReadBy(actor) || isOffice(actor, dossier), DossierReason.NOT_FOUND);
        return dossier;
    }

    private static boolean isOffice(Actor actor, Dossier dossier) {
        return actor.reach().covers(dossier.matter());
    }
}
