package vn.bieuduong.document;

import org.jspecify.annotations.Nullable;

/** Phần đầu văn bản: who issues a paper and where. The superior body stands above the agency when there is one. */
public record Letterhead(@Nullable String superior, String agency, String place) {}
