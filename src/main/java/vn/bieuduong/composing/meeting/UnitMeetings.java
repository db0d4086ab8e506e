package vn.bieuduong.composing.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.procedure.SignedBy;
import vn.bieuduong.procedure.WrittenAs;
import vn.bieuduong.roster.SigningRole;

/** Ghi cuộc họp của đơn vị: when and where it was, who took part, how the vote on each nominee went. It may be written anew until all is filed. */
@ApplicationScoped
@Transactional
public class UnitMeetings implements MinutesKeeper {

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final RosterToday rosters;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public UnitMeetings(
            Dossiers dossiers,
            Procedures procedures,
            RosterToday rosters,
            AuditTrail audit,
            EntityManager em,
            Clock clock) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.rosters = rosters;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /** Số phiếu như gõ vào. */
    public record Counted(NomineeId nominee, String inFavour, String against) {}

    /** What is written, and a page of the nominees; for whose draft it is. */
    public UnitMeetingView view(Actor actor, DossierId id, int page) {
        Dossier draft = dossiers.shown(actor, id);
        Component component = minutes(draft);
        List<NomineeView> nominees = draft.nominees();
        int pages = Math.max(1, (nominees.size() + UnitMeetingView.SHOWN - 1) / UnitMeetingView.SHOWN);
        int shown = Math.clamp(page, 1, pages);
        Map<UUID, MeetingVote> votes = votes(id);
        return new UnitMeetingView(
                component.id(),
                component.name(),
                find(id).map(UnitMeeting::form).orElse(UnitMeetingForm.EMPTY),
                hands(unit(draft), chairRole(component)),
                hands(unit(draft), SigningRole.SECRETARY),
                Optional.ofNullable(component.quorum()),
                nominees.stream()
                        .skip((shown - 1L) * UnitMeetingView.SHOWN)
                        .limit(UnitMeetingView.SHOWN)
                        .map(one ->
                                row(one, Optional.ofNullable(votes.get(one.id().value()))))
                        .toList(),
                shown,
                pages);
    }

    private static UnitMeetingView.Row row(NomineeView one, Optional<MeetingVote> vote) {
        return new UnitMeetingView.Row(
                one.id(),
                one.ordinal(),
                one.form().nameOnPapers(),
                vote.map(MeetingVote::inFavour).map(String::valueOf).orElse(""),
                vote.map(MeetingVote::against).map(String::valueOf).orElse(""));
    }

    /** Keeps what is typed, all or nothing; votes of nominees who are not counted here stay as they were. */
    public void save(Actor actor, DossierId id, UnitMeetingForm form, List<Counted> counted) {
        Dossier draft = dossiers.owned(actor, id);
        Refusal.unless(
                draft.state() == DossierState.DRAFT || draft.state() == DossierState.SUPPLEMENT_REQUESTED,
                DossierReason.NOT_A_DRAFT);
        Component component = minutes(draft);
        List<Finding> findings = new ArrayList<>(form.findings(OfficeDay.today(clock), component.quorum()));
        chosen(form.chair(), hands(unit(draft), chairRole(component)), "chair", findings);
        chosen(form.secretary(), hands(unit(draft), SigningRole.SECRETARY), "secretary", findings);
        Map<NomineeId, NomineeView> nominees =
                draft.nominees().stream().collect(Collectors.toMap(NomineeView::id, Function.identity()));
        List<Counted> known = counted.stream()
                .filter(one -> nominees.containsKey(one.nominee()))
                .toList();
        int present = UnitMeetingForm.count(form.present());
        known.forEach(one -> wrong(one, Objects.requireNonNull(nominees.get(one.nominee())), present)
                .ifPresent(findings::add));
        Refusal.ifAny(findings);
        find(id).ifPresentOrElse(
                        there -> there.write(form, Objects.requireNonNull(form.day())),
                        () -> em.persist(new UnitMeeting(id, form, Objects.requireNonNull(form.day()))));
        known.stream().filter(one -> !isEmpty(one)).forEach(one -> count(id, one));
        audit.write(actor.account(), MeetingAct.UNIT_MEETING_WRITTEN, id.toString(), "");
    }

    private void count(DossierId id, Counted one) {
        MeetingVote vote = em.find(MeetingVote.class, one.nominee().value());
        if (vote == null) {
            vote = new MeetingVote(id, one.nominee());
            em.persist(vote);
        }
        vote.count(UnitMeetingForm.count(one.inFavour()), UnitMeetingForm.count(one.against()));
    }

    private static boolean isEmpty(Counted one) {
        return one.inFavour().isEmpty() && one.against().isEmpty();
    }

    private static Optional<Finding> wrong(Counted one, NomineeView nominee, int present) {
        if (isEmpty(one)) {
            return Optional.empty();
        }
        String field = "vote_" + one.nominee().value();
        int inFavour = UnitMeetingForm.count(one.inFavour());
        int against = UnitMeetingForm.count(one.against());
        if (inFavour < 0 || against < 0) {
            return Optional.of(Finding.on(
                    inFavour < 0 ? field : "against_" + one.nominee().value(),
                    MeetingReason.VOTES_WRONG,
                    nominee.form().nameOnPapers()));
        }
        return present > 0 && inFavour + against > present
                ? Optional.of(Finding.on(
                        field,
                        MeetingReason.VOTES_TOO_MANY,
                        nominee.form().nameOnPapers(),
                        inFavour + against,
                        present))
                : Optional.empty();
    }

    private static void chosen(String id, List<Minutes.Hand> hands, String field, List<Finding> findings) {
        if (!id.isEmpty() && hand(id, hands).isEmpty()) {
            findings.add(Finding.on(field, MeetingReason.UNIT_MEETING_HAND_GONE));
        }
    }

    @Override
    public boolean keeps(Procedure procedure) {
        return procedure.posting() == null;
    }

    @Override
    public List<Finding> missing(Dossier draft, Component component) {
        List<Finding> missing = new ArrayList<>();
        draft.details().missing().stream()
                .filter(one -> "title".equals(one.field()))
                .map(one -> Finding.of(one.reason()))
                .forEach(missing::add);
        List<Minutes.Hand> chairs = hands(unit(draft), chairRole(component));
        List<Minutes.Hand> secretaries = hands(unit(draft), SigningRole.SECRETARY);
        Optional<UnitMeeting> meeting = find(draft.id());
        if (chairs.isEmpty()) {
            missing.add(Finding.of(MeetingReason.UNIT_MEETING_NO_CHAIR));
        } else if (meeting.filter(one -> hand(one.form().chair(), chairs).isEmpty())
                .isPresent()) {
            missing.add(Finding.of(MeetingReason.UNIT_MEETING_HAND_GONE));
        }
        if (secretaries.isEmpty()) {
            missing.add(Finding.of(MeetingReason.UNIT_MEETING_NO_SECRETARY));
        } else if (meeting.filter(
                        one -> hand(one.form().secretary(), secretaries).isEmpty())
                .isPresent()) {
            missing.add(Finding.of(MeetingReason.UNIT_MEETING_HAND_GONE));
        }
        if (meeting.isEmpty()) {
            missing.add(Finding.of(MeetingReason.UNIT_MEETING_MISSING));
        } else {
            missing.addAll(uncounted(draft, meeting.get()));
        }
        return missing;
    }

    private List<Finding> uncounted(Dossier draft, UnitMeeting meeting) {
        Map<UUID, MeetingVote> votes = votes(draft.id());
        List<NomineeView> without = draft.nominees().stream()
                .filter(one -> !votes.containsKey(one.id().value()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (!without.isEmpty()) {
            findings.add(Finding.of(
                    MeetingReason.VOTES_MISSING,
                    without.size(),
                    without.get(0).form().nameOnPapers()));
        }
        // fewer were there than was said when the votes of another page were written
        for (NomineeView one : draft.nominees()) {
            MeetingVote vote = votes.get(one.id().value());
            if (vote != null && all(vote) > meeting.present()) {
                findings.add(Finding.of(
                        MeetingReason.VOTES_TOO_MANY, one.form().nameOnPapers(), all(vote), meeting.present()));
                break;
            }
        }
        return findings;
    }

    private static int all(MeetingVote vote) {
        return vote.inFavour() + vote.against();
    }

    @Override
    public Minutes minutes(Dossier draft, Component component, Letterhead letterhead) {
        Refusal.ifAny(missing(draft, component));
        UnitMeeting meeting = find(draft.id()).orElseThrow(() -> Refusal.of(MeetingReason.UNIT_MEETING_MISSING));
        UnitMeetingForm form = meeting.form();
        Minutes.Hand chair = hand(form.chair(), hands(unit(draft), chairRole(component)))
                .orElseThrow(() -> Refusal.of(MeetingReason.UNIT_MEETING_HAND_GONE));
        Minutes.Hand secretary = hand(form.secretary(), hands(unit(draft), SigningRole.SECRETARY))
                .orElseThrow(() -> Refusal.of(MeetingReason.UNIT_MEETING_HAND_GONE));
        Map<NomineeId, MeetingVote> votes = new HashMap<>();
        votes(draft.id()).forEach((nominee, vote) -> votes.put(new NomineeId(nominee), vote));
        MinutesWords words = new MinutesWords(procedure(draft), component, letterhead, chair, secretary);
        return new Minutes(
                meeting.metOn(),
                words.paper(draft.details(), form, draft.nominees(), votes),
                words.said(draft.details(), form, draft.nominees(), votes),
                secretary,
                chair);
    }

    /** The component that is written as minutes of the unit; refused where there is none. */
    private Component minutes(Dossier draft) {
        Procedure procedure = procedure(draft);
        return procedure.components().stream()
                .filter(one -> one.writtenAs() == WrittenAs.MINUTES)
                .filter(one -> keeps(procedure) && draft.organisation().isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.of(MeetingReason.NO_MEETING_HERE));
    }

    private static AgencyCode unit(Dossier draft) {
        return draft.organisation().orElseThrow(() -> Refusal.of(MeetingReason.NO_MEETING_HERE));
    }

    private Procedure procedure(Dossier draft) {
        return procedures.get(draft.procedureId(), draft.procedureVersion());
    }

    private static SigningRole chairRole(Component component) {
        return component.signedBy().contains(SignedBy.COUNCIL_CHAIR) ? SigningRole.COUNCIL_CHAIR : SigningRole.CHAIR;
    }

    private List<Minutes.Hand> hands(AgencyCode unit, SigningRole role) {
        return rosters.of(unit).stream()
                .filter(line -> line.roles().contains(role))
                .map(line -> new Minutes.Hand(
                        line.fullName(),
                        line.title(),
                        line.personalId().map(PersonalId::value).orElse(""),
                        line.id().toString()))
                .toList();
    }

    private static Optional<Minutes.Hand> hand(String signatory, List<Minutes.Hand> hands) {
        return hands.stream().filter(one -> one.signatory().equals(signatory)).findFirst();
    }

    private Optional<UnitMeeting> find(DossierId id) {
        return Optional.ofNullable(em.find(UnitMeeting.class, id.value()));
    }

    private Map<UUID, MeetingVote> votes(DossierId id) {
        return em.createQuery("select v from MeetingVote v where v.dossier = :d", MeetingVote.class)
                .setParameter("d", id.value())
                .getResultStream()
                .collect(Collectors.toMap(MeetingVote::nominee, Function.identity()));
    }
}
