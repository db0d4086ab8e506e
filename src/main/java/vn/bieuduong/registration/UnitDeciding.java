package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.account.AccountForm;
import vn.bieuduong.account.AccountOpening;
import vn.bieuduong.account.DutyForm;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.identity.Role;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.informing.PersonalLetters;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.registration.consent.Consents;
import vn.bieuduong.registration.paper.UnitPaper;

/** Duyệt đề nghị mở tài khoản của đơn vị: the administrator's queue; he opens body and first account at once, or says why not. */
@ApplicationScoped
@Transactional
public class UnitDeciding {

    private static final String PREFIX = "dv";
    private static final int SHOWN = 200;

    /**
     * What the administrator adds.
     *
     * @param existing the code of the body when it stands in the portal already; "" to add it
     * @param parent the code of the body above a new one
     * @param kinds as what a new one may file
     */
    public record Approval(String existing, String parent, String place, String headTitle, List<String> kinds) {

        public Approval {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Something that looks like the same unit.
     *
     * @param code the body's code; "" for another application
     * @param sameTaxCode whether it has the same tax code, and not only the same name in the same commune
     */
    public record Alike(String code, String name, boolean sameTaxCode) {}

    private final EntityManager em;
    private final Organisations organisations;
    private final OrganisationKeeping bodies;
    private final Accounts accounts;
    private final AccountOpening opening;
    private final Consents consents;
    private final Intake intake;
    private final PersonalLetters letters;
    private final AuditTrail trail;
    private final Wishes wishes;
    private final Clock clock;

    @Inject
    public UnitDeciding(
            EntityManager em,
            Organisations organisations,
            OrganisationKeeping bodies,
            Accounts accounts,
            AccountOpening opening,
            Consents consents,
            Intake intake,
            PersonalLetters letters,
            AuditTrail trail,
            Wishes wishes,
            Clock clock) {
        this.em = em;
        this.organisations = organisations;
        this.bodies = bodies;
        this.accounts = accounts;
        this.opening = opening;
        this.consents = consents;
        this.intake = intake;
        this.letters = letters;
        this.trail = trail;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** Those of a state: waiting ones oldest first, others newest first; two hundred at most. */
    public List<ApplicationLine> find(Actor administrator, ApplicationState state) {
        AdministrativeAct.mustAdminister(administrator);
        String order = state == ApplicationState.WAITING ? "a.appliedAt" : "a.decidedAt desc";
        return em.createQuery(
                        "select a from UnitApplication a where a.state = :state order by " + order,
                        UnitApplication.class)
                .setParameter("state", state)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(this::line)
                .toList();
    }

    public ApplicationLine one(Actor administrator, UUID id) {
        AdministrativeAct.mustAdminister(administrator);
        return line(Optional.ofNullable(em.find(UnitApplication.class, id))
                .orElseThrow(() -> Refusal.of(RegistrationReason.APPLICATION_UNKNOWN)));
    }

    /** The signed paper that came with it, and what it is worth; nothing where none came. */
    public Optional<UnitPaper> paper(Actor administrator, UUID id) {
        AdministrativeAct.mustAdminister(administrator);
        return Optional.ofNullable(em.find(UnitApplication.class, id))
                .flatMap(one -> one.paper().map(file -> UnitPaper.of(intake.get(file), one.taxCode())));
    }

    /** What a new body of the commune would be written with: "Suối Ngà". */
    public String place(Actor administrator, UUID id) {
        return organisations
                .find(one(administrator, id).commune())
                .map(Organisation::place)
                .orElse("");
    }

    /** Bodies and waiting applications that look like the same unit: by its tax code, or by its name in the same commune. */
    public List<Alike> alike(Actor administrator, UUID id) {
        ApplicationLine one = one(administrator, id);
        List<Alike> alike = new ArrayList<>();
        em.createNativeQuery("select o.code, o.name, coalesce(o.tax_code = ?1, false) from organisation o"
                        + " where o.ended_on is null and (o.tax_code = ?1 or (folded(o.name) = folded(?2) and o.parent = ?3))"
                        + " order by o.code")
                .setParameter(1, one.taxCode())
                .setParameter(2, one.unit())
                .setParameter(3, one.commune().value())
                .getResultList()
                .forEach(row -> alike.add(alike((Object[]) row)));
        em.createNativeQuery("select '', a.unit_name, a.tax_code = ?1 from unit_application a where a.state = 'WAITING'"
                        + " and a.id <> cast(?4 as uuid) and (a.tax_code = ?1 or (folded(a.unit_name) = folded(?2)"
                        + " and a.commune = ?3)) order by a.applied_at")
                .setParameter(1, one.taxCode())
                .setParameter(2, one.unit())
                .setParameter(3, one.commune().value())
                .setParameter(4, id.toString())
                .getResultList()
                .forEach(row -> alike.add(alike((Object[]) row)));
        return alike;
    }

    private static Alike alike(Object[] row) {
        return new Alike((String) row[0], (String) row[1], (Boolean) row[2]);
    }

    /** Adds the body unless it is there, opens the sender's account with the duties to file for it and to keep its people, and invites him. */
    public AccountOpening.Invitation approve(Actor administrator, UUID id, Approval approval) {
        UnitApplication application = waiting(administrator, id);
        AgencyCode body = approval.existing().isEmpty()
                ? added(administrator, application, approval)
                : AgencyCode.read(approval.existing().toUpperCase(Locale.ROOT))
                        .flatMap(organisations::find)
                        .filter(one -> !one.isEnded())
                        .map(Organisation::code)
                        .orElseThrow(() -> new Refusal(
                                List.of(Finding.on("existing", RegistrationReason.BODY_UNKNOWN, approval.existing()))));
        AccountName name = freeName(application);
        wishes.speak(name, application.language());
        AccountOpening.Invitation invitation = opening.openAndInvite(
                administrator,
                new AccountForm(
                        name.value(),
                        application.person(),
                        body.value(),
                        List.of(
                                new DutyForm(Role.APPLICANT.name(), "", null, null),
                                new DutyForm(Role.UNIT_ADMINISTRATOR.name(), "", null, null))));
        consents.agree(accounts.get(invitation.account()), application.consent(), application.language());
        application.approve(body, invitation.account(), administrator.account(), clock.instant());
        trail.write(
                administrator.account(),
                RegistrationAct.UNIT_APPROVED,
                id.toString(),
                application.unit() + ", " + body + ", " + invitation.account());
        return invitation;
    }

    private AgencyCode added(Actor administrator, UnitApplication application, Approval approval) {
        if (approval.kinds().isEmpty()) {
            throw new Refusal(List.of(Finding.on("kinds", RegistrationReason.KINDS_MISSING)));
        }
        return bodies.add(
                administrator,
                application.body(
                        approval.parent().toUpperCase(Locale.ROOT),
                        approval.place(),
                        approval.headTitle(),
                        approval.kinds()));
    }

    /** Tells the sender why not. */
    public void refuse(Actor administrator, UUID id, String reason) {
        UnitApplication application = waiting(administrator, id);
        ActReason.mustBeGiven(reason);
        application.refuse(reason.strip(), administrator.account(), clock.instant());
        trail.write(
                administrator.account(),
                RegistrationAct.UNIT_REFUSED,
                id.toString(),
                application.unit() + ": " + reason.strip());
        letters.send(
                Occasion.APPLICATION_REFUSED,
                application.email(),
                application.person().displayName(),
                application.language(),
                "/registration/register.xhtml",
                null,
                Map.of("unit", application.unit(), "reason", reason.strip()));
    }

    /** Locked: two administrators cannot both decide it. */
    private UnitApplication waiting(Actor administrator, UUID id) {
        AdministrativeAct.mustAdminister(administrator);
        UnitApplication application = Optional.ofNullable(
                        em.find(UnitApplication.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.of(RegistrationReason.APPLICATION_UNKNOWN));
        Refusal.unless(
                application.line("").state() == ApplicationState.WAITING, RegistrationReason.APPLICATION_DECIDED);
        return application;
    }

    /** "dv" and its tax code, with a number when the unit has an account already. */
    private AccountName freeName(UnitApplication application) {
        String base = PREFIX + application.taxCode();
        AccountName name = new AccountName(base);
        for (int i = 2; accounts.find(name).isPresent(); i++) {
            name = new AccountName(base + "-" + i);
        }
        return name;
    }

    private ApplicationLine line(UnitApplication application) {
        return application.line(organisations
                .find(application.commune())
                .map(Organisation::name)
                .orElse(application.commune().value()));
    }
}
