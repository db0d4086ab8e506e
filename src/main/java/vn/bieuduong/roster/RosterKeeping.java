package vn.bieuduong.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.organisation.TaxCode;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AgencyCode;

/** Giữ danh sách người được ký: what administrators of the portal do with the rosters and those of a unit with its own, each act with its reason. */
@ApplicationScoped
@Transactional
public class RosterKeeping {

    private static final String CONFIGURED = say("audit.configured");

    private final Signatories signatories;
    private final Organisations organisations;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public RosterKeeping(Signatories signatories, Organisations organisations, AuditTrail trail, Clock clock) {
        this.signatories = signatories;
        this.organisations = organisations;
        this.trail = trail;
        this.clock = clock;
    }

    /** One body's roster, ended lines too: those in force first. */
    public Roster roster(Actor administrator, AgencyCode organisation) {
        mustKeep(administrator, organisation);
        Organisation unit = organisations
                .find(organisation)
                .orElseThrow(() -> Refusal.of(IdentityReason.ROSTER_NOT_FOUND, organisation));
        LocalDate today = today();
        List<SignatoryView> lines = signatories.of(organisation).stream()
                .map(one -> SignatoryView.of(one, today))
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
        return new Roster(unit.code(), unit.name(), unit.taxCode().map(TaxCode::value), lines);
    }

    /** The rosters of the units somebody files for; none for a citizen. */
    public List<RosterOfOwnUnit> mine(Actor applicant) {
        LocalDate today = today();
        Optional<RosterOfOwnUnit.Keeper> keeper = organisations.agencies().stream()
                .filter(body -> body.type() == OrganisationType.PROVINCE_PC)
                .findFirst()
                .map(body -> new RosterOfOwnUnit.Keeper(body.name(), body.phone(), body.email()));
        return applicant.units().stream()
                .sorted()
                .flatMap(code -> organisations.find(code).stream())
                .map(unit -> new RosterOfOwnUnit(
                        unit.code(),
                        unit.name(),
                        unit.taxCode().map(TaxCode::value),
                        signatories.of(unit.code()).stream()
                                .map(line -> RosterOfOwnUnit.line(line, today))
                                .sorted((one, other) -> one.state().compareTo(other.state()))
                                .toList(),
                        keeper))
                .toList();
    }

    /** Names somebody who may sign. */
    public UUID add(Actor administrator, AgencyCode organisation, SignatoryForm form, String reason) {
        mustKeep(administrator, organisation);
        Organisation unit = organisations.get(organisation);
        List<Finding> findings = new ArrayList<>(form.findings());
        ActReason.check(findings, reason);
        if (signatories.of(organisation).stream().anyMatch(one -> one.is(form) && isOpen(one))) {
            findings.add(Finding.on("fullName", IdentityReason.SIGNATORY_THERE_ALREADY));
        }
        Refusal.ifAny(findings);
        Signatory added = new Signatory(unit.code(), form, reason.strip(), administrator.account(), clock.instant());
        signatories.add(added);
        trail.write(
                administrator.account(), RosterAct.SIGNATORY_ADDED, unit.code().value(), said(added, reason));
        return added.id();
    }

    /** Ends a line after that day; it stays to be read. */
    public void end(Actor administrator, AgencyCode organisation, UUID id, @Nullable LocalDate lastDay, String reason) {
        mustKeep(administrator, organisation);
        Signatory line = signatories
                .find(id)
                .filter(one -> one.organisation().equals(organisation))
                .orElseThrow(() -> Refusal.of(IdentityReason.SIGNATORY_UNKNOWN));
        List<Finding> findings = new ArrayList<>();
        ActReason.check(findings, reason);
        if (lastDay == null) {
            findings.add(Finding.on("lastDay", IdentityReason.SIGNATORY_LAST_DAY_MISSING));
        }
        if (lastDay == null || !findings.isEmpty()) {
            throw new Refusal(findings);
        }
        line.end(lastDay, reason.strip(), administrator.account(), clock.instant());
        trail.write(
                administrator.account(),
                RosterAct.SIGNATORY_ENDED,
                organisation.value(),
                said(line, say("audit.until", lastDay.toString(), reason)));
    }

    /**
     * Takes over what the configuration says: adds lines that are not there and ends those it ends. What an administrator has
     * ended stays so.
     */
    public void load(AgencyCode organisation, List<SignatoryForm> lines) {
        List<Signatory> there = signatories.of(organisation);
        Instant now = clock.instant();
        for (SignatoryForm form : lines) {
            Signatory known =
                    there.stream().filter(one -> one.is(form)).findFirst().orElse(null);
            if (known == null) {
                signatories.add(new Signatory(
                        organisation, form, CONFIGURED, Actor.system().account(), now));
                continue;
            }
            LocalDate last = form.to();
            if (last != null && known.validTo().map(last::isBefore).orElse(true)) {
                known.end(last, CONFIGURED, Actor.system().account(), now);
            }
        }
    }

    private boolean isOpen(Signatory line) {
        SignatoryState state = SignatoryState.of(line, today());
        return state == SignatoryState.IN_FORCE || state == SignatoryState.NOT_YET;
    }

    /** Without personal numbers: the trail is read by more people than the roster. */
    private static String said(Signatory line, String reason) {
        return line.fullName() + " (" + line.title() + "), "
                + line.roles().stream().map(Enum::name).collect(Collectors.joining(", ")) + ": " + reason.strip();
    }

    /** The administrator of the portal keeps every roster; a unit's own administrator keeps those of his unit and of what lies below it. */
    private void mustKeep(Actor actor, AgencyCode organisation) {
        Refusal.unless(
                actor.hasAt(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL)
                        || organisations.isWithin(organisation, actor.administeredUnits()),
                IdentityReason.NOT_ALLOWED);
    }

    private LocalDate today() {
        return OfficeDay.today(clock);
    }

    /** What is kept beside an act, in the language of the office. */
    private static String say(String key, Object... named) {
        return Texts.of("roster", key, Texts.VIETNAMESE, List.of(named));
    }
}
