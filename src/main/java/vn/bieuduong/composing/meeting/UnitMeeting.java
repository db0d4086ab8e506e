package vn.bieuduong.composing.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;

/** Cuộc họp của đơn vị: what is written of the one meeting that put a draft's nominees forward. */
@Entity
@Table(name = "unit_meeting")
class UnitMeeting {

    @Id
    private UUID dossier;

    @Version
    private int version;

    private String number;

    @Column(name = "met_on")
    private LocalDate metOn;

    private String opened;
    private String closed;
    private String place;
    private String chair;
    private String secretary;
    private int members;
    private int present;
    private String attendance;
    private String discussion;
    private String conclusion;

    @SuppressWarnings("NullAway")
    protected UnitMeeting() {}

    @SuppressWarnings("NullAway")
    UnitMeeting(DossierId dossier, UnitMeetingForm form, LocalDate day) {
        this.dossier = dossier.value();
        write(form, day);
    }

    /** As it was typed; what was written before counts no more. */
    final void write(UnitMeetingForm form, LocalDate day) {
        number = form.number();
        metOn = day;
        opened = form.opened();
        closed = form.closed();
        place = form.place();
        chair = form.chair();
        secretary = form.secretary();
        members = UnitMeetingForm.count(form.members());
        present = UnitMeetingForm.count(form.present());
        attendance = form.attendance();
        discussion = form.discussion();
        conclusion = form.conclusion();
    }

    LocalDate metOn() {
        return metOn;
    }

    int members() {
        return members;
    }

    int present() {
        return present;
    }

    UnitMeetingForm form() {
        return new UnitMeetingForm(
                number,
                metOn,
                opened,
                closed,
                place,
                chair,
                secretary,
                String.valueOf(members),
                String.valueOf(present),
                attendance,
                discussion,
                conclusion);
    }
}
