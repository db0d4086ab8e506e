package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bieuduong.Server;
import vn.bieuduong.demonstration.Browserless;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.web.frame.Route;
import vn.bieuduong.web.frame.Routes;

/** No GET seals, numbers, issues, registers or changes anything: every address is opened by everybody it may be for. */
@Tag("server")
@Order(Server.WHEN_MADE)
class ReadsChangeNothingIT {

    /** A line of the trail for each read, and when a sign-in was last seen, are what a read may leave. */
    private static final String MAY_CHANGE = "^(sign_in|flyway_.*)$";

    private static final List<String> PEOPLE =
            List.of("sogiaoduc", "motcua", "chuyenvien", "vanthu", "chutich", "thue", "uyvien1", "quantrivien");

    private final Server server = Server.shared();

    @Test
    void everyAddressOpenedByEverybodyLeavesEveryTableAsItWas() throws Exception {
        // made in the background, and papers after it
        server.awaitDemonstration();
        server.awaitPapers();
        server.awaitEvidence();
        String dossier = one("select id from dossier where state = 'RESULT_READY' and filer = 'sogiaoduc'");
        String paper = one("select id from paper where dossier_id = '" + dossier + "' limit 1");
        Map<String, Browserless> people = new LinkedHashMap<>();
        for (String name : PEOPLE) {
            Browserless person = new Browserless(server);
            person.signIn(name, "bieuduong");
            people.put(name, person);
        }
        Map<String, String> before = tables();

        int answered = 0;
        for (Map.Entry<String, Browserless> person : people.entrySet()) {
            for (String address : addresses(dossier, paper)) {
                answered += person.getValue().get(address).statusCode() == 200 ? 1 : 0;
            }
        }

        assertThat(answered).as("addresses that were opened").isGreaterThan(100);
        assertThat(tables()).isEqualTo(before);
    }

    private static List<String> addresses(String dossier, String paper) {
        List<String> all = new ArrayList<>();
        for (Route route : Routes.TABLE) {
            String address = route.path().replace("*", "x") + "?id=" + dossier + "&paper=" + paper;
            if (!route.allows("GET")) {
                continue;
            }
            if (route.path().equals("/document/issued") || route.path().equals("/document/making.xhtml")) {
                for (DocumentKind kind : DocumentKind.values()) {
                    all.add(address + "&kind=" + kind + "&n=" + (kind.isCertificate() ? 1 : 0));
                    all.add(address + "&kind=" + kind + "&n=1");
                }
            } else {
                all.add(address);
            }
        }
        return all;
    }

    /** Each table's rows with the transactions that wrote them. */
    private Map<String, String> tables() throws SQLException {
        Map<String, String> all = new HashMap<>();
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select relname from pg_stat_user_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (String name : names) {
                if (!name.matches(MAY_CHANGE)) {
                    all.put(
                            name,
                            one("select count(*) || ' ' || coalesce(md5(string_agg(xmin::text || ctid::text, ','"
                                    + " order by ctid)), '') from " + name + " t"));
                }
            }
        }
        return all;
    }

    private String one(String query) throws SQLException {
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }
}
