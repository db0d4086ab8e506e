package vn.bieuduong.dossier.nominee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.NomineeType;

/** A list of nominees is taken into a draft as a whole or not at all; what is wrong is said by line and column. */
@ExtendWith(Database.class)
class NomineeImportIT {

    private static final Unsaid NOTHING = new Unsaid(null, "", "");
    private static final Unsaid COMMON = new Unsaid(NomineeType.PERSON, "", "Hoàn thành xuất sắc nhiệm vụ năm học.");

    private Portal portal;
    private NomineeImport imports;
    private Actor filer;
    private DossierId id;

    @BeforeEach
    void aDraft(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        imports = new NomineeImport(
                em, portal.dossiers, portal.procedures, new NomineeWords(portal.settings), portal.clock);
        filer = portal.actor("truonghoc");
        id = portal.drafts.open(filer, "TDKT-P01", null);
    }

    @Test
    void everybodyOfTheListStandsInTheDraftInItsOrder() {
        Table list = list("""
                Loại đối tượng;Ông/Bà;Họ và tên;Ngày sinh;Số định danh cá nhân;Chức vụ, công việc;Nơi công tác;Số người;Thành tích
                Cá nhân;Bà;H’Bia Ksơ̆r;1985;079 085 001 234;Giáo viên;Trường Tiểu học Suối Ngà;;"Dòng một
                dòng hai"
                tap the;;Tổ Toán - Tin;;;;;12;Đạt giải nhất
                """);
        assertThat(words(imports.check(filer, id, list, NOTHING))).isEmpty();

        assertThat(imports.add(filer, id, list, NOTHING)).isEqualTo(2);
        portal.nextRequest();

        assertThat(forms())
                .satisfiesExactly(
                        bia -> {
                            assertThat(bia.name()).isEqualTo("H’Bia Ksơ̆r");
                            assertThat(bia.birthDate()).isEqualTo("1985");
                            assertThat(bia.personalId()).isEqualTo("079085001234");
                            assertThat(bia.achievement()).isEqualTo("Dòng một\ndòng hai");
                            assertThat(bia.awardForm()).isEqualTo("BANG_KHEN");
                        },
                        group -> {
                            assertThat(group.kind()).isEqualTo(NomineeType.COLLECTIVE);
                            assertThat(group.members()).isEqualTo(12);
                        });
    }

    @Test
    void theLayoutOfAProvinceIsUnderstood() {
        Table list = list("""
                UBND TỈNH LA CHA;;;;;;;;
                STT;Tên gọi (Ông/Bà/chức danh);Tên tập thể/cá nhân/hộ gia đình;Chức vụ;Đơn vị công tác;\
                Phân loại khen thưởng;Danh hiệu / hình thức;Phân loại đối tượng;Lĩnh vực hoạt động
                1;Nữ;Vừ Thị Mỷ;Hiệu trưởng;Trường THCS Lũng Phìn;CANHAN;Bằng khen;Cán bộ quản lý;Giáo dục
                """);

        assertThat(words(imports.check(filer, id, list, COMMON))).isEmpty();
        imports.add(filer, id, list, COMMON);
        portal.nextRequest();

        assertThat(forms()).singleElement().satisfies(form -> {
            assertThat(form.nameOnPapers()).isEqualTo("Bà Vừ Thị Mỷ");
            assertThat(form.workplace()).isEqualTo("Trường THCS Lũng Phìn");
            assertThat(form.achievement()).startsWith("Hoàn thành xuất sắc");
        });
    }

    @Test
    void whatIsPastedNeedsNoHeadsAndHeadsAreKnown() {
        assertThat(imports.isHeaded(List.of("STT", "Họ tên"))).isTrue();
        assertThat(imports.isHeaded(List.of("Cá nhân", "Ông", "Nguyễn Văn An"))).isFalse();
        assertThat(words(imports.check(filer, id, list("Họ tên\tNăm sinh\nAn, con ông Bình\t1990\n"), COMMON)))
                .isEmpty();
    }

    @Test
    void oneMistakeKeepsEverybodyOutAndEachIsSaidAtItsCell() {
        portal.drafts.putNominee(
                filer,
                id,
                null,
                new NomineeForm(
                        NomineeType.PERSON, "Đã Có", "", "", "", "", "", "", "", 0, "BANG_KHEN", "Có thành tích"));
        portal.nextRequest();
        Table list = list("""
                Họ và tên;Ngày sinh;CCCD;Loại;Hình thức khen thưởng;Số người
                Một;31/02/1990;;;;
                Hai;;12345;;;
                Ba;;;Thần tiên;;
                Bốn;;;;Huân chương;
                Năm;;;;;nhiều
                \u200B;1990;;;;
                đã có;;;;;
                Tám;;079085001234;;;
                Chín;;079 085 001 234;;;
                """);
        ListCheck check = imports.check(filer, id, list, COMMON);

        assertThat(words(check))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).startsWith("Dòng 2, cột Ngày sinh: "),
                        one -> assertThat(one).startsWith("Dòng 3, cột Số định danh cá nhân: "),
                        one -> assertThat(one)
                                .startsWith("Dòng 4, cột Loại đối tượng: ")
                                .contains("Thần tiên"),
                        one -> assertThat(one).startsWith("Dòng 5, cột Hình thức khen thưởng: "),
                        one -> assertThat(one)
                                .startsWith("Dòng 6, cột Số người: ")
                                .contains("nhiều"),
                        one -> assertThat(one).startsWith("Dòng 7, cột Họ và tên: "),
                        one -> assertThat(one).startsWith("Dòng 8, cột Họ và tên: “đã có” đã có trong danh sách"),
                        one -> assertThat(one).startsWith("Dòng 10, cột Họ và tên: “Chín” đã có ở dòng 9"));
        assertThat(check.marks()).hasSize(8);
        assertThatThrownBy(() -> imports.add(filer, id, list, COMMON)).isInstanceOf(Refusal.class);
        portal.nextRequest();
        assertThat(forms()).hasSize(1);
    }

    @Test
    void whoStandsInAnotherOpenDossierOfTheUnitIsNamedAndMayBeImported() {
        portal.aCompleteDraft(filer, "TDKT-P03");
        portal.nextRequest();
        Table list = list("""
                Họ và tên;Ngày sinh;Nơi công tác
                Nguyễn Thị Lụa;17/05/1990;Trường Tiểu học Suối Ngà
                """);
        ListCheck check = imports.check(filer, id, list, COMMON);

        assertThat(check.isGood()).isTrue();
        assertThat(check.remarks()).singleElement().satisfies(remark -> assertThat(remark.in(Texts.VIETNAMESE))
                .startsWith("Dòng 2, cột Họ và tên: “Nguyễn Thị Lụa”"));
    }

    @Test
    void aListIsRefusedBeyondWhatADossierHolds() {
        StringBuilder rows = new StringBuilder("Họ và tên\n");
        for (int i = 0; i <= Dossier.MOST_NOMINEES; i++) {
            rows.append("Người thứ ").append(i).append('\n');
        }

        assertThat(words(imports.check(filer, id, list(rows.toString()), COMMON)))
                .singleElement()
                .asString()
                .contains("5.000");
    }

    @Test
    void nobodyElseImportsIntoIt() {
        Actor other = portal.actor("congdan");
        Table list = list("Họ và tên\nAn\n");

        assertThatThrownBy(() -> imports.check(other, id, list, COMMON)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> imports.add(other, id, list, COMMON)).isInstanceOf(Refusal.class);
    }

    private List<NomineeForm> forms() {
        return portal.nominees.page(id, Nominees.Filter.NONE, Nominees.Order.LIST, 1).rows().stream()
                .map(NomineeView::form)
                .toList();
    }

    private static List<String> words(ListCheck check) {
        return check.findings().stream().map(one -> one.in(Texts.VIETNAMESE)).toList();
    }

    private static Table list(String rows) {
        return Inspected.table(rows.getBytes(StandardCharsets.UTF_8), Dossier.MOST_NOMINEES + 22);
    }
}
