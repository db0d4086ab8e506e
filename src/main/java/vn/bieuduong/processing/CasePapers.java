package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.award.CaseRecords;
import vn.bieuduong.award.IssuedKind;
import vn.bieuduong.award.OfficialPapers.Available;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierView;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Organisation;
import vn.bieuduong.identity.Organisations;
import vn.bieuduong.identity.Role;

/** Giấy tờ nội bộ: minutes of each council meeting and a letter for each time the dossier went up, from what was recorded then. */
@ApplicationScoped
public class CasePapers implements CaseRecords {

    /** How a step ends that ends the handling without a result. */
    private static final Set<String> ENDS = Set.of("ineligible", "rejected", "refused");

    private final Organisations organisations;
    private final Accounts accounts;
    private final EntityManager em;

    @Inject
    public CasePapers(Organisations organisations, Accounts accounts, EntityManager em) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.em = em;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected CasePapers() {
        this(null, null, null);
    }

    @Override
    public List<Available> available(DossierId id) {
        List<Available> all = new ArrayList<>();
        sessions(id).forEach(one -> all.add(new Available(IssuedKind.COUNCIL_MINUTES, one.ordinal())));
        submissions(id).forEach(one -> all.add(new Available(IssuedKind.SUBMISSION_LETTER, one.ordinal())));
        return all;
    }

    @Override
    public Optional<Recorded> paper(DossierView dossier, IssuedKind kind, int ordinal) {
        List<CouncilSession> sessions = sessions(dossier.id());
        CaseWording wording = new CaseWording(dossier, organisations, opinions(dossier.id()));
        return switch (kind) {
            case COUNCIL_MINUTES ->
                sessions.stream()
                        .filter(one -> one.ordinal() == ordinal)
                        .findFirst()
                        .map(wording::minutes);
            case SUBMISSION_LETTER ->
                submissions(dossier.id()).stream()
                        .filter(one -> one.ordinal() == ordinal)
                        .findFirst()
                        .map(one -> wording.letter(
                                one,
                                sessions.stream()
                                        .filter(met -> !met.recordedOn().isAfter(one.submittedOn()))
                                        .reduce((first, second) -> second)));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Ender> endedBy(DossierId id) {
        return em.createQuery(
                        "select r from StepRecord r where r.dossier = :d and r.recordedAt ="
                                + " (select max(l.recordedAt) from StepRecord l where l.dossier = :d)",
                        StepRecord.class)
                .setParameter("d", id.value())
                .getResultStream()
                .filter(last -> ENDS.contains(last.outcome()))
                .findFirst()
                .map(last -> {
                    Optional<Actor> actor = accounts.acting(last.actor());
                    boolean head = actor.filter(
                                    one -> one.duties().stream().anyMatch(duty -> duty.role() == Role.CHAIR))
                            .isPresent();
                    String title = accounts.get(last.actor()).title().orElse("");
                    return new Ender(head, title, last.actorName());
                });
    }

    private List<CouncilSession> sessions(DossierId id) {
        return em.createQuery(
                        "select s from CouncilSession s where s.dossier = :d order by s.ordinal", CouncilSession.class)
                .setParameter("d", id.value())
                .getResultList();
    }

    private List<Submission> submissions(DossierId id) {
        return em.createQuery("select s from Submission s where s.dossier = :d order by s.ordinal", Submission.class)
                .setParameter("d", id.value())
                .getResultList();
    }

    /** Who was asked and what he said, a line each. */
    private List<String> opinions(DossierId id) {
        return em.createQuery(
                        "select r from StepRecord r where r.dossier = :d and r.outcome in :given order by r.recordedAt",
                        StepRecord.class)
                .setParameter("d", id.value())
                .setParameter("given", List.of("agree", "object"))
                .getResultStream()
                .map(one -> body(one)
                        + (one.outcome().equals("agree") ? " đồng ý" : " không đồng ý")
                        + (one.note().isBlank() ? "" : " (" + one.note().strip() + ")"))
                .toList();
    }

    private String body(StepRecord opinion) {
        return accounts.acting(opinion.actor())
                .map(Actor::organisation)
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse(opinion.actorName());
    }
}
