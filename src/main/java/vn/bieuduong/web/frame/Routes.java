package vn.bieuduong.web.frame;

import static vn.bieuduong.web.frame.Access.ADMINISTRATOR;
import static vn.bieuduong.web.frame.Access.APPLICANT;
import static vn.bieuduong.web.frame.Access.FILER;
import static vn.bieuduong.web.frame.Access.OFFICE;
import static vn.bieuduong.web.frame.Access.PUBLIC;
import static vn.bieuduong.web.frame.Access.SIGNED_IN;
import static vn.bieuduong.web.frame.Access.TICKET;
import static vn.bieuduong.web.frame.Access.UNIT;
import static vn.bieuduong.web.frame.Access.UNIT_ADMINISTRATOR;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bảng phân quyền: every address the portal answers, and who may open it. An address without a row is answered with 404, and
 * {@code PagesTest} fails the build for any page, servlet or REST resource without one. What a signed-in person may do with a
 * single dossier is decided by the doors.
 */
public final class Routes {

    /** The first row that covers an address counts. */
    public static final List<Route> TABLE = List.of(
            // for everybody
            Route.read(PUBLIC, "/"),
            Route.read(PUBLIC, "/index.xhtml"),
            Route.read(PUBLIC, "/procedure/list.xhtml"),
            Route.read(PUBLIC, "/procedure/guide.xhtml"),
            Route.read(PUBLIC, "/procedure/show.xhtml"),
            Route.read(PUBLIC, "/procedure/blank.pdf"),
            Route.read(PUBLIC, "/procedure/blank.docx"),
            Route.read(PUBLIC, "/procedure/sample.pdf"),
            Route.read(PUBLIC, "/help/list.xhtml"),
            Route.read(PUBLIC, "/help/show.xhtml"),
            Route.form(PUBLIC, "/lookup/lookup.xhtml"),
            // with number and look-up code in the body of the form: the door decides
            Route.files(PUBLIC, "/lookup/answer.xhtml"),
            Route.files(PUBLIC, "/lookup/verify.xhtml"),
            Route.read(PUBLIC, "/lookup/checkpoint.xhtml"),
            Route.read(PUBLIC, "/lookup/checkpoint.txt"),
            // for whoever has its code
            Route.read(PUBLIC, "/lookup/honour.xhtml"),
            Route.read(PUBLIC, "/lookup/certificate.jpg"),
            Route.read(PUBLIC, "/lookup/certificate-small.jpg"),
            Route.read(PUBLIC, "/lookup/certificate.pdf"),
            Route.read(PUBLIC, "/lookup/honour-card.jpg"),
            Route.form(PUBLIC, "/feedback/write.xhtml"),
            Route.form(PUBLIC, "/feedback/follow.xhtml"),
            // from the board of a village
            Route.form(PUBLIC, "/village/remark.xhtml"),
            Route.read(PUBLIC, "/feedback/list.xhtml"),
            Route.form(PUBLIC, "/account/sign-in.xhtml"),
            Route.form(PUBLIC, "/account/invitation.xhtml"),
            Route.read(PUBLIC, "/account/openid"),
            Route.read(PUBLIC, "/account/openid-answer"),
            Route.read(PUBLIC, "/account/openid-leave"),
            Route.read(PUBLIC, "/account/openid-left"),
            Route.read(PUBLIC, "/account/signed-out.xhtml"),
            Route.form(PUBLIC, "/registration/newcomer.xhtml"),
            Route.of(PUBLIC, "/account/passkey", Set.of("POST")),
            Route.form(PUBLIC, "/registration/forgotten.xhtml"),
            Route.form(PUBLIC, "/registration/register.xhtml"),
            Route.form(PUBLIC, "/registration/citizen.xhtml"),
            Route.files(PUBLIC, "/registration/apply.xhtml"),
            Route.read(PUBLIC, "/registration/application.xhtml"),
            Route.form(PUBLIC, "/registration/email.xhtml"),
            Route.of(PUBLIC, "/account/sign-out", Set.of("POST")),
            Route.read(PUBLIC, "/language"),
            // short ones, on paper, in bookmarks and scripts
            Route.read(PUBLIC, "/lookup"),
            Route.read(PUBLIC, "/lookup.xhtml"),
            Route.read(PUBLIC, "/verify"),
            Route.read(PUBLIC, "/verify.xhtml"),
            Route.read(PUBLIC, "/h/*"),
            Route.read(PUBLIC, "/n/*"),
            Route.read(PUBLIC, "/checkpoint.xhtml"),
            Route.read(PUBLIC, "/checkpoint.txt"),
            Route.read(PUBLIC, "/sign-in"),
            Route.read(PUBLIC, "/sign-in.xhtml"),
            // for everybody while the demonstration is on
            Route.read(PUBLIC, "/demonstration/papers.xhtml"),
            Route.read(PUBLIC, "/demonstration/paper"),
            Route.read(PUBLIC, "/demonstration/code.xhtml"),
            Route.read(PUBLIC, "/demonstration/mail.xhtml"),
            // for whoever is signed in
            Route.form(SIGNED_IN, "/account/password.xhtml"),
            Route.form(SIGNED_IN, "/account/two-factor.xhtml"),
            Route.form(SIGNED_IN, "/account/passkeys.xhtml"),
            Route.form(SIGNED_IN, "/account/providers.xhtml"),
            Route.form(SIGNED_IN, "/account/sign-ins.xhtml"),
            Route.form(SIGNED_IN, "/account/inbox.xhtml"),
            Route.form(SIGNED_IN, "/account/notices.xhtml"),
            Route.read(SIGNED_IN, "/account/certificates.xhtml"),
            Route.form(SIGNED_IN, "/registration/consent.xhtml"),
            Route.form(SIGNED_IN, "/account/email.xhtml"),
            Route.form(SIGNED_IN, "/account/data.xhtml"),
            Route.read(SIGNED_IN, "/account/data.json"),
            // what forms keep while somebody types, for the account alone whose page it is
            Route.of(SIGNED_IN, "/keeping/keep", Set.of("POST")),
            Route.of(SIGNED_IN, "/keeping/drop", Set.of("POST")),
            Route.read(SIGNED_IN, "/keeping/key"),
            // filer or office: the door decides on which side of the dossier he is
            Route.files(SIGNED_IN, "/conversation/show.xhtml"),
            Route.read(SIGNED_IN, "/conversation/file"),
            // whose dossier it is, and the desk while it writes it down for somebody: the door decides
            Route.read(SIGNED_IN, "/dossier/paper"),
            // either side of a hand-over, or the desk: the door decides
            Route.form(SIGNED_IN, "/transfer/show.xhtml"),
            // the two of a power of attorney, or the desk: the door decides
            Route.form(SIGNED_IN, "/representation/show.xhtml"),
            Route.read(SIGNED_IN, "/representation/paper"),
            Route.read(SIGNED_IN, "/document/issued"),
            Route.read(SIGNED_IN, "/document/certificates"),
            Route.read(SIGNED_IN, "/document/making.xhtml"),
            // for applicants
            Route.read(UNIT, "/dossier/mine.xhtml"),
            Route.read(UNIT, "/dossier/unit.xhtml"),
            Route.form(APPLICANT, "/dossier/start.xhtml"),
            Route.read(FILER, "/dossier/tasks.xhtml"),
            Route.form(FILER, "/dossier/details.xhtml"),
            Route.form(FILER, "/dossier/questions.xhtml"),
            Route.form(FILER, "/dossier/nominees.xhtml"),
            Route.form(FILER, "/dossier/nominee.xhtml"),
            // a village's work before it files: whose draft it is
            Route.files(APPLICANT, "/village/work.xhtml"),
            Route.read(APPLICANT, "/village/households.xhtml"),
            Route.form(APPLICANT, "/village/household.xhtml"),
            Route.files(APPLICANT, "/village/import.xhtml"),
            Route.read(APPLICANT, "/village/template.xlsx"),
            Route.form(APPLICANT, "/village/meeting.xhtml"),
            Route.form(APPLICANT, "/village/remarks.xhtml"),
            Route.read(APPLICANT, "/village/sheet.pdf"),
            Route.read(APPLICANT, "/village/minutes.pdf"),
            Route.read(APPLICANT, "/village/summary.pdf"),
            // and the office once it is filed: the door decides
            Route.read(SIGNED_IN, "/village/photo"),
            Route.files(FILER, "/nominee/import.xhtml"),
            Route.read(FILER, "/nominee/template.xlsx"),
            Route.read(FILER, "/nominee/list.xlsx"),
            Route.read(FILER, "/nominee/list.csv"),
            Route.read(FILER, "/nominee/preview.pdf"),
            Route.files(FILER, "/dossier/papers.xhtml"),
            Route.files(FILER, "/dossier/nominee-papers.xhtml"),
            Route.files(FILER, "/upload/piece"),
            Route.form(FILER, "/reuse/papers.xhtml"),
            Route.files(APPLICANT, "/composing/compose.xhtml"),
            Route.form(APPLICANT, "/composing/reports.xhtml"),
            Route.form(APPLICANT, "/composing/meeting.xhtml"),
            Route.read(APPLICANT, "/composing/paper.pdf"),
            Route.read(APPLICANT, "/composing/page"),
            Route.read(APPLICANT, "/composing/remote"),
            Route.read(APPLICANT, "/composing/remote-answer"),
            Route.form(FILER, "/dossier/check.xhtml"),
            Route.form(FILER, "/dossier/discard.xhtml"),
            Route.read(APPLICANT, "/dossier/filed.xhtml"),
            Route.read(UNIT, "/dossier/show.xhtml"),
            Route.files(APPLICANT, "/dossier/supplement.xhtml"),
            Route.form(APPLICANT, "/dossier/withdraw.xhtml"),
            Route.form(APPLICANT, "/dossier/correct.xhtml"),
            Route.files(APPLICANT, "/dossier/correct-papers.xhtml"),
            Route.form(APPLICANT, "/transfer/ask.xhtml"),
            Route.read(APPLICANT, "/representation/mine.xhtml"),
            Route.files(APPLICANT, "/representation/new.xhtml"),
            Route.form(APPLICANT, "/feedback/rate.xhtml"),
            Route.read(UNIT, "/dossier/calendar.ics"),
            // a unit and the one above it: the doors decide about the single list
            Route.form(APPLICANT, "/consolidation/send.xhtml"),
            Route.form(APPLICANT, "/consolidation/sent.xhtml"),
            Route.form(APPLICANT, "/consolidation/units.xhtml"),
            Route.form(APPLICANT, "/consolidation/look.xhtml"),
            Route.read(APPLICANT, "/consolidation/paper"),
            // for who keeps the people and the roster of a unit
            Route.read(UNIT_ADMINISTRATOR, "/unit/people.xhtml"),
            Route.form(UNIT_ADMINISTRATOR, "/unit/person.xhtml"),
            Route.form(UNIT_ADMINISTRATOR, "/unit/person-new.xhtml"),
            // for whose work a colleague does during leave, and for who runs the portal
            Route.form(OFFICE, "/account/stand-in.xhtml").inParts("standIn:deputy"),
            // for the office; the doors decide about the single dossier
            Route.read(OFFICE, "/office/queue.xhtml"),
            Route.form(OFFICE, "/office/search.xhtml"),
            Route.read(OFFICE, "/office/calendar.ics"),
            Route.read(OFFICE, "/conversation/list.xhtml"),
            Route.read(OFFICE, "/transfer/queue.xhtml"),
            Route.read(OFFICE, "/representation/queue.xhtml"),
            Route.read(OFFICE, "/feedback/ratings.xhtml"),
            // for those whom config/feedback.yaml has answer
            Route.read(OFFICE, "/feedback/queue.xhtml"),
            Route.form(OFFICE, "/feedback/petition.xhtml"),
            Route.form(OFFICE, "/office/dossier.xhtml"),
            // for the office of a decision; the head alone enters what was chosen
            Route.form(OFFICE, "/office/honour.xhtml"),
            Route.read(OFFICE, "/paper/file"),
            Route.form(OFFICE, "/paper/show.xhtml"),
            Route.read(OFFICE, "/paper/page"),
            Route.read(OFFICE, "/paper/evidence"),
            Route.read(OFFICE, "/office/diagram"),
            Route.read(OFFICE, "/office/control-sheet"),
            // for the desk alone, and the originals for its office to see
            Route.form(OFFICE, "/office/counter.xhtml"),
            Route.form(OFFICE, "/office/originals.xhtml"),
            Route.form(OFFICE, "/office/secrets.xhtml"),
            // for the desk and heads of office alone
            Route.form(OFFICE, "/office/register.xhtml"),
            Route.read(OFFICE, "/office/register.pdf"),
            Route.files(OFFICE, "/decision/signing.xhtml"),
            Route.read(OFFICE, "/decision/copy"),
            Route.read(OFFICE, "/decision/copy-page"),
            // for who runs the portal
            Route.files(ADMINISTRATOR, "/administration/processes.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/process.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/incidents.xhtml"),
            Route.read(ADMINISTRATOR, "/administration/messages.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/message.xhtml"),
            Route.read(ADMINISTRATOR, "/informing/texts.xhtml"),
            Route.files(ADMINISTRATOR, "/informing/text.xhtml"),
            Route.read(ADMINISTRATOR, "/informing/text.yaml"),
            Route.files(ADMINISTRATOR, "/administration/trust.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/organisations.xhtml")
                    .inParts("branchesOf:tree", "bodyBatch:successor"),
            Route.form(ADMINISTRATOR, "/administration/organisation-new.xhtml").inParts("organisationNew:commune"),
            Route.form(ADMINISTRATOR, "/administration/organisation.xhtml")
                    .inParts("organisationFacts:parent", "organisationFacts:commune", "organisationEnd:successor"),
            Route.files(ADMINISTRATOR, "/administration/organisation-import.xhtml"),
            Route.read(ADMINISTRATOR, "/administration/rosters.xhtml"),
            Route.form(UNIT_ADMINISTRATOR, "/administration/roster.xhtml"),
            Route.read(ADMINISTRATOR, "/administration/overview.xhtml"),
            Route.files(ADMINISTRATOR, "/people/import.xhtml"),
            Route.files(ADMINISTRATOR, "/place/import.xhtml"),
            Route.read(ADMINISTRATOR, "/listing/template.xlsx"),
            Route.read(ADMINISTRATOR, "/listing/export.xlsx"),
            Route.read(ADMINISTRATOR, "/listing/export.csv"),
            Route.form(ADMINISTRATOR, "/help/contact.xhtml"),
            Route.read(ADMINISTRATOR, "/people/links.xhtml"),
            Route.form(ADMINISTRATOR, "/people/link.xhtml").inParts("linkApprove:account"),
            Route.form(ADMINISTRATOR, "/administration/accounts.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/account.xhtml").inParts("dutyGive:at", "accountMove:body"),
            Route.form(ADMINISTRATOR, "/administration/account-new.xhtml")
                    .inParts("accountNew:body", "accountNew:at1", "accountNew:at2", "accountNew:at3"),
            Route.read(ADMINISTRATOR, "/registration/applications.xhtml"),
            Route.form(ADMINISTRATOR, "/registration/decide.xhtml"),
            Route.read(ADMINISTRATOR, "/registration/paper"),
            Route.read(ADMINISTRATOR, "/registration/deletions.xhtml"),
            Route.form(ADMINISTRATOR, "/registration/deletion.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/trail.xhtml").inParts("trailFind:person", "trailFind:dossier"),
            Route.read(ADMINISTRATOR, "/administration/certificates.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/certificate.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/instance.xhtml").inParts("reassign:account"),
            Route.read(ADMINISTRATOR, "/administration/process-file"),
            Route.form(ADMINISTRATOR, "/administration/migration.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/migration-run.xhtml"),
            Route.files(ADMINISTRATOR, "/administration/rehearsal.xhtml"),
            // for signing programs on people's computers
            Route.files(TICKET, "/decision/agent/decision.pdf"),
            Route.files(TICKET, "/composing/agent/paper.pdf"),
            // things pages are made of
            Route.read(PUBLIC, "/assets/*"),
            Route.read(PUBLIC, "/favicon.ico"),
            Route.read(PUBLIC, "/jakarta.faces.resource/*"),
            // other systems
            Route.of(PUBLIC, "/api/lookup/*", Set.of("GET")));

    private Routes() {}

    /** The row for an address. */
    public static Optional<Route> of(String path) {
        return TABLE.stream().filter(route -> route.covers(path)).findFirst();
    }
}
