package vn.bieuduong.procedure;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Loại người nộp: who may file; configuration writes them in small letters. */
public enum ApplicantKind {
    CO_QUAN_TO_CHUC_TRINH_KHEN,
    DOANH_NGHIEP_TO_CHUC_KINH_TE,
    CA_NHAN_TO_CHUC_PHAT_HIEN,
    CO_QUAN_DON_VI_THUOC_XA,
    THON_TO_DAN_PHO,
    TRUONG_HOC_TRAM_Y_TE,
    DOANH_NGHIEP_HOP_TAC_XA,
    UBND_CAP_XA,
    MTTQ_DOAN_THE;

    public String label(Locale locale) {
        return Texts.of("procedure", "ApplicantKind." + name(), locale, List.of());
    }
}
