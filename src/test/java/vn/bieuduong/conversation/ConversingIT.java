package vn.bieuduong.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.processing.InHand.assertReason;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.conversation.Conversing.Brought;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.notification.InboxLine;
import vn.bieuduong.processing.InHand;

/** What filer and office write to each other: who reads what, when it counts as read and answered, and who is told. */
@ExtendWith(Database.class)
class ConversingIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final String SECRET = "Nghi tờ trình ký sai thẩm quyền, hỏi lại văn thư.";

    private Portal portal;
    private Actor applicant;
    private Actor officer;
    private DossierId dossier;

    @BeforeEach
    void aDossierInAppraisal(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, MONDAY);
        applicant = portal.actor("truonghoc");
        officer = portal.with("EC_OFFICER@H99");
        dossier = new InHand(portal, applicant).inAppraisal("TDKT-P03");
    }

    @Test
    void whatTheFilerWritesWaitsUntilTheOfficeAnswersAndEachSeesWhenItWasRead() {
        write(applicant, "Trường gửi nhầm trang thứ hai, có cần nộp lại không?", false);

        assertThat(portal.conversing.waiting(officer)).singleElement().satisfies(waiting -> {
            assertThat(waiting.dossier()).isEqualTo(dossier);
            assertThat(waiting.number()).isEqualTo("H99-261123-0001");
            assertThat(waiting.unanswered()).isEqualTo(1);
            assertThat(waiting.since()).isEqualTo(MONDAY);
        });
        assertThat(lines(officer).get(0).opened()).isFalse();
        assertThat(lines(officer).get(0).text()).as("not before it is opened").isEmpty();
        assertThat(lines(applicant).get(0).readAt()).isEmpty();

        portal.forward(Duration.ofMinutes(5));
        portal.conversing.open(officer, dossier);
        portal.nextRequest();
        assertThat(lines(officer).get(0).text()).startsWith("Trường gửi nhầm");
        assertThat(lines(applicant).get(0).readAt()).contains(MONDAY.plus(Duration.ofMinutes(5)));
        assertThat(portal.conversing.waiting(officer))
                .as("read is not answered")
                .hasSize(1);

        write(officer, "Không cần nộp lại.", false);
        assertThat(portal.conversing.waiting(officer)).isEmpty();
        assertThat(portal.conversing.count(applicant, dossier)).isEqualTo(new ConversationCount(2, 1));
        portal.conversing.open(portal.actor("truonghoc.vanthu"), dossier);
        portal.nextRequest();
        assertThat(lines(applicant).get(1).text()).isEqualTo("Không cần nộp lại.");
        assertThat(lines(officer).get(1).readAt()).isPresent();
        assertThat(portal.trail(dossier.toString()))
                .containsSubsequence("MESSAGE_SENT", "MESSAGES_OPENED", "MESSAGE_SENT", "MESSAGES_OPENED");
    }

    @Test
    void aNoteOfTheOfficeIsSeenByTheOfficeAlone() {
        write(officer, SECRET, true);

        assertThat(lines(officer)).extracting(ConversationView.Line::text).containsExactly(SECRET);
        assertThat(lines(portal.with("DESK@H99")))
                .extracting(ConversationView.Line::text)
                .containsExactly(SECRET);
        assertThat(lines(applicant)).isEmpty();
        assertThat(portal.conversing.count(applicant, dossier)).isEqualTo(new ConversationCount(0, 0));
        assertThat(portal.inbox.of(applicant)).extracting(InboxLine::event).doesNotContain("MESSAGE_WRITTEN");
        assertReason(
                ConversationReason.NOTE_OF_FILER,
                () -> portal.conversing.write(applicant, dossier, UUID.randomUUID(), "Ghi chú", true, List.of()));
    }

    @Test
    void strangersConsultedBodiesAndDraftsHaveNoConversation() {
        for (String stranger : List.of("doanhnghiep", "uyvien1", "thue", "congchuc.honmay", "quantrivien")) {
            Actor other = portal.actor(stranger);
            assertThat(portal.conversing.isOffered(other, dossier)).as(stranger).isFalse();
            assertReason(ConversationReason.CONVERSATION_NOT_FOUND, () -> portal.conversing.view(other, dossier));
            assertReason(ConversationReason.CONVERSATION_NOT_FOUND, () -> portal.conversing.open(other, dossier));
            assertReason(
                    ConversationReason.CONVERSATION_NOT_FOUND,
                    () -> portal.conversing.write(other, dossier, UUID.randomUUID(), "Chào", false, List.of()));
        }
        assertReason(ConversationReason.CONVERSATION_NOT_FOUND, () -> portal.conversing.settle(applicant, dossier));
        DossierId draft = portal.aCompleteDraft(applicant, "TDKT-P03");
        assertReason(ConversationReason.CONVERSATION_NOT_FOUND, () -> portal.conversing.view(applicant, draft));
    }

    @Test
    void theOtherSideIsToldWithoutTheMessagesOwnWords() {
        write(applicant, "Bà Nguyễn Thị Lụa đã đổi đơn vị.", false);
        write(officer, "Đã rõ về bà Lụa.", false);

        assertThat(portal.inbox.of(officer))
                .filteredOn(line -> line.event().equals("MESSAGE_WRITTEN"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.subject()).contains("H99-261123-0001").doesNotContain("Lụa");
                    assertThat(line.body()).doesNotContain("đổi đơn vị");
                    assertThat(line.page()).isEqualTo("/conversation/show.xhtml?id=" + dossier);
                });
        assertThat(portal.inbox.of(portal.actor("truonghoc.vanthu")))
                .extracting(InboxLine::event)
                .contains("MESSAGE_WRITTEN");
    }

    @Test
    void aMessageSentTwiceIsOneAndTooLittleOrTooMuchIsRefused() {
        UUID message = UUID.randomUUID();
        portal.conversing.write(applicant, dossier, message, "Xin hỏi thời hạn.", false, List.of());
        portal.nextRequest();
        portal.conversing.write(applicant, dossier, message, "Xin hỏi thời hạn.", false, List.of());
        portal.nextRequest();
        assertThat(lines(applicant)).hasSize(1);

        assertReason(
                ConversationReason.TEXT_MISSING,
                () -> portal.conversing.write(applicant, dossier, UUID.randomUUID(), " … ", false, List.of()));
        assertReason(
                ConversationReason.TEXT_TOO_LONG,
                () -> portal.conversing.write(
                        applicant, dossier, UUID.randomUUID(), "a".repeat(5001), false, List.of()));
        for (int i = 0; i < 19; i++) {
            write(applicant, "Nhắn lần " + i, false);
        }
        assertReason(
                ConversationReason.TOO_MANY_UNANSWERED,
                () -> portal.conversing.write(applicant, dossier, UUID.randomUUID(), "Nữa", false, List.of()));
        portal.conversing.settle(officer, dossier);
        portal.nextRequest();
        assertThat(portal.conversing.waiting(officer)).isEmpty();
        write(applicant, "Cảm ơn.", false);
    }

    @Test
    void filesGoWithTheirMessageAndOneThatIsRefusedKeepsItBack() {
        portal.conversing.write(
                applicant, dossier, UUID.randomUUID(), "Ảnh chụp kèm theo.", false, List.of(brought("anh.pdf")));
        portal.nextRequest();
        portal.conversing.write(
                officer, dossier, UUID.randomUUID(), SECRET, true, List.of(brought("phieu-noi-bo.pdf")));
        portal.nextRequest();
        assertThat(lines(officer).get(0).files()).as("not before it is opened").isEmpty();
        UUID own = lines(applicant).get(0).files().get(0).id().value();
        UUID secret = lines(officer).get(1).files().get(0).id().value();

        assertThat(portal.conversing.file(applicant, dossier, own).isReady()).isTrue();
        assertReason(
                ConversationReason.CONVERSATION_NOT_FOUND, () -> portal.conversing.file(applicant, dossier, secret));
        assertReason(ConversationReason.CONVERSATION_NOT_FOUND, () -> portal.conversing.file(officer, dossier, own));
        portal.conversing.open(officer, dossier);
        portal.nextRequest();
        assertThat(portal.conversing.file(officer, dossier, own).name()).isEqualTo("anh.pdf");
        assertReason(
                ConversationReason.FILE_REFUSED,
                () -> portal.conversing.write(
                        applicant, dossier, UUID.randomUUID(), "Xem tệp.", false, List.of(brought("chay.exe"))));
        assertReason(
                ConversationReason.TOO_MANY_FILES,
                () -> portal.conversing.write(
                        applicant,
                        dossier,
                        UUID.randomUUID(),
                        "Nhiều tệp.",
                        false,
                        Collections.nCopies(6, brought("anh.pdf"))));
    }

    private static Brought brought(String name) {
        return new Brought(name, new ByteArrayInputStream(Portal.aPdf()));
    }

    @Test
    void whoeverAppraisesIsNamedAsContactBesideTheAgencysTelephone() {
        var contact = portal.conversing.contact(applicant, dossier);

        assertThat(contact.officer()).contains(officer.displayName());
        assertThat(contact.phone()).isPresent();
        assertThat(contact.email()).isPresent();
    }

    private void write(Actor author, String text, boolean internal) {
        portal.conversing.write(author, dossier, UUID.randomUUID(), text, internal, List.of());
        portal.nextRequest();
    }

    private List<ConversationView.Line> lines(Actor reader) {
        return portal.conversing.view(reader, dossier).lines();
    }
}
