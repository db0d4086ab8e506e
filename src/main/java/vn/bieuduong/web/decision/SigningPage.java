package vn.bieuduong.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.decision.CopyToSign;
import vn.bieuduong.decision.DecisionReason;
import vn.bieuduong.decision.DecisionSigning;
import vn.bieuduong.document.preview.PagePictures;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.signin.SecondFactors;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.seal.SigningWay;
import vn.bieuduong.web.RequestParameters;

/** Ký quyết định: make the decision, see its pages, sign it in one of the ways that are offered; all on the same page. */
@Named
@RequestScoped
public class SigningPage {

    private final DecisionSigning signing;
    private final Seals seals;
    private final SecondFactors factors;
    private final FileStore store;
    private final Settings settings;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private @Nullable CopyToSign copy;
    private boolean looked;
    private @Nullable Set<SigningWay> ways;
    private String number = "";
    private @Nullable Part file;
    private String code = "";
    private String shown = "";
    private String ticket = "";

    @Inject
    SigningPage(
            DecisionSigning signing,
            Seals seals,
            SecondFactors factors,
            FileStore store,
            Settings settings,
            CurrentActor actor,
            RequestParameters ask) {
        this.signing = signing;
        this.seals = seals;
        this.factors = factors;
        this.store = store;
        this.settings = settings;
        this.actor = actor;
        this.ask = ask;
    }

    public UUID getId() {
        return ask.id();
    }

    /** What was given out to the reader and is not back yet; null before. */
    public @Nullable CopyToSign getCopy() {
        if (!looked) {
            copy = signing.waiting(actor.get(), id()).orElse(null);
            looked = true;
        }
        return copy;
    }

    /** The pages there are pictures of, from 1. */
    public List<Integer> getPages() throws IOException {
        CopyToSign given = getCopy();
        return given == null
                ? List.of()
                : IntStream.rangeClosed(
                                1, PagePictures.pages(store.path(given.file().sha256())))
                        .boxed()
                        .toList();
    }

    /** Whether this way of signing is offered. */
    public boolean offers(String way) {
        if (ways == null) {
            ways = signing.ways(actor.get(), id());
        }
        return ways.contains(SigningWay.valueOf(way));
    }

    /** Whether the reader has the second factor that signing with the portal's key asks for. */
    public boolean isFactor() {
        return factors.isOn(actor.get());
    }

    /** Ký bằng khóa do cổng giữ. */
    public String signWithKey() {
        signing.withKey(actor.get(), id(), shown(), code);
        return "/office/dossier?faces-redirect=true&id=" + ask.id() + "&done=signedWithKey";
    }

    /** Ký bằng phần mềm trên máy: the page comes again with what its script hands to the program. */
    public void signWithAgent() {
        ticket = signing.ticket(actor.get(), id(), shown());
    }

    /** The program's own address for a leader's signature; "" before a ticket was given. */
    public String getProgram() {
        return ticket.isEmpty()
                ? ""
                : seals.program().map(program -> program + "/SignApproved").orElse("");
    }

    /** What the program is told, as VGCA Sign Service reads it. */
    public String getMessage() {
        String file = settings.publicUrl() + "/decision/agent/decision.pdf?ticket=" + ticket;
        return Json.createObjectBuilder()
                .add("FileUploadHandler", file)
                .add("SessionId", "")
                .add("JWTToken", "")
                .add("FileName", file)
                .build()
                .toString();
    }

    public String prepare() {
        signing.prepare(actor.get(), id(), number);
        return "/decision/signing?faces-redirect=true&id=" + ask.id() + "&done=prepared";
    }

    public String upload() {
        Part brought = file;
        if (brought == null || brought.getSize() == 0) {
            throw new Refusal(List.of(Finding.on("file", AttachmentReason.EMPTY)));
        }
        try (InputStream content = brought.getInputStream()) {
            signing.accept(actor.get(), id(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/office/dossier?faces-redirect=true&id=" + ask.id() + "&done=signedOutside";
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** What the page shows, sent with the form: nothing else is signed. */
    public String getShown() {
        CopyToSign given = getCopy();
        return given == null ? "" : given.file().sha256().value();
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
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

    private Sha256 shown() {
        return Sha256.read(shown).orElseThrow(() -> Refusal.of(DecisionReason.COPY_NOT_SHOWN));
    }

    private DossierId id() {
        return new DossierId(ask.id());
    }
}
