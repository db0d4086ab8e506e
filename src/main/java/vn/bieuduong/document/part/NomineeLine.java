package vn.bieuduong.document.part;

import org.jspecify.annotations.Nullable;

/** Người, tập thể được đề nghị: one line of a list. The kind is in words: “Tập thể”, “Cá nhân”, “Hộ gia đình”, “Doanh nghiệp”. */
public record NomineeLine(
        String kind,
        String name,
        @Nullable String position,
        @Nullable String unit,
        @Nullable String result) {}
