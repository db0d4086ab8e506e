package vn.bieuduong.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.issuing.receipt.ReceiptMade;
import vn.bieuduong.platform.Facts;

/**
 * Giấy tờ đến lượt lập: what acts owe. An act writes down in its own transaction which papers it brings about and what
 * they say; the files are made and sealed after its commit by whichever node takes them, and outside of any transaction: a
 * token or a time-stamp service keeps nobody waiting. What a person waits for at the screen comes first: papers of the last
 * act before older ones, and what is made in hundreds, certificates and notices to nominees, after all others.
 */
@ApplicationScoped
@Transactional
public class DueDocuments {

    /** Longer than a paper takes with a slow time stamp; what a killed node had taken is free again after it. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    private final DocumentContents contents;
    private final IssuedRegister register;
    private final Facts facts;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public DueDocuments(
            DocumentContents contents, IssuedRegister register, Facts facts, EntityManager em, Clock clock) {
        this.contents = contents;
        this.register = register;
        this.facts = facts;
        this.em = em;
        this.clock = clock;
    }

    /** Writes down what the dossier owes since the act that ends here; what is owed or made already is left as it is. */
    public void settle(Dossier dossier) {
        em.flush(); // papers are made from what the database says
        List<Available> owed = new ArrayList<>(contents.offered(dossier, true));
        contents.certificates(dossier).forEach(one -> owed.add(new Available(one.kind(), one.ordinal())));
        Set<Available> there = new HashSet<>(register.issued(dossier.id()));
        of(dossier.id()).forEach(one -> there.add(one.paper()));
        owed.removeIf(there::contains);
        owe(dossier, owed);
    }

    /** The first of a kind has to say something else by now: one that is not made yet is not made any more, one that is counts as replaced. */
    public void renew(Dossier dossier, DocumentKind kind) {
        em.flush(); // papers are made from what the database says
        find(dossier.id(), kind, 0).ifPresent(em::remove);
        em.flush();
        again(dossier, new Available(kind, 0));
    }

    /** Writes down that the dossier owes this one anew; the one that counts now counts until then. */
    void again(Dossier dossier, Available paper) {
        owe(dossier, List.of(paper));
    }

    private void owe(Dossier dossier, List<Available> owed) {
        if (!owed.isEmpty()) {
            Instant now = clock.instant();
            int place = 0;
            for (DocumentDraft paper : contents.all(dossier, owed)) {
                em.persist(new DueDocument(dossier.id(), paper, place++, now));
            }
            facts.announce(new DocumentsDue(dossier.id()));
        }
    }

    /** Those of the dossier that are not made yet. */
    List<DocumentInMaking> waiting(DossierId dossier) {
        return of(dossier).stream().map(DueDocument::inMaking).toList();
    }

    Optional<DueDocument> find(DossierId dossier, DocumentKind kind, int ordinal) {
        return of(dossier).stream()
                .filter(one -> one.paper().equals(new Available(kind, ordinal)))
                .findFirst();
    }

    /** Takes the next one to make; empty when none is due now. */
    Optional<UUID> claim() {
        Instant now = clock.instant();
        return next("""
                        select id from paper_due where not_before <= ?1
                        order by for_each_nominee, due_at desc, place limit 1 for update skip locked""").map(id -> {
            em.find(DueDocument.class, id).claim(now.plus(CLAIM));
            em.flush();
            return id;
        });
    }

    /** What is owed; empty when another node took longer than a claim lasts, and has made it after all. */
    Optional<DueDocument> find(UUID id) {
        return Optional.ofNullable(em.find(DueDocument.class, id));
    }

    /** Enters its file in the register and crosses it off, both or neither; one that was made twice counts once. */
    void made(UUID id, IssuedDocument paper) {
        DueDocument due = em.find(DueDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (due == null) {
            return; // another node took longer than a claim lasts, and has made it after all
        }
        register.current(due.dossier(), paper.kind(), paper.ordinal()).ifPresent(old -> {
            old.replacedBy(paper);
            em.flush(); // one paper at a time may count: the old one steps back first
        });
        register.add(paper);
        em.remove(due);
        if (paper.kind() == DocumentKind.FILING_RECEIPT) {
            IssuedFile receipt = paper.file();
            facts.announce(new ReceiptMade(due.dossier(), receipt.fileName(), receipt.file()));
        }
    }

    void failed(UUID id, String why) {
        DueDocument due = em.find(DueDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (due != null) {
            due.failed(why, clock.instant());
        }
    }

    private Optional<UUID> next(String query) {
        List<?> ids = em.createNativeQuery(query)
                .setParameter(1, Timestamp.from(clock.instant()))
                .getResultList();
        return ids.stream().findFirst().map(id -> UUID.fromString(id.toString()));
    }

    private List<DueDocument> of(DossierId dossier) {
        return em.createQuery(
                        "select p from DueDocument p where p.dossier = :d order by p.dueAt, p.place", DueDocument.class)
                .setParameter("d", dossier.value())
                .getResultList();
    }
}
