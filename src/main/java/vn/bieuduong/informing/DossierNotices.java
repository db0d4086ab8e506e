package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.conversation.ConversationWritten;
import vn.bieuduong.disclosure.HonourCode;
import vn.bieuduong.disclosure.Honours;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierFiled;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.SupplementAnswered;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.WithdrawalAsked;
import vn.bieuduong.dossier.change.ChangeView;
import vn.bieuduong.dossier.filing.PaperInfected;
import vn.bieuduong.dossier.number.LookupCode;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Role;
import vn.bieuduong.informing.Informing.News;
import vn.bieuduong.issuing.receipt.ReceiptMade;
import vn.bieuduong.notification.channel.Enclosure;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.CaseOfficers;
import vn.bieuduong.processing.DossierMoved;
import vn.bieuduong.processing.ResultPostponed;
import vn.bieuduong.processing.StepFinished;
import vn.bieuduong.processing.SupplementNearlyDue;
import vn.bieuduong.processing.handling.SlipCorrected;

/** Báo tin về hồ sơ: filer and unit are told what happens to their dossier, the officer what comes back to him, the honoured of it. */
@ApplicationScoped
public class DossierNotices {

    private final Informing informing;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Accounts accounts;
    private final CaseOfficers officers;
    private final Honours honours;

    @Inject
    public DossierNotices(
            Informing informing,
            Dossiers dossiers,
            Procedures procedures,
            Organisations organisations,
            Accounts accounts,
            CaseOfficers officers,
            Honours honours) {
        this.informing = informing;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.organisations = organisations;
        this.accounts = accounts;
        this.officers = officers;
        this.honours = honours;
    }

    public void onFiled(@Observes DossierFiled fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        Map<String, String> values = values(dossier);
        values.put("reference", fact.filingReference().value());
        values.put("code", dossier.lookupCode().map(LookupCode::value).orElse(""));
        filer(dossier, news(Occasion.FILED, dossier, values, "/dossier/show.xhtml"));
    }

    /** The sealed receipt goes with the mail that tells of the filing. */
    public void onReceipt(@Observes ReceiptMade fact) {
        informing.enclose(Occasion.FILED, fact.dossier().value(), new Enclosure(fact.fileName(), fact.file()));
    }

    public void onMoved(@Observes DossierMoved fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        Map<String, String> values = values(dossier);
        values.put("due", dossier.dueAt().map(OfficeDay::toTheMinute).orElse(""));
        values.put("reason", dossier.closingReason().orElse(""));
        switch (fact.to()) {
            case RECEIVED -> filer(dossier, news(Occasion.RECEIVED, dossier, values, "/dossier/show.xhtml"));
            case REJECTED_AT_INTAKE -> filer(dossier, news(Occasion.REFUSED, dossier, values, "/dossier/show.xhtml"));
            case SUPPLEMENT_REQUESTED -> open(dossier).ifPresent(asked -> asked(dossier, asked, values));
            case STOPPED, INELIGIBLE -> filer(dossier, news(Occasion.STOPPED, dossier, values, "/dossier/show.xhtml"));
            case RESULT_READY -> {
                filer(dossier, news(Occasion.ISSUED, dossier, values, "/dossier/show.xhtml"));
                honoured(dossier, values);
            }
            case RETURNED -> filer(dossier, news(Occasion.HANDED_OVER, dossier, values, "/dossier/show.xhtml"));
            case DRAFT, SUBMITTED, IN_PROGRESS, WITHDRAWN -> {
                // the office's own business, or told by a fact of its own
            }
        }
    }

    /** What the filer does not see in the dossier's state: the council has met, and the decision is signed. */
    public void onStep(@Observes StepFinished fact) {
        @Nullable
        Occasion occasion =
                switch (fact.outcome()) {
                    case RECORDED -> Occasion.COUNCIL_MET;
                    case SIGNED -> Occasion.DECIDED;
                    default -> null;
                };
        if (occasion != null) {
            Dossier dossier = dossiers.get(fact.dossier());
            filer(dossier, news(occasion, dossier, values(dossier), "/dossier/show.xhtml"));
        }
    }

    /** Whom the decision honours, where he is known: a person by his number, a unit by its tax code or as the filer's own. */
    private void honoured(Dossier dossier, Map<String, String> values) {
        for (NomineeView nominee : dossier.nominees()) {
            if (nominee.outcome() == NomineeOutcome.AWARDED) {
                Map<String, String> own = new HashMap<>(values);
                own.put("honoured", nominee.form().name());
                own.put(
                        "award",
                        procedures
                                .get(dossier.procedureId(), dossier.procedureVersion())
                                .awardForm(nominee.form().awardForm())
                                .name());
                News news = new News(
                        Occasion.HONOURED,
                        "honoured:" + nominee.id(),
                        Optional.of(dossier.id().value()),
                        honours.of(nominee.id().value()).map(HonourCode::path).orElse("/lookup/lookup.xhtml"),
                        own);
                accounts.ofPerson(nominee.form().personalId())
                        .forEach(person -> informing.account(person.name(), news));
                organisations.withTaxCode(nominee.form().taxCode()).ifPresent(unit -> unit(unit, news));
            }
        }
    }

    /** The unit's people, or the unit itself where it has none here. */
    private void unit(Organisation unit, News news) {
        Set<AccountName> people = accounts.holders(unit.code(), Role.APPLICANT, Role.UNIT_HEAD);
        people.forEach(account -> informing.account(account, news));
        if (people.isEmpty()) {
            unit.email().ifPresent(address -> informing.address(address, unit.name(), news));
        }
    }

    public void onPostponed(@Observes ResultPostponed fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        Map<String, String> values = values(dossier);
        values.put("before", dossier.dueBefore().map(OfficeDay::toTheMinute).orElse(""));
        values.put("due", dossier.dueAt().map(OfficeDay::toTheMinute).orElse(""));
        values.put(
                "reason",
                dossier.clock().stream()
                        .map(entry -> entry.reason())
                        .filter(reason -> !reason.isBlank())
                        .reduce("", (a, b) -> b));
        filer(dossier, news(Occasion.EXTENDED, dossier, values, "/dossier/show.xhtml"));
    }

    /** Whoever filed is told what the office put right, and why. */
    public void onSlipCorrected(@Observes SlipCorrected fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        ChangeView change = fact.change();
        Map<String, String> values = values(dossier);
        values.put("wrong", change.before());
        values.put("right", change.after());
        values.put("officer", change.by());
        values.put("reason", change.reason());
        filer(dossier, news(Occasion.CORRECTED, dossier, values, "/dossier/show.xhtml"));
    }

    /** Whoever asked is told besides when nobody knows that the applicant was. */
    public void onNearlyDue(@Observes SupplementNearlyDue fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        open(dossier).ifPresent(asked -> {
            Map<String, String> values = values(dossier);
            values.put("deadline", OfficeDay.written(asked.deadline()));
            if (!fact.told()) {
                values.put(
                        "telephone",
                        dossier.details().contactName() + ", "
                                + dossier.details().contactPhone());
                informing.account(
                        asked.officer().account(),
                        news(Occasion.SUPPLEMENT_UNTOLD, dossier, values, "/office/dossier.xhtml"));
            }
            filer(
                    dossier,
                    new News(
                            Occasion.SUPPLEMENT_DUE,
                            asked.matter() + ":" + asked.deadline(),
                            Optional.of(dossier.id().value()),
                            page("/dossier/supplement.xhtml", dossier),
                            values));
        });
    }

    /** Whoever asked is told that the answer is there. */
    public void onAnswered(@Observes SupplementAnswered fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        dossier.supplements().stream()
                .reduce((first, second) -> second)
                .ifPresent(asked -> informing.account(
                        asked.officer().account(),
                        news(Occasion.ANSWERED, dossier, values(dossier), "/office/dossier.xhtml")));
    }

    /** Whoever filed it and whoever handles it are told: neither can open it, and both would wait. */
    public void onInfected(@Observes PaperInfected fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        Map<String, String> values = values(dossier);
        values.put("paper", fact.component());
        values.put("file", fact.fileName());
        filer(dossier, news(Occasion.PAPER_INFECTED, dossier, values, "/dossier/show.xhtml"));
        officers.of(dossier)
                .ifPresent(officer -> informing.account(
                        officer.name(),
                        news(Occasion.PAPER_INFECTED_OFFICE, dossier, values, "/office/dossier.xhtml")));
    }

    public void onWithdrawn(@Observes WithdrawalAsked fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        filer(dossier, news(Occasion.WITHDRAWN, dossier, values(dossier), "/dossier/show.xhtml"));
    }

    /** The other side is told that there is a message; what it says is read in the portal alone. */
    public void onWritten(@Observes ConversationWritten fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        News news = news(Occasion.MESSAGE_WRITTEN, dossier, values(dossier), "/conversation/show.xhtml");
        if (fact.byOffice()) {
            filer(dossier, news);
        } else {
            officers.of(dossier).ifPresent(officer -> informing.account(officer.name(), news));
        }
    }

    private void asked(Dossier dossier, SupplementView asked, Map<String, String> values) {
        values.put("deadline", OfficeDay.written(asked.deadline()));
        values.put(
                "items",
                asked.items().stream().map(item -> "– " + item.reason()).collect(Collectors.joining("\n")));
        filer(
                dossier,
                new News(
                        Occasion.SUPPLEMENT_ASKED,
                        asked.matter(),
                        Optional.of(dossier.id().value()),
                        page("/dossier/supplement.xhtml", dossier),
                        values));
    }

    /** Everybody who has the dossier: who filed it, who acts for him, who files for its unit; and whom it names as contact besides. */
    /** Tells whoever filed or will file it, and his colleagues. */
    void filer(Dossier dossier, News news) {
        Set<AccountName> told = new LinkedHashSet<>();
        accounts.filing(dossier.filer()).filter(dossier::belongsTo).ifPresent(filer -> told.add(filer.account()));
        if (dossier.organisation().isEmpty()) {
            accounts.representing(dossier.filer(), dossier.procedureId()).forEach(one -> told.add(one.account()));
        }
        dossier.organisation().ifPresent(unit -> told.addAll(accounts.holders(unit, Role.APPLICANT, Role.UNIT_HEAD)));
        News away = isAnsweredByCode(dossier) ? away(dossier, news) : news;
        told.forEach(account -> informing.account(account, account.equals(dossier.filer()) ? away : news));
        String contact = dossier.details().contactEmail();
        boolean other = told.stream()
                .flatMap(account -> accounts.find(account).flatMap(Account::email).stream())
                .noneMatch(contact::equalsIgnoreCase);
        if (!contact.isBlank() && other) {
            informing.address(contact, dossier.details().contactName(), away);
        }
    }

    /** Whether the desk filed it for somebody who cannot sign in. */
    private boolean isAnsweredByCode(Dossier dossier) {
        return dossier.counter().isPresent()
                && accounts.find(dossier.filer())
                        .filter(Account::isRepresentedOnly)
                        .isPresent();
    }

    /** Where he goes on, with his number and the code of his slip. */
    private static News away(Dossier dossier, News news) {
        boolean asked = news.occasion() == Occasion.SUPPLEMENT_ASKED || news.occasion() == Occasion.SUPPLEMENT_DUE;
        return news.on((asked ? "/lookup/answer.xhtml" : "/lookup/lookup.xhtml") + "?number=" + dossier.anyNumber());
    }

    private static Optional<SupplementView> open(Dossier dossier) {
        return dossier.supplements().stream().filter(SupplementView::isOpen).findFirst();
    }

    private static News news(Occasion occasion, Dossier dossier, Map<String, String> values, String page) {
        DossierId id = dossier.id();
        return new News(occasion, "dossier:" + id, Optional.of(id.value()), page(page, dossier), values);
    }

    private static String page(String page, Dossier dossier) {
        return page + "?id=" + dossier.id();
    }

    Map<String, String> values(Dossier dossier) {
        Map<String, String> values = new HashMap<>();
        Optional<Organisation> agency = organisations.find(dossier.agency());
        values.put(
                "agency", agency.map(Organisation::name).orElse(dossier.agency().value()));
        values.put("contact", officers.contact(dossier).line());
        values.put("number", dossier.anyNumber());
        values.put("title", dossier.details().title());
        values.put("filer", dossier.filerName());
        values.put(
                "procedure",
                procedures
                        .get(dossier.procedureId(), dossier.procedureVersion())
                        .name());
        return values;
    }
}
