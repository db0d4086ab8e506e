package vn.bieuduong.web.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bieuduong.account.AccountKeeping;
import vn.bieuduong.account.AccountLine;
import vn.bieuduong.account.AccountList;
import vn.bieuduong.audit.TrailLine;
import vn.bieuduong.audit.TrailPlace;
import vn.bieuduong.audit.TrailQuestion;
import vn.bieuduong.audit.TrailReading;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.listing.ListExport;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.OrganisationList;
import vn.bieuduong.organisation.OrganisationQuery;
import vn.bieuduong.roster.RosterSearch;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.Words;

/** Các danh sách tải được: what each list that is saved as a file has in its rows. */
@RequestScoped
class ExportedLists {

    private static final int AT_ONCE = 1_000;

    /** Danh sách nào: with the columns of its file, whatever its page shows. */
    enum Kind {
        ACCOUNTS("export.ACCOUNTS.", "name", "person", "body", "title", "email", "phone", "duties", "state", "opened"),
        BODIES("export.BODIES.", "code", "name", "type", "under", "below", "ended", "source"),
        ROSTERS("export.ROSTERS.", "code", "name", "inForce"),
        TRAIL("export.TRAIL.", "when", "account", "person", "act", "dossier", "details");

        private final List<String> heads;

        Kind(String key, String... columns) {
            heads = Stream.of(columns).map(key::concat).toList();
        }

        /** Under which keys the heads of its columns stand. */
        List<String> heads() {
            return heads;
        }
    }

    private final ListQuestions questions;
    private final AccountKeeping accounts;
    private final OrganisationKeeping bodies;
    private final RosterSearch rosters;
    private final TrailReading trail;
    private final CurrentActor actor;
    private final Words words;
    private final Show show;

    @Inject
    ExportedLists(
            ListQuestions questions,
            AccountKeeping accounts,
            OrganisationKeeping bodies,
            RosterSearch rosters,
            TrailReading trail,
            CurrentActor actor,
            Words words,
            Show show) {
        this.questions = questions;
        this.accounts = accounts;
        this.bodies = bodies;
        this.rosters = rosters;
        this.trail = trail;
        this.actor = actor;
        this.words = words;
        this.show = show;
    }

    /** The rows the address asks for; what cannot be asked is refused before anything is sent. */
    ListExport.Rows rows(Kind kind) {
        Actor reader = actor.get();
        return switch (kind) {
            case ACCOUNTS -> accounts(reader, questions.accounts());
            case BODIES -> bodies(reader, questions.bodies());
            case ROSTERS -> rosters(reader, questions.searched(), questions.withoutSignatories());
            case TRAIL -> trail(reader, questions.trail());
        };
    }

    private ListExport.Rows accounts(Actor reader, AccountList.Asked asked) {
        return taker -> {
            List<AccountLine> lines;
            int after = 0;
            do {
                lines = accounts.further(reader, asked, after, AT_ONCE);
                for (AccountLine line : lines) {
                    taker.take(List.of(
                            line.name().value(),
                            line.displayName(),
                            line.organisation().orElse(""),
                            line.title().orElse(""),
                            line.email().orElse(""),
                            line.phone().orElse(""),
                            line.duties().stream()
                                    .filter(at -> at.state() == AccountLine.State.HELD)
                                    .map(this::duty)
                                    .collect(Collectors.joining("; ")),
                            words.get(line.isDisabled() ? "accounts.disabled" : "accounts.inUse"),
                            show.date(line.openedAt())));
                }
                after += lines.size();
            } while (lines.size() == AT_ONCE);
        };
    }

    private String duty(AccountLine.At at) {
        String role = at.role().label(Language.current());
        return at.place().map(place -> words.say("accounts.duty", role, place)).orElse(role);
    }

    private ListExport.Rows bodies(Actor reader, OrganisationQuery query) {
        return taker -> {
            for (OrganisationList.Line line : bodies.all(reader, query)) {
                taker.take(List.of(
                        line.code().value(),
                        line.name(),
                        show.constant(line.type()),
                        line.under().map(OrganisationList.Named::written).orElse(""),
                        String.valueOf(line.below()),
                        show.date(line.endedOn()),
                        show.constant(line.source())));
            }
        };
    }

    private ListExport.Rows rosters(Actor reader, String text, boolean without) {
        return taker -> {
            for (var line : rosters.all(reader, text, without)) {
                taker.take(List.of(line.code(), line.name(), String.valueOf(line.inForce())));
            }
        };
    }

    private ListExport.Rows trail(Actor reader, TrailQuestion question) {
        return taker -> {
            Optional<TrailPlace> before = Optional.empty();
            List<TrailLine> lines;
            do {
                lines = trail.lines(reader, question, before, AT_ONCE);
                for (TrailLine line : lines) {
                    taker.take(List.of(
                            show.moment(line.happenedAt()),
                            line.actor(),
                            line.person(),
                            show.act(line.act()),
                            line.dossier().orElse(line.subject()),
                            line.details()));
                }
                before = lines.isEmpty()
                        ? before
                        : Optional.of(lines.get(lines.size() - 1).place());
            } while (lines.size() == AT_ONCE);
        };
    }
}
