package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.MalwareScanner;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.Scan;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.inspection.table.TableRows;

/** Đọc bảng: a list from a file of either kind, told by its bytes and not by its name. */
final class TableReading {

    private static final long LARGEST_TEXT = 32L * 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] CONTAINER = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final MalwareScanner scanner;

    TableReading(MalwareScanner scanner) {
        this.scanner = scanner;
    }

    Table.State read(TableRequest asked) throws IOException {
        if (scanner.scan(asked.file()) == Scan.INFECTED) {
            return Table.State.INFECTED;
        }
        byte[] begins = beginning(asked.file());
        if (Arrays.equals(begins, CONTAINER)) {
            return Table.State.OLD_OR_LOCKED;
        }
        boolean workbook = begins.length > 1 && begins[0] == ZIP[0] && begins[1] == ZIP[1];
        if (workbook) {
            FileLook look = ZipLook.at(asked.file());
            if (look.reasons().contains(AttachmentReason.UNPACKS_TOO_LARGE)) {
                return Table.State.UNPACKS_TOO_LARGE;
            }
            if (look.kind() != MediaKind.XLSX || !look.reasons().isEmpty()) {
                return Table.State.NO_LIST;
            }
        } else if (Files.size(asked.file()) > LARGEST_TEXT) {
            return Table.State.UNPACKS_TOO_LARGE;
        }
        try (TableRows rows = new TableRows(asked.into(), asked.mostRows())) {
            boolean all = workbook
                    ? SheetRows.read(asked.file(), rows)
                    : DelimitedRows.read(Files.readAllBytes(asked.file()), rows);
            return all ? Table.State.READ : Table.State.TOO_MANY_ROWS;
        } catch (CharacterCodingException e) {
            return Table.State.NOT_UTF8;
        } catch (IOException | RuntimeException e) {
            return Table.State.NO_LIST;
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(CONTAINER.length);
        }
    }
}
