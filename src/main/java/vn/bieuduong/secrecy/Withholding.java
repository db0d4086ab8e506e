package vn.bieuduong.secrecy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.counter.SecretDossiers;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.worklist.Worklist;

/**
 * Cất tệp mật: an officer who comes upon a state secret in a file has its bytes out of everybody's sight at once, in every dossier that holds
 * them; a pointer stays, in the dossier and in the desk's book, and the desk and the filer are told.
 */
@ApplicationScoped
@Transactional
public class Withholding {

    private final Worklist cases;
    private final Dossiers dossiers;
    private final Intake intake;
    private final SecretDossiers book;
    private final Facts facts;
    private final AuditTrail trail;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    Withholding(
            Worklist cases,
            Dossiers dossiers,
            Intake intake,
            SecretDossiers book,
            Facts facts,
            AuditTrail trail,
            EntityManager em,
            Clock clock) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.intake = intake;
        this.book = book;
        this.facts = facts;
        this.trail = trail;
        this.em = em;
        this.clock = clock;
    }

    /** Takes the file away from everybody who works with a dossier or filed it; whoever may open it in the office may do so. */
    public void withhold(Actor officer, DossierId id, PaperId paper, String reason) {
        AttachmentId attachment = cases.paper(officer, id, paper);
        ActReason.mustBeGiven(reason);
        AttachmentSummary file = intake.get(attachment);
        Dossier dossier = dossiers.get(id);
        Instant now = clock.instant();
        dossiers.withhold(file.sha256(), now);
        WithheldPaper kept = new WithheldPaper(id, paper, file.name(), reason.strip(), officer, now);
        em.persist(kept);
        book.note(
                dossier.agency(),
                dossier.anyNumber() + "/" + file.sha256().beginning(6).toUpperCase(java.util.Locale.ROOT),
                Texts.of("secrecy", "withheld.place", Texts.VIETNAMESE, List.of(dossier.anyNumber(), file.name())),
                officer);
        trail.write(officer.account(), SecrecyAct.PAPER_WITHHELD, id.value().toString(), "");
        facts.announce(new PaperWithheld(id, dossier.agency(), file.name()));
    }

    /** What was taken away from the dossier, oldest first. The caller has checked who asks. */
    public List<Withheld> of(DossierId id) {
        return em.createQuery("select w from WithheldPaper w where w.dossier = :d order by w.at", WithheldPaper.class)
                .setParameter("d", id.value())
                .getResultStream()
                .map(WithheldPaper::view)
                .toList();
    }

    /** Tệp đã cất: what it was called, by whom and when it was taken away, and why. */
    public record Withheld(UUID paper, String name, String reason, String by, Instant at) {}
}
