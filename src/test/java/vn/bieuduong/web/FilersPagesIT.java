package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bieuduong.Person;
import vn.bieuduong.Server;
import vn.bieuduong.demonstration.Browserless;

/** What a filer reads on his pages, and what he is not asked. */
@Tag("server")
@Order(Server.WHEN_MADE)
class FilersPagesIT {

    private static final String RETURNED = "Đề nghị tặng Giấy khen cho Tổ thu gom rác thải nhựa trên biển";
    private static final String DRAFT = "Đề nghị khen thưởng đột xuất câu lạc bộ tình nguyện sau mưa lũ";

    private final Server server = Server.shared();

    @BeforeEach
    void theProvinceIsAtWork() {
        server.awaitDemonstration();
    }

    @Test
    void beforeFilingEverythingSaidOfANomineeIsShown() throws Exception {
        String page = as("truonghoc")
                .get("/dossier/check.xhtml?id=" + dossier("id", DRAFT))
                .body();

        assertThat(page)
                .contains("Câu lạc bộ tình nguyện Hoa Gạo")
                .contains(">28<")
                .contains("Giúp 61 hộ dân dọn bùn, sửa nhà sau đợt mưa lũ tháng 11.");
    }

    @Test
    void whatIsOverCannotBeWithdrawn() throws Exception {
        String id = dossier("id", RETURNED);
        Browserless filer = as("cangca");

        assertThat(filer.get("/dossier/show.xhtml?id=" + id).body()).doesNotContain("/dossier/withdraw.xhtml");
        assertThat(filer.get("/dossier/withdraw.xhtml?id=" + id).body())
                .contains("Hồ sơ này không rút được nữa")
                .doesNotContain("<textarea");
    }

    @Test
    void aCitizenIsAskedNothingAboutAUnit() throws Exception {
        String link = "Ai được ký thay đơn vị tôi?";

        assertThat(as("truonghoc").get("/dossier/mine.xhtml").body()).contains(link);
        assertThat(as("congdan").get("/dossier/mine.xhtml").body()).doesNotContain(link);
    }

    @Test
    void aNumberIsFoundHoweverItIsTypedAndNoneIsAskedFor() throws Exception {
        String number = dossier("dossier_number", RETURNED);
        Browserless anybody = new Browserless(server);

        for (String typed : new String[] {
            number, " " + number.toLowerCase(Locale.ROOT) + " ", number.replace('-', ' '), number.replace("-", "")
        }) {
            assertThat(anybody.fill("/lookup/lookup.xhtml", Map.of("number", typed))
                            .body())
                    .as(typed)
                    .contains("<p class=\"eyebrow code\">" + number);
        }
        assertThat(anybody.fill("/lookup/lookup.xhtml", Map.of("number", "  ")).body())
                .contains("Bạn chưa nhập mã hồ sơ")
                .contains("<title>Lỗi:")
                .doesNotContain("Không tìm thấy hồ sơ");
    }

    @Test
    void anybodyHasTheTemplatesOfAPaperAndNothingElse() throws Exception {
        Browserless anybody = new Browserless(server);
        String about = "/procedure/show.xhtml?id=TDKT-P01";
        String blank = "/procedure/blank.pdf?id=TDKT-P01&component=TO_TRINH";
        String sample = "/procedure/sample.pdf?id=TDKT-P01&component=TO_TRINH";

        assertThat(anybody.get(about).body())
                .contains(blank.replace("&", "&amp;"), sample.replace("&", "&amp;"))
                .doesNotContain("component=Y_KIEN");
        for (String address : new String[] {blank, sample}) {
            assertThat(anybody.download(address).statusCode()).isEqualTo(200);
            assertThat(new String(anybody.download(address).body(), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
            for (String none : new String[] {"Y_KIEN", "KHONG_CO", ""}) {
                assertThat(anybody.get(address.replace("TO_TRINH", none)).statusCode())
                        .as(none)
                        .isEqualTo(404);
            }
            assertThat(anybody.get(address.replace("TDKT-P01", "TDKT-P99")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoHasBegunGoesOnBeforeHeBeginsAnother() throws Exception {
        String start = "/dossier/start.xhtml?procedure=" + dossier("procedure_id", DRAFT);

        assertThat(as("truonghoc").get(start).body())
                .contains("<a class=\"button primary\" href=\"/dossier/tasks.xhtml?id=" + dossier("id", DRAFT))
                .containsPattern("<input [^>]*value=\"Bắt đầu\"[^>]*class=\"button\"");
        assertThat(as("tramyte").get("/dossier/start.xhtml?procedure=TDKT-X01").body())
                .containsPattern("<input [^>]*value=\"Bắt đầu\"[^>]*class=\"button primary\"");
    }

    @Test
    void aProcedureShowsItsReaderWhatHeHasOfItAndNobodyElse() throws Exception {
        String procedure = dossier("procedure_id", DRAFT);
        String draft = "/dossier/tasks.xhtml?id=" + dossier("id", DRAFT);
        String about = "/procedure/show.xhtml?id=" + procedure;

        assertThat(as("truonghoc").get(about).body()).contains(draft, "Làm tiếp: " + DRAFT);
        assertThat(as("truonghoc")
                        .get("/dossier/start.xhtml?procedure=" + procedure)
                        .body())
                .contains(draft, "Làm tiếp: " + DRAFT);
        assertThat(new Browserless(server).get(about).body()).doesNotContain("Làm tiếp");
        assertThat(as("cangca").get(about).body()).doesNotContain(DRAFT);
        assertThat(as("cangca")
                        .get("/procedure/show.xhtml?id=" + dossier("procedure_id", RETURNED))
                        .body())
                .contains("/dossier/show.xhtml?id=" + dossier("id", RETURNED), RETURNED);
    }

    @Test
    void whatTheOfficeHasToCheckOfAProcedureIsForAdministratorsAlone() throws Exception {
        String about = "/procedure/show.xhtml?id=TDKT-P01";
        String[] doubts = {"Những điểm cơ quan cần đối chiếu", "mức tin cậy"};

        assertThat(new Browserless(server).get(about).body())
                .contains("Biểu quyết")
                .doesNotContain(doubts);
        assertThat(as("truonghoc").get(about).body()).doesNotContain(doubts);
        assertThat(as("quantrivien").get(about).body()).contains(doubts);
    }

    private Browserless as(String account) throws Exception {
        Browserless person = new Browserless(server);
        person.signIn(account, Person.PASSWORD);
        return person;
    }

    private String dossier(String column, String title) throws SQLException {
        try (Connection connection = server.database().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select " + column + " from dossier where title = ?")) {
            query.setString(1, title);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).as(title).isTrue();
                return row.getString(1);
            }
        }
    }
}
