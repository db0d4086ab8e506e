package vn.bieuduong.identity;

import vn.bieuduong.platform.id.AccountName;

/**
 * Thay mặt: a duty somebody does for another during leave.
 *
 * @param account whose duty it is
 */
public record Behalf(Duty duty, AccountName account, String displayName) {}
