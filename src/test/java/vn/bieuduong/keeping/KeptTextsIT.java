package vn.bieuduong.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.id.AccountName;

/** What is typed and not sent is its account's alone, goes when the form was taken or after three days, and no window takes another's. */
@ExtendWith(Database.class)
class KeptTextsIT {
    private static final AccountName TRUONGHOC = new AccountName("truonghoc");

    private static final String ADDRESS = "/dossier/details.xhtml?id=1";
    private static final KeptText.Prints PRINTS = new KeptText.Prints("details:title:abc", "title:abc");

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-23T01:00:00Z"));
    private KeptTexts texts;
    private PageSlips slips;

    @BeforeEach
    void theRoom(EntityManager em) {
        texts = new KeptTexts(em, clock);
        slips = new PageSlips(em, clock);
    }

    @Test
    void whatWasTypedLastIsGivenBackToItsAccountAlone() {
        PageSlip page = page("truonghoc", List.of());
        texts.keep(page, typed("Đề ng"), PRINTS, 1);
        texts.keep(page, typed("Đề nghị"), PRINTS, 2);
        assertThat(texts.keep(page, typed("Đề n"), PRINTS, 1)).as("late").isEmpty();

        assertThat(texts.of(TRUONGHOC, ADDRESS)).singleElement().satisfies(kept -> {
            assertThat(kept.form()).isEqualTo("details");
            assertThat(kept.fields()).isEqualTo(typed("Đề nghị"));
            assertThat(kept.prints()).isEqualTo(PRINTS);
            assertThat(kept.keptAt()).isEqualTo(clock.instant());
        });
        assertThat(texts.of(new AccountName("sogiaoduc"), ADDRESS)).isEmpty();
        assertThat(texts.of(TRUONGHOC, "/dossier/details.xhtml?id=2")).isEmpty();
    }

    @Test
    void twoWindowsEachHaveTheirOwnAndOneThatTookOverReplacesTheOther() {
        PageSlip one = page("truonghoc", List.of());
        PageSlip two = page("truonghoc", List.of());
        texts.keep(one, typed("một"), PRINTS, 1);
        LoadedProvince.forward(clock, Duration.ofMinutes(1));
        texts.keep(two, typed("hai"), PRINTS, 1);
        assertThat(texts.of(TRUONGHOC, ADDRESS)).extracting(KeptText::page).containsExactly(two.page(), one.page());

        PageSlip three = page("truonghoc", List.of(two.page()));
        texts.keep(three, typed("hai và ba"), PRINTS, 1);
        assertThat(texts.of(TRUONGHOC, ADDRESS))
                .extracting(KeptText::page)
                .containsExactlyInAnyOrder(three.page(), one.page());
    }

    @Test
    void aFormThatWasTakenKeepsNothingMoreOfThatPage() {
        PageSlip before = page("truonghoc", List.of());
        texts.keep(before, typed("trước"), PRINTS, 1);
        PageSlip page = page("truonghoc", List.of(before.page()));
        texts.done(page);

        assertThat(texts.of(TRUONGHOC, ADDRESS)).isEmpty();
        assertThat(texts.keep(page, typed("đến muộn"), PRINTS, 9)).isEmpty();
        assertThat(texts.of(TRUONGHOC, ADDRESS)).isEmpty();
    }

    @Test
    void afterThreeDaysItIsGone() {
        texts.keep(page("truonghoc", List.of()), typed("bỏ quên"), PRINTS, 1);
        LoadedProvince.forward(clock, Duration.ofHours(71));
        assertThat(texts.sweep()).isZero();
        assertThat(texts.of(TRUONGHOC, ADDRESS)).hasSize(1);
        LoadedProvince.forward(clock, Duration.ofMinutes(61));
        assertThat(texts.of(TRUONGHOC, ADDRESS)).isEmpty();
        assertThat(texts.sweep()).isEqualTo(1);
    }

    @Test
    void nobodyFillsTheDatabaseWithIt() {
        PageSlip page = page("truonghoc", List.of());
        assertThatThrownBy(() -> texts.keep(page, typed("a".repeat(KeptTexts.LARGEST)), PRINTS, 1))
                .isInstanceOf(IllegalArgumentException.class);
        for (int i = 0; i < 130; i++) {
            texts.keep(page("truonghoc", List.of()), typed("trang " + i), PRINTS, 1);
        }
        assertThat(texts.of(TRUONGHOC, ADDRESS)).hasSizeLessThanOrEqualTo(101);
        assertThatThrownBy(() -> Packed.read("[1]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Packed.read("{\"a\":\"b\"}")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Packed.read("{\"a\":[\"x\u200By\"]}")).isEqualTo(Map.of("a", List.of("xy")));
    }

    @Test
    void aSlipIsOpenedOnlyAsItWasSealed() {
        String sealed = slips.seal(TRUONGHOC, ADDRESS, "details", List.of("a", "b"));
        PageSlip page = slips.open(sealed).orElseThrow();
        assertThat(page.account()).hasToString("truonghoc");
        assertThat(page.address()).isEqualTo(ADDRESS);
        assertThat(page.before()).containsExactly("a", "b");
        assertThat(sealed).doesNotContain("truonghoc");

        String other = (sealed.charAt(30) == 'A' ? "B" : "A");
        assertThat(slips.open(sealed.substring(0, 30) + other + sealed.substring(31)))
                .isEmpty();
        assertThat(slips.open("")).isEmpty();
        assertThat(slips.open("không phải phiếu")).isEmpty();
        LoadedProvince.forward(clock, Duration.ofHours(73));
        assertThat(slips.open(sealed)).as("too old").isEmpty();
    }

    @Test
    void eachAccountsOwnCopiesAreLockedWithAKeyOfItsOwn() {
        assertThat(slips.keyOf(TRUONGHOC)).hasSize(32).isEqualTo(slips.keyOf(TRUONGHOC));
        assertThat(slips.keyOf(TRUONGHOC)).isNotEqualTo(slips.keyOf(new AccountName("sogiaoduc")));
    }

    private PageSlip page(String account, List<String> before) {
        return slips.open(slips.seal(new AccountName(account), ADDRESS, "details", before))
                .orElseThrow();
    }

    private static Map<String, List<String>> typed(String title) {
        return Map.of("details:title", List.of(title));
    }
}
