package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.report.BookReason;
import vn.bieuduong.report.DossierBook;
import vn.bieuduong.report.DossierBook.Kept;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Sổ theo dõi hồ sơ: the desk chooses days, sees how much there is, downloads it. Everything stands in the address. */
@Named
@RequestScoped
public class RegisterPage {

    private final DossierBook book;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final LocalDate today;

    private @Nullable List<Kept> kept;
    private @Nullable Long count;
    private String problem = "";
    private @Nullable String chosen;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;

    @Inject
    RegisterPage(DossierBook book, CurrentActor actor, RequestParameters ask, Clock clock) {
        this.book = book;
        this.actor = actor;
        this.ask = ask;
        this.today = OfficeDay.today(clock);
    }

    /** Whether the reader keeps a book at all. */
    public boolean isKeeper() {
        return !getKept().isEmpty();
    }

    /** Counts; to who keeps no book the page does not exist. */
    public void open() {
        Refusal.unless(isKeeper(), BookReason.NOT_FOUND);
        try {
            count = book.count(actor.get(), getAgency(), getFrom(), getUntil());
        } catch (Refusal refusal) {
            if (refusal.findings().get(0).reason() == BookReason.NOT_FOUND) {
                throw refusal;
            }
            problem = Texts.of(refusal.findings().get(0), Language.current());
        }
    }

    DossierBook.Book print() {
        Refusal.unless(isKeeper(), BookReason.NOT_FOUND);
        return book.print(actor.get(), getAgency(), getFrom(), getUntil());
    }

    public List<Kept> getKept() {
        if (kept == null) {
            kept = book.kept(actor.get());
        }
        return kept;
    }

    /** The body asked for; without one, the first. */
    public AgencyCode getAgency() {
        return ask.agency("agency").orElseGet(() -> getKept().get(0).agency());
    }

    public List<SelectItem> getAgencies() {
        return getKept().stream()
                .map(one -> new SelectItem(one.agency().value(), one.name()))
                .toList();
    }

    public String getChosen() {
        return chosen == null ? getAgency().value() : chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }

    /** Without an answer, the first of this month. */
    public LocalDate getFrom() {
        return from == null ? day("from", today.withDayOfMonth(1)) : from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    /** Without an answer, today. */
    public LocalDate getUntil() {
        return until == null ? day("until", today) : until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    /** What is looked at stands in the address. */
    public String look() {
        return "/office/register?faces-redirect=true&agency=" + getChosen() + "&from=" + getFrom() + "&until="
                + getUntil();
    }

    /** Nothing while something is wrong with the days. */
    public @Nullable Long getCount() {
        return count;
    }

    public String getProblem() {
        return problem;
    }

    private LocalDate day(String name, LocalDate otherwise) {
        return ask.text(name).flatMap(Typed::day).orElse(otherwise);
    }
}
