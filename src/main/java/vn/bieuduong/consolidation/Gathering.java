package vn.bieuduong.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Paper;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.Submitter;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.dossier.view.PaperSubjects;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Tổng hợp: the unit above sees what its units have sent it, and nothing else of theirs; looks at each list, gives it back with a reason or takes
 * nominees and papers over into its one dossier, and may undo that until it is filed.
 */
@ApplicationScoped
@Transactional
public class Gathering {

    /**
     * Một đơn vị cấp dưới.
     *
     * @param account whether anybody files for it
     * @param lists what it has sent for the year, newest first; empty when it has sent nothing
     */
    public record UnitLine(AgencyCode code, String name, boolean account, List<SendingLine> lists) {

        /** How its newest list stands; null when it has sent none. */
        public @Nullable SendingState state() {
            return lists.isEmpty() ? null : lists.getFirst().state();
        }
    }

    /**
     * Đợt tổng hợp như màn hình đọc.
     *
     * @param dossier the one dossier; null before anything is taken over
     */
    public record Round(ConsolidationState state, @Nullable DossierId dossier, List<UnitLine> units) {

        /** How many units stand there with their newest list; {@code null} counts those that have sent none. */
        public long count(@Nullable SendingState state) {
            return units.stream().filter(one -> one.state() == state).count();
        }

        /** How many nominees are taken over. */
        public int taken() {
            return units.stream()
                    .flatMap(one -> one.lists().stream())
                    .mapToInt(SendingLine::taken)
                    .sum();
        }
    }

    /** Danh sách của cấp dưới: what was sent, as it was written. */
    public record Look(SendingLine line, DossierView list, Set<NomineeId> taken) {}

    private final Sendings sendings;
    private final Dossiers dossiers;
    private final DossierViews views;
    private final Drafts drafts;
    private final PaperSubjects subjects;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Facts facts;
    private final AuditTrail trail;

    @Inject
    Gathering(
            Sendings sendings,
            Dossiers dossiers,
            DossierViews views,
            Drafts drafts,
            PaperSubjects subjects,
            Organisations organisations,
            Accounts accounts,
            Facts facts,
            AuditTrail trail) {
        this.sendings = sendings;
        this.dossiers = dossiers;
        this.views = views;
        this.drafts = drafts;
        this.subjects = subjects;
        this.organisations = organisations;
        this.accounts = accounts;
        this.facts = facts;
        this.trail = trail;
    }

    /** The units of his that have units below them, his own body first. */
    public List<Organisation> units(Actor actor) {
        return actor.units().stream()
                .filter(actor::filesFor)
                .flatMap(unit -> organisations.find(unit).stream())
                .filter(unit -> !organisations.under(unit.code()).isEmpty())
                .sorted(Comparator.comparing((Organisation unit) -> !unit.code().equals(actor.organisation()))
                        .thenComparing(Organisation::name))
                .toList();
    }

    /** How many lists wait for him. */
    public long waiting(Actor actor) {
        return sendings.waiting(actor.units().stream().filter(actor::filesFor).toList());
    }

    /** Every unit below one of his, with what it has sent for a procedure and a year. */
    public Round round(Actor actor, AgencyCode unit, String procedure, int year) {
        Refusal.unless(actor.filesFor(unit), ConsolidationReason.SENDING_NOT_FOUND);
        Optional<Consolidation> open = sendings.find(unit, procedure, year);
        List<SendingLine> lines = sendings.to(unit, procedure, year).stream()
                .map(sendings::line)
                .filter(line -> line.state() != SendingState.RECALLED)
                .toList();
        List<UnitLine> units = new ArrayList<>();
        for (Organisation lower : organisations.under(unit)) {
            units.add(new UnitLine(lower.code(), lower.name(), hasAccount(lower.code()), of(lines, lower.code())));
        }
        Set<AgencyCode> there = units.stream().map(UnitLine::code).collect(Collectors.toSet());
        lines.stream()
                .filter(line -> there.add(line.from())) // from further down
                .forEach(line -> units.add(
                        new UnitLine(line.from(), line.fromName(), hasAccount(line.from()), of(lines, line.from()))));
        return new Round(
                open.map(Consolidation::state)
                        .orElse(lines.isEmpty() ? ConsolidationState.OPEN : ConsolidationState.FILED),
                open.flatMap(Consolidation::dossier).orElse(null),
                units);
    }

    private static List<SendingLine> of(List<SendingLine> lines, AgencyCode unit) {
        return lines.stream().filter(line -> line.from().equals(unit)).toList();
    }

    private boolean hasAccount(AgencyCode unit) {
        return Stream.of(Role.APPLICANT, Role.UNIT_HEAD)
                .anyMatch(role -> !accounts.holding(role, unit).isEmpty());
    }

    /** Looks at a list that was sent to a unit of his; one that was given or taken back is none of his any more. The trail says who looked. */
    public Look look(Actor actor, UUID id) {
        Sending one = mine(actor, sendings.get(id));
        Refusal.unless(one.stands().isHeld(), ConsolidationReason.SENDING_NOT_FOUND);
        trail.write(
                actor.account(), ConsolidationAct.LIST_LOOKED_AT, one.dossier().toString(), one.fromName());
        return new Look(
                sendings.line(one),
                views.of(dossiers.get(one.dossier())),
                sendings.gathered(one).stream().map(GatheredNominee::source).collect(Collectors.toSet()));
    }

    /** The file behind a paper of such a list. */
    public AttachmentId paper(Actor actor, UUID id, PaperId paper) {
        Sending one = mine(actor, sendings.get(id));
        Refusal.unless(one.stands().isHeld(), ConsolidationReason.SENDING_NOT_FOUND);
        return dossiers.get(one.dossier())
                .attachmentOf(paper)
                .orElseThrow(() -> Refusal.of(DossierReason.PAPER_UNKNOWN));
    }

    /** Gives it back to be mended; the lower unit reads why. */
    public void giveBack(Actor actor, UUID id, String reason) {
        Sending one = mine(actor, sendings.locked(id));
        ActReason.mustBeGiven(reason);
        one.giveBack(reason.strip(), actor, sendings.now());
        dossiers.locked(one.dossier()).giveBack(sendings.now());
        done(actor, one, ConsolidationAct.LIST_RETURNED);
    }

    /**
     * Takes the ticked nominees, and the papers ticked with them, over into the unit's one dossier, which is begun with the first.
     *
     * @param reason why the others are left out; needed when some are
     * @return the dossier
     */
    public DossierId take(Actor actor, UUID id, Set<NomineeId> ticked, Set<PaperId> papers, String reason) {
        Sending one = mine(actor, sendings.locked(id));
        Consolidation round = sendings.locked(one.consolidation());
        Dossier list = dossiers.get(one.dossier());
        List<NomineeView> chosen = list.nominees().stream()
                .filter(nominee -> ticked.contains(nominee.id()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (chosen.isEmpty()) {
            findings.add(Finding.on("nominees", ConsolidationReason.NOBODY_TICKED));
        }
        boolean whole = chosen.size() == list.nominees().size();
        if (!whole && !chosen.isEmpty()) {
            ActReason.check(findings, reason);
        }
        Refusal.ifAny(findings);
        one.take(whole ? "" : reason.strip(), actor, sendings.now());
        DossierId into = round.dossier().orElseGet(() -> begin(actor, round));
        Dossier upward = dossiers.owned(actor, into);
        sendings.forget(one);
        Map<NomineeId, NomineeId> stand = new HashMap<>();
        for (NomineeView nominee : chosen) {
            NomineeId stands = upward.addNominee(nominee.form(), sendings.now());
            sendings.add(new GatheredNominee(one, nominee.id(), into, stands));
            stand.put(nominee.id(), stands);
        }
        for (Paper paper : list.papers()) {
            if (papers.contains(paper.id())) {
                Paper stands = upward.attach(paper.component(), paper.attachment(), sendings.now());
                sendings.add(new GatheredPaper(one, into, stands.id()));
                subjects.carry(paper.id(), into, stands.id(), stand);
            }
        }
        done(actor, one, ConsolidationAct.LIST_TAKEN);
        return into;
    }

    private DossierId begin(Actor actor, Consolidation round) {
        DossierId begun = drafts.open(actor, Submitter.Kind.UNIT + ":" + round.unit(), round.procedure(), null);
        sendings.flush(); // the round names it by id
        round.gatherInto(begun);
        sendings.flush();
        return begun;
    }

    /** Undoes the taking over: nominees and papers leave the dossier, and the list waits again. Not once the dossier is filed. */
    public void untake(Actor actor, UUID id) {
        Sending one = mine(actor, sendings.locked(id));
        one.untake();
        Dossier upward = dossiers.owned(actor, one.consolidation().dossier().orElseThrow());
        Set<NomineeId> gone =
                sendings.gathered(one).stream().map(GatheredNominee::nominee).collect(Collectors.toSet());
        upward.removeNominees(gone, sendings.now());
        Set<PaperId> there = upward.papers().stream().map(Paper::id).collect(Collectors.toSet());
        sendings.papers(one).stream()
                .map(GatheredPaper::paper)
                .filter(there::contains)
                .forEach(paper -> upward.detach(paper, sendings.now()));
        sendings.forget(one);
        trail.write(
                actor.account(), ConsolidationAct.LIST_UNTAKEN, one.dossier().toString(), one.fromName());
    }

    /** Closes the list: no unit sends any more, until it is opened again. */
    public void close(Actor actor, AgencyCode unit, String procedure, int year) {
        open(actor, unit, procedure, year).close();
        trail.write(actor.account(), ConsolidationAct.CONSOLIDATION_CLOSED, unit.value(), procedure + " " + year);
    }

    public void reopen(Actor actor, AgencyCode unit, String procedure, int year) {
        open(actor, unit, procedure, year).reopen();
        trail.write(actor.account(), ConsolidationAct.CONSOLIDATION_REOPENED, unit.value(), procedure + " " + year);
    }

    private Consolidation open(Actor actor, AgencyCode unit, String procedure, int year) {
        Refusal.unless(actor.filesFor(unit), ConsolidationReason.SENDING_NOT_FOUND);
        return sendings.locked(sendings.open(unit, procedure, year));
    }

    /** From which unit a nominee came, by the nominee's id, in a dossier that holds such. The caller has checked who reads. */
    public List<Source> sources(DossierId upward) {
        return sendings.gathered(upward).stream()
                .map(one -> new Source(one.nominee(), one.fromName()))
                .toList();
    }

    /** Nguồn: a nominee of the one dossier, and the unit whose list named him. */
    public record Source(NomineeId nominee, String unit) {}

    private void done(Actor actor, Sending one, ConsolidationAct act) {
        trail.write(actor.account(), act, one.dossier().toString(), one.fromName());
        facts.announce(one.changed());
    }

    /** To everybody to whose unit it was not sent there is none. */
    private static Sending mine(Actor actor, Sending one) {
        Refusal.unless(actor.filesFor(one.consolidation().unit()), ConsolidationReason.SENDING_NOT_FOUND);
        return one;
    }
}
