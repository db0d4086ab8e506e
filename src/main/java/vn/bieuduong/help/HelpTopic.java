package vn.bieuduong.help;

/**
 * Một trang trợ giúp.
 *
 * @param id as in its address and in the name of its file
 * @param title its first heading
 * @param html what stands below the heading; made of Markdown, with no HTML of whoever wrote it
 */
public record HelpTopic(String id, String title, String html) {}
