package vn.bieuduong.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The seven forms by which an office answers and keeps account, complete and valid, of the same province as {@link Papers}. */
public final class OfficeForms {

    private OfficeForms() {}

    public static ReceiptSlip receiptSlip() {
        return new ReceiptSlip(
                Papers.DESK,
                "58/BPTNTKQ",
                "H57.132-260205-0007",
                Papers.LOOKUP,
                Papers.SCHOOL,
                Papers.MERIT,
                List.of(
                        new ReceiptSlip.SubmittedPaper("Tờ trình đề nghị khen thưởng", "01 bản điện tử"),
                        new ReceiptSlip.SubmittedPaper("Báo cáo thành tích của 17 cá nhân, tập thể", "17 bản điện tử"),
                        new ReceiptSlip.SubmittedPaper(
                                "Biên bản họp Hội đồng Thi đua - Khen thưởng", "01 bản điện tử")),
                "20 ngày làm việc",
                Papers.MORNING,
                Papers.DUE,
                "Trực tuyến trên Cổng Biểu Dương",
                "01/2026",
                "37",
                "Trần Thị Thu Hường");
    }

    public static SupplementRequest supplementRequest() {
        return new SupplementRequest(
                Papers.DESK,
                "12/BPTNTKQ",
                Papers.DAY,
                "H57.132-260205-0007",
                Papers.SCHOOL,
                Papers.MERIT,
                List.of(
                        new SupplementRequest.RequestedItem(
                                "Tờ trình có chữ ký số của thủ trưởng đơn vị", "Bản đã nộp chưa được ký số"),
                        new SupplementRequest.RequestedItem(
                                "Báo cáo thành tích của bà Lê Hoàng Phương Uyên", "Thiếu xác nhận của đơn vị")),
                "Điều 43 Nghị định số 152/2025/NĐ-CP",
                LocalDate.of(2026, 2, 19),
                "bà Trần Thị Thu Hường, 0238 3812 999, huong@nghean.example",
                "Trần Thị Thu Hường",
                Papers.LOOKUP);
    }

    public static RefusalSlip refusalSlip() {
        return new RefusalSlip(
                Papers.DESK,
                "03/BPTNTKQ",
                Papers.DAY,
                "HS-2026-000123",
                Papers.SCHOOL,
                Papers.MERIT,
                "Thủ tục này không thuộc thẩm quyền giải quyết của Sở Nội vụ. Đề nghị nộp hồ sơ tại Trung tâm Phục vụ hành chính công phường Trung Sơn.",
                "Điều 79 Luật Thi đua, khen thưởng",
                "bà Trần Thị Thu Hường, 0238 3812 999, huong@nghean.example",
                "Trần Thị Thu Hường");
    }

    static ApologyExtension apologyExtension() {
        return new ApologyExtension(
                Papers.DEPARTMENT,
                "89/SNV-TĐKT",
                Papers.DAY,
                "H57.132-260205-0007",
                Papers.SCHOOL,
                Papers.MERIT,
                Papers.MORNING,
                Papers.DUE,
                "cơ quan được lấy ý kiến chưa trả lời.",
                Instant.parse("2026-03-19T10:00:00Z"),
                "ông Lê Văn Thành, 0238 3812 998, thanh@nghean.example",
                Papers.DIRECTOR,
                List.of("Như trên", "Lưu: VT"));
    }

    static StopNotice stopNotice() {
        return new StopNotice(
                Papers.DEPARTMENT,
                "90/TB-SNV",
                Papers.DAY,
                "H57.132-260205-0007",
                Papers.SCHOOL,
                Papers.MERIT,
                "thẩm định hồ sơ",
                "đơn vị đề nghị rút hồ sơ.",
                "Điều 9 Nghị định số 118/2025/NĐ-CP",
                null,
                "ông Lê Văn Thành, 0238 3812 998, thanh@nghean.example",
                Papers.DIRECTOR,
                List.of("Như trên", "Lưu: VT"));
    }

    static ControlSheet controlSheet() {
        return new ControlSheet(
                Papers.DESK,
                "H57.132-260205-0007",
                Papers.MERIT,
                "Sở Nội vụ",
                "Thuế tỉnh; Bảo hiểm xã hội tỉnh",
                Papers.MORNING,
                Papers.DUE,
                Papers.DUE.minusSeconds(7 * 86_400L),
                Papers.MORNING.plusSeconds(86_400L * 41),
                "Đang xử lý",
                IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> new ControlSheet.HandOver(
                                "Bước " + i + ": thẩm định hồ sơ",
                                "Trần Thị Thu Hường",
                                "Nguyễn Đức Mạnh",
                                Papers.MORNING.plusSeconds(86_400L * i),
                                i % 2 == 0 ? null : Papers.MORNING.plusSeconds(86_400L * i + 28_000),
                                i == 40 ? null : Papers.MORNING.plusSeconds(86_400L * i + 30_000),
                                i == 40 ? null : "Đúng hạn",
                                null))
                        .toList());
    }

    static DossierRegister dossierRegister() {
        return new DossierRegister(
                Papers.DESK,
                "Năm 2026",
                Papers.MORNING,
                IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> new DossierRegister.RegisterLine(
                                "H57.132-260205-%04d".formatted(i),
                                Papers.MERIT,
                                "01",
                                Papers.SCHOOL.name(),
                                "0238 3812 345",
                                "Sở Nội vụ",
                                Papers.MORNING,
                                Papers.DUE,
                                i % 2 == 0 ? Papers.DUE : null,
                                i % 4 == 0 ? Papers.DUE : null,
                                "Trực tuyến",
                                null))
                        .toList());
    }
}
