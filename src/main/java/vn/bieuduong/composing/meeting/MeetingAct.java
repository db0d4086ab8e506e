package vn.bieuduong.composing.meeting;

import vn.bieuduong.platform.AuditAct;

/** Việc ghi lại cuộc họp của đơn vị. */
enum MeetingAct implements AuditAct {
    UNIT_MEETING_WRITTEN
}
