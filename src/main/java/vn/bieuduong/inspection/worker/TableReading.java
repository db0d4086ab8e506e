package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.Budget;
import vn.bieuduong.inspection.MalwareScanner;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.Scan;
import vn.bieuduong.inspection.table.LetterTable;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableAnswer;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.inspection.table.TableRows;

/** Đọc bảng: a list from a spreadsheet, from text or out of a letter; which of them a file is, is told by its bytes and not by its name. */
final class TableReading {

    private static final long LARGEST_TEXT = 32L * 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] CONTAINER = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final MalwareScanner scanner;
    private final Duration computing;

    TableReading(MalwareScanner scanner, Duration computing) {
        this.scanner = scanner;
        this.computing = computing;
    }

    TableAnswer read(TableRequest asked) throws IOException {
        if (scanner.scan(asked.file()) == Scan.INFECTED) {
            return TableAnswer.of(Table.State.INFECTED);
        }
        boolean letters = asked.table() != TableRequest.NO_LETTER;
        MediaKind kind = letters ? FileLook.kind(asked.file()) : MediaKind.UNKNOWN;
        return kind == MediaKind.DOCX || kind == MediaKind.PDF ? letter(asked, kind) : TableAnswer.of(list(asked));
    }

    private TableAnswer letter(TableRequest asked, MediaKind kind) {
        try {
            if (kind == MediaKind.DOCX
                    && ZipLook.at(asked.file()).reasons().contains(AttachmentReason.UNPACKS_TOO_LARGE)) {
                return TableAnswer.of(Table.State.UNPACKS_TOO_LARGE);
            }
            Budget budget = new Budget(computing);
            List<DrawnTable> found = kind == MediaKind.DOCX
                    ? new WordTables(budget).of(asked.file())
                    : PdfTables.of(asked.file(), budget);
            return letter(asked, found);
        } catch (PdfTables.NoLetters e) {
            return TableAnswer.of(Table.State.SCANNED);
        } catch (InvalidPasswordException e) {
            return TableAnswer.of(Table.State.LOCKED);
        } catch (DrawnTable.TooMuch | Budget.Spent | StackOverflowError e) {
            return TableAnswer.of(Table.State.TOO_COMPLEX);
        } catch (IOException | RuntimeException e) {
            return TableAnswer.of(Table.State.NO_LIST);
        }
    }

    /** What the letter holds; the rows of the table that is meant are put where the request says. */
    private static TableAnswer letter(TableRequest asked, List<DrawnTable> found) throws IOException {
        if (found.isEmpty()) {
            return TableAnswer.of(Table.State.NO_TABLE);
        }
        List<LetterTable> tables = found.stream().map(DrawnTable::shown).toList();
        if (asked.table() < 1 || asked.table() > found.size()) {
            return new TableAnswer(Table.State.LETTER, tables);
        }
        try (TableRows rows = new TableRows(asked.into(), asked.mostRows())) {
            for (Table.Row row : found.get(asked.table() - 1).rows()) {
                if (!rows.add(row)) {
                    return new TableAnswer(Table.State.TOO_MANY_ROWS, tables);
                }
            }
        }
        return new TableAnswer(Table.State.READ, tables);
    }

    private Table.State list(TableRequest asked) throws IOException {
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
