package vn.bieuduong.web.composing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.composing.meeting.Minutes;
import vn.bieuduong.composing.meeting.UnitMeetingForm;
import vn.bieuduong.composing.meeting.UnitMeetingView;
import vn.bieuduong.composing.meeting.UnitMeetings;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.dossier.OpenDraft;

/** Ghi cuộc họp bình xét: {@code ?id=&page=}; the votes of a page of the nominees stand below what is said of the meeting. */
@Named
@RequestScoped
public class UnitMeetingPage {

    /** Số phiếu cho một đối tượng, as typed. */
    public static final class Row {

        private final UnitMeetingView.Row of;
        private String inFavour;
        private String against;

        Row(UnitMeetingView.Row of) {
            this.of = of;
            this.inFavour = of.inFavour();
            this.against = of.against();
        }

        public UnitMeetingView.Row getOf() {
            return of;
        }

        public String getInFavour() {
            return inFavour;
        }

        public void setInFavour(@Nullable String inFavour) {
            this.inFavour = inFavour == null ? "" : inFavour;
        }

        public String getAgainst() {
            return against;
        }

        public void setAgainst(@Nullable String against) {
            this.against = against == null ? "" : against;
        }
    }

    private final UnitMeetings meetings;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final Words words;
    private final UnitMeetingView view;
    private final List<Row> rows;
    private String number;
    private @Nullable LocalDate day;
    private String opened;
    private String closed;
    private String place;
    private String chair;
    private String secretary;
    private String members;
    private String present;
    private String attendance;
    private String discussion;
    private String conclusion;

    @Inject
    UnitMeetingPage(UnitMeetings meetings, OpenDraft draft, CurrentActor actor, RequestParameters ask, Words words) {
        this.meetings = meetings;
        this.draft = draft;
        this.actor = actor;
        this.words = words;
        view = meetings.view(actor.get(), draft.id(), ask.number("page"));
        rows = view.rows().stream().map(Row::new).toList();
        UnitMeetingForm there = view.form();
        number = there.number();
        day = there.day();
        opened = there.opened();
        closed = there.closed();
        place = there.place();
        chair = there.chair();
        secretary = there.secretary();
        members = there.members();
        present = there.present();
        attendance = there.attendance();
        discussion = there.discussion();
        conclusion = there.conclusion();
    }

    public String save() {
        keep();
        return "/composing/compose?faces-redirect=true&id=" + draft.id().value() + "&component=" + view.component()
                + "&done=unitMeetingSaved";
    }

    /** Keeps it, and goes on to the votes of the next page. */
    public String saveOn() {
        keep();
        return "/composing/meeting?faces-redirect=true&id=" + draft.id().value() + "&page=" + (view.page() + 1)
                + "&done=unitMeetingKept";
    }

    private void keep() {
        meetings.save(
                actor.get(),
                draft.id(),
                new UnitMeetingForm(
                        number,
                        day,
                        opened,
                        closed,
                        place,
                        chair,
                        secretary,
                        members,
                        present,
                        attendance,
                        discussion,
                        conclusion),
                rows.stream()
                        .map(row -> new UnitMeetings.Counted(row.of.nominee(), row.inFavour, row.against))
                        .toList());
    }

    public UnitMeetingView getView() {
        return view;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether there are votes on no further page. */
    public boolean isLast() {
        return view.page() >= view.pages();
    }

    /** Where the minutes are written and signed. */
    public String getPaper() {
        return "/composing/compose.xhtml?id=" + draft.id().value() + "&component=" + view.component();
    }

    /** Where the pages of votes are. */
    public String address(int page) {
        return "/composing/meeting.xhtml?id=" + draft.id().value() + "&page=" + page;
    }

    public List<SelectItem> getChairs() {
        return items(view.chairs());
    }

    public List<SelectItem> getSecretaries() {
        return items(view.secretaries());
    }

    private List<SelectItem> items(List<Minutes.Hand> hands) {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("unitMeeting.choose")));
        hands.forEach(one ->
                items.add(new SelectItem(one.signatory(), words.say("compose.signer.item", one.name(), one.title()))));
        return items;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = blank(number);
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getOpened() {
        return opened;
    }

    public void setOpened(@Nullable String opened) {
        this.opened = blank(opened);
    }

    public String getClosed() {
        return closed;
    }

    public void setClosed(@Nullable String closed) {
        this.closed = blank(closed);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = blank(place);
    }

    public String getChair() {
        return chair;
    }

    public void setChair(@Nullable String chair) {
        this.chair = blank(chair);
    }

    public String getSecretary() {
        return secretary;
    }

    public void setSecretary(@Nullable String secretary) {
        this.secretary = blank(secretary);
    }

    public String getMembers() {
        return members;
    }

    public void setMembers(@Nullable String members) {
        this.members = blank(members);
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(@Nullable String present) {
        this.present = blank(present);
    }

    public String getAttendance() {
        return attendance;
    }

    public void setAttendance(@Nullable String attendance) {
        this.attendance = blank(attendance);
    }

    public String getDiscussion() {
        return discussion;
    }

    public void setDiscussion(@Nullable String discussion) {
        this.discussion = blank(discussion);
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(@Nullable String conclusion) {
        this.conclusion = blank(conclusion);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
