package vn.bieuduong.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.bieuduong.composing.meeting.Minutes;
import vn.bieuduong.composing.meeting.MinutesKeeper;
import vn.bieuduong.composing.meeting.RosterToday;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.roster.Signatory;

/** Biên bản họp bình xét của thôn, để ký: whoever was written down as secretary and chair signs it, on the unit's roster or not. */
@ApplicationScoped
@Transactional
class VillageMinutes implements MinutesKeeper {

    private final VillageWorking working;
    private final RosterToday rosters;

    @Inject
    VillageMinutes(VillageWorking working, RosterToday rosters) {
        this.working = working;
        this.rosters = rosters;
    }

    @Override
    public boolean keeps(Procedure procedure) {
        return procedure.posting() != null;
    }

    @Override
    public List<Finding> missing(Dossier draft, Component component) {
        return working.view(draft).meeting().isPresent()
                ? List.of()
                : List.of(Finding.of(VillageReason.MEETING_MISSING));
    }

    @Override
    public Minutes minutes(Dossier draft, Component component, Letterhead letterhead) {
        WorkView view = working.view(draft);
        MeetingForm meeting = view.meeting().orElseThrow(() -> Refusal.of(VillageReason.MEETING_MISSING));
        String procedure = working.procedure(draft).name();
        return new Minutes(
                Objects.requireNonNull(meeting.day()),
                VillagePapers.record(true, letterhead, procedure, meeting.day(), meeting, view),
                said(letterhead, procedure, meeting, view),
                hand(draft, meeting.secretary(), ""),
                hand(draft, meeting.chair(), meeting.chairTitle()));
    }

    /** As the roster has him, by whatever he signs; else by his name alone. */
    private Minutes.Hand hand(Dossier draft, String name, String title) {
        Optional<Signatory> line = draft.organisation().map(rosters::of).orElse(List.of()).stream()
                .filter(one -> one.fullName().equalsIgnoreCase(name))
                .findFirst();
        return line.map(one -> new Minutes.Hand(
                        one.fullName(),
                        one.title(),
                        one.personalId().map(PersonalId::value).orElse(""),
                        one.id().toString()))
                .orElseGet(() -> new Minutes.Hand(name, title, "", ""));
    }

    private static List<String> said(Letterhead letterhead, String procedure, MeetingForm meeting, WorkView view) {
        List<String> said = new ArrayList<>(List.of(
                String.valueOf(letterhead.superior()),
                letterhead.agency(),
                procedure,
                String.valueOf(meeting.day()),
                meeting.place(),
                meeting.chair(),
                meeting.chairTitle(),
                meeting.front(),
                meeting.secretary(),
                meeting.invited(),
                meeting.present(),
                meeting.agreed(),
                meeting.attendance(),
                meeting.conclusion()));
        view.households()
                .forEach(one -> said.add(String.join("\u001e", one.name(), one.address(), one.score(), one.remark())));
        return said;
    }
}
