package vn.bieuduong.document.part;

import org.jspecify.annotations.Nullable;

/** Người ký: the authority a person signs with (“TM. ỦY BAN NHÂN DÂN”, may hold a line feed), the title and the name. */
public record SigningAuthority(@Nullable String authority, String title, String name) {}
