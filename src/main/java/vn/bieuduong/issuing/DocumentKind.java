package vn.bieuduong.issuing;

import vn.bieuduong.procedure.Level;

/** Loại giấy tờ cơ quan phát hành, by the forms of TT 03/2025/TT-VPCP where there is one. */
public enum DocumentKind {
    /** Biên nhận nộp hồ sơ trực tuyến: proves what was filed, with the SHA-256 of every file. */
    FILING_RECEIPT("bien-nhan-nop-ho-so"),
    /** Form 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
    RECEIPT_SLIP("giay-tiep-nhan-va-hen-tra"),
    /** Form 02: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
    SUPPLEMENT_REQUEST("phieu-yeu-cau-bo-sung"),
    /** Form 03: Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
    REFUSAL_SLIP("phieu-tu-choi-tiep-nhan"),
    /** Form 04: Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. */
    APOLOGY_EXTENSION("van-ban-xin-loi-va-gia-han"),
    /** Form 05: Thông báo dừng giải quyết hồ sơ. */
    STOP_NOTICE("thong-bao-dung-giai-quyet"),
    /** Form 06: Phiếu kiểm soát quá trình giải quyết hồ sơ, kept once the handling has ended; for the office alone. */
    CONTROL_SHEET("phieu-kiem-soat"),
    /** Thông báo không tặng khen thưởng: one for each nominee the decision leaves out; ordinal is the nominee's. */
    NOMINEE_NOTICE("thong-bao-khong-tang"),
    /** Quyết định khen thưởng. */
    DECISION("quyet-dinh-khen-thuong"),
    /** Bằng khen: one for each nominee a province's decision awards; ordinal is the nominee's. */
    MERIT_CERTIFICATE("bang-khen"),
    /** Giấy khen: one for each nominee a commune's decision awards; ordinal is the nominee's. */
    COMMENDATION("giay-khen"),
    /** Biên bản họp Hội đồng: of the ordinal-th meeting; for the office alone. */
    COUNCIL_MINUTES("bien-ban-hop-hoi-dong"),
    /** Xác nhận bản sao điện tử: the desk's word for the scans of what was handed in on paper, each with its SHA-256. */
    COPY_CERTIFICATE("xac-nhan-ban-sao-dien-tu"),
    /** Tờ trình: the ordinal-th time the dossier went up; for the office alone. */
    SUBMISSION_LETTER("to-trinh");

    private final String fileName;

    DocumentKind(String fileName) {
        this.fileName = fileName;
    }

    public String fileName(String number) {
        return fileName + "-" + number.replace('Đ', 'D').replaceAll("[^0-9A-Za-z.-]", "_") + ".pdf";
    }

    /** As {@link #fileName(String)}; certificates by the same decision, and notices of it, are told apart. */
    public String fileName(String number, int ordinal) {
        String name = fileName(number);
        return isForEachNominee() ? name.replaceFirst("\\.pdf$", "-%03d.pdf".formatted(ordinal)) : name;
    }

    /** Whether it is given to one nominee, by the decision. */
    public boolean isCertificate() {
        return this == MERIT_CERTIFICATE || this == COMMENDATION;
    }

    /** Whether one act brings about as many of it as there are nominees. */
    boolean isForEachNominee() {
        return isCertificate() || this == NOMINEE_NOTICE;
    }

    /** Whether it never leaves the office; somebody signs it by hand, so no seal shows on it. */
    public boolean isForTheOfficeAlone() {
        return this == COUNCIL_MINUTES || this == SUBMISSION_LETTER || this == CONTROL_SHEET;
    }

    /** Its place among a dossier's documents when they are listed in the order they come to be. */
    int turn() {
        return switch (this) {
            case FILING_RECEIPT -> 0;
            case SUPPLEMENT_REQUEST -> 1;
            case RECEIPT_SLIP -> 2;
            case REFUSAL_SLIP -> 3;
            case APOLOGY_EXTENSION -> 4;
            case STOP_NOTICE -> 5;
            case COUNCIL_MINUTES -> 6;
            case SUBMISSION_LETTER -> 7;
            case DECISION -> 8;
            case NOMINEE_NOTICE -> 9;
            case MERIT_CERTIFICATE, COMMENDATION -> 10;
            case COPY_CERTIFICATE -> 12;
            case CONTROL_SHEET -> 11;
        };
    }

    public static DocumentKind certificate(Level level) {
        return level == Level.PROVINCE ? MERIT_CERTIFICATE : COMMENDATION;
    }
}
