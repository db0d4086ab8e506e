package vn.bieuduong.composing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.part.Verification;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.WrittenAs;

/**
 * Mẫu giấy tờ: what the portal writes for a component, once blank, with room where words will stand, and once filled in with the made-up
 * case of {@code config/documents/samples.yaml}. Each is set once while the portal runs, whoever asks for it how often.
 */
@ApplicationScoped
public class PaperSamples {

    private static final String FILE = "documents/samples.yaml";

    /** A line for a sentence to be written by hand, and three for more. */
    private static final String LINE = "…".repeat(64);

    private static final String LINES = String.join("\n", LINE, LINE, LINE);

    private static final int BLANK_ROWS = 2;

    private record Key(String procedure, int version, String component, boolean filled) {}

    /** Điều tệp nói: the cases, what is above their papers, whom a blank paper is addressed to, and how a made-up meeting went. */
    private record Read(String mark, Map<Level, String> addressees, SampleMeeting meeting, List<SampleCase> cases) {}

    private final Documents documents;
    private final OfficeWords words;
    private final Read read;
    private final Map<Key, byte[]> made = new ConcurrentHashMap<>();

    @Inject
    PaperSamples(Settings settings, Documents documents, OfficeWords words) {
        Problems problems = new Problems();
        this.read = read(settings.configDir(), problems);
        problems.refuseIfAny();
        this.documents = documents;
        this.words = words;
    }

    /** Names every mistake in the file. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    /** The paper with room where words will stand, as PDF; nothing for what only people can bring. */
    public Optional<byte[]> blank(Procedure procedure, Component component) {
        return Optional.ofNullable(component.writtenAs()).map(kind -> set(procedure, component, kind, false));
    }

    /** The same as a Word file, to be filled in on a computer. */
    public Optional<byte[]> blankWord(Procedure procedure, Component component) {
        return Optional.ofNullable(component.writtenAs())
                .map(kind -> documents.word(blank(procedure, component, kind).paper()));
    }

    /** The paper as a made-up unit would write it, marked as a sample, as PDF; nothing for what only people can bring. */
    public Optional<byte[]> filled(Procedure procedure, Component component) {
        return Optional.ofNullable(component.writtenAs()).map(kind -> set(procedure, component, kind, true));
    }

    private byte[] set(Procedure procedure, Component component, WrittenAs kind, boolean filled) {
        return made.computeIfAbsent(
                new Key(procedure.id(), procedure.version(), component.id(), filled), key -> documents
                        .render(
                                (filled ? filled(procedure, component, kind) : blank(procedure, component, kind))
                                        .paper(),
                                Verification.NONE,
                                procedure
                                        .validFrom()
                                        .atStartOfDay(Settings.ZONE)
                                        .toInstant())
                        .pdf());
    }

    private PaperContents filled(Procedure procedure, Component component, WrittenAs kind) {
        SampleCase told = read.cases().stream()
                .max(Comparator.comparingInt(one -> one.nearness(procedure)))
                .orElseThrow();
        List<NomineeForm> nominees =
                told.nominees(procedure, procedure.awardForms().getFirst().id());
        return contents(
                new DraftSays(
                        procedure,
                        component,
                        kind,
                        told.details(),
                        component.perNominee() ? nominees.subList(0, 1) : nominees,
                        told.unit(),
                        told.superior(),
                        told.place(),
                        told.signerTitle(),
                        told.decider(),
                        kind == WrittenAs.NOMINEE_LIST ? new DraftSays.Letter(told.number(), told.date()) : null,
                        kind == WrittenAs.MINUTES
                                ? read.meeting().minutes(told, procedure, component, read.mark())
                                : null,
                        read.mark()),
                told.number(),
                told.date(),
                told.signer(),
                told.signerTitle());
    }

    private PaperContents blank(Procedure procedure, Component component, WrittenAs kind) {
        List<NomineeForm> nominees = new ArrayList<>();
        for (NomineeType type : procedure.nomineeTypes()) {
            for (int row = 0; row < BLANK_ROWS; row++) {
                nominees.add(kind == WrittenAs.ACHIEVEMENT_REPORT ? room(type, procedure) : row(type, procedure));
            }
        }
        return contents(
                new DraftSays(
                        procedure,
                        component,
                        kind,
                        new DraftDetails(LINE, LINES, DraftSays.ROOM, "", "", ""),
                        component.perNominee() ? nominees.subList(0, 1) : nominees,
                        DraftSays.ROOM,
                        DraftSays.ROOM,
                        DraftSays.ROOM,
                        null,
                        Objects.requireNonNull(read.addressees().get(procedure.level())),
                        null,
                        kind == WrittenAs.MINUTES ? SampleMeeting.blank(component, nominees, LINE, LINES) : null,
                        null),
                DraftSays.ROOM,
                null,
                DraftSays.ROOM,
                DraftSays.ROOM);
    }

    private PaperContents contents(
            DraftSays says, String number, @Nullable LocalDate date, String signer, String signerTitle) {
        return new PaperContents(
                says, number, date, new Candidate(SignsAs.UNIT, signer, signerTitle, "", "", null), words);
    }

    private static NomineeForm row(NomineeType type, Procedure procedure) {
        return NomineeForm.empty(type).with("name", DraftSays.ROOM).with("awardForm", award(procedure));
    }

    private static NomineeForm room(NomineeType type, Procedure procedure) {
        NomineeForm form = row(type, procedure).with("achievement", LINES);
        for (String field : List.of("birthDate", "position", "workplace", "address")) {
            form = form.with(field, DraftSays.ROOM);
        }
        return form;
    }

    /** The one award there is; where there are several, somebody has to write which. */
    private static String award(Procedure procedure) {
        return procedure.awardForms().size() == 1
                ? procedure.awardForms().getFirst().id()
                : DraftSays.ROOM;
    }

    private static Read read(Path configDir, Problems problems) {
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        Map<Level, String> addressees = new EnumMap<>(Level.class);
        Yaml of = yaml.child("agencies");
        for (Level level : Level.values()) {
            addressees.put(level, of.text(level.name().toLowerCase(Locale.ROOT)));
        }
        of.done();
        String mark = yaml.text("mark");
        SampleMeeting meeting = SampleMeeting.read(yaml.child("meeting"));
        List<SampleCase> cases =
                yaml.children("cases").stream().map(SampleCase::read).toList();
        if (cases.isEmpty()) {
            yaml.wrong("cases", "samples.cases");
        }
        yaml.done();
        return new Read(mark, addressees, meeting, cases);
    }
}
