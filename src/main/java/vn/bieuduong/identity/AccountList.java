package vn.bieuduong.identity;

import java.util.List;

/**
 * Các tài khoản tìm thấy.
 *
 * @param more whether there are more than are shown
 */
public record AccountList(List<AccountLine> lines, boolean more) {}
