package vn.bieuduong.account;

import java.util.List;

/**
 * Các tài khoản tìm thấy: one page of them.
 *
 * @param page counted from 1
 * @param more whether another page follows
 */
public record AccountList(List<AccountLine> lines, int page, boolean more) {}
