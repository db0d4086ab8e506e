package vn.bieuduong.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** A list of accounts is opened as a whole or not at all; what is wrong is said by line and column. */
@ExtendWith(Database.class)
class AccountImportIT {

    private static final String HEADS =
            "Tên đăng nhập;Họ và tên;Mã cơ quan, đơn vị;Chức vụ;Thư điện tử;Điện thoại;Số định danh;Vai trò;Làm ở;Từ ngày;Đến hết ngày\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-23T01:00:00Z"));
    private EntityManager em;
    private Accounts accounts;
    private AccountImport imports;
    private Actor administrator;

    @BeforeEach
    void theDemonstrationProvince(EntityManager database) {
        em = database;
        Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
        LoadedProvince.into(em, settings, clock);
        em.clear();
        accounts = new Accounts(em, settings, clock);
        imports = LoadedProvince.accountImport(em, settings, clock);
        administrator = accounts.acting(new AccountName("quantrivien")).orElseThrow();
    }

    @Test
    void everybodyOfTheListHasAnAccountADutyAndALink() {
        Table file = file("an.nguyen;Nguyễn Văn An;H99.02;Cán bộ;an@lacha.example;0912345678;099085112233;"
                + "Cán bộ một cửa;;01/12/2026;31/12/2030\nbinh.tran;Trần Thị Bình;DV-TRUONG;;;;;applicant;;;\n"
                + "chi.le;Lê Chi;;;;;;Người nộp hồ sơ;;;\ndung.vo;Võ Dung;H99;;;;;;;;\n");
        assertThat(imports.check(administrator, file).findings())
                .extracting(one -> one.in(Texts.VIETNAMESE))
                .isEmpty();

        assertThat(imports.add(administrator, file))
                .as("no mail server")
                .extracting(AccountOpening.Invitation::account)
                .containsExactly(
                        new AccountName("an.nguyen"),
                        new AccountName("binh.tran"),
                        new AccountName("chi.le"),
                        new AccountName("dung.vo"));
        Account an = accounts.get(new AccountName("an.nguyen"));
        assertThat(an.organisation()).contains(new AgencyCode("H99.02"));
        assertThat(an.duties(TODAY)).isEmpty();
        assertThat(an.duties(LocalDate.of(2026, 12, 1))).containsExactly(new Duty(Role.DESK, new AgencyCode("H99.02")));
        assertThat(accounts.get(new AccountName("binh.tran")).duties(TODAY))
                .containsExactly(new Duty(Role.APPLICANT, new AgencyCode("DV-TRUONG")));
        assertThat(accounts.get(new AccountName("chi.le")).duties(TODAY))
                .containsExactly(new Duty(Role.APPLICANT, Duty.CITIZEN));
        assertThat(accounts.get(new AccountName("dung.vo")).duties(TODAY)).isEmpty();
        assertThat(number("select count(*) from audit.line where act = 'ACCOUNT_OPENED'"))
                .isEqualTo(4);
    }

    @Test
    void oneMistakeKeepsEverybodyOutAndEachIsSaidByLineAndColumn() {
        Table file = file("moi.tot;Người Tốt;H99;;;;;;;;\ntruonghoc;Người Trùng;H99;;;;;;;;\n"
                + "moi.tot;Người Lặp;;;sai;12;34;Không có;;32/13/2026;\nmoi.ba;;KHONG-CO;;;;;CHAIR;DV-TRUONG;;\n"
                + "moi.bon;Người Bốn;;;;;;ADMINISTRATOR;;;\n");
        ListCheck check = imports.check(administrator, file);

        assertThat(check.findings().stream()
                        .map(one -> one.in(Texts.VIETNAMESE))
                        .collect(Collectors.joining("\n")))
                .contains("truonghoc")
                .contains("Số định danh")
                .contains("32/13/2026")
                .contains("KHONG-CO")
                .contains("Không có");
        assertThat(check.total()).isEqualTo(11);
        assertThatThrownBy(() -> imports.add(administrator, file)).isInstanceOf(Refusal.class);
        assertThat(accounts.find(new AccountName("moi.tot"))).isEmpty();
    }

    @Test
    void nobodyButAnAdministratorImports() {
        Actor keeper = accounts.acting(new AccountName("truonghoc.vanthu")).orElseThrow();
        Table file = file("moi.tot;Người Tốt;H99;;;;;;;;\n");

        assertThatThrownBy(() -> imports.check(keeper, file)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> imports.add(keeper, file)).isInstanceOf(Refusal.class);
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private static Table file(String rows) {
        return Inspected.table((HEADS + rows).getBytes(StandardCharsets.UTF_8), AccountImport.MOST + 2);
    }
}
