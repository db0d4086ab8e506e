package vn.bieuduong.composing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.composing.meeting.Minutes;
import vn.bieuduong.document.UnitMinutes;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.SignedBy;

/**
 * Cuộc họp mẫu: how the meeting of a made-up unit went, as sample minutes tell it; everybody was there and for everybody.
 *
 * @param present how many there were
 * @param part of the secretary
 */
record SampleMeeting(
        String venue,
        int present,
        String secretary,
        String secretaryTitle,
        String chairPart,
        String part,
        String discussion,
        String conclusion) {

    private static final int BLANK_ROWS = 3;

    Minutes minutes(SampleCase told, Procedure procedure, Component component, String mark) {
        LocalDate day = told.date().minusDays(3);
        List<NomineeForm> nominees =
                told.nominees(procedure, procedure.awardForms().getFirst().id());
        String award = procedure.awardForms().getFirst().name();
        String all = String.valueOf(present);
        return minutes(
                new UnitMinutes(
                        new Letterhead(mark, told.superior(), told.unit(), told.place()),
                        null,
                        day,
                        null,
                        null,
                        venue,
                        component.signedBy().contains(SignedBy.COUNCIL_CHAIR),
                        told.details().title(),
                        award,
                        List.of(
                                new UnitMinutes.Participant(told.signer(), told.signerTitle(), chairPart),
                                new UnitMinutes.Participant(secretary, secretaryTitle, part)),
                        all,
                        all,
                        null,
                        discussion,
                        nominees.stream()
                                .map(one -> new UnitMinutes.Vote(
                                        one.nameOnPapers(), blankIsNull(one.workplace()), award, all, "0", "100 %"))
                                .toList(),
                        conclusion,
                        new SigningAuthority(null, told.signerTitle(), told.signer()),
                        new SigningAuthority(null, secretaryTitle, secretary)),
                day);
    }

    /** With room where words will stand. */
    static Minutes blank(Component component, List<NomineeForm> nominees, String line, String lines) {
        String room = DraftSays.ROOM;
        return minutes(
                new UnitMinutes(
                        new Letterhead(null, room, room, room),
                        null,
                        null,
                        null,
                        null,
                        room,
                        component.signedBy().contains(SignedBy.COUNCIL_CHAIR),
                        line,
                        room,
                        Stream.generate(() -> new UnitMinutes.Participant(room, room, room))
                                .limit(BLANK_ROWS)
                                .toList(),
                        room,
                        room,
                        null,
                        lines,
                        nominees.stream()
                                .map(one -> new UnitMinutes.Vote(room, room, room, "", "", ""))
                                .toList(),
                        lines,
                        new SigningAuthority(null, room, room),
                        new SigningAuthority(null, room, room)),
                LocalDate.EPOCH);
    }

    private static Minutes minutes(UnitMinutes paper, LocalDate day) {
        Minutes.Hand nobody = new Minutes.Hand("", "", "", "");
        return new Minutes(day, paper, List.of(), nobody, nobody);
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }

    static SampleMeeting read(Yaml yaml) {
        SampleMeeting read = new SampleMeeting(
                yaml.text("venue"),
                yaml.number("present", 3, 99, 9),
                yaml.text("secretary"),
                yaml.text("secretaryTitle"),
                yaml.text("chairPart"),
                yaml.text("secretaryPart"),
                yaml.text("discussion"),
                yaml.text("conclusion"));
        yaml.done();
        return read;
    }
}
