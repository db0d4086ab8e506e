package vn.bieuduong.informing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.informing.Informing.News;
import vn.bieuduong.notification.Outbox;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.notification.Wishes.Wish;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.Gateway;
import vn.bieuduong.platform.Settings.Phones;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.processing.InHand;

/** What people are told is worded by page: drafted, looked at, put in force with a reason, and taken back; and told on telephones besides. */
@ExtendWith(Database.class)
class NoticeEditingIT {

    private static final String SUBJECT = "Hồ sơ {number} có quyết định";
    private static final String BODY = "Kính gửi {name},\n\nQuyết định về hồ sơ {number} đã ký.\n\n{link}";
    private static final String REASON = "Theo công văn 12 của Sở Nội vụ";

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-30T02:00:00Z"));
    private EntityManager em;
    private Settings settings;
    private Actor administrator;
    private Actor applicant;
    private NoticeEditing editing;
    private Informing informing;
    private Path config;

    @BeforeEach
    void texts(EntityManager em, @TempDir Path folder) throws Exception {
        this.em = em;
        config = folder;
        FileUtils.copyDirectory(Path.of("config").toFile(), folder.toFile());
        settings = Portal.settings(Path.of("target/editing").toAbsolutePath(), folder)
                .with(new Phones(
                        Optional.of(new Gateway(java.net.URI.create("http://localhost/"), "BIEUDUONG", "x")),
                        Optional.empty()));
        LoadedProvince.into(em, settings, clock);
        Accounts accounts = new Accounts(em, settings, clock);
        administrator = accounts.acting(new AccountName("quantrivien")).orElseThrow();
        applicant = accounts.acting(new AccountName("truonghoc")).orElseThrow();
        NoticeTexts texts = new NoticeTexts(settings, em);
        editing = new NoticeEditing(texts, settings, new AuditTrail(em, clock), clock);
        informing = new Informing(
                new Outbox(em, new Facts(new Hearing<>(fact -> {})), clock, settings),
                texts,
                accounts,
                new Wishes(em),
                settings);
    }

    @Test
    void aDraftIsToldToNobodyUntilItIsInForceAndTheFilesTextComesBack() {
        draft(SUBJECT, BODY);
        assertThat(one().by()).isEmpty();
        assertThat(one().draftSubject()).contains(SUBJECT);
        assertThat(told()).startsWith("Quyết định về hồ sơ 7 đã được ký");
        InHand.assertReason(
                IdentityReason.REASON_MISSING,
                () -> editing.putInForce(administrator, Occasion.DECIDED, Texts.VIETNAMESE, " "));

        editing.putInForce(administrator, Occasion.DECIDED, Texts.VIETNAMESE, REASON);
        assertThat(told()).startsWith("Hồ sơ 7 có quyết định").contains("Kính gửi Đinh Thị Mai Hương,");
        assertThat(one().by()).contains("quantrivien");
        assertThat(one().reason()).contains(REASON);
        assertThat(one().draftSubject()).isEmpty();
        assertThat(editing.one(administrator, Occasion.DECIDED, Texts.ENGLISH).by())
                .as("each language for itself")
                .isEmpty();

        editing.backToFile(administrator, Occasion.DECIDED, Texts.VIETNAMESE, REASON);
        assertThat(told()).startsWith("Quyết định về hồ sơ 7 đã được ký");
        InHand.assertReason(
                NoticeReason.NOT_BY_PAGE,
                () -> editing.backToFile(administrator, Occasion.DECIDED, Texts.VIETNAMESE, REASON));
        assertThat(trail()).containsExactly("NOTICE_TEXT_DRAFTED", "NOTICE_TEXT_IN_FORCE", "NOTICE_TEXT_OF_FILE");
    }

    @Test
    void aDraftMayBeDiscardedAndAWrongOneIsNotKept() {
        InHand.assertReason(NoticeReason.PLACE_UNKNOWN, () -> draft("Hồ sơ của {filer}", BODY));
        InHand.assertReason(NoticeReason.PLACE_UNKNOWN, () -> draft(SUBJECT, "{ma}"));
        InHand.assertReason(NoticeReason.SUBJECT_TOO_LONG, () -> draft("x".repeat(121), BODY));
        InHand.assertReason(NoticeReason.BODY_TOO_LONG, () -> draft(SUBJECT, "x".repeat(5_001)));
        InHand.assertReason(
                NoticeReason.NO_DRAFT,
                () -> editing.putInForce(administrator, Occasion.DECIDED, Texts.VIETNAMESE, REASON));
        draft(SUBJECT, BODY);
        editing.discard(administrator, Occasion.DECIDED, Texts.VIETNAMESE);

        assertThat(one().draftSubject()).isEmpty();
        InHand.assertReason(
                NoticeReason.NO_DRAFT, () -> editing.discard(administrator, Occasion.DECIDED, Texts.VIETNAMESE));
    }

    @Test
    void thePreviewIsWhatWouldBeSentWithNothingLeftToFillIn() {
        for (NoticeLine line : editing.all(administrator, Texts.VIETNAMESE)) {
            NoticePreview shown =
                    editing.preview(administrator, line.occasion(), Texts.VIETNAMESE, line.subject(), line.body());
            assertThat(shown.subject() + shown.body() + shown.brief())
                    .as(line.occasion().name())
                    .doesNotContain("{", "}");
        }
        assertThat(editing.preview(administrator, Occasion.DECIDED, Texts.VIETNAMESE, SUBJECT, BODY))
                .isEqualTo(new NoticePreview(
                        "Hồ sơ H99-261130-0001 có quyết định",
                        "Kính gửi Bà Nguyễn Thị Mẫu,\n\nQuyết định về hồ sơ H99-261130-0001 đã ký.\n\n"
                                + "https://khenthuong.example.gov.vn/…",
                        "Biểu Dương: Hồ sơ H99-261130-0001 có quyết định. https://khenthuong.example.gov.vn"));
    }

    @Test
    void aFileIsBroughtBackAsItWasFetchedAndItsMistakesAreNamedWithTheirLines() {
        draft("Hồ sơ \"{number}\" \\ xong", BODY + "\n\n  thụt vào");
        editing.putInForce(administrator, Occasion.DECIDED, Texts.VIETNAMESE, REASON);
        String yaml = editing.file(administrator, Occasion.DECIDED);

        assertThat(editing.draft(administrator, Occasion.DECIDED, yaml.replace("xong\"", "đã xong\"")))
                .isEmpty();
        assertThat(one().draftSubject()).contains("Hồ sơ \"{number}\" \\ đã xong");
        assertThat(one().draftBody().orElseThrow().strip())
                .isEqualTo(one().body().strip());
        assertThat(editing.draft(administrator, Occasion.DECIDED, yaml.replace("{link}", "{lien_ket} {duongdan}")))
                .extracting(wrong -> wrong.in(Texts.VIETNAMESE).split(",")[0])
                .satisfiesExactly(
                        vi -> assertThat(vi).startsWith("messages/decided.yaml:3: “{duongdan}” không"),
                        en -> assertThat(en).startsWith("messages/decided.yaml:13: “{duongdan}” không"));
        assertThat(editing.draft(administrator, Occasion.DECIDED, "vi: [")).isNotEmpty();
        assertThat(editing.draft(administrator, Occasion.DECIDED, "")).isNotEmpty();
    }

    @Test
    void whatIsWrongInTheFileOnDiskIsNamedWithItsLineBeforeTheNextStart() throws Exception {
        assertThat(editing.problems(administrator, Occasion.DECIDED)).isEmpty();
        Path file = config.resolve("messages/decided.yaml");
        Files.writeString(file, Files.readString(file).replace("\"Quyết định về hồ sơ {number}", "\"Hồ sơ {reason}"));

        assertThat(editing.problems(administrator, Occasion.DECIDED))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.in(Texts.ENGLISH)).startsWith("messages/decided.yaml:3: "));
    }

    @Test
    void whoDoesNotAdministerWordsNothing() {
        List<Runnable> acts = List.of(
                () -> editing.all(applicant, Texts.VIETNAMESE),
                () -> editing.one(applicant, Occasion.DECIDED, Texts.VIETNAMESE),
                () -> editing.file(applicant, Occasion.DECIDED),
                () -> editing.problems(applicant, Occasion.DECIDED),
                () -> editing.preview(applicant, Occasion.DECIDED, Texts.VIETNAMESE, SUBJECT, BODY),
                () -> editing.draft(applicant, Occasion.DECIDED, Texts.VIETNAMESE, SUBJECT, BODY),
                () -> editing.draft(applicant, Occasion.DECIDED, "vi: {}"),
                () -> editing.putInForce(applicant, Occasion.DECIDED, Texts.VIETNAMESE, REASON),
                () -> editing.discard(applicant, Occasion.DECIDED, Texts.VIETNAMESE),
                () -> editing.backToFile(applicant, Occasion.DECIDED, Texts.VIETNAMESE, REASON));

        assertThat(acts).allSatisfy(act -> InHand.assertReason(IdentityReason.NOT_ALLOWED, act::run));
    }

    /** Off unless he wants it, for whoever has a number; and no more of it than a subject may say. */
    @Test
    void aShortMessageGoesToWhoWantsOneAndSaysNoMoreThanTheSubject() {
        em.createNativeQuery("update account set phone = '0912345678' where name = 'truonghoc'")
                .executeUpdate();
        em.clear();
        tell();
        assertThat(brief()).isEmpty();

        new Wishes(em).change(applicant, new Wish(Texts.VIETNAMESE, Set.of(), Set.of("DECIDED"), Set.of("DECIDED")));
        tell();

        assertThat(brief())
                .as("by SMS; Zalo is not configured")
                .containsExactly("SMS 0912345678 Biểu Dương: Quyết định về hồ sơ 7 đã được ký. http://localhost:8080");
        em.createNativeQuery("update account set phone = null where name = 'truonghoc'")
                .executeUpdate();
        em.clear();
        tell();
        assertThat(brief()).hasSize(1);
    }

    private void draft(String subject, String body) {
        editing.draft(administrator, Occasion.DECIDED, Texts.VIETNAMESE, subject, body);
    }

    private NoticeLine one() {
        return editing.one(administrator, Occasion.DECIDED, Texts.VIETNAMESE);
    }

    private void tell() {
        informing.account(
                new AccountName("truonghoc"),
                new News(
                        Occasion.DECIDED,
                        "x",
                        Optional.empty(),
                        "/",
                        java.util.Map.of("number", "7", "title", "Bí mật")));
        em.flush();
    }

    private String told() {
        em.createNativeQuery("delete from outbox_message").executeUpdate();
        em.clear();
        tell();
        return (String) em.createNativeQuery("select subject || ' ' || body from outbox_message")
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<String> brief() {
        return em.createNativeQuery(
                        "select medium || ' ' || address || ' ' || body from outbox_message where medium <> 'MAIL'")
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<String> trail() {
        return em.createNativeQuery("select act from audit.line where act like 'NOTICE%' order by id")
                .getResultList();
    }
}
