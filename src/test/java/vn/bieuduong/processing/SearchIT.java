package vn.bieuduong.processing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.search.SearchForm;
import vn.bieuduong.dossier.search.SearchHit;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.processing.worklist.FoundPage;

@ExtendWith(Database.class)
class SearchIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private Portal portal;
    private Actor desk;
    private DossierId lua;

    @BeforeEach
    void aFiledDossier(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, MONDAY);
        desk = portal.with("DESK@H99");
        lua = filed("truonghoc", "Nguyễn Thị Lụa", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Lụa",
                "NGUYEN THI LUA",
                "nguyễn thị lụ",
                "lụa nguyễn",
                "\"thị lụa\"",
                "“nguyễn thị” lụa",
                "trường thpt bến đông", // no: the unit is called otherwise
                "Trung học phổ thông Bến Đông",
                "0912 345 678",
                "lụa 0912.345.678",
                "BD-261123",
                "261123",
            })
    void whateverIsRememberedFindsIt(String words) {
        assertThat(ids(words)).isEqualTo(words.contains("thpt") ? List.of() : List.of(lua));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Lựu",
                "0912 345 679",
                "\"lụa thị\"",
                "lu nguyen",
                "'; drop table dossier; --",
                ":* & ! <->",
                "\"\""
            })
    void whatDoesNotStandThereDoesNot(String words) {
        List<DossierId> found = ids(words);
        // signs alone are no words: nothing narrows the search
        assertThat(found).isEqualTo(words.matches("[^\\p{L}\\p{N}]+") ? List.of(lua) : List.of());
    }

    @Test
    void aWordOfAPaperIsFoundAndShownInItsSentence() throws IOException {
        Sha256 receipt = portal.papers
                .open(portal.actor("truonghoc"), lua, DocumentKind.FILING_RECEIPT, 0)
                .file()
                .sha256();
        portal.nextRequest();
        portal.forward(Duration.ofHours(1));
        DossierId other = filed("doanhnghiep", "Trần Văn Bách", Files.readAllBytes(portal.store.path(receipt)));

        SearchHit hit = found("\"bien nhan nop ho so\"").get(0).hit();

        assertThat(hit.id()).isEqualTo(other);
        assertThat(hit.place()).isEqualTo(SearchHit.Place.PAPER);
        assertThat(hit.file()).isEqualTo("biên nhận.pdf");
        assertThat(hit.text().toLowerCase(java.util.Locale.ROOT)).contains("biên nhận nộp hồ sơ");
        // the dossier that bears a number comes before one whose paper names it
        String number = portal.mine.view(portal.actor("truonghoc"), lua).anyNumber();
        assertThat(found(number))
                .extracting(line -> line.hit().place())
                .containsExactly(SearchHit.Place.DOSSIER, SearchHit.Place.PAPER);
    }

    @Test
    void aNomineeIsFoundByNameAndShown() {
        DossierId other = filed("doanhnghiep", "Trần Văn Bách", null);

        assertThat(found("tran van bach")).singleElement().satisfies(line -> {
            assertThat(line.hit()).isEqualTo(new SearchHit(other, SearchHit.Place.NOMINEE, "Trần Văn Bách", ""));
            assertThat(line.dossier().number()).startsWith("BD-261123-");
        });
    }

    @Test
    void namesOfEveryPeopleAreFoundWithoutTheirMarks() {
        DossierId other = filed("doanhnghiep", "Y Ƀhăm Niê Ksơ̆r", null);

        for (String words : List.of("ksor", "y bham", "Ksơ̆r", "KSƠ̆R", "y bhăm niê", "\"bham nie\"")) {
            assertThat(ids(words)).as(words).containsExactly(other);
        }
    }

    @Test
    void aNumberIsFoundHoweverItIsTyped() {
        String number = portal.mine.view(portal.actor("truonghoc"), lua).anyNumber();

        assertThat(ids(number.replace("-", "").replace('0', 'O').replace('1', 'l')))
                .containsExactly(lua);
        assertThat(ids("Mã hồ sơ: " + number.replace('-', '\u2011') + "."))
                .isEmpty(); // the words around are searched too
        assertThat(ids(number.replace('-', '\u2011') + ".")).containsExactly(lua);
    }

    /** The database folds what it keeps, Java what is typed: every letter of the Latin blocks and every mark alike. */
    @Test
    void theDatabaseFoldsAsJavaDoes(EntityManager em) {
        StringBuilder all = new StringBuilder();
        for (int[] range : new int[][] {{0x20, 0x024F}, {0x0300, 0x036F}, {0x1E00, 0x1EFF}, {0x2000, 0x206F}}) {
            for (int c = range[0]; c <= range[1]; c++) {
                all.appendCodePoint(c).append("ơ");
            }
        }
        String text = Normalizer.normalize(all, Normalizer.Form.NFC);

        assertThat(em.createNativeQuery("select folded(?1)")
                        .setParameter(1, text)
                        .getSingleResult())
                .isEqualTo(Folded.of(text).text());
    }

    @Test
    void nobodyFindsWhatIsNotHisOffices() {
        for (Actor outsider : List.of(
                portal.with("DESK@H99.01"),
                portal.actor("truonghoc"),
                portal.actor("thue"),
                portal.actor("uyvien1"),
                portal.actor("quantrivien"))) {
            assertThat(portal.office
                            .cases
                            .search(outsider, form("nguyen thi lua"), 0)
                            .lines())
                    .as(outsider.account().value())
                    .isEmpty();
        }
    }

    @Test
    void aDraftIsNobodysBusiness() {
        portal.aCompleteDraft(portal.actor("truonghoc"), "TDKT-P03");

        assertThat(ids("nguyen thi lua")).containsExactly(lua);
        assertThat(ids("")).containsExactly(lua);
    }

    @Test
    void conditionsNarrowTheSearchWithOrWithoutWords() {
        portal.office.reception.accept(desk, lua);
        portal.nextRequest();
        portal.forward(Duration.ofDays(1));
        DossierId later = filed("truonghoc", "Nguyễn Thị Lụa", null);

        for (String words : List.of("", "nguyen thi lua")) {
            assertThat(ids(words)).containsExactly(later, lua);
            assertThat(ids(new SearchForm(
                            words,
                            Optional.of(DossierState.RECEIVED),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())))
                    .containsExactly(lua);
            assertThat(ids(new SearchForm(
                            words, Optional.empty(), Optional.of("TDKT-P01"), Optional.empty(), Optional.empty())))
                    .isEmpty();
            Optional<LocalDate> monday = Optional.of(LocalDate.of(2026, 11, 23));
            assertThat(ids(new SearchForm(words, Optional.empty(), Optional.of("TDKT-P03"), Optional.empty(), monday)))
                    .containsExactly(lua);
            assertThat(ids(new SearchForm(
                            words,
                            Optional.empty(),
                            Optional.empty(),
                            monday.map(day -> day.plusDays(1)),
                            Optional.empty())))
                    .containsExactly(later);
        }
        assertThat(portal.office.cases.search(desk, form("nguyen"), 0).total()).isEqualTo(2);
    }

    private DossierId filed(String account, String nominee, byte[] paper) {
        Actor filer = portal.actor(account);
        DossierId id = portal.aCompleteDraft(filer, "TDKT-P03");
        if (!nominee.equals("Nguyễn Thị Lụa")) {
            Procedure procedure = portal.procedures.newest("TDKT-P03").orElseThrow();
            portal.drafts.putNominee(filer, id, null, portal.aPerson(nominee, procedure));
        }
        if (paper != null) {
            portal.drafts.attach(filer, id, "TOM_TAT", "biên nhận.pdf", new ByteArrayInputStream(paper));
        }
        portal.filing.file(filer, id);
        portal.nextRequest();
        return id;
    }

    private List<FoundPage.Line> found(String words) {
        return portal.office.cases.search(desk, form(words), 0).lines();
    }

    private List<DossierId> ids(String words) {
        return ids(form(words));
    }

    private List<DossierId> ids(SearchForm form) {
        return portal.office.cases.search(desk, form, 0).lines().stream()
                .map(line -> line.dossier().id())
                .toList();
    }

    private static SearchForm form(String words) {
        return new SearchForm(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
