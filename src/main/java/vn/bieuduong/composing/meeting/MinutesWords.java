package vn.bieuduong.composing.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.UnitMinutes;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.AwardForm;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.SignedBy;

/** Nội dung biên bản của đơn vị: what was typed, as it stands on the paper. */
final class MinutesWords {

    private final Procedure procedure;
    private final Component component;
    private final Letterhead letterhead;
    private final Minutes.Hand chair;
    private final Minutes.Hand secretary;

    MinutesWords(
            Procedure procedure,
            Component component,
            Letterhead letterhead,
            Minutes.Hand chair,
            Minutes.Hand secretary) {
        this.procedure = procedure;
        this.component = component;
        this.letterhead = letterhead;
        this.chair = chair;
        this.secretary = secretary;
    }

    UnitMinutes paper(
            DraftDetails details, UnitMeetingForm form, List<NomineeView> nominees, Map<NomineeId, MeetingVote> votes) {
        int members = UnitMeetingForm.count(form.members());
        LocalDate day = Objects.requireNonNull(form.day());
        return new UnitMinutes(
                letterhead,
                blankIsNull(form.number()),
                day,
                moment(day, form.opened()),
                moment(day, form.closed()),
                form.place(),
                component.signedBy().contains(SignedBy.COUNCIL_CHAIR),
                details.title(),
                nominees.stream().map(one -> award(one.form())).distinct().collect(Collectors.joining(", ")),
                form.participants(),
                form.members(),
                form.present(),
                Optional.ofNullable(component.quorum())
                        .map(quorum -> quorum.of(members) + "/" + members)
                        .orElse(null),
                blankIsNull(form.discussion()),
                nominees.stream()
                        .map(one -> vote(one.form(), Objects.requireNonNull(votes.get(one.id())), members))
                        .toList(),
                form.conclusion(),
                new SigningAuthority(null, chair.title(), chair.name()),
                new SigningAuthority(null, secretary.title(), secretary.name()));
    }

    private UnitMinutes.Vote vote(NomineeForm nominee, MeetingVote vote, int members) {
        return new UnitMinutes.Vote(
                nominee.nameOnPapers(),
                blankIsNull(nominee.workplace().isEmpty() ? nominee.address() : nominee.workplace()),
                award(nominee),
                String.valueOf(vote.inFavour()),
                String.valueOf(vote.against()),
                rate(vote.inFavour(), members));
    }

    static String rate(int inFavour, int members) {
        return String.format(Texts.VIETNAMESE, "%.1f %%", 100.0 * inFavour / members)
                .replace(",0 ", " ");
    }

    /** All of it, for who compares what was written with what is typed now. */
    List<String> said(
            DraftDetails details, UnitMeetingForm form, List<NomineeView> nominees, Map<NomineeId, MeetingVote> votes) {
        List<String> said = new ArrayList<>(List.of(
                details.title(),
                String.valueOf(letterhead.superior()),
                letterhead.agency(),
                form.number(),
                String.valueOf(form.day()),
                form.opened(),
                form.closed(),
                form.place(),
                chair.name() + ", " + chair.title(),
                secretary.name() + ", " + secretary.title(),
                form.members(),
                form.present(),
                form.attendance(),
                form.discussion(),
                form.conclusion()));
        for (NomineeView one : nominees) {
            MeetingVote vote = Objects.requireNonNull(votes.get(one.id()));
            said.add(String.join(
                    "\u001e",
                    one.form().nameOnPapers(),
                    one.form().workplace(),
                    one.form().address(),
                    one.form().awardForm(),
                    vote.inFavour() + ":" + vote.against()));
        }
        return said;
    }

    private String award(NomineeForm nominee) {
        return procedure.awardForms().stream()
                .filter(form -> form.id().equals(nominee.awardForm()))
                .findFirst()
                .map(AwardForm::name)
                .orElse("");
    }

    private static @Nullable Instant moment(LocalDate day, String hour) {
        return UnitMeetingForm.hour(hour)
                .map(time -> day.atTime(time).atZone(Settings.ZONE).toInstant())
                .orElse(null);
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
