package vn.bieuduong;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import vn.bieuduong.demonstration.Browserless;

/**
 * Số liệu của các trang quản trị ({@code deploy/bench people}): the real portal with a province of 300 organisations and 2,000 accounts,
 * then of 3,000 and 20,000. Time is from request to the last byte, over loopback, one reader; statements are counted in PostgreSQL's own
 * log, those that begin and end a transaction left out.
 */
final class PeopleFigures {

    private static final int WARM = Integer.getInteger("people.warm", 60);
    private static final int TIMES = Integer.getInteger("people.times", 41);
    private static final int COUNTED = 5;

    private static final List<String> PAGES = List.of(
            "/administration/overview.xhtml",
            "/administration/organisations.xhtml",
            "/administration/organisations.xhtml?under=H99.7001",
            "/administration/organisations.xhtml?q=truong+so+12",
            "/administration/organisations.xhtml?state=ALL&page=6",
            "/administration/organisation.xhtml?code=H99.7001",
            "/administration/organisation-new.xhtml?under=H99.7001",
            "/administration/organisation-import.xhtml",
            "/administration/accounts.xhtml",
            "/administration/accounts.xhtml?q=nguoi+so+12",
            "/administration/accounts.xhtml?page=30",
            "/administration/account.xhtml?account=p.12",
            "/administration/account-new.xhtml",
            "/people/import.xhtml",
            "/administration/rosters.xhtml",
            "/administration/rosters.xhtml?without=true&page=3",
            "/administration/roster.xhtml?unit=H99.7001",
            "/administration/certificates.xhtml",
            "/administration/trail.xhtml",
            "/administration/trail.xhtml?person=quantrivien&act=EVERYTHING",
            "/account/stand-in.xhtml?account=p.12",
            "/people/links.xhtml",
            "/place/import.xhtml",
            "/help/contact.xhtml",
            "/informing/texts.xhtml",
            "/administration/messages.xhtml",
            "/registration/applications.xhtml",
            "/registration/deletions.xhtml",
            "/administration/trust.xhtml",
            "/administration/incidents.xhtml",
            "/administration/processes.xhtml");

    private final Server server;
    private final Browserless administrator;
    private final Path log;

    private PeopleFigures(Server server) {
        this.server = server;
        this.administrator = new Browserless(server);
        this.log = server.data().resolve("postgres/postgres.log");
    }

    /** @param arguments a folder, which is emptied */
    public static void main(String[] arguments) throws Exception {
        // as operators run it: the launcher's own choice of options
        try (Server server = Server.startFresh(Path.of(arguments[0]), Map.of("JAVA_OPTIONS", ""))) {
            server.awaitDemonstration();
            server.awaitPapers();
            PeopleFigures figures = new PeopleFigures(server);
            figures.administrator.signIn("quantrivien", "bieuduong");
            figures.fill(0, 300, 2_000);
            Map<String, Double> few = figures.times();
            figures.fill(300, 3_000, 20_000);
            Map<String, Double> many = figures.times();
            Map<String, Long> statements = figures.statements();
            many.forEach((page, time) -> System.out.printf(
                    Locale.ROOT, "# %s: %.1f ms, was %.1f, %d SQL%n", page, time, few.get(page), statements.get(page)));
            say("people.page.max_ms", Collections.max(many.values()));
            say(
                    "people.page.growth_300_3000",
                    many.values().stream().mapToDouble(Double::doubleValue).sum()
                            / few.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum());
            say(
                    "people.page.growth_300_3000.worst_page",
                    many.entrySet().stream()
                            .mapToDouble(one -> one.getValue() / few.get(one.getKey()))
                            .max()
                            .orElseThrow());
            System.out.println("people.page.sql=" + Collections.max(statements.values()));
        }
        System.exit(0);
    }

    private static void say(String name, double value) {
        System.out.printf(Locale.ROOT, "%s=%.2f%n", name, value);
    }

    /** One commune to ten bodies, schools and units below it; accounts spread over all of them, some with a roster. */
    private void fill(int from, int organisations, int accounts) throws SQLException {
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into organisation (code, version, name, type, parent, address, place, applicant_kinds,"
                            + " demonstration, source) select case when i % 10 = 1 then 'H99.' || 7000 + i else 'H99.' || 7000 + i - (i - 1) % 10"
                            + " || '.' || i end, 1, case when i % 10 = 1 then 'Ủy ban nhân dân xã Số ' || i else 'Trường Số ' || i end,"
                            + " case when i % 10 = 1 then 'COMMUNE_PC' else 'SCHOOL' end,"
                            + " case when i % 10 = 1 then 'H99' else 'H99.' || 7000 + i - (i - 1) % 10 end,"
                            + " 'Đường ' || i, 'Số ' || i, '', false, 'IMPORT' from generate_series(" + (from + 1)
                            + ", " + organisations
                            + ") i");
            statement.execute(
                    "insert into account (id, version, name, display_name, password_hash, password_change_needed, email,"
                            + " organisation, title, disabled, demonstration, opened_at) select gen_random_uuid(), 1, 'p.' || i,"
                            + " 'Người Số ' || i, 'x', false, 'p' || i || '@lacha.example', b.code, 'Giáo viên', false, false, now()"
                            + " from generate_series(1, " + accounts
                            + ") i join (select code, row_number() over (order by code) n from"
                            + " organisation where source = 'IMPORT') b on b.n = 1 + i % (select count(*) from organisation where"
                            + " source = 'IMPORT') on conflict (name) do nothing");
            statement.execute(
                    "insert into account_duty (account_id, duty) select id, 'VIEWER@' || organisation from account"
                            + " where name like 'p.%' on conflict do nothing");
            statement.execute(
                    "insert into signatory (id, version, organisation, full_name, title, roles, personal_id, valid_from,"
                            + " added_at, added_by, reason) select gen_random_uuid(), 1, code, 'Người Ký', 'Hiệu trưởng', 'SUBMITTING_UNIT', '099085000001',"
                            + " current_date - 9, now(), 'system', 'x' from organisation o where source = 'IMPORT' and right(code, 1) in ('1', '2')"
                            + " and not exists (select from signatory s where s.organisation = o.code)");
            statement.execute("analyze");
        }
    }

    /** The median of each page's times. */
    private Map<String, Double> times() throws IOException, InterruptedException {
        for (int i = 0; i < WARM; i++) {
            for (String page : PAGES) {
                read(page);
            }
        }
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int i = 0; i < TIMES; i++) {
            for (String page : PAGES) {
                long began = System.nanoTime();
                read(page);
                all.computeIfAbsent(page, unused -> new ArrayList<>()).add((System.nanoTime() - began) / 1e6);
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        all.forEach((page, times) -> {
            Collections.sort(times);
            medians.put(page, times.get(times.size() / 2));
        });
        return medians;
    }

    private void read(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = administrator.get(page);
        if (answer.statusCode() != 200 || !answer.uri().getPath().equals(page.replaceFirst("\\?.*", ""))) {
            throw new IllegalStateException(page + ": " + answer.statusCode() + " from " + answer.uri());
        }
    }

    /** The least of several counts: what runs beside the page only adds to it. */
    private Map<String, Long> statements() throws IOException, InterruptedException, SQLException {
        asOwner("alter system set log_statement = 'all'");
        Map<String, Long> least = new LinkedHashMap<>();
        for (int i = 0; i < COUNTED; i++) {
            for (String page : PAGES) {
                long before = Files.size(log);
                read(page);
                least.merge(page, counted(before), Math::min);
            }
        }
        asOwner("alter system reset log_statement");
        return least;
    }

    private long counted(long before) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String since = new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8);
        return since.lines()
                .filter(line -> line.contains(" bieuduong LOG:") || line.contains("LOG:  execute"))
                .filter(line -> line.matches(".*LOG: +(execute [^:]*|statement): .*"))
                .filter(line -> !line.matches("(?i).*: (begin|commit|rollback|set |show ).*"))
                .count();
    }

    private void asOwner(String sql) throws SQLException, IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        Path folder = server.data().resolve("postgres");
        source.setUrl("jdbc:postgresql://127.0.0.1:"
                + Files.readString(folder.resolve("port")).strip() + "/bieuduong");
        source.setUser("postgres");
        source.setPassword(Files.readString(folder.resolve("owner-password")).strip());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            try (ResultSet reloaded = statement.executeQuery("select pg_reload_conf()")) {
                reloaded.next();
            }
        }
    }
}
