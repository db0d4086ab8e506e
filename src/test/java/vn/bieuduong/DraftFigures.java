package vn.bieuduong;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bieuduong.demonstration.Browserless;

/**
 * Số liệu của bản nháp ({@code deploy/bench filing}): the pages of a draft with 20 nominees and of one with 2,000, read in turns by its
 * filer. Time is from request to the last byte, over loopback.
 */
final class DraftFigures {

    private static final int WARM = Integer.getInteger("filing.pages.warm", 60);
    private static final int TIMES = Integer.getInteger("filing.pages.times", 61);
    private static final Pattern DRAFT = Pattern.compile("[?&]id=([0-9a-f-]{36})");

    private static final List<String> PAGES = List.of(
            "/dossier/tasks.xhtml",
            "/dossier/details.xhtml",
            "/dossier/nominees.xhtml",
            "/dossier/papers.xhtml",
            "/dossier/check.xhtml",
            "/nominee/import.xhtml");

    private final Server server;
    private final Browserless school;

    private DraftFigures(Server server) {
        this.server = server;
        this.school = new Browserless(server);
    }

    /** @param arguments a folder, which is emptied */
    public static void main(String[] arguments) throws Exception {
        // as operators run it: the launcher's own choice of options
        try (Server server = Server.startFresh(Path.of(arguments[0]), Map.of("JAVA_OPTIONS", ""))) {
            server.awaitDemonstration();
            server.awaitPapers();
            new DraftFigures(server).measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        school.signIn("truonghoc", Person.PASSWORD);
        String small = draftOf(20);
        String large = draftOf(2_000);
        for (int i = 0; i < WARM; i++) {
            for (String page : PAGES) {
                took(page, small);
                took(page, large);
            }
        }
        Map<String, List<Double>> few = new LinkedHashMap<>();
        Map<String, List<Double>> many = new LinkedHashMap<>();
        for (int i = 0; i < TIMES; i++) {
            for (String page : PAGES) {
                few.computeIfAbsent(page, unused -> new ArrayList<>()).add(took(page, small));
                many.computeIfAbsent(page, unused -> new ArrayList<>()).add(took(page, large));
            }
        }
        double growth = 0;
        for (String page : PAGES) {
            double one = middle(many.get(page)) / middle(few.get(page));
            growth = Math.max(growth, one);
            System.out.printf(
                    Locale.ROOT,
                    "# %s: %.1f ms with 20 nominees, %.1f with 2,000, %.2f times%n",
                    page,
                    middle(few.get(page)),
                    middle(many.get(page)),
                    one);
        }
        System.out.printf(Locale.ROOT, "filing.draft2000.growth=%.2f%n", growth);
    }

    private String draftOf(int nominees) throws IOException, InterruptedException, SQLException {
        HttpResponse<String> begun = school.fill("/dossier/start.xhtml?procedure=TDKT-P01", Map.of());
        Matcher found = DRAFT.matcher(begun.uri().toString());
        if (!found.find()) {
            throw new IllegalStateException("no draft at " + begun.uri());
        }
        try (Connection connection = server.database().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into nominee (id, dossier_id, ordinal, kind, name, honorific, birth_date, personal_id, position,"
                                + " workplace, address, tax_code, members, award_form, achievement, outcome) select gen_random_uuid(), ?::uuid,"
                                + " i, 'PERSON', 'Nguyễn Thị Số ' || i, 'Bà', '1985', '', 'Giáo viên', 'Trường Tiểu học Suối Ngà', '', '', 0,"
                                + " 'BANG_KHEN', 'Hoàn thành xuất sắc nhiệm vụ năm học', 'PENDING' from generate_series(1, ?) i")) {
            insert.setString(1, found.group(1));
            insert.setInt(2, nominees);
            insert.executeUpdate();
        }
        return found.group(1);
    }

    private double took(String page, String draft) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = school.get(page + "?id=" + draft);
        double took = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != 200 || !answer.uri().getPath().equals(page)) {
            throw new IllegalStateException(page + ": " + answer.statusCode() + " from " + answer.uri());
        }
        return took;
    }

    private static double middle(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
