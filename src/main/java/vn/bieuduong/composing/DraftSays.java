package vn.bieuduong.composing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.composing.meeting.Minutes;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.WrittenAs;

/**
 * Điều bản nháp nói: all a paper is written from.
 *
 * @param nominees those the paper speaks of: all, or the one it is about
 * @param place where the unit is, as its letterhead says
 * @param superior the body above the unit
 * @param letter number and day of the letter the paper belongs to
 * @param minutes of the meeting that put them forward, where the paper is those
 * @param mark what stands above a paper that is only a sample; null for a real one
 */
record DraftSays(
        Procedure procedure,
        Component component,
        WrittenAs kind,
        DraftDetails details,
        List<NomineeForm> nominees,
        String unit,
        @Nullable String superior,
        String place,
        @Nullable String headTitle,
        String agency,
        @Nullable Letter letter,
        @Nullable Minutes minutes,
        @Nullable String mark) {

    /** Chỗ để viết: stands for a few words that somebody is to write by hand. */
    static final String ROOM = "……………";

    /** Tờ trình mà giấy tờ kèm theo. */
    record Letter(String number, LocalDate date) {}

    DraftSays {
        nominees = List.copyOf(nominees);
    }

    /** What was typed that stands on the paper, as a fingerprint: another one means that the paper says something else by now. */
    String fingerprint() {
        if (minutes != null) {
            return Sha256.hex(kind.name() + "\u001f" + String.join("\u001f", minutes.said()));
        }
        List<String> parts = new ArrayList<>(
                List.of(kind.name(), details.title(), details.content(), details.period(), unit, agency));
        for (NomineeForm nominee : nominees) {
            parts.add(nominee.kind().name());
            parts.addAll(nominee.fields().entrySet().stream()
                    .filter(field -> isPrinted(field.getKey()))
                    .map(field -> field.getKey() + "=" + field.getValue())
                    .toList());
        }
        if (letter != null) {
            parts.add(letter.number() + " " + letter.date());
        }
        return Sha256.hex(String.join("\u001f", parts));
    }

    /** Lists name people; reports tell all of one. */
    private boolean isPrinted(String field) {
        if (field.startsWith(NomineeForm.QUESTION)) {
            return false;
        }
        return switch (kind) {
            case ACHIEVEMENT_REPORT -> !field.equals("personalId");
            case ACHIEVEMENT_SUMMARY -> !field.equals("personalId") && !field.equals("birthDate");
            case SUBMISSION_LETTER, NOMINEE_LIST ->
                List.of("name", "honorific", "position", "workplace", "address", "awardForm")
                        .contains(field);
            case MINUTES -> false; // what they say of anybody is theirs
        };
    }
}
