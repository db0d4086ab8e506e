package vn.bieuduong.counter;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.util.Map;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.filing.Submitters;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.procedure.Procedure;

/** The desk as tests meet it. */
final class AtTheDesk {

    private AtTheDesk() {}

    static Counter counter(Portal portal, EntityManager em) {
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        Organisations organisations = new Organisations(em, portal.settings);
        return new Counter(
                new Visitors(accounts, em, portal.clock),
                accounts,
                new Submitters(organisations),
                portal.procedures,
                organisations,
                portal.drafts,
                portal.filing,
                portal.office.reception,
                portal.dossiers,
                new AuditTrail(em, portal.clock),
                em,
                portal.clock);
    }

    /** As the clerk writes it from the papers, with a scan of each. */
    static void writes(Portal portal, Actor clerk, DossierId id) {
        portal.drafts.describe(
                clerk,
                id,
                new DraftDetails(
                        "Đề nghị khen thưởng bà Nguyễn Thị Lụa",
                        "Cứu học sinh trong trận lũ ngày 12/10/2026.",
                        "Tháng 10/2026",
                        "Lường Thị Ón",
                        "0912 345 678",
                        ""));
        Procedure procedure = portal.drafts.procedure(clerk, id);
        portal.drafts.putNominee(clerk, id, null, portal.aPerson("Nguyễn Thị Lụa", procedure));
        portal.drafts.answer(clerk, id, Map.of("NOI_XAY_RA", "Suối Ngà", "BIET_QUA_DAU", "Tôi có mặt và chứng kiến"));
        portal.secrecy.declare(clerk, id);
        procedure.components().stream()
                .filter(component -> component.id().equals("MINH_CHUNG") || component.isAlwaysRequired())
                .forEach(component -> portal.drafts.attach(
                        clerk, id, component.id(), component.id() + ".pdf", new ByteArrayInputStream(Portal.aPdf())));
        portal.nextRequest();
    }
}
