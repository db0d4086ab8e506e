package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.engine.Engine;

/**
 * Cán bộ phụ trách: who of the office answers for a dossier: whoever appraises or has appraised it, before that whoever received
 * it. Where he has no telephone or e-mail of his own, the agency's is named.
 */
@ApplicationScoped
public class CaseOfficers {

    /** The steps whose doer answers for the dossier, the first that counts first. */
    private static final List<String> STEPS = List.of(DossierStep.APPRAISE.form(), DossierStep.INTAKE.form());

    private final Engine engine;
    private final Accounts accounts;
    private final Organisations organisations;
    private final EntityManager em;

    @Inject
    public CaseOfficers(Engine engine, Accounts accounts, Organisations organisations, EntityManager em) {
        this.engine = engine;
        this.accounts = accounts;
        this.organisations = organisations;
        this.em = em;
    }

    /** Who answers for it; empty until somebody has taken it. */
    public Optional<Account> of(Dossier dossier) {
        List<Task> open = dossier.processInstance()
                .map(instance -> engine.tasks().open(instance))
                .orElse(List.of());
        List<StepRecord> done = em.createQuery(
                        "select r from StepRecord r where r.dossier = :d and r.step in :s order by r.recordedAt, r.written",
                        StepRecord.class)
                .setParameter("d", dossier.id().value())
                .setParameter("s", STEPS)
                .getResultList();
        return STEPS.stream()
                .flatMap(step -> doer(step, open, done).stream())
                .findFirst()
                .flatMap(accounts::find)
                .filter(account -> !account.isDisabled());
    }

    /** Whom to ask about it. */
    public OfficeContact contact(Dossier dossier) {
        return contact(dossier, of(dossier));
    }

    /** The same where somebody else answers, whoever asked for a supplement for example. */
    public OfficeContact contact(Dossier dossier, Optional<Account> officer) {
        Optional<Organisation> agency = organisations.find(dossier.agency());
        return new OfficeContact(
                officer.map(Account::displayName),
                dossier.agencyName()
                        .or(() -> agency.map(Organisation::name))
                        .orElse(dossier.agency().value()),
                officer.flatMap(Account::phone).or(() -> agency.flatMap(Organisation::phone)),
                officer.flatMap(Account::email).or(() -> agency.flatMap(Organisation::email)));
    }

    private static Optional<AccountName> doer(String step, List<Task> open, List<StepRecord> done) {
        return open.stream()
                .filter(task -> step.equals(task.formKey()))
                .flatMap(task -> Optional.ofNullable(task.assignee()).map(AccountName::new).stream())
                .findFirst()
                .or(() -> done.stream()
                        .filter(record -> record.step().equals(step))
                        .max(Comparator.comparing(StepRecord::recordedAt))
                        .map(StepRecord::actor));
    }
}
