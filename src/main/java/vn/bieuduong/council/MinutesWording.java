package vn.bieuduong.council;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.CouncilMinutes;
import vn.bieuduong.document.CouncilMinutes.VoteLine;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.words.CaseValues.Opinion;
import vn.bieuduong.document.words.CouncilMinutesWords;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Texts;

/** Lời trên biên bản: what the minutes of a session say. */
final class MinutesWording {

    private final Organisation agency;
    private final CaseWording record;
    private final OfficeWords words;

    MinutesWording(DossierView dossier, Organisations organisations, List<Opinion> opinions, OfficeWords words) {
        this.agency = organisations.get(dossier.agency());
        this.record = new CaseWording(dossier, opinions);
        this.words = words;
    }

    /** Biên bản: a draft until those who led and wrote have signed it. */
    CouncilMinutes minutes(CouncilSession session) {
        Map<NomineeId, Integer> inFavour = session.inFavour();
        List<NomineeView> voted = record.voted(inFavour);
        CouncilMinutesWords said = words.say(new CouncilMinutesWords.Values(
                agency.name(),
                record.values(),
                CaseWording.blankIsNull(session.note()),
                session.members(),
                session.quorum(),
                session.percent(),
                (int) inFavour.values().stream().filter(session::passed).count(),
                voted.size()));
        return new CouncilMinutes(
                new Letterhead(agency.name(), said.council(), agency.place()),
                CaseWording.blankIsNull(session.number()),
                session.metOn(),
                null,
                null,
                CaseWording.blankIsNull(session.venue()),
                said.subject(),
                session.roll().stream().map(one -> attendee(one, said)).toList(),
                session.members(),
                session.present(),
                said.discussion(),
                said.rule(),
                voted.stream()
                        .map(n -> vote(
                                session,
                                n,
                                inFavour.getOrDefault(n.id(), 0),
                                session.against().get(n.id()),
                                said))
                        .toList(),
                said.conclusion(),
                new SigningAuthority(null, said.chairTitle(), session.chair()),
                new SigningAuthority(null, said.secretaryTitle(), session.secretary()));
    }

    private static CouncilMinutes.Attendee attendee(CouncilResult.Attendee one, CouncilMinutesWords said) {
        String attendance =
                switch (one.attendance()) {
                    case PRESENT -> said.present();
                    case WROTE -> said.wrote();
                    case ABSENT -> said.absent();
                };
        return new CouncilMinutes.Attendee(one.name(), one.title(), one.duty(), attendance);
    }

    private static VoteLine vote(
            CouncilSession session,
            NomineeView nominee,
            int inFavour,
            @Nullable Integer against,
            CouncilMinutesWords said) {
        return new VoteLine(
                nominee.form().kind().label(Texts.VIETNAMESE),
                nominee.form().name(),
                CaseWording.place(nominee.form()),
                inFavour,
                session.present() - inFavour,
                against,
                String.format(Texts.VIETNAMESE, "%.1f %%", 100.0 * inFavour / session.members())
                        .replace(",0 ", " "),
                session.passed(inFavour) ? said.passes() : said.fails());
    }
}
