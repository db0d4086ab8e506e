package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bieuduong.Person;
import vn.bieuduong.Server;
import vn.bieuduong.demonstration.Browserless;

/** What a filer reads on his pages, and what he is not asked. */
@Tag("server")
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
