package vn.bieuduong.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.place.Locality;
import vn.bieuduong.organisation.place.Places;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Giữ danh mục cơ quan, đơn vị: what an administrator of the portal does with bodies while they exist; {@link
 * OrganisationEnding} for the rest. Acts on the tree wait for each other.
 */
@ApplicationScoped
@Transactional
public class OrganisationKeeping {

    private static final int SUGGESTED = 20;
    private static final long LOCK = 0x0B1E_D0_0010L;

    private final EntityManager em;
    private final Organisations organisations;
    private final OrganisationTree tree;
    private final Places places;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public OrganisationKeeping(
            EntityManager em, Organisations organisations, AuditTrail trail, Clock clock, Settings settings) {
        this.em = em;
        this.organisations = organisations;
        this.tree = new OrganisationTree(em, settings.demonstration());
        this.places = new Places(em, settings);
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * One page of the bodies asked for.
     *
     * @param province as it is known already, which spares reading the way to it
     */
    public OrganisationList find(
            Actor administrator, OrganisationQuery query, Optional<OrganisationList.Named> province) {
        mustAdminister(administrator);
        OrganisationList found = tree.find(query, province);
        query.under().filter(code -> found.path().isEmpty()).ifPresent(code -> {
            throw Refusal.of(OrganisationReason.ORGANISATION_NOT_FOUND, code);
        });
        return found;
    }

    /** All that are asked for, whatever the page: to be written to a file. */
    public List<OrganisationList.Line> all(Actor administrator, OrganisationQuery query) {
        mustAdminister(administrator);
        return tree.all(query);
    }

    /** What belongs to each of these bodies now. */
    public Map<AgencyCode, List<OrganisationList.Branch>> branches(Actor administrator, Collection<AgencyCode> codes) {
        mustAdminister(administrator);
        return tree.branches(codes);
    }

    /** Bodies there are now that may be meant by what is typed so far, as they are chosen and shown. */
    public List<String> suggested(Actor administrator, String typed) {
        mustAdminister(administrator);
        return organisations.like(typed, SUGGESTED).stream()
                .map(Organisation::written)
                .toList();
    }

    public OrganisationView one(Actor administrator, AgencyCode code) {
        mustAdminister(administrator);
        return tree.view(shown(organisations, code));
    }

    /** The province as it is now; empty while nobody has entered it, which is the first thing to do. */
    public Optional<OrganisationList.Named> province(Actor administrator) {
        mustAdminister(administrator);
        return organisations.province().map(one -> new OrganisationList.Named(one.code(), one.name()));
    }

    /** A body under which a new one is to stand. */
    public OrganisationList.Upper upper(Actor administrator, AgencyCode code) {
        mustAdminister(administrator);
        return tree.upper(code).orElseThrow(() -> Refusal.of(OrganisationReason.ORGANISATION_NOT_FOUND, code));
    }

    /** Adds a body and returns its code: the one that was typed, else the next number under the body above. */
    public AgencyCode add(Actor administrator, OrganisationForm typed) {
        mustAdminister(administrator);
        lock(em);
        List<Finding> findings = new ArrayList<>();
        OrganisationForm form = placed(typed, findings);
        Optional<Organisation> upper = body(form.parent());
        if (form.code().isEmpty() && upper.isPresent()) {
            form = form.under(tree.nextCode(upper.get().code()));
        }
        findings.addAll(form.findings());
        String code = form.code();
        body(code).ifPresent(one -> findings.add(Finding.on("code", OrganisationReason.CODE_GIVEN, code, one.name())));
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
        return added.code();
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
        Organisation one = body(typed.code())
                .orElseThrow(() -> Refusal.of(OrganisationReason.ORGANISATION_NOT_FOUND, typed.code()));
        Refusal.unless(!one.isEnded(), OrganisationReason.ENDED_ALREADY, one.name());
        Refusal.unless(one.version() == version, OrganisationReason.CHANGED_MEANWHILE);
        List<Finding> findings = new ArrayList<>();
        OrganisationForm form = placed(typed.named(one.name()), findings);
        findings.addAll(form.findings());
        if (form.type() != null
                && form.type() != one.type()
                && (form.type().isAgency() || one.type().isAgency())) {
            findings.add(Finding.on("type", OrganisationReason.TYPE_FIXED));
        }
        if (one.code().value().equals(form.parent())) {
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
                one.code().value(),
                reason.isBlank() ? changed : changed + ": " + reason.strip());
    }

    /**
     * Đổi tên: what was filed and issued before keeps the name it has.
     *
     * @param from the first day of the new name, today or earlier
     */
    public void rename(Actor administrator, AgencyCode code, String name, @Nullable LocalDate from, String reason) {
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
                code.value(),
                before + " → " + next + ", " + OfficeDay.written(from) + ": " + reason.strip());
    }

    /** Khai theo tệp: what the configuration says of a body, unless a person has changed it; whether it was taken over. */
    public boolean seed(OrganisationForm form, boolean demonstration) {
        Optional<Organisation> known = body(form.code());
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
                one.rename(form.name(), today, "", AccountName.SYSTEM, clock.instant());
            }
        }
        one.describe(form);
        return true;
    }

    /** The province there is, when it has another code than this one. */
    public Optional<AgencyCode> otherProvince(AgencyCode code) {
        return organisations
                .provinces()
                .filter(one -> !one.code().equals(code))
                .map(Organisation::code)
                .findFirst();
    }

    private Optional<LocalDate> lastRenamed(AgencyCode code) {
        return em.createQuery(
                        "select n from OrganisationName n where n.organisation = :code order by n.until desc",
                        OrganisationName.class)
                .setParameter("code", code.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(OrganisationName::until);
    }

    /** Place and upper body are typed as people say them; what is kept is their codes. */
    private OrganisationForm placed(OrganisationForm typed, List<Finding> findings) {
        String said = typed.commune();
        OrganisationForm placed = said == null
                ? typed
                : typed.lyingIn(places.meant(findings, "commune", said)
                        .map(Locality::code)
                        .orElse(null));
        String parent = typed.parent();
        return parent == null || body(parent).isPresent()
                ? placed
                : organisations
                        .meant(findings, "parent", parent)
                        .map(upper -> placed.belongingTo(upper.code().value()))
                        .orElse(placed);
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
        Optional<Organisation> upper = body(parent);
        if (upper.isEmpty()) {
            return; // it is said already why none was found
        }
        if (upper.get().isEnded()) {
            findings.add(Finding.on(
                    "parent", OrganisationReason.PARENT_ENDED, upper.get().name()));
        } else if (AgencyCode.read(form.code())
                .filter(code -> tree.isWithin(upper.get().code(), code))
                .isPresent()) {
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

    /** The body with a code that was typed; nothing where nothing, or no code, was. */
    private Optional<Organisation> body(@Nullable String typed) {
        return Optional.ofNullable(typed).flatMap(AgencyCode::read).flatMap(organisations::find);
    }

    static Organisation shown(Organisations organisations, AgencyCode code) {
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
