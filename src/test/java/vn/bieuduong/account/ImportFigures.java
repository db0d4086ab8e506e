package vn.bieuduong.account;

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
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.bieuduong.Database;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.inspection.BroughtFile;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.signature.validation.OnlineRevocation;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Số liệu nhập danh sách tài khoản: a spreadsheet of 20,000 people, read by a worker that has less than 256 MB of heap, checked and opened
 * with one invitation each, as the page does it.
 */
final class ImportFigures {

    private static final int HEAP_MEGABYTES = 250;

    private ImportFigures() {}

    public static void main(String[] arguments) throws Exception {
        int many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : AccountImport.MOST;
        Path folder = Path.of("target/bench/people").toAbsolutePath();
        WorkerSettings worker = new WorkerSettings(
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                HEAP_MEGABYTES,
                WorkerSettings.LIMIT,
                TrustFolders.under(),
                OnlineRevocation.OFF,
                Optional.empty());
        byte[] file = list(many);
        try (InspectionPool pool = new InspectionPool(worker, 1, folder, Clock.systemUTC())) {
            pool.selfTest();
            SpotCheck check = Inspected.spotCheck(pool);
            long began = System.nanoTime();
            Table table;
            try (BroughtFile brought = check.receive(new ByteArrayInputStream(file), file.length)) {
                table = check.read(brought, AccountImport.MOST + 2, TableRequest.NO_LETTER);
            }
            double reading = (System.nanoTime() - began) / 1e9;
            int opened = opened(table);
            double seconds = (System.nanoTime() - began) / 1e9;
            if (opened != many || pool.replaced() > 0) {
                throw new IllegalStateException(opened + " opened, workers lost: " + pool.replaced());
            }
            System.out.printf(
                    Locale.ROOT,
                    "# xlsx of %d KB read in %.2f s, checked and opened in %.2f s%n",
                    file.length / 1024,
                    reading,
                    seconds - reading);
            System.out.println("people.import.rows_per_s=" + Math.round(many / seconds));
            System.out.println("people.import.worker_heap_mb=" + HEAP_MEGABYTES);
        }
        System.exit(0);
    }

    private static int opened(Table table) throws IOException {
        Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-23T01:00:00Z"));
        Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
        try (EntityManager em = Database.factory(ImportFigures.class).createEntityManager()) {
            em.getTransaction().begin();
            LoadedProvince.into(em, settings, clock);
            Actor administrator = new Accounts(em, settings, clock)
                    .acting(new AccountName("quantrivien"))
                    .orElseThrow();
            em.getTransaction().commit();
            AccountImport imports = LoadedProvince.accountImport(em, settings, clock);
            em.getTransaction().begin();
            if (!imports.check(administrator, table).isGood()) {
                throw new IllegalStateException("the list is not good");
            }
            int opened = imports.add(administrator, table).size();
            em.getTransaction().commit();
            return opened;
        }
    }

    private static byte[] list(int many) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            PeopleColumn[] columns = PeopleColumn.values();
            for (int i = 0; i < columns.length; i++) {
                sheet.value(0, i, columns[i].label(Texts.VIETNAMESE));
            }
            for (int i = 1; i <= many; i++) {
                sheet.value(i, PeopleColumn.NAME.ordinal(), "nguoi." + i);
                sheet.value(i, PeopleColumn.DISPLAY_NAME.ordinal(), "Người Số " + i);
                sheet.value(i, PeopleColumn.BODY.ordinal(), "DV-TRUONG");
                sheet.value(i, PeopleColumn.TITLE.ordinal(), "Giáo viên");
                sheet.value(i, PeopleColumn.EMAIL.ordinal(), "nguoi" + i + "@lacha.example");
                sheet.value(i, PeopleColumn.PHONE.ordinal(), "0912345678");
                sheet.value(i, PeopleColumn.ROLE.ordinal(), "VIEWER");
            }
        }
        return out.toByteArray();
    }
}
