package vn.bieuduong.calendar;

/** Phiên bản lịch: which days and hours a due time was counted with; the same days and hours give the same version. */
record CalendarVersion(String value) {

    public CalendarVersion {
        if (!value.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("not a calendar's version: " + value);
        }
    }
}
