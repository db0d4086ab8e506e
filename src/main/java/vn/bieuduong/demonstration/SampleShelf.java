package vn.bieuduong.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bieuduong.demonstration.Cast.Hand;
import vn.bieuduong.demonstration.SampleRequest.Leave;
import vn.bieuduong.demonstration.SignedPapers.Made;
import vn.bieuduong.fictional.SamplePapers;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;

/**
 * Kệ giấy tờ mẫu: the files under {@code data/demo/papers} that a newcomer files with. Made at the first start and again when
 * the requests change; the whole shelf appears at once, so that nobody ever sees half of it.
 */
@ApplicationScoped
class SampleShelf {

    /** Changes when the same requests would give other papers. */
    private static final String EDITION = "4";

    private static final String LETTER = "to-trinh";

    /** Somebody of the unit whom its roster does not name. */
    private static final Hand DEPUTY = new Hand("Tống Văn Khải", "099078380071");

    private static final byte[] EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$"
            .concat("EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEB_PAGE = ("<!DOCTYPE html>\n<html lang=\"vi\"><head><title>Tờ trình</title></head>"
                    + "<body><h1>Đây là trang web, không phải PDF</h1></body></html>\n")
            .getBytes(StandardCharsets.UTF_8);

    private final SignedPapers papers;
    private final Casting casting;
    private final Settings settings;
    private final Clock clock;

    @Inject
    SampleShelf(SignedPapers papers, Casting casting, Settings settings, Clock clock) {
        this.papers = papers;
        this.casting = casting;
        this.settings = settings;
        this.clock = clock;
    }

    /** Fills the shelf unless it is full of the same already. */
    void fill(List<SampleRequest> all) throws IOException {
        Path folder = folder();
        String madeFrom = madeFrom();
        if (ShelfIndex.read(folder).filter(i -> i.madeFrom().equals(madeFrom)).isPresent()) {
            return;
        }
        Path fresh = folder.resolveSibling("papers.new");
        delete(fresh);
        Files.createDirectories(fresh);
        List<SampleRequest> requests =
                all.stream().filter(r -> r.leave() == Leave.SHELF).toList();
        List<SampleFile.Set> sets = new ArrayList<>();
        for (SampleRequest request : requests) {
            sets.add(good(request, fresh));
        }
        new ShelfIndex(madeFrom, sets, requests.isEmpty() ? List.of() : lessons(requests.get(0), fresh)).write(fresh);
        delete(folder);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    Path folder() {
        return settings.dataDir().resolve("demo").resolve("papers");
    }

    private SampleFile.Set good(SampleRequest request, Path folder) throws IOException {
        Cast cast = casting.of(request);
        List<SampleFile> good = new ArrayList<>();
        for (Made made : papers.of(request, cast)) {
            good.add(put(folder, request.id() + "-" + made.fileName(), Lesson.GOOD, made.title(), cast, made.pdf()));
        }
        return new SampleFile.Set(
                cast.procedure().id(),
                cast.procedure().name(),
                cast.unit(),
                cast.filer().account().value(),
                request.nominees().stream()
                        .map(n -> n.kind().label(Texts.VIETNAMESE) + ": " + n.calledName())
                        .toList(),
                good);
    }

    private List<SampleFile> lessons(SampleRequest request, Path folder) throws IOException {
        Cast cast = casting.of(request);
        byte[] letter = papers.unsignedLetter(request, cast);
        Map<String, byte[]> made = new HashMap<>();
        new SamplePapers(papers.authority(), clock.instant())
                .from(letter, LETTER, cast.unit(), cast.taxCode())
                .forEach(paper -> made.put(paper.fileName(), paper.pdf()));
        byte[] good = papers.sign(letter, cast);
        made.put(Lesson.NOT_LISTED.fileName(LETTER), papers.sign(letter, DEPUTY, cast));
        Optional.ofNullable(cast.filer().organisation())
                .flatMap(casting::former)
                .ifPresent(
                        former -> made.put(Lesson.AUTHORITY_ENDED.fileName(LETTER), papers.sign(letter, former, cast)));
        made.put(Lesson.TRUNCATED.fileName(LETTER), Arrays.copyOf(good, good.length * 3 / 5));
        made.put(Lesson.INFECTED.fileName(LETTER), EICAR);
        made.put(Lesson.MISLABELLED.fileName(LETTER), WEB_PAGE);
        made.put(Lesson.EMPTY.fileName(LETTER), new byte[0]);
        String title = cast.procedure().component("TO_TRINH").name();
        List<SampleFile> lessons = new ArrayList<>();
        for (Lesson lesson : Lesson.values()) {
            byte[] bytes = made.get(lesson.fileName(LETTER));
            if (lesson != Lesson.GOOD && bytes != null) {
                lessons.add(put(folder, lesson.fileName(LETTER), lesson, title, cast, bytes));
            }
        }
        return lessons;
    }

    private static SampleFile put(Path folder, String name, Lesson lesson, String title, Cast cast, byte[] bytes)
            throws IOException {
        Files.write(folder.resolve(name), bytes);
        return new SampleFile(
                name,
                lesson,
                title,
                cast.procedure().id(),
                cast.unit(),
                cast.filer().account().value(),
                bytes.length);
    }

    /** What the shelf depends on: the requests, the people and rosters, the demonstration's keys, and this class. */
    private String madeFrom() throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(EDITION.getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(settings.configDir().resolve("demo/requests.yaml")));
        digest.update(Files.readAllBytes(settings.configDir().resolve("demo/organisation.yaml")));
        Path anchors = papers.authority().trust().resolve("anchors");
        try (Stream<Path> files = Files.list(anchors)) {
            for (Path file : files.sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return Sha256.of(digest).value();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
