/** Gọi máy khác: requests to other hosts, each waited for and read only so far. */
@NullMarked
package vn.bieuduong.platform.net;

import org.jspecify.annotations.NullMarked;
