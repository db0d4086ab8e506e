package vn.bieuduong.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Chấm dứt, sáp nhập: a body ends on a day, for a reason, and may name who stepped in its place; several may name the same. It
 * stays to be read, its code is never given again, and its people finish what is open there.
 */
@ApplicationScoped
@Transactional
public class OrganisationEnding {

    private final EntityManager em;
    private final Organisations organisations;
    private final OrganisationTree tree;
    private final Facts facts;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public OrganisationEnding(
            EntityManager em,
            Organisations organisations,
            Facts facts,
            AuditTrail trail,
            Clock clock,
            Settings settings) {
        this.em = em;
        this.organisations = organisations;
        this.tree = new OrganisationTree(em, settings.demonstration());
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the end would do, once it may be done; empty when nobody steps in its place. Changes nothing. */
    public Optional<OrganisationEnd.Preview> preview(Actor administrator, AgencyCode code, OrganisationEnd typed) {
        OrganisationKeeping.mustAdminister(administrator);
        OrganisationEnd end = meant(typed);
        Organisation one = OrganisationKeeping.shown(organisations, code);
        Refusal.ifAny(findings(one, end));
        return successor(end)
                .map(next -> new OrganisationEnd.Preview(
                        one.name(),
                        new OrganisationList.Named(next, organisations.get(next).name()),
                        moving(one, next).size()));
    }

    /** Ends it. With a successor, the bodies below move there, and drafts that nobody has filed yet are for him. */
    public void end(Actor administrator, AgencyCode code, OrganisationEnd typed) {
        OrganisationKeeping.mustAdminister(administrator);
        OrganisationEnd end = meant(typed);
        OrganisationKeeping.lock(em);
        Organisation one = OrganisationKeeping.shown(organisations, code);
        List<Finding> findings = findings(one, end);
        LocalDate lastDay = end.lastDay();
        if (lastDay == null || !findings.isEmpty()) {
            throw new Refusal(findings);
        }
        AgencyCode successor = successor(end).orElse(null);
        one.end(lastDay, end.reason(), successor);
        one.changedByHand(administrator.account(), clock.instant());
        String said = one.name() + ", " + OfficeDay.written(lastDay);
        if (successor == null) {
            trail.write(
                    administrator.account(),
                    OrganisationAct.ORGANISATION_ENDED,
                    code.value(),
                    said + ": " + end.reason());
            return;
        }
        for (Organisation moving : moving(one, successor)) {
            moving.moveUnder(successor);
            moving.changedByHand(administrator.account(), clock.instant());
        }
        Organisation next = organisations.get(successor);
        if (next.parent().filter(code::equals).isPresent()) {
            next.moveUnder(one.parent().orElse(null));
            next.changedByHand(administrator.account(), clock.instant());
        }
        em.flush();
        facts.announce(new OrganisationMerged(code, successor));
        trail.write(
                administrator.account(),
                OrganisationAct.ORGANISATION_MERGED,
                code.value(),
                said + " → " + next.name() + " (" + successor + "): " + end.reason());
    }

    /** Takes an end back that was entered by mistake; bodies that moved stay where they are. */
    public void reopen(Actor administrator, AgencyCode code, String reason) {
        OrganisationKeeping.mustAdminister(administrator);
        OrganisationKeeping.lock(em);
        Organisation one = OrganisationKeeping.shown(organisations, code);
        List<Finding> findings = new ArrayList<>();
        ActReason.check(findings, reason);
        one.parent()
                .flatMap(organisations::find)
                .filter(Organisation::isEnded)
                .ifPresent(upper -> findings.add(Finding.of(OrganisationReason.PARENT_ENDED, upper.name())));
        Refusal.ifAny(findings);
        one.reopen();
        one.changedByHand(administrator.account(), clock.instant());
        trail.write(
                administrator.account(),
                OrganisationAct.ORGANISATION_REOPENED,
                code.value(),
                one.name() + ": " + reason.strip());
    }

    /** The successor is typed as people say it; what counts is its code. */
    private OrganisationEnd meant(OrganisationEnd typed) {
        String successor = typed.successor();
        return successor == null
                        || successor(typed).flatMap(organisations::find).isPresent()
                ? typed
                : organisations
                        .meant(new ArrayList<>(), "successor", successor)
                        .map(next ->
                                new OrganisationEnd(typed.lastDay(), next.code().value(), typed.reason()))
                        .orElse(typed);
    }

    private static Optional<AgencyCode> successor(OrganisationEnd end) {
        return Optional.ofNullable(end.successor()).flatMap(AgencyCode::read);
    }

    private List<Finding> findings(Organisation one, OrganisationEnd end) {
        Refusal.unless(!one.isEnded(), OrganisationReason.ENDED_ALREADY, one.name());
        Refusal.unless(one.type() != OrganisationType.PROVINCE_PC, OrganisationReason.PROVINCE_STAYS);
        List<Finding> findings = new ArrayList<>();
        OrganisationKeeping.day(findings, "lastDay", end.lastDay(), OfficeDay.today(clock));
        ActReason.check(findings, end.reason());
        String successor = end.successor();
        if (successor == null) {
            long below = tree.below(List.of(one.code())).getOrDefault(one.code(), 0L);
            if (below > 0) {
                findings.add(Finding.on("successor", OrganisationReason.BODIES_BELOW, below));
            }
        } else {
            follower(one, successor).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> follower(Organisation one, String typed) {
        @Nullable
        Organisation next = AgencyCode.read(typed).flatMap(organisations::find).orElse(null);
        if (next == null) {
            List<Finding> why = new ArrayList<>();
            organisations.meant(why, "successor", typed);
            return why.stream().findFirst();
        }
        if (next.code().equals(one.code())) {
            return Optional.of(Finding.on("successor", OrganisationReason.SUCCESSOR_ITSELF));
        }
        if (next.isEnded()) {
            return Optional.of(Finding.on("successor", OrganisationReason.SUCCESSOR_ENDED, next.name()));
        }
        if (one.type().isAgency() && next.type() != one.type()) {
            return Optional.of(Finding.on("successor", OrganisationReason.SUCCESSOR_NO_AGENCY));
        }
        boolean child = next.parent().filter(one.code()::equals).isPresent();
        return !child && tree.isWithin(next.code(), one.code())
                ? Optional.of(Finding.on("successor", OrganisationReason.SUCCESSOR_DEEP_BELOW, next.name()))
                : Optional.empty();
    }

    private List<Organisation> moving(Organisation one, AgencyCode successor) {
        return tree.childrenOf(one.code()).stream()
                .filter(child -> !child.isEnded() && !child.code().equals(successor))
                .toList();
    }
}
