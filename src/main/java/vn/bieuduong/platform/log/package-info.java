/** How the server's log is written, whoever writes into it. */
@NullMarked
package vn.bieuduong.platform.log;

import org.jspecify.annotations.NullMarked;
