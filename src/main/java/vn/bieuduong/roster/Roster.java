package vn.bieuduong.roster;

import java.util.List;
import java.util.Optional;

/** Danh sách người được ký của một đơn vị, như màn hình đọc. */
public record Roster(String code, String name, Optional<String> taxCode, List<SignatoryView> lines) {}
