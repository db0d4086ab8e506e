package vn.bieuduong.inspection.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Dòng của bảng trên đĩa: written by the worker one by one, so that no table stands in its memory; read back by the portal, which trusts
 * nothing it finds there.
 */
public final class TableRows implements AutoCloseable {

    private static final int MOST_CELLS = 200;
    private static final int LONGEST_CELL = 12_000;
    private static final long LARGEST = 256L * 1024 * 1024;

    private final DataOutputStream out;
    private final int most;
    private int rows;

    /** @param most rows that are taken */
    public TableRows(Path folder, int most) throws IOException {
        this.most = most;
        out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(TableRequest.ROWS)), 1 << 16));
    }

    /** Adds a row, shortened to what a list may hold; false once there are too many. A row of nothing is left out. */
    public boolean add(Table.Row row) throws IOException {
        if (row.isEmpty()) {
            return true;
        }
        if (++rows > most) {
            return false;
        }
        List<Table.Cell> cells =
                row.cells().subList(0, Math.min(MOST_CELLS, row.cells().size()));
        out.writeInt(row.line());
        out.writeShort(cells.size());
        for (Table.Cell cell : cells) {
            out.writeByte(cell.kind().ordinal());
            String text = cell.text();
            out.writeUTF(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** The rows that lie in the folder. */
    public static List<Table.Row> read(Path folder, int most) throws IOException {
        Path file = folder.resolve(TableRequest.ROWS);
        if (Files.size(file) > LARGEST) {
            throw new IOException("more than rows of a list");
        }
        List<Table.Row> rows = new ArrayList<>();
        Table.Kind[] kinds = Table.Kind.values();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (rows.size() < most) {
                int line;
                try {
                    line = in.readInt();
                } catch (EOFException end) {
                    break;
                }
                int count = in.readUnsignedShort();
                List<Table.Cell> cells = new ArrayList<>(Math.min(count, MOST_CELLS));
                for (int i = 0; i < count && i < MOST_CELLS; i++) {
                    cells.add(new Table.Cell(kinds[in.readUnsignedByte() % kinds.length], in.readUTF()));
                }
                rows.add(new Table.Row(line, cells));
            }
        }
        return rows;
    }
}
