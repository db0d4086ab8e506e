package vn.bieuduong.feedback;

/** Loại ý kiến. */
public enum PetitionKind {
    /** Phản ánh: something went wrong. */
    FEEDBACK,
    /** Khiếu nại về phục vụ: of how somebody was served; one of a decision goes in writing to the authority. */
    COMPLAINT,
    /** Góp ý, kiến nghị: what could be better. */
    SUGGESTION
}
