package vn.bieuduong.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.processing.InHand.assertReason;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.id.AgencyCode;

/** What whoever is honoured chooses, the head of office enters; the card follows what the page says. */
@ExtendWith(Database.class)
class HonourChoicesIT {

    private static final UUID MATTER = new UUID(7, 7);
    private static final String WHY = "Mẹ em, giấy đồng ý ngày 20/11/2026";

    private Portal portal;
    private Honours honours;
    private HonourChoices choices;
    private ShareCards cards;
    private Actor head;
    private HonourCode code;

    @BeforeEach
    void aPupilIsHonoured(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        MaskingTable table = new MaskingTable(Path.of("config"));
        honours = new Honours(table, em, portal.clock);
        choices = new HonourChoices(table, new AuditTrail(em, portal.clock), em, portal.clock);
        cards = new ShareCards(table, em, portal.clock);
        head = portal.with("EC_HEAD@H99");
        code = honours.grant(new Granted(
                MATTER,
                1,
                new UUID(7, 8),
                Honouree.PERSON,
                "Em",
                "Hoàng Văn Bách",
                "04/02/2013",
                "Học sinh",
                "Trường Trung học cơ sở Bến Đông",
                "",
                "Bằng khen",
                "Đã cứu bạn",
                new AgencyCode("H99"),
                "Chủ tịch Ủy ban nhân dân tỉnh Lạc Hà",
                "123/QĐ-UBND",
                LocalDate.of(2026, 11, 23)));
        portal.nextRequest();
    }

    @Test
    void theHeadAloneEntersThatAGuardianAgreesAndThatNobodyIsToBeNamed() {
        assertThat(choices.read(head, MATTER, 1).isMayAgree()).isTrue();
        assertReason(DisclosureReason.HEAD_ALONE, () -> choices.agree(portal.with("EC_OFFICER@H99"), MATTER, 1, WHY));
        assertReason(
                DisclosureReason.PAGE_NOT_FOUND, () -> choices.agree(portal.with("C_HEAD@H99.01"), MATTER, 1, WHY));
        assertReason(DisclosureReason.PAGE_NOT_FOUND, () -> choices.read(portal.actor("truonghoc"), MATTER, 1));
        assertReason(IdentityReason.REASON_MISSING, () -> choices.agree(head, MATTER, 1, "ừ"));

        choices.agree(head, MATTER, 1, WHY);
        portal.nextRequest();
        assertThat(shown().name()).isEqualTo("Em Hoàng Văn Bách");
        assertThat(shown().certificate()).isTrue();
        assertThat(choices.read(head, MATTER, 1).isMayAgree()).isFalse();

        choices.withdraw(head, MATTER, 1, "Gia đình không muốn nêu tên em");
        portal.nextRequest();
        assertThat(shown().name()).isEmpty();
        assertThat(shown().certificate()).isFalse();
        assertReason(
                DisclosureReason.WITHDRAWN_ALREADY,
                () -> choices.withdraw(head, MATTER, 1, "Gia đình không muốn nêu tên em"));
        assertReason(DisclosureReason.WITHDRAWN_ALREADY, () -> choices.agree(head, MATTER, 1, WHY));
        assertThat(portal.trail(MATTER.toString())).containsExactly("HONOUR_AGREED", "HONOUR_WITHDRAWN");
    }

    @Test
    void theCardSaysWhatThePageSaysAndIsDrawnByOneAlone() {
        StoredFile drawn = new StoredFile(new Sha256("a".repeat(64)), 5);
        HonourShown initials = cards.claim().orElseThrow();
        assertThat(initials.name()).isEqualTo("H.V.B.");
        assertThat(cards.claim()).as("somebody else's").isEmpty();

        choices.agree(head, MATTER, 1, WHY);
        portal.nextRequest();
        cards.drawn(initials, drawn);
        portal.nextRequest();
        assertThat(honours.find(code).orElseThrow().card())
                .as("says something else by now")
                .isEmpty();

        HonourShown named = cards.claim().orElseThrow();
        cards.drawn(named, drawn);
        portal.nextRequest();
        assertThat(honours.find(code).orElseThrow().card()).contains(drawn);
        assertThat(cards.claim()).isEmpty();

        choices.withdraw(head, MATTER, 1, "Gia đình không muốn nêu tên em");
        portal.nextRequest();
        assertThat(honours.find(code).orElseThrow().card()).isEmpty();
        assertThat(cards.claim()).as("nobody is to be named").isEmpty();
    }

    private HonourShown shown() {
        return honours.find(code).orElseThrow().shown();
    }
}
