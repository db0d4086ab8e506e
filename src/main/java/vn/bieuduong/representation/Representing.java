package vn.bieuduong.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.representation.Mandate.Giver;

/**
 * Uỷ quyền nộp hồ sơ: a citizen lets somebody act for him, by himself and at once; or whoever is to act brings the paper, and the desk
 * of an agency decides. Either of the two ends it at any time; after its last day it ends by itself.
 */
@ApplicationScoped
@Transactional
public class Representing {

    /** The endings of papers that are taken. */
    public static final List<String> ENDINGS = List.of("pdf", "jpg", "png");

    private final Mandates mandates;
    private final MandateRules rules;
    private final Accounts accounts;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Intake intake;
    private final Settings settings;
    private final Facts facts;
    private final AuditTrail trail;

    @Inject
    Representing(
            Mandates mandates,
            MandateRules rules,
            Accounts accounts,
            Procedures procedures,
            Organisations organisations,
            Intake intake,
            Settings settings,
            Facts facts,
            AuditTrail trail) {
        this.mandates = mandates;
        this.rules = rules;
        this.accounts = accounts;
        this.procedures = procedures;
        this.organisations = organisations;
        this.intake = intake;
        this.settings = settings;
        this.facts = facts;
        this.trail = trail;
    }

    /** Whether he may be represented: he files in his own name. */
    public boolean isCitizen(Actor actor) {
        return actor.hasAt(Role.APPLICANT, Duty.CITIZEN);
    }

    /** What it may be for, a citizen's procedures of today. */
    public List<Procedure> scopes() {
        return procedures.fileable(mandates.today(), Organisations.citizenKinds());
    }

    /** The citizen names who acts for him; it counts from its first day. Sent twice, it is one. */
    public UUID give(Actor principal, MandateForm form) {
        Refusal.unless(isCitizen(principal), MandateReason.NO_CITIZEN);
        List<Finding> findings = new ArrayList<>();
        Optional<Actor> other = AccountName.read(form.account())
                .flatMap(accounts::acting)
                .filter(Actor::files)
                .filter(one -> isCalled(one, form.fullName()));
        if (other.isEmpty()) {
            findings.add(Finding.on("account", MandateReason.REPRESENTATIVE_UNKNOWN));
        }
        return made(principal, findings, Optional.of(new Giver(principal.account(), null)), other, form, null);
    }

    /**
     * Whoever is to act brings the paper; the desk of the agency decides, and the citizen is told at once: in his account, or where he
     * has none by the ways that were typed.
     */
    public UUID ask(Actor representative, MandateForm form, @Nullable AgencyCode agency) {
        List<Finding> findings = new ArrayList<>();
        Optional<Giver> giver;
        if (form.person().isPresent()) {
            findings.addAll(form.person().get().findings());
            giver = Optional.of(new Giver(null, form.person().get()));
        } else {
            giver = AccountName.read(form.account())
                    .flatMap(accounts::acting)
                    .filter(this::isCitizen)
                    .filter(one -> isCalled(one, form.fullName()))
                    .map(one -> new Giver(one.account(), null));
            if (giver.isEmpty()) {
                findings.add(Finding.on("account", MandateReason.PRINCIPAL_UNKNOWN));
            }
        }
        if (organisations.agencies().stream().noneMatch(one -> one.code().equals(agency))) {
            findings.add(Finding.on("agency", MandateReason.DESK_MISSING));
        }
        if (form.paper().isEmpty()) {
            findings.add(Finding.on("paper", MandateReason.PAPER_MISSING));
        }
        return made(representative, findings, giver, Optional.of(representative), form, agency);
    }

    private UUID made(
            Actor by,
            List<Finding> findings,
            Optional<Giver> giver,
            Optional<Actor> representative,
            MandateForm form,
            @Nullable AgencyCode agency) {
        LocalDate today = mandates.today();
        MandateRules.Terms limits = rules.on(today);
        if (giver.isPresent()
                && representative
                        .filter(one -> one.account().equals(giver.get().account()))
                        .isPresent()) {
            findings.add(Finding.on("account", MandateReason.ONESELF));
        }
        if (!form.scope().isEmpty()
                && scopes().stream().noneMatch(one -> one.id().equals(form.scope()))) {
            findings.add(Finding.on("scope", MandateReason.SCOPE_UNKNOWN));
        }
        LocalDate from = form.from();
        LocalDate to = form.to();
        if (from == null || from.isBefore(today)) {
            findings.add(Finding.on("from", MandateReason.FROM_WRONG));
        }
        if (to == null
                || to.isBefore(today)
                || from != null && (to.isBefore(from) || to.isAfter(from.plusDays(limits.longestDays())))) {
            findings.add(Finding.on("to", MandateReason.TO_WRONG, limits.longestDays()));
        }
        Refusal.ifAny(findings);
        if (giver.isEmpty() || representative.isEmpty() || from == null || to == null) {
            throw new IllegalStateException("was refused");
        }
        AccountName acting = representative.get().account();
        Mandate.Terms terms = new Mandate.Terms(form.scope(), from, to, agency);
        List<Mandate> there = mandates.of(by.account());
        Optional<Mandate> twice = there.stream()
                .filter(one -> one.says(giver.get(), acting, terms))
                .findFirst();
        if (twice.isPresent()) {
            return twice.get().id();
        }
        Refusal.unless(
                there.stream().filter(one -> one.isOpen() && !one.isPast(today)).count() < limits.mostOpen(),
                MandateReason.TOO_MANY_MANDATES,
                limits.mostOpen());
        Mandate mandate = new Mandate(
                giver.get(),
                acting,
                terms,
                form.paper().map(paper -> received(by, paper)),
                by.account(),
                mandates.now());
        mandates.add(mandate);
        done(by, mandate, agency == null ? MandateAct.MANDATE_GIVEN : MandateAct.MANDATE_ASKED);
        return mandate.id();
    }

    /** Taken in and looked at by the inspection's worker as every uploaded file. */
    private AttachmentId received(Actor by, MandateForm.Brought paper) {
        String name = paper.name().toLowerCase(Locale.ROOT);
        if (ENDINGS.stream().noneMatch(ending -> name.endsWith("." + ending))) {
            throw new Refusal(
                    List.of(Finding.on("paper", MandateReason.PAPER_KIND_NOT_TAKEN, String.join(", ", ENDINGS))));
        }
        try {
            return intake.receive(
                            paper.content(),
                            paper.name(),
                            settings.maxUploadBytes(),
                            by.account().value())
                    .id();
        } catch (Refusal refusal) {
            Finding why = refusal.findings().getFirst();
            Worded said = language -> Texts.of(why, language);
            throw new Refusal(List.of(Finding.on("paper", MandateReason.PAPER_REFUSED, said)));
        }
    }

    /** Ends it at once: who is represented, or who represents. Ended once, ending again changes nothing. */
    public void end(Actor actor, UUID id) {
        Mandate one = mandates.locked(id);
        Refusal.unless(one.isOf(actor.account()), MandateReason.MANDATE_NOT_FOUND);
        if (one.state() != MandateState.ENDED) {
            one.end(actor.account(), mandates.now());
            done(actor, one, MandateAct.MANDATE_ENDED);
        }
    }

    /** Those in which he is represented or represents, newest first. */
    public List<MandateLine> of(Actor actor) {
        return mandates.of(actor.account()).stream()
                .map(one -> mandates.line(one, actor))
                .toList();
    }

    /** One of them, for either of the two and for the desk that decides; to everybody else there is none. */
    public MandateLine one(Actor actor, UUID id) {
        return mandates.line(readable(actor, id), actor);
    }

    /** Its paper, for the same. */
    public AttachmentSummary paper(Actor actor, UUID id) {
        return readable(actor, id)
                .paper()
                .map(intake::get)
                .orElseThrow(() -> Refusal.of(MandateReason.MANDATE_NOT_FOUND));
    }

    private Mandate readable(Actor actor, UUID id) {
        Mandate one = mandates.get(id);
        Refusal.unless(one.isOf(actor.account()) || mandates.isDesk(actor, one), MandateReason.MANDATE_NOT_FOUND);
        return one;
    }

    private void done(Actor actor, Mandate one, MandateAct act) {
        write(trail, actor, act, one);
        facts.announce(one.changed());
    }

    static void write(AuditTrail trail, Actor actor, MandateAct act, Mandate one) {
        String days = OfficeDay.written(one.firstDay()) + " – " + OfficeDay.written(one.lastDay());
        String scope = one.scope().isEmpty() ? "" : ", " + one.scope();
        String reason = one.reason().isEmpty() ? "" : ": " + one.reason();
        trail.write(
                actor.account(),
                act,
                one.principal().map(AccountName::value).orElseGet(() -> one.id().toString()),
                one.representative() + ", " + days + scope + reason);
    }

    private static boolean isCalled(Actor one, String fullName) {
        return Folded.areAlike(one.displayName(), fullName);
    }
}
