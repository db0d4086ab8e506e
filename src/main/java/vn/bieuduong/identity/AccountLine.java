package vn.bieuduong.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dòng tài khoản: one account as an administrator's list shows it. */
public record AccountLine(
        String name,
        String displayName,
        @Nullable String organisation,
        @Nullable String title,
        Set<Duty> duties,
        boolean isDisabled) {}
