package vn.bieuduong.document.part;

import org.jspecify.annotations.Nullable;

/** Người nộp: who a slip of the desk is addressed to. */
public record Applicant(
        String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email) {}
