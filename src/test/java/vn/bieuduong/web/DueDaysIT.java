package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bieuduong.Person;
import vn.bieuduong.Server;
import vn.bieuduong.demonstration.Browserless;

/** Who gets which due days for a calendar of his own. */
@Tag("server")
@Order(Server.WHEN_MADE)
class DueDaysIT {

    private final Server server = Server.shared();

    @BeforeEach
    void theProvinceIsAtWork() {
        server.awaitDemonstration();
    }

    @Test
    void aFilerTakesTheLastDayOfHisDossierAndNobodyElseDoes() throws Exception {
        List<String> asked = row("select d.id, d.filing_reference, d.dossier_number, d.filer from dossier d"
                + " where d.state = 'SUPPLEMENT_REQUESTED' and d.filer = 'truonghoc' limit 1");
        String address = "/dossier/calendar.ics?id=" + asked.get(0);

        HttpResponse<String> file = as(asked.get(3)).get(address);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(file.body())
                .contains("SUMMARY:Hạn bổ sung hồ sơ " + asked.get(2), "DTSTART;VALUE=DATE:")
                .containsOnlyOnce("BEGIN:VEVENT");
        assertThat(as(asked.get(3))
                        .get("/dossier/show.xhtml?id=" + asked.get(0))
                        .body())
                .contains("href=\"" + address + "\"");
        for (String other : List.of("doanhnghiep", "congdan")) {
            assertThat(as(other).get(address).statusCode()).as(other).isEqualTo(404);
        }
        for (String other : List.of("chuyenvien", "quantrivien")) {
            assertThat(as(other).get(address).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(new Browserless(server).get(address).body()).doesNotContain("BEGIN:VCALENDAR");
    }

    @Test
    void whatHasNoDayToComeHasNoFile() throws Exception {
        List<String> over = row("select id, filer from dossier where state = 'RETURNED' limit 1");

        assertThat(as(over.get(1))
                        .get("/dossier/calendar.ics?id=" + over.get(0))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOfficeTakesTheDaysOfWhatItHoldsAndOfNothingElse() throws Exception {
        List<String> held = row("select d.dossier_number, d.title, t.assignee from wf_task t join dossier d"
                + " on t.business_key like '%' || d.id where t.assignee is not null and t.ended_at is null"
                + " and t.due_at is not null limit 1");

        String file = as(held.get(2)).get("/office/calendar.ics").body().replace("\r\n ", "");

        assertThat(file).contains(" hồ sơ " + held.get(0)).doesNotContain(held.get(1));
        assertThat(as("thue").get("/office/calendar.ics").body()).doesNotContain(held.get(0));
        assertThat(as("congdan").get("/office/calendar.ics").statusCode()).isEqualTo(403);
    }

    private Browserless as(String account) throws Exception {
        Browserless person = new Browserless(server);
        person.signIn(account, Person.PASSWORD);
        return person;
    }

    private List<String> row(String sql) throws Exception {
        try (Connection connection = server.database().getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            assertThat(row.next()).as(sql).isTrue();
            int columns = row.getMetaData().getColumnCount();
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                values.add(String.valueOf(row.getString(i)));
            }
            return values;
        }
    }
}
