package vn.bieuduong.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.filing.DraftsForSuccessors;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.organisation.OrganisationEnd;
import vn.bieuduong.organisation.OrganisationEnding;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.OrganisationMerged;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AgencyCode;

/** Bodies are renamed and merged while dossiers are on their way. */
@ExtendWith(Database.class)
class KeptNamesIT {
    private static final AgencyCode H99_01 = new AgencyCode("H99.01");

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String WHY = "Nghị quyết số 12/NQ-HĐND ngày 20/11/2026";
    private static final String SCHOOL = "Trường Trung học phổ thông Bến Đông";
    private static final String PROVINCE = "Ủy ban nhân dân tỉnh Lạc Hà";

    private EntityManager em;
    private Portal portal;
    private OrganisationKeeping keeping;
    private OrganisationEnding ending;
    private Actor filer;

    @BeforeEach
    void aPortal(EntityManager em, @TempDir Path data) {
        this.em = em;
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        keeping = LoadedProvince.organisations(em, portal.settings, portal.clock);
        DraftsForSuccessors drafts = new DraftsForSuccessors(em);
        ending = new OrganisationEnding(
                em,
                new Organisations(em, portal.settings),
                new Facts(new Hearing<>(fact -> drafts.onMerged((OrganisationMerged) fact))),
                new AuditTrail(em, portal.clock),
                portal.clock,
                portal.settings);
        filer = portal.actor("truonghoc");
    }

    @Test
    void aDossierKeepsTheNamesUnderWhichItWasFiled() {
        DossierId id = portal.aCompleteDraft(filer, "TDKT-P03");
        String number = portal.filing.file(filer, id).filingReference().value();
        portal.nextRequest();
        rename("H99", "Ủy ban nhân dân tỉnh Lạc Giang");
        rename("DV-TRUONG", "Trường Trung học phổ thông Bến Tây");

        assertThat(portal.mine.view(filer, id).agencyName()).isEqualTo(PROVINCE);
        assertThat(portal.mine.view(filer, id).unitName()).isEqualTo(SCHOOL);
        assertThat(portal.lookup.status(number, "192.0.2.7").agency()).isEqualTo(PROVINCE);
        assertThat(portal.filing.receipt(filer, id).unit()).isEqualTo(SCHOOL);

        DossierId later = portal.aCompleteDraft(filer, "TDKT-P03");
        assertThat(portal.drafts.view(filer, later).agencyName()).isEqualTo("Ủy ban nhân dân tỉnh Lạc Giang");
        assertThat(portal.filing.file(filer, later).unit()).isEqualTo("Trường Trung học phổ thông Bến Tây");
    }

    @Test
    void aDraftFollowsItsCommuneAndWhatWasFiledStays() {
        Actor station = portal.actor("tramyte");
        DossierId filed = portal.aCompleteDraft(station, "TDKT-X01");
        portal.filing.file(station, filed);
        DossierId draft = portal.drafts.open(station, "TDKT-X01", H99_01);
        portal.nextRequest();

        ending.end(portal.actor("quantrivien"), H99_01, new OrganisationEnd(TODAY, "H99.02", WHY));
        portal.nextRequest();

        assertThat(portal.drafts.view(station, draft).agency()).isEqualTo(new AgencyCode("H99.02"));
        assertThat(portal.mine.view(station, filed).agency()).isEqualTo(H99_01);
        assertThat(portal.mine.view(station, filed).agencyName()).isEqualTo("Ủy ban nhân dân xã Suối Ngà");
    }

    @Test
    void aDraftOfAnAgencyThatEndedWithoutSuccessorIsNotFiled() {
        DossierId draft = portal.aCompleteDraft(filer, "TDKT-P03");
        em.createNativeQuery("update organisation set ended_on = '2026-11-23', end_reason = '.' where code = 'H99'")
                .executeUpdate();
        portal.nextRequest();

        assertThatThrownBy(() -> portal.filing.file(filer, draft)).isInstanceOf(Refusal.class);
    }

    private void rename(String code, String name) {
        keeping.rename(portal.actor("quantrivien"), new AgencyCode(code), name, TODAY, WHY);
        portal.nextRequest();
    }
}
