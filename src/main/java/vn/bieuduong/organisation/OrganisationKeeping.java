package vn.bieuduong.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Typed;

/**
 * Giữ danh mục cơ quan, đơn vị: what an administrator of the portal does with bodies while they exist; {@link
 * OrganisationEnding} for the rest. Acts on the tree wait for each other.
 */
@ApplicationScoped
@Transactional
public class OrganisationKeeping {

    private static final long LOCK = 0x0B1E_D0_0010L;

    private final EntityManager em;
    private final Organisations organisations;
    private final OrganisationTree tree;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public OrganisationKeeping(
            EntityManager em, Organisations organisations, AuditTrail trail, Clock clock, Settings settings) {
        this.em = em;
        this.organisations = organisations;
        this.tree = new OrganisationTree(em, settings.demonstration());
        this.trail = trail;
        this.clock = clock;
    }

    /** One page of the bodies asked for. */
    public OrganisationList find(Actor administrator, OrganisationQuery query) {
        mustAdminister(administrator);
        query.under().ifPresent(code -> shown(organisations, code));
        return tree.find(query);
    }

    public OrganisationView one(Actor administrator, String code) {
        mustAdminister(administrator);
        return tree.view(shown(organisations, code));
    }

    /** The province as it is now; empty while nobody has entered it, which is the first thing to do. */
    public Optional<OrganisationList.Named> province(Actor administrator) {
        mustAdminister(administrator);
        return organisations.province().map(one -> new OrganisationList.Named(one.code(), one.name()));
    }

    /** The code a new body under this one would be given. */
    public String suggestedCode(Actor administrator, String upper) {
        mustAdminister(administrator);
        return tree.nextCode(shown(organisations, upper).code());
    }

    /** Adds a body and returns its code: the one that was typed, else the next number under the body above. */
    public String add(Actor administrator, OrganisationForm typed) {
        mustAdminister(administrator);
        lock(em);
        OrganisationForm form = typed;
        if (form.code().isEmpty()
                && form.parent() != null
                && organisations.find(form.parent()).isPresent()) {
            form = form.under(tree.nextCode(form.parent()));
        }
        List<Finding> findings = new ArrayList<>(form.findings());
        String code = form.code();
        organisations
                .find(code)
                .ifPresent(one -> findings.add(Finding.on("code", OrganisationReason.CODE_GIVEN, code, one.name())));
        place(form, findings);
        if (form.type() == OrganisationType.PROVINCE_PC) {
            organisations
                    .province()
                    .ifPresent(one ->
                            findings.add(Finding.on("type", OrganisationReason.PROVINCE_THERE_ALREADY, one.name())));
        }
        Refusal.ifAny(findings);
        Organisation added = new Organisation(form, OrganisationSource.PAGE, false);
        added.changedByHand(administrator.account(), clock.instant());
        em.persist(added);
        em.flush();
        trail.write(administrator.account(), OrganisationAct.ORGANISATION_ADDED, code, form.name());
        return code;
    }

    /**
     * Sửa thông tin: takes over what is said now of everything but code and name. Who may file less than before is told why.
     *
     * @param version of the facts the form was made from
     * @param reason needed when the body loses a kind of applicant it was
     */
    public void correct(Actor administrator, OrganisationForm typed, int version, String reason) {
        mustAdminister(administrator);
        lock(em);
        Organisation one = shown(organisations, typed.code());
        Refusal.unless(!one.isEnded(), OrganisationReason.ENDED_ALREADY, one.name());
        Refusal.unless(one.version() == version, OrganisationReason.CHANGED_MEANWHILE);
        OrganisationForm form = typed.named(one.name());
        List<Finding> findings = new ArrayList<>(form.findings());
        if (form.type() != null
                && form.type() != one.type()
                && (form.type().isAgency() || one.type().isAgency())) {
            findings.add(Finding.on("type", OrganisationReason.TYPE_FIXED));
        }
        if (Objects.equals(form.parent(), one.code())) {
            findings.add(Finding.on("parent", OrganisationReason.PARENT_BELOW, one.name()));
        } else {
            place(form, findings);
        }
        if (!form.applicantKinds().containsAll(one.applicantKinds())) {
            ActReason.check(findings, reason);
        }
        Refusal.ifAny(findings);
        String changed = String.join(", ", Changes.between(OrganisationTree.form(one), form));
        one.describe(form);
        one.changedByHand(administrator.account(), clock.instant());
        trail.write(
                administrator.account(),
                OrganisationAct.ORGANISATION_CORRECTED,
                one.code(),
                reason.isBlank() ? changed : changed + ": " + reason.strip());
    }

    /**
     * Đổi tên: what was filed and issued before keeps the name it has.
     *
     * @param from the first day of the new name, today or earlier
     */
    public void rename(Actor administrator, String code, String name, @Nullable LocalDate from, String reason) {
        mustAdminister(administrator);
        lock(em);
        Organisation one = shown(organisations, code);
        Refusal.unless(!one.isEnded(), OrganisationReason.ENDED_ALREADY, one.name());
        String next = Typed.line(name);
        List<Finding> findings = new ArrayList<>();
        OrganisationTree.form(one).named(next).findings().stream()
                .filter(finding -> "name".equals(finding.field()))
                .forEach(findings::add);
        if (next.equals(one.name())) {
            findings.add(Finding.on("name", OrganisationReason.NAME_UNCHANGED));
        }
        day(findings, "from", from, OfficeDay.today(clock));
        lastRenamed(code)
                .filter(last -> from != null && !from.isAfter(last))
                .ifPresent(last ->
                        findings.add(Finding.on("from", OrganisationReason.RENAMED_LATER, OfficeDay.written(last))));
        ActReason.check(findings, reason);
        if (from == null || !findings.isEmpty()) {
            throw new Refusal(findings);
        }
        String before = one.name();
        em.persist(one.rename(next, from, reason.strip(), administrator.account(), clock.instant()));
        one.changedByHand(administrator.account(), clock.instant());
        trail.write(
                administrator.account(),
                OrganisationAct.ORGANISATION_RENAMED,
                code,
                before + " → " + next + ", " + OfficeDay.written(from) + ": " + reason.strip());
    }

    /** Khai theo tệp: what the configuration says of a body, unless a person has changed it; whether it was taken over. */
    public boolean seed(OrganisationForm form, boolean demonstration) {
        Optional<Organisation> known = organisations.find(form.code());
        if (known.isEmpty()) {
            em.persist(new Organisation(form, OrganisationSource.FILE, demonstration));
            return true;
        }
        Organisation one = known.get();
        if (one.isKeptByHand()) {
            return false;
        }
        LocalDate today = OfficeDay.today(clock);
        if (!one.name().equals(form.name())) {
            // within a day the file's last word counts
            if (lastRenamed(one.code()).filter(today::equals).isEmpty()) {
                em.persist(one.rename(form.name(), today, "", Actor.system().account(), clock.instant()));
            } else {
                one.rename(form.name(), today, "", "", clock.instant());
            }
        }
        one.describe(form);
        return true;
    }

    /** The province there is, when it has another code than this one. */
    public Optional<String> otherProvince(String code) {
        return organisations
                .provinces()
                .filter(one -> !one.code().equals(code))
                .map(Organisation::code)
                .findFirst();
    }

    private Optional<LocalDate> lastRenamed(String code) {
        return em.createQuery(
                        "select n from OrganisationName n where n.organisation = :code order by n.until desc",
                        OrganisationName.class)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(OrganisationName::until);
    }

    /** Whether it may stand where it is to stand. */
    private void place(OrganisationForm form, List<Finding> findings) {
        String parent = form.parent();
        if (form.type() == OrganisationType.PROVINCE_PC) {
            if (parent != null) {
                findings.add(Finding.on("parent", OrganisationReason.PROVINCE_HAS_NO_PARENT));
            }
            return;
        }
        if (parent == null) {
            findings.add(Finding.on("parent", OrganisationReason.PARENT_MISSING));
            return;
        }
        Optional<Organisation> upper = organisations.find(parent);
        if (upper.isEmpty()) {
            findings.add(Finding.on("parent", OrganisationReason.PARENT_UNKNOWN, parent));
        } else if (upper.get().isEnded()) {
            findings.add(Finding.on(
                    "parent", OrganisationReason.PARENT_ENDED, upper.get().name()));
        } else if (tree.isWithin(parent, form.code())) {
            findings.add(Finding.on(
                    "parent", OrganisationReason.PARENT_BELOW, upper.get().name()));
        } else if (form.type() == OrganisationType.COMMUNE_PC && upper.get().type() != OrganisationType.PROVINCE_PC) {
            findings.add(Finding.on("parent", OrganisationReason.COMMUNE_UNDER_PROVINCE));
        }
    }

    /** A day on which something has happened: today or earlier. */
    static void day(List<Finding> findings, String field, @Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            findings.add(Finding.on(field, OrganisationReason.DAY_MISSING));
        } else if (day.isAfter(today)) {
            findings.add(Finding.on(field, OrganisationReason.DAY_TO_COME));
        }
    }

    static Organisation shown(Organisations organisations, String code) {
        return organisations.find(code).orElseThrow(() -> Refusal.of(OrganisationReason.ORGANISATION_NOT_FOUND, code));
    }

    /** Held until the transaction ends; the loader of the configuration takes the same. */
    static void lock(EntityManager em) {
        em.createNativeQuery("select count(*) from (select pg_advisory_xact_lock(" + LOCK + ")) as waited")
                .getSingleResult();
    }

    static void mustAdminister(Actor actor) {
        actor.mustHave(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);
    }
}
