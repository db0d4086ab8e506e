package vn.bieuduong.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AgencyCode;

class OrganisationKeepingIT extends OrganisationDesk {
    private static final AgencyCode DV_TRUONG = new AgencyCode("DV-TRUONG");
    private static final AgencyCode H99 = new AgencyCode("H99");
    private static final AgencyCode H99_01 = new AgencyCode("H99.01");

    @Test
    void aBodyIsAddedUnderTheNextNumberOfTheOneAbove() {
        String suggested = keeping.upper(administrator, H99).nextCode();
        String code = keeping.add(administrator, unit("", "Sở Y tế", "H99")).value();
        flush();

        assertThat(code).isEqualTo(suggested).isEqualTo("H99.22");
        assertThat(keeping.one(administrator, new AgencyCode(code))).satisfies(one -> {
            assertThat(one.name()).isEqualTo("Sở Y tế");
            assertThat(one.source()).isEqualTo(OrganisationSource.PAGE);
            assertThat(one.changedBy()).contains("quantrivien");
            assertThat(one.path()).extracting(OrganisationList.Named::code).containsExactly(H99);
        });
        assertThat(trail()).contains("quantrivien ORGANISATION_ADDED H99.22 Sở Y tế");
        assertThat(keeping.add(administrator, unit("", "Trạm Y tế phường", code)))
                .isEqualTo(new AgencyCode("H99.22.01"));
    }

    @Test
    void aCodeIsNeverGivenTwiceNotEvenThatOfAnEndedBody() {
        String code = keeping.add(administrator, unit("", "Sở Y tế", "H99")).value();
        ending.end(administrator, new AgencyCode(code), new OrganisationEnd(TODAY, null, WHY));
        flush();

        assertThat(keeping.upper(administrator, H99).nextCode()).isEqualTo("H99.23");
        refused(() -> keeping.add(administrator, unit(code, "Sở Y tế", "H99")), OrganisationReason.CODE_GIVEN);
    }

    @Test
    void everythingWrongIsSaidAtOnceOnItsField() {
        OrganisationForm wrong = new OrganisationForm(
                "h99 x", " ", null, "H00", "0123456780", "", "12", "a@b", ".", null, List.of("Không Có"));

        assertThatThrownBy(() -> keeping.add(administrator, wrong))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::field, Finding::reason)
                        .containsExactlyInAnyOrder(
                                tuple("code", OrganisationReason.CODE_MALFORMED),
                                tuple("name", OrganisationReason.NAME_MISSING),
                                tuple("type", OrganisationReason.TYPE_MISSING),
                                tuple("taxCode", OrganisationReason.TAX_CODE_CHECK_DIGIT),
                                tuple("address", OrganisationReason.ADDRESS_MISSING),
                                tuple("phone", OrganisationReason.PHONE_MALFORMED),
                                tuple("email", OrganisationReason.EMAIL_MALFORMED),
                                tuple("place", OrganisationReason.PLACE_MISSING),
                                tuple("applicantKinds", OrganisationReason.KIND_UNKNOWN),
                                tuple("parent", OrganisationReason.BODY_UNKNOWN)));
        for (String word : List.of(Duty.CITIZEN.value(), Duty.WHOLE_PORTAL.value())) {
            refused(() -> keeping.add(administrator, unit(word, "Một tên", "H99")), OrganisationReason.CODE_MALFORMED);
        }
    }

    @Test
    void thereIsOneProvinceAndCommunesLieDirectlyUnderIt() {
        refused(
                () -> keeping.add(administrator, of("H98", "Tỉnh khác", OrganisationType.PROVINCE_PC, null)),
                OrganisationReason.PROVINCE_THERE_ALREADY);
        refused(
                () -> keeping.add(administrator, of("", "Xã mới", OrganisationType.COMMUNE_PC, "H99.10")),
                OrganisationReason.COMMUNE_UNDER_PROVINCE);
        refused(
                () -> keeping.add(administrator, of("X-MOI", "Xã mới", OrganisationType.COMMUNE_PC, null)),
                OrganisationReason.PARENT_MISSING);
        assertThat(keeping.province(administrator))
                .map(OrganisationList.Named::code)
                .contains(H99);
    }

    @Test
    void anEmptyPortalBeginsWithItsProvince() {
        Settings own = Settings.read(Map.of("DEMO", "false"), new Problems());
        OrganisationKeeping keeping = LoadedProvince.organisations(em, own, clock);
        refused(() -> new Organisations(em, own).competentFor("PROVINCE", null), OrganisationReason.NO_PROVINCE_YET);

        assertThat(keeping.province(administrator)).isEmpty();
        keeping.add(administrator, of("H98", "Ủy ban nhân dân tỉnh Khác", OrganisationType.PROVINCE_PC, null));
        keeping.add(administrator, of("", "Xã Mới", OrganisationType.COMMUNE_PC, "H98"));
        flush();

        assertThat(new Organisations(em, own).agencies())
                .extracting(Organisation::code)
                .containsExactly(new AgencyCode("H98"), new AgencyCode("H98.01"));
        assertThat(keeping.find(administrator, query(Optional.empty(), "", 1), Optional.empty())
                        .total())
                .isEqualTo(2);
    }

    @Test
    void factsAreCorrectedAndWhoeverSawOldOnesOverwritesNothing() {
        OrganisationView seen = keeping.one(administrator, DV_TRUONG);
        OrganisationForm next = with(seen.facts(), "0912345678", seen.facts().applicantKinds());

        keeping.correct(administrator, next, seen.version(), "");
        flush();

        assertThat(keeping.one(administrator, DV_TRUONG).facts().phone()).isEqualTo("0912345678");
        assertThat(trail()).anySatisfy(line -> assertThat(line)
                .startsWith("quantrivien ORGANISATION_CORRECTED DV-TRUONG phone ")
                .endsWith("→ 0912345678"));
        refused(() -> keeping.correct(administrator, next, seen.version(), ""), OrganisationReason.CHANGED_MEANWHILE);
    }

    @Test
    void whoMayFileLessIsToldWhyAndNobodyBecomesAnAgencyOrLiesUnderItself() {
        OrganisationView seen = keeping.one(administrator, DV_TRUONG);
        OrganisationForm less = with(seen.facts(), seen.facts().phone(), List.of());
        refused(() -> keeping.correct(administrator, less, seen.version(), "vì thế"), IdentityReason.REASON_MISSING);
        refused(
                () -> keeping.correct(
                        administrator, of("DV-TRUONG", "", OrganisationType.COMMUNE_PC, "H99"), seen.version(), WHY),
                OrganisationReason.TYPE_FIXED);
        String child =
                keeping.add(administrator, unit("", "Tổ Toán", "DV-TRUONG")).value();
        refused(
                () -> keeping.correct(administrator, unit("DV-TRUONG", "", child), seen.version(), WHY),
                OrganisationReason.PARENT_BELOW);

        keeping.correct(administrator, less, seen.version(), WHY);
        flush();
        assertThat(organisations.get(DV_TRUONG).applicantKinds()).isEmpty();
    }

    @Test
    void aNameHasAHistoryAndEachDayItsName() {
        String first = organisations.get(H99_01).name();
        keeping.rename(administrator, H99_01, "Ủy ban nhân dân xã Suối Ngà Mới", LocalDate.parse("2026-07-01"), WHY);
        keeping.rename(administrator, H99_01, "Ủy ban nhân dân phường Suối Ngà", TODAY, WHY);
        flush();

        assertThat(organisations.nameAt(H99_01, LocalDate.parse("2026-06-30"))).isEqualTo(first);
        assertThat(organisations.nameAt(H99_01, LocalDate.parse("2026-07-01")))
                .isEqualTo("Ủy ban nhân dân xã Suối Ngà Mới");
        assertThat(organisations.nameAt(H99_01, TODAY.minusDays(1))).isEqualTo("Ủy ban nhân dân xã Suối Ngà Mới");
        assertThat(organisations.nameAt(H99_01, TODAY)).isEqualTo("Ủy ban nhân dân phường Suối Ngà");
        assertThat(keeping.one(administrator, H99_01).formerNames())
                .extracting(FormerName::name)
                .containsExactly("Ủy ban nhân dân xã Suối Ngà Mới", first);
        assertThat(trail()).anySatisfy(line -> assertThat(line)
                .startsWith("quantrivien ORGANISATION_RENAMED H99.01 " + first + " → ")
                .endsWith(WHY));
        refused(
                () -> keeping.rename(administrator, H99_01, "Tên nữa", LocalDate.parse("2026-08-01"), WHY),
                OrganisationReason.RENAMED_LATER);
        refused(
                () -> keeping.rename(administrator, H99_01, "Tên nữa", TODAY.plusDays(1), ""),
                OrganisationReason.DAY_TO_COME,
                IdentityReason.REASON_MISSING);
        refused(
                () -> keeping.rename(administrator, H99_01, "Ủy ban nhân dân phường Suối Ngà", null, WHY),
                OrganisationReason.NAME_UNCHANGED,
                OrganisationReason.DAY_MISSING);
    }

    @Test
    void theFileDoesNotOverwriteWhatSomebodyHasChanged() {
        keeping.rename(administrator, H99_01, "Ủy ban nhân dân phường Suối Ngà", TODAY, WHY);
        flush();

        LoadedProvince.into(em, settings, clock);
        em.clear();

        assertThat(organisations.get(H99_01).name()).isEqualTo("Ủy ban nhân dân phường Suối Ngà");
        OrganisationForm changedFile = with(
                        keeping.one(administrator, new AgencyCode("H99.02")).facts(), "0299 3001 999", List.of())
                .named("Ủy ban nhân dân phường Bến Tây");
        assertThat(keeping.seed(changedFile, true)).isTrue();
        flush();
        assertThat(keeping.one(administrator, new AgencyCode("H99.02")))
                .satisfies(one -> assertThat(one.name()).isEqualTo("Ủy ban nhân dân phường Bến Tây"))
                .satisfies(one -> assertThat(one.source()).isEqualTo(OrganisationSource.FILE))
                .satisfies(one -> assertThat(one.formerNames())
                        .extracting(FormerName::name)
                        .containsExactly("Ủy ban nhân dân phường Bến Đông"));
    }

    @Test
    void aBodyIsFoundByWordsOfNameCodeAndTaxCodeWithoutMarks() {
        assertThat(codes(query(Optional.empty(), "truong ben dong", 1))).contains(DV_TRUONG);
        assertThat(codes(query(Optional.empty(), "dv-truong", 1))).containsExactly(DV_TRUONG);
        assertThat(codes(query(Optional.empty(), "9900001122", 1))).containsExactly(DV_TRUONG);
        assertThat(codes(query(Optional.empty(), "%", 1))).isEmpty();
        assertThat(codes(query(Optional.of("H99.01"), "", 1)))
                .contains(new AgencyCode("DV-TRAMYTE"))
                .doesNotContain(H99_01);
        refused(
                () -> keeping.find(administrator, query(Optional.of("KHONG-CO"), "", 1), Optional.empty()),
                OrganisationReason.ORGANISATION_NOT_FOUND);
    }

    @Test
    void ofManyAPageIsShownInTheSameFewStatements() {
        for (int i = 0; i < 120; i++) {
            keeping.add(administrator, unit("", "Đơn vị số " + i, "DV-TRUONG"));
        }
        flush();

        OrganisationList second = keeping.find(administrator, query(Optional.of("DV-TRUONG"), "", 2), Optional.empty());
        assertThat(second.path())
                .extracting(OrganisationList.Named::code)
                .startsWith(H99)
                .endsWith(DV_TRUONG);
        assertThat(second.fromProvince()).isTrue();
        OrganisationList top =
                keeping.find(administrator, query(Optional.of("H99"), "", 1), keeping.province(administrator));
        assertThat(top).isEqualTo(keeping.find(administrator, query(Optional.of("H99"), "", 1), Optional.empty()));
        assertThat(top.fromProvince()).isTrue();
        assertThat(second.total()).isEqualTo(120);
        assertThat(second.pages()).isEqualTo(3);
        assertThat(second.lines()).hasSize(OrganisationTree.SHOWN);
        assertThat(keeping.find(administrator, query(Optional.of("DV-TRUONG"), "", 99), Optional.empty())
                        .page())
                .isEqualTo(3);
        assertThat(keeping.upper(administrator, DV_TRUONG).nextCode()).isEqualTo("DV-TRUONG.121");
    }

    @Test
    void whatMayBeMeantIsSuggestedTwentyAtMostAndTakenByItsName() {
        for (int i = 0; i < 30; i++) {
            keeping.add(administrator, unit("", "Trạm y tế số " + i, "DV-TRUONG"));
        }
        flush();

        assertThat(keeping.suggested(administrator, "ben dong")).contains("Ủy ban nhân dân phường Bến Đông (H99.02)");
        assertThat(keeping.suggested(administrator, "TRẠM  y")).hasSize(20);
        assertThat(keeping.suggested(administrator, "%")).isEmpty();
        refused(() -> keeping.suggested(chair, "ben dong"), IdentityReason.NOT_ALLOWED);

        OrganisationView one = keeping.one(administrator, DV_TRUONG);
        keeping.correct(
                administrator, one.facts().belongingTo("Ủy ban nhân dân đặc khu Hòn Mây (H99.03)"), one.version(), WHY);
        flush();
        assertThat(keeping.one(administrator, DV_TRUONG).facts().parent()).isEqualTo("H99.03");
        OrganisationView moved = keeping.one(administrator, DV_TRUONG);
        refused(
                () -> keeping.correct(administrator, moved.facts().belongingTo("tram y te"), moved.version(), WHY),
                OrganisationReason.BODY_AMBIGUOUS);
    }

    @Test
    void onlyAnAdministratorKeepsThem() {
        refused(
                () -> keeping.find(chair, query(Optional.empty(), "", 1), Optional.empty()),
                IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.one(chair, H99), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.province(chair), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.upper(chair, H99), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.add(chair, unit("", "Sở Y tế", "H99")), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.correct(chair, unit("H99.10", "", "H99"), 1, WHY), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.rename(chair, H99, "Tên khác", TODAY, WHY), IdentityReason.NOT_ALLOWED);
        OrganisationEnd end = new OrganisationEnd(TODAY, null, WHY);
        refused(() -> ending.preview(chair, DV_TRUONG, end), IdentityReason.NOT_ALLOWED);
        refused(() -> ending.end(chair, DV_TRUONG, end), IdentityReason.NOT_ALLOWED);
        refused(() -> ending.reopen(chair, DV_TRUONG, WHY), IdentityReason.NOT_ALLOWED);
    }

    private List<AgencyCode> codes(OrganisationQuery query) {
        return keeping.find(administrator, query, Optional.empty()).lines().stream()
                .map(OrganisationList.Line::code)
                .toList();
    }

    private static OrganisationQuery query(Optional<String> under, String text, int page) {
        return new OrganisationQuery(
                under.map(AgencyCode::new),
                text,
                Optional.empty(),
                OrganisationQuery.State.CURRENT,
                OrganisationQuery.Order.NAME,
                page);
    }
}
