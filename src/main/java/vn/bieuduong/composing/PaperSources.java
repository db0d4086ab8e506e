package vn.bieuduong.composing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.composing.meeting.Minutes;
import vn.bieuduong.composing.meeting.MinutesKeeper;
import vn.bieuduong.composing.meeting.RosterToday;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.procedure.SignedBy;
import vn.bieuduong.procedure.WrittenAs;
import vn.bieuduong.roster.Signatory;
import vn.bieuduong.roster.SigningRole;

/** Nguồn của giấy tờ: what a draft says now, and who may sign for its unit today. */
@ApplicationScoped
class PaperSources {

    private final Procedures procedures;
    private final Organisations organisations;
    private final RosterToday roster;
    private final Accounts accounts;
    private final EntityManager em;
    private final Iterable<MinutesKeeper> keepers;

    @Inject
    PaperSources(
            Procedures procedures,
            Organisations organisations,
            RosterToday roster,
            Accounts accounts,
            EntityManager em,
            @Any Instance<MinutesKeeper> keepers) {
        this(procedures, organisations, roster, accounts, em, (Iterable<MinutesKeeper>) keepers);
    }

    PaperSources(
            Procedures procedures,
            Organisations organisations,
            RosterToday roster,
            Accounts accounts,
            EntityManager em,
            Iterable<MinutesKeeper> keepers) {
        this.procedures = procedures;
        this.organisations = organisations;
        this.roster = roster;
        this.accounts = accounts;
        this.em = em;
        this.keepers = keepers;
    }

    /** All that a paper is written from; a component that the portal does not write is refused. */
    DraftSays says(Dossier draft, PaperPlace place) {
        Procedure procedure = procedure(draft);
        Component component = procedure.components().stream()
                .filter(one -> one.id().equals(place.component()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.COMPONENT_UNKNOWN));
        WrittenAs kind = component.writtenAs();
        Organisation unit = draft.organisation().flatMap(organisations::find).orElse(null);
        if (kind == null || unit == null || component.perNominee() != (place.nominee() != null)) {
            throw Refusal.of(ComposingReason.NOT_WRITTEN_HERE);
        }
        List<NomineeForm> nominees = draft.nominees().stream()
                .filter(one -> place.nominee() == null || one.id().equals(place.nominee()))
                .map(NomineeView::form)
                .toList();
        Refusal.unless(place.nominee() == null || !nominees.isEmpty(), DossierReason.NOMINEE_GONE);
        return new DraftSays(
                procedure,
                component,
                kind,
                draft.details(),
                nominees,
                unit.name(),
                unit.parent()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(null),
                unit.place(),
                unit.headTitle().orElse(null),
                organisations.get(draft.agency()).name(),
                kind == WrittenAs.NOMINEE_LIST ? letter(draft, procedure) : null,
                kind == WrittenAs.MINUTES ? minutes(draft, procedure, component, unit) : null,
                null);
    }

    /** What is written of the meeting; null as long as something is missing. */
    private @Nullable Minutes minutes(Dossier draft, Procedure procedure, Component component, Organisation unit) {
        MinutesKeeper keeper = keeper(procedure);
        String superior = unit.parent()
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse(null);
        return draft.nominees().isEmpty() || !keeper.missing(draft, component).isEmpty()
                ? null
                : keeper.minutes(draft, component, new Letterhead(superior, unit.name(), unit.place()));
    }

    /** What has to be written of the meeting before there can be minutes. */
    List<Finding> missing(Dossier draft, DraftSays says) {
        return says.kind() == WrittenAs.MINUTES ? keeper(says.procedure()).missing(draft, says.component()) : List.of();
    }

    private MinutesKeeper keeper(Procedure procedure) {
        for (MinutesKeeper keeper : keepers) {
            if (keeper.keeps(procedure)) {
                return keeper;
            }
        }
        throw new IllegalStateException("nobody keeps the meetings of " + procedure.id());
    }

    /** Those who sign minutes, one after the other. */
    List<Candidate> signers(Minutes minutes, AgencyCode unit) {
        return List.of(
                candidate(SignsAs.SECRETARY, minutes.secretary(), unit),
                candidate(SignsAs.CHAIR, minutes.chair(), unit));
    }

    private Candidate candidate(SignsAs as, Minutes.Hand hand, AgencyCode unit) {
        return new Candidate(
                as, hand.name(), hand.title(), hand.personalId(), hand.signatory(), accountOf(hand.personalId(), unit));
    }

    /** The letter that was written for the same draft. */
    private DraftSays.@Nullable Letter letter(Dossier draft, Procedure procedure) {
        return of(draft).stream()
                .filter(paper ->
                        procedure.component(paper.place().component()).writtenAs() == WrittenAs.SUBMISSION_LETTER)
                .findFirst()
                .map(paper -> new DraftSays.Letter(paper.number(), paper.writtenOn()))
                .orElse(null);
    }

    /** People, not seals, who may sign for the unit today. */
    List<Candidate> signers(AgencyCode unit) {
        return roster.of(unit).stream()
                .filter(line -> line.roles().contains(SigningRole.SUBMITTING_UNIT))
                .map(line -> candidate(line, unit))
                .toList();
    }

    /** Whether somebody stands on the unit's roster today. */
    boolean isOnRoster(AgencyCode unit, String signatory) {
        return roster.of(unit).stream().anyMatch(line -> line.id().toString().equals(signatory));
    }

    private Candidate candidate(Signatory line, AgencyCode unit) {
        String number = line.personalId().map(PersonalId::value).orElse("");
        return new Candidate(
                SignsAs.UNIT, line.fullName(), line.title(), number, line.id().toString(), accountOf(number, unit));
    }

    private @Nullable AccountName accountOf(String number, AgencyCode unit) {
        return number.isEmpty()
                ? null
                : accounts.ofPerson(number).stream()
                        .map(accounts::actor)
                        .filter(actor -> actor.filesFor(unit))
                        .map(Actor::account)
                        .findFirst()
                        .orElse(null);
    }

    /** A person whose number is known signs his own report, where the procedure asks for it. */
    static Optional<Candidate> nominee(NomineeForm nominee, DraftSays says) {
        boolean signs = says.component().signedBy().contains(SignedBy.NOMINEE)
                && nominee.kind() == NomineeType.PERSON
                && !nominee.personalId().isEmpty();
        return signs
                ? Optional.of(new Candidate(
                        SignsAs.NOMINEE, nominee.name(), nominee.position(), nominee.personalId(), "", null))
                : Optional.empty();
    }

    Procedure procedure(Dossier draft) {
        return procedures.get(draft.procedureId(), draft.procedureVersion());
    }

    /** All that was written for the draft. */
    List<ComposedPaper> of(Dossier draft) {
        return em.createQuery(
                        "select p from ComposedPaper p where p.dossier = :d order by p.component, p.nominee",
                        ComposedPaper.class)
                .setParameter("d", draft.id().value())
                .getResultList();
    }
}
