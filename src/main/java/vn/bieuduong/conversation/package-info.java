/**
 * Trao đổi về hồ sơ: what filer and office write to each other about a dossier, and the notes that the office keeps to itself.
 * Announces {@link vn.bieuduong.conversation.ConversationWritten}.
 */
@NullMarked
package vn.bieuduong.conversation;

import org.jspecify.annotations.NullMarked;
