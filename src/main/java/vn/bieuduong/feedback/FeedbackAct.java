package vn.bieuduong.feedback;

import vn.bieuduong.platform.AuditAct;

/** Việc với phản ánh và đánh giá. */
enum FeedbackAct implements AuditAct {
    PETITION_RECEIVED,
    PETITION_ADDED_TO,
    PETITION_ASKED,
    PETITION_ANSWERED,
    PETITION_REFUSED,
    PETITION_PUBLISHED,
    PETITION_WITHHELD,
    RESULT_RATED
}
