package vn.bieuduong.conversation;

import vn.bieuduong.platform.AuditAct;

/** Việc trao đổi: what is done in the conversation about a dossier. */
enum ConversationAct implements AuditAct {
    MESSAGE_SENT,
    NOTE_KEPT,
    MESSAGES_OPENED,
    MESSAGES_SETTLED
}
