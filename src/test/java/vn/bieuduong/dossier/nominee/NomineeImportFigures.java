package vn.bieuduong.dossier.nominee;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.BroughtFile;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.listing.ListWorkbook;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.validation.OnlineRevocation;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Số liệu nhập danh sách đối tượng: a spreadsheet of 5,000 nominees with 37 mistakes in it, read by a worker that has less than 256 MB of
 * heap; every mistake is to be named at its cell. Mended, it is read, checked and added, as the page does it.
 */
final class NomineeImportFigures {

    private static final int HEAP_MEGABYTES = 250;
    private static final int MISTAKES = 37;

    private NomineeImportFigures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of("target/bench/nominees").toAbsolutePath();
        WorkerSettings worker = new WorkerSettings(
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                HEAP_MEGABYTES,
                WorkerSettings.LIMIT,
                TrustFolders.under(),
                OnlineRevocation.OFF,
                Optional.empty());
        try (InspectionPool pool = new InspectionPool(worker, 1, folder, Clock.systemUTC());
                EntityManager em = Database.factory(NomineeImportFigures.class).createEntityManager()) {
            pool.selfTest();
            SpotCheck spot = Inspected.spotCheck(pool);
            em.getTransaction().begin();
            Portal portal = new Portal(em, folder.resolve("data"), Instant.parse("2026-11-23T02:00:00Z"));
            NomineeImport imports = new NomineeImport(
                    em, portal.dossiers, portal.procedures, new NomineeWords(portal.settings), portal.clock);
            Actor filer = portal.actor("truonghoc");
            DossierId id = portal.drafts.open(filer, "TDKT-P01", null);
            em.getTransaction().commit();

            byte[] wrong = list(true);
            long began = System.nanoTime();
            Table table = read(spot, wrong);
            ListCheck check = imports.check(filer, id, table, new Unsaid(null, "", ""));
            byte[] marked = ListWorkbook.checked(table, check, Texts.VIETNAMESE);
            double refused = (System.nanoTime() - began) / 1e9;
            Set<String> named = check.marks().stream()
                    .map(mark -> mark.line() + ":" + mark.column())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!named.equals(seeded()) || check.total() != MISTAKES) {
                throw new IllegalStateException(named + " are named, " + seeded() + " are wrong");
            }

            byte[] good = list(false);
            began = System.nanoTime();
            Table mended = read(spot, good);
            double reading = (System.nanoTime() - began) / 1e9;
            em.getTransaction().begin();
            if (!imports.check(filer, id, mended, new Unsaid(null, "", "")).isGood()) {
                throw new IllegalStateException("the list is not good");
            }
            int added = imports.add(filer, id, mended, new Unsaid(null, "", ""));
            em.getTransaction().commit();
            double seconds = (System.nanoTime() - began) / 1e9;
            if (added != Dossier.MOST_NOMINEES || pool.replaced() > 0) {
                throw new IllegalStateException(added + " added, workers lost: " + pool.replaced());
            }
            System.out.printf(
                    Locale.ROOT,
                    "# xlsx of %d KB read in %.2f s, checked and added in %.2f s; with mistakes read, checked and marked"
                            + " (%d KB) in %.2f s%n",
                    good.length / 1024,
                    reading,
                    seconds - reading,
                    marked.length / 1024,
                    refused);
            System.out.println("filing.import.rows_per_s=" + Math.round(added / seconds));
            System.out.println("filing.import.worker_heap_mb=" + HEAP_MEGABYTES);
            System.out.println("filing.import.mistakes_named=" + named.size());
        }
        System.exit(0);
    }

    private static Table read(SpotCheck spot, byte[] file) throws IOException {
        try (BroughtFile brought = spot.receive(new ByteArrayInputStream(file), file.length)) {
            return spot.read(brought, Dossier.MOST_NOMINEES + 22, TableRequest.NO_LETTER);
        }
    }

    /** Each 130th row has one, in turn: a name, a day, a number, a kind, an award, somebody who stands there already. */
    private static Set<String> seeded() {
        Set<String> cells = new TreeSet<>();
        for (int i = 1; i <= MISTAKES; i++) {
            cells.add(130 * i + 1 + ":" + column(i));
        }
        return cells;
    }

    private static int column(int mistake) {
        return List.of(1, 2, 3, 0, 6, 1).get(mistake % 6);
    }

    private static byte[] list(boolean mistakes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            List<String> heads =
                    List.of("Loại", "Họ tên", "Ngày sinh", "CCCD", "Chức vụ", "Đơn vị", "Danh hiệu", "Thành tích");
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
            }
            List<String> wrong = List.of("", "31/02/1990", "12", "Thần tiên", "Huân chương", "Nguyễn Thị Số 1");
            for (int i = 1; i <= Dossier.MOST_NOMINEES; i++) {
                List<String> row = List.of(
                        "Cá nhân",
                        "Nguyễn Thị Số " + i,
                        "20/11/1985",
                        String.format("079085%06d", i),
                        "Giáo viên",
                        "Trường Tiểu học Suối Ngà",
                        "Bằng khen",
                        "Hoàn thành xuất sắc nhiệm vụ năm học, có sáng kiến được công nhận ở cấp cơ sở.");
                for (int j = 0; j < row.size(); j++) {
                    sheet.value(i, j, row.get(j));
                }
                if (mistakes && i % 130 == 0 && i / 130 <= MISTAKES) {
                    int mistake = i / 130;
                    sheet.value(i, column(mistake), wrong.get(mistake % 6) + (mistake % 6 == 2 ? i : ""));
                    if (mistake % 6 == 5) { // the number of the first
                        sheet.value(i, 3, String.format("079085%06d", 1));
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
