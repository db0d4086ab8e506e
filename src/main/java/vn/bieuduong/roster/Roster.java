package vn.bieuduong.roster;

import java.util.List;
import java.util.Optional;
import vn.bieuduong.platform.id.AgencyCode;

/** Danh sách người được ký của một đơn vị, như màn hình đọc. */
public record Roster(AgencyCode code, String name, Optional<String> taxCode, List<SignatoryView> lines) {}
