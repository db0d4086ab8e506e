package vn.bieuduong.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.id.AgencyCode;

class OrganisationEndingIT extends OrganisationDesk {
    private static final AgencyCode DV_TRUONG = new AgencyCode("DV-TRUONG");
    private static final AgencyCode H99_01 = new AgencyCode("H99.01");
    private static final AgencyCode H99_02 = new AgencyCode("H99.02");
    private static final AgencyCode H99_03 = new AgencyCode("H99.03");

    @Test
    void anEndedBodyFilesAndReceivesNothingNew() {
        refused(
                () -> ending.end(administrator, DV_TRUONG, new OrganisationEnd(null, null, "ít")),
                OrganisationReason.DAY_MISSING,
                IdentityReason.REASON_MISSING);
        ending.end(administrator, DV_TRUONG, new OrganisationEnd(TODAY, null, WHY));
        flush();

        assertThat(organisations.applicantKinds(DV_TRUONG)).isEmpty();
        assertThat(keeping.one(administrator, DV_TRUONG).end())
                .hasValueSatisfying(end -> assertThat(end.reason()).isEqualTo(WHY));
        refused(
                () -> ending.end(administrator, DV_TRUONG, new OrganisationEnd(TODAY, null, WHY)),
                OrganisationReason.ENDED_ALREADY);
        refused(() -> keeping.add(administrator, unit("", "Tổ Toán", "DV-TRUONG")), OrganisationReason.PARENT_ENDED);

        ending.reopen(administrator, DV_TRUONG, WHY);
        flush();
        assertThat(organisations.applicantKinds(DV_TRUONG)).contains("truong_hoc_tram_y_te");
        assertThat(trail()).anySatisfy(line -> assertThat(line).contains("ORGANISATION_REOPENED DV-TRUONG"));
        assertThat(announced).isEmpty();
    }

    @Test
    void severalMergeIntoOneAndTheirBodiesMoveWithThem() {
        OrganisationEnd into = new OrganisationEnd(TODAY, "h99.03", WHY);
        refused(
                () -> ending.end(administrator, H99_01, new OrganisationEnd(TODAY, null, WHY)),
                OrganisationReason.BODIES_BELOW);
        assertThat(ending.preview(administrator, H99_01, into)).hasValueSatisfying(preview -> {
            assertThat(preview.successor().code()).isEqualTo(H99_03);
            assertThat(preview.moving()).isPositive();
        });
        assertThat(organisations.get(H99_01).isEnded())
                .as("a preview changes nothing")
                .isFalse();

        ending.end(administrator, H99_01, into);
        ending.end(administrator, H99_02, into);
        flush();

        assertThat(organisations.communeOf(new AgencyCode("DV-TRAMYTE")))
                .map(Organisation::code)
                .contains(H99_03);
        assertThat(keeping.one(administrator, H99_03).followed())
                .extracting(OrganisationList.Named::code)
                .containsExactly(H99_01, H99_02);
        assertThat(organisations.agencies())
                .extracting(Organisation::code)
                .containsExactly(new AgencyCode("H99"), H99_03);
        refused(() -> organisations.competentFor("COMMUNE", H99_01), OrganisationReason.ENDED_ALREADY);
        assertThat(announced)
                .containsExactly(new OrganisationMerged(H99_01, H99_03), new OrganisationMerged(H99_02, H99_03));
        assertThat(trail()).anySatisfy(line -> assertThat(line)
                .startsWith("quantrivien ORGANISATION_MERGED H99.01")
                .contains("(H99.03)"));
    }

    @Test
    void nobodyMergesIntoHimselfIntoTheUnknownTheEndedOrDownTheTree() {
        String child = keeping.add(administrator, unit("", "Phòng Nghiệp vụ", "H99.10"))
                .value();
        String grandchild =
                keeping.add(administrator, unit("", "Tổ Nghiệp vụ", child)).value();
        ending.end(administrator, DV_TRUONG, new OrganisationEnd(TODAY, null, WHY));
        flush();

        into("H99.10", "H99.10", OrganisationReason.SUCCESSOR_ITSELF);
        into("H99.10", "H00", OrganisationReason.BODY_UNKNOWN);
        into("H99.10", "DV-TRUONG", OrganisationReason.SUCCESSOR_ENDED);
        into("H99.10", grandchild, OrganisationReason.SUCCESSOR_DEEP_BELOW);
        into("H99.01", "H99.10", OrganisationReason.SUCCESSOR_NO_AGENCY);
        into("H99.01", "H99", OrganisationReason.SUCCESSOR_NO_AGENCY);
        into("H99", "H99.01", OrganisationReason.PROVINCE_STAYS);

        ending.end(administrator, new AgencyCode("H99.10"), new OrganisationEnd(TODAY, child, WHY));
        flush();
        assertThat(keeping.one(administrator, new AgencyCode(child)).path())
                .as("a child that follows its parent takes its place")
                .extracting(OrganisationList.Named::code)
                .containsExactly(new AgencyCode("H99"));
    }

    private void into(String code, String successor, Reason reason) {
        refused(
                () -> ending.end(administrator, new AgencyCode(code), new OrganisationEnd(TODAY, successor, WHY)),
                reason);
    }
}
