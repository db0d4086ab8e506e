package vn.bieuduong.conversation;

import vn.bieuduong.platform.Reason;

/** Why something in a conversation is refused. */
enum ConversationReason implements Reason {
    CONVERSATION_NOT_FOUND,
    TEXT_MISSING,
    /** {0} how many characters there may be. */
    TEXT_TOO_LONG,
    /** {0} how many messages may wait for an answer. */
    TOO_MANY_UNANSWERED,
    /** {0} how many messages a dossier may have. */
    CONVERSATION_FULL,
    NOTE_OF_FILER,
    /** {0} how many files a message may have. */
    TOO_MANY_FILES,
    /** {0} how many megabytes the files of a conversation may have. */
    FILES_TOO_LARGE,
    /** {0} the endings that are taken. */
    FILE_KIND_NOT_TAKEN,
    /** {0} the file's name, {1} why it is refused. */
    FILE_REFUSED
}
