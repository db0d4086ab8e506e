/**
 * Lệnh của người vận hành: {@code deploy/bieuduong <command>}. Reads what was typed and calls the room that does the work; alone
 * knows picocli. The shell that works with archives and the system's own programs is in {@code deploy/commands}.
 */
@NullMarked
package vn.bieuduong.launcher.command;

import org.jspecify.annotations.NullMarked;
