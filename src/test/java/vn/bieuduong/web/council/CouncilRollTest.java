package vn.bieuduong.web.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bieuduong.council.CouncilResult.Attendance;
import vn.bieuduong.council.CouncilResult.Attendee;
import vn.bieuduong.platform.Refusal;

/** The council as its secretary types it. */
class CouncilRollTest {

    private static final List<Attendee> ROLL = List.of(
            new Attendee("Trịnh Văn Phượng", "Phó Chủ tịch UBND tỉnh", "Chủ tịch Hội đồng", Attendance.PRESENT),
            new Attendee("H’Čŏng Ƀkrông", "", "", Attendance.ABSENT),
            new Attendee("Cao Xuân Trạch", "Giám đốc Sở Y tế", "", Attendance.WROTE));

    @Test
    void aLineIsAMemberAndTheLastWordSaysWhetherHeCame() {
        assertThat(CouncilRoll.read("""
                Trịnh Văn Phượng; Phó Chủ tịch UBND tỉnh; Chủ tịch Hội đồng

                H’Čŏng Ƀkrông; Vắng
                Cao Xuân Trạch\tGiám đốc Sở Y tế\tGửi phiếu
                """)).isEqualTo(ROLL);
        assertThat(CouncilRoll.read(" \r\n")).isEmpty();
    }

    @Test
    void theNextMeetingBeginsWithTheSameMembers() {
        assertThat(CouncilRoll.write(ROLL).lines())
                .containsExactly(
                        "Trịnh Văn Phượng; Phó Chủ tịch UBND tỉnh; Chủ tịch Hội đồng",
                        "H’Čŏng Ƀkrông",
                        "Cao Xuân Trạch; Giám đốc Sở Y tế");
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        for (String wrong : List.of("A; b; c; d; e", "; Giám đốc", "A\n" + "x".repeat(201))) {
            assertThatThrownBy(() -> CouncilRoll.read(wrong))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("ROLL_LINE");
        }
    }
}
