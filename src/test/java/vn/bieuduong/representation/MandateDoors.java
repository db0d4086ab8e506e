package vn.bieuduong.representation;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Optional;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.attachment.Attachments;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.informing.HeardNotices;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;

/** The doors of powers of attorney, with the notices heard and papers inspected at once. */
record MandateDoors(Representing representing, MandateDeciding deciding, MandateEnding ending) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static MandateDoors of(EntityManager em, Portal portal) {
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        AuditTrail trail = new AuditTrail(em, portal.clock);
        Attachments attachments = new Attachments(em);
        Intake intake = new Intake(
                attachments,
                portal.store,
                new Hearing<>(staged -> Inspected.now(em, attachments, portal.store, staged, portal.clock)),
                portal.clock);
        Facts facts = new Facts(new Hearing<>(HeardNotices.ofMandates(portal, em)));
        RepresentedPeople people = new RepresentedPeople(em, accounts, portal.clock);
        Mandates mandates = new Mandates(em, accounts, portal.procedures, people, intake, portal.clock);
        MandateRules rules = new MandateRules(portal.settings);
        MandateEnding ending = new MandateEnding(em, mandates, rules, facts);
        Representing representing = new Representing(
                mandates,
                rules,
                accounts,
                portal.procedures,
                new Organisations(em, portal.settings),
                intake,
                portal.settings,
                facts,
                trail);
        MandateDeciding deciding = new MandateDeciding(mandates, people, intake, facts, trail);
        return new MandateDoors(representing, deciding, ending);
    }

    static MandateForm form(String account, String name, String scope, int from, int to) {
        return new MandateForm(
                account, name, Optional.empty(), scope, TODAY.plusDays(from), TODAY.plusDays(to), Optional.empty());
    }

    static MandateForm withPaper(MandateForm form, String name) {
        return new MandateForm(
                form.account(),
                form.fullName(),
                form.person(),
                form.scope(),
                form.from(),
                form.to(),
                Optional.of(new MandateForm.Brought(name, new ByteArrayInputStream(Portal.aPdf()))));
    }
}
