package vn.bieuduong.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;

/** Gửi lên đơn vị cấp trên: a unit hands its list to the unit above instead of filing it, and takes it back while nobody has taken it over. */
@ApplicationScoped
@Transactional
public class SendingUp {

    /** Where a list may go: to a unit above, or, where the unit above wrote it itself, to itself for one of its units. */
    public record Recipient(String key, String name, boolean ownUnit) {}

    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Sendings sendings;
    private final Facts facts;
    private final AuditTrail trail;

    @Inject
    SendingUp(
            Dossiers dossiers,
            Drafts drafts,
            Procedures procedures,
            Organisations organisations,
            Sendings sendings,
            Facts facts,
            AuditTrail trail) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.procedures = procedures;
        this.organisations = organisations;
        this.sendings = sendings;
        this.facts = facts;
        this.trail = trail;
    }

    /** Where the draft may be sent; nowhere when it is a person's. */
    public List<Recipient> recipients(Actor actor, DossierId id) {
        return List.copyOf(recipients(owned(actor, id)).keySet());
    }

    private Dossier owned(Actor actor, DossierId id) {
        Dossier draft = dossiers.shown(actor, id);
        Refusal.unless(
                draft.belongsTo(actor)
                        && draft.state() == DossierState.DRAFT
                        && draft.counter().isEmpty(),
                ConsolidationReason.SENDING_NOT_FOUND);
        return draft;
    }

    /** Who gathers it, and of which unit it is then. */
    private Map<Recipient, Way> recipients(Dossier draft) {
        Map<Recipient, Way> ways = new LinkedHashMap<>();
        Optional<Organisation> unit = draft.organisation().flatMap(organisations::find);
        if (unit.isEmpty()) {
            return ways;
        }
        Sending.Lower own = new Sending.Lower(unit.get().code(), unit.get().name());
        for (Organisation upper : organisations.above(own.code())) {
            if (!upper.code().equals(draft.agency()) && mayFile(draft, upper)) {
                ways.put(
                        new Recipient(upper.code().value(), upper.name(), false),
                        new Way(upper.code(), upper.name(), own));
            }
        }
        for (Organisation lower : organisations.under(own.code())) {
            ways.put(
                    new Recipient(own.code() + " " + lower.code(), lower.name(), true),
                    new Way(own.code(), own.name(), new Sending.Lower(lower.code(), lower.name())));
        }
        return ways;
    }

    private record Way(AgencyCode to, String toName, Sending.Lower from) {}

    private boolean mayFile(Dossier draft, Organisation upper) {
        Procedure procedure = procedures.get(draft.procedureId(), draft.procedureVersion());
        return procedure.mayBeFiledBy(upper.applicantKinds());
    }

    /** The year that is asked for first: this one. */
    public int thisYear() {
        return OfficeDay.of(sendings.now()).getYear();
    }

    /** What keeps the draft from being sent: its details, its nominees, and papers that cannot be handed on; the unit's own papers are not needed. */
    public List<Finding> missing(Actor actor, DossierId id) {
        return drafts.view(actor, id).missing().stream()
                .filter(SendingUp::counts)
                .toList();
    }

    private static boolean counts(Finding finding) {
        String field = finding.field() == null ? "" : finding.field();
        return field.startsWith("details")
                || field.startsWith("nominees")
                || field.equals("papers.secrecy")
                || finding.reason() == DossierReason.PAPER_BEING_CHECKED
                || finding.reason() == DossierReason.PAPER_REFUSED;
    }

    /** Sends it: from here on it is read only, until it is given back. Sent once, however often it is asked for. */
    public void send(Actor actor, DossierId id, String recipient, int year) {
        Dossier draft = dossiers.owned(actor, id);
        owned(actor, id);
        if (draft.upper().isPresent()) {
            return;
        }
        List<Finding> findings = new ArrayList<>();
        Way way = recipients(draft).entrySet().stream()
                .filter(one -> one.getKey().key().equals(recipient))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (way == null) {
            findings.add(Finding.on("recipient", ConsolidationReason.UPPER_MISSING));
        }
        if (Math.abs(year - thisYear()) > 2) {
            findings.add(Finding.on("year", ConsolidationReason.YEAR_WRONG));
        }
        findings.addAll(missing(actor, id));
        if (way == null || !findings.isEmpty()) {
            throw new Refusal(findings);
        }
        Consolidation round = sendings.open(way.to(), draft.procedureId(), year);
        Refusal.unless(round.state() == ConsolidationState.OPEN, ConsolidationReason.LIST_CLOSED, way.toName());
        AgencyCode owner = draft.organisation().orElseThrow();
        Sending sent = new Sending(round, way.toName(), id, owner, way.from(), actor, sendings.now());
        sendings.add(sent);
        draft.sendUp(way.to(), sendings.now());
        done(actor, sent, ConsolidationAct.LIST_SENT);
    }

    /** Takes it back before anybody has taken it over; it is a draft like any other then. */
    public void recall(Actor actor, DossierId id) {
        Dossier draft = dossiers.owned(actor, id);
        Sending sent = sendings.locked(newest(id).id());
        if (draft.upper().isEmpty()) {
            return;
        }
        sent.recall();
        draft.giveBack(sendings.now());
        done(actor, sent, ConsolidationAct.LIST_RECALLED);
    }

    private void done(Actor actor, Sending sent, ConsolidationAct act) {
        trail.write(actor.account(), act, sent.dossier().toString(), sent.fromName() + " → " + sent.toName());
        facts.announce(sent.changed());
    }

    /** How what was sent last stands; empty when nothing was. */
    public Optional<SendingLine> sent(Actor actor, DossierId id) {
        Dossier draft = dossiers.shown(actor, id);
        return sendings.newestOf(draft.id()).map(sendings::line);
    }

    /** The dossier of the unit above that nominees of the list stand in, for the number of its decision; empty before it is filed. */
    public Optional<DossierId> filedIn(Actor actor, DossierId id) {
        dossiers.shown(actor, id);
        return sendings.newestOf(id)
                .filter(one -> one.stands() == SendingState.DECIDED)
                .flatMap(one -> one.consolidation().dossier());
    }

    private Sending newest(DossierId id) {
        return sendings.newestOf(id).orElseThrow(() -> Refusal.of(ConsolidationReason.SENDING_NOT_FOUND));
    }
}
