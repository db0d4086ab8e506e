package vn.bieuduong.identity;

/**
 * Thay mặt: a duty somebody does for another during leave.
 *
 * @param account whose duty it is
 */
public record Behalf(Duty duty, String account, String displayName) {}
