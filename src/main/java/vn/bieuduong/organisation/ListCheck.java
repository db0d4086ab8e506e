package vn.bieuduong.organisation;

import java.util.List;
import vn.bieuduong.platform.Worded;

/**
 * Kết quả kiểm tra danh sách: of the whole file at once. It may be imported when nothing was found.
 *
 * @param rows how many bodies it names
 * @param findings the first of them, each with its line and column
 * @param total how many there are
 */
public record ListCheck(int rows, List<Worded> findings, int total) {

    public boolean isGood() {
        return total == 0;
    }
}
