package vn.bieuduong.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Reason;

class OrganisationEndingIT extends OrganisationDesk {

    @Test
    void anEndedBodyFilesAndReceivesNothingNew() {
        refused(
                () -> ending.end(administrator, "DV-TRUONG", new OrganisationEnd(null, null, "ít")),
                OrganisationReason.DAY_MISSING,
                IdentityReason.REASON_MISSING);
        ending.end(administrator, "DV-TRUONG", new OrganisationEnd(TODAY, null, WHY));
        flush();

        Actor school = new Accounts(em, settings, clock).acting("truonghoc").orElseThrow();
        assertThat(organisations.applicantKinds(school)).containsExactly("ca_nhan_to_chuc_phat_hien");
        assertThat(keeping.one(administrator, "DV-TRUONG").end())
                .hasValueSatisfying(end -> assertThat(end.reason()).isEqualTo(WHY));
        refused(
                () -> ending.end(administrator, "DV-TRUONG", new OrganisationEnd(TODAY, null, WHY)),
                OrganisationReason.ENDED_ALREADY);
        refused(() -> keeping.add(administrator, unit("", "Tổ Toán", "DV-TRUONG")), OrganisationReason.PARENT_ENDED);

        ending.reopen(administrator, "DV-TRUONG", WHY);
        flush();
        assertThat(organisations.applicantKinds(school)).contains("truong_hoc_tram_y_te");
        assertThat(trail()).anySatisfy(line -> assertThat(line).contains("ORGANISATION_REOPENED DV-TRUONG"));
        assertThat(announced).isEmpty();
    }

    @Test
    void severalMergeIntoOneAndTheirBodiesMoveWithThem() {
        OrganisationEnd into = new OrganisationEnd(TODAY, "h99.03", WHY);
        refused(
                () -> ending.end(administrator, "H99.01", new OrganisationEnd(TODAY, null, WHY)),
                OrganisationReason.BODIES_BELOW);
        assertThat(ending.preview(administrator, "H99.01", into)).hasValueSatisfying(preview -> {
            assertThat(preview.successor().code()).isEqualTo("H99.03");
            assertThat(preview.moving()).isPositive();
        });
        assertThat(organisations.get("H99.01").isEnded())
                .as("a preview changes nothing")
                .isFalse();

        ending.end(administrator, "H99.01", into);
        ending.end(administrator, "H99.02", into);
        flush();

        assertThat(organisations.communeOf("DV-TRAMYTE"))
                .map(Organisation::code)
                .contains("H99.03");
        assertThat(keeping.one(administrator, "H99.03").followed())
                .extracting(OrganisationList.Named::code)
                .containsExactly("H99.01", "H99.02");
        assertThat(organisations.agencies()).extracting(Organisation::code).containsExactly("H99", "H99.03");
        refused(() -> organisations.competentFor("COMMUNE", "H99.01"), OrganisationReason.ENDED_ALREADY);
        assertThat(announced)
                .containsExactly(
                        new OrganisationMerged("H99.01", "H99.03"), new OrganisationMerged("H99.02", "H99.03"));
        assertThat(trail()).anySatisfy(line -> assertThat(line)
                .startsWith("quantrivien ORGANISATION_MERGED H99.01")
                .contains("(H99.03)"));
    }

    @Test
    void nobodyMergesIntoHimselfIntoTheUnknownTheEndedOrDownTheTree() {
        String child = keeping.add(administrator, unit("", "Phòng Nghiệp vụ", "H99.10"));
        String grandchild = keeping.add(administrator, unit("", "Tổ Nghiệp vụ", child));
        ending.end(administrator, "DV-TRUONG", new OrganisationEnd(TODAY, null, WHY));
        flush();

        into("H99.10", "H99.10", OrganisationReason.SUCCESSOR_ITSELF);
        into("H99.10", "H00", OrganisationReason.SUCCESSOR_UNKNOWN);
        into("H99.10", "DV-TRUONG", OrganisationReason.SUCCESSOR_ENDED);
        into("H99.10", grandchild, OrganisationReason.SUCCESSOR_DEEP_BELOW);
        into("H99.01", "H99.10", OrganisationReason.SUCCESSOR_NO_AGENCY);
        into("H99.01", "H99", OrganisationReason.SUCCESSOR_NO_AGENCY);
        into("H99", "H99.01", OrganisationReason.PROVINCE_STAYS);

        ending.end(administrator, "H99.10", new OrganisationEnd(TODAY, child, WHY));
        flush();
        assertThat(keeping.one(administrator, child).path())
                .as("a child that follows its parent takes its place")
                .extracting(OrganisationList.Named::code)
                .containsExactly("H99");
    }

    private void into(String code, String successor, Reason reason) {
        refused(() -> ending.end(administrator, code, new OrganisationEnd(TODAY, successor, WHY)), reason);
    }
}
