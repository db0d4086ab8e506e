package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.informing.NoticeTexts.Stage;
import vn.bieuduong.informing.NoticeTexts.Written;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Problems.Problem;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Typed;

/**
 * Soạn lời báo tin: who runs the portal words by page what people are told. A wording is a draft until he puts it in force with his
 * reason; from then on it counts instead of the file's, until he goes back to that.
 */
@ApplicationScoped
@Transactional
public class NoticeEditing {

    private static final int LONGEST_BODY = 5_000;

    private final NoticeTexts texts;
    private final Settings settings;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public NoticeEditing(NoticeTexts texts, Settings settings, AuditTrail audit, Clock clock) {
        this.texts = texts;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** All occasions in this language, with where their texts come from. */
    public List<NoticeLine> all(Actor actor, Locale language) {
        AdministrativeAct.mustAdminister(actor);
        Map<Occasion, Map<Stage, Written>> written = texts.written(language);
        return Arrays.stream(Occasion.values())
                .map(occasion -> line(occasion, language, written.getOrDefault(occasion, Map.of())))
                .toList();
    }

    /** One of them. */
    public NoticeLine one(Actor actor, Occasion occasion, Locale language) {
        AdministrativeAct.mustAdminister(actor);
        return line(occasion, language, texts.written(language).getOrDefault(occasion, Map.of()));
    }

    private NoticeLine line(Occasion occasion, Locale language, Map<Stage, Written> written) {
        Optional<Written> byPage = Optional.ofNullable(written.get(Stage.IN_FORCE));
        Optional<Written> draft = Optional.ofNullable(written.get(Stage.DRAFT));
        NoticeText text = byPage.map(Written::text).orElseGet(() -> texts.ofFile(occasion, language));
        return new NoticeLine(
                occasion,
                language.getLanguage(),
                text.subject(),
                text.body(),
                byPage.map(Written::by),
                byPage.map(Written::at),
                byPage.map(Written::reason),
                draft.map(one -> one.text().subject()),
                draft.map(one -> one.text().body()),
                draft.map(Written::by),
                draft.map(Written::at));
    }

    /** What a text looks like to its reader. */
    public NoticePreview preview(Actor actor, Occasion occasion, Locale language, String subject, String body) {
        AdministrativeAct.mustAdminister(actor);
        return NoticePreview.of(occasion, language, new NoticeText(subject, body));
    }

    /** What is wrong now in the file of the occasion, which the next start would read, with its lines. */
    public List<Problem> problems(Actor actor, Occasion occasion) {
        AdministrativeAct.mustAdminister(actor);
        Problems problems = new Problems();
        NoticeFiles.read(settings.configDir(), occasion, problems);
        return problems.all();
    }

    /** The places a text may name. */
    public String places(Occasion occasion) {
        return NoticeText.named(occasion.places());
    }

    /** The places a subject may name. */
    public String placesOfSubject(Occasion occasion) {
        return NoticeText.named(occasion.placesOfSubject());
    }

    /** Keeps a wording as the draft; refused with all that is wrong with it. */
    public void draft(Actor actor, Occasion occasion, Locale language, String subject, String body) {
        AdministrativeAct.mustAdminister(actor);
        NoticeText text = new NoticeText(Typed.line(subject), Typed.text(body));
        Refusal.ifAny(findings(occasion, text));
        keep(actor, occasion, language, text);
    }

    /**
     * Keeps what a file says in both languages as drafts.
     *
     * @return what is wrong in it, with its lines; then nothing is kept
     */
    public List<Problem> draft(Actor actor, Occasion occasion, String yaml) {
        AdministrativeAct.mustAdminister(actor);
        Problems problems = new Problems();
        Map<String, NoticeText> both = NoticeFiles.parse(yaml, occasion, problems);
        if (problems.isEmpty()) {
            NoticeFiles.LANGUAGES.forEach(language -> {
                NoticeText text = both.get(language.getLanguage());
                if (text != null && !text.equals(texts.of(occasion, language))) {
                    keep(actor, occasion, language, text);
                }
            });
        }
        return problems.all();
    }

    private void keep(Actor actor, Occasion occasion, Locale language, NoticeText text) {
        texts.write(
                occasion,
                language,
                Stage.DRAFT,
                new Written(text, actor.account().value(), clock.instant(), ""));
        audit.write(actor.account(), NoticeAct.NOTICE_TEXT_DRAFTED, subject(occasion, language), "");
    }

    /** From now on the draft is what people are told. */
    public void putInForce(Actor actor, Occasion occasion, Locale language, String reason) {
        AdministrativeAct.mustAdminister(actor);
        ActReason.mustBeGiven(reason);
        Written draft =
                texts.written(occasion, language, Stage.DRAFT).orElseThrow(() -> Refusal.of(NoticeReason.NO_DRAFT));
        Refusal.ifAny(findings(occasion, draft.text()));
        texts.write(
                occasion,
                language,
                Stage.IN_FORCE,
                new Written(draft.text(), actor.account().value(), clock.instant(), reason.strip()));
        texts.forget(occasion, language, Stage.DRAFT);
        audit.write(actor.account(), NoticeAct.NOTICE_TEXT_IN_FORCE, subject(occasion, language), reason.strip());
    }

    /** Forgets the draft. */
    public void discard(Actor actor, Occasion occasion, Locale language) {
        AdministrativeAct.mustAdminister(actor);
        Refusal.unless(texts.forget(occasion, language, Stage.DRAFT), NoticeReason.NO_DRAFT);
        audit.write(actor.account(), NoticeAct.NOTICE_TEXT_DISCARDED, subject(occasion, language), "");
    }

    /** From now on the file's text counts again. */
    public void backToFile(Actor actor, Occasion occasion, Locale language, String reason) {
        AdministrativeAct.mustAdminister(actor);
        ActReason.mustBeGiven(reason);
        Refusal.unless(texts.forget(occasion, language, Stage.IN_FORCE), NoticeReason.NOT_BY_PAGE);
        audit.write(actor.account(), NoticeAct.NOTICE_TEXT_OF_FILE, subject(occasion, language), reason.strip());
    }

    /** A file that says what counts now, in both languages, for {@code config/messages}. */
    public String file(Actor actor, Occasion occasion) {
        AdministrativeAct.mustAdminister(actor);
        return NoticeFiles.written(texts.both(occasion));
    }

    private static List<Finding> findings(Occasion occasion, NoticeText text) {
        List<Finding> findings = new ArrayList<>();
        if (text.subject().isBlank()) {
            findings.add(Finding.on("subject", NoticeReason.SUBJECT_MISSING));
        }
        if (text.subject().length() > NoticeFiles.LONGEST_SUBJECT) {
            findings.add(Finding.on("subject", NoticeReason.SUBJECT_TOO_LONG, NoticeFiles.LONGEST_SUBJECT));
        }
        if (text.body().isBlank()) {
            findings.add(Finding.on("body", NoticeReason.BODY_MISSING));
        }
        if (text.body().length() > LONGEST_BODY) {
            findings.add(Finding.on("body", NoticeReason.BODY_TOO_LONG, LONGEST_BODY));
        }
        unknown(findings, "subject", text.subject(), occasion.placesOfSubject());
        unknown(findings, "body", text.body(), occasion.places());
        return findings;
    }

    private static void unknown(List<Finding> findings, String field, String text, Set<String> known) {
        Set<String> others = NoticeText.others(text, known);
        if (!others.isEmpty()) {
            findings.add(
                    Finding.on(field, NoticeReason.PLACE_UNKNOWN, NoticeText.named(others), NoticeText.named(known)));
        }
    }

    private static String subject(Occasion occasion, Locale language) {
        return occasion.file() + " " + language.getLanguage();
    }
}
