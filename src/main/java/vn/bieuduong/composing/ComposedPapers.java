package vn.bieuduong.composing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bieuduong.composing.meeting.Minutes;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Paper;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;

/** Sổ giấy tờ cổng lập: what was written for which draft and who has signed it. Each act is one short transaction; no worker is waited for. */
@ApplicationScoped
@Transactional
class ComposedPapers {

    private final Dossiers dossiers;
    private final Drafts drafts;
    private final PaperSources sources;
    private final Accounts accounts;
    private final FileStore store;
    private final Facts facts;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    ComposedPapers(
            Dossiers dossiers,
            Drafts drafts,
            PaperSources sources,
            Accounts accounts,
            FileStore store,
            Facts facts,
            AuditTrail audit,
            EntityManager em,
            Clock clock) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.sources = sources;
        this.accounts = accounts;
        this.store = store;
        this.facts = facts;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /**
     * Bàn soạn: what the paper would be written from now, who may sign it, and what was written.
     *
     * @param meeting what has to be written of the meeting before there can be minutes
     * @param minutes who signs those, one after the other
     * @param signers who may sign for the unit today
     * @param nominee who signs before, where the paper is about one person
     * @param drafter the reader, as one who may sign before
     */
    record Desk(
            DraftSays says,
            List<Finding> meeting,
            List<Candidate> minutes,
            List<Candidate> signers,
            Optional<Candidate> nominee,
            Candidate drafter,
            Optional<ComposedView> written) {}

    /** Which paper is to be signed next, by whom. */
    record Turn(ComposedView paper, List<Candidate> left, List<Sha256> earlier) {}

    /** Refused to whom the draft does not belong, and for a component that the portal does not write. */
    Desk desk(Actor actor, PaperPlace place) {
        Dossier draft = dossiers.shown(actor, place.dossier());
        DraftSays says = sources.says(draft, place);
        AgencyCode unit = draft.organisation().orElseThrow(() -> Refusal.of(ComposingReason.NOT_WRITTEN_HERE));
        Optional<Candidate> nominee = place.nominee() == null
                ? Optional.empty()
                : PaperSources.nominee(says.nominees().get(0), says);
        Minutes minutes = says.minutes();
        return new Desk(
                says,
                sources.missing(draft, says),
                minutes == null ? List.of() : sources.signers(minutes, unit),
                sources.signers(unit),
                nominee,
                new Candidate(
                        SignsAs.DRAFTER,
                        actor.displayName(),
                        accounts.find(actor.account()).flatMap(Account::title).orElse(""),
                        actor.personalId() == null ? "" : actor.personalId(),
                        "",
                        actor.account()),
                find(place).map(paper -> view(draft, paper)));
    }

    /** What was written about each of some nominees, in the order of the list; refused as {@link #desk}. */
    Reports reports(Actor actor, DossierId id, String component, int page) {
        Dossier draft = dossiers.shown(actor, id);
        Map<PaperPlace, ComposedPaper> written =
                sources.of(draft).stream().collect(Collectors.toMap(ComposedPaper::place, Function.identity()));
        List<NomineeView> nominees = draft.nominees();
        int pages = Math.max(1, (nominees.size() + Reports.SHOWN - 1) / Reports.SHOWN);
        int shown = Math.clamp(page, 1, pages);
        List<Reports.Line> lines = nominees.stream()
                .skip((shown - 1L) * Reports.SHOWN)
                .limit(Reports.SHOWN)
                .map(one -> {
                    PaperPlace place = new PaperPlace(id, component, one.id());
                    sources.says(draft, place);
                    return new Reports.Line(
                            one.id(),
                            one.ordinal(),
                            one.form().nameOnPapers(),
                            Optional.ofNullable(written.get(place)).map(paper -> view(draft, paper)));
                })
                .toList();
        String name = sources.procedure(draft).component(component).name();
        return new Reports(name, lines, shown, pages);
    }

    /** Tells whose turn it is of several papers at once. */
    void tell(Actor actor, DossierId id, String component, AccountName account) {
        Dossier draft = dossiers.shown(actor, id);
        if (!account.equals(actor.account())) {
            facts.announce(new SignatureAwaited(
                    id,
                    new PaperPlace(id, component, null),
                    account,
                    actor.account(),
                    sources.procedure(draft).component(component).name()));
        }
    }

    /** Keeps what was written; what was written before, and not signed by all, counts no more. */
    void write(Actor actor, PaperPlace place, ComposedPaper.Writing writing, boolean telling) {
        Dossier draft = dossiers.owned(actor, place.dossier());
        mustTakePapers(draft);
        ComposedPaper paper = find(place).orElseGet(() -> new ComposedPaper(place));
        paper.write(writing, actor.account(), clock.instant());
        em.persist(paper);
        audit.write(
                actor.account(),
                ComposingAct.UNIT_PAPER_WRITTEN,
                place.dossier().toString(),
                place.component() + ", SHA-256 " + writing.file().sha256());
        if (telling) {
            awaited(actor, draft, paper);
        }
    }

    /** Whose turn it is is told, unless he sees it himself. */
    private void awaited(Actor actor, Dossier draft, ComposedPaper paper) {
        paper.signers().stream()
                .filter(one -> !one.isSigned())
                .findFirst()
                .map(next -> next.who().account())
                .filter(account -> !account.equals(actor.account()))
                .ifPresent(account -> facts.announce(new SignatureAwaited(
                        draft.id(),
                        paper.place(),
                        account,
                        actor.account(),
                        sources.procedure(draft)
                                .component(paper.place().component())
                                .name())));
    }

    /** What is there at the place, for whom the draft belongs to. */
    Optional<ComposedView> shown(Actor actor, PaperPlace place) {
        Dossier draft = dossiers.shown(actor, place.dossier());
        return find(place).map(paper -> view(draft, paper));
    }

    /** Whose turn it is; refused when nobody is awaited, and when what was typed has changed since. */
    Turn turn(Actor actor, PaperPlace place) {
        Dossier draft = dossiers.shown(actor, place.dossier());
        mustTakePapers(draft);
        ComposedPaper paper = find(place).orElseThrow(() -> Refusal.of(ComposingReason.NOTHING_TO_SIGN));
        Refusal.unless(!paper.isSignedByAll(), ComposingReason.NOTHING_TO_SIGN);
        Refusal.unless(paper.said().equals(sources.says(draft, place).fingerprint()), ComposingReason.DATA_CHANGED);
        return new Turn(
                view(draft, paper),
                paper.signers().stream()
                        .filter(one -> !one.isSigned())
                        .map(PaperSigner::who)
                        .toList(),
                paper.signers().stream()
                        .flatMap(one -> one.certificate().stream())
                        .toList());
    }

    /** Refuses a signer who stands on the roster no more. */
    void mustBeOnRoster(PaperPlace place, Candidate signer) {
        Optional<AgencyCode> unit = dossiers.get(place.dossier()).organisation();
        boolean there = signer.signatory().isEmpty()
                || unit.filter(one -> sources.isOnRoster(one, signer.signatory()))
                        .isPresent();
        if (!there) {
            throw new Refusal(List.of(Finding.on("file", ComposingReason.SIGNER_NOT_ON_ROSTER, signer.name())));
        }
    }

    /**
     * Some of those awaited have signed; once all have, the file stands under its component in place of the one before.
     *
     * @return the paper, when it stands
     */
    Optional<PaperId> signed(Actor actor, Turn turn, SignedBack.Signed brought) {
        PaperPlace place = turn.paper().place();
        Dossier draft = dossiers.owned(actor, place.dossier());
        ComposedPaper paper = find(place)
                .filter(now -> now.id().equals(turn.paper().id())
                        && now.newest().equals(turn.paper().newest()))
                .orElseThrow(() -> Refusal.of(ComposingReason.WRITTEN_ANEW));
        List<PaperSigner> awaited =
                paper.signers().stream().filter(one -> !one.isSigned()).toList();
        for (int i = 0; i < brought.certificates().size(); i++) {
            awaited.get(i).signed(brought.certificates().get(i), brought.file(), clock.instant());
        }
        audit.write(
                actor.account(),
                ComposingAct.UNIT_PAPER_SIGNED,
                place.dossier().toString(),
                place.component() + ", SHA-256 " + brought.file().sha256() + ": "
                        + awaited.stream()
                                .limit(brought.certificates().size())
                                .map(one -> one.who().name())
                                .collect(Collectors.joining(", ")));
        if (!paper.isSignedByAll()) {
            awaited(actor, draft, paper);
            return Optional.empty();
        }
        paper.paper()
                .filter(before -> draft.papers().stream()
                        .anyMatch(one -> one.id().equals(before) && one.round() == draft.round()))
                .ifPresent(before -> drafts.detach(actor, place.dossier(), before));
        PaperId stands = attach(actor, place, paper, brought);
        paper.stands(stands);
        facts.announce(new PaperSigned(
                draft.id(),
                new AccountName(paper.writtenBy().value()),
                actor.account(),
                sources.procedure(draft).component(place.component()).name()));
        return Optional.of(stands);
    }

    /** The place of a paper that was written, whoever asks; for who has checked him by a ticket. */
    Optional<PaperPlace> place(UUID id) {
        return Optional.ofNullable(em.find(ComposedPaper.class, id)).map(ComposedPaper::place);
    }

    /** Notes that something else was brought. */
    void inVain(Actor actor, PaperPlace place, Refusal refusal) {
        String why = refusal.findings().stream()
                .map(finding -> Texts.of(finding, Texts.VIETNAMESE))
                .collect(Collectors.joining(" "));
        audit.write(
                actor.account(),
                ComposingAct.UNIT_PAPER_NOT_SIGNED,
                place.dossier().toString(),
                place.component() + ": " + why);
    }

    /** The components whose signed paper says something else than what is typed by now. */
    List<Component> stale(Dossier draft) {
        List<Component> stale = new ArrayList<>();
        Procedure procedure = sources.procedure(draft);
        for (ComposedPaper paper : sources.of(draft)) {
            if (isThere(draft, paper)
                    && (isGone(draft, paper.place())
                            || !paper.paperSaid()
                                    .equals(sources.says(draft, paper.place()).fingerprint()))) {
                stale.add(procedure.component(paper.place().component()));
            }
        }
        return stale;
    }

    private PaperId attach(Actor actor, PaperPlace place, ComposedPaper paper, SignedBack.Signed brought) {
        try (InputStream content = store.open(brought.file().sha256())) {
            return drafts.attach(
                    actor,
                    place.dossier(),
                    place.component(),
                    Optional.ofNullable(place.nominee()),
                    paper.fileName(),
                    content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ComposedView view(Dossier draft, ComposedPaper paper) {
        boolean stale = isGone(draft, paper.place())
                || !paper.said().equals(sources.says(draft, paper.place()).fingerprint());
        return paper.view(stale, paper.isSignedByAll() && isThere(draft, paper));
    }

    /** Whether the paper that was signed last is still among the dossier's papers. */
    private static boolean isThere(Dossier draft, ComposedPaper paper) {
        return paper.paper()
                .filter(id -> draft.papers().stream().map(Paper::id).anyMatch(id::equals))
                .isPresent();
    }

    /** Whether the nominee it is about was taken off. */
    private static boolean isGone(Dossier draft, PaperPlace place) {
        return place.nominee() != null
                && draft.nominees().stream().noneMatch(one -> one.id().equals(place.nominee()));
    }

    private static void mustTakePapers(Dossier draft) {
        Refusal.unless(
                draft.state() == DossierState.DRAFT || draft.state() == DossierState.SUPPLEMENT_REQUESTED,
                DossierReason.NOT_A_DRAFT);
    }

    private Optional<ComposedPaper> find(PaperPlace place) {
        return em.createQuery(
                        "select p from ComposedPaper p where p.dossier = :d and p.component = :c and p.nominee = :n",
                        ComposedPaper.class)
                .setParameter("d", place.dossier().value())
                .setParameter("c", place.component())
                .setParameter(
                        "n",
                        place.nominee() == null ? "" : place.nominee().value().toString())
                .getResultStream()
                .findFirst();
    }
}
