package vn.bieuduong.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListReason;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AgencyCode;

class OrganisationImportIT extends OrganisationDesk {
    private static final AgencyCode H99_50 = new AgencyCode("H99.50");

    private static final Map<String, String> KINDS =
            Map.of("Ủy ban nhân dân cấp xã", "ubnd_cap_xa", "Thôn, tổ dân phố", "thon_to_dan_pho");
    private static final String HEADS = "Mã;Tên đầy đủ;Loại;Mã cơ quan cấp trên;Mã số thuế;Địa chỉ;Điện thoại;"
            + "Thư điện tử;Địa danh trên văn bản;Chức danh người đứng đầu;Được nộp hồ sơ với tư cách\n";

    private OrganisationImport list;

    @BeforeEach
    void aDesk() {
        list = new OrganisationImport(em, new AuditTrail(em, clock), clock, settings);
    }

    @Test
    void aWholeListIsAddedWithNumbersGivenAndBodiesAboveInIt() {
        String file = HEADS
                + "H99.50;UBND xã Đồi Chè;Ủy ban nhân dân cấp xã;H99;9900001122;Thôn 1, xã Đồi Chè;0912345678;a@b.vn;"
                + "Đồi Chè;Chủ tịch;Ủy ban nhân dân cấp xã|Thôn, tổ dân phố\n"
                + ";Thôn 1;Thôn, tổ dân phố;H99.50;;\"Thôn 1; xã \"\"Đồi Chè\"\"\";;;Đồi Chè;;Thôn, tổ dân phố\n"
                + ";Thôn 2;HAMLET;H99.50;;Thôn 2, xã Đồi Chè;;;Đồi Chè;;\n";

        assertThat(check(file)).isEmpty();
        assertThat(organisations.find(H99_50)).as("a check changes nothing").isEmpty();
        assertThat(list.add(administrator, table("\uFEFF" + file), KINDS)).isEqualTo(3);
        flush();

        assertThat(keeping.one(administrator, new AgencyCode("H99.50.01"))).satisfies(one -> {
            assertThat(one.facts().address()).isEqualTo("Thôn 1; xã \"Đồi Chè\"");
            assertThat(one.facts().applicantKinds()).containsExactly("thon_to_dan_pho");
            assertThat(one.source()).isEqualTo(OrganisationSource.IMPORT);
        });
        assertThat(organisations.get(new AgencyCode("H99.50.02")).name()).isEqualTo("Thôn 2");
        assertThat(organisations.get(H99_50).applicantKinds())
                .containsExactlyInAnyOrder("ubnd_cap_xa", "thon_to_dan_pho");
        assertThat(trail()).anySatisfy(line -> assertThat(line)
                .contains("quantrivien ORGANISATIONS_IMPORTED", "3: H99.50, H99.50.01, H99.50.02"));
    }

    @Test
    void everyMistakeIsNamedByLineAndColumnAndNothingIsImported() {
        String file = HEADS
                + "H99.50;Sở Một;Sở, ban, ngành;H99;9900001121;Đường 1;;;Lạc Hà;;\n"
                + "H99.50;Sở Hai;Sở, ban, ngành;H00;;Đường 2;12;;Lạc Hà;;Ai đó\n"
                + ";;Không có loại này;H99;;;;;;;\n"
                + "A.01;Vòng một;Đơn vị;A.02;;Đường 3;;;Lạc Hà;;\n"
                + "A.02;Vòng hai;Đơn vị;A.01;;Đường 4;;;Lạc Hà;;\n"
                + "B.01;Tỉnh nữa;Ủy ban nhân dân tỉnh;;;Đường 5;;;Lạc Hà;;\n";

        assertThat(check(file))
                .anySatisfy(one -> assertThat(one).startsWith("Dòng 2, cột Mã số thuế: Chữ số kiểm tra"))
                .anySatisfy(one -> assertThat(one).startsWith("Dòng 3, cột Mã: Mã “H99.50” đã cấp cho Sở Một"))
                .anySatisfy(one -> assertThat(one).startsWith("Dòng 3, cột Mã cơ quan cấp trên: Không có"))
                .anySatisfy(one -> assertThat(one).startsWith("Dòng 3, cột Điện thoại:"))
                .anySatisfy(one -> assertThat(one).contains("Dòng 3", "Ai đó"))
                .anySatisfy(one -> assertThat(one).startsWith("Dòng 4, cột Tên đầy đủ:"))
                .anySatisfy(one -> assertThat(one).contains("Dòng 4, cột Loại:", "Không có loại này"))
                .anySatisfy(one -> assertThat(one).startsWith("Dòng 4, cột Địa chỉ:"))
                .anySatisfy(one -> assertThat(one).startsWith("Dòng 5, cột Mã cơ quan cấp trên:"))
                .anySatisfy(one -> assertThat(one).startsWith("Dòng 6, cột Mã cơ quan cấp trên:"))
                .anySatisfy(one -> assertThat(one).startsWith("Dòng 7, cột Loại: Cổng đã có"))
                .hasSize(12);
        refused(() -> list.add(administrator, table(file), KINDS), ListReason.LIST_NOT_GOOD);
        assertThat(organisations.find(H99_50)).isEmpty();
    }

    @Test
    void aFileThatIsNoListSaysWhatToDo() {
        assertThat(check(HEADS)).singleElement().asString().startsWith("Tệp không có dòng nào");
        assertThat(check("Tên đầy đủ,Màu\nMột,đỏ\n"))
                .contains("Không nhận ra cột “Màu”. Hãy đặt tên cột như trong tệp mẫu, hoặc bỏ cột này.")
                .hasSize(5);
        refused(() -> list.check(chair, table(HEADS), KINDS), IdentityReason.NOT_ALLOWED);
        refused(() -> list.add(chair, table(HEADS), KINDS), IdentityReason.NOT_ALLOWED);
    }

    @Test
    void fiveThousandAreAddedAndOneMoreIsRefused() {
        StringBuilder file = new StringBuilder(HEADS.replace(';', ','));
        for (int i = 0; i < OrganisationImport.MOST; i++) {
            file.append(",Đơn vị ").append(i).append(",unit,H99,,Đường 1,,,Lạc Hà,,\n");
        }
        String good = file.toString();
        assertThat(check(good + ",Một nữa,unit,H99,,Đường 1,,,Lạc Hà,,\n"))
                .singleElement()
                .asString()
                .contains("tối đa 5.000");

        assertThat(list.add(administrator, table(good), KINDS)).isEqualTo(OrganisationImport.MOST);
        flush();
        assertThat(keeping.upper(administrator, new AgencyCode("H99")).nextCode())
                .isEqualTo("H99.5022");
    }

    @Test
    void theTemplateIsUnderstood() throws IOException {
        String template = Files.readString(Path.of("src/main/webapp/assets/organisations.csv"));

        assertThat(template).startsWith("\uFEFF" + HEADS.strip());
    }

    private List<String> check(String file) {
        return list.check(administrator, table(file), KINDS).findings().stream()
                .map(one -> one.in(Texts.VIETNAMESE))
                .toList();
    }

    private static Table table(String text) {
        return Inspected.table(text.getBytes(StandardCharsets.UTF_8), OrganisationImport.MOST + 2);
    }
}
