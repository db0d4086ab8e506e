package vn.bieuduong.web.village;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.village.MeetingForm;
import vn.bieuduong.village.VillageWorking;
import vn.bieuduong.web.dossier.OpenDraft;

/** Biên bản họp bình xét. */
@Named
@RequestScoped
public class MeetingPage {

    private final VillageWorking working;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private @Nullable LocalDate day;
    private String place;
    private String chair;
    private String chairTitle;
    private String front;
    private String secretary;
    private String invited;
    private String present;
    private String agreed;
    private String attendance;
    private String conclusion;

    @Inject
    MeetingPage(VillageWorking working, OpenDraft draft, CurrentActor actor) {
        this.working = working;
        this.draft = draft;
        this.actor = actor;
        MeetingForm there = working.view(actor.get(), draft.id()).meeting().orElse(MeetingForm.EMPTY);
        day = there.day();
        place = there.place();
        chair = there.chair();
        chairTitle = there.chairTitle();
        front = there.front();
        secretary = there.secretary();
        invited = there.invited();
        present = there.present();
        agreed = there.agreed();
        attendance = there.attendance();
        conclusion = there.conclusion();
    }

    public String save() {
        working.meet(
                actor.get(),
                draft.id(),
                new MeetingForm(
                        day,
                        place,
                        chair,
                        chairTitle,
                        front,
                        secretary,
                        invited,
                        present,
                        agreed,
                        attendance,
                        conclusion));
        return WorkPage.address("work", draft.id(), "villageMet");
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getChair() {
        return chair;
    }

    public void setChair(String chair) {
        this.chair = chair;
    }

    public String getChairTitle() {
        return chairTitle;
    }

    public void setChairTitle(String chairTitle) {
        this.chairTitle = chairTitle;
    }

    public String getFront() {
        return front;
    }

    public void setFront(String front) {
        this.front = front;
    }

    public String getSecretary() {
        return secretary;
    }

    public void setSecretary(String secretary) {
        this.secretary = secretary;
    }

    public String getInvited() {
        return invited;
    }

    public void setInvited(String invited) {
        this.invited = invited;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getAgreed() {
        return agreed;
    }

    public void setAgreed(String agreed) {
        this.agreed = agreed;
    }

    public String getAttendance() {
        return attendance;
    }

    public void setAttendance(String attendance) {
        this.attendance = attendance;
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(String conclusion) {
        this.conclusion = conclusion;
    }
}
