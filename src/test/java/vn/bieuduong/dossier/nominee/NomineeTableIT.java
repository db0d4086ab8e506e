package vn.bieuduong.dossier.nominee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.roster.Signatories;

/** The nominees of a draft as a table: found, changed, taken off and put back. */
@ExtendWith(Database.class)
class NomineeTableIT {

    private Portal portal;
    private NomineeTable table;
    private Actor filer;
    private DossierId id;

    @BeforeEach
    void aDraftOfFifty(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        table = new NomineeTable(portal.dossiers, portal.nominees, portal.procedures, portal.clock);
        filer = portal.actor("truonghoc");
        id = portal.drafts.open(filer, "TDKT-P01", null);
        portal.dossiers
                .owned(filer, id)
                .addNominees(
                        IntStream.range(0, 50).mapToObj(NomineeTableIT::person).toList(), portal.clock.instant());
        portal.nextRequest();
    }

    @Test
    void aPageHoldsTwentyAndTheLastOneTheRest() {
        Nominees.Page last = page(Nominees.Filter.NONE, Nominees.Order.LIST, 9);

        assertThat(last.found()).isEqualTo(50);
        assertThat(last.pages()).isEqualTo(3);
        assertThat(last.page()).isEqualTo(3);
        assertThat(last.rows())
                .extracting(NomineeView::ordinal)
                .containsExactly(41, 42, 43, 44, 45, 46, 47, 48, 49, 50);
    }

    @Test
    void peopleAreFoundWithoutMarksByTheBeginningOfWordsAndByWhereTheyWork() {
        assertThat(page(new Nominees.Filter("ksor y", Optional.empty(), "", ""), Nominees.Order.LIST, 1)
                        .rows())
                .singleElement()
                .satisfies(one -> assertThat(one.form().name()).isEqualTo("Y Ƀhăm Niê Ksơ̆r"));
        assertThat(page(new Nominees.Filter("", Optional.empty(), "", "Trường 1"), Nominees.Order.LIST, 1)
                        .found())
                .isEqualTo(25);
        assertThat(page(new Nominees.Filter("", Optional.of(NomineeType.COLLECTIVE), "", ""), Nominees.Order.LIST, 1)
                        .rows())
                .isEmpty();
        assertThat(table.workplaces(filer, id)).containsExactly("Trường 0", "Trường 1");
    }

    @Test
    void aListIsSortedByTheGivenName() {
        assertThat(page(Nominees.Filter.NONE, Nominees.Order.NAME, 3).rows())
                .extracting(one -> one.form().name())
                .endsWith("Trần Thị Ánh", "Y Ƀhăm Niê Ksơ̆r");
    }

    @Test
    void severalAreChangedAtOnceAndNobodyBecomesTheSameAsAnother() {
        table.workplace(
                filer,
                id,
                table.all(filer, id, new Nominees.Filter("", Optional.empty(), "", "Trường 1")),
                "Trường mới");
        portal.nextRequest();
        assertThat(page(new Nominees.Filter("", Optional.empty(), "", "Trường mới"), Nominees.Order.LIST, 1)
                        .found())
                .isEqualTo(25);
        assertThatThrownBy(() -> table.award(filer, id, Set.of(first().id()), "HUAN_CHUONG"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> table.workplace(filer, id, Set.of(), "X")).isInstanceOf(Refusal.class);
    }

    @Test
    void whoIsTakenOffIsPutBackWhereHeStoodUntilTheDraftIsFiled() {
        NomineeView gone =
                page(Nominees.Filter.NONE, Nominees.Order.LIST, 1).rows().get(4);
        table.remove(filer, id, Set.of(gone.id()));
        portal.forward(Duration.ofMinutes(1));
        portal.nextRequest();
        table.remove(filer, id, Set.of(first().id()));
        portal.nextRequest();

        assertThat(portal.drafts.view(filer, id).nominees()).isEqualTo(48);
        assertThat(portal.dossiers.get(id).nominees()).hasSize(48);
        assertThat(table.find(filer, id, gone.id())).isEmpty();
        table.putBack(filer, id);
        portal.nextRequest();
        table.putBack(filer, id);
        portal.nextRequest();

        assertThat(table.takenOffLast(filer, id)).isEmpty();
        assertThat(table.find(filer, id, gone.id()).orElseThrow().ordinal()).isEqualTo(5);
        assertThat(portal.dossiers.get(id).nominees())
                .extracting(NomineeView::ordinal)
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void theListIsTakenAwayAsItIsFiltered() {
        List<List<String>> rows = table.rows(
                filer, id, new Nominees.Filter("anh", Optional.empty(), "", ""), Nominees.Order.LIST, Texts.VIETNAMESE);

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("Cá nhân").contains("Trần Thị Ánh", "=1+1"));
    }

    @Test
    void aFormIsFilledInFromTheUnitsOtherDossiersAndItsRoster(EntityManager em) {
        KnownNominees known = new KnownNominees(portal.dossiers, portal.nominees, new Signatories(em), portal.clock);
        DossierId next = portal.drafts.open(filer, "TDKT-P01", null);
        portal.nextRequest();

        KnownNominees.Known ksor =
                known.find(filer, next, NomineeType.PERSON, "ksor").get(0);
        assertThat(ksor.name()).isEqualTo("Y Ƀhăm Niê Ksơ̆r");
        assertThat(known.form(filer, next, NomineeType.PERSON, ksor.key())).hasValueSatisfying(form -> {
            assertThat(form.birthDate()).isEqualTo("1985");
            assertThat(form.workplace()).isEqualTo("Trường 0");
            assertThat(form.achievement()).isEmpty();
        });
        KnownNominees.Known head =
                known.find(filer, next, NomineeType.PERSON, "").get(0);
        assertThat(known.form(filer, next, NomineeType.PERSON, head.key()))
                .hasValueSatisfying(form -> assertThat(form.name()).isEqualTo(head.name()));
        Actor other = portal.actor("doanhnghiep");
        DossierId theirs = portal.drafts.open(other, "TDKT-P01", null);
        portal.nextRequest();
        assertThat(known.find(other, theirs, NomineeType.PERSON, "ksor")).isEmpty();
        assertThat(known.form(other, theirs, NomineeType.PERSON, ksor.key())).isEmpty();
        assertThatThrownBy(() -> known.find(other, next, NomineeType.PERSON, ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyElseReadsOrChangesIt() {
        Actor other = portal.actor("congdan");
        NomineeId first = first().id();

        assertThatThrownBy(() -> table.page(other, id, Nominees.Filter.NONE, Nominees.Order.LIST, 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> table.rows(other, id, Nominees.Filter.NONE, Nominees.Order.LIST, Texts.VIETNAMESE))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> table.remove(other, id, Set.of(first))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> table.putBack(other, id)).isInstanceOf(Refusal.class);
    }

    private NomineeView first() {
        return page(Nominees.Filter.NONE, Nominees.Order.LIST, 1).rows().get(0);
    }

    private Nominees.Page page(Nominees.Filter filter, Nominees.Order order, int page) {
        return table.page(filer, id, filter, order, page);
    }

    private static NomineeForm person(int i) {
        String name = i == 7 ? "Trần Thị Ánh" : i == 8 ? "Y Ƀhăm Niê Ksơ̆r" : "Nguyễn Văn Số " + i;
        return new NomineeForm(
                NomineeType.PERSON,
                name,
                "",
                "1985",
                "",
                i == 7 ? "=1+1" : "Giáo viên",
                "Trường " + i % 2,
                "",
                "",
                0,
                "BANG_KHEN",
                "Hoàn thành nhiệm vụ");
    }
}
