package vn.bieuduong.composing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.bieuduong.composing.ComposedPapers.Desk;
import vn.bieuduong.composing.ComposedPapers.Turn;
import vn.bieuduong.composing.meeting.Minutes;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.procedure.WrittenAs;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.seal.ticket.SigningTickets;

/**
 * Soạn và ký giấy tờ: the portal writes a component's paper from what was typed; those who must sign it do so one after the other, and once
 * all have, it stands among the dossier's papers.
 *
 * <p>No transaction is open over all of it: nobody waits for a worker or the typesetter with the dossier in hand.
 */
@ApplicationScoped
public class Composing {

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final ComposedPapers papers;
    private final SignedBack signedBack;
    private final Documents documents;
    private final OfficeWords words;
    private final FileStore store;
    private final SigningTickets tickets;
    private final Seals seals;

    @Inject
    Composing(
            ComposedPapers papers,
            SignedBack signedBack,
            Documents documents,
            OfficeWords words,
            FileStore store,
            SigningTickets tickets,
            Seals seals) {
        this.papers = papers;
        this.signedBack = signedBack;
        this.documents = documents;
        this.words = words;
        this.store = store;
        this.tickets = tickets;
        this.seals = seals;
    }

    /**
     * Bàn soạn như màn hình đọc.
     *
     * @param early what has to be typed before anything can be written
     * @param signers who may sign for the unit today
     * @param nominee who signs before them
     * @param numbered whether it has a number of the unit's
     * @param minutes whether it tells of a meeting that is written down on a page of its own; secretary and chair sign it
     */
    public record Sheet(
            String component,
            String about,
            List<Finding> early,
            List<Candidate> signers,
            Optional<Candidate> nominee,
            boolean numbered,
            boolean minutes,
            Optional<ComposedView> written) {}

    /** What is to be seen and said before a paper is written. */
    public Sheet sheet(Actor actor, PaperPlace place) {
        Desk desk = papers.desk(actor, place);
        DraftSays says = desk.says();
        return new Sheet(
                says.component().name(),
                place.nominee() == null ? "" : says.nominees().get(0).nameOnPapers(),
                early(desk),
                says.kind() == WrittenAs.MINUTES ? desk.minutes() : desk.signers(),
                desk.nominee(),
                says.kind() == WrittenAs.SUBMISSION_LETTER,
                says.kind() == WrittenAs.MINUTES,
                desk.written());
    }

    /** A page of a paper that there is one of for each nominee. */
    public Reports reports(Actor actor, DossierId dossier, String component, int page) {
        return papers.reports(actor, dossier, component, page);
    }

    /** Lập cả trang: writes all of a page that are not written, or say something else by now; whoever signs them is told once. */
    public int writeOpen(Actor actor, DossierId dossier, String component, int page, ComposeForm form) {
        List<Reports.Line> open = papers.reports(actor, dossier, component, page).lines().stream()
                .filter(Reports.Line::isOpen)
                .toList();
        Optional<AccountName> told = Optional.empty();
        for (Reports.Line one : open) {
            PaperPlace place = new PaperPlace(dossier, component, one.nominee());
            write(actor, place, form, false);
            told = told.or(
                    () -> papers.shown(actor, place).flatMap(ComposedView::next).flatMap(ComposedView.Signer::account));
        }
        told.ifPresent(account -> papers.tell(actor, dossier, component, account));
        return open.size();
    }

    /** Lập: writes the paper anew; signatures on an earlier writing are not on it. */
    public void write(Actor actor, PaperPlace place, ComposeForm form) {
        write(actor, place, form, true);
    }

    private void write(Actor actor, PaperPlace place, ComposeForm form, boolean telling) {
        Desk desk = papers.desk(actor, place);
        DraftSays says = desk.says();
        Minutes minutes = says.minutes();
        List<Finding> findings = new ArrayList<>(early(desk));
        if (says.kind() == WrittenAs.MINUTES) {
            Refusal.ifAny(findings);
            Objects.requireNonNull(minutes, "nothing is missing, and there are no minutes");
            keep(actor, place, minutes.day(), "", says, minutes.paper(), desk.minutes(), telling);
            return;
        }
        findings.addAll(form.findings(says.kind()));
        Refusal.ifAny(findings);
        Candidate head = desk.signers().stream()
                .filter(one -> one.signatory().equals(form.signer()))
                .findFirst()
                .orElseThrow(() -> new Refusal(List.of(Finding.on("signer", ComposingReason.SIGNER_MISSING))));
        boolean himself = actor.account().equals(head.account());
        if (form.drafterFirst() && himself) {
            throw new Refusal(List.of(Finding.on("drafterFirst", ComposingReason.DRAFTER_IS_SIGNER)));
        }
        List<Candidate> signers = new ArrayList<>();
        if (form.drafterFirst()) {
            signers.add(desk.drafter());
        }
        desk.nominee().ifPresent(signers::add);
        signers.add(head);
        PaperContents contents =
                new PaperContents(says, form.number(), Objects.requireNonNull(form.date()), head, words);
        keep(actor, place, form.date(), form.number(), says, contents.paper(), signers, telling);
    }

    private void keep(
            Actor actor,
            PaperPlace place,
            LocalDate day,
            String number,
            DraftSays says,
            OfficialPaper paper,
            List<Candidate> signers,
            boolean telling) {
        StoredFile file = keep(documents.render(paper).pdf());
        papers.write(actor, place, new ComposedPaper.Writing(number, day, says.fingerprint(), file, signers), telling);
    }

    /** What was written at the place; refused, as if there were no such draft, to whom it does not belong. */
    public Optional<ComposedView> written(Actor actor, PaperPlace place) {
        return papers.shown(actor, place);
    }

    /** Whether the signing program may be asked: it is configured, and it is the actor's own turn. */
    public boolean offersProgram(Actor actor, ComposedView paper) {
        return seals.program().isPresent() && isTurnOf(actor, paper);
    }

    /**
     * Ký bằng phần mềm trên máy: the token of a ticket with which a program on the signer's computer fetches what he was shown and brings
     * it back.
     *
     * @param shown SHA-256 of what he was shown
     */
    public String ticket(Actor actor, PaperPlace place, Sha256 shown) {
        ComposedView paper = papers.turn(actor, place).paper();
        Refusal.unless(offersProgram(actor, paper), ComposingReason.NOT_YOUR_TURN);
        Refusal.unless(paper.newest().sha256().equals(shown), ComposingReason.WRITTEN_ANEW);
        return tickets.issue(actor, paper.id(), shown, paper.fileName());
    }

    /** What a ticket lets fetch; empty when it does not count, or something else is to be signed by now. */
    public Optional<ComposedView> fetch(String token) {
        return tickets.fetch(token).flatMap(use -> papers.place(use.subject())
                .flatMap(place -> papers.shown(use.actor(), place))
                .filter(paper -> paper.newest().sha256().equals(use.sha256())));
    }

    /** Whether a signed file may be brought with the ticket; it is not used up. */
    public boolean isOpen(String token) {
        return tickets.isOpen(token);
    }

    /** Takes in what the program brings; refused as {@link #accept}, and when the ticket does not count. */
    public void bring(String token, InputStream content) {
        SigningTickets.Use use = tickets.bring(token).orElseThrow(() -> Refusal.of(ComposingReason.TICKET_OVER));
        PaperPlace place = papers.place(use.subject()).orElseThrow(() -> Refusal.of(ComposingReason.TICKET_OVER));
        Refusal.unless(
                papers.turn(use.actor(), place).paper().newest().sha256().equals(use.sha256()),
                ComposingReason.WRITTEN_ANEW);
        accept(use.actor(), place, content);
    }

    static boolean isTurnOf(Actor actor, ComposedView paper) {
        return paper.next()
                .flatMap(ComposedView.Signer::account)
                .filter(actor.account()::equals)
                .isPresent();
    }

    /**
     * Nhận lại bản đã ký: takes it in, or says what is wrong with it and leaves everything as it is.
     *
     * @return the paper among the dossier's, once all have signed
     */
    public Optional<PaperId> accept(Actor actor, PaperPlace place, InputStream content) {
        Turn turn = papers.turn(actor, place);
        try {
            SignedBack.Signed brought = signedBack.receive(turn, content);
            turn.left().stream()
                    .limit(brought.certificates().size())
                    .forEach(signer -> papers.mustBeOnRoster(place, signer));
            return papers.signed(actor, turn, brought);
        } catch (Refusal refusal) {
            papers.inVain(actor, place, refusal);
            throw refusal;
        }
    }

    private static List<Finding> early(Desk desk) {
        DraftSays says = desk.says();
        List<Finding> early = new ArrayList<>();
        if (says.kind() != WrittenAs.MINUTES) { // they say what of it stands on them
            says.details().missing().stream()
                    .filter(one -> List.of("title", "content", "period").contains(one.field()))
                    .map(one -> Finding.of(one.reason()))
                    .forEach(early::add);
        }
        if (says.nominees().isEmpty()) {
            early.add(Finding.of(DossierReason.NO_NOMINEE));
        }
        early.addAll(desk.meeting());
        return early;
    }

    private StoredFile keep(byte[] pdf) {
        try {
            return store.put(new ByteArrayInputStream(pdf), MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
