package vn.bieuduong.conversation;

/**
 * Số tin nhắn: how many there are for one side, and how many of the other's it has not opened.
 */
public record ConversationCount(int all, int unread) {}
