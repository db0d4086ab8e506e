package vn.bieuduong.web.informing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.informing.NoticeEditing;
import vn.bieuduong.informing.NoticeFiles;
import vn.bieuduong.informing.NoticeLine;
import vn.bieuduong.informing.NoticePreview;
import vn.bieuduong.informing.NoticeReason;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems.Problem;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Một lời báo tin: as its reader sees it, where it comes from, and what an administrator makes of it. */
@Named
@RequestScoped
public class NoticeTextPage {

    /** Of a file no more is read: its texts are short. */
    private static final int MOST_BYTES = 64 * 1024;

    private final NoticeEditing door;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private @Nullable NoticeLine line;
    private @Nullable String subject;
    private @Nullable String body;
    private String reason = "";
    private @Nullable Part file;
    private List<Problem> wrong = List.of();

    @Inject
    NoticeTextPage(NoticeEditing door, CurrentActor actor, RequestParameters ask, Words words) {
        this.door = door;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
    }

    public NoticeLine getLine() {
        NoticeLine shown = line;
        if (shown == null) {
            shown = door.one(actor.get(), occasion(), locale());
            line = shown;
        }
        return shown;
    }

    /** Which it is, of a request that names it. */
    Occasion occasion() {
        String name = ask.needed("occasion");
        return Arrays.stream(Occasion.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such occasion"));
    }

    private Locale locale() {
        return ask.text("language")
                .flatMap(tag -> NoticeFiles.LANGUAGES.stream()
                        .filter(one -> one.getLanguage().equals(tag))
                        .findFirst())
                .orElseGet(Language::current);
    }

    public List<SelectItem> getOccasions() {
        return Arrays.stream(Occasion.values())
                .map(one -> new SelectItem(one.name(), words.maybe("notice.occasion." + one)))
                .toList();
    }

    public List<SelectItem> getLanguages() {
        return NoticeFiles.LANGUAGES.stream()
                .map(one -> new SelectItem(one.getLanguage(), words.maybe("noticeWish.language." + one.getLanguage())))
                .toList();
    }

    /** What is typed, else the draft, else what counts, as its reader would see it. */
    public NoticePreview getPreview() {
        return door.preview(actor.get(), occasion(), locale(), getSubject(), getBody());
    }

    public boolean isDraft() {
        return getLine().draftSubject().isPresent();
    }

    /** What is wrong in the file that the next start would read. */
    public List<String> getProblems() {
        return sentences(door.problems(actor.get(), occasion()));
    }

    /** What is wrong in the file that was brought. */
    public List<String> getWrong() {
        return sentences(wrong);
    }

    private static List<String> sentences(List<Problem> problems) {
        return problems.stream().map(one -> one.in(Language.current())).toList();
    }

    public String getPlaces() {
        return words.say("notice.places", door.places(occasion()), door.placesOfSubject(occasion()));
    }

    public String keep() {
        door.draft(actor.get(), occasion(), locale(), getSubject(), getBody());
        return again("noticeDrafted");
    }

    public String putInForce() {
        door.putInForce(actor.get(), occasion(), locale(), reason);
        return again("noticeInForce");
    }

    public String discard() {
        door.discard(actor.get(), occasion(), locale());
        return again("noticeDiscarded");
    }

    public String backToFile() {
        door.backToFile(actor.get(), occasion(), locale(), reason);
        return again("noticeOfFile");
    }

    /** Takes what is brought as drafts of both languages; what is wrong in it is shown with its lines. */
    public @Nullable String bring() {
        if (file == null || file.getSize() == 0) {
            throw new Refusal(List.of(Finding.on("file", NoticeReason.FILE_MISSING)));
        }
        try (InputStream content = file.getInputStream()) {
            wrong = door.draft(
                    actor.get(), occasion(), new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wrong.isEmpty() ? again("noticeDrafted") : null;
    }

    private String again(String done) {
        return "/informing/text?faces-redirect=true&occasion=" + occasion() + "&language=" + locale().getLanguage()
                + "&done=" + done;
    }

    /** "open" for the form that was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }

    public String getSubject() {
        return subject == null ? getLine().draftSubject().orElse(getLine().subject()) : subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getBody() {
        return body == null ? getLine().draftBody().orElse(getLine().body()) : body;
    }

    public void setBody(@Nullable String body) {
        this.body = body == null ? "" : body;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public long getLargest() {
        return MOST_BYTES;
    }
}
