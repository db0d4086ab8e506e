package vn.bieuduong.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.processing.InHand.assertReason;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.informing.FeedbackNotices;
import vn.bieuduong.informing.Informing;
import vn.bieuduong.informing.NoticeTexts;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;

/** What anybody writes to the office is received with a code, answered by its clock, and mailed to whoever left an address. */
@ExtendWith(Database.class)
class PetitionsIT {

    /** Monday, 23 November 2026, 9:00 in Vietnam. The next day is a holiday. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private static final String CLIENT = "192.0.2.7";

    private EntityManager em;
    private Portal portal;
    private Petitioning petitioning;
    private PetitionHandling handling;
    private Actor head;

    @BeforeEach
    void aPortal(EntityManager em, @TempDir Path data) {
        this.em = em;
        portal = new Portal(em, data, MONDAY);
        head = portal.with("EC_HEAD@H99");
        Problems problems = new Problems();
        WorkingDays workingDays = new WorkingDays(OfficeCalendar.read(portal.settings.configDir(), problems));
        FeedbackRules rules = new FeedbackRules(portal.settings);
        Petitions petitions = new Petitions(em, portal.clock);
        AuditTrail audit = new AuditTrail(em, portal.clock);
        FeedbackNotices notices = new FeedbackNotices(
                new Informing(
                        portal.outbox,
                        new NoticeTexts(portal.settings, em),
                        new Accounts(em, portal.settings, portal.clock),
                        new Wishes(em),
                        portal.settings),
                petitions);
        Facts facts = new Facts(new Hearing<>(fact -> notices.onHandled((PetitionHandled) fact)));
        petitioning = new Petitioning(petitions, new PetitionThrottle(), rules, workingDays, audit, portal.clock);
        handling = new PetitionHandling(petitions, rules, workingDays, facts, audit, portal.clock);
    }

    @Test
    void whatIsWrittenIsFollowedByItsCodeFromReceiptToThePublicAnswer() {
        PetitionView received = write("Chờ ở quầy hai giờ.", "dan@lacha.example");
        assertThat(received.code()).matches("[0-9A-HJKMNP-TV-Z]{10}");
        // fifteen working days after Monday, 24 November being a holiday: Tuesday, 15 December, 17:00
        assertThat(received.dueAt()).contains(Instant.parse("2026-12-15T10:00:00Z"));
        assertThat(handling.owed(head)).isEqualTo(1);
        assertThat(handling.dues(received).refuse()).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));

        handling.ask(head, received.id(), "Hôm nào ạ?");
        portal.nextRequest();
        assertThat(petitioning.follow(received.code(), CLIENT).question()).isEqualTo("Hôm nào ạ?");
        assertThat(handling.owed(head)).as("its writer's turn").isZero();
        portal.forward(Duration.ofDays(7));
        petitioning.add(received.code().toLowerCase(java.util.Locale.ROOT), "Sáng thứ Hai.", Optional.empty(), CLIENT);
        portal.nextRequest();
        assertThat(handling.list(head).get(0).dueAt()).contains(Instant.parse("2026-12-21T10:00:00Z"));

        handling.answer(head, received.id(), "Xin lỗi; quầy đã có thêm người.");
        portal.nextRequest();
        assertThat(petitioning.follow(received.code(), CLIENT).answer()).startsWith("Xin lỗi");
        assertThat(petitioning.published()).isEmpty();
        handling.publish(head, received.id(), "Chờ lâu ở quầy.", "Đã thêm người.");
        portal.nextRequest();
        assertThat(petitioning.published()).singleElement().satisfies(one -> assertThat(one.text())
                .isEqualTo("Chờ lâu ở quầy."));
        assertThat(handling.owed(head)).isZero();
        assertThat(portal.trail(received.id().toString()))
                .containsExactly(
                        "PETITION_RECEIVED",
                        "PETITION_ASKED",
                        "PETITION_ADDED_TO",
                        "PETITION_ANSWERED",
                        "PETITION_PUBLISHED");
        assertThat(mails()).containsExactly("PETITION_ASKED dan@lacha.example", "PETITION_ANSWERED dan@lacha.example");
    }

    @Test
    void anAnswerThatIsLateIsMarked() {
        write("Trang tra cứu chậm.", "");
        portal.forward(Duration.ofDays(30));

        assertThat(handling.list(head)).singleElement().satisfies(line -> assertThat(line.overdue())
                .isTrue());
        handling.answer(head, handling.list(head).get(0).id(), "Đã sửa.");
        portal.nextRequest();
        assertThat(mails()).as("no address was left").isEmpty();
        handling.withhold(head, handling.list(head).get(0).id(), "Chỉ là chuyện kỹ thuật.");
        portal.nextRequest();
        assertThat(handling.list(head).get(0).state()).isEqualTo(PetitionState.WITHHELD);
        assertThat(petitioning.published()).isEmpty();
    }

    @Test
    void whoeverDoesNotAnswerSeesNoneOfThem() {
        PetitionView received = write("Góp ý.", "");

        for (String other : List.of("truonghoc", "quantrivien", "motcua", "congchuc.honmay")) {
            Actor stranger = portal.actor(other);
            assertThat(handling.owed(stranger)).isZero();
            assertReason(FeedbackReason.PETITION_NOT_FOUND, () -> handling.list(stranger));
            assertReason(FeedbackReason.PETITION_NOT_FOUND, () -> handling.view(stranger, received.id()));
            assertReason(FeedbackReason.PETITION_NOT_FOUND, () -> handling.answer(stranger, received.id(), "Không."));
        }
    }

    @Test
    void sentTwiceItIsReceivedOnceAndWhatIsWrongIsNamedOnItsField() {
        UUID id = UUID.randomUUID();
        PetitionForm form = new PetitionForm(PetitionKind.SUGGESTION, "Thêm bản tiếng Anh.", "", "", "", "");
        String code = petitioning
                .write(id, form, Texts.ENGLISH, Optional.empty(), CLIENT)
                .code();
        portal.nextRequest();
        assertThat(petitioning
                        .write(id, form, Texts.ENGLISH, Optional.empty(), CLIENT)
                        .code())
                .isEqualTo(code);

        assertThat(new PetitionForm(null, " … ", "", "", "khong-phai-thu", "abc").findings())
                .extracting(finding -> finding.field() + " " + finding.reason())
                .containsExactly(
                        "kind KIND_MISSING", "text TEXT_MISSING", "email EMAIL_MALFORMED", "phone PHONE_MALFORMED");
    }

    @Test
    void anAddressThatWritesOrGuessesTooMuchIsHeldUp() {
        for (int i = 0; i < 10; i++) {
            write("Ý kiến " + i, "");
        }
        assertReason(FeedbackReason.TOO_MANY_PETITIONS, () -> write("Nữa", ""));
        for (int i = 0; i < 20; i++) {
            assertReason(FeedbackReason.CODE_UNKNOWN, () -> petitioning.follow("0000000000", CLIENT));
        }
        assertReason(FeedbackReason.TOO_MANY_CODES, () -> petitioning.follow("0000000000", CLIENT));
        assertReason(FeedbackReason.CODE_UNKNOWN, () -> petitioning.follow("0000000000", "192.0.2.8"));
    }

    @Test
    void whatIsSentTwiceIsOnePetitionAndItsIdGivesNobodyItsCode() {
        UUID form = UUID.randomUUID();
        PetitionView received = write(form, "Xin hỏi giờ làm việc", "");

        assertThat(write(form, "Xin hỏi giờ làm việc", "").code()).isEqualTo(received.code());
        assertThat(write(received.id(), "Xin hỏi giờ làm việc", "").code()).isNotEqualTo(received.code());
    }

    private PetitionView write(String text, String email) {
        return write(UUID.randomUUID(), text, email);
    }

    private PetitionView write(UUID form, String text, String email) {
        PetitionView received = petitioning.write(
                form,
                new PetitionForm(PetitionKind.FEEDBACK, text, "", "", email, ""),
                Texts.VIETNAMESE,
                Optional.empty(),
                CLIENT);
        portal.nextRequest();
        return received;
    }

    @SuppressWarnings("unchecked")
    private List<String> mails() {
        return em.createNativeQuery("select event || ' ' || address from outbox_message where event like 'PETITION%'"
                        + " order by created_at, event desc")
                .getResultList();
    }
}
