package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;
import vn.bieuduong.demonstration.Browserless;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.province.OrganisationFiles;

/** What lies in somebody's queue he can open and do, whichever part he has in the dossier. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class QueuesBrowserIT {

    private static final Pattern QUEUE = Pattern.compile("/office/queue\\.xhtml\\?queue=([A-Z_]+)\"");
    private static final Pattern DOSSIER = Pattern.compile("/office/dossier\\.xhtml\\?id=([0-9a-f-]{36})\"");

    private final Server server = Server.shared();

    @BeforeEach
    void theProvinceIsAtWork() {
        server.awaitDemonstration();
    }

    @Test
    void everybodyOpensEveryDossierOfHisQueues() throws Exception {
        Problems problems = new Problems();
        Map<String, Integer> opened = new LinkedHashMap<>();
        for (var person :
                OrganisationFiles.read(Path.of("config"), true, problems).people()) {
            if (person.duties().stream().noneMatch(duty -> duty.role().isOfOffice())
                    || Set.of(AccountBrowserIT.OWNER, RecoveryCodesBrowserIT.OWNER)
                            .contains(person.name())) {
                continue;
            }
            Browserless somebody = new Browserless(server);
            somebody.signIn(person.name(), Person.PASSWORD);
            Set<String> dossiers = dossiers(somebody);
            for (String dossier : dossiers) {
                assertThat(somebody.get("/office/dossier.xhtml?id=" + dossier).statusCode())
                        .as(person.name() + " opens " + dossier)
                        .isEqualTo(200);
            }
            opened.put(person.name(), dossiers.size());
        }
        assertThat(opened)
                .hasSizeGreaterThan(15)
                .containsEntry("quantrivien", 0)
                .allSatisfy((name, count) -> {
                    if (Set.of("thue", "uyvien1", "uyvien2", "uyvien3", "motcua", "chutich")
                            .contains(name)) {
                        assertThat(count).as(name).isPositive();
                    }
                });
    }

    @Test
    void aTaxOfficerAnswersTheOpinionHeIsAskedFor(BrowserContext tax) {
        Person officer = new Person(tax).signIn("thue");
        officer.open("/office/queue.xhtml")
                .follow("Chờ nhận")
                .page()
                .locator("a.code.go")
                .first()
                .click();
        officer.sees("Công ty TNHH Cơ khí Mây Hà")
                .doesNotSee("Giấy tờ cơ quan phát hành")
                .doesNotSee("Tải phiếu kiểm soát")
                .looks("office-opinion");
        String dossier = officer.page().url().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");
        assertThat(officer.get("/document/issued?id=" + dossier + "&kind=FILING_RECEIPT&n=0")
                        .status())
                .isEqualTo(404);
        assertThat(officer.get("/office/control-sheet?id=" + dossier).status()).isEqualTo(404);

        officer.unfold("Không đồng ý").press("Gửi ý kiến không đồng ý");
        officer.sees("Hãy ghi lý do").looks("office-opinion-refused");
        officer.page().locator("#agree textarea").fill("Đã hoàn thành nghĩa vụ thuế đến hết tháng trước.");
        officer.press("Đồng ý").sees("Đã gửi ý kiến");
        officer.open("/office/queue.xhtml?queue=DONE").sees("Công ty TNHH Cơ khí Mây Hà");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void aMemberOfTheCouncilReadsWhatIsBeforeIt(BrowserContext member, BrowserContext stranger) {
        Person reader = new Person(member).signIn("uyvien1");
        reader.open("/office/queue.xhtml").sees("Trước Hội đồng").looks("office-before-council");
        reader.page().locator("a.code.go").first().click();
        reader.sees("Đối tượng đề nghị khen thưởng")
                .sees("Hội đồng xét khen thưởng")
                .doesNotSee("Giấy tờ cơ quan phát hành")
                .looks("office-council-member");
        assertThat(reader.page().locator("#todo form").count())
                .as("a reader has nothing to fill in")
                .isZero();
        Set<String> papers = new TreeSet<>();
        reader.page()
                .locator("a[href^='/paper/show.xhtml']")
                .all()
                .forEach(link -> papers.add(link.getAttribute("href")));
        assertThat(papers)
                .isNotEmpty()
                .allSatisfy(paper ->
                        assertThat(reader.get(paper).status()).as(paper).isEqualTo(200));
        showsOnPaperWhatIsRead(reader.page());
        String address = reader.page().url().replaceAll(".*(/office/dossier.xhtml\\?id=[0-9a-f-]{36}).*", "$1");
        assertThat(new Person(stranger).signIn("congchuc.honmay").get(address).status())
                .isEqualTo(404);
        assertThat(Person.barriers()).isEmpty();
    }

    /** What is folded is printed; what there is to do, or that there is nothing, is not. */
    private static void showsOnPaperWhatIsRead(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator("#todo").isVisible()).isFalse();
        assertThat(page.locator("main details:not([open])").count()).isZero();
        assertThat(page.locator("main details[open]").count()).isPositive();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static Set<String> dossiers(Browserless browser) throws Exception {
        Set<String> all = new TreeSet<>();
        Matcher queues = QUEUE.matcher(browser.get("/office/queue.xhtml").body());
        Set<String> names = new TreeSet<>();
        while (queues.find()) {
            names.add(queues.group(1));
        }
        assertThat(names).contains("TO_TAKE", "MINE", "DONE");
        for (String queue : names) {
            Matcher found = DOSSIER.matcher(
                    browser.get("/office/queue.xhtml?queue=" + queue).body());
            while (found.find()) {
                all.add(found.group(1));
            }
        }
        return all;
    }
}
