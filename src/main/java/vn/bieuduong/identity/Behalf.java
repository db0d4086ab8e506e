package vn.bieuduong.identity;

import vn.bieuduong.platform.id.AccountName;

/**
 * Thay mặt: a duty somebody does for another during leave.
 *
 * @param account whose duty it is
 * @param area the part of the body's dossiers the duty is for, no more than whose it is has himself
 */
public record Behalf(Duty duty, AccountName account, String displayName, Area area) {}
