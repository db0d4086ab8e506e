package vn.bieuduong;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A list of teachers in the columns provinces use, as rows of text and as the file a school keeps. */
public final class SchoolList {

    private SchoolList() {}

    /** The headings and so many good rows; every row can be changed. */
    public static List<List<String>> of(int teachers) {
        List<List<String>> list = new ArrayList<>();
        list.add(new ArrayList<>(List.of(
                "STT", "Họ tên", "Năm sinh", "CCCD", "Chức vụ", "Đơn vị công tác", "Loại", "Thành tích", "Ghi chú")));
        for (int i = 1; i <= teachers; i++) {
            list.add(new ArrayList<>(List.of(
                    String.valueOf(i),
                    "Nguyễn Thị Số " + i,
                    "1985",
                    "",
                    "Giáo viên",
                    "Trường Tiểu học Suối Ngà",
                    "Cá nhân",
                    "Hoàn thành xuất sắc nhiệm vụ năm học",
                    "")));
        }
        return list;
    }

    public static byte[] sheet(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    sheet.value(i, j, rows.get(i).get(j));
                }
            }
        }
        return out.toByteArray();
    }

    /** The cells of the first sheet as text; short rows are filled up. */
    public static List<List<String>> read(byte[] file) throws IOException {
        List<Row> rows;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            rows = workbook.getFirstSheet().read();
        }
        int width = rows.stream().mapToInt(Row::getCellCount).max().orElse(0);
        List<List<String>> texts = new ArrayList<>();
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                cells.add(row.getOptionalCell(i).map(cell -> cell.getText()).orElse(""));
            }
            texts.add(cells);
        }
        return texts;
    }
}
