package vn.bieuduong.village;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentId;

/** Việc của thôn với một hồ sơ: its meeting, its posting, the picture of the board. */
@Entity
@Table(name = "village_work")
class VillageWork {

    @Id
    private UUID dossier;

    @Version
    private int version;

    /** Where the QR code leads; stays when the list is posted anew. */
    private String code;

    @Column(name = "meeting_on")
    private @Nullable LocalDate meetingOn;

    @Column(name = "meeting_place")
    private String meetingPlace = "";

    private String chair = "";

    @Column(name = "chair_title")
    private String chairTitle = "";

    private String front = "";
    private String secretary = "";
    private int invited;
    private int present;
    private int agreed;
    private String attendance = "";
    private String conclusion = "";

    private String board = "";

    @Column(name = "posted_on")
    private @Nullable LocalDate postedOn;

    @Column(name = "posted_until")
    private @Nullable LocalDate postedUntil;

    private @Nullable String photo; // as text: EclipseLink binds an absent UUID as varchar

    @SuppressWarnings("NullAway")
    protected VillageWork() {}

    VillageWork(UUID dossier, String code) {
        this.dossier = dossier;
        this.code = code;
    }

    void met(MeetingForm form) {
        meetingOn = form.day();
        meetingPlace = form.place();
        chair = form.chair();
        chairTitle = form.chairTitle();
        front = form.front();
        secretary = form.secretary();
        invited = MeetingForm.count(form.invited());
        present = MeetingForm.count(form.present());
        agreed = MeetingForm.count(form.agreed());
        attendance = form.attendance();
        conclusion = form.conclusion();
    }

    /** Niêm yết: the days count from tomorrow; a picture of what hung there before shows something else. */
    void post(String place, LocalDate today, int days) {
        board = place;
        postedOn = today;
        postedUntil = today.plusDays(days);
        photo = null;
    }

    void photograph(AttachmentId picture) {
        photo = picture.value().toString();
    }

    UUID dossier() {
        return dossier;
    }

    String code() {
        return code;
    }

    Optional<MeetingForm> meeting() {
        return meetingOn == null
                ? Optional.empty()
                : Optional.of(new MeetingForm(
                        meetingOn,
                        meetingPlace,
                        chair,
                        chairTitle,
                        front,
                        secretary,
                        String.valueOf(invited),
                        String.valueOf(present),
                        String.valueOf(agreed),
                        attendance,
                        conclusion));
    }

    String board() {
        return board;
    }

    Optional<LocalDate> postedOn() {
        return Optional.ofNullable(postedOn);
    }

    Optional<LocalDate> postedUntil() {
        return Optional.ofNullable(postedUntil);
    }

    Optional<AttachmentId> photo() {
        return Optional.ofNullable(photo).map(UUID::fromString).map(AttachmentId::new);
    }
}
