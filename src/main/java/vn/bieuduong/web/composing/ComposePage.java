package vn.bieuduong.web.composing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.composing.Candidate;
import vn.bieuduong.composing.ComposeForm;
import vn.bieuduong.composing.ComposedView;
import vn.bieuduong.composing.Composing;
import vn.bieuduong.composing.ComposingReason;
import vn.bieuduong.composing.PaperPlace;
import vn.bieuduong.composing.RemotePaperSigning;
import vn.bieuduong.document.preview.PagePictures;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.dossier.OpenDraft;
import vn.bieuduong.web.frame.RedirectException;

/** Lập và ký một giấy tờ: {@code ?id=&component=}, and {@code &nominee=} where there is one for each nominee. */
@Named
@RequestScoped
public class ComposePage {

    /** A provider that may be asked for the reader's signature. */
    public record Way(String id, String name) {}

    private final Composing composing;
    private final RemotePaperSigning remote;
    private final FileStore store;
    private final Settings settings;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final PaperPlace place;
    private final boolean village;
    private Composing.Sheet sheet;
    private String number = "";
    private @Nullable LocalDate date;
    private String signer = "";
    private boolean drafterFirst;
    private @Nullable Part file;
    private final Seals seals;
    private String shown = "";
    private String ticket = "";

    @Inject
    ComposePage(
            Composing composing,
            RemotePaperSigning remote,
            Seals seals,
            FileStore store,
            Settings settings,
            CurrentActor actor,
            RequestParameters ask,
            Words words,
            OpenDraft draft,
            Clock clock) {
        this.composing = composing;
        this.remote = remote;
        this.seals = seals;
        this.store = store;
        this.settings = settings;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.place = place(ask);
        if (place.nominee() == null
                && draft.getView().procedure().component(place.component()).perNominee()) {
            throw new RedirectException(
                    "/composing/reports.xhtml?id=" + place.dossier().value() + "&component=" + place.component());
        }
        this.village = draft.getView().procedure().posting() != null;
        this.sheet = composing.sheet(actor.get(), place);
        this.date = sheet.written().map(ComposedView::date).orElseGet(() -> OfficeDay.today(clock));
        this.number = sheet.written().map(ComposedView::number).orElse("");
        // whoever writes it signs it himself, if he may
        this.signer = sheet.signers().stream()
                .filter(one -> actor.get().account().equals(one.account()))
                .findFirst()
                .or(() -> sheet.signers().stream().findFirst())
                .map(Candidate::signatory)
                .orElse("");
    }

    /** The paper an address names. */
    static PaperPlace place(RequestParameters ask) {
        return new PaperPlace(
                new DossierId(ask.id()),
                ask.needed("component"),
                ask.uuid("nominee").map(NomineeId::new).orElse(null));
    }

    public Composing.Sheet getSheet() {
        return sheet;
    }

    /** What was written; null before. */
    public @Nullable ComposedView getWritten() {
        return sheet.written().orElse(null);
    }

    /** Whose turn it is; null when nobody is awaited. */
    public ComposedView.@Nullable Signer getNext() {
        return sheet.written().flatMap(ComposedView::next).orElse(null);
    }

    /** Whether whose turn it is was told: he has an account, and is not the reader. */
    public boolean isTold() {
        return sheet.written()
                .flatMap(ComposedView::next)
                .flatMap(ComposedView.Signer::account)
                .filter(account -> !account.equals(actor.get().account()))
                .isPresent();
    }

    /** What has to be typed before, in words. */
    public List<String> getEarly() {
        return sheet.early().stream()
                .map(one -> Texts.of(one, Language.current()))
                .toList();
    }

    /** The pages there are pictures of, from 1. */
    public List<Integer> getPages() throws IOException {
        Optional<ComposedView> written = sheet.written();
        return written.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(
                                1,
                                PagePictures.pages(
                                        store.path(written.get().written().sha256())))
                        .boxed()
                        .toList();
    }

    public List<SelectItem> getSigners() {
        List<SelectItem> items = new ArrayList<>();
        sheet.signers()
                .forEach(one -> items.add(
                        new SelectItem(one.signatory(), words.say("compose.signer.item", one.name(), one.title()))));
        return items;
    }

    /** Of whom it says that he signs for the unit: the words that a signer's line begins with. */
    public String role(ComposedView.Signer one) {
        return one.as().label(Language.current());
    }

    /** The same of somebody who is to sign it once it is written. */
    public String roleOf(Candidate one) {
        return one.as().label(Language.current());
    }

    /** Where the meeting is written down whose minutes these are. */
    public String getMeeting() {
        return (village ? "/village/meeting.xhtml?id=" : "/composing/meeting.xhtml?id=")
                + place.dossier().value();
    }

    /** Which paper the addresses of this page's files name. */
    public String getQuery() {
        return query(place);
    }

    static String query(PaperPlace place) {
        return "id=" + place.dossier().value() + "&component=" + place.component()
                + (place.nominee() == null ? "" : "&nominee=" + place.nominee().value());
    }

    public String write() {
        composing.write(actor.get(), place, new ComposeForm(number, date, signer, drafterFirst));
        return after("composed");
    }

    public String upload() {
        Part brought = file;
        file = null;
        if (brought == null || brought.getSize() == 0) {
            throw new Refusal(List.of(Finding.on("file", AttachmentReason.EMPTY)));
        }
        try (InputStream content = brought.getInputStream()) {
            Optional<PaperId> stands = composing.accept(actor.get(), place, content);
            return stands.isPresent()
                    ? "/dossier/papers?faces-redirect=true&id="
                            + place.dossier().value() + "&done=paperSigned"
                    : after("signedNext");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the reader may sign with a program on his computer now. */
    public boolean isProgramOffered() {
        return sheet.written()
                .filter(paper -> composing.offersProgram(actor.get(), paper))
                .isPresent();
    }

    /** Ký bằng phần mềm trên máy: the page comes again with what its script hands to the program. */
    public void signWithProgram() {
        ticket = composing.ticket(
                actor.get(), place, Sha256.read(shown).orElseThrow(() -> Refusal.of(ComposingReason.WRITTEN_ANEW)));
    }

    /** The providers through which the reader may sign remotely now. */
    public List<Way> getRemoteWays() {
        return sheet.written()
                .map(paper -> remote.offered(actor.get(), paper).stream()
                        .map(one -> new Way(one.id(), one.name(Language.current())))
                        .toList())
                .orElse(List.of());
    }

    /** Why the last way to a provider led nowhere; "" when it did not. */
    public String getRemoteRefused() {
        return ask.text("refused")
                .flatMap(RemoteRefused::read)
                .map(finding -> Texts.of(finding, Language.current()))
                .orElse("");
    }

    /** The program's own address; "" before a ticket was given. */
    public String getProgram() {
        return ticket.isEmpty()
                ? ""
                : seals.program().map(program -> program + "/SignApproved").orElse("");
    }

    /** What the program is told, as VGCA Sign Service reads it. */
    public String getMessage() {
        String address = settings.publicUrl() + "/composing/agent/paper.pdf?ticket=" + ticket;
        return Json.createObjectBuilder()
                .add("FileUploadHandler", address)
                .add("SessionId", "")
                .add("JWTToken", "")
                .add("FileName", address)
                .build()
                .toString();
    }

    /** Where the page goes on once the program has brought the file. */
    public String getNextPage() {
        return "/composing/compose.xhtml?" + getQuery() + "&done=signedNext";
    }

    /** What the page shows, sent with the form: nothing else is signed. */
    public String getShown() {
        return sheet.written().map(paper -> paper.newest().sha256().value()).orElse("");
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    private String after(String done) {
        return "/composing/compose?faces-redirect=true&" + getQuery() + "&done=" + done;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public String getSigner() {
        return signer;
    }

    public void setSigner(@Nullable String signer) {
        this.signer = signer == null ? "" : signer;
    }

    public boolean isDrafterFirst() {
        return drafterFirst;
    }

    public void setDrafterFirst(boolean drafterFirst) {
        this.drafterFirst = drafterFirst;
    }

    public @Nullable Part getFile() {
        return null;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public long getLargest() {
        return settings.uploads().paperBytes();
    }
}
